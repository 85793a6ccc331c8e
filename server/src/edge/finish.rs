//! Sees a request through. A form that was sent is dealt with to the end, even if the sender goes away half-way;
//! nobody waits longer than half a minute for an answer, unless they send a document.

use std::{panic::resume_unwind, time::Duration};

use app::site::path;
use axum::{extract::Request, middleware::Next, response::Response};
use http::StatusCode;
use tokio::{task::JoinError, time::timeout};
use tracing::Instrument;

use super::{origin::is_safe, plain};

const LONGEST: Duration = Duration::from_secs(30);
/// A document may take five minutes to arrive, and one to be scanned.
const LONGEST_DOCUMENT: Duration = Duration::from_mins(7);

/// Runs a request: one that changes something on a task of its own.
pub async fn whatever_happens(request: Request, next: Next) -> Response {
    if is_safe(request.method()) {
        return timeout(LONGEST, next.run(request)).await.unwrap_or_else(|_| took_too_long());
    }
    let is_document = request.uri().path() == path::BRING_DOCUMENT;
    let longest = if is_document { LONGEST_DOCUMENT } else { LONGEST };
    let work = tokio::spawn(next.run(request).in_current_span());
    match timeout(longest, work).await {
        Ok(done) => done.unwrap_or_else(pass_on),
        Err(_) => took_too_long(),
    }
}

/// A panic on the other task is a panic of this request.
fn pass_on(ended: JoinError) -> Response {
    match ended.try_into_panic() {
        Ok(words) => resume_unwind(words),
        Err(_) => took_too_long(),
    }
}

fn took_too_long() -> Response {
    plain::page(
        StatusCode::SERVICE_UNAVAILABLE,
        "This took too long",
        "Look whether your change is there before you try again.",
    )
}

//! Reads what was sent before anything acts on it: at most one mebibyte, within half a minute. A spreadsheet may be
//! larger and take longer. A document is not read here: who sends it is asked first, and it has limits of its own.
//! Pages and server functions then work from memory and cannot be held up by a slow sender.

use std::time::Duration;

use app::site::path;
use axum::{
    body::{Body, Bytes},
    extract::Request,
    middleware::Next,
    response::Response,
};
use http::{StatusCode, header::CONTENT_LENGTH};
use http_body_util::BodyExt;
use tokio::time::timeout;

use super::{origin::is_safe, plain};

/// The most that a form may send.
pub const LIMIT: usize = 1024 * 1024;

/// The most that a spreadsheet may be, with what a browser puts around it.
const SHEET: usize = 26 * LIMIT;

/// Read and thrown away beyond the limit, so that the sender hears the answer instead of a broken line.
const PATIENCE: usize = 16 * LIMIT;

const SLOWEST: Duration = Duration::from_secs(30);
const SLOWEST_SHEET: Duration = Duration::from_mins(5);

enum Refusal {
    TooBig,
    TooSlow,
    Broken,
}

/// Passes a request on with its whole body, or refuses it.
pub async fn whole(request: Request, next: Next) -> Response {
    if is_safe(request.method()) || request.uri().path() == path::BRING_DOCUMENT {
        return next.run(request).await;
    }
    let is_sheet = request.uri().path() == path::BRING_SHEET;
    let (most, slowest) = if is_sheet { (SHEET, SLOWEST_SHEET) } else { (LIMIT, SLOWEST) };
    let refuse = |refusal: &Refusal| refuse(refusal, is_sheet);
    let (parts, body) = request.into_parts();
    let announced = parts.headers.get(CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse().ok());
    if announced.is_some_and(|length: usize| length > most + PATIENCE) {
        return refuse(&Refusal::TooBig);
    }
    match timeout(slowest, read(body, most)).await.unwrap_or(Err(Refusal::TooSlow)) {
        Ok(content) => next.run(Request::from_parts(parts, Body::from(content))).await,
        Err(refusal) => refuse(&refusal),
    }
}

async fn read(mut body: Body, most: usize) -> Result<Bytes, Refusal> {
    let mut kept = Vec::new();
    let mut total = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Refusal::Broken)?.into_data() else { continue };
        total += data.len();
        if total <= most {
            kept.extend_from_slice(&data);
        } else if total > most + PATIENCE {
            break;
        }
    }
    if total > most { Err(Refusal::TooBig) } else { Ok(kept.into()) }
}

fn refuse(refusal: &Refusal, is_sheet: bool) -> Response {
    match refusal {
        Refusal::TooBig if is_sheet => plain::page(
            StatusCode::PAYLOAD_TOO_LARGE,
            "That file is too large",
            "Nothing was saved. Go back and choose a sheet of up to 25 megabytes: split it, or save it as XLSX, which is smaller than CSV.",
        ),
        Refusal::TooBig => plain::page(
            StatusCode::PAYLOAD_TOO_LARGE,
            "That is too much for one form",
            "Nothing was saved. Go back, shorten the text to under 1 megabyte and save again.",
        ),
        Refusal::TooSlow => plain::page(
            StatusCode::REQUEST_TIMEOUT,
            "The connection was too slow",
            "Nothing was saved. Go back and save again.",
        ),
        Refusal::Broken => plain::page(
            StatusCode::BAD_REQUEST,
            "The connection broke",
            "Nothing was saved. Go back and save again.",
        ),
    }
}

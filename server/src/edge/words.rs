//! An error without words gets a page: nobody should look at an empty window and wonder.

use axum::{body::HttpBody, extract::Request, middleware::Next, response::Response};
use http::StatusCode;

use super::plain;

/// Puts a sentence where an answer has an error and nothing else.
pub async fn for_silence(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_silent = response.body().size_hint().exact() == Some(0);
    match (response.status(), is_silent) {
        (StatusCode::NOT_FOUND, true) => plain::page(
            StatusCode::NOT_FOUND,
            "Page not found",
            "It may have moved or you may not have access.",
        ),
        (StatusCode::METHOD_NOT_ALLOWED, true) => plain::page(
            StatusCode::METHOD_NOT_ALLOWED,
            "Nothing to see at this address",
            "It takes forms only. Go back to the page with the form.",
        ),
        (StatusCode::PAYLOAD_TOO_LARGE, true) => plain::page(
            StatusCode::PAYLOAD_TOO_LARGE,
            "That file is too large",
            "It was not added: a document has up to 25 megabytes. Your answers are kept and wait on your first page.",
        ),
        (StatusCode::SERVICE_UNAVAILABLE, true) => plain::page(
            StatusCode::SERVICE_UNAVAILABLE,
            "Waymark is busy",
            "Nothing was saved. Wait a moment, go back and try again. If it keeps happening, tell the person who looks after Waymark.",
        ),
        (status, true) if status.is_server_error() => {
            plain::page(status, "Something went wrong on our side", "Go back and try again.")
        }
        _ => response,
    }
}

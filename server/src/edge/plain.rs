//! The few answers that are made without the pages: short, whole, and safe to send when nothing else works.

use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;

/// A page with a heading and a sentence that says what to do next.
pub fn page(status: StatusCode, heading: &str, sentence: &str) -> Response {
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{heading}</title></head>\
         <body><main><h1>{heading}</h1><p>{sentence}</p><p><a href=\"/\">Go to Today</a></p></main></body></html>"
    );
    (status, Html(html)).into_response()
}

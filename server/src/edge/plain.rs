//! The few answers that are made without the pages: short, whole, and safe to send when nothing else works.
//! They look like the pages where the style sheet can be had, and read as well where it cannot.

use app::site::words::frame::{DEMONSTRATION, FIRST_PAGE, SERVICE};
use axum::{
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header::CONTENT_SECURITY_POLICY};
use store::Kind;

use crate::assets;

/// What such an answer may load: our own style sheet.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// What it says. It travels with the answer, so that the edge of a demonstration can say more.
#[derive(Debug, Clone)]
pub struct Plain {
    title: String,
    /// Markup for the head of the document, and for below the heading.
    head: String,
    body: String,
}

/// A page with a heading and a sentence that says what to do next.
pub fn page(status: StatusCode, heading: &str, sentence: &str) -> Response {
    with(status, heading, format!("<p>{sentence}</p><p><a href=\"/\">{FIRST_PAGE}</a></p>"))
}

/// A page with a heading and this markup below it.
pub fn with(status: StatusCode, heading: &str, body: String) -> Response {
    let plain = Plain { title: heading.into(), head: String::new(), body };
    (status, plain).into_response()
}

/// Every page of a demonstration says so: these too.
pub async fn own_up(State(kind): State<Kind>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let plain = response.extensions_mut().remove::<Plain>();
    if let (Kind::Demo, Some(plain)) = (kind, plain) {
        *response.body_mut() = Body::from(plain.html(Some(DEMONSTRATION)));
    }
    response
}

impl Plain {
    /// A page that goes on to this address of ours by itself, or when somebody follows its link.
    pub fn leading_to(address: &str, title: &str, link: &str) -> Self {
        Self {
            title: title.into(),
            head: format!("<meta http-equiv=\"refresh\" content=\"0; url={address}\">"),
            body: format!("<p><a href=\"{address}\">{link}</a></p>"),
        }
    }

    /// The whole document. `first` is said before everything else.
    pub fn html(&self, first: Option<&str>) -> String {
        let Self { title, head, body } = self;
        let first =
            first.map(|said| format!("<p class=\"demo\"><span class=\"wrap\">{said}</span></p>"));
        let first = first.unwrap_or_default();
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"color-scheme\" content=\"light dark\">{head}\
             <link rel=\"stylesheet\" href=\"/{}/waymark.css\">\
             <title>{title} - {SERVICE}</title></head><body>\
             <header class=\"top\">{first}<div class=\"wrap\"><a class=\"name\" href=\"/\">{SERVICE}</a></div></header>\
             <main class=\"wrap\"><h1>{title}</h1>{body}</main></body></html>",
            assets::FOLDER
        )
    }
}

impl IntoResponse for Plain {
    fn into_response(self) -> Response {
        let mut response = Html(self.html(None)).into_response();
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, POLICY);
        response.extensions_mut().insert(self);
        response
    }
}

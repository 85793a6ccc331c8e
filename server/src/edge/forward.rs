//! Sends people on: away from addresses that carry an error, and back to a page after a form.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use http::{
    HeaderMap, HeaderName, Method, StatusCode, Uri,
    header::{ACCEPT, LOCATION},
};

use super::origin::is_safe;

/// Leptos would read errors from the address, and anybody can write one into a link.
const FORGED: [&str; 2] = ["__err", "__path"];

/// The header by which a server function tells its own script, not a browser, where to go.
const SCRIPTED: HeaderName = HeaderName::from_static("serverfnredirect");

/// The header by which a server function says that it could not read what was sent.
const UNREAD: HeaderName = HeaderName::from_static("serverfnerror");

/// An address that carries an error leads to the same address without it.
pub async fn clean(request: Request, next: Next) -> Response {
    match cleaned(request.uri()) {
        Some(address) if is_safe(request.method()) => Redirect::to(&address).into_response(),
        _ => next.run(request).await,
    }
}

fn cleaned(uri: &Uri) -> Option<String> {
    let query = uri.query()?;
    let forged = |pair: &&str| FORGED.contains(&pair.split('=').next().unwrap_or_default());
    if !query.split('&').any(|pair| forged(&pair)) {
        return None;
    }
    let kept: Vec<&str> = query.split('&').filter(|pair| !forged(pair)).collect();
    let path = format!("/{}", uri.path().trim_start_matches('/'));
    Some(if kept.is_empty() { path } else { format!("{path}?{}", kept.join("&")) })
}

/// After a form is always "see other": the next request is a plain look at a page.
pub async fn after_post(request: Request, next: Next) -> Response {
    let applies = request.method() == Method::POST && !asked_by_script(request.headers());
    let mut response = next.run(request).await;
    if response.headers().contains_key(UNREAD) && response.status().is_server_error() {
        // Ours fail in no other way: what was sent is at fault, not we.
        *response.status_mut() = StatusCode::BAD_REQUEST;
    }
    if applies && response.headers().contains_key(LOCATION) {
        *response.status_mut() = StatusCode::SEE_OTHER;
        response.headers_mut().remove(SCRIPTED);
    }
    response
}

/// Server functions called by our own browser half ask for data, not for a page.
fn asked_by_script(headers: &HeaderMap) -> bool {
    let accept = headers.get(ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    accept.contains("json") && !accept.contains("html")
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::Body, middleware::from_fn, routing::post};
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn what_cannot_be_read_is_the_fault_of_what_was_sent() {
        let unread = || async { (StatusCode::INTERNAL_SERVER_ERROR, [(UNREAD, "/api/x")]) };
        let broken = || async { StatusCode::INTERNAL_SERVER_ERROR };
        let site = Router::new().route("/api/x", post(unread)).route("/api/y", post(broken));
        let site = site.layer(from_fn(after_post));

        for (path, expected) in
            [("/api/x", StatusCode::BAD_REQUEST), ("/api/y", StatusCode::INTERNAL_SERVER_ERROR)]
        {
            let request = Request::post(path).body(Body::empty()).unwrap();

            assert_eq!(site.clone().oneshot(request).await.unwrap().status(), expected, "{path}");
        }
    }

    #[test]
    fn an_error_in_the_address_is_taken_out_and_the_rest_stays() {
        let cases = [
            ("/cases?page=2", None),
            ("/cases", None),
            ("/sign-in?__err=abc&__path=%2Fapi", Some("/sign-in")),
            ("/cases?page=2&__err=abc&sort=due", Some("/cases?page=2&sort=due")),
            ("//elsewhere.example/?__err=1", Some("/elsewhere.example/")),
        ];

        for (address, expected) in cases {
            let uri: Uri = address.parse().unwrap();

            assert_eq!(cleaned(&uri).as_deref(), expected, "{address}");
        }
    }
}

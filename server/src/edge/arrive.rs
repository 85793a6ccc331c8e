//! Somebody follows a link to us from another site. Their browser holds the session cookie back on that first
//! request; asking them to sign in again would be wrong. A page of ours that loads the same address is enough.

use axum::{
    extract::Request,
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use http::{HeaderMap, Method, Uri, header::COOKIE};

/// Answers the first request from another site with a page that continues from here.
pub async fn pause(request: Request, next: Next) -> Response {
    if request.method() == Method::GET && comes_from_elsewhere(request.headers()) {
        return Html(page(request.uri())).into_response();
    }
    next.run(request).await
}

fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    let is = |name: &str, value: &str| headers.get(name).is_some_and(|v| v == value);
    is("sec-fetch-site", "cross-site")
        && is("sec-fetch-mode", "navigate")
        && !headers.contains_key(COOKIE)
}

fn page(uri: &Uri) -> String {
    let path = uri.path_and_query().map_or("", |whole| whole.as_str());
    // One slash only: two would name another site.
    let address = format!("/{}", path.trim_start_matches(['/', '\\']));
    let address = address.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"refresh\" content=\"0; url={address}\">\
         <title>Continue to Waymark</title></head>\
         <body><main><h1>Continue to Waymark</h1><p><a href=\"{address}\">Continue</a></p></main></body></html>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_continue_page_leads_here_and_nowhere_else() {
        let uri: Uri = "//evil.example/?a=1&b=%22".parse().unwrap();

        let page = page(&uri);

        assert!(page.contains("href=\"/evil.example/?a=1&amp;b=%22\""), "{page}");
    }
}

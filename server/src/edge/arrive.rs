//! Somebody follows a link to us from another site. Their browser holds the session cookie back on that first
//! request; asking them to sign in again would be wrong. A page of ours that loads the same address is enough.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, Method, Uri, header::COOKIE};

use super::plain::Plain;

/// Answers the first request from another site with a page that continues from here.
pub async fn pause(request: Request, next: Next) -> Response {
    if request.method() == Method::GET && comes_from_elsewhere(request.headers()) {
        return page(request.uri()).into_response();
    }
    next.run(request).await
}

fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    let is = |name: &str, value: &str| headers.get(name).is_some_and(|v| v == value);
    is("sec-fetch-site", "cross-site")
        && is("sec-fetch-mode", "navigate")
        && !headers.contains_key(COOKIE)
}

fn page(uri: &Uri) -> Plain {
    let path = uri.path_and_query().map_or("", |whole| whole.as_str());
    // One slash only: two would name another site.
    let address = format!("/{}", path.trim_start_matches(['/', '\\']));
    let address = address.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    Plain::leading_to(&address, "Continue to Waymark", "Continue")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_continue_page_leads_here_and_nowhere_else() {
        let uri: Uri = "//evil.example/?a=1&b=%22".parse().unwrap();

        let page = page(&uri).html(None);

        assert!(page.contains("href=\"/evil.example/?a=1&amp;b=%22\""), "{page}");
    }
}

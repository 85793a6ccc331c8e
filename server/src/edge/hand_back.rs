//! When nothing can be written, what somebody typed cannot wait on the server either. It is handed back with the answer,
//! in a form that sends it again: nothing is lost, and nothing has to be typed twice.

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    middleware::Next,
    response::Response,
};
use html_escape::{encode_double_quoted_attribute, encode_text};
use http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{ACCEPT, CONTENT_SECURITY_POLICY, CONTENT_TYPE, SET_COOKIE},
};

use super::{body, origin::is_safe, plain};

/// What only its owner knows. It is typed again.
const SECRET: [&str; 5] = ["password", "now", "new", "code", "answer"];
/// What has no words in it is sent again, but there is nothing to read in it.
const SHORT: usize = 60;

/// As for other plain pages, and the form may be sent.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
);

/// Answers a form that could not be taken with what it said.
pub async fn what_was_typed(request: Request, next: Next) -> Response {
    if is_safe(request.method()) || !is_plain_form(request.headers()) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    // The whole body is in memory by now, and it was held to its limit.
    let sent = to_bytes(body, body::LIMIT).await.unwrap_or_default();
    let response = next.run(Request::from_parts(parts, Body::from(sent.clone()))).await;
    if response.status() != StatusCode::SERVICE_UNAVAILABLE {
        return response;
    }
    let mut page = page(&path, &sent);
    for cookie in response.headers().get_all(SET_COOKIE) {
        page.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    page
}

/// A form as browsers send it by themselves. Our scripts keep what was typed on their page.
fn is_plain_form(headers: &HeaderMap) -> bool {
    let says = |name, part: &str| {
        let value = headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        value.is_some_and(|value| value.contains(part))
    };
    says(CONTENT_TYPE, "application/x-www-form-urlencoded") && says(ACCEPT, "text/html")
}

fn page(path: &str, sent: &Bytes) -> Response {
    let typed: Vec<(String, String)> = serde_urlencoded::from_bytes(sent).unwrap_or_default();
    let is_secret = typed.iter().any(|(name, _)| SECRET.contains(&name.as_str()));
    let (sentence, form) = if typed.is_empty() || is_secret {
        ("Nothing was saved. Wait a moment, go back and send it again.", String::new())
    } else {
        (
            "Nothing was saved. What you typed is on this page and nowhere else: keep it open. Wait a moment, then send it again.",
            form(path, &typed),
        )
    };
    let body = format!(
        "<p>{sentence}</p><p>If it keeps happening, tell the person who looks after Waymark.</p>{form}"
    );
    let mut response =
        plain::with(StatusCode::SERVICE_UNAVAILABLE, "Waymark cannot write just now", body);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, POLICY);
    response
}

/// Everything that was sent.
fn form(path: &str, typed: &[(String, String)]) -> String {
    let fields: String = (1..).zip(typed).map(field).collect();
    let path = encode_double_quoted_attribute(path);
    format!(
        "<form method=\"post\" action=\"{path}\">{fields}<button type=\"submit\">Send it again</button></form>"
    )
}

/// One answer. What reads like words can be read, taken along and changed.
fn field((number, (name, value)): (usize, &(String, String))) -> String {
    let name = encode_double_quoted_attribute(name);
    if !value.contains(char::is_whitespace) && value.len() <= SHORT {
        let value = encode_double_quoted_attribute(value);
        return format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
    }
    let value = encode_text(value);
    // A browser leaves out the first line break of such a box.
    format!(
        "<p><label for=\"typed-{number}\">What you typed (answer {number})</label>\
         <textarea id=\"typed-{number}\" name=\"{name}\" rows=\"6\">\n{value}</textarea></p>"
    )
}

#[cfg(test)]
mod tests {
    use axum::{Router, middleware::from_fn, routing::post};
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;

    use super::*;

    async fn answer(status: StatusCode, accept: &str, sent: &str) -> (StatusCode, String) {
        let site = Router::new().route("/api/log", post(move || async move { status }));
        let request = Request::post("/api/log")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(ACCEPT, accept)
            .body(Body::from(sent.to_owned()))
            .unwrap();
        let answer = site.layer(from_fn(what_was_typed)).oneshot(request).await.unwrap();
        let status = answer.status();
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    const BUSY: StatusCode = StatusCode::SERVICE_UNAVAILABLE;

    #[tokio::test]
    async fn what_was_typed_comes_back_whole_and_can_be_sent_again() {
        let sent = "key=7f&case=ab&body=%0AShe+said+%3C%2Ftextarea%3E%3Cscript%3E%26amp%3B%0D%0AThen+left.";

        let (status, page) = answer(BUSY, "text/html", sent).await;

        assert_eq!(status, BUSY);
        assert!(page.contains("action=\"/api/log\""), "{page}");
        assert!(page.contains("name=\"key\" value=\"7f\""), "{page}");
        assert!(
            page.contains(
                ">\n\nShe said &lt;/textarea&gt;&lt;script&gt;&amp;amp;\r\nThen left.</textarea>"
            ),
            "{page}"
        );
        assert!(!page.contains("<script"), "{page}");
    }

    #[tokio::test]
    async fn a_password_or_a_code_is_never_sent_back() {
        for name in SECRET {
            let (_, page) = answer(BUSY, "text/html", &format!("email=a+b&{name}=kettle")).await;

            assert!(!page.contains("kettle") && !page.contains("<form"), "{page}");
            assert!(page.contains("Nothing was saved"), "{page}");
        }
    }

    #[tokio::test]
    async fn what_was_taken_and_what_a_script_asked_for_is_left_alone() {
        let (status, page) = answer(StatusCode::OK, "text/html", "body=a+b").await;
        assert_eq!((status, page.as_str()), (StatusCode::OK, ""));

        let (status, page) = answer(BUSY, "application/json", "body=a+b").await;
        assert_eq!((status, page.as_str()), (BUSY, ""));
    }
}

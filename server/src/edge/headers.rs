//! The headers of every answer: what a browser may do with it, and that nobody keeps a copy.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{
        CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, SERVER, STRICT_TRANSPORT_SECURITY,
        X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
    },
};

use super::origin::Origin;

const ALWAYS: [(HeaderName, &str); 8] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Not `no-referrer`: browsers would then hide the origin of our own forms from us.
    (REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), NO_DEVICES),
    (X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
    (HeaderName::from_static("reporting-endpoints"), "csp=\"/csp-report\""),
];

const NO_DEVICES: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), \
    idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), \
    picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), web-share=(), \
    xr-spatial-tracking=()";

/// What an answer that is not a page may load: nothing.
const NOTHING: &str =
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Adds the headers. What an answer has already said about caching or its own policy stays.
pub async fn add(State(here): State<Origin>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if here.is_https() {
        let two_years = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(STRICT_TRANSPORT_SECURITY, two_years);
    }
    unless_said(headers, CACHE_CONTROL, "no-store");
    unless_said(headers, CONTENT_SECURITY_POLICY, NOTHING);
    headers.remove(SERVER);
    response
}

fn unless_said(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}

/// What a page may load and run: its own files, and the one inline script that carries this page's nonce.
/// `'strict-dynamic'` is left out on purpose: it would switch `'self'` off and block the preloaded script.
pub fn page_policy(nonce: &str, here: &Origin) -> String {
    let upgrade = if here.is_https() { "; upgrade-insecure-requests" } else { "" };
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; object-src 'none'; frame-ancestors 'none'; worker-src 'none'; \
         report-uri /csp-report; report-to csp{upgrade}"
    )
}

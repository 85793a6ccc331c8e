//! The session cookie: one for the whole site, gone when the browser closes, never readable by scripts.

use axum::{extract::Request, middleware::Next, response::Response};
use http::{HeaderValue, StatusCode, header::SET_COOKIE};
use store::{Store, session_store::Sessions};
use tower_sessions::{Expiry, SessionManagerLayer, cookie::SameSite};

use crate::edge::origin::Origin;

/// Browsers take a name with this beginning only over https, for the whole site and no other.
const HOST_ONLY: &str = "__Host-";

/// Brings each request its session, and keeps what changed.
pub fn layer(store: &Store, here: &Origin) -> SessionManagerLayer<Sessions> {
    let name = if here.is_https() { "__Host-waymark" } else { "waymark" };
    SessionManagerLayer::new(store.sessions())
        .with_name(name)
        .with_secure(here.is_https())
        .with_http_only(true)
        .with_same_site(SameSite::Strict)
        .with_path("/")
        .with_expiry(Expiry::OnSessionEnd)
}

/// Stands in what a page or a form answered, not in what the layer says for itself.
#[derive(Debug, Clone, Copy)]
struct Answered;

/// Marks an answer as one of ours, inside the layer.
pub async fn mark(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.extensions_mut().insert(Answered);
    response
}

/// The layer calls it an error of the program when a session cannot be kept. It is the store that takes nothing: trying
/// again helps.
pub async fn own_up(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let is_ours = response.extensions_mut().remove::<Answered>().is_some();
    if !is_ours && response.status() == StatusCode::INTERNAL_SERVER_ERROR {
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    }
    response
}

/// The layer takes a cookie away without saying `Secure`, and browsers ignore that for such a name.
pub async fn let_go(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in response.headers_mut() {
        let text = value.to_str().unwrap_or_default();
        if name != SET_COOKIE || !text.starts_with(HOST_ONLY) || text.contains("Secure") {
            continue;
        }
        if let Ok(secured) = HeaderValue::try_from(format!("{text}; Secure")) {
            *value = secured;
        }
    }
    response
}

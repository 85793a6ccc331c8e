//! One log line for each request: how, which route, how it went, how long. Never an address: addresses carry ids.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;

/// Runs a request inside a span named after its route, and logs its end.
pub async fn record(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    let span = tracing::info_span!("request", method = %request.method(), route);
    async {
        let response = next.run(request).await;
        let status = response.status().as_u16();
        let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::info!(status, ms, "answered");
        response
    }
    .instrument(span)
    .await
}

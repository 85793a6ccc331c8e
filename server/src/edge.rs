//! The edge: everything between the network and the pages. Each layer refuses one thing, and says so plainly.
//! It knows nothing of cases; what a person may see is asked further in.

pub mod arrive;
pub mod body;
pub mod finish;
pub mod forward;
pub mod hand_back;
pub mod headers;
pub mod health;
pub mod origin;
pub mod panic;
pub mod plain;
pub mod report;
pub mod request_log;
pub mod words;

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::get,
};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;

use crate::assets;
use origin::Origin;
use store::Kind;

/// Puts the edge around a site. The first layer is the outermost: it sees a request first and its answer last.
/// Every answer of a demonstration says that it is one.
pub fn around(site: Router, here: &Origin, kind: Kind) -> Router {
    site.route(&assets::route(), get(assets::serve))
        .route("/healthz", get(health::alive))
        .route("/csp-report", report::route())
        .layer(
            ServiceBuilder::new()
                .layer(from_fn(request_log::record))
                .layer(from_fn_with_state(here.clone(), headers::add))
                .layer(from_fn_with_state(kind, plain::own_up))
                .layer(CatchPanicLayer::custom(panic::apologise))
                .layer(from_fn_with_state(here.clone(), origin::guard))
                .layer(from_fn(forward::clean))
                .layer(from_fn(arrive::pause))
                .layer(from_fn(forward::after_post))
                .layer(from_fn(words::for_silence))
                .layer(from_fn(body::whole))
                .layer(from_fn(finish::whatever_happens))
                .layer(from_fn(hand_back::what_was_typed)),
        )
}

//! What people see. `island` is built for the server and for the browser; everything else is the server's alone.

pub mod island;
#[cfg(feature = "ssr")]
pub mod site;

/// Wakes the islands of a page that arrived as HTML. The browser calls it once.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}

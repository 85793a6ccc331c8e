//! What a hidden screen shows: nothing that tells a passer-by what was open here, not even our name.

use leptos::prelude::*;
use leptos_meta::Title;
use serde::Deserialize;

use super::super::{load::asked, path, words::sign_in as words};

/// What the address asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    then: String,
}

pub fn page() -> impl IntoView {
    let wanted: Wanted = asked();
    let back = path::after_sign_in(Some(&wanted.then));
    view! {
        <Title text=words::LOCKED/>
        <main id="main" class="wrap">
            <h1>{words::LOCKED}</h1>
            <p><a class="button second" href=format!("{}?then={back}", path::SIGN_IN)>{words::UNLOCK}</a></p>
        </main>
    }
}

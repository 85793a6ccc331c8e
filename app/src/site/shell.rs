//! The document around every page.

use leptos::prelude::*;
use leptos_meta::MetaTags;

use super::{context::Assets, routes::Site};

/// The whole document. `Assets` must be in the context.
pub fn shell() -> impl IntoView {
    let assets = expect_context::<Assets>();
    view! {
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="robots" content="noindex, nofollow"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" type="image/svg+xml" href=assets.icon.to_string()/>
                <link rel="stylesheet" href=assets.css.to_string()/>
                <script src=assets.js.to_string() defer></script>
                <MetaTags/>
            </head>
            <body><Site/></body>
        </html>
    }
}

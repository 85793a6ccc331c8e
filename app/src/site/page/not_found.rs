//! The page for an address we do not know. It reads the same as the one for a case of somebody else.

use leptos::prelude::*;
use store::Error;

use super::super::{context::signed_in, load::load};

pub fn page() -> impl IntoView {
    load(async {
        // Asked for the menu only: a stranger gets the page as well, without one.
        let _ = signed_in().await;
        Err(Error::NotFound)
    })
}

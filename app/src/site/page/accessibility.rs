//! What people can do to make the pages fit them, how it is checked, and whom to tell.

use leptos::prelude::*;

use super::super::{context::signed_in, frame::Page, load::load, words::help as words};

const CAN_DO: &[&str] = &[
    words::ACCESS_KEYS,
    words::ACCESS_ZOOM,
    words::ACCESS_READER,
    words::ACCESS_DARK,
    words::ACCESS_SCRIPT,
    words::ACCESS_TIME,
];

pub fn page() -> impl IntoView {
    load(async {
        // Asked for the menu only: this page is for everybody.
        let _ = signed_in().await;
        Ok(show())
    })
}

pub(super) fn show() -> Page {
    let can_do = CAN_DO.iter().map(|line| view! { <li>{*line}</li> }).collect_view();
    let body = view! {
        <h1>{words::ACCESS}</h1>
        <p>{words::ACCESS_INTRO}</p>
        <h2>{words::ACCESS_DO}</h2>
        <ul>{can_do}</ul>
        <h2>{words::ACCESS_TESTED}</h2>
        <p>{words::ACCESS_TESTED_1}</p>
        <h2>{words::ACCESS_TELL}</h2>
        <p>{words::ACCESS_TELL_1}</p>
    };
    Page::titled(words::ACCESS, body)
}

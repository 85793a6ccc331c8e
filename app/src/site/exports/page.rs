//! The files of the team's cases, for whoever has leave and has just shown who they are.

use leptos::prelude::*;
use store::permit::ExportCases;

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::passkey::add_a_passkey,
    path,
    words::{cases, export as words},
};

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        store.permit::<ExportCases>(&actor, ()).await?;
        let wanted = store.passkey_is_wanted(&actor).await?.then(add_a_passkey);
        Ok(show().notice(wanted))
    })
}

pub(super) fn show() -> Page {
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p>{words::WHAT}</p>
        <p><strong>{words::NOT_ENCRYPTED}</strong> " " {words::WRITTEN_DOWN}</p>
        <ul class="links">
            <li><a href=path::EXPORT_CASES>{words::CASES}</a></li>
            <li><a href=path::EXPORT_EVENTS>{words::EVENTS}</a></li>
            <li><a href=path::EXPORT_DOCUMENTS>{words::DOCUMENTS}</a></li>
        </ul>
        <p>{words::NO_DOCUMENT}</p>
    };
    Page::titled(words::TITLE, body).within(Section::Cases).back(path::CASES, cases::BACK)
}

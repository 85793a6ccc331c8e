//! Records whose time is over, for a data protection lead to look at. Nothing goes by itself.

use leptos::prelude::*;
use store::retention::DueRecord;

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::{
        short_day,
        table::{cell, head},
    },
    path,
    words::{kept, retention as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let permit = store.permit(&actor, ()).await?;
        let due = store.due_records(permit, store.today()).await?;
        Ok(show(&due))
    })
}

pub(super) fn show(due: &[DueRecord]) -> Page {
    let list = if due.is_empty() {
        view! { <p class="empty">{words::NONE}</p> }.into_any()
    } else {
        table(due)
    };
    let body = view! {
        <h1>{words::DUE}</h1>
        <p>{words::DUE_WHY}</p>
        <p>{words::DUE_HOW}</p>
        {list}
        <p class="alone"><a href=path::RETENTION>{words::POLICY}</a></p>
    };
    Page::titled(words::DUE, body).within(Section::Cases).back(path::KEPT, kept::TITLE)
}

fn table(due: &[DueRecord]) -> AnyView {
    let heads = [kept::REFERENCE, words::KIND, words::SINCE, words::STANDS].map(head);
    let rows = due.iter().map(row).collect_view();
    view! {
        <p>{words::waiting(due.len())}</p>
        <table class="stack" role="table">
            <caption class="hear">{words::DUE}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(one: &DueRecord) -> impl IntoView + use<> {
    let stands = match (one.is_proposed, one.hold_until) {
        (_, Some(until)) => words::hold(until),
        (true, None) => words::PROPOSED.to_owned(),
        (false, None) => words::WAITS.to_owned(),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a class="ref" href=path::kept(one.case)>{one.reference.clone()}</a></th>
            {cell(words::KIND, one.kind.label())}
            {cell(words::SINCE, short_day(one.look_on))}
            {cell(words::STANDS, stands)}
        </tr>
    }
}

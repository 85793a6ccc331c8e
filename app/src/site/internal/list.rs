//! The list of internal tables.

use domain::tally::table::InternalTable;
use leptos::prelude::*;
use store::permit::ReportInternal;

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    path,
    words::{internal as words, report},
};

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        store.permit::<ReportInternal>(&actor, ()).await?;
        Ok(show())
    })
}

pub(super) fn show() -> Page {
    let line = |table: &InternalTable| {
        view! {
            <div>
                <dt><a href=path::internal(table.code())>{table.label()}</a></dt>
                <dd>{table.cohort()}</dd>
            </div>
        }
    };
    let body = view! {
        <h1>{words::TITLE}</h1>
        <div class="notice" data-look="over"><p><strong>{words::MARKING}</strong></p><p>{words::WHY}</p></div>
        <dl class="facts">{InternalTable::ALL.iter().map(line).collect_view()}</dl>
    };
    Page::titled(words::TITLE, body).within(Section::Reports).back(path::REPORTS, report::BACK)
}

//! The third and the fourth step: what was found in the sheet, bringing in what is ready, and what came of it. While
//! the sheet is read, the page says how far it is and looks again by itself.

use domain::status::Look;
use http::{HeaderName, HeaderValue};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::import::Stage;

use super::{
    notes::{Counts, Notes},
    steps::steps,
};
use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    page::form_parts::hidden,
    parts::notice,
    path,
    words::import as words,
};

/// Reasons shown on the page; the download has them all.
const SHOWN: usize = 50;

/// By which a browser looks again by itself, with scripts off too.
const REFRESH: HeaderName = HeaderName::from_static("refresh");

/// The page.
pub fn page() -> impl IntoView {
    let id = named("sheet");
    let response = expect_context::<ResponseOptions>();
    load(async move {
        let (store, actor) = signed_in().await?;
        let kept = store.kept_sheet(&store.permit(&actor, ()).await?, id?).await?;
        let notes = Notes::read(&kept);
        if is_running(kept.stage) {
            response.insert_header(REFRESH, HeaderValue::from_static("2"));
        }
        Ok(show(&kept.id.to_string(), kept.stage, kept.read, &notes))
    })
}

pub(super) fn show(sheet: &str, stage: Stage, read: i64, notes: &Notes) -> Page {
    let step = if matches!(stage, Stage::Importing | Stage::Done) { 4 } else { 3 };
    let body = view! {
        <h1>{words::CHECK}</h1>
        {steps(step)}
        {match stage {
            Stage::Kept | Stage::Checking | Stage::Importing => {
                running(sheet, stage, read, notes)
            },
            Stage::Checked => checked(sheet, notes),
            Stage::Done => done(sheet, notes),
            Stage::Broken => broken(notes),
        }}
    };
    Page::titled(words::CHECK, body).within(Section::Cases).back(path::IMPORTS, words::START_AGAIN)
}

const fn is_running(stage: Stage) -> bool {
    matches!(stage, Stage::Kept | Stage::Checking | Stage::Importing)
}

fn running(sheet: &str, stage: Stage, read: i64, notes: &Notes) -> AnyView {
    let read = u64::try_from(read).unwrap_or_default();
    // How many there are is known once they were checked.
    let all = notes.counts.filter(|_| stage == Stage::Importing).map(|counts| counts.read);
    let heading = if all.is_some() { words::IMPORTING } else { words::CHECKING };
    let said = all.map_or_else(|| words::rows_read(read), |all| words::rows_of(read, all));
    let bar = all.map(|all| {
        view! { <progress max=all value=read.min(all) aria-label=heading></progress> }
    });
    view! {
        <div role="status">
            <p><strong>{heading}</strong></p>
            <p>{said} " " {bar}</p>
        </div>
        <p class="quiet">{words::LOOKS_AGAIN} " " <a href=path::sheet(sheet)>{words::LOOK_NOW}</a></p>
    }
    .into_any()
}

fn checked(sheet: &str, notes: &Notes) -> AnyView {
    let counts = notes.counts.unwrap_or_default();
    view! {
        {notice(Look::Ahead, words::NOTHING_SAVED, view! { <p>{words::counts(&counts_of(counts))}</p> })}
        {(counts.added > 0).then(|| view! {
            <form method="post" action="/api/bring-in" aria-label=words::BRING_IN>
                {hidden("sheet", sheet)}
                <button class="button">{words::bring_in(counts.added)}</button>
            </form>
        })}
        {rest(sheet, notes)}
    }
    .into_any()
}

fn done(sheet: &str, notes: &Notes) -> AnyView {
    let counts = notes.counts.unwrap_or_default();
    view! {
        {notice(Look::Done, words::brought_in(counts.added), view! {
            <p>{words::UNCHECKED}</p>
            <p class="alone"><a href=path::CASES>{words::SEE_CASES}</a> ". " <a href=path::IMPORTS>{words::CAN_TAKE_BACK}</a></p>
        })}
        {rest(sheet, notes)}
    }
    .into_any()
}

fn broken(notes: &Notes) -> AnyView {
    let why = notes.broken.clone().unwrap_or_else(|| words::STOPPED.to_owned());
    notice(Look::Over, words::BROKEN, view! { <p>{why}</p> })
}

/// The rows to fix, and how their words were read.
fn rest(sheet: &str, notes: &Notes) -> AnyView {
    let reasons = notes.reasons.iter().take(SHOWN).map(|(row, reason)| {
        view! { <li><strong>{words::row(*row)}</strong> " " {reason.clone()}</li> }
    });
    let matched = notes.matched.iter().map(|(column, word, code)| {
        view! { <li>{words::matched(column, word, code)}</li> }
    });
    view! {
        {(!notes.reasons.is_empty()).then(|| view! {
            <h2>{words::to_fix(notes.reasons.len())}</h2>
            <p><a href=path::to_fix(sheet)>{words::DOWNLOAD}</a> ". " {words::DOWNLOAD_WHAT}</p>
            <ul>{reasons.collect_view()}</ul>
        })}
        {(!notes.matched.is_empty()).then(|| view! {
            <details>
                <summary>{words::MATCHED}</summary>
                <ul>{matched.collect_view()}</ul>
            </details>
        })}
        {notes.map.is_some().then(|| view! {
            <p><a href=path::sheet_map(sheet)>{words::MAP}</a> ". " {words::MAP_WHAT}</p>
        })}
    }
    .into_any()
}

const fn counts_of(counts: Counts) -> [u64; 5] {
    [counts.read, counts.added, counts.odd, counts.already, counts.refused]
}

//! The first step: choose the file. Below it, what was brought in lately, and the way to take it back.

use domain::{event::Day, status::Look};
use leptos::prelude::*;
use store::{clock::london_day, import::ImportLine};

use super::{action::TOLD, steps::steps};
use crate::site::{
    account::told::told,
    context::{door, signed_in},
    frame::{Page, Section},
    load::load,
    page::form_parts::{hidden, kept_at},
    parts::{
        notice, short_day,
        table::{cell, head},
    },
    path,
    words::{cases, document, import as words},
};

/// The largest sheet that a page takes.
const LARGEST: usize = 25 * 1024 * 1024;

/// The page.
pub fn page() -> impl IntoView {
    let session = door().session;
    load(async move {
        let (store, actor) = signed_in().await?;
        let imports = store.imports(store.permit(&actor, ()).await?).await?;
        let word: Option<(String, String)> = told(&session, TOLD).await;
        Ok(show(&imports, word, store.today()))
    })
}

pub(super) fn show(imports: &[ImportLine], word: Option<(String, String)>, today: Day) -> Page {
    let said = word.map(|(heading, text)| notice(Look::Soon, heading, view! { <p>{text}</p> }));
    let body = view! {
        {said}
        <h1>{words::TITLE}</h1>
        {steps(1)}
        <p>{words::INTRO}</p>
        <p>{words::SAFE}</p>
        <form method="post" action=path::BRING_SHEET enctype="multipart/form-data" data-upload=LARGEST
            data-too-big=document::TOO_BIG data-unsent=document::UNSENT aria-label=words::CHOOSE novalidate>
            <div class="field">
                <label for="sheet">{words::FILE}</label>
                <p class="hint" id="sheet-hint">{words::FILE_HINT}</p>
                <input type="file" id="sheet" name="sheet" accept=".csv,.xlsx,.ods" aria-describedby="sheet-hint"/>
            </div>
            <p hidden="" data-progress=""><label for="sent">{document::SENDING}</label> <progress id="sent" max="100" value="0"></progress></p>
            <button class="button">{words::CHOOSE}</button>
            {kept_at()}
        </form>
        {list(imports, today)}
        <p>{words::OTHER_WAY} " " <a href=path::EXPORT>{words::TAKE_OUT}</a></p>
    };
    Page::titled(words::TITLE, body).within(Section::Cases).back(path::CASES, cases::BACK)
}

fn list(imports: &[ImportLine], today: Day) -> Option<AnyView> {
    if imports.is_empty() {
        return None;
    }
    let rows = imports.iter().map(|line| row(line, today)).collect_view();
    Some(
        view! {
            <h2>{words::BEFORE}</h2>
            <table class="stack" role="table">
                <caption class="hear">{words::BEFORE}</caption>
                <thead role="rowgroup"><tr role="row">
                    {head(words::WHEN)}
                    {head(words::ADDED)}
                    {head(words::STATE)}
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        }
        .into_any(),
    )
}

fn row(line: &ImportLine, today: Day) -> impl IntoView + use<> {
    let day = london_day(line.begun_at);
    let until = london_day(line.until);
    let state = match (line.taken_back_at, line.ended_at) {
        (Some(at), _) => view! { {words::TAKEN_BACK} " " {short_day(london_day(at))} }.into_any(),
        (None, None) => words::NOT_ENDED.into_any(),
        (None, Some(_)) if today > until => words::KEPT_FOR_GOOD.into_any(),
        (None, Some(_)) => take_back(line, until),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{short_day(day)}</th>
            {cell(words::ADDED, line.added)}
            {cell(words::STATE, state)}
        </tr>
    }
}

fn take_back(line: &ImportLine, until: Day) -> AnyView {
    let which = format!("{} {}", words::TAKE_BACK, line.id);
    view! {
        <form method="post" action="/api/take-import-back" aria-label=which>
            {hidden("import", &line.id.to_string())}
            <button class="button second">{words::TAKE_BACK}</button>
            " " <span class="small quiet">{words::UNTIL} " " {short_day(until)}</span>
        </form>
    }
    .into_any()
}

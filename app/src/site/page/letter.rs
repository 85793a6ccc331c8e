//! A letter that asks others for what they owe, ready to be copied or printed. References stand in it, and no name.

use domain::{
    day::Day,
    id::{CaseId, DeadlineId},
    status::is_theirs,
};
use leptos::prelude::*;
use store::{Error, view::CaseFile};

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::deadline_card::title,
    path,
    words::{letter as words, record},
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, id): (CaseId, DeadlineId) = (named("case")?, named("deadline")?);
        let (store, actor) = signed_in().await?;
        let file = store.case(store.permit(&actor, case).await?).await?;
        show(&file, id, actor.name(), store.today())
    })
}

pub(super) fn show(
    file: &CaseFile,
    id: DeadlineId,
    writer: &str,
    today: Day,
) -> Result<Page, Error> {
    let owed = file.picture.deadlines.iter().find(|one| one.id == id);
    let owed = owed.filter(|one| one.is_open() && is_theirs(one)).ok_or(Error::NotFound)?;
    let theirs = file.nrm_reference.as_ref().map(|nrm| {
        view! { <br/> {words::YOUR_REFERENCE} " " {nrm.clone()} }
    });
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p data-screen-only="">{words::BEFORE}</p>
        <div class="panel" role="group" aria-label=words::LETTER>
            <p>{words::dated(today)}</p>
            <p>{words::OUR_REFERENCE} " " {file.reference.clone()} {theirs}</p>
            <p>{words::DEAR}</p>
            <p>{words::expected(&title(owed), owed.due(), today)} " " {words::late(owed.due(), today)}</p>
            <p>{words::ASK}</p>
            <p>{words::YOURS} <br/> {writer.to_owned()}</p>
        </div>
    };
    Ok(Page::titled(words::TITLE, body)
        .about(&file.reference)
        .concerning(file.id)
        .within(Section::Cases)
        .back(path::case(file.id), record::back_to(&file.reference)))
}

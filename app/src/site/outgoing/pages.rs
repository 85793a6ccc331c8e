//! The pages that are handed over: an index, and every part that is given with what it says.

use domain::id::CaseId;
use leptos::prelude::*;
use store::{Error, outgoing::Drawn};

use super::{
    choose::{called, lines},
    schedule::facts,
};
use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::long_day,
    path,
    words::outgoing as words,
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, number): (CaseId, u32) = (named("case")?, named("number")?);
        let (store, actor) = signed_in().await?;
        let permit = store.permit(&actor, case).await?;
        match store.draw_outgoing(permit, number).await? {
            Ok(drawn) => Ok(show(&drawn)),
            Err(_) => Err(Error::NotFound),
        }
    })
}

pub(super) fn show(of: &Drawn) -> Page {
    let index = of.parts.iter().map(|part| {
        let to = format!("#{}", part.id);
        view! { <li><a href=to>{called(part)}</a></li> }
    });
    let parts = of.parts.iter().map(|part| {
        view! {
            <section id=part.id.to_string()>
                <h3>{called(part)}</h3>
                {part.on.map(|on| view! { <p>{long_day(on)}</p> })}
                {lines(part)}
            </section>
        }
    });
    let body = view! {
        <div class="bundle">
            <h1>{words::PAGES}</h1>
            <p data-screen-only="">{words::PRINT}</p>
            {facts(&of.reference, &of.outgoing)}
            <h2>{words::INDEX}</h2>
            <ol class="links">{index.collect_view()}</ol>
            <h2>{words::PARTS}</h2>
            {parts.collect_view()}
        </div>
    };
    Page::titled(words::PAGES, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::outgoing_one(of.case, of.outgoing.number), words::SCHEDULE)
}

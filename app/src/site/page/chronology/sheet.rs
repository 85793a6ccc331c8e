//! The sheet for a solicitor: where things stand, limits that run, who advised, and the chosen entries with the source of
//! each date. It prints without the frame, with page numbers.

use domain::{
    day::Day, event::Event, id::CaseId, note::NoteKind, pathway, picture::Deadline, status::is_ours,
};
use leptos::prelude::*;
use store::{
    Actor, Error, Role, Store,
    clock::london_day,
    legal::LegalNote,
    note::Note,
    view::{CaseFile, RecordedEvent},
};

use super::{super::stay, chosen::Chosen, counting};
use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{asked, load, named},
    parts::{
        deadline_card::title,
        documents::shown_with,
        long_day, short_day,
        table::{cell, head},
    },
    path,
    words::{case as case_words, chronology as words, event, legal as legal_words, log},
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let chosen = Chosen::read(&asked::<Vec<(String, String)>>());
        let (store, actor) = signed_in().await?;
        let file = store.chronology(store.permit(&actor, case).await?).await?;
        let drawn = draw(&store, &actor, case, &chosen).await?;
        Ok(show(&file, &chosen, &drawn, (actor.name(), store.today())))
    })
}

/// What was chosen beside events, each read with the leave it needs and written down as read.
#[derive(Default)]
pub(in crate::site::page) struct Drawn {
    pub name: Option<String>,
    pub notes: Vec<Note>,
    pub legal: Vec<LegalNote>,
}

async fn draw(store: &Store, actor: &Actor, case: CaseId, chosen: &Chosen) -> Result<Drawn, Error> {
    let mut drawn = Drawn::default();
    if chosen.name {
        drawn.name = Some(store.name(store.permit(actor, case).await?).await?);
    }
    for number in &chosen.notes {
        let one = store.note(store.permit(actor, case).await?, *number).await?;
        // Whoever holds the case may open a statement, and only an adviser may put one into a sheet.
        if one.note.kind == NoteKind::Statement && actor.role() != Role::LegalAdviser {
            return Err(Error::NotFound);
        }
        drawn.notes.push(one.note);
    }
    for number in &chosen.legal {
        let one = store.legal_note(store.permit(actor, case).await?, *number).await?;
        drawn.legal.extend(one.rows);
    }
    Ok(drawn)
}

pub(in crate::site::page) fn show(
    file: &CaseFile,
    chosen: &Chosen,
    drawn: &Drawn,
    (by, today): (&str, Day),
) -> Page {
    let all = counting(file);
    let rows: Vec<_> =
        all.iter().copied().filter(|one| chosen.events.contains(&one.event.number)).collect();
    let body = view! {
        <div class="bundle">
            <h1>{words::TITLE}</h1>
            <p data-screen-only="">{words::PRINT}</p>
            <h2>{words::STANDS}</h2>
            {stands(file, chosen, drawn)}
            {stay::section(file, today)}
            <h2>{words::LIMITS}</h2>
            {limits(file)}
            <h2>{words::ADVICE}</h2>
            {advice(file)}
            <h2>{words::CHRONOLOGY}</h2>
            {chronology(file, &rows)}
            {notes(&drawn.notes)}
            {legal(&drawn.legal)}
            <p class="small">{words::drawn_up(by, today, (rows.len(), all.len()))}</p>
        </div>
    };
    Page::titled(words::TITLE, body)
        .about(&file.reference)
        .concerning(file.id)
        .within(Section::Cases)
        .back(path::chronology(file.id), words::BACK)
}

fn stands(file: &CaseFile, chosen: &Chosen, drawn: &Drawn) -> impl IntoView + use<> {
    let nrm = file.nrm_reference.clone().unwrap_or_else(|| case_words::NO_NRM.to_owned());
    let home_office = file.home_office_number.clone().filter(|_| chosen.name);
    let safe = chosen.reach.then(|| file.safe_contact.clone());
    let known = [
        (words::PERSON, drawn.name.clone()),
        (words::REFERENCE, Some(file.reference.clone())),
        (words::CODE_NAME, Some(file.code_name.clone())),
        (case_words::NRM, Some(nrm)),
        (crate::site::words::number::HOME_OFFICE, home_office),
        (words::SAFE, safe),
        (case_words::LANGUAGE, Some(file.language.clone())),
        (case_words::AGE_GROUP, Some(file.age_group.label().to_owned())),
        (case_words::NATION, Some(file.nation.label().to_owned())),
        (case_words::WORKER, Some(file.worker.clone())),
        (words::STAGE, Some(file.picture.stage.label().to_owned())),
    ];
    let rows = known.into_iter().filter_map(|(term, value)| {
        let value = value?;
        Some(view! { <div><dt>{term}</dt><dd><bdi>{value}</bdi></dd></div> })
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }
}

fn limits(file: &CaseFile) -> AnyView {
    let rows: Vec<_> =
        file.picture.open().into_iter().filter(|one| is_ours(one)).map(limit).collect();
    if rows.is_empty() {
        return view! { <p class="empty">{words::NO_LIMITS}</p> }.into_any();
    }
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::LIMITS}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::DUE)} {head(words::MUST)} {head(words::COUNTS_FROM)} {head(words::RULE)}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn limit(one: &Deadline) -> impl IntoView + use<> {
    let working = &one.working;
    let unsure = (!one.certain).then_some(words::UNSURE);
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{long_day(one.limit())}</th>
            {cell(words::MUST, title(one))}
            {cell(words::COUNTS_FROM, view! { {short_day(working.trigger)} " " {unsure} })}
            {cell(words::RULE, working.citation.clone())}
        </tr>
    }
}

fn advice(file: &CaseFile) -> AnyView {
    let events: Vec<Event> = file.events.iter().map(|one| one.event.clone()).collect();
    let stay = pathway::stay(&events);
    let line = |one: &domain::permission::Advised| words::advised(one.since, &one.advice);
    let rows: Vec<_> = stay.advice.iter().map(|one| view! { <li>{line(one)}</li> }).collect();
    if rows.is_empty() {
        return view! { <p class="empty">{words::NO_ADVICE}</p> }.into_any();
    }
    view! { <ul>{rows}</ul> }.into_any()
}

fn chronology(file: &CaseFile, rows: &[&RecordedEvent]) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="empty">{words::NOTHING}</p> }.into_any();
    }
    let rows = rows.iter().map(|one| row(file, one)).collect_view();
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::CHRONOLOGY}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::DATE)} {head(words::WHAT)} {head(words::SOURCE)}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(file: &CaseFile, recorded: &RecordedEvent) -> impl IntoView + use<> {
    let entry = &recorded.event;
    let lines = event::details(entry).join(" ");
    let unsure = (!entry.when.certain).then_some(words::UNSURE);
    let papers: Vec<_> = shown_with(recorded, &file.events, &file.documents)
        .map(|one| words::document(one.number, one.kind.label()))
        .collect();
    let source = [
        unsure.map(str::to_owned),
        Some(papers.join(" ")).filter(|papers| !papers.is_empty()),
        Some(words::entry(entry.number, &recorded.by, entry.recorded_on)),
    ];
    let source = source.into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{long_day(entry.when.on)}</th>
            {cell(words::WHAT, view! { <b>{event::headline(&entry.fact)}"."</b> " " <bdi>{lines}</bdi> })}
            {cell(words::SOURCE, source)}
        </tr>
    }
}

fn notes(notes: &[Note]) -> Option<AnyView> {
    let rows = notes.iter().map(|note| {
        let by = log::written(&note.by, london_day(note.at));
        view! {
            <h3>{words::note(&log::number(note.number), note.kind.label(), note.on)}</h3>
            <p class="words" dir="auto">{note.now().to_owned()}</p>
            <p class="small">{by} "."</p>
        }
    });
    (!notes.is_empty()).then(|| view! { <h2>{words::NOTES}</h2> {rows.collect_view()} }.into_any())
}

fn legal(notes: &[LegalNote]) -> Option<AnyView> {
    let rows = notes.iter().map(|note| {
        let by = legal_words::written(&note.by, london_day(note.at));
        view! {
            <h3>{words::note(&legal_words::number(note.number), note.kind.label(), note.on)}</h3>
            <p class="words" dir="auto">{note.now().to_owned()}</p>
            <p class="small">{by} "."</p>
        }
    });
    (!notes.is_empty()).then(|| {
        view! {
            <h2>{words::LEGAL}</h2>
            <p><b>{legal_words::PRIVILEGED}"."</b></p>
            {rows.collect_view()}
        }
        .into_any()
    })
}

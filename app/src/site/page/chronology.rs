//! Choosing what goes into a handover for a solicitor: events, notes, and who it is about. Legal notes and statements are
//! offered to legal advisers on the case only.

mod chosen;
mod sheet;

use domain::{
    event::{Event, Fact},
    id::CaseId,
    note::NoteKind,
};
use leptos::prelude::*;
use store::{
    Role,
    legal::LegalFile,
    note::{Note, NotePage},
    view::{CaseFile, RecordedEvent},
};

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::{Ask, Choice, checks},
    path,
    words::{chronology as words, event::headline, legal, log, record},
};
#[cfg(test)]
pub(super) use chosen::Chosen;
pub use sheet::page as sheet_page;
#[cfg(test)]
pub(super) use sheet::{Drawn, show as show_sheet};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let file = store.case(store.permit(&actor, case).await?).await?;
        let notes = store.notes(store.permit(&actor, case).await?, 1).await?;
        let legal = match actor.role() {
            Role::LegalAdviser => Some(store.legal_notes(store.permit(&actor, case).await?).await?),
            _ => None,
        };
        Ok(show(&file, &notes, legal.as_ref()))
    })
}

pub(super) fn show(file: &CaseFile, notes: &NotePage, legal: Option<&LegalFile>) -> Page {
    let (reference, code_name) = (file.reference.clone(), file.code_name.clone());
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::WHY}</p>
        <form method="get" action=path::chronology_sheet(file.id) aria-label=words::TITLE>
            {checks(&Ask::new("who", words::WHO), &who(), &[])}
            {events(file)}
            {notes_of(notes, legal.is_some())}
            {legal.map(legal_notes)}
            <div class="actions"><button class="button">{words::DRAW_UP}</button></div>
        </form>
    };
    Page::titled(words::TITLE, body)
        .about(&file.reference)
        .concerning(file.id)
        .within(Section::Cases)
        .back(path::case(file.id), record::back_to(&file.reference))
}

fn who() -> [Choice; 2] {
    [Choice::new("name", words::NAME), Choice::new("reach", words::REACH)]
}

/// The entries that count now, in the order in which things happened.
fn counting(file: &CaseFile) -> Vec<&RecordedEvent> {
    let mut events: Vec<_> = file.events.iter().filter(|one| one.superseded_by.is_none()).collect();
    events.retain(|one| one.event.fact != Fact::RecordedByMistake);
    events.sort_by_key(|one| (one.event.when.on, one.event.number));
    events
}

fn events(file: &CaseFile) -> AnyView {
    let events = counting(file);
    let choice = |one: &&RecordedEvent| {
        let Event { number, fact, when, .. } = &one.event;
        Choice::new(number.to_string(), words::choice(headline(fact), when.on, *number))
    };
    let choices: Vec<_> = events.iter().map(choice).collect();
    let usual: Vec<_> = events.iter().filter(|one| is_usual(&one.event.fact)).collect();
    let usual: Vec<_> = usual.iter().map(|one| one.event.number.to_string()).collect();
    let ticked: Vec<_> = usual.iter().map(String::as_str).collect();
    checks(&Ask::new("event", words::EVENTS), &choices, &ticked)
}

/// What a solicitor nearly always needs: the referral, decisions, permission, courts.
const fn is_usual(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::CaseOpened { .. }
            | Fact::CaseClosed { .. }
            | Fact::CaseReopened
            | Fact::DeadlineMet { .. }
            | Fact::Deadline(_)
            | Fact::Review { .. }
            | Fact::Identified { .. }
            | Fact::Declined { .. }
            | Fact::Notified { .. }
            | Fact::Support(_)
            | Fact::Safety(_)
    )
}

fn notes_of(page: &NotePage, is_adviser: bool) -> Option<AnyView> {
    let offered = |note: &&Note| is_adviser || note.kind != NoteKind::Statement;
    let choice = |note: &Note| {
        let name = log::number(note.number);
        let harm = if note.is_harm() { format!(" ({})", log::HARM_SHORT) } else { String::new() };
        let label = words::note(&name, note.kind.label(), note.on) + &harm;
        Choice::new(note.number.to_string(), label)
    };
    let choices: Vec<_> = page.notes.iter().filter(offered).map(choice).collect();
    let ask = Ask::new("note", words::NOTES).hint(words::NOTES_WHY);
    (!choices.is_empty()).then(|| checks(&ask, &choices, &[]))
}

fn legal_notes(file: &LegalFile) -> Option<AnyView> {
    let choices: Vec<_> = file
        .rows
        .iter()
        .map(|note| {
            let label = words::note(&legal::number(note.number), note.kind.label(), note.on);
            Choice::new(note.number.to_string(), label)
        })
        .collect();
    let ask = Ask::new("legal", words::LEGAL).hint(words::LEGAL_WHY);
    (!choices.is_empty()).then(|| checks(&ask, &choices, &[]))
}

//! One note as it is read: a long one, and one that describes harm, is closed until somebody opens it; a statement opens
//! on its own page; an amendment stands beside the first wording.

use domain::{
    id::CaseId,
    note::{NoteKind, minutes_to_read},
};
use leptos::prelude::*;
use store::{
    clock::london_day,
    note::{Amendment, Note},
};

use super::{
    super::{path, words::log as words},
    tag::long_day,
};

/// A list of notes, the latest first.
pub fn notes(case: CaseId, notes: &[Note]) -> AnyView {
    let rows = notes.iter().map(|note| one(case, note)).collect_view();
    view! { <ol class="timeline" reversed="">{rows}</ol> }.into_any()
}

fn one(case: CaseId, note: &Note) -> impl IntoView + use<> {
    let how = words::how(note.contact, note.minutes);
    let how = (!how.is_empty()).then(|| view! { <p>{how}</p> });
    let number = words::number(note.number);
    let amended = note.amendments.last().map(|last| {
        view! { <p class="small">{words::amended(&last.by, london_day(last.at), &last.reason)}</p> }
    });
    view! {
        <li id=format!("note-{}", note.number)>
            <h3>{note.kind.label()}</h3>
            <p>{long_day(note.on)}</p>
            {how}
            {text(case, note)}
            {amended}
            <p class="small quiet">{number.clone()} ". " {words::written(&note.by, london_day(note.at))} "."</p>
            <p class="small alone" data-screen-only="">
                <a href=path::note(case, note.number)>{words::AMEND}<span class="hear">": "{number}</span></a>
            </p>
        </li>
    }
}

fn text(case: CaseId, note: &Note) -> AnyView {
    if note.kind == NoteKind::Statement {
        let hear = format!(": {}", words::number(note.number));
        return view! {
            <p class="alone"><a href=path::note(case, note.number)>{words::OPEN_STATEMENT}<span class="hear">{hear}</span></a></p>
        }
        .into_any();
    }
    if note.is_closed() {
        return closed(note.number, note.now(), note.is_harm());
    }
    view! { <p class="words" dir="auto">{note.now().to_owned()}</p> }.into_any()
}

/// Closed until somebody opens it; on paper too, if it describes harm.
fn closed(number: u32, body: &str, is_harm: bool) -> AnyView {
    let show = words::show(minutes_to_read(body), is_harm);
    view! {
        <details data-harm=is_harm.then_some("")>
            <summary>{show}<span class="hear">": "{words::number(number)}</span></summary>
            <div><p class="words" dir="auto">{body.to_owned()}</p></div>
        </details>
    }
    .into_any()
}

/// Every wording of a note, the first one first, each with who wrote it and why it was amended.
pub fn wordings(note: &Note) -> AnyView {
    let first = view! {
        <h2>{words::FIRST}</h2>
        <p class="small quiet">{words::written(&note.by, london_day(note.at))} "."</p>
        <p class="words" dir="auto">{note.body.clone()}</p>
    };
    let later = note.amendments.iter().map(later).collect_view();
    view! { {first} {later} }.into_any()
}

fn later(amendment: &Amendment) -> impl IntoView + use<> {
    let said = words::amended(&amendment.by, london_day(amendment.at), &amendment.reason);
    view! {
        <h2>{said}</h2>
        <p class="words" dir="auto">{amendment.body.clone()}</p>
    }
}

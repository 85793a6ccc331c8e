//! Log contact or progress: one box, and everything else chosen already as it most often is. The safe way to make contact
//! stands above it.

use domain::{
    contact::Contact,
    id::CaseId,
    note::{Channel, NoteKind},
};
use leptos::prelude::*;
use store::{
    contact::ContactRow,
    note::{LogSheet, Task},
    permit::{ListCases, WriteNote},
    view::KnownCase,
};

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot,
            event::given::TICKED,
            log::{LogForm, key_of},
            reader::NOTE_LIMIT,
        },
        frame::{Page, Section},
        load::{load, named},
        parts::{
            Ask, Choice, checks, day_field, kinds::radios_asking, notice::safe_contact, radios,
            reach::contact, safe_textarea, text_field, tick,
        },
        path,
        words::{cases, contact as contact_words, log as words, record},
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let sheet = store.log_sheet(store.permit::<WriteNote>(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Log(case)).await?;
        let fresh = LogForm::fresh(store.today());
        Ok(show(&Subject::Given(&sheet), fresh, kept.as_ref()))
    })
}

/// From anywhere: the case is picked.
pub fn any() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let cases = store.own_cases(store.permit::<ListCases>(&actor, ()).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::LogAny).await?;
        let fresh = LogForm::fresh(store.today());
        Ok(show(&Subject::Picked(&cases), fresh, kept.as_ref()))
    })
}

/// What it is about.
pub(super) enum Subject<'a> {
    Given(&'a LogSheet),
    /// One of these or another.
    Picked(&'a [KnownCase]),
}

pub(super) fn show(of: &Subject, fresh: LogForm, kept: Option<&Kept<LogForm>>) -> Page {
    let (slot, tasks): (_, &[Task]) = match of {
        Subject::Given(sheet) => (Slot::Log(sheet.case), &sheet.tasks),
        Subject::Picked(_) => (Slot::LogAny, &[]),
    };
    let typed = kept.map_or(fresh, |kept| kept.typed.clone());
    let body = view! {
        {said(kept, slot)}
        <h1>{words::TITLE}</h1>
        {above(of)}
        <form class="event" method="post" action="/api/log" data-keep="/api/keep-log" aria-label=words::TITLE novalidate>
            {hidden("form", &key(kept, &typed.form))}
            {which(of, kept, &typed)}
            {questions(kept, &typed)}
            {tasks_done(tasks, &typed)}
            {next(kept, &typed)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    let page = Page::titled(words::TITLE, body)
        .within(Section::Cases)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()));
    match of {
        Subject::Given(sheet) => page
            .about(&sheet.reference)
            .back(path::case(sheet.case), record::back_to(&sheet.reference)),
        Subject::Picked(_) => page.back(path::CASES, cases::BACK),
    }
}

fn ask(kept: Option<&Kept<LogForm>>, id: &'static str, label: &'static str) -> Ask {
    Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)))
}

/// Who it is about, and how to reach them without harm.
fn above(of: &Subject) -> AnyView {
    let Subject::Given(sheet) = of else { return ().into_any() };
    let (reference, code_name) = (sheet.reference.clone(), sheet.code_name.clone());
    view! {
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        {safe_contact(&sheet.safe_contact)}
        {around(sheet)}
    }
    .into_any()
}

/// Every way to reach them and everybody around them, before anybody is rung.
fn around(sheet: &LogSheet) -> AnyView {
    // What others call the person is not said before a call.
    let aside =
        |row: &&ContactRow| !matches!(row.contact, Contact::Named(_) | Contact::Identifier(_));
    let rows: Vec<_> =
        sheet.contacts.iter().filter(aside).map(|row| contact(&row.contact)).collect();
    let to = path::contacts(sheet.case);
    if rows.is_empty() {
        return view! { <p class="alone"><a href=to>{contact_words::LINK}</a></p> }.into_any();
    }
    view! {
        <details>
            <summary>{contact_words::LINK} " (" {rows.len()} ")"</summary>
            <div>{rows} <p class="alone"><a href=to>{contact_words::LINK}</a></p></div>
        </details>
    }
    .into_any()
}

fn which(of: &Subject, kept: Option<&Kept<LogForm>>, typed: &LogForm) -> AnyView {
    match of {
        Subject::Given(sheet) => hidden("case", &sheet.case.to_string()),
        Subject::Picked(cases) => {
            let ask = ask(kept, "which", words::WHICH).hint(words::WHICH_HINT);
            let called = |case: &KnownCase| format!("{} {}", case.reference, case.code_name);
            let options = cases.iter().map(|case| view! { <option value=called(case)></option> });
            let options = options.collect_view();
            view! {
                {text_field(&ask.offers("own-cases"), &typed.which, "off")}
                <datalist id="own-cases">{options}</datalist>
            }
            .into_any()
        }
    }
}

fn questions(kept: Option<&Kept<LogForm>>, typed: &LogForm) -> AnyView {
    let asks = |kind: &NoteKind| if *kind == NoteKind::Contact { "heard" } else { "" };
    let kinds = NoteKind::ALL.iter().map(|kind| (kind.code(), kind.label(), asks(kind)));
    let reached = [Choice::new("yes", words::REACHED_YES), Choice::new("no", words::REACHED_NO)];
    let limit = NoteKind::from_code(&typed.kind).map_or(NOTE_LIMIT, NoteKind::limit);
    let body = ask(kept, "body", words::BODY).hint(words::BODY_HINT);
    let harm = ask(kept, "harm", words::HARM);
    view! {
        {radios_asking(&ask(kept, "kind", words::KIND), kinds, &typed.kind)}
        {safe_textarea(&body, &typed.body, limit)}
        {tick(&harm, words::HARM_TICK, typed.harm == TICKED)}
        <div data-ask="heard">
            {radios(&ask(kept, "channel", words::CHANNEL), &choices!(Channel), &typed.channel)}
            {radios(&ask(kept, "reached", words::REACHED), &reached, &typed.reached)}
        </div>
        {text_field(&ask(kept, "minutes", words::MINUTES), &typed.minutes, "off")}
        {day_field(&ask(kept, "on", words::ON), &typed.on)}
    }
    .into_any()
}

fn tasks_done(tasks: &[Task], typed: &LogForm) -> Option<AnyView> {
    let choice = |task: &Task| {
        Choice::new(key_of(task.id), words::task(&task.what, task.due, &task.owner_name))
    };
    let choices: Vec<_> = tasks.iter().map(choice).collect();
    let ticked: Vec<_> = typed.done.keys().map(String::as_str).collect();
    (!tasks.is_empty()).then(|| checks(&Ask::new("done", words::DONE), &choices, &ticked))
}

fn next(kept: Option<&Kept<LogForm>>, typed: &LogForm) -> AnyView {
    let what = ask(kept, "next", words::NEXT).hint(words::NEXT_HINT);
    view! {
        {text_field(&what, &typed.next, "off")}
        {day_field(&ask(kept, "next_on", words::NEXT_ON), &typed.next_on)}
    }
    .into_any()
}

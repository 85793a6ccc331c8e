//! Deciding, part by part, what is given out.

use domain::{
    id::CaseId,
    outgoing::{Basis, Requester, Withheld},
};
use leptos::prelude::*;
use store::{
    Error,
    outgoing::Choosing,
    outgoing_parts::{Part, Said},
};

use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot,
        event::given::TICKED,
        outgoing::{OutgoingForm, Whom},
    },
    frame::{Page, Section},
    load::{load, named},
    page::form_parts::{buttons, hidden, key, said},
    parts::{Ask, Choice, day_field, radios, short_day, text_field},
    path,
    words::{event::headline, outgoing as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, whom): (CaseId, String) = (named("case")?, named("whom")?);
        let whom = Whom::from_code(&whom).ok_or(Error::NotFound)?;
        let (store, actor) = signed_in().await?;
        let parts = store.choose_parts(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Outgoing(case, whom)).await?;
        Ok(show(&parts, whom, kept.as_ref()))
    })
}

pub(super) fn show(of: &Choosing, whom: Whom, kept: Option<&Kept<OutgoingForm>>) -> Page {
    let slot = Slot::Outgoing(of.case, whom);
    let (title, why) = match whom {
        Whom::Person => (words::PERSON_TITLE, words::PERSON_WHY),
        Whom::Authority => (words::AUTHORITY_TITLE, words::AUTHORITY_WHY),
    };
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let body = view! {
        {said(kept, slot)}
        <h1>{title}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{why} " " {words::LEGAL}</p>
        <form method="post" action="/api/prepare-outgoing" data-keep="/api/keep-outgoing" aria-label=title novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("whom", whom.code())}
            {hidden("form", &key(kept, &typed.form))}
            {questions(whom, &typed, kept)}
            {parts(of, whom, kept)}
            {buttons(words::PREPARE, slot)}
        </form>
    };
    Page::titled(title, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::outgoing(of.case), words::TITLE)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(whom: Whom, typed: &OutgoingForm, kept: Option<&Kept<OutgoingForm>>) -> AnyView {
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let detail = ask("detail", words::DETAIL).hint(words::DETAIL_HINT);
    let asks = (whom == Whom::Authority).then(|| {
        let others = Requester::ALL.iter().filter(|one| **one != Requester::Person);
        let others: Vec<_> = others.map(|one| Choice::new(one.code(), one.label())).collect();
        let bases = Basis::ALL.iter().filter(|one| **one != Basis::Access);
        let bases: Vec<_> = bases.map(|one| Choice::new(one.code(), one.label())).collect();
        view! {
            {radios(&ask("requester", words::REQUESTER), &others, &typed.requester)}
            {radios(&ask("basis", words::BASIS), &bases, &typed.basis)}
        }
    });
    view! {
        {asks}
        {text_field(&detail, &typed.detail, "off")}
        {day_field(&ask("asked", words::DAY_ASKED), &typed.asked)}
    }
    .into_any()
}

fn parts(of: &Choosing, whom: Whom, kept: Option<&Kept<OutgoingForm>>) -> AnyView {
    let problem = kept.and_then(|kept| kept.problem("parts"));
    let problem = problem.map(|say| view! { <span class="problem">{say}</span> });
    let rows = of.parts.iter().map(|part| row(part, whom, kept)).collect_view();
    view! {
        <h2 id="parts" tabindex="-1">{words::PARTS}</h2>
        {problem}
        <ul class="rows">{rows}</ul>
    }
    .into_any()
}

fn row(part: &Part, whom: Whom, kept: Option<&Kept<OutgoingForm>>) -> AnyView {
    let name = part.id.to_string();
    let typed = kept.map(|kept| &kept.typed);
    let is_given = typed.map_or(whom == Whom::Person, |typed| {
        typed.give.get(&name).is_some_and(|given| given == TICKED)
    });
    let why = typed.and_then(|typed| typed.why.get(&name)).cloned().unwrap_or_default();
    let called = called(part);
    let (give, reason) = (format!("give-{name}"), format!("why-{name}"));
    let options = Withheld::ALL.iter().map(|one| {
        view! { <option value=one.code() selected={one.code() == why}>{one.label()}</option> }
    });
    let look =
        part.id.kind.names_others().then(|| view! { <p class="small quiet">{words::LOOK}</p> });
    view! {
        <li>
            <h3>{called.clone()} {part.on.map(|on| view! { ", " {short_day(on)} })}</h3>
            <div>{lines(part)} {look}</div>
            <div class="choice">
                <input type="checkbox" id=give.clone() name=format!("give[{name}]") value=TICKED checked=is_given/>
                <label for=give>{words::GIVE}<span class="hear">{format!(": {called}")}</span></label>
            </div>
            <label for=reason.clone()>{words::WHY_NOT}<span class="hear">{format!(": {called}")}</span></label>
            <select id=reason name=format!("why[{name}]") autocomplete="off">
                <option value="">{words::NO_REASON}</option>
                {options.collect_view()}
            </select>
        </li>
    }
    .into_any()
}

/// "Note 3".
pub(super) fn called(part: &Part) -> String {
    words::part(part.id.kind.label(), part.id.number)
}

/// What a part says.
pub(super) fn lines(part: &Part) -> AnyView {
    let lines = match &part.said {
        Said::Closed => vec![words::CLOSED.to_owned()],
        Said::Lines(lines) => lines.clone(),
        Said::Event(event, note) => {
            let mut lines = vec![headline(&event.fact).to_owned()];
            lines.extend(note.clone());
            lines
        }
    };
    let lines = lines.into_iter().map(|line| view! { <p class="words" dir="auto">{line}</p> });
    lines.collect_view().into_any()
}

//! One record as a data protection lead sees it: what speaks for keeping it, what for erasing it, and the forms for both.

use domain::{
    erasure::{ErasureReason, HoldGround},
    status::Look,
};
use leptos::prelude::*;
use store::{
    clock::london_day,
    erasure::Proposal,
    hold::Hold,
    kept::KeptRecord,
    merge::Counted,
    permit::{Led, ReadRecord},
};

use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot,
            erasing::{EraseForm, HoldForm, ProposeForm},
            event::given::TICKED,
            reader::NOTE_LIMIT,
        },
        frame::{Page, Section},
        load::{load, named},
        page::form_parts::{buttons, hidden, key, quiet_buttons, said},
        parts::{
            Ask, day_field, long_day, notice, radios, safe_textarea,
            table::{cell, head},
            tick,
        },
        path,
        words::kept as words,
    },
};

/// What waits in the forms of the page.
#[derive(Default)]
pub(super) struct Waiting {
    pub hold: Option<Kept<HoldForm>>,
    pub propose: Option<Kept<ProposeForm>>,
    pub erase: Option<Kept<EraseForm>>,
}

pub fn page() -> impl IntoView {
    load(async {
        let case = named("case")?;
        let (store, actor) = signed_in().await?;
        let permit = store.permit::<ReadRecord>(&actor, Led(case)).await?;
        let record = store.kept_record(permit).await?;
        let waiting = Waiting {
            hold: Kept::waiting(&store, &actor, Slot::Hold(case)).await?,
            propose: Kept::waiting(&store, &actor, Slot::Propose(case)).await?,
            erase: Kept::waiting(&store, &actor, Slot::Erase(case)).await?,
        };
        Ok(show(&record, &waiting))
    })
}

pub(super) fn show(of: &KeptRecord, waiting: &Waiting) -> Page {
    let is_wrong = waiting.hold.as_ref().is_some_and(|kept| !kept.problems.is_empty())
        || waiting.propose.as_ref().is_some_and(|kept| !kept.problems.is_empty())
        || waiting.erase.as_ref().is_some_and(|kept| !kept.problems.is_empty());
    let body = view! {
        {said(waiting.hold.as_ref(), Slot::Hold(of.case))}
        {said(waiting.propose.as_ref(), Slot::Propose(of.case))}
        {said(waiting.erase.as_ref(), Slot::Erase(of.case))}
        <h1>{words::RECORD} " " <span class="ref">{of.reference.clone()}</span></h1>
        {facts(of)}
        {counts(&of.counted)}
        <h2>{words::HOLDS}</h2>
        {holds(of)}
        {hold_form(of, waiting.hold.as_ref())}
        <h2>{words::ERASE}</h2>
        {erasing(of, waiting)}
    };
    Page::titled(words::RECORD, body)
        .about(&of.reference)
        .within(Section::Cases)
        .back(path::KEPT, words::TITLE)
        .with_problems(is_wrong)
}

fn facts(of: &KeptRecord) -> AnyView {
    let closed = match of.closed_on {
        Some(day) => long_day(day).into_any(),
        None => words::STILL_OPEN.into_any(),
    };
    let linked =
        if of.linked.is_empty() { words::NO_LINKED.to_owned() } else { of.linked.join(", ") };
    view! {
        <dl class="facts">
            <div><dt>{words::TEAM}</dt><dd>{of.team.clone()}</dd></div>
            <div><dt>{words::OPENED}</dt><dd>{long_day(of.opened_on)}</dd></div>
            <div><dt>{words::CLOSED}</dt><dd>{closed}</dd></div>
            <div><dt>{words::OPEN_DATES}</dt><dd>{of.open_dates}</dd></div>
            <div><dt>{words::LINKED}</dt><dd>{linked}</dd></div>
        </dl>
    }
    .into_any()
}

fn counts(counted: &[Counted]) -> AnyView {
    let row = |of: &Counted| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{of.what.label()}</th>
                {cell(words::ROWS, of.kept)}
            </tr>
        }
    };
    let rows = counted.iter().filter(|of| of.kept > 0).map(row).collect_view();
    view! {
        <details>
            <summary>{words::HOLDINGS}</summary>
            <table role="table">
                <caption class="hear">{words::HOLDINGS}</caption>
                <thead role="rowgroup"><tr role="row">{head(words::WHAT)} {head(words::ROWS)}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn holds(of: &KeptRecord) -> AnyView {
    if of.holds.is_empty() {
        return view! { <p class="empty">{words::NO_HOLD}</p> }.into_any();
    }
    let case = of.case.to_string();
    let row = |(place, hold): (usize, &Hold)| {
        let label = format!("{place}. {}", words::END_HOLD);
        let about = words::held(&hold.by, london_day(hold.at), hold.review_on);
        view! {
            <li>
                <h3>{hold.ground.label()}</h3>
                <p class="words" dir="auto">{hold.why.clone()}</p>
                <p class="small quiet">{about} "."</p>
                <form method="post" action="/api/end-hold" aria-label=label>
                    {hidden("case", &case)}
                    {hidden("hold", &hold.id.to_string())}
                    <div class="actions"><button class="button second">{words::END_HOLD}</button></div>
                </form>
            </li>
        }
    };
    let rows = (1..).zip(&of.holds).map(row).collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

fn hold_form(of: &KeptRecord, kept: Option<&Kept<HoldForm>>) -> AnyView {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let why = ask("why", words::HOLD_WHY).hint(words::HOLD_WHY_HINT);
    let is_open = kept.is_some();
    view! {
        <details open=is_open>
            <summary>{words::SET_HOLD}</summary>
            <p>{words::SET_HOLD_WHY}</p>
            <form method="post" action="/api/hold-record" data-keep="/api/keep-hold" aria-label=words::SET_HOLD novalidate>
                {hidden("case", &of.case.to_string())}
                {hidden("form", &key(kept, &typed.form))}
                {radios(&ask("ground", words::HOLD_GROUND), &choices!(HoldGround), &typed.ground)}
                {safe_textarea(&why, &typed.why, NOTE_LIMIT)}
                {day_field(&ask("review_on", words::REVIEW_ON), &typed.review_on)}
                {quiet_buttons(words::HOLD, Slot::Hold(of.case))}
            </form>
        </details>
    }
    .into_any()
}

fn erasing(of: &KeptRecord, waiting: &Waiting) -> AnyView {
    if !of.held.is_empty() {
        let held = of.held.join(", ");
        let body = view! { <p>{words::IS_HELD_WHY} " " <span class="ref">{held}</span></p> };
        return notice(Look::Hold, words::IS_HELD, body);
    }
    let is_open = of.closed_on.is_none() || of.open_dates > 0;
    let still = is_open.then(|| view! { <p><strong>{words::OPEN_STILL}</strong></p> });
    let form = match &of.proposal {
        None => propose_form(of, waiting.propose.as_ref()),
        Some(proposal) => proposed(of, proposal, waiting.erase.as_ref()),
    };
    view! {
        {still}
        <p>{words::WHAT_GOES}</p>
        <p>{words::WHAT_STAYS}</p>
        <p>{words::NOT_FOUND_BY_US}</p>
        <p>{words::BACKUPS}</p>
        {form}
    }
    .into_any()
}

fn propose_form(of: &KeptRecord, kept: Option<&Kept<ProposeForm>>) -> AnyView {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let problem = kept.and_then(|kept| kept.problem("reason"));
    let ask = Ask::new("reason", words::PROPOSE_REASON).problem(problem);
    view! {
        <p>{words::PROPOSE_WHY}</p>
        <form method="post" action="/api/propose-erasure" aria-label=words::PROPOSE novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {radios(&ask, &choices!(ErasureReason), &typed.reason)}
            {quiet_buttons(words::PROPOSE, Slot::Propose(of.case))}
        </form>
    }
    .into_any()
}

fn proposed(of: &KeptRecord, proposal: &Proposal, kept: Option<&Kept<EraseForm>>) -> AnyView {
    let by = words::proposed(&proposal.name, london_day(proposal.at));
    let confirm =
        if of.is_own { view! { <p>{words::OWN}</p> }.into_any() } else { confirm_form(of, kept) };
    view! {
        <h3>{words::PROPOSED}</h3>
        <p>{by} ". " {proposal.reason.label()} "."</p>
        {confirm}
        <form method="post" action="/api/withdraw-erasure" aria-label=words::WITHDRAW>
            {hidden("case", &of.case.to_string())}
            <div class="actions"><button class="button second">{words::WITHDRAW}</button></div>
        </form>
    }
    .into_any()
}

fn confirm_form(of: &KeptRecord, kept: Option<&Kept<EraseForm>>) -> AnyView {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let problem = kept.and_then(|kept| kept.problem("sure"));
    let ask = Ask::new("sure", words::SURE).problem(problem);
    view! {
        <form method="post" action="/api/erase-record" aria-label=words::CONFIRM novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {tick(&ask, words::SURE_TICK, typed.sure == TICKED)}
            {buttons(words::CONFIRM, Slot::Erase(of.case))}
        </form>
    }
    .into_any()
}

//! The schedule: what was given of a record, what was not and why, on what basis, by whom, and who approved it. It prints.

use domain::{
    id::CaseId,
    outgoing::{Decided, Withheld},
    status::Look,
};
use leptos::prelude::*;
use store::{
    Error,
    clock::london_day,
    outgoing::{Outgoing, OutgoingList},
};

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    page::form_parts::hidden,
    parts::{
        long_day, notice,
        table::{cell, head},
    },
    path,
    words::outgoing as words,
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, number): (CaseId, u32) = (named("case")?, named("number")?);
        let (store, actor) = signed_in().await?;
        let all = store.outgoing(store.permit(&actor, case).await?).await?;
        let one = all.rows.iter().find(|one| one.number == number).ok_or(Error::NotFound)?;
        Ok(show(&all, one))
    })
}

pub(super) fn show(of: &OutgoingList, one: &Outgoing) -> Page {
    let body = view! {
        <h1>{words::SCHEDULE}</h1>
        {facts(&of.reference, one)}
        {next(of.case, one)}
        {parts(one)}
    };
    Page::titled(words::SCHEDULE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::outgoing(of.case), words::TITLE)
}

/// Who asked for what, on what basis, and who answered.
pub(super) fn facts(reference: &str, one: &Outgoing) -> AnyView {
    let approved = match &one.approved {
        Some((by, at)) => words::who(by, london_day(*at)),
        None if one.is_ready() => words::NO_APPROVAL.to_owned(),
        None => words::NOT_YET.to_owned(),
    };
    let number = format!("{reference}, {}", one.number);
    view! {
        <dl class="facts">
            <div><dt>{words::NUMBERED}</dt><dd class="ref">{number}</dd></div>
            <div><dt>{words::WHOM}</dt><dd>{one.requester.label()}</dd></div>
            <div><dt>{words::ASKED_ON}</dt><dd>{long_day(one.asked_on)}</dd></div>
            <div><dt>{words::BASIS}</dt><dd>{one.basis.label()} ". " {one.detail.clone()}</dd></div>
            <div><dt>{words::PREPARED_BY}</dt><dd>{words::who(&one.prepared_by, london_day(one.prepared_at))}</dd></div>
            <div><dt>{words::APPROVED_BY}</dt><dd>{approved}</dd></div>
        </dl>
    }
    .into_any()
}

fn next(case: CaseId, one: &Outgoing) -> AnyView {
    if one.is_ready() {
        return view! {
            <ul class="links" data-screen-only="">
                <li><a href=path::outgoing_pages(case, one.number)>{words::PAGES}</a></li>
                <li><a href=path::outgoing_file(case, one.number)>{words::FILE}</a></li>
                <li><a href=path::seen(case)>{words::SEEN}</a></li>
            </ul>
            <p data-screen-only="">{words::PAGES_WHY} " " {words::DOCUMENTS}</p>
        }
        .into_any();
    }
    if one.is_own {
        return notice(Look::Wait, words::WAITS, view! { <p>{words::OWN}</p> });
    }
    view! {
        <p data-screen-only="">{words::APPROVE_WHY}</p>
        <form method="post" action="/api/approve-outgoing" aria-label=words::APPROVE>
            {hidden("case", &case.to_string())}
            {hidden("number", &one.number.to_string())}
            <div class="actions"><button class="button">{words::APPROVE}</button></div>
        </form>
    }
    .into_any()
}

fn parts(one: &Outgoing) -> AnyView {
    let (given, withheld): (Vec<&Decided>, Vec<_>) =
        one.parts.iter().partition(|part| part.withheld.is_none());
    let called = |part: &Decided| words::part(part.part.kind.label(), part.part.number);
    let given_rows = given.iter().map(|part| view! { <li>{called(part)}</li> }).collect_view();
    let rest = if withheld.is_empty() {
        view! { <p>{words::ALL_GIVEN}</p> }.into_any()
    } else {
        let rows = withheld.iter().map(|part| {
            let why = part.withheld.map(Withheld::label);
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{called(part)}</th>
                    {cell(words::REASON, why)}
                </tr>
            }
        });
        view! {
            <table class="stack" role="table">
                <caption class="hear">{words::WITHHELD}</caption>
                <thead role="rowgroup"><tr role="row">{head(words::PART)} {head(words::REASON)}</tr></thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <h2>{words::GIVEN} ": " {words::parts(given.len())}</h2>
        <ul>{given_rows}</ul>
        <h2>{words::WITHHELD} ": " {words::parts(withheld.len())}</h2>
        {rest}
    }
    .into_any()
}

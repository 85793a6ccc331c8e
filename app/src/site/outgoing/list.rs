//! What was given out of a record, and the ways to give out more.

use domain::{day::Day, id::CaseId};
use leptos::prelude::*;
use store::{
    clock::london_day,
    outgoing::{Outgoing, OutgoingList},
};

use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot,
        outgoing::{AccessForm, Whom},
    },
    frame::{Page, Section},
    load::{load, named},
    page::form_parts::{buttons, hidden, key, said},
    parts::{
        Ask, day_field, short_day,
        table::{cell, head},
    },
    path,
    words::{outgoing as words, record},
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let all = store.outgoing(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::AccessRequest(case)).await?;
        Ok(show(&all, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(of: &OutgoingList, kept: Option<&Kept<AccessForm>>, today: Day) -> Page {
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let list = if of.rows.is_empty() {
        view! { <p class="empty">{words::NONE}</p> }.into_any()
    } else {
        table(of)
    };
    let body = view! {
        {said(kept, Slot::AccessRequest(of.case))}
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::WHY} " " {words::LEGAL}</p>
        <h2>{words::LIST}</h2>
        {list}
        <ul class="links" data-screen-only="">
            <li><a href=path::new_outgoing(of.case, Whom::Person.code())>{words::FOR_PERSON}</a></li>
            <li><a href=path::new_outgoing(of.case, Whom::Authority.code())>{words::FOR_AUTHORITY}</a></li>
        </ul>
        {form(of.case, kept, today)}
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn table(of: &OutgoingList) -> AnyView {
    let heads = [words::NUMBER, words::WHOM, words::ASKED_ON, words::STANDING].map(head);
    let rows = of.rows.iter().map(|one| row(of.case, one)).collect_view();
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::LIST}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(case: CaseId, one: &Outgoing) -> impl IntoView + use<> {
    let standing = if one.is_ready() { words::READY } else { words::WAITS };
    let prepared = words::who(&one.prepared_by, london_day(one.prepared_at));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a href=path::outgoing_one(case, one.number)>{words::NUMBER} " " {one.number}</a></th>
            {cell(words::WHOM, one.requester.label())}
            {cell(words::ASKED_ON, short_day(one.asked_on))}
            {cell(words::STANDING, view! { {standing} ". " {prepared} })}
        </tr>
    }
}

fn form(case: CaseId, kept: Option<&Kept<AccessForm>>, today: Day) -> AnyView {
    let fresh = || AccessForm { received: today.into(), ..AccessForm::default() };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let problem = kept.and_then(|kept| kept.problem("received"));
    let ask = Ask::new("received", words::RECEIVED).problem(problem);
    view! {
        <h2>{words::ASKED}</h2>
        <p>{words::ASKED_WHY}</p>
        <form method="post" action="/api/log-access-request" aria-label=words::ASKED novalidate>
            {hidden("case", &case.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {day_field(&ask, &typed.received)}
            {buttons(words::LOG_IT, Slot::AccessRequest(case))}
        </form>
    }
    .into_any()
}

//! Find a case by the name of the person. What was found is shown once; the name does not stay in the page's address, its
//! title or the browser's history.

use leptos::prelude::*;
use store::{Role, find::Found, grant::Grant, permit::FindPerson};

use crate::site::{
    context::signed_in,
    forms::{Kept, Slot, find::FindForm, kept::forget},
    frame::{Page, Section},
    load::load,
    parts::{
        Ask, error_summary,
        table::{cell, head},
        text_field,
    },
    path,
    words::{cases, emergency, find as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let permit = store.permit::<FindPerson>(&actor, ()).await?;
        let kept = Kept::<FindForm>::waiting(&store, &actor, Slot::Find).await?;
        forget(&store, &actor, Slot::Find).await?;
        let name = kept.as_ref().filter(|kept| kept.problems.is_empty());
        let found = match name {
            None => None,
            Some(kept) => Some(store.find_person(permit, &kept.typed.name).await?),
        };
        let page = show(kept.as_ref(), found.as_deref(), actor.role() == Role::Caseworker);
        let may_break = store.is_given_to(&actor, Grant::BreakGlass).await?;
        let link = || view! { <p class="alone"><a href=path::EMERGENCY>{emergency::LINK}</a></p> };
        Ok(page.notice(may_break.then(|| link().into_any())))
    })
}

pub(super) fn show(kept: Option<&Kept<FindForm>>, found: Option<&[Found]>, may_add: bool) -> Page {
    let typed = kept.map(|kept| kept.typed.name.clone()).unwrap_or_default();
    let problem = kept.and_then(|kept| kept.problem("name"));
    let ask = Ask::new("name", words::NAME).hint(words::NAME_HINT).problem(problem);
    // Once somebody was looked for, and nobody types the name again.
    let add = (may_add && found.is_some()).then(|| {
        view! { <button class="button second" formaction="/api/add-found">{words::ADD}</button> }
    });
    let body = view! {
        {kept.and_then(|kept| error_summary(kept.summary()))}
        <h1>{words::TITLE}</h1>
        <p>{words::RECORDED}</p>
        <form method="post" action="/api/find-person" aria-label=words::TITLE novalidate>
            {text_field(&ask, &typed, "off")}
            <div class="actions"><button class="button">{words::SEARCH}</button> {add}</div>
        </form>
        {found.map(results)}
    };
    Page::titled(words::TITLE, body)
        .within(Section::Cases)
        .back(path::CASES, cases::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn results(found: &[Found]) -> AnyView {
    if found.is_empty() {
        return view! { <p class="empty" role="status">{words::NONE}</p> }.into_any();
    }
    let heads = [words::CASE, words::WHY].map(head);
    let rows = found.iter().map(|one| {
        let (reference, code_name) = (one.reference.clone(), one.code_name.clone());
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><a href=path::case(one.case)><span class="ref">{reference}</span></a> " " {code_name}</th>
                {cell(words::WHY, words::why(one))}
            </tr>
        }
    });
    view! {
        <table class="stack" role="table">
            <caption>{words::FOUND}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

//! Case reviews: what was agreed each time, and the form for the next.

use chrono::TimeDelta;
use domain::{day::Day, id::CaseId};
use leptos::prelude::*;
use store::{
    case_review::{Review, Reviews},
    clock::london_day,
};

use super::form_parts::{buttons, hidden, key, said};
use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot,
        case_review::{AGREED_LIMIT, CaseReviewForm},
    },
    frame::{Page, Section},
    load::{load, named},
    parts::{Ask, day_field, long_day, safe_textarea, text_field},
    path,
    words::{case_review as words, record},
};

/// The next review is four weeks away unless somebody says otherwise.
const AGAIN: TimeDelta = TimeDelta::days(28);

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let all = store.reviews(store.permit(&actor, case).await?).await?;
        Ok(show(&all))
    })
}

/// The form for a new one.
pub fn new() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let all = store.reviews(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::CaseReview(case)).await?;
        Ok(show_form(&all, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(of: &Reviews) -> Page {
    let list = if of.rows.is_empty() {
        view! { <p class="empty">{words::NONE_YET}</p> }.into_any()
    } else {
        let rows = of.rows.iter().map(row).collect_view();
        view! { <ol class="timeline" reversed="">{rows}</ol> }.into_any()
    };
    let body = view! {
        <div class="bar">
            <h1>{words::TITLE}</h1>
            <a class="button" href=path::new_review(of.case)>{words::RECORD}</a>
        </div>
        {whose(of)}
        {list}
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
}

fn whose(of: &Reviews) -> impl IntoView + use<> {
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    view! { <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p> }
}

fn row(one: &Review) -> impl IntoView + use<> {
    let recorded = words::recorded(&one.name, london_day(one.recorded_at));
    view! {
        <li>
            <h2>{long_day(one.reviewed_on)}</h2>
            <p><bdi>{one.reviewed_by.clone()}</bdi></p>
            <p class="words" dir="auto">{one.agreed.clone()}</p>
            <p>{words::NEXT} ": " {long_day(one.next_on)}</p>
            <p class="small quiet">{recorded} "."</p>
        </li>
    }
}

pub(super) fn show_form(of: &Reviews, kept: Option<&Kept<CaseReviewForm>>, today: Day) -> Page {
    let slot = Slot::CaseReview(of.case);
    let body = view! {
        {said(kept, slot)}
        <h1>{words::RECORD}</h1>
        {whose(of)}
        <p>{words::WHY}</p>
        <form method="post" action="/api/record-case-review" data-keep="/api/keep-case-review" aria-label=words::RECORD novalidate>
            {questions(of.case, kept, today)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(words::RECORD, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::reviews(of.case), words::TITLE)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(case: CaseId, kept: Option<&Kept<CaseReviewForm>>, today: Day) -> AnyView {
    let fresh = || CaseReviewForm {
        on: today.into(),
        next_on: (today + AGAIN).into(),
        ..CaseReviewForm::default()
    };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let agreed = ask("agreed", words::AGREED).hint(words::AGREED_HINT);
    view! {
        {hidden("case", &case.to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {day_field(&ask("on", words::ON), &typed.on)}
        {text_field(&ask("by", words::BY).hint(words::BY_HINT), &typed.by, "off")}
        {safe_textarea(&agreed, &typed.agreed, AGREED_LIMIT)}
        {day_field(&ask("next_on", words::NEXT_ON), &typed.next_on)}
    }
    .into_any()
}

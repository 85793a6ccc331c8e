//! Judge how much harm threatens somebody, and when it is judged again.

use chrono::TimeDelta;
use domain::{day::Day, id::CaseId, risk::RiskLevel};
use leptos::prelude::*;
use store::{permit::AssessRisk, risk::RiskSheet};

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{Kept, Slot, reader::NOTE_LIMIT, risk::RiskForm},
        frame::{Page, Section},
        load::{load, named},
        parts::{Ask, day_field, radios, safe_textarea},
        path,
        words::{record, risk as words},
    },
};

/// A judgement is looked at again in four weeks unless somebody says otherwise.
const AGAIN: TimeDelta = TimeDelta::days(28);

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let sheet = store.risk_sheet(store.permit::<AssessRisk>(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Risk(case)).await?;
        Ok(show(&sheet, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(sheet: &RiskSheet, kept: Option<&Kept<RiskForm>>, today: Day) -> Page {
    let slot = Slot::Risk(sheet.case);
    let (reference, code_name) = (sheet.reference.clone(), sheet.code_name.clone());
    let now = sheet.now.map_or(words::NONE_YET.to_owned(), |risk| {
        format!("{}: {}.", words::NOW, words::stands(risk.level.label(), risk.review_on, today))
    });
    let body = view! {
        {said(kept, slot)}
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::WHY_ASKED}</p>
        <p>{now}</p>
        <form method="post" action="/api/assess-risk" data-keep="/api/keep-risk" aria-label=words::TITLE novalidate>
            {questions(sheet, kept, today)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(words::TITLE, body)
        .about(&sheet.reference)
        .concerning(sheet.case)
        .within(Section::Cases)
        .back(path::case(sheet.case), record::back_to(&sheet.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(sheet: &RiskSheet, kept: Option<&Kept<RiskForm>>, today: Day) -> AnyView {
    let fresh = || RiskForm { review: (today + AGAIN).into(), ..RiskForm::default() };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    view! {
        {hidden("case", &sheet.case.to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {radios(&ask("level", words::LEVEL), &choices!(RiskLevel), &typed.level)}
        {safe_textarea(&ask("why", words::WHY).hint(words::WHY_HINT), &typed.why, NOTE_LIMIT)}
        {day_field(&ask("review", words::REVIEW), &typed.review)}
    }
    .into_any()
}

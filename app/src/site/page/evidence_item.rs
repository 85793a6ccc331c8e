//! One piece of evidence: everything that was done about it, and the form that says what was done.

use domain::{
    day::Day,
    evidence::{EvidenceStep, Getter, WhyNot},
    id::CaseId,
};
use leptos::prelude::*;
use store::{
    Error,
    evidence::{Evidence, EvidenceList, Item, Taken},
};

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot,
            evidence::{StepForm, known},
        },
        frame::{Page, Section},
        load::{load, named},
        parts::{Ask, day_field, kinds::radios_asking, radios},
        path,
        words::evidence as words,
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, list): (CaseId, u32) = (named("case")?, named("list")?);
        let item: String = named("item")?;
        let (store, actor) = signed_in().await?;
        let evidence = store.evidence(store.permit(&actor, case).await?).await?;
        let item = known(&item).ok_or(Error::NotFound)?;
        let slot = Slot::EvidenceItem(case, list, item);
        let kept = Kept::waiting(&store, &actor, slot).await?;
        show(&evidence, (list, item), kept.as_ref(), store.today())
    })
}

pub(super) fn show(
    of: &Evidence,
    (list, item): (u32, &'static str),
    kept: Option<&Kept<StepForm>>,
    today: Day,
) -> Result<Page, Error> {
    let list = of.list(list).ok_or(Error::NotFound)?;
    let item = list.item(item).ok_or(Error::NotFound)?;
    let slot = Slot::EvidenceItem(of.case, list.number, item.item.id);
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let body = view! {
        {said(kept, slot)}
        <h1>{item.item.what}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name} ". " {list.route.title}</p>
        <p>{words::whose(item.item.from, item.getter())}</p>
        <h2>{words::STEPS}</h2>
        {steps(item)}
        <h2>{words::RECORD}</h2>
        <form class="event" method="post" action="/api/step-evidence" aria-label=words::RECORD novalidate>
            {questions(of.case, (list, item), kept, today)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Ok(Page::titled(words::ONE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::evidence(of.case), words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty())))
}

fn steps(item: &Item) -> AnyView {
    if item.steps.is_empty() {
        return view! { <p class="empty">{words::NO_STEPS}</p> }.into_any();
    }
    let row = |taken: &Taken| {
        let more = taken.new.why.map(WhyNot::label).or(taken.new.getter.map(Getter::label));
        let more = more.map(|more| format!("{more}. "));
        view! { <li>{words::step(taken.new.step.label(), taken.new.on, &taken.by)} " " {more}</li> }
    };
    view! { <ol>{item.steps.iter().map(row).collect_view()}</ol> }.into_any()
}

fn questions(
    case: CaseId,
    (list, item): (&EvidenceList, &Item),
    kept: Option<&Kept<StepForm>>,
    today: Day,
) -> AnyView {
    let fresh = || StepForm { on: today.into(), ..StepForm::default() };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let asks = |step: EvidenceStep| match step {
        EvidenceStep::NotNeeded => "reason",
        EvidenceStep::Handed => "taker",
        _ => "",
    };
    let steps = item.standing().steps().iter();
    let steps = steps.map(|step| (step.code(), step.label(), asks(*step)));
    view! {
        {hidden("case", &case.to_string())}
        {hidden("list", &list.number.to_string())}
        {hidden("item", item.item.id)}
        {hidden("version", &item.steps.len().to_string())}
        {hidden("form", &key(kept, &typed.form))}
        {radios_asking(&ask("step", words::STEP), steps, &typed.step)}
        {day_field(&ask("on", words::ON), &typed.on)}
        <div data-ask="reason">{radios(&ask("why", words::NOT_NEEDED_WHY), &choices!(WhyNot), &typed.why)}</div>
        <div data-ask="taker">{radios(&ask("getter", words::GETTER), &choices!(Getter), &typed.getter)}</div>
    }
    .into_any()
}

//! The page with the form of one national figure.

use domain::status::Look;
use leptos::prelude::*;
use store::{
    Error,
    benchmark::{Benchmark, Measure},
    permit::SetBenchmark,
};

use super::form::FigureForm;
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{Kept, Notice, Slot, reader::NOTE_LIMIT},
        frame::{Page, Section},
        load::{load, named},
        page::form_parts::{buttons, hidden, key, said},
        parts::{Ask, Choice, notice, radios, safe_textarea, select, text_field},
        path,
        words::national as words,
    },
};

/// The page of a figure; the figure 0 is a new one.
pub fn page() -> impl IntoView {
    load(async {
        let number = named::<i64>("figure");
        let (store, actor) = signed_in().await?;
        store.permit::<SetBenchmark>(&actor, ()).await?;
        let number = number?;
        let there = store.benchmarks().await?.into_iter().find(|one| one.number == number);
        if there.is_none() && number != 0 {
            return Err(Error::NotFound);
        }
        let kept = Kept::waiting(&store, &actor, Slot::Benchmark(number)).await?;
        Ok(show(there.as_ref(), kept.as_ref()))
    })
}

pub(crate) fn show(there: Option<&Benchmark>, kept: Option<&Kept<FigureForm>>) -> Page {
    let slot = Slot::Benchmark(there.map_or(0, |there| there.number));
    let title = if there.is_some() { words::CHANGE } else { words::ADD };
    let body = view! {
        {above(kept, slot)}
        <h1>{title}</h1>
        <p>{words::FORM_WHAT}</p>
        <form method="post" action="/api/set-national-figure" data-keep="/api/keep-national-figure" aria-label=title novalidate>
            {questions(there, kept)}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(title, body)
        .within(Section::Reports)
        .back(path::NATIONAL, words::TITLE)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

/// Somebody else's change is not one of a case: it is said in words of its own.
fn above(kept: Option<&Kept<FigureForm>>, slot: Slot) -> AnyView {
    match kept.and_then(|kept| kept.notice.as_ref()) {
        Some(Notice::Changed { by, .. }) => {
            notice(Look::Soon, words::changed(by), view! { <p>{words::CHANGED_WHY}</p> })
        }
        _ => said(kept, slot),
    }
}

fn questions(there: Option<&Benchmark>, kept: Option<&Kept<FigureForm>>) -> AnyView {
    let typed = kept.map_or_else(|| FigureForm::of(there), |kept| kept.typed.clone());
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let version = there.map(|there| there.version.to_string()).unwrap_or_default();
    let measures: Vec<Choice> = choices!(Measure);
    let first = vec![Choice::new("", words::CHOOSE_ONE)];
    let yes_no = [Choice::new("yes", words::SHOWN_YES), Choice::new("no", words::SHOWN_NO)];
    view! {
        {hidden("figure", &typed.figure)}
        {hidden("version", &version)}
        {hidden("form", &key(kept, &typed.form))}
        {select(&ask("measure", words::MEASURE), &[("", first), ("", measures)], &typed.measure)}
        {text_field(&ask("period", words::PERIOD).hint(words::PERIOD_HINT), &typed.period, "off")}
        {text_field(&ask("value", words::VALUE).hint(words::VALUE_HINT), &typed.value, "off")}
        {text_field(&ask("numerator", words::PART), &typed.numerator, "off")}
        {text_field(&ask("denominator", words::WHOLE), &typed.denominator, "off")}
        {safe_textarea(&ask("base", words::BASE_ASK).hint(words::BASE_HINT), &typed.base, NOTE_LIMIT)}
        {safe_textarea(&ask("source", words::SOURCE_ASK).hint(words::SOURCE_HINT), &typed.source, NOTE_LIMIT)}
        {radios(&ask("shown", words::SHOWN), &yes_no, &typed.shown)}
    }
    .into_any()
}

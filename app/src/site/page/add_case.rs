//! Add a case. Asks what is needed to keep somebody safe and to count their deadlines, and no more.

use domain::day::Day;
use leptos::prelude::*;
use store::permit::AddCase;

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{Kept, Notice, Slot, add_case::AddCaseForm, country, reader::NOTE_LIMIT},
        frame::{Page, Section},
        load::load,
        parts::{
            Ask, Choice, choice::nations, day_field, radios, safe_textarea, select, text_field,
        },
        path,
        words::{cases, new_case as words},
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        // Asked for here too, so that nobody fills in a form they may not send.
        store.permit::<AddCase>(&actor, ()).await?;
        let kept = Kept::waiting(&store, &actor, Slot::AddCase).await?;
        Ok(show(kept.as_ref(), store.today()))
    })
}

pub(super) fn show(kept: Option<&Kept<AddCaseForm>>, today: Day) -> Page {
    let typed = kept.map_or_else(|| AddCaseForm::fresh(today), |kept| kept.typed.clone());
    let body = view! {
        {said(kept, Slot::AddCase)}
        <h1>{words::TITLE}</h1>
        <p>{words::MADE_FOR_YOU}</p>
        <form method="post" action="/api/add-case" data-keep="/api/keep-case" aria-label=words::TITLE novalidate>
            {hidden("form", &key(kept, &typed.form))}
            {who(kept, &typed)}
            {despite(kept, &typed)}
            <div class="actions"><button class="button second" formaction="/api/check-known">{words::CHECK}</button></div>
            {person(kept, &typed)}
            {place(kept, &typed)}
            {first(kept, &typed)}
            {buttons(words::ADD, Slot::AddCase)}
        </form>
    };
    Page::titled(words::TITLE, body)
        .within(Section::Cases)
        .back(path::CASES, cases::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn ask(kept: Option<&Kept<AddCaseForm>>, id: &'static str, label: &'static str) -> Ask {
    Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)))
}

/// Whom it is about: looked for first, and never typed again.
fn who(kept: Option<&Kept<AddCaseForm>>, typed: &AddCaseForm) -> AnyView {
    let name = ask(kept, "name", words::NAME).hint(words::NAME_HINT);
    let born = ask(kept, "born", words::BORN).hint(words::BORN_HINT);
    let nrm = ask(kept, "nrm", words::NRM).hint(words::NRM_HINT);
    view! {
        {text_field(&name, &typed.name, "off")}
        {day_field(&born, &typed.born)}
        {text_field(&nrm, &typed.nrm, "off")}
    }
    .into_any()
}

fn person(kept: Option<&Kept<AddCaseForm>>, typed: &AddCaseForm) -> AnyView {
    let language = ask(kept, "language", words::LANGUAGE);
    let gender = ask(kept, "gender", words::GENDER);
    let age_group = ask(kept, "age_group", words::AGE_GROUP);
    view! {
        {text_field(&language, &typed.language, "off")}
        {nationality(&ask(kept, "nationality", words::NATIONALITY), &typed.nationality)}
        {radios(&gender, &choices!(domain::code::Gender), &typed.gender)}
        {radios(&age_group, &choices!(domain::code::AgeGroup), &typed.age_group)}
    }
    .into_any()
}

fn nationality(ask: &Ask, chosen: &str) -> AnyView {
    let not_known = Choice::new(country::NOT_KNOWN, words::NOT_KNOWN);
    let first = vec![Choice::new("", words::CHOOSE_ONE), not_known];
    let countries = country::all().map(|(code, name)| Choice::new(code, name));
    select(ask, &[("", first.into_iter().chain(countries).collect())], chosen)
}

fn place(kept: Option<&Kept<AddCaseForm>>, typed: &AddCaseForm) -> AnyView {
    let nation = ask(kept, "nation", words::NATION).hint(words::NATION_HINT);
    let safe = ask(kept, "safe_contact", words::SAFE_CONTACT).hint(words::SAFE_CONTACT_HINT);
    view! {
        {radios(&nation, &nations(), &typed.nation)}
        {safe_textarea(&safe, &typed.safe_contact, NOTE_LIMIT)}
    }
    .into_any()
}

/// What comes next in the new case.
fn first(kept: Option<&Kept<AddCaseForm>>, typed: &AddCaseForm) -> AnyView {
    let what = ask(kept, "first", words::FIRST).hint(words::FIRST_HINT);
    view! {
        {text_field(&what, &typed.first, "off")}
        {day_field(&ask(kept, "first_on", words::FIRST_ON), &typed.first_on)}
    }
    .into_any()
}

/// Asked only where somebody like this, or the NRM reference, is known already.
fn despite(kept: Option<&Kept<AddCaseForm>>, typed: &AddCaseForm) -> Option<AnyView> {
    let known = kept.and_then(|kept| kept.notice.as_ref()).is_some_and(|notice| match notice {
        Notice::Known { .. } => true,
        Notice::Looked { found } => !found.is_empty(),
        _ => false,
    });
    let ticked = typed.is_despite();
    // The tick is about whoever was looked for just now, or when it was given.
    let checked = if known { typed.looked_for() } else { typed.checked.clone() };
    (known || ticked).then(|| {
        view! {
            {hidden("checked", &checked)}
            <fieldset class="field">
                <legend>{words::DESPITE}</legend>
                <div class="choice">
                    <input type="checkbox" id="despite" name="despite" value="yes" checked=ticked/>
                    <label for="despite">{words::DESPITE_TICK}</label>
                </div>
            </fieldset>
        }
        .into_any()
    })
}

//! Add a way to reach the person, say which interpreter is needed, or add a professional.

use domain::{
    contact::{
        Agreed, InterpreterGender, Means, NameKind, NumberKind, Profession, Relation, Safe,
        Voicemail, Whereabouts,
    },
    id::CaseId,
};
use leptos::prelude::*;
use store::{Error, contact::Contacts};

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot,
            contact::{ContactForm, What},
            reader::NOTE_LIMIT,
        },
        frame::{Page, Section},
        load::{load, named as asked},
        parts::{Ask, day_field, radios, safe_textarea, text_field},
        path,
        words::contact as words,
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = asked("case")?;
        let what = What::from_code(&asked::<String>("what")?).ok_or(Error::NotFound)?;
        let (store, actor) = signed_in().await?;
        let contacts = store.contacts(store.permit(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Contact(case, what)).await?;
        Ok(show(&contacts, what, kept.as_ref()))
    })
}

pub(super) fn show(of: &Contacts, what: What, kept: Option<&Kept<ContactForm>>) -> Page {
    let title = match what {
        What::Point => words::ADD_POINT,
        What::Interpreter => words::ADD_INTERPRETER,
        What::Professional => words::ADD_PROFESSIONAL,
        What::Related => words::ADD_RELATED,
        What::Named => words::ADD_NAME,
        What::Identifier => words::ADD_NUMBER,
    };
    let slot = Slot::Contact(of.case, what);
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let fresh = || ContactForm { language: of.language.clone(), ..ContactForm::default() };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let questions = match what {
        What::Point => reach(kept, &typed),
        What::Interpreter => interpreter(kept, &typed),
        What::Professional => professional(kept, &typed),
        What::Related => related(kept, &typed),
        What::Named => named(kept, &typed),
        What::Identifier => identifier(kept, &typed),
    };
    let body = view! {
        {said(kept, slot)}
        <h1>{title}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <form method="post" action="/api/add-contact" data-keep="/api/keep-contact" aria-label=title novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("what", what.code())}
            {hidden("form", &key(kept, &typed.form))}
            {questions}
            {buttons(words::SAVE, slot)}
        </form>
    };
    Page::titled(title, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::contacts(of.case), words::TITLE)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn ask(kept: Option<&Kept<ContactForm>>, id: &'static str, label: &'static str) -> Ask {
    Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)))
}

fn reach(kept: Option<&Kept<ContactForm>>, typed: &ContactForm) -> AnyView {
    let times = ask(kept, "times", words::TIMES).hint(words::TIMES_HINT);
    let word = ask(kept, "code_word", words::CODE_WORD).hint(words::CODE_WORD_HINT);
    view! {
        {radios(&ask(kept, "means", words::MEANS), &choices!(Means), &typed.means)}
        {text_field(&ask(kept, "value", words::VALUE), &typed.value, "off")}
        {radios(&ask(kept, "safe", words::SAFE), &choices!(Safe), &typed.safe)}
        {text_field(&times, &typed.times, "off")}
        {radios(&ask(kept, "voicemail", words::VOICEMAIL), &choices!(Voicemail), &typed.voicemail)}
        {text_field(&word, &typed.code_word, "off")}
        {text_field(&ask(kept, "answered_by", words::ANSWERED_BY), &typed.answered_by, "off")}
    }
    .into_any()
}

fn interpreter(kept: Option<&Kept<ContactForm>>, typed: &ContactForm) -> AnyView {
    let not = ask(kept, "not", words::NOT).hint(words::NOT_HINT);
    view! {
        <p>{words::NOT_FAMILY}</p>
        {text_field(&ask(kept, "language", words::LANGUAGE), &typed.language, "off")}
        {text_field(&ask(kept, "dialect", words::DIALECT), &typed.dialect, "off")}
        {radios(&ask(kept, "gender", words::GENDER), &choices!(InterpreterGender), &typed.gender)}
        {text_field(&not, &typed.not, "off")}
    }
    .into_any()
}

fn professional(kept: Option<&Kept<ContactForm>>, typed: &ContactForm) -> AnyView {
    let told = ask(kept, "told", words::TOLD).hint(words::TOLD_HINT);
    view! {
        {radios(&ask(kept, "profession", words::PROFESSION), &choices!(Profession), &typed.profession)}
        {text_field(&ask(kept, "name", words::NAME), &typed.name, "off")}
        {text_field(&ask(kept, "organisation", words::ORGANISATION), &typed.organisation, "off")}
        {text_field(&ask(kept, "reached_by", words::REACHED_BY), &typed.reached_by, "off")}
        {radios(&ask(kept, "agreed", words::AGREED), &choices!(Agreed), &typed.agreed)}
        {safe_textarea(&told, &typed.told, NOTE_LIMIT)}
    }
    .into_any()
}

fn related(kept: Option<&Kept<ContactForm>>, typed: &ContactForm) -> AnyView {
    let told = ask(kept, "told", words::TOLD).hint(words::THEIR_TOLD_HINT);
    let whereabouts = ask(kept, "whereabouts", words::WHEREABOUTS);
    view! {
        {radios(&ask(kept, "relation", words::RELATION), &choices!(Relation), &typed.relation)}
        {text_field(&ask(kept, "name", words::CALLED), &typed.name, "off")}
        {day_field(&ask(kept, "born", words::THEIR_BIRTH), &typed.born)}
        {radios(&whereabouts, &choices!(Whereabouts), &typed.whereabouts)}
        {safe_textarea(&told, &typed.told, NOTE_LIMIT)}
    }
    .into_any()
}

fn named(kept: Option<&Kept<ContactForm>>, typed: &ContactForm) -> AnyView {
    let name = ask(kept, "name", words::OTHER_NAME).hint(words::OTHER_NAME_HINT);
    view! {
        {radios(&ask(kept, "name_kind", words::NAME_KIND), &choices!(NameKind), &typed.name_kind)}
        {text_field(&name, &typed.name, "off")}
    }
    .into_any()
}

fn identifier(kept: Option<&Kept<ContactForm>>, typed: &ContactForm) -> AnyView {
    let kind = ask(kept, "number_kind", words::NUMBER_KIND);
    let value = ask(kept, "value", words::NUMBER).hint(words::NUMBER_HINT);
    view! {
        {radios(&kind, &choices!(NumberKind), &typed.number_kind)}
        {text_field(&value, &typed.value, "off")}
    }
    .into_any()
}

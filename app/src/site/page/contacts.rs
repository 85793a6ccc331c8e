//! The people around a case and how each is reached. The one safe rule comes first.

use domain::{contact::Contact, id::CaseId};
use leptos::prelude::*;
use store::contact::{ContactRow, Contacts};

use super::form_parts::hidden;
use crate::site::{
    context::signed_in,
    forms::contact::What,
    frame::{Page, Section},
    load::{load, named},
    parts::{notice::safe_contact, reach::contact},
    path,
    words::{contact as words, record},
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let contacts = store.contacts(store.permit(&actor, case).await?).await?;
        Ok(show(&contacts))
    })
}

pub(super) fn show(of: &Contacts) -> Page {
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        {safe_contact(&of.safe_contact)}
        {section(of, What::Point)}
        <p class="quiet">{words::LANGUAGE_OF_CASE} " " <bdi>{of.language.clone()}</bdi></p>
        {section(of, What::Interpreter)}
        {section(of, What::Professional)}
        {section(of, What::Related)}
        {section(of, What::Named)}
        {section(of, What::Identifier)}
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
}

const fn what(contact: &Contact) -> What {
    match contact {
        Contact::Point(_) => What::Point,
        Contact::Interpreter(_) => What::Interpreter,
        Contact::Professional(_) => What::Professional,
        Contact::Related(_) => What::Related,
        Contact::Named(_) => What::Named,
        Contact::Identifier(_) => What::Identifier,
    }
}

fn section(of: &Contacts, kind: What) -> AnyView {
    let (heading, none, add) = match kind {
        What::Point => (words::REACH, words::NO_REACH, words::ADD_POINT),
        What::Interpreter => (words::INTERPRETER, words::NO_INTERPRETER, words::ADD_INTERPRETER),
        What::Professional => {
            (words::PROFESSIONALS, words::NO_PROFESSIONALS, words::ADD_PROFESSIONAL)
        }
        What::Related => (words::RELATED, words::NO_RELATED, words::ADD_RELATED),
        What::Named => (words::NAMES, words::NO_NAMES, words::ADD_NAME),
        What::Identifier => (words::NUMBERS, words::NO_NUMBERS, words::ADD_NUMBER),
    };
    let rows = of.rows.iter().enumerate().filter(|(_, row)| what(&row.contact) == kind);
    let rows: Vec<_> = rows.map(|(place, one)| row(of.case, place + 1, one)).collect();
    let list = if rows.is_empty() {
        view! { <p class="empty">{none}</p> }.into_any()
    } else {
        view! { {rows} }.into_any()
    };
    view! {
        <h2>{heading}</h2>
        {list}
        <p class="alone" data-screen-only=""><a href=path::add_contact(of.case, kind.code())>{add}</a></p>
    }
    .into_any()
}

fn row(case: CaseId, place: usize, row: &ContactRow) -> AnyView {
    let name = words::end_form(place);
    view! {
        <div class="panel">
            {contact(&row.contact)}
            <form class="actions" method="post" action="/api/end-contact" aria-label=name.clone() data-screen-only="">
                {hidden("case", &case.to_string())}
                {hidden("contact", &row.id.to_string())}
                <button class="button second">{words::END}<span class="hear">" ("{place}")"</span></button>
            </form>
        </div>
    }
    .into_any()
}

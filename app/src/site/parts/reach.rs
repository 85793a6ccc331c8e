//! The people around a case: each way to reach the person with what makes it safe, and each professional with what they
//! may be told. The same on their own page and above every form in which contact is made.

use domain::{
    contact::{Contact, Interpreter, OtherName, Point, Professional, Related, Safe},
    day::plain,
    status::Look,
};
use leptos::prelude::*;

use super::{tag, typed::line};
use crate::site::words::contact as words;

/// One of them, in words.
pub fn contact(contact: &Contact) -> AnyView {
    match contact {
        Contact::Point(point) => reach(point),
        Contact::Interpreter(need) => interpreter(need),
        Contact::Professional(one) => professional(one),
        Contact::Related(one) => related(one),
        Contact::Named(other) => named(other),
        Contact::Identifier(number) => {
            let (kind, value) = (number.kind.label(), number.value.clone());
            view! { <h3>{kind} ": " <bdi>{value}</bdi></h3> }.into_any()
        }
    }
}

fn related(one: &Related) -> AnyView {
    let more = [
        one.born.map(|born| format!("{} {}", words::BORN, plain(born))),
        Some(one.whereabouts.label().to_owned()),
        Some(format!("{}: {}", words::MAY_BE_TOLD, one.may_be_told)),
    ];
    view! { <h3>{one.relation.label()} ": " <bdi>{one.name.clone()}</bdi></h3> {lines(more)} }
        .into_any()
}

/// Which kind of name there is; the name itself only where names are shown.
fn named(other: &OtherName) -> AnyView {
    let kind = other.kind.label();
    if other.name.is_empty() {
        return view! { <h3>{kind}</h3> {lines([Some(words::NAME_HIDDEN.to_owned())])} }.into_any();
    }
    view! { <h3>{kind} ": " <bdi>{other.name.clone()}</bdi></h3> }.into_any()
}

fn reach(point: &Point) -> AnyView {
    let look = match point.safe {
        Safe::Yes => Look::Done,
        Safe::Agreed => Look::Soon,
        Safe::Never => Look::Over,
    };
    let (value, means) = (point.value.clone(), point.means.label());
    let more = [
        point.times.clone(),
        Some(point.voicemail.label().to_owned()),
        point.code_word.as_ref().map(|word| format!("Code word: {word}")),
        point.answered_by.as_ref().map(|who| format!("May be answered by: {who}")),
    ];
    view! {
        <h3>{means} ": " <bdi>{value}</bdi> " " {tag(look, point.safe.label())}</h3>
        {lines(more)}
    }
    .into_any()
}

fn interpreter(need: &Interpreter) -> AnyView {
    let dialect = need.dialect.as_ref().map(|dialect| format!(" ({dialect})"));
    let more = [
        Some(need.gender.label().to_owned()),
        need.not.as_ref().map(|not| format!("Not: {not}")),
        Some(words::NOT_FAMILY.to_owned()),
    ];
    view! { <h3><bdi>{need.language.clone()} {dialect}</bdi></h3> {lines(more)} }.into_any()
}

fn professional(one: &Professional) -> AnyView {
    let more = [
        one.organisation.clone(),
        one.reached_by.clone(),
        Some(format!("{} {}", words::AGREED, one.agreed.label())),
        Some(format!("{}: {}", words::MAY_BE_TOLD, one.may_be_told)),
    ];
    view! { <h3>{one.profession.label()} ": " <bdi>{one.name.clone()}</bdi></h3> {lines(more)} }
        .into_any()
}

fn lines<const N: usize>(lines: [Option<String>; N]) -> AnyView {
    lines.into_iter().flatten().map(|one| view! { <p>{line(&one)}</p> }).collect_view().into_any()
}

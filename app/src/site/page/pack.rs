//! The pack of a referral: what the form asks, in its order, drawn from where it is held, and what is missing. Names,
//! ways to reach somebody and the account stand on its whole page only.

use domain::{
    code::Consent,
    day::Day,
    id::CaseId,
    note::minutes_to_read,
    pack::{Held, Place, Question, Said, Section as FormSection},
    status::Look,
};
use leptos::prelude::*;
use store::{
    pack::Pack,
    permit::{ReadName, ReadPack},
};

use super::pack_held::{recorded, told};
use crate::{
    island::kind::Kind,
    site::{
        context::signed_in,
        frame::{Page, Section},
        load::{load, named},
        parts::notice,
        path,
        words::{pack as words, record},
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let pack = store.pack(store.permit::<ReadPack>(&actor, case).await?).await?;
        Ok(show(&pack))
    })
}

/// With the name, the ways to reach the person and the account: as it is printed.
pub fn whole() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let permit = store.permit::<ReadPack>(&actor, case).await?;
        let name = store.permit::<ReadName>(&actor, case).await?;
        let pack = store.whole_pack(permit, name).await?;
        Ok(show_whole(&pack, actor.name(), store.today()))
    })
}

pub(super) fn show(pack: &Pack) -> Page {
    let case = pack.file.id;
    let minutes = minutes_to_read(&everything(pack));
    let body = view! {
        <div class="bar">
            <h1>{words::TITLE}</h1>
            <a class="button" href=path::whole_pack(case)>{words::opening(minutes)}</a>
        </div>
        {whose(pack)}
        <p>{words::INTRO}</p>
        <p class="quiet">{words::OPENING}</p>
        {agreement(pack)}
        {missing(pack)}
        {sections(pack, false)}
    };
    Page::titled(words::TITLE, body)
        .about(&pack.file.reference)
        .concerning(case)
        .within(Section::Cases)
        .back(path::case(case), record::back_to(&pack.file.reference))
}

pub(super) fn show_whole(pack: &Pack, by: &str, today: Day) -> Page {
    let case = pack.file.id;
    let body = view! {
        <h1>{words::WHOLE}</h1>
        {whose(pack)}
        <p data-screen-only="">{words::PRINT_HINT}</p>
        {agreement(pack)}
        {missing(pack)}
        {sections(pack, true)}
        <p class="small" data-paper-only="">{words::printed(&pack.file.reference, by, today)}</p>
    };
    Page::titled(words::WHOLE, body)
        .about(&pack.file.reference)
        .concerning(case)
        .within(Section::Cases)
        .back(path::pack(case), words::BACK)
}

pub(super) fn whose(pack: &Pack) -> impl IntoView + use<> {
    let (reference, code_name) = (pack.file.reference.clone(), pack.file.code_name.clone());
    view! { <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p> }
}

/// What there is to read when the whole pack is opened.
fn everything(pack: &Pack) -> String {
    let lines = Question::ALL.iter().filter_map(|question| match told(*question, pack) {
        Said::Lines(lines) => Some(lines.join(" ")),
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// An adult agrees first; a child does not (domain reference 1.3).
fn agreement(pack: &Pack) -> AnyView {
    let held = recorded(pack);
    if held.is_child() {
        return notice(Look::Ahead, words::CHILD, view! { <p>{words::CHILD_1}</p> });
    }
    let (look, stands) = if held.consent.contains(&Consent::Referral) {
        (Look::Done, words::AGREED)
    } else {
        (Look::Soon, words::NOT_AGREED)
    };
    let body = view! { <p>{stands}</p> <p>{words::CONSENT_1}</p> <p>{words::CONSENT_2}</p> };
    notice(look, words::CONSENT, body)
}

/// What is missing, each with the way to where it is answered.
fn missing(pack: &Pack) -> AnyView {
    let answers = pack.answers();
    let missing = domain::pack::missing(&recorded(pack).or(&answers), &answers);
    let list = if missing.is_empty() {
        view! { <p>{words::NOTHING_MISSING}</p> }.into_any()
    } else {
        let row = |question: &Question| {
            let label = question.label();
            match answered_at(*question, pack) {
                Some(to) => view! { <li><a href=to>{label}</a></li> }.into_any(),
                None => view! { <li>{label}</li> }.into_any(),
            }
        };
        let rows = missing.iter().map(row).collect_view();
        view! { <p>{words::count(missing.len())}</p> <ul class="links">{rows}</ul> }.into_any()
    };
    view! { <h2>{words::MISSING}</h2> {list} }.into_any()
}

/// Where an answer is given; nowhere for what follows from the case.
fn answered_at(question: Question, pack: &Pack) -> Option<String> {
    let case = pack.file.id;
    Some(match question.place() {
        Place::Case => return None,
        Place::Part(_) if is_recorded(question, pack) => return None,
        Place::Part(part) => path::pack_part(case, part.code()),
        Place::Request => path::record_kind(case, Kind::RequestedReferral.code()),
        Place::Signs => path::record_kind(case, Kind::Identified.code()),
        Place::Contacts => path::contacts(case),
        Place::Numbers => path::numbers(case),
        Place::Documents => path::documents(case),
        Place::Risk => path::risk(case),
        Place::Plan => path::plan(case),
    })
}

/// Whether the record says what the pack would ask, so that it does not ask.
fn is_recorded(question: Question, pack: &Pack) -> bool {
    is_held(question, &recorded(pack))
}

/// The same of what is held already.
pub(super) fn is_held(question: Question, held: &Held) -> bool {
    match question {
        Question::Born => held.born.is_some(),
        Question::Gender => held.gender.is_some(),
        Question::Nationality => !held.nationality.is_empty(),
        Question::Place => held.place.is_some(),
        Question::AgeThen => held.age_then.is_some(),
        _ => false,
    }
}

fn sections(pack: &Pack, is_whole: bool) -> AnyView {
    let section = |section: &FormSection| {
        let of = Question::ALL.iter().filter(|question| question.section() == *section);
        let rows = of.map(|question| row(*question, pack, is_whole)).collect_view();
        view! { <h2>{section.label()}</h2> <dl class="facts">{rows}</dl> }
    };
    FormSection::ALL.iter().map(section).collect_view().into_any()
}

fn row(question: Question, pack: &Pack, is_whole: bool) -> AnyView {
    let said = told(question, pack);
    let verb = if said == Said::Missing { words::ANSWER } else { words::CHANGE };
    let link = answered_at(question, pack).filter(|_| said != Said::NotNeeded).map(|to| {
        view! {
            <p class="small alone" data-screen-only=""><a href=to>{verb}<span class="hear">": "{question.label()}</span></a></p>
        }
    });
    let said = match said {
        Said::Lines(lines) if lines.is_empty() || (question.is_closed() && !is_whole) => {
            view! { <p class="quiet">{words::ON_WHOLE}</p> }.into_any()
        }
        said => answer(said),
    };
    view! { <div><dt>{question.label()}</dt><dd>{said}{link}</dd></div> }.into_any()
}

/// An answer as it is read.
pub(super) fn answer(said: Said) -> AnyView {
    let quiet = |line: &'static str| view! { <p class="quiet">{line}</p> }.into_any();
    match said {
        Said::Missing => quiet(words::NOT_ANSWERED),
        Said::NotNeeded => quiet(words::NOT_NEEDED),
        Said::NotKnown => view! { <p>{words::NOT_KNOWN}</p> }.into_any(),
        Said::Lines(lines) => {
            let line = |line: String| view! { <p class="words" dir="auto">{line}</p> };
            lines.into_iter().map(line).collect_view().into_any()
        }
    }
}

//! What a case holds already of what the form of a referral asks, in the words of the pack.

use domain::{
    contact::{
        Contact, Interpreter, InterpreterGender, Means, OtherName, Point, Professional, Safe,
    },
    day::plain,
    pack::{Held, Question, Said, said},
};
use store::pack::Pack;

use crate::site::{
    forms::country,
    words::{contact as contact_words, document, new_case, pack as words},
};

/// What the record and the people around a case say, without what was answered for the pack.
pub(super) fn recorded(pack: &Pack) -> Held {
    let file = &pack.file;
    let counting = file.events.iter().filter(|one| one.superseded_by.is_none());
    let held = Held::of(file.age_group, counting.map(|one| &one.event.fact));
    let risk = file.day.risk.map(|risk| risk.level.label().to_owned());
    let needs = file.day.work.needs;
    Held {
        name: pack.name.clone(),
        other_names: pack.contacts.iter().filter_map(|row| other_name(&row.contact)).collect(),
        dependants: pack.contacts.iter().filter_map(|row| dependant(&row.contact)).collect(),
        language: language(pack),
        interpreter: pack.contacts.iter().find_map(|row| match &row.contact {
            Contact::Interpreter(need) => Some(interpreter(need)),
            _ => None,
        }),
        reach: reach(pack),
        professionals: pack.contacts.iter().filter_map(|row| who(&row.contact)).collect(),
        home_office: file.home_office_number.clone(),
        documents: documents(pack),
        risk,
        needs: (needs > 0).then(|| words::needs(needs)),
        ..held
    }
}

/// What the pack says to a question, as people read it.
pub(super) fn told(question: Question, pack: &Pack) -> Said {
    let answers = pack.answers();
    in_words(question, said(question, &recorded(pack).or(&answers), &answers))
}

/// Countries by their names.
pub(super) fn in_words(question: Question, said: Said) -> Said {
    match said {
        Said::Lines(codes) if question == Question::Nationality => {
            let name = |code: String| country::name(&code).map_or(code.clone(), str::to_owned);
            Said::Lines(codes.into_iter().map(name).collect())
        }
        other => other,
    }
}

fn language(pack: &Pack) -> Option<String> {
    let of_case = Some(&pack.file.language).filter(|known| *known != new_case::NO_LANGUAGE);
    of_case.filter(|known| !known.is_empty()).cloned().or_else(|| {
        pack.contacts.iter().find_map(|row| match &row.contact {
            Contact::Interpreter(need) => Some(need.language.clone()),
            _ => None,
        })
    })
}

fn interpreter(need: &Interpreter) -> String {
    let dialect = need.dialect.as_ref().map(|dialect| format!(" ({dialect})"));
    let gender = match need.gender {
        InterpreterGender::NotAsked => None,
        other => Some(other.label().to_owned()),
    };
    let not = need.not.as_ref().map(|not| format!("Not: {not}"));
    let first = format!("{}{}", need.language, dialect.unwrap_or_default());
    [Some(first), gender, not].into_iter().flatten().collect::<Vec<_>>().join(". ")
}

/// The safe rule first, then each way that may be used. An address never stands in a pack.
fn reach(pack: &Pack) -> Vec<String> {
    let rule = Some(pack.file.safe_contact.clone()).filter(|rule| !rule.is_empty());
    let ways = pack.contacts.iter().filter_map(|row| match &row.contact {
        Contact::Point(point) => way(point),
        _ => None,
    });
    rule.into_iter().chain(ways).collect()
}

fn way(point: &Point) -> Option<String> {
    match (point.means, point.safe) {
        (_, Safe::Never) => None,
        (Means::Address, _) => Some(words::ADDRESS.to_owned()),
        (means, safe) => {
            let first = format!("{}: {} ({})", means.label(), point.value, safe.label());
            let more = [Some(first), point.times.clone(), Some(point.voicemail.label().to_owned())];
            Some(more.into_iter().flatten().collect::<Vec<_>>().join(". "))
        }
    }
}

fn who(contact: &Contact) -> Option<String> {
    let Contact::Professional(Professional { profession, name, organisation, reached_by, .. }) =
        contact
    else {
        return None;
    };
    let first = format!("{}: {name}", profession.label());
    let more = [Some(first), organisation.clone(), reached_by.clone()];
    Some(more.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// Only where names are shown.
fn other_name(contact: &Contact) -> Option<String> {
    let Contact::Named(OtherName { kind, name }) = contact else { return None };
    (!name.is_empty()).then(|| format!("{}: {name}", kind.label()))
}

/// Never by name: "Child. Born 3 May 2021. With the person".
fn dependant(contact: &Contact) -> Option<String> {
    let Contact::Related(one) = contact else { return None };
    let born = one.born.map(|born| format!("{} {}", contact_words::BORN, plain(born)));
    let lines =
        [Some(one.relation.label().to_owned()), born, Some(one.whereabouts.label().to_owned())];
    one.depends().then(|| lines.into_iter().flatten().collect::<Vec<_>>().join(". "))
}

/// Those that may be used, by the number people know them by.
fn documents(pack: &Pack) -> Vec<String> {
    let usable = pack.file.documents.iter().filter(|one| one.aside.is_none());
    let line = |one: &store::document::Document| {
        format!("{} {}: {}", document::DOCUMENT, one.number, one.kind.label())
    };
    usable.map(line).collect()
}

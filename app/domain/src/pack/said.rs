//! What the pack says to each question, from what the case holds and what was answered, and what is missing.

use super::{Answers, Held, Known, Method, Question, Shelter};
use crate::{
    code::{
        Consent, Control, Exploitation, ExploitationAge, ExploitationPlace, Industry, Recruitment,
        Relation, SexualKind,
    },
    day::plain,
};

/// What the pack says to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Line by line; none where the answer is held and not shown here.
    Lines(Vec<String>),
    NotKnown,
    Missing,
    /// The form does not ask it of this person.
    NotNeeded,
}

/// What the pack says to a question.
pub fn said(question: Question, held: &Held, answers: &Answers) -> Said {
    drawn(question, held).unwrap_or_else(|| answered(question, held, answers))
}

/// What the case holds; nothing for a question that only the pack asks.
fn drawn(question: Question, held: &Held) -> Option<Said> {
    let one = |line: Option<String>| line.map_or(Said::Missing, |line| Said::Lines(vec![line]));
    let many = |lines: &[String]| match lines {
        [] => Said::Missing,
        lines => Said::Lines(lines.to_vec()),
    };
    Some(match question {
        Question::Form => {
            let form = if held.is_child() { "Child form" } else { "Adult form" };
            Said::Lines(vec![form.to_owned()])
        }
        Question::Responder => one(held.responder.clone()),
        Question::Consent => consent(held),
        Question::Name => Said::Lines(held.name.iter().chain(&held.other_names).cloned().collect()),
        Question::Born => one(held.born.map(plain)),
        Question::AgeGroup => one(Some(held.age_group.label().to_owned())),
        Question::Gender => one(held.gender.map(|gender| gender.label().to_owned())),
        Question::Nationality => many(&held.nationality),
        Question::Language => one(held.language.clone()),
        Question::Interpreter => one(held.interpreter.clone()),
        Question::Reach => many(&held.reach),
        Question::Professionals => many(&held.professionals),
        Question::HomeOffice => one(held.home_office.clone()),
        Question::Documents => many(&held.documents),
        Question::Risk => one(held.risk.clone()),
        Question::Needs => one(held.needs.clone()),
        Question::Kinds => many(&labels(&held.exploitation, Exploitation::label)),
        _ => return None,
    })
}

/// A child is referred without consent; an adult never is (domain reference 1.3).
fn consent(held: &Held) -> Said {
    if held.is_child() {
        Said::NotNeeded
    } else if held.consent.contains(&Consent::Referral) {
        Said::Lines(labels(&held.consent, Consent::label))
    } else {
        Said::Missing
    }
}

/// Answers in words of the worker's own, and one of a list beside them.
fn written(question: Question, answers: &Answers) -> Option<&str> {
    match question {
        Question::Health => answers.person.health.as_deref(),
        Question::Dependants => answers.person.dependants.as_deref(),
        Question::Countries => answers.exploitation.countries.as_deref(),
        Question::Period => answers.exploitation.period.as_deref(),
        Question::Travel => answers.exploitation.travel.as_deref(),
        Question::Account => answers.account.account.as_deref(),
        Question::ToldTo => answers.account.told_to.as_deref(),
        Question::Evidence => answers.account.evidence.as_deref(),
        Question::Traffickers => answers.others.traffickers.as_deref(),
        Question::AtRisk => answers.others.at_risk.as_deref(),
        Question::Police => answers.authorities.police.as_deref(),
        Question::Area => answers.authorities.area.as_deref(),
        Question::Shelter => answers.authorities.shelter.map(Shelter::label),
        _ => None,
    }
}

fn answered(question: Question, held: &Held, answers: &Answers) -> Said {
    let given = &answers.exploitation;
    match question {
        // The record of a referral counts before what was answered for it.
        Question::Place => text(held.place.or(given.place).map(ExploitationPlace::label)),
        Question::AgeThen => text(held.age_then.or(given.age_then).map(ExploitationAge::label)),
        Question::Recruitment => known(&given.recruitment, Recruitment::label),
        Question::Method => known(&given.method, Method::label),
        Question::Control => known(&given.control, Control::label),
        Question::Relation => known(&given.relation, Relation::label),
        Question::Industry => {
            let kinds = [Exploitation::Labour, Exploitation::Domestic];
            needed(held.may_be(&kinds), known(&given.industry, Industry::label))
        }
        Question::Sexual => {
            let may_be = held.may_be(&[Exploitation::Sexual]);
            needed(may_be, known(&given.sexual, SexualKind::label))
        }
        Question::Dependants => dependants(held, written(question, answers)),
        _ => text(written(question, answers)),
    }
}

/// Those who stand among the people around the case, and what was answered beside them.
fn dependants(held: &Held, answered: Option<&str>) -> Said {
    let lines: Vec<_> =
        held.dependants.iter().map(String::as_str).chain(answered).map(str::to_owned).collect();
    if lines.is_empty() { Said::Missing } else { Said::Lines(lines) }
}

/// A question that a kind of exploitation asks. An answer that was given stays.
fn needed(is_needed: bool, said: Said) -> Said {
    if said == Said::Missing && !is_needed { Said::NotNeeded } else { said }
}

fn text(said: Option<&str>) -> Said {
    said.map_or(Said::Missing, |said| Said::Lines(vec![said.to_owned()]))
}

fn known<T: Copy>(said: &Known<T>, label: impl Fn(T) -> &'static str) -> Said {
    match said {
        Known::NotAsked => Said::Missing,
        Known::NotKnown => Said::NotKnown,
        Known::These(these) => Said::Lines(labels(these, label)),
    }
}

fn labels<T: Copy>(these: &[T], label: impl Fn(T) -> &'static str) -> Vec<String> {
    these.iter().map(|one| label(*one).to_owned()).collect()
}

/// Everything that is missing, in the order of the form.
pub fn missing(held: &Held, answers: &Answers) -> Vec<Question> {
    let all = Question::ALL.iter().copied();
    all.filter(|question| said(*question, held, answers) == Said::Missing).collect()
}

#[cfg(test)]
mod tests;

//! Asks the rules about a row, and works out what follows from it. Nothing here needs the database.

use std::sync::Arc;

use domain::{
    check::{Field, Problem, Why, check_by},
    event::{Day, Event, Fact},
    terms::Terms,
};

use super::{Landed, NotTaken, Offered};
use crate::{chance::LETTERS, derived::Derived};

/// A row, and what the rules say of it.
pub(super) struct Prepared {
    pub row: Offered,
    /// What its dates were worked out by.
    pub terms: Arc<Terms>,
    pub verdict: Result<Accepted, Landed>,
}

/// What follows from a row that the rules accept.
pub(super) struct Accepted {
    pub derived: Derived,
    pub oddities: usize,
}

pub(super) fn prepare(row: Offered, today: Day, terms: Arc<Terms>) -> Prepared {
    let verdict = ask(&row, today, &terms).map_err(Landed::Not);
    Prepared { row, terms, verdict }
}

impl Prepared {
    /// The same by newer terms, where a list of bank holidays came in since.
    pub fn by(self, terms: &Arc<Terms>, today: Day) -> Self {
        if self.terms == *terms { self } else { prepare(self.row, today, terms.clone()) }
    }
}

fn ask(row: &Offered, today: Day, terms: &Terms) -> Result<Accepted, Vec<NotTaken>> {
    let history: Vec<Event> = row.case.entries.iter().map(|entry| entry.event.clone()).collect();
    let about = &row.case.about;
    let mut reasons = Vec::new();
    if !about.reference.is_empty() && !is_reference(&about.reference) {
        reasons.push(NotTaken::Reference);
    }
    if !about.code_name.is_empty() && !is_code_name(&about.code_name) {
        reasons.push(NotTaken::CodeName);
    }
    let mut oddities = 0;
    if matches!(history.first().map(|event| &event.fact), Some(Fact::CaseOpened { .. })) {
        match judged(&history, today, terms) {
            Ok(odd) => oddities = odd,
            Err(refused) => reasons.extend(refused),
        }
    } else {
        reasons.push(NotTaken::NoOpening);
    }
    if !reasons.is_empty() {
        return Err(reasons);
    }
    let derived = Derived::from(&history, terms).map_err(|_| vec![NotTaken::NoOpening])?;
    Ok(Accepted { derived, oddities })
}

/// How much looks odd; or what the rules say of the first event they refuse. What follows it could be right once it is.
fn judged(history: &[Event], today: Day, terms: &Terms) -> Result<usize, Vec<NotTaken>> {
    let mut oddities = 0;
    for (place, event) in history.iter().enumerate() {
        let verdict = check_by(&history[..place], event, today, terms);
        if !verdict.is_accepted() {
            let refused = |problem| NotTaken::Rules {
                fact: Box::new(event.fact.clone()),
                number: event.number,
                problem,
            };
            let problems = verdict.problems.into_iter().map(|problem| seen_whole(problem, history));
            return Err(problems.map(refused).collect());
        }
        oddities += verdict.oddities.len();
    }
    Ok(oddities)
}

/// A page sees what was recorded before; a row is seen whole. The referral that is missing before an event may stand
/// after it: then a day is wrong, and nothing is missing.
fn seen_whole(problem: Problem, history: &[Event]) -> Problem {
    let referral = history.iter().find(|one| matches!(one.fact, Fact::ReferralReceived { .. }));
    match (&problem.why, referral) {
        (Why::NoReferral, Some(referral)) => {
            Problem { field: Field::On, why: Why::BeforeReferral { referral: referral.when.on } }
        }
        _ => problem,
    }
}

/// Lists show it, so it must say nothing: a reference of another system could be a name.
fn is_reference(text: &str) -> bool {
    text.strip_prefix("R-").is_some_and(|signs| {
        (4..=8).contains(&signs.len()) && signs.bytes().all(|sign| LETTERS.contains(&sign))
    })
}

fn is_code_name(text: &str) -> bool {
    (2..=20).contains(&text.len()) && text.bytes().all(|letter| letter.is_ascii_alphabetic())
}

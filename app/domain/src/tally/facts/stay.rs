//! The rows of letters about permission beyond their outcome, of challenges, and of legal advice.

use crate::{
    event::{Fact, stay::StayFact},
    pathway::{Standing, Story},
    permission::{Advice, Having, Help, RefusalReason, letter},
    tally::{Tallied, Topic, person},
};

/// Adds what this event says.
pub(super) fn rows(story: &Story, standing: &Standing, found: &mut Vec<Tallied>) {
    let on = standing.on();
    let row = |topic| Tallied::new(topic, on, person(story, on));
    if let Some(letter) = letter(&standing.event.fact) {
        let help = row(Topic::Help).detail(Some(letter.route.code()));
        found.push(Tallied { answer: letter.help.map(Help::code), ..help });
        let reason = |reason: &RefusalReason| {
            row(Topic::Reason).answer(reason.code()).detail(Some(letter.route.code()))
        };
        found.extend(letter.reasons.iter().map(reason));
    }
    match &standing.event.fact {
        Fact::Stay(StayFact::Challenged { challenge, .. }) => {
            found.push(row(Topic::Challenge).answer(challenge.code()));
        }
        Fact::Stay(StayFact::Advice(advice)) => advised(advice, &row(Topic::Advice), found),
        _ => {}
    }
}

/// Each entry holds until the next; the wait for an adviser goes on through several.
fn advised(advice: &Advice, row: &Tallied, found: &mut Vec<Tallied>) {
    let last = |topic: Topic, found: &mut Vec<Tallied>| {
        let is_it = |one: &&mut Tallied| one.topic == topic && one.until.is_none();
        if let Some(spell) = found.iter_mut().rev().find(is_it) {
            spell.end(row.on);
        }
    };
    last(Topic::Advice, found);
    found.push(row.clone().answer(advice.having.code()));
    let waits = found.iter().any(|one| one.topic == Topic::WaitAdvice && one.until.is_none());
    match advice.having {
        Having::Advised => last(Topic::WaitAdvice, found),
        Having::Nobody | Having::Seeking if !waits => {
            found.push(Tallied { topic: Topic::WaitAdvice, ..row.clone() });
        }
        Having::Nobody | Having::Seeking => {}
    }
}

//! What is strange about permission to stay and may still be true.

use crate::{
    event::{
        Day, Event, Fact,
        stay::{Letter, Request, StayFact},
    },
    id::EventId,
    pathway::{self, Record},
    permission::{
        Asking, Having, Ruled, Stay, advised_on, is_about, letter, level_to_ask,
        level_to_challenge, usual_months,
    },
};

use super::Oddity;

/// `whole` is the record with the new event in its place.
pub(super) fn doubts(whole: &[Event], new: &Event) -> Vec<Oddity> {
    let stay = pathway::stay(whole);
    let mut found: Vec<Oddity> = above(&stay, new).into_iter().collect();
    found.extend(late(&stay, new));
    if let Some(letter) = letter(&new.fact).filter(|letter| letter.ruled == Ruled::Granted) {
        found.extend(length(&letter));
        found.extend(unusual(&stay, &letter));
        found.extend(overlap(&stay, root(whole, new), &letter));
    }
    if let Fact::Stay(StayFact::OnlineChecked { until: Some(shown) }) = new.fact {
        found.extend(disagrees(&stay, new, shown));
    }
    found
}

/// The name the new event goes by in the record.
fn root(whole: &[Event], new: &Event) -> EventId {
    Record::of(whole).now(new.id).map_or(new.id, |now| now.root)
}

/// The letter names a length that its own days do not make.
fn length(letter: &Letter) -> Option<Oddity> {
    let (from, until, months) = (letter.from?, letter.until?, letter.months?);
    let agrees = is_about(u32::from(months), from, until);
    (!agrees).then_some(Oddity::LengthDisagrees { months, from, until })
}

/// Protection for another length than the law at the claim date usually gives.
fn unusual(stay: &Stay, letter: &Letter) -> Option<Oddity> {
    let claim = stay.requests.iter().rfind(|asked| {
        matches!(asked.request.asking, Asking::Claim | Asking::Further)
            && asked.request.route == letter.route
    })?;
    let months = usual_months(letter.route, claim.on)?;
    let (from, until) = (letter.from?, letter.until?);
    let claimed = claim.on;
    (!is_about(months, from, until)).then_some(Oddity::UnusualLength { months, claimed })
}

/// Another permission runs on some of the same days. It may: a person can change from one route to another.
fn overlap(stay: &Stay, itself: EventId, letter: &Letter) -> Option<Oddity> {
    let from = letter.from?;
    let others = stay.decisions.iter().filter(|other| other.event != itself);
    let ends = others.filter_map(|other| {
        let other = other.letter().filter(|other| other.ruled == Ruled::Granted)?;
        let (other_from, other_until) = (other.from?, other.until?);
        let before_end = letter.until.is_none_or(|until| other_from <= until);
        (from <= other_until && before_end).then_some(other_until)
    });
    ends.max().map(|until| Oddity::Overlaps { until })
}

/// An application after the permission it should have extended.
fn late(stay: &Stay, new: &Event) -> Option<Oddity> {
    let Fact::Stay(StayFact::Asked(Request { asking, .. })) = &new.fact else { return None };
    let ended = stay.decisions.iter().filter_map(|one| one.letter()?.until).max()?;
    let late = *asking != Asking::Consideration && ended < new.when.on;
    late.then_some(Oddity::AppliedLate { ended })
}

/// The online status shows another last day than the letter.
fn disagrees(stay: &Stay, new: &Event, shown: Day) -> Option<Oddity> {
    let granted = stay.decisions.iter().rfind(|one| {
        one.on <= new.when.on && one.letter().is_some_and(|letter| letter.ruled == Ruled::Granted)
    })?;
    let letter = granted.letter()?.until?;
    (letter != shown).then_some(Oddity::OnlineDisagrees { letter })
}

/// The work is above what the adviser may do.
fn above(stay: &Stay, new: &Event) -> Option<Oddity> {
    let needed = match &new.fact {
        Fact::Stay(StayFact::Asked(request)) => level_to_ask(request.asking),
        Fact::Stay(StayFact::Challenged { challenge, .. }) => level_to_challenge(*challenge),
        _ => return None,
    };
    let advised = advised_on(&stay.advice, new.when.on)?;
    let level = advised.advice.level.filter(|_| advised.advice.having == Having::Advised)?;
    (level < needed).then_some(Oddity::AboveLevel { level, needed })
}

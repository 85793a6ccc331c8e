//! The end of a story: what was said of dates that still run, and when somebody looks at the case again. Most say so;
//! a few cases have nothing next, so that the list of those is not empty.

use chrono::TimeDelta;
use domain::{
    event::{Dated, Day, Event, Fact, HowSet, News, When},
    pathway::picture,
    picture::{Deadline, Next},
    rule::{self, Kind},
    status::{is_ours, is_overdue, is_theirs},
};

use super::{Entry, Hand, dice::Dice};

/// The stories before this one are laid for the pages that are looked at most: their dates run as they are.
const PLAIN: usize = 40;

const REVIEWS: &[&str] = &[
    "Ask the authority when to expect the final decision",
    "Ask the council for its answer",
    "Go through the support plan together",
    "See whether the solicitor has written",
];

/// Adds to a story what was said last.
pub(super) fn say(index: usize, entries: &mut Vec<Entry>, dice: &mut Dice, today: Day) {
    let drawn = picture(&events(entries));
    let kept = |one: &&Deadline| is_ours(one) || is_theirs(one);
    let first = drawn.open().into_iter().find(kept).filter(|_| drawn.closed_on.is_none());
    if let Some(deadline) = first.filter(|_| index >= PLAIN) {
        let chance = if is_overdue(deadline, today) { 60 } else { 40 };
        if dice.percent(chance) {
            of_a_date(entries, deadline, dice, today);
        }
    }
    if picture(&events(entries)).next(today) == Next::Nothing && dice.percent(88) {
        look_again(entries, dice, today);
    }
}

pub(super) fn events(entries: &[Entry]) -> Vec<Event> {
    entries.iter().map(|entry| entry.event.clone()).collect()
}

fn look_again(entries: &mut Vec<Entry>, dice: &mut Dice, today: Day) {
    let on = dice.percent(92).then(|| today + TimeDelta::days(dice.between(2, 70)));
    let why = match on {
        Some(_) => dice.pick(REVIEWS),
        None => "The person asked us to wait until they call",
    };
    write(entries, Fact::Review { on, why: why.to_owned() }, None, Hand::Worker, dice);
}

fn of_a_date(entries: &mut Vec<Entry>, deadline: &Deadline, dice: &mut Dice, today: Day) {
    let Some((news, why)) = news(deadline, dice, today) else { return };
    let is_late = news == News::Missed;
    let fact = |news, why: &str| {
        Fact::Deadline(Dated { key: deadline.key.clone(), news, why: why.to_owned() })
    };
    if news == News::TimeRefused {
        let asked = fact(News::TimeAsked, "Asked by email, with the reasons");
        write(entries, asked, None, Hand::Adviser, dice);
    }
    let on = is_late.then_some(today);
    write(entries, fact(news, why), on, Hand::Adviser, dice);
}

fn news(deadline: &Deadline, dice: &mut Dice, today: Day) -> Option<(News, &'static str)> {
    let kind = rule::rule(&deadline.working.rule)?.kind;
    if is_theirs(deadline) {
        let check_on = today + TimeDelta::days(dice.between(20, 60));
        return Some((
            News::Paused { check_on },
            "The authority says it decides no such cases now",
        ));
    }
    if kind != Kind::LegalLimit {
        return None;
    }
    let instead_of = deadline.working.due;
    if instead_of < today {
        return Some((News::Missed, "Advice given; the facts go into a new referral"));
    }
    let due = instead_of + TimeDelta::days(dice.between(9, 21));
    let set = |how| News::NewDate { how, due, instead_of };
    Some(dice.pick(&[
        (News::TimeAsked, "Asked by email, with the reasons"),
        (News::TimeRefused, "The answer came by email"),
        (set(HowSet::Given), "Granted by letter"),
        (set(HowSet::ByHand), "The letter gives another day than the rule"),
        (News::NotNeeded, "The solicitor advises against it; the person agrees"),
    ]))
}

/// Writes the next entry: on the day of the last one, unless it must be later.
fn write(entries: &mut Vec<Entry>, fact: Fact, on: Option<Day>, by: Hand, dice: &mut Dice) {
    let Some(last) = entries.last().map(|entry| &entry.event) else { return };
    let (number, day) = (last.number + 1, on.unwrap_or(last.recorded_on));
    let has_source = matches!(&fact, Fact::Deadline(Dated { news: News::NewDate { .. }, .. }));
    let document = has_source.then(|| "Letter in the case folder".to_owned());
    let when = When { document, ..When::dated(day) };
    let event = Event { id: dice.id(), number, fact, when, recorded_on: day, corrects: None };
    entries.push(Entry { event, by });
}

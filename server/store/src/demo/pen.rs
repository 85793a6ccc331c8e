//! The pen that writes a record as a caseworker would: soon after things happen, never before, never past today.

use chrono::{Datelike, TimeDelta, Weekday};
use domain::{
    calendar::Holidays,
    code::{Arrival, Nation},
    event::{Correction, Day, DeadlineKey, Event, Fact, When},
    id::EventId,
    pathway::consequences,
};

use super::{Entry, Hand, dice::Dice, words};

/// A record being written. Each step answers `None` when the story has reached today.
#[derive(Debug)]
pub(super) struct Pen<'a> {
    pub dice: &'a mut Dice,
    pub nation: Nation,
    today: Day,
    lines: Vec<Line>,
}

/// An event that still wants its place in the record.
#[derive(Debug)]
struct Line {
    id: EventId,
    fact: Fact,
    when: When,
    corrects: Option<Correction>,
    /// Days from the event to its entry.
    gap: i64,
    by: Hand,
}

impl<'a> Pen<'a> {
    pub fn new(dice: &'a mut Dice, nation: Nation, today: Day) -> Self {
        Self { dice, nation, today, lines: Vec::new() }
    }

    /// The record, entered as things happened.
    pub fn entries(mut self) -> Vec<Entry> {
        self.lines.sort_by_key(|line| line.when.on);
        let mut last = Day::MIN;
        let mut entries = Vec::with_capacity(self.lines.len());
        for (number, line) in (1..).zip(self.lines) {
            last = (line.when.on + TimeDelta::days(line.gap)).max(last).min(self.today);
            let Line { id, fact, when, corrects, by, .. } = line;
            let event = Event { id, number, fact, when, recorded_on: last, corrects };
            entries.push(Entry { event, by });
        }
        entries
    }

    /// The day a fact was written for.
    pub fn day_of(&self, fact: &Fact) -> Option<Day> {
        self.lines.iter().rfind(|line| line.fact == *fact).map(|line| line.when.on)
    }

    /// What was written last.
    pub fn last(&self) -> Option<EventId> {
        self.lines.last().map(|line| line.id)
    }

    /// Whether the story has come to its end.
    pub fn is_closed(&self) -> bool {
        self.closed().is_some()
    }

    /// The day the story ends: the closing of the file, or today.
    pub fn ends(&self) -> Day {
        self.closed().unwrap_or(self.today)
    }

    fn closed(&self) -> Option<Day> {
        let closing = |line: &&Line| matches!(line.fact, Fact::CaseClosed { .. });
        self.lines.iter().find(closing).map(|line| line.when.on)
    }

    pub fn is_past(&self, day: Day) -> bool {
        day <= self.today
    }

    /// Something that happened on a day, with no letter.
    pub fn note(&mut self, on: Day, fact: Fact) -> Option<EventId> {
        let gap = self.dice.between(0, 3);
        self.write(When::dated(on), fact, gap, Hand::Worker)
    }

    /// Something that a document in the case folder shows.
    pub fn with_source(&mut self, on: Day, fact: Fact) -> Option<EventId> {
        let document = Some("Letter in the case folder".to_owned());
        self.write(When { document, ..When::dated(on) }, fact, 1, Hand::Worker)
    }

    /// A decision that came by letter.
    pub fn letter(&mut self, on: Day, fact: Fact) -> Option<EventId> {
        let (when, gap) = self.arrival(on);
        self.write(when, fact, gap, Hand::Worker)
    }

    /// A decision that went to the legal adviser.
    pub fn letter_to_adviser(&mut self, on: Day, fact: Fact) -> Option<EventId> {
        let (when, gap) = self.arrival(on);
        self.write(when, fact, gap, Hand::Adviser)
    }

    /// A decision somebody told us of; the letter has not been seen.
    pub fn told(&mut self, on: Day, fact: Fact) -> Option<EventId> {
        let when = When { arrived: Some(Arrival::Told), certain: false, ..When::dated(on) };
        self.write(when, fact, 1, Hand::Worker)
    }

    /// A letter whose day was typed as so many days earlier, and put right within the week.
    pub fn misread(&mut self, on: Day, slip: i64, fact: Fact) -> Option<EventId> {
        let (right, gap) = self.arrival(on);
        let typed = on - TimeDelta::days(slip);
        let when = When { on: typed, sent: Some(typed), ..right.clone() };
        let wrong = self.write(when, fact.clone(), slip + gap, Hand::Worker)?;
        let reason = self.dice.pick(words::MISREAD).to_owned();
        self.write(right, fact, gap + 5, Hand::Worker)?;
        self.lines.last_mut()?.corrects = Some(Correction { event: wrong, reason });
        Some(wrong)
    }

    /// Marks a deadline as met, if that event raised it in this nation.
    pub fn met(&mut self, trigger: EventId, rule: &str, on: Day, evidence: &str) -> Option<()> {
        let raised = |line: &Line| {
            let is_it = line.id == trigger
                || line.corrects.as_ref().is_some_and(|old| old.event == trigger);
            is_it
                && consequences(&line.fact, &line.when, self.nation, Holidays::built_in())
                    .iter()
                    .any(|date| date.rule == rule)
        };
        if self.lines.iter().any(raised) {
            let key = DeadlineKey { trigger, rule: rule.to_owned() };
            let fact = Fact::DeadlineMet { key, evidence: evidence.to_owned() };
            self.write(When::dated(on), fact, 1, Hand::Adviser)?;
        }
        Some(())
    }

    /// How a letter came, and how many days after its date it was recorded.
    fn arrival(&mut self, on: Day) -> (When, i64) {
        let by_post = self.dice.percent(35);
        let gap = if by_post { self.dice.between(2, 5) } else { self.dice.between(0, 1) };
        let came = on + TimeDelta::days(gap);
        let arrived = Some(if by_post { Arrival::Post } else { Arrival::Email });
        let received = (came <= self.today).then_some(came);
        (When { sent: Some(on), received, arrived, ..When::dated(on) }, gap)
    }

    fn write(&mut self, when: When, fact: Fact, gap: i64, by: Hand) -> Option<EventId> {
        if when.on > self.today || when.sent.is_some_and(|sent| sent > self.today) {
            return None;
        }
        let id = self.dice.id();
        self.lines.push(Line { id, fact, when, corrects: None, gap, by });
        Some(id)
    }
}

impl Entry {
    pub(super) fn is_referral(&self) -> bool {
        matches!(self.event.fact, Fact::ReferralReceived { .. })
    }
}

/// So many days later, and never on a weekend: offices decide on working days.
pub(super) fn after(day: Day, days: i64) -> Day {
    let then = day + TimeDelta::days(days);
    match then.weekday() {
        Weekday::Sat => then + TimeDelta::days(2),
        Weekday::Sun => then + TimeDelta::days(1),
        _ => then,
    }
}

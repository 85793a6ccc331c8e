//! Can these be the dates of this event? Each is looked at alone, against today and the date of birth.

use chrono::{Datelike, Months};

use crate::{
    event::{Age, Day, Event, Fact, News, Safety, Started, Support, When},
    pathway::{Record, Standing, Story},
    permission,
};

use super::{Field, Problem, Why};

/// Further than this from today, a year is taken for a slip.
const YEARS_FAR: u32 = 60;
/// A life is longer than a case.
const YEARS_OLD: u32 = 120;

pub(super) fn problems(history: &[Event], new: &Event, today: Day) -> Vec<Problem> {
    let mut look = Look { today, problems: Vec::new() };
    look.past(Field::On, new.when.on, YEARS_FAR);
    look.optional(Field::Decided, new.when.decided);
    look.optional(Field::Sent, new.when.sent);
    look.optional(Field::Received, new.when.received);
    look.other(&new.when);
    look.details(history, &new.fact, new.when.on);
    look.life(history, new);
    look.problems
}

struct Look {
    today: Day,
    problems: Vec<Problem>,
}

impl Look {
    /// The days that a fact itself names.
    fn details(&mut self, history: &[Event], fact: &Fact, on: Day) {
        match fact {
            fact if permission::letter(fact).is_some() => self.letter(fact),
            Fact::CaseOpened { born: Some(born), .. } => {
                self.past(Field::Born, *born, YEARS_OLD);
                self.birth(history, *born);
            }
            Fact::Declined { review_on: Some(review), .. }
            | Fact::Review { on: Some(review), .. } => {
                self.after(Field::Review, *review, on);
            }
            Fact::Support(Support::Needs { until: Some(until), .. }) => {
                self.after(Field::Until, *until, on);
            }
            Fact::Started(started) => self.started(started),
            Fact::Deadline(dated) => match dated.news {
                News::NewDate { due, .. } => self.after(Field::Until, due, Day::MIN),
                News::Paused { check_on } => self.after(Field::Review, check_on, on),
                _ => {}
            },
            Fact::Safety(Safety::Missing { reported: Some(reported), .. }) => {
                self.past(Field::Reported, *reported, YEARS_FAR);
            }
            Fact::Age(Age::Disputed { claimed: Some(born), .. }) => {
                self.past(Field::Claimed, *born, YEARS_OLD);
            }
            Fact::Age(Age::Assessed { born: Some(born), .. }) => {
                self.past(Field::Assessed, *born, YEARS_OLD);
            }
            _ => {}
        }
    }

    /// The days of a letter: one it gives lies ahead or not, one it counts from may be a birthday long ago.
    fn started(&mut self, started: &Started) {
        let days = [
            (Field::Counted, started.from),
            (Field::Gives, started.gives),
            (Field::GrantedOn, started.decided),
            (Field::Stopped, started.stopped),
            (Field::ResumedOn, started.resumed),
        ];
        for (field, day) in days {
            if let Some(day) = day.filter(|day| self.is_far(*day, YEARS_OLD)) {
                let why = Why::YearFarOff { year: day.year(), meant: self.today.year() };
                self.problems.push(Problem::new(field, why));
            }
        }
    }

    /// A day that has happened.
    fn past(&mut self, field: Field, day: Day, years_back: u32) {
        let far = self.is_far(day, years_back) || day.year() > self.today.year() + 1;
        if far {
            let why = Why::YearFarOff { year: day.year(), meant: self.today.year() };
            self.problems.push(Problem::new(field, why));
        } else if day > self.today {
            self.problems.push(Problem::new(field, Why::Future));
        }
    }

    fn optional(&mut self, field: Field, day: Option<Day>) {
        if let Some(day) = day {
            self.past(field, day, YEARS_FAR);
        }
    }

    /// Another source says another day, not the same one over again.
    fn other(&mut self, when: &When) {
        let Some(other) = &when.other else { return };
        self.past(Field::Other, other.day, YEARS_FAR);
        if other.day == when.on {
            self.problems.push(Problem::new(Field::Other, Why::SameDay));
        } else if other.says.trim().is_empty() {
            self.problems.push(Problem::new(Field::Other, Why::NoReason));
        }
    }

    fn letter(&mut self, fact: &Fact) {
        let letter = permission::letter(fact);
        let days = letter.and_then(|letter| Some((letter.from?, letter.until.or(letter.from)?)));
        if let Some((from, until)) = days {
            self.span(from, until);
        }
    }

    /// Permission may well run into the future, but not for a lifetime.
    fn span(&mut self, from: Day, until: Day) {
        for (field, day) in [(Field::From, from), (Field::Until, until)] {
            if self.is_far(day, YEARS_FAR) {
                let why = Why::YearFarOff { year: day.year(), meant: self.today.year() };
                self.problems.push(Problem::new(field, why));
            }
        }
        if until < from {
            self.problems.push(Problem::new(Field::Until, Why::UntilBeforeFrom { from }));
        }
    }

    /// A day that follows from this event, and may well lie ahead.
    fn after(&mut self, field: Field, day: Day, on: Day) {
        if self.is_far(day, YEARS_FAR) {
            let why = Why::YearFarOff { year: day.year(), meant: self.today.year() };
            self.problems.push(Problem::new(field, why));
        } else if day < on {
            self.problems.push(Problem::new(field, Why::BeforeEvent { on }));
        }
    }

    fn is_far(&self, day: Day, years_back: u32) -> bool {
        let months = |years: u32| Months::new(years * 12);
        self.today.checked_sub_months(months(years_back)).is_some_and(|first| day < first)
            || self.today.checked_add_months(months(YEARS_FAR)).is_some_and(|last| day > last)
    }

    /// Nothing happens to a person before birth.
    fn life(&mut self, history: &[Event], new: &Event) {
        let born = match &new.fact {
            Fact::CaseOpened { born, .. } => *born,
            _ => Story::tell(&Record::of(history)).opening.and_then(|opening| opening.born),
        };
        if let Some(born) = born.filter(|born| new.when.on < *born) {
            self.problems.push(Problem::new(Field::On, Why::BeforeBirth { born }));
        }
    }

    /// A date of birth must leave room for everything else in the record.
    fn birth(&mut self, history: &[Event], born: Day) {
        let record = Record::of(history);
        let real = |standing: &&Standing| {
            !matches!(standing.event.fact, Fact::CaseOpened { .. } | Fact::RecordedByMistake)
        };
        if let Some(first) = record.standing().iter().find(real).filter(|first| first.on() < born) {
            let why = Why::ContradictsLater { number: first.event.number, on: first.on() };
            self.problems.push(Problem::new(Field::Born, why));
        }
    }
}

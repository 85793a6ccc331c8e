//! The rows of waits: each begins with a step and ends with the next, with a withdrawal, or not yet. Those that last are
//! counted too, because figures of finished waits alone say too little.

use std::collections::HashMap;

use super::{Tallied, Topic, WaitEnd, person};
use crate::{
    code::{Outcome, ReconsiderationAnswer::Overturned, Stage},
    event::{Day, Fact},
    pathway::Story,
    picture::Picture,
    stat::{Region, What},
};

pub(super) fn rows(story: &Story, picture: &Picture) -> Vec<Tallied> {
    let mut decided = HashMap::new();
    for fact in &picture.stats {
        if let What::Permission { answer, .. } = fact.what {
            decided.insert(fact.event, answer.code());
        }
    }
    let mut waits = Waits { story, rows: Vec::new(), referred: None };
    for standing in &story.happened {
        let on = standing.on();
        if let Some(answer) = decided.get(&standing.root) {
            waits.end(Topic::WaitPermission, on, answer);
        }
        waits.follow(&standing.event.fact, on);
    }
    waits.rows
}

struct Waits<'a> {
    story: &'a Story<'a>,
    rows: Vec<Tallied>,
    referred: Option<Day>,
}

impl Waits<'_> {
    fn follow(&mut self, fact: &Fact, on: Day) {
        match fact {
            Fact::ReferralReceived { authority, .. } => {
                self.end_all(on);
                self.referred = Some(on);
                self.begin(Topic::WaitFirst, on);
                self.begin(Topic::WaitFinal, on);
                for row in self.rows.iter_mut().rev().take(2) {
                    row.authority = Some(*authority);
                }
            }
            Fact::FirstDecision { outcome, .. } => self.first(*outcome, on),
            Fact::BothDecided { outcome, .. } => {
                self.end(Topic::WaitFirst, on, Outcome::Positive.code());
                self.last(*outcome, on);
            }
            Fact::FinalDecision { outcome, .. } => self.last(*outcome, on),
            Fact::ReconsiderationDecided { stage: Stage::First, answer: Overturned } => {
                self.reopen();
                self.begin(Topic::WaitBetween, on);
            }
            Fact::ReconsiderationDecided { stage: Stage::Final, answer: Overturned } => {
                self.confirmed(on);
            }
            Fact::Withdrawn { .. } | Fact::ReferralClosed { .. } => self.end_all(on),
            _ => {}
        }
    }

    fn first(&mut self, outcome: Outcome, on: Day) {
        self.end(Topic::WaitFirst, on, outcome.code());
        match outcome {
            Outcome::Positive => self.begin(Topic::WaitBetween, on),
            Outcome::Negative => self.end(Topic::WaitFinal, on, WaitEnd::FirstNegative.code()),
        }
    }

    fn last(&mut self, outcome: Outcome, on: Day) {
        self.end(Topic::WaitBetween, on, outcome.code());
        self.end(Topic::WaitFinal, on, outcome.code());
        if outcome == Outcome::Positive {
            self.confirmed(on);
        }
    }

    /// Who is British needs no permission.
    fn confirmed(&mut self, on: Day) {
        if person(self.story, on).region != Some(Region::Uk) {
            self.begin(Topic::WaitPermission, on);
        }
    }

    /// A first decision that was changed to positive: the wait since the referral goes on.
    fn reopen(&mut self) {
        let referred = self.referred;
        let is_it = |row: &&mut Tallied| {
            row.topic == Topic::WaitFinal
                && Some(row.on) == referred
                && row.answer == Some(WaitEnd::FirstNegative.code())
        };
        if let Some(row) = self.rows.iter_mut().rev().find(is_it) {
            (row.until, row.days, row.answer) = (None, None, None);
        }
    }

    fn begin(&mut self, topic: Topic, on: Day) {
        let authority = self.rows.last().and_then(|row| row.authority);
        let row = Tallied::new(topic, on, person(self.story, on));
        self.rows.push(Tallied { authority, ..row });
    }

    fn end(&mut self, topic: Topic, on: Day, answer: &'static str) {
        let is_it = |row: &&mut Tallied| row.topic == topic && row.until.is_none();
        if let Some(row) = self.rows.iter_mut().rev().find(is_it) {
            row.end(on);
            row.answer = Some(answer);
        }
    }

    fn end_all(&mut self, on: Day) {
        for topic in [Topic::WaitFirst, Topic::WaitBetween, Topic::WaitFinal] {
            self.end(topic, on, WaitEnd::Ended.code());
        }
    }
}

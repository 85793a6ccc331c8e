//! The rows of things that happened. Decisions are those that reports count; the rest is read from the story.

mod beside;
mod stay;

use std::collections::HashMap;

use super::{After, Tallied, Topic, person};
use crate::{
    code::{Authority, FirstResponder, NegativeReason, Outcome},
    event::{Fact, Safety},
    id::EventId,
    pathway::{Standing, Story},
    permission::{Answer, letter},
    picture::Picture,
    stat::{PermissionAnswer, StatFact, What},
};

/// What went before, as far as a row has to know.
#[derive(Default)]
struct Before {
    authority: Option<Authority>,
    confirmed: bool,
    refused: bool,
    noticed: bool,
}

pub(super) fn rows(story: &Story, picture: &Picture) -> Vec<Tallied> {
    let mut counted: HashMap<EventId, Vec<&StatFact>> = HashMap::new();
    for fact in &picture.stats {
        counted.entry(fact.event).or_default().push(fact);
    }
    let mut before = Before::default();
    let mut rows = Vec::new();
    for standing in &story.happened {
        let decided = counted.get(&standing.root).map(Vec::as_slice).unwrap_or_default();
        before.note(standing, decided);
        let first = rows.len();
        rows.extend(decided.iter().map(|fact| decision(fact, standing)));
        stay::rows(story, standing, &mut rows);
        if decided.is_empty() {
            beside::rows(story, standing, &before, &mut rows);
        }
        rows[first..].iter_mut().for_each(|row| row.authority = before.authority);
        if let Fact::ReferralReceived { .. } = standing.event.fact {
            rows[first..].iter_mut().for_each(|row| before.mark(row));
        }
    }
    rows.extend(picture.permissions.iter().filter_map(|permission| match permission.answer {
        Answer::Granted { from, until, .. } => {
            let mut stay = Tallied::new(Topic::Stay, from, person(story, from));
            if let Some(until) = until {
                stay.end(until);
            }
            Some(stay.answer(permission.route.code()))
        }
        Answer::Refused => None,
    }));
    rows
}

impl Before {
    fn note(&mut self, standing: &Standing, decided: &[&StatFact]) {
        match &standing.event.fact {
            Fact::ReferralReceived { authority, .. } | Fact::Transferred { to: authority } => {
                self.authority = Some(*authority);
            }
            Fact::Safety(Safety::RemovalNotice { .. }) => self.noticed = true,
            _ => {}
        }
        for fact in decided {
            match fact.what {
                What::FinalDecision { outcome, .. } => {
                    self.confirmed |= outcome == Outcome::Positive;
                }
                What::Permission { answer, .. } => {
                    self.refused = answer == PermissionAnswer::Refused;
                }
                _ => {}
            }
        }
    }

    /// A referral that came after a removal notice says so.
    fn mark(&self, row: &mut Tallied) {
        if self.noticed {
            row.detail = Some("AFTER_NOTICE".to_owned());
        }
    }

    /// What a return came after: a refusal weighs more than the decision before it.
    const fn after(&self) -> &'static str {
        match (self.refused, self.confirmed) {
            (true, _) => After::Refusal.code(),
            (false, true) => After::Positive.code(),
            (false, false) => After::Before.code(),
        }
    }
}

/// A decision as reports count it, with the reason or the stage that the story gives.
fn decision(fact: &StatFact, standing: &Standing) -> Tallied {
    let topic = match fact.what {
        What::Declined { .. } => Topic::Declined,
        What::Referred => Topic::Referral,
        What::FirstDecision { .. } => Topic::First,
        What::Reconsidered { .. } => Topic::Answered,
        What::FinalDecision { .. } => Topic::Final,
        What::Permission { .. } => Topic::Permission,
        What::Granted { .. } => Topic::Grant,
    };
    let detail = match &standing.event.fact {
        Fact::FirstDecision { reason, .. } | Fact::FinalDecision { reason, .. } => {
            reason.map(NegativeReason::code)
        }
        Fact::BothDecided { reason, .. } if topic == Topic::Final => {
            reason.map(NegativeReason::code)
        }
        Fact::ReconsiderationDecided { stage, .. } => Some(stage.code()),
        fact => letter(fact).map(|letter| letter.route.code()),
    };
    let answer = match (&standing.event.fact, fact.what) {
        (Fact::ReferralReceived { referral, .. }, _) => referral.by.map(FirstResponder::code),
        (_, what) => what.answer(),
    };
    let row = Tallied::new(topic, fact.on, fact.who).detail(detail);
    Tallied { answer, days: fact.what.days(), ..row }
}

//! Follows one application from the last day of leave through decision and challenges to where leave ends.

use super::{
    challenge::{Challenge, Ended, Result},
    continuing::{Because, Continued, Span},
    kinds::Place,
    lapse::Lapse,
    limits::{LastDay, limits},
    stay::{Requested, Stay},
};
use crate::{event::Day, id::EventId};

/// Time for the losing side to ask for permission to appeal.
pub(super) const ONWARD: &str = "FTT_PTA_14D";
/// An appeal that must wait until the person has left keeps no leave.
const FROM_ABROAD: &str = "FTT_APPEAL_AFTER_DEPARTURE_28D";

/// One application followed from the last day of leave to where it leads.
pub(super) struct Walk<'a> {
    stay: &'a Stay,
    last_day: LastDay<'a>,
    /// The last day that is covered so far.
    last: Day,
    spans: Vec<Span>,
}

impl<'a> Walk<'a> {
    pub fn new(stay: &'a Stay, last: Day, last_day: LastDay<'a>) -> Self {
        Self { stay, last_day, last, spans: Vec::new() }
    }

    pub fn go(mut self, asked: &Requested) -> Continued {
        if let Some(on) = asked.invalid {
            return self.end(Lapse::NotValid { on });
        }
        let decision = asked.decided.and_then(|event| self.stay.decision(event));
        let until = asked.withdrawn.or(decision.map(|decision| decision.on));
        if let Some(on) = until.filter(|until| *until <= self.last) {
            return self.end(Lapse::DecidedBefore { on });
        }
        self.cover(until, Because::RequestWaits, asked.event);
        match (asked.withdrawn, decision) {
            (Some(on), _) => self.end(Lapse::Withdrawn { on }),
            (None, Some(decision)) => self.follow(decision.event),
            (None, None) => self.end(Lapse::NotLapsed),
        }
    }

    /// From one adverse decision to the next, as long as each is challenged.
    fn follow(mut self, decision: EventId) -> Continued {
        let mut at = decision;
        for _ in 0..=self.stay.challenges.len() {
            match self.step(at) {
                Ok(next) => at = next,
                Err(lapse) => return self.end(lapse),
            }
        }
        let on = self.last;
        self.end(Lapse::Exhausted { on })
    }

    /// Time to challenge, then the challenge itself. Answers the decision that follows, or why leave ends.
    fn step(&mut self, decision: EventId) -> std::result::Result<EventId, Lapse> {
        let over = Lapse::Exhausted { on: self.last };
        let window = self.window(decision).ok_or(over)?;
        let challenge = self
            .stay
            .challenges
            .iter()
            .find(|one| one.against == decision && one.kind.keeps_leave());
        let Some(challenge) = challenge else {
            self.cover(Some(window), Because::TimeToChallenge, decision);
            return Err(Lapse::NotChallenged { on: window });
        };
        let day_before = challenge.lodged.pred_opt().unwrap_or(challenge.lodged);
        self.cover(Some(window.min(day_before)), Because::TimeToChallenge, decision);
        let why =
            if challenge.lodged <= window { Because::ChallengeWaits } else { Because::Revived };
        if why == Because::Revived && !challenge.time_extended {
            return Err(Lapse::ChallengedLate { last: window, on: challenge.lodged });
        }
        self.pend(challenge, why);
        self.outcome(challenge)
    }

    fn pend(&mut self, challenge: &Challenge, why: Because) {
        self.last = self.last.max(challenge.lodged.pred_opt().unwrap_or(challenge.lodged));
        self.cover(challenge.ended.map(|ended| ended.on), why, challenge.event);
    }

    fn outcome(&mut self, challenge: &Challenge) -> std::result::Result<EventId, Lapse> {
        let ended = challenge.ended.ok_or(Lapse::NotLapsed)?;
        match ended.result {
            Result::Dismissed | Result::NotAdmitted => Ok(ended.event),
            Result::Allowed if challenge.kind.is_appeal() => Err(self.won(challenge, ended)),
            Result::Allowed | Result::Settled => self.again(challenge, ended),
            _ => Err(Lapse::Exhausted { on: ended.on }),
        }
    }

    /// A won appeal is finally decided once the Home Office can no longer appeal.
    fn won(&mut self, challenge: &Challenge, ended: Ended) -> Lapse {
        let last = (self.last_day)(ONWARD, ended.sent, self.stay.nation).unwrap_or(ended.on);
        self.cover(Some(last), Because::AppealWon, challenge.event);
        Lapse::AppealWon { on: ended.on }
    }

    /// The decision fell: leave goes on until it is made again.
    fn again(&mut self, won: &Challenge, ended: Ended) -> std::result::Result<EventId, Lapse> {
        let replaced = self.stay.decision(won.against).and_then(|old| old.replaced_by);
        let new = replaced.and_then(|event| self.stay.decision(event)).filter(|n| n.on >= ended.on);
        self.cover(new.map(|new| new.on), Because::ToBeDecidedAgain, won.against);
        new.map(|new| new.event).ok_or(Lapse::NotLapsed)
    }

    /// The last day on which a challenge that keeps leave could be brought from inside the United Kingdom.
    fn window(&self, decision: EventId) -> Option<Day> {
        let subject = self.stay.subject(decision).filter(|one| one.at.place != Place::Outside)?;
        let keeping = limits(&subject)
            .into_iter()
            .filter(|limit| limit.way.kind.keeps_leave() && limit.way.rule != Some(FROM_ABROAD));
        keeping
            .filter_map(|limit| (self.last_day)(limit.way.rule?, limit.trigger, self.stay.nation))
            .max()
    }

    /// Covers the days after those covered so far, up to and with `until`.
    fn cover(&mut self, until: Option<Day>, why: Because, event: EventId) {
        let from = self.last.succ_opt().unwrap_or(Day::MAX);
        if until.is_none_or(|until| until >= from) {
            self.spans.push(Span { from, until, why, event });
            self.last = until.unwrap_or(Day::MAX);
        }
    }

    fn end(self, lapse: Lapse) -> Continued {
        Continued { spans: self.spans, lapse }
    }
}

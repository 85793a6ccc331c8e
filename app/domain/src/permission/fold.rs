//! Puts the facts about permission to stay together, one after the other in order of happening.
//! The short forms of a fact (granted from, until; refused) are read as the letters they stand for.

use super::{
    advice::Advised,
    challenge::{Challenge, ChallengeKind, Ended, Result},
    kinds::{Basis, Right, Ruled},
    stay::{Checked, Decision, Matter, Parting, Requested, Stay},
};
use crate::{
    code::{ClaimScheme, ClaimStage, Outcome, ReconsiderationAnswer, Route, Stage},
    event::{
        Day, Disqualification, Fact, Justice, When,
        stay::{Letter, Request, StayFact},
    },
    id::EventId,
};

/// The letter that a fact records, whether in the short form or in full.
pub fn letter(fact: &Fact) -> Option<Letter> {
    match fact {
        Fact::PermissionGranted { route, from, until } => Some(Letter {
            from: Some(*from),
            until: Some(*until),
            ..Letter::plain(*route, Ruled::Granted)
        }),
        Fact::PermissionRefused { route } => Some(Letter::plain(*route, Ruled::Refused)),
        Fact::ClaimRefused => Some(Letter {
            right: Some(Right::Appeal),
            ..Letter::plain(Route::Refugee, Ruled::Refused)
        }),
        Fact::Stay(StayFact::Decided(letter)) => Some((**letter).clone()),
        _ => None,
    }
}

/// Compensation for the injuries of a crime refused: the one decision on compensation whose limits are known here.
pub(crate) const fn refuses_compensation(justice: &Justice) -> bool {
    matches!(
        justice,
        Justice::Compensation { scheme: ClaimScheme::Cica, stage: ClaimStage::Refused, .. }
    )
}

impl Stay {
    /// Adds what happened next, under the name it was first recorded by.
    pub fn add(&mut self, event: EventId, fact: &Fact, when: &When) {
        match fact {
            Fact::Stay(fact) => self.add_stay(event, fact, when),
            Fact::FirstDecision { outcome: Outcome::Negative, .. } => {
                self.decide(event, Matter::Referral { stage: Stage::First }, when);
            }
            Fact::FinalDecision { outcome: Outcome::Negative, .. }
            | Fact::BothDecided { outcome: Outcome::Negative, .. } => {
                self.decide(event, Matter::Referral { stage: Stage::Final }, when);
            }
            Fact::Disqualification(Disqualification::Made { .. }) => {
                self.decide(event, Matter::Disqualification, when);
            }
            Fact::Justice(justice) if refuses_compensation(justice) => {
                self.decide(event, Matter::Compensation, when);
            }
            Fact::DeadlineMet { key, .. } => self.done(event, key, when.on),
            Fact::ReconsiderationAsked { stage, .. } => self.ask_again(event, *stage, when.on),
            Fact::ReconsiderationDecided { answer, .. } => self.answer_again(event, *answer, when),
            other => {
                if let Some(letter) = letter(other) {
                    self.take(event, letter, when);
                }
            }
        }
    }

    fn add_stay(&mut self, event: EventId, fact: &StayFact, when: &When) {
        let on = when.on;
        match fact {
            StayFact::Asked(request) => self.ask(event, request, on),
            StayFact::Moved { step, request } => {
                if let Some(place) = self.waiting(*request) {
                    self.requests[place].step(*step, on);
                }
            }
            StayFact::Decided(letter) => self.take(event, (**letter).clone(), when),
            StayFact::Ended { how, last } => {
                self.endings.push(Parting { event, on, how: *how, last: last.unwrap_or(on) });
            }
            StayFact::Challenged { challenge, against } => {
                self.lodge(event, *challenge, *against, on);
            }
            StayFact::Answered { challenge, result } => {
                self.answer(event, *challenge, *result, when);
            }
            StayFact::Advice(advice) => {
                self.advice.push(Advised { since: on, advice: advice.clone() });
            }
            StayFact::OnlineChecked { until } => self.checks.push(Checked { on, until: *until }),
        }
    }

    /// An application in full takes the place of one that was only marked as made.
    fn ask(&mut self, event: EventId, request: &Request, on: Day) {
        self.requests.retain(|old| !(old.marked && old.waits()));
        self.requests.push(Requested::new(event, on, request.clone()));
    }

    fn take(&mut self, event: EventId, letter: Letter, when: &When) {
        if let Some(place) = self.decided_by(&letter) {
            self.requests[place].decided.get_or_insert(event);
        }
        let replaced = letter.replaces.or_else(|| self.undone(&letter));
        if let Some(old) = self.decisions.iter_mut().find(|old| Some(old.event) == replaced) {
            old.replaced_by = Some(event);
        }
        self.decide(event, Matter::Permission { letter }, when);
    }

    /// A decision made again follows the last one by its route that a challenge undid.
    fn undone(&self, letter: &Letter) -> Option<EventId> {
        let again = matches!(
            letter.basis,
            Some(Basis::Reconsidered | Basis::AppealAllowed | Basis::CourtOrder)
        );
        let same = |old: &&Decision| {
            old.replaced_by.is_none() && old.letter().is_some_and(|old| old.route == letter.route)
        };
        self.decisions.iter().rfind(same).filter(|_| again).map(|old| old.event)
    }

    fn decide(&mut self, event: EventId, matter: Matter, when: &When) {
        let (on, sent, received) = (when.on, when.sent, when.received);
        let certain = when.certain;
        let replaced_by = None;
        self.decisions.push(Decision { event, on, sent, received, certain, matter, replaced_by });
    }

    pub(super) fn lodge(
        &mut self,
        event: EventId,
        kind: ChallengeKind,
        against: EventId,
        lodged: Day,
    ) {
        self.challenges.push(Challenge {
            event,
            kind,
            against,
            lodged,
            time_extended: false,
            permitted: false,
            ended: None,
        });
    }

    fn answer(&mut self, event: EventId, challenge: EventId, result: Result, when: &When) {
        let Some(found) = self.challenges.iter_mut().find(|one| one.event == challenge) else {
            return;
        };
        match result {
            Result::TimeExtended => found.time_extended = true,
            Result::Permission => found.permitted = true,
            _ => {
                let sent = when.sent.unwrap_or(when.on);
                found.ended = Some(Ended { event, on: when.on, sent, result });
            }
        }
    }

    /// Asking for a decision of the referral again is a challenge like any other.
    fn ask_again(&mut self, event: EventId, stage: Stage, on: Day) {
        let matter = Matter::Referral { stage };
        let asked = self.decisions.iter().rfind(|one| one.matter == matter).map(|one| one.event);
        if let Some(against) = asked {
            self.lodge(event, ChallengeKind::Reconsideration, against, on);
        }
    }

    fn answer_again(&mut self, event: EventId, answer: ReconsiderationAnswer, when: &When) {
        let open = |one: &&Challenge| {
            one.kind == ChallengeKind::Reconsideration
                && one.ended.is_none()
                && self.decision(one.against).is_some_and(|old| old.letter().is_none())
        };
        let Some(challenge) = self.challenges.iter().rfind(open).map(|one| one.event) else {
            return;
        };
        let result = match answer {
            ReconsiderationAnswer::Overturned => Result::Allowed,
            ReconsiderationAnswer::Upheld => Result::Dismissed,
            ReconsiderationAnswer::TooLate | ReconsiderationAnswer::NotAccepted => {
                Result::NotAdmitted
            }
        };
        self.answer(event, challenge, result, when);
    }
}

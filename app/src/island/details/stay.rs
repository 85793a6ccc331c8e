//! Permission to stay: the facts from their answers, and back. What needs no more than the short form of a fact is
//! recorded in the short form.

use domain::{
    code::Route,
    event::{
        Fact,
        stay::{Letter, Request, StayFact, Waiver},
    },
    permission::{
        Advice, Asking, ChallengeKind, Condition, Ending, Fee, Funding, Ground, Having, Help,
        Level, RefusalReason, Result, Right, Ruled, Step, WaiverAnswer,
    },
};

use super::{
    super::{ask::Ask, kind::Kind},
    Details, Said,
};

impl Details {
    /// What happened to permission to stay.
    pub(super) fn stay(&self, kind: Kind) -> Option<Fact> {
        let route = || self.one(Ask::Route, Route::from_code);
        Some(Fact::Stay(match kind {
            Kind::PermissionGranted => return self.granted(route()?),
            Kind::PermissionRefused => return Some(self.refused(route()?)),
            Kind::PermissionAsked => StayFact::Asked(Request {
                asking: self.one(Ask::Asking, Asking::from_code)?,
                route: route()?,
                grounds: self.grounds(),
                fee: self.one(Ask::Fee, Fee::from_code),
                waiver: self.waiver(),
            }),
            Kind::RequestMoved => {
                StayFact::Moved { step: self.one(Ask::Step, Step::from_code)?, request: None }
            }
            Kind::PermissionEnded => StayFact::Ended {
                how: self.one(Ask::Ending, Ending::from_code)?,
                last: self.day(Ask::Last),
            },
            Kind::Challenged => StayFact::Challenged {
                challenge: self.one(Ask::Challenge, ChallengeKind::from_code)?,
                against: self.entry(Ask::Against)?,
            },
            Kind::ChallengeAnswered => StayFact::Answered {
                challenge: self.entry(Ask::Pending)?,
                result: self.one(Ask::Result, Result::from_code)?,
            },
            Kind::Advised => StayFact::Advice(self.advice()?),
            Kind::OnlineChecked => StayFact::OnlineChecked { until: self.day(Ask::Last) },
            _ => return None,
        }))
    }

    fn grounds(&self) -> Vec<Ground> {
        self.one(Ask::Ground, Ground::from_code).into_iter().collect()
    }

    /// A fee waiver that was asked for.
    fn waiver(&self) -> Option<Waiver> {
        Some(Waiver {
            asked: self.day(Ask::WaiverAsked)?,
            decided: self.day(Ask::WaiverDecided),
            answer: self.one(Ask::Waiver, WaiverAnswer::from_code),
        })
    }

    fn advice(&self) -> Option<Advice> {
        Some(Advice {
            having: self.one(Ask::Having, Having::from_code)?,
            firm: self.text(Ask::Firm).unwrap_or_default(),
            level: self.one(Ask::Level, Level::from_code),
            funding: self.one(Ask::Funding, Funding::from_code),
        })
    }

    /// A permission. Only one that lasts may be without a last day.
    fn granted(&self, route: Route) -> Option<Fact> {
        let (from, until) = (self.day(Ask::From)?, self.day(Ask::Until));
        if until.is_none() && !route.is_lasting() {
            return None;
        }
        let short = Letter { from: Some(from), until, ..Letter::plain(route, Ruled::Granted) };
        let letter = Letter {
            months: self.months(Ask::Months),
            grounds: self.grounds(),
            conditions: self.many(Ask::Conditions, Condition::from_code),
            help: self.one(Ask::Help, Help::from_code),
            ..short.clone()
        };
        Some(match until {
            Some(until) if letter == short => Fact::PermissionGranted { route, from, until },
            _ => Fact::Stay(StayFact::Decided(Box::new(letter))),
        })
    }

    /// A refusal. Public order and bad faith disqualify.
    fn refused(&self, route: Route) -> Fact {
        let reason = self.one(Ask::Refusal, RefusalReason::from_code);
        let disqualifies =
            matches!(reason, Some(RefusalReason::PublicOrder | RefusalReason::BadFaith));
        let ruled = if disqualifies { Ruled::Disqualified } else { Ruled::Refused };
        let letter = Letter {
            reasons: reason.into_iter().collect(),
            right: self.one(Ask::Right, Right::from_code),
            help: self.one(Ask::Help, Help::from_code),
            ..Letter::plain(route, ruled)
        };
        if letter == Letter::plain(route, Ruled::Refused) {
            return Fact::PermissionRefused { route };
        }
        Fact::Stay(StayFact::Decided(Box::new(letter)))
    }

    /// The answers this was made of.
    pub(super) fn stay_of(&mut self, fact: &StayFact) {
        match fact {
            StayFact::Asked(request) => {
                self.code(Ask::Asking, Some(request.asking.code()));
                self.code(Ask::Route, Some(request.route.code()));
                self.code(Ask::Ground, request.grounds.first().map(|one| one.code()));
                self.code(Ask::Fee, request.fee.map(Fee::code));
                self.on(Ask::WaiverAsked, request.waiver.map(|waiver| waiver.asked));
                let answer = request.waiver.and_then(|waiver| waiver.answer);
                self.code(Ask::Waiver, answer.map(WaiverAnswer::code));
                self.on(Ask::WaiverDecided, request.waiver.and_then(|waiver| waiver.decided));
            }
            StayFact::Moved { step, .. } => self.code(Ask::Step, Some(step.code())),
            StayFact::Decided(letter) => self.letter_of(letter),
            StayFact::Ended { how, last } => {
                self.code(Ask::Ending, Some(how.code()));
                self.on(Ask::Last, *last);
            }
            StayFact::Challenged { challenge, against } => {
                self.code(Ask::Against, Some(&against.to_string()));
                self.code(Ask::Challenge, Some(challenge.code()));
            }
            StayFact::Answered { challenge, result } => {
                self.code(Ask::Pending, Some(&challenge.to_string()));
                self.code(Ask::Result, Some(result.code()));
            }
            StayFact::Advice(advice) => {
                self.code(Ask::Having, Some(advice.having.code()));
                self.words(Ask::Firm, Some(&advice.firm));
                self.code(Ask::Level, advice.level.map(Level::code));
                self.code(Ask::Funding, advice.funding.map(Funding::code));
            }
            StayFact::OnlineChecked { until } => self.on(Ask::Last, *until),
        }
    }

    fn letter_of(&mut self, letter: &Letter) {
        self.code(Ask::Route, Some(letter.route.code()));
        self.on(Ask::From, letter.from);
        self.on(Ask::Until, letter.until);
        if let Some(months) = letter.months {
            self.say(Ask::Months, Said::Months(months));
        }
        self.code(Ask::Ground, letter.grounds.first().map(|one| one.code()));
        self.codes(Ask::Conditions, &letter.conditions, |one| one.code());
        self.code(Ask::Refusal, letter.reasons.first().map(|one| one.code()));
        self.code(Ask::Right, letter.right.map(Right::code));
        self.code(Ask::Help, letter.help.map(Help::code));
    }
}

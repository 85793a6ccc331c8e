//! The people of the tests, and a pen to write their records with.

use uuid::Uuid;

use crate::{
    check::{Verdict, check},
    code::{
        AgeGroup, Authority, ClosureReason, Gender, Nation, Outcome, ReconsiderationAnswer, Route,
        Stage,
    },
    day::ymd,
    event::{Correction, Dated, Day, DeadlineKey, Event, Fact, HowSet, News, When},
    id::EventId,
    pathway::picture,
    picture::{Deadline, Picture},
};

/// The tests' today: Sun 22 Nov 2026.
pub(crate) const TODAY: Day = ymd(2026, 11, 22);

/// One person's record being written.
#[derive(Debug, Clone)]
pub(crate) struct Case(pub Vec<Event>);

/// Amina: an adult woman in England, whose file was opened on 4 March 2026.
pub(crate) fn amina() -> Case {
    Case::open(opening(Nation::EnglandWales, Gender::Female, ymd(1998, 5, 17)))
}

/// Daniel: a boy in Scotland who turns 18 on 25 December 2026.
pub(crate) fn daniel() -> Case {
    Case::open(opening(Nation::Scotland, Gender::Male, ymd(2008, 12, 25)))
}

/// Linh: a woman in Northern Ireland.
pub(crate) fn linh() -> Case {
    Case::open(opening(Nation::NorthernIreland, Gender::Female, ymd(1995, 8, 2)))
}

/// Amina's record with one event a day from 1 April.
pub(crate) fn told(facts: &[Fact]) -> Case {
    let dated = (1..).zip(facts);
    dated.fold(amina(), |case, (number, fact)| case.then(ymd(2026, 4, number), fact.clone()))
}

impl Case {
    fn open(fact: Fact) -> Self {
        Self(Vec::new()).then(ymd(2026, 3, 4), fact)
    }

    /// Writes the next event as happened on this day, without asking whether it may be.
    pub fn then(mut self, on: Day, fact: Fact) -> Self {
        let next = self.next(on, fact);
        self.0.push(next);
        self
    }

    /// Writes a correction of the event with this number.
    pub fn correct(mut self, number: u32, on: Day, fact: Fact) -> Self {
        let next = self.correction(number, on, fact);
        self.0.push(next);
        self
    }

    /// The next event, not yet written.
    pub fn next(&self, on: Day, fact: Fact) -> Event {
        let number = u32::try_from(self.0.len()).unwrap() + 1;
        let when = When::dated(on);
        Event { id: id(number), number, fact, when, recorded_on: TODAY, corrects: None }
    }

    pub fn correction(&self, number: u32, on: Day, fact: Fact) -> Event {
        let reason = "The letter says another day.".to_owned();
        Event { corrects: Some(Correction { event: id(number), reason }), ..self.next(on, fact) }
    }

    pub fn picture(&self) -> Picture {
        picture(&self.0)
    }

    pub fn check(&self, on: Day, fact: Fact) -> Verdict {
        check(&self.0, &self.next(on, fact), TODAY)
    }

    /// The deadline under this rule that counts now.
    pub fn deadline(&self, rule: &str) -> Option<Deadline> {
        let current = |deadline: &Deadline| deadline.key.rule == rule && deadline.is_current();
        self.picture().deadlines.into_iter().rfind(current)
    }
}

/// Names the deadline that event `number` raised.
pub(crate) fn key(number: u32, rule: &str) -> DeadlineKey {
    DeadlineKey { trigger: id(number), rule: rule.to_owned() }
}

pub(crate) fn id(number: u32) -> EventId {
    EventId::new(Uuid::from_u128(u128::from(number)))
}

pub(crate) fn opening(nation: Nation, gender: Gender, born: Day) -> Fact {
    let age_group = AgeGroup::NotKnown;
    Fact::CaseOpened {
        nation,
        gender,
        age_group,
        nationality: vec!["AL".to_owned()],
        born: Some(born),
    }
}

pub(crate) fn referral() -> Fact {
    Fact::referral_to(Authority::Sca)
}

pub(crate) fn first(outcome: Outcome) -> Fact {
    Fact::FirstDecision { outcome, reason: None }
}

pub(crate) fn last(outcome: Outcome) -> Fact {
    Fact::FinalDecision { outcome, reason: None }
}

pub(crate) fn asked(stage: Stage) -> Fact {
    Fact::asked_about(stage)
}

pub(crate) fn answered(stage: Stage, answer: ReconsiderationAnswer) -> Fact {
    Fact::ReconsiderationDecided { stage, answer }
}

pub(crate) fn held() -> Fact {
    Fact::Suspended { reason: None }
}

pub(crate) fn left() -> Fact {
    Fact::Withdrawn { reasons: Vec::new() }
}

pub(crate) fn quashed(stage: Stage) -> Fact {
    Fact::DecisionQuashed { stage }
}

pub(crate) fn granted(from: Day, until: Day) -> Fact {
    Fact::PermissionGranted { route: Route::Vts, from, until }
}

pub(crate) fn refused() -> Fact {
    Fact::PermissionRefused { route: Route::Vts }
}

pub(crate) fn met(number: u32, rule: &str) -> Fact {
    Fact::DeadlineMet { key: key(number, rule), evidence: "E-mail receipt 4471".to_owned() }
}

/// Something else about the deadline that event `number` raised.
pub(crate) fn news(number: u32, rule: &str, news: News) -> Fact {
    let why = "The tribunal's letter says so.".to_owned();
    Fact::Deadline(Dated { key: key(number, rule), news, why })
}

/// Another date for it, where this one was worked out.
pub(crate) fn set(how: HowSet, due: Day, instead_of: Day) -> News {
    News::NewDate { how, due, instead_of }
}

pub(crate) fn closed() -> Fact {
    Fact::CaseClosed { reason: ClosureReason::SupportEnded }
}

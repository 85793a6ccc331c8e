//! Everything recorded about permission to stay, put together: requests with what became of them, decisions with
//! what replaced them, challenges, endings, advice. `continuing` and `standing` read it.

use serde::{Deserialize, Serialize};

use super::{
    advice::Advised,
    challenge::Challenge,
    kinds::{Ending, Ruled, Step},
};
use crate::{
    code::{Nation, Route, Stage},
    event::{
        Day,
        stay::{Letter, Request},
    },
    id::EventId,
};

/// Permission to stay in one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    pub nation: Nation,
    pub requests: Vec<Requested>,
    pub decisions: Vec<Decision>,
    pub challenges: Vec<Challenge>,
    pub endings: Vec<Parting>,
    pub advice: Vec<Advised>,
    pub checks: Vec<Checked>,
}

/// A request and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requested {
    pub event: EventId,
    pub on: Day,
    pub request: Request,
    pub invalid: Option<Day>,
    pub withdrawn: Option<Day>,
    /// Paused since this day.
    pub paused: Option<Day>,
    /// The decision on it.
    pub decided: Option<EventId>,
    /// Known only because the date to apply by was marked as done.
    pub marked: bool,
}

/// A decision that can be challenged, with the days its limits run from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub event: EventId,
    /// The date on the letter.
    pub on: Day,
    pub sent: Option<Day>,
    pub received: Option<Day>,
    pub certain: bool,
    pub matter: Matter,
    pub replaced_by: Option<EventId>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "matter", rename_all = "snake_case")]
pub enum Matter {
    Permission {
        letter: Letter,
    },
    /// A negative decision of the referral.
    Referral {
        stage: Stage,
    },
    /// Compensation for the injuries of a crime was refused.
    Compensation,
    /// Protection as a victim was taken away.
    Disqualification,
}

/// An end that no letter of permission foresaw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parting {
    pub event: EventId,
    pub on: Day,
    pub how: Ending,
    /// The last day permission ran.
    pub last: Day,
}

/// What the online status showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    pub on: Day,
    pub until: Option<Day>,
}

/// A permission: its first day and its last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grant {
    pub event: EventId,
    pub route: Route,
    /// The date on the letter.
    pub decided: Day,
    pub from: Day,
    /// None: without an end.
    pub last: Option<Day>,
    /// It ended before the day on its letter.
    pub cut: Option<Parting>,
}

impl Stay {
    /// Nothing recorded yet.
    pub const fn new(nation: Nation) -> Self {
        Self {
            nation,
            requests: Vec::new(),
            decisions: Vec::new(),
            challenges: Vec::new(),
            endings: Vec::new(),
            advice: Vec::new(),
            checks: Vec::new(),
        }
    }

    /// Every permission that was granted, in order of decision.
    pub(super) fn grants(&self) -> impl Iterator<Item = Grant> {
        self.decisions.iter().filter_map(|decision| self.grant(decision))
    }

    fn grant(&self, decision: &Decision) -> Option<Grant> {
        let letter = decision.letter().filter(|letter| letter.ruled == Ruled::Granted)?;
        let from = letter.from.unwrap_or(decision.on);
        let cuts = |end: &&Parting| {
            matches!(end.how, Ending::Revoked | Ending::CutShort | Ending::Removed)
                && end.on >= from
                && end.on >= decision.on
                && letter.until.is_none_or(|until| end.last < until && end.on <= until)
        };
        let cut = self.endings.iter().find(cuts).copied();
        let last = cut.map(|end| end.last).or(letter.until);
        let (event, decided) = (decision.event, decision.on);
        Some(Grant { event, route: letter.route, decided, from, last, cut })
    }

    pub(super) fn decision(&self, event: EventId) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.event == event)
    }

    /// The appeals that are pending on this day.
    pub fn appeals_pending(&self, day: Day) -> impl Iterator<Item = &Challenge> {
        let pending = move |one: &&Challenge| one.kind.is_appeal() && one.is_pending(day);
        self.challenges.iter().filter(pending)
    }
}

impl Decision {
    /// The letter, when it is one about permission.
    pub const fn letter(&self) -> Option<&Letter> {
        match &self.matter {
            Matter::Permission { letter } => Some(letter),
            _ => None,
        }
    }
}

impl Requested {
    /// Asked, and nothing more yet.
    pub(super) const fn new(event: EventId, on: Day, request: Request) -> Self {
        let (invalid, withdrawn, paused, decided) = (None, None, None, None);
        Self { event, on, request, invalid, withdrawn, paused, decided, marked: false }
    }

    /// Waits for a decision: not rejected, not withdrawn, not decided.
    pub const fn waits(&self) -> bool {
        self.invalid.is_none() && self.withdrawn.is_none() && self.decided.is_none()
    }

    pub(super) const fn step(&mut self, step: Step, on: Day) {
        match step {
            Step::Invalid => self.invalid = Some(on),
            Step::Withdrawn => self.withdrawn = Some(on),
            Step::Paused => self.paused = Some(on),
            Step::Resumed => self.paused = None,
        }
    }
}

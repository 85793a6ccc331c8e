//! The dates a story asks for, and which later facts keep or end them.

mod basis;
mod ends;
mod support;

use crate::{
    code::{Facts, Nation, Scheme, Stage},
    event::{Day, DeadlineKey, Fact, OtherDay, Support},
    id::EventId,
    permission::Stay,
    picture::{Course, DeadlineState},
    rule::Given,
    terms::{Basis, Terms},
};

use super::{
    Standing, Story,
    duty::{Cause, Occasion, raised_by, started},
    stay,
};

/// A date the story asks for, and what became of it.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub key: DeadlineKey,
    pub cause: Cause,
    /// What its rule asks for beside the trigger.
    given: Given,
    /// What another source says of the day it counts from.
    other: Option<OtherDay>,
    /// The day its trigger was typed, as it stands now: what was known then counts.
    typed_on: Day,
    /// What it counts by since somebody decided so.
    pub decided: Option<Basis>,
    pub state: DeadlineState,
    /// What was recorded about it while it runs.
    pub course: Course,
    /// Which decision a request for reconsideration is about.
    stage: Option<Stage>,
}

/// Every date the story asks for, with what became of it.
pub(crate) fn wanted(story: &Story, terms: &Terms) -> Vec<Wanted> {
    let mut list = List::new(story.stay());
    for standing in &story.happened {
        list.end(standing);
        list.raise(standing, story.nation());
    }
    for standing in &story.happened {
        list.meet(standing);
        list.hear(standing, story.nation(), terms);
        list.lengthen(standing, story.nation(), terms);
    }
    if story.state.closed.is_some() {
        list.close(story);
    }
    list.wanted
}

impl Wanted {
    fn is_open(&self) -> bool {
        self.state == DeadlineState::Open
    }
}

struct List {
    wanted: Vec<Wanted>,
    /// The present referral is about the same things as the one before.
    earlier: bool,
    /// There was a positive first decision before.
    believed: bool,
    /// Supported under the care contract.
    supported: bool,
    /// The negative final decision that ended support, while it stands.
    refused: Option<EventId>,
    stay: Stay,
}

impl List {
    const fn new(stay: Stay) -> Self {
        Self {
            wanted: Vec::new(),
            earlier: false,
            believed: false,
            supported: false,
            refused: None,
            stay,
        }
    }

    fn raise(&mut self, standing: &Standing, nation: Nation) {
        let (fact, when) = (&standing.event.fact, &standing.event.when);
        let stage = stage(fact);
        let owed = self.occasions(fact);
        let owed = owed.into_iter().flatten().map(|one| raised_by(one, fact, when, nation));
        let alone = stay::raised(fact, when, nation);
        let within = stay::raised_within(&self.stay, standing);
        let entered = started(fact, when);
        for cause in owed.flatten().chain(alone).chain(within).chain(entered) {
            let key = DeadlineKey { trigger: standing.root, rule: cause.rule.to_owned() };
            self.wanted.push(Wanted {
                key,
                cause,
                given: fact.given(),
                other: when.otherwise(cause.trigger).cloned(),
                typed_on: standing.event.recorded_on,
                decided: None,
                state: DeadlineState::Open,
                course: Course::default(),
                stage,
            });
        }
    }

    /// The occasions a fact is, with what is known from the record before it.
    fn occasions(&mut self, fact: &Fact) -> [Option<Occasion>; 2] {
        match fact {
            Fact::Support(Support::Started { scheme: Scheme::Msvcc, .. }) => self.supported = true,
            Fact::Support(Support::Ended { scheme: Scheme::Msvcc, .. }) => self.supported = false,
            _ => {}
        }
        let first = self.occasion(fact);
        let in_support = first == Some(Occasion::Negative) && self.supported;
        [first, in_support.then_some(Occasion::NegativeInSupport)]
    }

    /// A second positive decision about the same things brings no second recovery period (NABA 2022 s.62).
    fn occasion(&mut self, fact: &Fact) -> Option<Occasion> {
        if let Fact::ReferralReceived { referral, .. } = fact {
            self.earlier = referral.facts == Some(Facts::Earlier);
        }
        let further = self.earlier && self.believed;
        self.believed |= matches!(fact, Fact::BothDecided { .. });
        match Occasion::of(fact)? {
            Occasion::PositiveFirst if further => Some(Occasion::FurtherPositiveFirst),
            Occasion::PositiveFirst => {
                self.believed = true;
                Some(Occasion::PositiveFirst)
            }
            other => Some(other),
        }
    }
}

/// The stage of a decision, or of the answer to a request about one.
const fn stage(fact: &Fact) -> Option<Stage> {
    match fact {
        Fact::FirstDecision { .. } => Some(Stage::First),
        Fact::FinalDecision { .. } | Fact::BothDecided { .. } => Some(Stage::Final),
        Fact::ReconsiderationDecided { stage, .. } => Some(*stage),
        _ => None,
    }
}

//! What has to be gathered for each route, as a list to tick: where an item comes from, who gets it, and how it stands.
//! Everything is chosen from lists, so that no list of evidence says a word about anybody.

mod sprint;

use serde::{Deserialize, Serialize};

use crate::{
    codes,
    day::{Day, ymd},
    rule::Confidence,
};

pub use sprint::{SPRINT_RULE, Sprint, sprint};

include!(concat!(env!("OUT_DIR"), "/evidence.rs"));

/// One route and all that has to be gathered for it.
#[derive(Debug, PartialEq, Eq)]
pub struct EvidenceRoute {
    /// Kept in records.
    pub id: &'static str,
    pub title: &'static str,
    /// The rule whose date it is gathered for, where there is one.
    pub rule: Option<&'static str>,
    pub source: &'static str,
    /// The day the source was read.
    pub read_on: Day,
    pub confidence: Confidence,
    pub items: &'static [EvidenceItem],
}

/// One thing to be gathered.
#[derive(Debug, PartialEq, Eq)]
pub struct EvidenceItem {
    /// Kept in records; one of its route.
    pub id: &'static str,
    pub what: &'static str,
    /// Whom it is asked of.
    pub from: &'static str,
    /// Who usually gets it.
    pub getter: Getter,
    /// Why it counts. Empty where that is plain.
    pub why: &'static str,
}

codes! {
    /// Who gets an item.
    Getter {
        Worker = "WORKER", "Whoever holds the case";
        Adviser = "ADVISER", "The legal adviser";
        Person = "PERSON", "The person";
        Other = "OTHER", "Another service";
    }
}

codes! {
    /// What somebody did about an item.
    EvidenceStep {
        Asked = "ASKED", "Asked for";
        Chased = "CHASED", "Asked again";
        Got = "GOT", "Got";
        NotNeeded = "NOT_NEEDED", "Not needed";
        Needed = "NEEDED", "Needed after all";
        Handed = "HANDED", "Somebody else gets it";
    }
}

codes! {
    /// Why an item is not needed.
    WhyNot {
        NotHere = "NOT_HERE", "It does not apply here";
        Held = "HELD", "They have it already";
        Unwilling = "UNWILLING", "The person does not want it used";
        Unobtainable = "UNOBTAINABLE", "It cannot be had";
        Otherwise = "OTHERWISE", "Something else shows it";
    }
}

/// A step, checked at the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewEvidenceStep {
    pub step: EvidenceStep,
    pub on: Day,
    /// Goes with an item that is not needed, and only with that.
    pub why: Option<WhyNot>,
    /// Goes with an item that somebody else gets, and only with that.
    pub getter: Option<Getter>,
}

/// How an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody was asked yet.
    Open,
    Asked(Day),
    /// Asked again on this day.
    Chased(Day),
    Got(Day),
    NotNeeded(Option<WhyNot>),
}

impl Standing {
    /// How it stands after these steps, the earliest first.
    pub fn after(steps: impl IntoIterator<Item = NewEvidenceStep>) -> Self {
        steps.into_iter().fold(Self::Open, |stands, new| match new.step {
            EvidenceStep::Asked => Self::Asked(new.on),
            EvidenceStep::Chased => Self::Chased(new.on),
            EvidenceStep::Got => Self::Got(new.on),
            EvidenceStep::NotNeeded => Self::NotNeeded(new.why),
            EvidenceStep::Needed => Self::Open,
            EvidenceStep::Handed => stands,
        })
    }

    /// Whether it is still to be had.
    pub const fn is_missing(self) -> bool {
        matches!(self, Self::Open | Self::Asked(_) | Self::Chased(_))
    }

    /// The steps that make sense now, in their order.
    pub fn steps(self) -> &'static [EvidenceStep] {
        use EvidenceStep::{Asked, Chased, Got, Handed, Needed, NotNeeded};
        match self {
            Self::Open => &[Asked, Got, NotNeeded, Handed],
            Self::Asked(_) | Self::Chased(_) => &[Got, Chased, NotNeeded, Handed],
            Self::Got(_) | Self::NotNeeded(_) => &[Needed],
        }
    }
}

/// Every route, in the order of its file.
pub const fn routes() -> &'static [EvidenceRoute] {
    ROUTES
}

/// A route by its id.
pub fn route(id: &str) -> Option<&'static EvidenceRoute> {
    ROUTES.iter().find(|route| route.id == id)
}

impl EvidenceRoute {
    /// One of its items, by its id.
    pub fn item(&self, id: &str) -> Option<&'static EvidenceItem> {
        self.items.iter().find(|item| item.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(step: EvidenceStep, day: u32) -> NewEvidenceStep {
        NewEvidenceStep { step, on: ymd(2026, 11, day), why: None, getter: None }
    }

    #[test]
    fn an_item_stands_as_its_last_step_says() {
        use EvidenceStep::{Asked, Chased, Got, Handed, Needed};
        let after = |steps: &[(EvidenceStep, u32)]| {
            Standing::after(steps.iter().map(|(one, day)| step(*one, *day)))
        };

        assert_eq!(after(&[]), Standing::Open);
        assert_eq!(after(&[(Asked, 3)]), Standing::Asked(ymd(2026, 11, 3)));
        let chased = [(Asked, 3), (Chased, 10), (Handed, 11)];
        assert_eq!(after(&chased), Standing::Chased(ymd(2026, 11, 10)));
        assert_eq!(after(&[(Asked, 3), (Got, 12)]), Standing::Got(ymd(2026, 11, 12)));
        assert_eq!(after(&[(Got, 12), (Needed, 13)]), Standing::Open);
    }

    #[test]
    fn only_steps_that_make_sense_are_offered() {
        let today = ymd(2026, 11, 22);

        assert!(!Standing::Open.steps().contains(&EvidenceStep::Chased));
        assert!(!Standing::Asked(today).steps().contains(&EvidenceStep::Asked));
        assert_eq!(Standing::Got(today).steps(), [EvidenceStep::Needed]);
        assert!(Standing::Open.is_missing() && !Standing::NotNeeded(None).is_missing());
    }

    #[test]
    fn the_routes_that_survivors_need_are_there_and_each_names_where_it_is_from() {
        let ids: Vec<_> = routes().iter().map(|route| route.id).collect();
        for id in [
            "RECONSIDERATION",
            "VTS_FIRST",
            "EXTENSION",
            "ASYLUM",
            "JUDICIAL_REVIEW",
            "CRIMINAL_INJURIES",
            "APPEAL",
        ] {
            assert!(ids.contains(&id), "{id} in {ids:?}");
        }
        for one in routes() {
            assert!(one.rule.is_none_or(|rule| crate::rule::rule(rule).is_some()), "{}", one.id);
            for item in one.items {
                assert_eq!(one.item(item.id), Some(item));
            }
        }
    }
}

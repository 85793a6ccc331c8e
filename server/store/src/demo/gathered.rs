//! Evidence of the demonstration: what is gathered for Amina's next application, and in the days of cases in which a
//! decision can still be looked at again.

use chrono::TimeDelta;
use domain::{
    event::Day,
    evidence::{EvidenceStep, NewEvidenceStep, SPRINT_RULE, WhyNot},
    pathway::picture,
};

use super::{Entry, next::events};

/// Cases that have any.
const CASES: usize = 60;

/// A list of a story: its route, the day it was begun, and what was done about items, the earliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathered {
    pub route: &'static str,
    pub on: Day,
    pub steps: Vec<(&'static str, NewEvidenceStep)>,
}

/// The lists of one story.
pub(super) fn gathered(index: usize, entries: &[Entry], today: Day) -> Vec<Gathered> {
    if index >= CASES {
        return Vec::new();
    }
    if index == 0 {
        return vec![extension(today)];
    }
    let drawn = picture(&events(entries));
    let runs = |rule: &str| rule == SPRINT_RULE;
    let open = drawn.open().into_iter().find(|one| runs(&one.working.rule));
    let from = open.map(|one| one.working.trigger).filter(|from| *from < today);
    from.map(|from| reconsideration(from, today)).into_iter().collect()
}

fn step(step: EvidenceStep, on: Day) -> NewEvidenceStep {
    NewEvidenceStep { step, on, why: None, getter: None }
}

fn extension(today: Day) -> Gathered {
    use EvidenceStep::{Asked, Chased, Got, NotNeeded};
    let ago = |days| today - TimeDelta::days(days);
    let not_needed = NewEvidenceStep { why: Some(WhyNot::NotHere), ..step(NotNeeded, ago(40)) };
    Gathered {
        route: "EXTENSION",
        on: ago(70),
        steps: vec![
            ("LAST_LETTER", step(Got, ago(70))),
            ("HEALTHCARE_PROFESSIONAL", step(Asked, ago(69))),
            ("HEALTHCARE_PROFESSIONAL", step(Chased, ago(20))),
            ("CHILDREN", not_needed),
            ("SUPPORT_LETTER", step(Got, ago(12))),
            ("FEE_OR_WAIVER", step(Asked, ago(9))),
        ],
    }
}

fn reconsideration(from: Day, today: Day) -> Gathered {
    use EvidenceStep::{Asked, Got};
    let on = from + TimeDelta::days(1);
    let later = (on + TimeDelta::days(4)).min(today);
    Gathered {
        route: "RECONSIDERATION",
        on,
        steps: vec![
            ("DECISION_LETTER", step(Got, on)),
            ("HEALTH_LETTER", step(Asked, on)),
            ("REFERRAL_FORM", step(Asked, later)),
        ],
    }
}

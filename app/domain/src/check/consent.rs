//! Consent: an adult is referred only with it, and only an adult can decline (domain reference 1.2 and 1.3).

use super::{Field, Problem, Why};
use crate::{
    code::Consent,
    event::{Event, Fact},
    pathway::{Grown, Record, Story},
};

pub(super) fn problems(history: &[Event], new: &Event) -> Vec<Problem> {
    let grown = || Story::tell(&Record::of(history)).grown(new.when.on);
    let problem = match &new.fact {
        Fact::ReferralRequested { consent, .. }
            if !consent.contains(&Consent::Referral) && grown() == Grown::Adult =>
        {
            Problem::new(Field::Consent, Why::NoConsent)
        }
        Fact::Declined { .. } if matches!(grown(), Grown::Child | Grown::Presumed) => {
            Problem::new(Field::Kind, Why::ChildCannotDecline)
        }
        _ => return Vec::new(),
    };
    vec![problem]
}

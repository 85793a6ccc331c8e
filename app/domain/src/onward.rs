//! Services somebody is referred on to: what was asked of whom, what was shared for it, and what came of it.

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day, id::ConsentId};

codes! {
    /// What is asked for.
    Service {
        Health = "HEALTH", "Doctor, dentist or hospital";
        Therapy = "THERAPY", "Counselling or therapy";
        Housing = "HOUSING", "Housing";
        Legal = "LEGAL", "Legal advice";
        Money = "MONEY", "Money, benefits or debt advice";
        Learning = "LEARNING", "English classes, school or college";
        Work = "WORK", "Work or training";
        Children = "CHILDREN", "Children and family";
        Substance = "SUBSTANCE", "Help with drugs or alcohol";
        Community = "COMMUNITY", "Community, faith or activities";
        Advocacy = "ADVOCACY", "Advocate or guardian";
        Return = "RETURN", "Help to return home";
        Other = "OTHER", "Something else";
    }
}

codes! {
    /// Where it stands.
    Standing {
        Asked = "ASKED", "Asked, no answer yet";
        Waiting = "WAITING", "On a waiting list";
        Accepted = "ACCEPTED", "Accepted";
        Refused = "REFUSED", "Refused";
        Ended = "ENDED", "Ended";
    }
}

impl Standing {
    /// Whether there is nothing more to wait for.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Refused | Self::Ended)
    }
}

/// What is shared, and by whose leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    pub what: String,
    /// None where the worker named none: then nothing is sent.
    pub consent: Option<ConsentId>,
}

/// Somebody is referred on, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewOnward {
    pub service: Service,
    pub whom: String,
    pub asked_on: Day,
    /// Nothing where nothing about the person is shared.
    pub shared: Option<Shared>,
}

/// What came of it, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAnswer {
    pub standing: Standing,
    pub on: Day,
    /// What came of it, or why not.
    pub outcome: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_and_an_end_leave_nothing_to_wait_for() {
        let over: Vec<_> = Standing::ALL.iter().filter(|one| one.is_over()).collect();

        assert_eq!(over, [&Standing::Refused, &Standing::Ended]);
    }
}

//! A duty-to-notify report that names nobody (Modern Slavery Act 2015 s.52, SI 2015/1743): an adult who looked like
//! being exploited did not want to be referred. It belongs to no case and no person, and holds no words of anybody's:
//! only answers of closed lists, as coarse as the reports ask.

use serde::{Deserialize, Serialize};

use crate::{
    code::{self, ExploitationPlace, FirstResponder, Gender},
    codes,
    day::Day,
    stat::{Age, DeclineReason, Exploitation, Region, What, Who},
};

/// What such a report says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The day it was sent.
    pub on: Day,
    pub by: FirstResponder,
    pub gender: Gender,
    /// Of the nationality, which itself is not kept. None when not known.
    pub region: Option<Region>,
    /// Whether the exploitation began before the person was 18.
    pub began_as_child: Option<bool>,
    pub exploitation: Vec<code::Exploitation>,
    pub place: Option<ExploitationPlace>,
    /// Whether the police were told.
    pub police: Option<bool>,
    pub reasons: Vec<code::DeclineReason>,
}

codes! {
    /// Why such a report is taken back. It stays readable.
    TakenBack {
        Mistake = "MISTAKE", "It was entered by mistake";
        Twice = "TWICE", "It was entered twice";
        Agreed = "AGREED", "The person now agrees to be referred";
    }
}

impl Notice {
    /// Who it is about, as coarsely as reports ask. Only an adult can decline.
    pub fn who(&self) -> Who {
        Who {
            gender: self.gender,
            region: self.region,
            age: Age::Adult,
            exploitation: Exploitation::of(&self.exploitation),
        }
    }

    /// What is counted of it: one report, not one person.
    pub fn what(&self) -> What {
        What::Declined { reason: DeclineReason::of(&self.reasons) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::ymd;

    #[test]
    fn a_report_counts_once_under_its_first_reason_and_holds_nothing_that_names_anybody() {
        let notice = Notice {
            on: ymd(2026, 11, 20),
            by: FirstResponder::LocalAuthority,
            gender: Gender::Female,
            region: Some(Region::Vietnam),
            began_as_child: Some(false),
            exploitation: vec![code::Exploitation::Labour],
            place: None,
            police: None,
            reasons: vec![code::DeclineReason::Mistrust, code::DeclineReason::FearTrafficker],
        };

        let stored = serde_json::to_value(&notice).unwrap();

        let mut keys: Vec<_> = stored.as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(
            keys,
            [
                "began_as_child",
                "by",
                "exploitation",
                "gender",
                "on",
                "place",
                "police",
                "reasons",
                "region"
            ]
        );
        assert_eq!(notice.what(), What::Declined { reason: DeclineReason::FearOfTraffickers });
        assert_eq!(notice.who().age, Age::Adult);
    }
}

//! What somebody agreed may be shared, and with whom. Before anything is shared the leave for it is looked at: it must
//! be alive on that day, and it must be for those to whom it goes.

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day};

codes! {
    /// In what way somebody agreed.
    Way {
        Signed = "SIGNED", "In writing, signed";
        Message = "MESSAGE", "By email or text message";
        Spoken = "SPOKEN", "Spoken, to a worker";
        Interpreted = "INTERPRETED", "Spoken, through an interpreter";
        ByGuardian = "GUARDIAN", "By a parent, guardian or social worker, for a child";
    }
}

/// Somebody's leave, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewConsent {
    /// What may be shared.
    pub what: String,
    pub whom: String,
    pub given_on: Day,
    pub way: Way,
}

/// That they took it back, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewWithdrawal {
    pub on: Day,
    pub note: Option<String>,
}

/// Why nothing may be shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotShared {
    /// No leave was named, or none of this person.
    NoConsent,
    /// It was given later than that day.
    GivenLater(Day),
    /// It was taken back on that day or before.
    Withdrawn(Day),
    /// It is for somebody else.
    ForOthers(String),
}

/// Whether something may be shared with somebody on a day, by a leave as it stands.
pub fn may_share(
    consent: &NewConsent,
    withdrawn_on: Option<Day>,
    whom: &str,
    day: Day,
) -> Result<(), NotShared> {
    if consent.given_on > day {
        return Err(NotShared::GivenLater(consent.given_on));
    }
    if let Some(on) = withdrawn_on.filter(|on| *on <= day) {
        return Err(NotShared::Withdrawn(on));
    }
    if folded(&consent.whom) == folded(whom) {
        Ok(())
    } else {
        Err(NotShared::ForOthers(consent.whom.clone()))
    }
}

/// A name without what typing it differently changes.
fn folded(name: &str) -> String {
    let said = name.chars().filter(|c| !matches!(c, '\'' | '’'));
    let plain = said.map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let words = plain.collect::<String>().to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::ymd;

    fn consent() -> NewConsent {
        NewConsent {
            what: "Name, language and what treatment is needed".into(),
            whom: "St Mary's Surgery".into(),
            given_on: ymd(2026, 11, 3),
            way: Way::Interpreted,
        }
    }

    #[test]
    fn only_a_consent_that_is_alive_that_day_and_for_them_lets_anything_be_shared() {
        let day = |n| ymd(2026, 11, n);
        let (surgery, council) = ("St Mary's Surgery", "Harrow Council");
        let cases = [
            (None, surgery, day(3), Ok(())),
            (None, " st marys surgery", day(4), Ok(())),
            (None, "ST MARY'S  SURGERY", day(20), Ok(())),
            (None, surgery, day(2), Err(NotShared::GivenLater(day(3)))),
            (Some(day(10)), surgery, day(9), Ok(())),
            (Some(day(10)), surgery, day(10), Err(NotShared::Withdrawn(day(10)))),
            (Some(day(10)), surgery, day(25), Err(NotShared::Withdrawn(day(10)))),
            (None, council, day(4), Err(NotShared::ForOthers(surgery.into()))),
        ];

        for (withdrawn, whom, on, expected) in cases {
            assert_eq!(may_share(&consent(), withdrawn, whom, on), expected, "{whom} {on}");
        }
    }
}

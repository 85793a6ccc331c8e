//! For how long records are kept before somebody looks whether they still have to be. A policy and no law: the charity sets
//! the years, and nothing goes by itself. Where several kinds fit one record, the longest counts.

use chrono::{Datelike, Months};

use crate::{codes, day::Day};

codes! {
    /// What kind of record it is, as the policy sees it (domain reference 7.2).
    RecordKind {
        Adult = "ADULT", "Closed case of an adult";
        Child = "CHILD", "Closed case of a child, or of somebody treated as one";
        Advised = "ADVISED", "Closed case with a legal adviser";
        Safeguarding = "SAFEGUARDING", "Closed case with a safeguarding incident or a complaint";
        Declined = "DECLINED", "Closed case of somebody who declined and was never referred";
        TakenBack = "TAKEN_BACK", "Case that was taken back with the sheet it came in from";
    }
}

/// The most years anybody can set.
pub const MOST_YEARS: u32 = 100;

/// A child of whom no birthday is known is counted as born on the day the case was opened: too long rather than too short.
const UNBORN: &str = "the birthday, or the day the case was opened where none is known";

impl RecordKind {
    /// The years where the charity has set none.
    pub const fn default_years(self) -> u32 {
        match self {
            Self::Adult => 7,
            Self::Child => 25,
            Self::Advised => 15,
            Self::Safeguarding => 10,
            Self::Declined => 3,
            Self::TakenBack => 1,
        }
    }

    /// What the default rests on.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Adult => {
                "Six years is how long most claims can be made (Limitation Act 1980), and one more to be safe."
            }
            Self::Child => {
                "Until the 25th birthday, as services for children usually keep records."
            }
            Self::Advised => {
                "Regulators and insurers of advisers commonly ask for 6 to 15 years. This is the long end."
            }
            Self::Safeguarding => {
                "Allegations are kept longer than other records. No source gives one number: this one is ours."
            }
            Self::Declined => {
                "They never became a client, and the count stays in reports. No source gives a number: this one is ours."
            }
            Self::TakenBack => {
                "It was brought in by mistake. A year is enough to find out that it was not."
            }
        }
    }

    /// What the years are counted from.
    pub const fn counted_from(self) -> &'static str {
        match self {
            Self::Child => UNBORN,
            Self::TakenBack => "the day it was taken back",
            _ => "the day the case was closed",
        }
    }
}

/// What the policy asks of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// All that fit, one at least.
    pub kinds: Vec<RecordKind>,
    pub opened_on: Day,
    /// The day it was closed, or taken back.
    pub ended_on: Day,
    pub born: Option<Day>,
}

/// The day from which somebody looks at a record, and the kind that says so. The longest counts.
pub fn look_on(facts: &Facts, years: impl Fn(RecordKind) -> u32) -> Option<(Day, RecordKind)> {
    let day = |kind: RecordKind| {
        let from = match kind {
            RecordKind::Child => facts.born.unwrap_or(facts.opened_on),
            _ => facts.ended_on,
        };
        // Never before the record itself came to its end.
        (after(from, years(kind)).max(facts.ended_on), kind)
    };
    facts.kinds.iter().map(|kind| day(*kind)).max_by_key(|(day, _)| *day)
}

/// So many years later. The 29th of February becomes the 28th where there is none.
fn after(from: Day, years: u32) -> Day {
    from.checked_add_months(Months::new(years.min(MOST_YEARS) * 12))
        .or_else(|| Day::from_ymd_opt(from.year(), 12, 31))
        .unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use RecordKind::{Adult, Advised, Child, Declined, Safeguarding, TakenBack};

    use super::*;
    use crate::day::ymd;

    fn facts(kinds: &[RecordKind], born: Option<Day>) -> Facts {
        let (opened_on, ended_on) = (ymd(2016, 2, 29), ymd(2020, 2, 29));
        Facts { kinds: kinds.to_vec(), opened_on, ended_on, born }
    }

    fn look(kinds: &[RecordKind], born: Option<Day>) -> Option<(Day, RecordKind)> {
        look_on(&facts(kinds, born), RecordKind::default_years)
    }

    #[test]
    fn each_kind_is_kept_as_long_as_its_default_says() {
        for (kind, day) in [
            (Adult, ymd(2027, 2, 28)),
            (Advised, ymd(2035, 2, 28)),
            (Safeguarding, ymd(2030, 2, 28)),
            (Declined, ymd(2023, 2, 28)),
            (TakenBack, ymd(2021, 2, 28)),
        ] {
            assert_eq!(look(&[kind], None), Some((day, kind)));
        }
    }

    #[test]
    fn a_child_is_kept_until_the_25th_birthday_and_without_one_for_longer() {
        assert_eq!(look(&[Child], Some(ymd(2003, 5, 6))), Some((ymd(2028, 5, 6), Child)));
        assert_eq!(look(&[Child], None), Some((ymd(2041, 2, 28), Child)));
        // Already older than that when it was closed: not before the day it was closed.
        assert_eq!(look(&[Child], Some(ymd(1990, 5, 6))), Some((ymd(2020, 2, 29), Child)));
    }

    #[test]
    fn of_several_kinds_the_longest_counts_and_of_none_nothing_is_said() {
        let all = [Declined, Adult, Safeguarding];

        assert_eq!(look(&all, None), Some((ymd(2030, 2, 28), Safeguarding)));
        assert_eq!(look_on(&facts(&all, None), |_| 1), Some((ymd(2021, 2, 28), Safeguarding)));
        assert_eq!(look(&[], None), None);
    }

    #[test]
    fn every_default_says_what_it_rests_on() {
        for kind in RecordKind::ALL {
            assert!((1..=MOST_YEARS).contains(&kind.default_years()), "{kind:?}");
            assert!(kind.source().len() > 30 && kind.counted_from().len() > 10, "{kind:?}");
        }
    }
}

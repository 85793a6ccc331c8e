//! The authorities that decide on referrals, and in which days each does. They come and go (domain reference 1.4): a
//! merger is a line here, and what was decided before keeps its name.

use crate::{
    codes,
    day::{Day, ymd},
};

codes! {
    /// The authority that decides (domain reference 1.4).
    Authority {
        Sca = "SCA", "Single Competent Authority";
        Ieca = "IECA", "Immigration Enforcement Competent Authority";
        Panel = "PANEL", "Local authority panel for children";
    }
}

/// The days in which an authority decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    pub authority: Authority,
    /// Nothing where the first day was not found.
    pub from: Option<Day>,
    /// Nothing while it goes on.
    pub until: Option<Day>,
}

/// One line each. The panels began in June 2021; the exact day was not found, nor an end of the pilot.
pub const TERMS: &[Term] = &[
    Term { authority: Authority::Sca, from: None, until: None },
    Term { authority: Authority::Ieca, from: Some(ymd(2021, 11, 8)), until: None },
    Term { authority: Authority::Panel, from: Some(ymd(2021, 6, 1)), until: None },
];

impl Authority {
    /// The days in which it decides.
    pub fn terms(self) -> impl Iterator<Item = &'static Term> {
        TERMS.iter().filter(move |term| term.authority == self)
    }

    /// Whether it decides on this day.
    pub fn decides_on(self, day: Day) -> bool {
        self.terms().any(|term| term.holds(day))
    }
}

impl Term {
    fn holds(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_authority_has_its_days_and_they_run_forward() {
        for authority in Authority::ALL {
            assert!(authority.terms().next().is_some(), "{authority:?}");
        }
        let runs =
            |term: &Term| term.from.zip(term.until).is_none_or(|(from, until)| from <= until);
        assert!(TERMS.iter().all(runs));
    }

    /// Domain reference 1.4: the Immigration Enforcement Competent Authority decides since 8 November 2021.
    #[test]
    fn an_authority_decides_from_its_first_day_on() {
        let table = [
            (Authority::Sca, ymd(2020, 1, 1), true),
            (Authority::Ieca, ymd(2021, 11, 7), false),
            (Authority::Ieca, ymd(2021, 11, 8), true),
            (Authority::Panel, ymd(2021, 5, 31), false),
            (Authority::Panel, ymd(2026, 11, 22), true),
        ];

        for (authority, day, decides) in table {
            assert_eq!(authority.decides_on(day), decides, "{authority:?} {day}");
        }
    }

    #[test]
    fn a_term_that_ended_holds_to_its_last_day() {
        let until = Some(ymd(2027, 3, 31));
        let merged = Term { authority: Authority::Ieca, from: Some(ymd(2021, 11, 8)), until };

        assert!(merged.holds(ymd(2027, 3, 31)) && !merged.holds(ymd(2027, 4, 1)));
    }
}

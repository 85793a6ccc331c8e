//! What the address of a list of dates asks for: whose cases, which dates, which month, one case. What cannot be read
//! asks for nothing.

use domain::{codes, day::Day, id::CaseId, month::Month, picture::Deadline, status};
use serde::Deserialize;
use store::{Actor, Role, view::DeadlineFilter};

use super::super::path;

codes! {
    /// Which dates are shown.
    Which {
        All = "all", "All dates";
        Limits = "limits", "Dates we must keep";
        Expected = "expected", "Expected from others";
    }
}

codes! {
    /// Whose cases are shown.
    Whose {
        Team = "team", "All my team's cases";
        Mine = "mine", "Cases I hold";
    }
}

/// The words after the question mark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Wanted {
    pub month: String,
    pub which: String,
    pub whose: String,
    pub case: String,
}

/// The same, understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub month: Month,
    pub which: Which,
    pub whose: Whose,
    pub case: Option<CaseId>,
}

impl Wanted {
    /// Understands it; without a month it is the one that runs.
    pub fn read(&self, today: Day) -> Asked {
        Asked {
            month: self.month.parse().unwrap_or_else(|_| Month::of(today)),
            which: Which::from_code(&self.which).unwrap_or(Which::All),
            whose: Whose::from_code(&self.whose).unwrap_or(Whose::Team),
            case: self.case.parse().ok(),
        }
    }
}

impl Asked {
    /// What the store is asked for.
    pub fn filter(&self, actor: &Actor) -> DeadlineFilter {
        DeadlineFilter {
            from: Some(self.month.first()),
            until: Some(self.month.last()),
            case: self.case,
            worker: (self.whose == Whose::Mine && can_choose(actor)).then(|| actor.user()),
            ..DeadlineFilter::default()
        }
    }

    /// Whether this date is among those asked for.
    pub fn takes(&self, deadline: &Deadline) -> bool {
        match self.which {
            Which::All => true,
            Which::Limits => status::is_ours(deadline),
            Which::Expected => status::is_theirs(deadline),
        }
    }

    /// The same of another month.
    pub fn of(&self, month: Month) -> Self {
        Self { month, ..*self }
    }

    /// The page that shows it.
    pub fn page(&self) -> String {
        format!("{}?{}", path::MONTH, self.query())
    }

    /// The file that holds it.
    pub fn file(&self) -> String {
        format!("{}?{}", path::MONTH_FILE, self.query())
    }

    fn query(&self) -> String {
        let mut query = format!("month={}", self.month);
        if self.which != Which::All {
            query = format!("{query}&which={}", self.which.code());
        }
        if self.whose != Whose::Team {
            query = format!("{query}&whose={}", self.whose.code());
        }
        match self.case {
            Some(case) => format!("{query}&case={case}"),
            None => query,
        }
    }
}

/// A legal adviser sees the cases they are named on; only caseworkers have a team to look at.
pub fn can_choose(actor: &Actor) -> bool {
    actor.role() == Role::Caseworker
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::day::ymd;

    #[test]
    fn what_an_address_says_is_what_its_page_says() {
        let case = "00000000-0000-4000-8000-000000000007";
        let query = format!("month=2027-02&which=limits&whose=mine&case={case}");
        let wanted: Wanted = serde_urlencoded::from_str(&query).unwrap();

        let asked = wanted.read(ymd(2026, 11, 22));

        assert_eq!(asked.page(), format!("/deadlines/month?{query}"));
        assert_eq!(asked.month.to_string(), "2027-02");
    }

    #[test]
    fn what_cannot_be_read_asks_for_nothing() {
        let wanted = Wanted {
            month: "2026-13".into(),
            which: "x".into(),
            whose: "?".into(),
            case: "1".into(),
        };

        let asked = wanted.read(ymd(2026, 11, 22));

        assert_eq!(asked.page(), "/deadlines/month?month=2026-11");
    }
}

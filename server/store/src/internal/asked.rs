//! What is asked of an internal table: a period, a breakdown, and whom to leave in. All from closed lists.

use chrono::NaiveDate;
use domain::{
    code::{Authority, Gender},
    codes,
    disclosure::Period,
    event::Day,
    stat::{Exploitation, Region},
};

use crate::arg::Arg;

codes! {
    /// By what the lines of a table are broken down.
    Breakdown {
        Nothing = "NONE", "Nothing";
        Gender = "GENDER", "Gender";
        Age = "AGE", "Age";
        Region = "REGION", "Region of nationality";
        Exploitation = "EXPLOITATION", "Exploitation";
        Authority = "AUTHORITY", "Competent authority";
        Year = "YEAR", "Year";
    }
}

codes! {
    /// Children or adults, by age on the day. Somebody whose age is not known is neither.
    Grown {
        Child = "CHILD", "Children";
        Adult = "ADULT", "Adults";
    }
}

/// Whom to leave in. Nothing chosen leaves everybody in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Only {
    pub gender: Option<Gender>,
    pub grown: Option<Grown>,
    pub region: Option<Region>,
    pub exploitation: Option<Exploitation>,
    pub authority: Option<Authority>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// All time if none.
    pub period: Option<Period>,
    /// The last period, if it is another than the first.
    pub until: Option<Period>,
    pub by: Breakdown,
    pub only: Only,
    /// The day the table is of: waits that last are counted until then.
    pub today: Day,
}

impl Asked {
    /// Its code in the audit trail.
    pub(crate) fn period(&self) -> String {
        match (self.period, self.until) {
            (None, _) => "all".to_owned(),
            (Some(period), None) => period.to_string(),
            (Some(period), Some(until)) => format!("{period} to {until}"),
        }
    }

    /// The first and the last day.
    pub(crate) fn days(&self) -> (Day, Day) {
        let all = (NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default(), self.today);
        let until = |period: Period| self.until.unwrap_or(period).end();
        self.period.map_or(all, |period| (period.start(), until(period)))
    }

    /// The values `$1` to `$8` of every statement: topic, days, and whom to leave in.
    pub(super) fn args(&self, topic: &str) -> Vec<Arg> {
        let (from, to) = self.days();
        let Only { gender, grown, region, exploitation, authority } = self.only;
        vec![
            topic.into(),
            from.into(),
            to.into(),
            gender.map(Gender::code).into(),
            region.map(Region::code).into(),
            exploitation.map(Exploitation::code).into(),
            authority.map(Authority::code).into(),
            grown.map(Grown::code).into(),
        ]
    }
}

/// The condition every statement on the tally `t` has, with the values of [`Asked::args`].
macro_rules! asked {
    ($when:literal) => {
        concat!(
            " from tally t where t.topic = $1 and ",
            $when,
            " and (t.gender = $4 or $4 is null) and (t.region = $5 or $5 is null)
             and (t.exploitation = $6 or $6 is null) and (t.authority = $7 or $7 is null)
             and ((t.age = 'U18' and $8 = 'CHILD')
                or (t.age not in ('U18', 'UNKNOWN') and $8 = 'ADULT') or $8 is null)"
        )
    };
}
pub(super) use asked;

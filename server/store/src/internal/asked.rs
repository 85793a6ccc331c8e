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

/// Rows with the columns of the tally, from where they stand.
macro_rules! source {
    (tally) => {
        "tally"
    };
    // Reports that name nobody and were not taken back. Each is one of its own: nobody can tell whose it is.
    (unnamed) => {
        "(select 'UNNAMED' as topic, n.notified_on as begun_on, cast(null as date) as until_on,
            n.reason as answer, cast(null as text) as detail, cast(null as text) as authority,
            n.gender, n.region, n.age, n.exploitation, n.notice_id as person_id
        from notice n where not exists (
            select 1 from notice_withdrawal w where w.notice_id = n.notice_id))"
    };
    // Outcomes scored on entry and on leaving: of each moment, the last score.
    (scores) => {
        "(select 'SCORE' as topic, x.scored_on as begun_on, cast(null as date) as until_on,
            x.domain || '_' || case when x.score > e.score then 'BETTER'
                when x.score < e.score then 'WORSE' else 'SAME' end as answer,
            case when x.score > e.score then 'BETTER'
                when x.score < e.score then 'WORSE' else 'SAME' end as detail,
            cast(null as text) as authority,
            coalesce((select y.gender from tally y where y.case_id = x.case_id
                order by y.begun_on desc, y.position desc limit 1), 'UNKNOWN') as gender,
            (select y.region from tally y where y.case_id = x.case_id
                order by y.begun_on desc, y.position desc limit 1) as region,
            coalesce((select y.age from tally y where y.case_id = x.case_id
                order by y.begun_on desc, y.position desc limit 1), 'UNKNOWN') as age,
            (select y.exploitation from tally y where y.case_id = x.case_id
                order by y.begun_on desc, y.position desc limit 1) as exploitation,
            c.person_id
        from outcome_score x
            join outcome_score e on e.case_id = x.case_id and e.domain = x.domain
            join case_file c on c.case_id = x.case_id
        where x.moment = 'EXIT' and e.moment = 'ENTRY' and c.taken_back_at is null
            and not exists (select 1 from outcome_score l where l.case_id = x.case_id
                and l.domain = x.domain and l.moment = 'EXIT' and l.number > x.number)
            and not exists (select 1 from outcome_score l where l.case_id = e.case_id
                and l.domain = e.domain and l.moment = 'ENTRY' and l.number > e.number))"
    };
}
pub(super) use source;

/// The condition every statement on the tally `t` has, with the values of [`Asked::args`].
macro_rules! asked {
    ($when:literal) => {
        crate::internal::asked::asked!(tally, $when)
    };
    ($source:tt, $when:literal) => {
        concat!(
            " from ",
            crate::internal::asked::source!($source),
            " t where t.topic = $1 and ",
            $when,
            " and (t.gender = $4 or $4 is null) and (t.region = $5 or $5 is null)
             and (t.exploitation = $6 or $6 is null) and (t.authority = $7 or $7 is null)
             and ((t.age = 'U18' and $8 = 'CHILD')
                or (t.age not in ('U18', 'UNKNOWN') and $8 = 'ADULT') or $8 is null)"
        )
    };
}
pub(super) use asked;

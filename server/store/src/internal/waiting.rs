//! Waits that began in a period, with those that last: how many still wait, and the share that still waited after a half,
//! one and two years among those who began long enough ago.

use chrono::Days;
use domain::{event::Day, tally::table::Part};

use super::asked::{Asked, asked};
use crate::{Store, arg::Arg, error::Error, sql};

/// A half, one and two years, in days.
const AFTER: [(u32, u64); 3] = [(6, 183), (12, 365), (24, 730)];

/// What is known of waits that began in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub began: i64,
    /// Those that last today.
    pub waiting: i64,
    /// The longest of those, in days.
    pub longest: Option<i64>,
    pub after: Vec<Still>,
}

/// How many still waited after so many months, of those that began at least so long ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Still {
    pub months: u32,
    pub waiting: i64,
    pub began: i64,
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    began: i64,
    waiting: i64,
    earliest: Option<Day>,
    began_6: i64,
    after_6: i64,
    began_12: i64,
    after_12: i64,
    began_24: i64,
    after_24: i64,
}

impl Store {
    pub(super) async fn waiting(&self, part: Part, asked: &Asked) -> Result<Waiting, Error> {
        let count = sql!(concat!(
            "select count(*) as began,
                count(*) filter (where t.until_on is null) as waiting,
                min(t.begun_on) filter (where t.until_on is null) as earliest,
                count(*) filter (where t.begun_on <= $9) as began_6,
                count(*) filter (where t.begun_on <= $9 and (t.days > 183 or t.until_on is null)) as after_6,
                count(*) filter (where t.begun_on <= $10) as began_12,
                count(*) filter (where t.begun_on <= $10 and (t.days > 365 or t.until_on is null)) as after_12,
                count(*) filter (where t.begun_on <= $11) as began_24,
                count(*) filter (where t.begun_on <= $11 and (t.days > 730 or t.until_on is null)) as after_24",
            asked!("t.begun_on between $2 and $3")
        ));
        let mut args = asked.args(part.topic.code());
        args.extend(AFTER.map(|(_, days)| Arg::from(asked.today - Days::new(days))));
        let row: WaitingRow = self.db().one(count.given(args)).await?;
        Ok(row.read(asked.today))
    }
}

impl WaitingRow {
    fn read(self, today: Day) -> Waiting {
        let counts = [
            (self.after_6, self.began_6),
            (self.after_12, self.began_12),
            (self.after_24, self.began_24),
        ];
        let still = |((months, _), (waiting, began))| Still { months, waiting, began };
        Waiting {
            began: self.began,
            waiting: self.waiting,
            longest: self.earliest.map(|day| (today - day).num_days()),
            after: AFTER.into_iter().zip(counts).map(still).collect(),
        }
    }
}

//! Permission to stay that holds today, by how soon it ends.

use chrono::Days;
use domain::tally::table::Part;

use super::asked::{Asked, asked};
use crate::{Store, arg::Arg, error::Error, sql};

const SOON: [u64; 4] = [30, 60, 90, 180];

/// People who hold permission today: all of them, and those whose permission ends within so many days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    pub people: i64,
    pub within: Vec<(u64, i64)>,
}

impl Store {
    pub(super) async fn holding(&self, part: Part, asked: &Asked) -> Result<Holding, Error> {
        let count = sql!(concat!(
            "select count(distinct t.person_id),
                count(distinct t.person_id) filter (where t.until_on <= $9),
                count(distinct t.person_id) filter (where t.until_on <= $10),
                count(distinct t.person_id) filter (where t.until_on <= $11),
                count(distinct t.person_id) filter (where t.until_on <= $12)",
            asked!("t.begun_on <= $3 and t.until_on >= $2")
        ));
        // Today, whatever period is asked for: what holds is a fact of one day.
        let now = Asked { period: None, ..asked.clone() };
        let mut args = now.args(part.topic.code());
        args[1] = asked.today.into();
        args.extend(SOON.map(|days| Arg::from(asked.today + Days::new(days))));
        let (people, a, b, c, d): (i64, i64, i64, i64, i64) =
            self.db().one(count.given(args)).await?;
        Ok(Holding { people, within: SOON.into_iter().zip([a, b, c, d]).collect() })
    }
}

//! The lists of evidence of a made-up story, as if they had been ticked day by day.

use std::collections::HashMap;

use chrono::{NaiveTime, TimeDelta};
use domain::{
    event::Day,
    id::{CaseId, UserId},
};

use crate::{
    db::Tx,
    demo::Gathered,
    error::Error,
    evidence::{begin, insert},
};

/// Writes them all, each by whoever holds the case.
pub(crate) async fn load(
    tx: &mut Tx,
    case: CaseId,
    by: UserId,
    gathered: Vec<Gathered>,
) -> Result<(), Error> {
    let at = |on: Day| on.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(11);
    for one in gathered {
        let list = begin(tx, case, one.route, (by, at(one.on))).await?;
        let mut counts: HashMap<&str, u32> = HashMap::new();
        for (item, step) in one.steps {
            let number = counts.entry(item).or_default();
            *number += 1;
            insert(tx, case, (list, item, *number), step, (by, at(step.on))).await?;
        }
    }
    Ok(())
}

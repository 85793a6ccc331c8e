//! The legal notes of a made-up story, as if they had been written day by day. They are sealed like any.

use chrono::{NaiveTime, TimeDelta};
use domain::id::{CaseId, UserId};

use crate::{db::Tx, demo::Advised, error::Error, key::Key, legal::insert, task};

/// Writes them all by the adviser; what is shared is a task of whoever holds the case.
pub(crate) async fn load(
    tx: &mut Tx,
    (case, legal): (CaseId, &Key),
    (adviser, holder): (UserId, UserId),
    notes: Vec<Advised>,
) -> Result<(), Error> {
    for (one, number) in notes.into_iter().zip(1..) {
        let at = one.new.on.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(13);
        insert(tx, legal, (case, number, 0), &one.new, (adviser, at)).await?;
        if let Some(amended) = &one.amended {
            let later = at + TimeDelta::hours(1);
            insert(tx, legal, (case, number, 1), amended, (adviser, later)).await?;
        }
        if let Some(shared) = &one.new.shared {
            task::insert(tx, case, shared, holder, adviser, at).await?;
        }
    }
    Ok(())
}

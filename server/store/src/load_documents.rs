//! The documents of a made-up story, as if they had been added day by day. They are looked at and encrypted like any.

use chrono::{NaiveTime, TimeDelta};
use domain::{
    document::NewDocument,
    event::Day,
    id::{CaseId, UserId},
};

use crate::{
    db::{Rows, Tx},
    document::{insert, seal},
    error::{Error, Fault},
    key::Key,
    sql,
};

/// A document of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    pub new: NewDocument,
    /// What the file was called.
    pub name: &'static str,
    pub content: Vec<u8>,
    /// The day it was added.
    pub on: Day,
    /// Why it is not to be used, if it is not.
    pub aside: Option<&'static str>,
}

/// Adds them all, each by whoever holds the case.
pub(crate) async fn load(
    tx: &mut Tx,
    case: CaseId,
    by: UserId,
    store_key: &Key,
    filed: Vec<Filed>,
) -> Result<(), Error> {
    if filed.is_empty() {
        return Ok(());
    }
    let count = i64::try_from(filed.len()).unwrap_or(i64::MAX);
    for (one, number) in filed.into_iter().zip(1..) {
        let at = one.on.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(15);
        let file = paper::check(one.name, one.content);
        let file = file.map_err(|_| Fault::Code { column: "document.format" })?;
        let sealed = seal(one.new, &file, store_key);
        let id = sealed.id;
        insert(tx, (case, number), sealed, by, at).await?;
        if let Some(reason) = one.aside {
            let add = sql!(
                "insert into document_set_aside (document_id, reason, set_by, set_at)
                values ($1, $2, $3, $4)",
                id,
                reason,
                by,
                at
            );
            tx.execute(add, Rows::One).await?;
        }
    }
    let sum = sql!("update case_file set document_count = $2 where case_id = $1", case, count);
    tx.execute(sum, Rows::One).await?;
    Ok(())
}

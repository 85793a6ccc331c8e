//! Erases records for good: under a tombstone, in one transaction, through a way that is closed again before the commit.
//! Who may is decided by whoever calls; what was erased before a copy was made is erased in it again by the same code.

use std::collections::BTreeMap;

use domain::id::CaseId;
use uuid::Uuid;

use crate::{
    chance,
    db::{Rows, Tx},
    erase_rows::{Gone, Words, take_away},
    error::Error,
    sql,
    tombstone::Tombstone,
};

/// Erases these records, and returns how many rows of which table went. They are written beside the tombstone too,
/// unless it has its counts already: those of the first time stand.
pub(crate) async fn erase(
    tx: &mut Tx,
    tombstone: &Tombstone,
    records: &[CaseId],
) -> Result<BTreeMap<String, u64>, Error> {
    tombstone.insert(tx).await?;
    let mut gone = Vec::new();
    for record in records {
        gone.extend(Words::of(tx, *record).await?.take_away(tx, *record).await?);
        open(tx, tombstone.id, *record).await?;
    }
    gone.extend(take_away(tx).await?);
    shut(tx, records.len()).await?;
    let counts = counted(gone);
    let first = if tombstone.counts.is_empty() { &counts } else { &tombstone.counts };
    tombstone.insert_counts(tx, first).await?;
    Ok(counts)
}

/// Opens the way for one record. From here on it must be shut, or nothing can commit.
async fn open(tx: &mut Tx, tombstone: Uuid, record: CaseId) -> Result<(), Error> {
    let open = sql!(
        "insert into erasing (case_id, person_id, tombstone_id, never_id)
        select c.case_id, c.person_id, $2, $3 from case_file c where c.case_id = $1",
        record,
        tombstone,
        chance::uuid()
    );
    tx.execute(open, Rows::One).await.map(drop)
}

async fn shut(tx: &mut Tx, records: usize) -> Result<(), Error> {
    let expected = Rows::Exactly(u64::try_from(records).unwrap_or(u64::MAX));
    tx.execute(sql!("delete from erasing"), expected).await.map(drop)
}

/// Tables of which nothing went say nothing.
fn counted(gone: Vec<Gone>) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for (table, rows) in gone.into_iter().filter(|(_, rows)| *rows > 0) {
        *counts.entry(table.to_owned()).or_default() += rows;
    }
    counts
}

#[cfg(test)]
mod tests;

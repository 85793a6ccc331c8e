//! What is left of a record that was erased: when, why, who proposed and who confirmed it, and how many rows there were.
//! Nothing of the person. By the digests of its random ids an old copy of the record is known.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::{erasure::ErasureReason, id::CaseId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    db::{Rows, Tx},
    error::{Error, Fault},
    sql,
};

/// One erasure.
#[expect(
    clippy::unsafe_derive_deserialize,
    reason = "what is unsafe is how `await` is written out"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    pub id: Uuid,
    pub reason: ErasureReason,
    pub proposed_by: Uuid,
    pub proposed_at: DateTime<Utc>,
    pub confirmed_by: Uuid,
    pub erased_at: DateTime<Utc>,
    /// SHA-256 of the random id of each record of the person.
    pub records: BTreeSet<String>,
    /// Rows by table.
    pub counts: BTreeMap<String, u64>,
}

type Row = (Uuid, String, Uuid, DateTime<Utc>, Uuid, DateTime<Utc>, String);

/// The digest by which a record is known.
pub(crate) fn digest(record: CaseId) -> String {
    hex::encode(Sha256::digest(record.raw().as_bytes()))
}

impl Tombstone {
    /// Whether it stands for this record.
    pub(crate) fn is_of(&self, record: CaseId) -> bool {
        self.records.contains(&digest(record))
    }

    /// Sets it, unless it stands already.
    pub(crate) async fn insert(&self, tx: &mut Tx) -> Result<(), Error> {
        let stands = sql!("select tombstone_id from tombstone where tombstone_id = $1", self.id);
        if tx.optional::<(Uuid,)>(stands).await?.is_some() {
            return Ok(());
        }
        let set = sql!(
            "insert into tombstone (tombstone_id, reason, proposed_by, proposed_at, confirmed_by,
                erased_at, records)
            values ($1, $2, $3, $4, $5, $6, $7)",
            self.id,
            self.reason.code(),
            self.proposed_by,
            self.proposed_at,
            self.confirmed_by,
            self.erased_at,
            serde_json::to_string(&self.records)?
        );
        tx.execute(set, Rows::One).await.map(drop)
    }

    pub(crate) async fn insert_counts(
        &self,
        tx: &mut Tx,
        counts: &BTreeMap<String, u64>,
    ) -> Result<(), Error> {
        for (table, rows) in counts {
            let add = sql!(
                "insert into tombstone_count (tombstone_id, table_name, row_count)
                values ($1, $2, $3) on conflict do nothing",
                self.id,
                table,
                i64::try_from(*rows).unwrap_or(i64::MAX)
            );
            tx.execute(add, Rows::Any).await?;
        }
        Ok(())
    }
}

/// Every tombstone, the oldest first.
pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Tombstone>, Error> {
    let rows: Vec<Row> = tx
        .all(sql!(
            "select tombstone_id, reason, proposed_by, proposed_at, confirmed_by, erased_at, records
            from tombstone order by erased_at, tombstone_id"
        ))
        .await?;
    let counts: Vec<(Uuid, String, i64)> = tx
        .all(sql!(
            "select tombstone_id, table_name, row_count from tombstone_count order by table_name"
        ))
        .await?;
    rows.into_iter().map(|row| read(row, &counts)).collect()
}

/// One of them.
pub(crate) async fn one(tx: &mut Tx, id: Uuid) -> Result<Option<Tombstone>, Error> {
    let row: Option<Row> = tx
        .optional(sql!(
            "select tombstone_id, reason, proposed_by, proposed_at, confirmed_by, erased_at, records
            from tombstone where tombstone_id = $1",
            id
        ))
        .await?;
    let Some(row) = row else { return Ok(None) };
    let counts: Vec<(Uuid, String, i64)> = tx
        .all(sql!(
            "select tombstone_id, table_name, row_count from tombstone_count
            where tombstone_id = $1 order by table_name",
            id
        ))
        .await?;
    read(row, &counts).map(Some)
}

fn read(row: Row, counts: &[(Uuid, String, i64)]) -> Result<Tombstone, Error> {
    let (id, reason, proposed_by, proposed_at, confirmed_by, erased_at, records) = row;
    let reason =
        ErasureReason::from_code(&reason).ok_or(Fault::Code { column: "tombstone.reason" })?;
    let own = counts.iter().filter(|(of, ..)| *of == id);
    let own = own.map(|(_, table, rows)| (table.clone(), u64::try_from(*rows).unwrap_or(0)));
    Ok(Tombstone {
        id,
        reason,
        proposed_by,
        proposed_at,
        confirmed_by,
        erased_at,
        records: serde_json::from_str(&records)?,
        counts: own.collect(),
    })
}

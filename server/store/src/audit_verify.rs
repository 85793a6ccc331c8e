//! Reads the whole trail and says whether it is whole: nothing altered, missing, reordered or cut off.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use crate::{
    Store,
    audit::Sealed,
    db::Db,
    error::{Error, Fault},
    key::Key,
    sql,
};

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditReport {
    /// Rows read before the end or the first finding.
    pub rows: i64,
    /// The first thing that is not as it was written.
    pub finding: Option<Finding>,
}

/// What is wrong with the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    #[error("row {seq} was altered")]
    Altered { seq: i64 },
    #[error("row {seq} is missing")]
    Missing { seq: i64 },
    #[error("row {seq} stands in another row's place")]
    Reordered { seq: i64 },
    #[error("the trail ends at row {last}, but row {known} was written")]
    Truncated { last: i64, known: i64 },
}

/// Rows read at a time.
const PAGE: i64 = 1000;

/// The seals that anchors remember, by row.
type Anchors = BTreeMap<i64, String>;

/// Where the walk along the chain has come.
struct Walk<'a> {
    key: &'a Key,
    anchors: Anchors,
    seq: i64,
    mac: Vec<u8>,
}

impl Store {
    /// Walks the trail from its first row to its last and compares the end with the head and the anchors.
    pub async fn verify_audit(&self) -> Result<AuditReport, Error> {
        verify(self.db(), self.trail().key(), &self.anchor_file()).await
    }

    /// Writes the head of the trail to a file outside the database: a chain alone cannot show that its end is gone.
    pub async fn anchor(&self) -> Result<(), Error> {
        let head = sql!("select seq, mac from audit_head");
        let (seq, mac): (i64, Vec<u8>) = self.db().one(head).await?;
        let line = format!("{seq} {} {}\n", hex::encode(mac), self.now().to_rfc3339());
        let mut file = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.anchor_file())
            .map_err(Fault::from)?;
        file.write_all(line.as_bytes()).and_then(|()| file.sync_data()).map_err(Fault::from)?;
        Ok(())
    }

    fn anchor_file(&self) -> PathBuf {
        self.place().anchor_file()
    }
}

/// The same for a database that belongs to no open store: a copy of one.
pub(crate) async fn verify(db: &Db, key: &Key, anchors: &Path) -> Result<AuditReport, Error> {
    let anchors = remembered(anchors)?;
    let mut walk = Walk { key, anchors, seq: 0, mac: Vec::new() };
    let finding = walk.along(db).await?;
    Ok(AuditReport { rows: walk.seq, finding })
}

fn remembered(file: &Path) -> Result<Anchors, Error> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Anchors::new()),
        Err(error) => return Err(Fault::from(error).into()),
    };
    let anchor = |line: &str| {
        let mut words = line.split(' ');
        Some((words.next()?.parse().ok()?, words.next()?.to_owned()))
    };
    Ok(text.lines().filter_map(anchor).collect())
}

impl Walk<'_> {
    async fn along(&mut self, db: &Db) -> Result<Option<Finding>, Error> {
        // One instant for the head and the rows: the trail grows while it is read.
        let mut tx = db.snapshot().await?;
        let head = sql!("select seq, mac from audit_head");
        let (known, mac): (i64, Vec<u8>) = tx.one(head).await?;
        loop {
            let page = sql!(
                "select seq, written_at, account_id, session_hash, action, target_kind, target_id,
                    outcome, detail, prev, mac
                from audit where seq > $1 order by seq limit $2",
                self.seq,
                PAGE
            );
            let rows: Vec<Sealed> = tx.all(page).await?;
            if rows.is_empty() {
                return Ok(self.end(known, &mac));
            }
            for row in rows {
                if let Some(fault) = self.step(&row) {
                    let moved = sql!(
                        "select seq from audit where mac = $1 and seq <> $2",
                        row.prev,
                        self.seq
                    );
                    let stray: Option<(i64,)> = tx.optional(moved).await?;
                    return Ok(Some(fault.explained(stray.is_some())));
                }
            }
        }
    }

    fn step(&mut self, row: &Sealed) -> Option<Finding> {
        let seq = self.seq + 1;
        if row.seq != seq {
            return Some(Finding::Missing { seq });
        }
        let anchored = self.anchors.remove(&seq).is_none_or(|mac| mac == hex::encode(&row.mac));
        if row.prev != self.mac || row.mac != row.seal(self.key) || !anchored {
            return Some(Finding::Altered { seq });
        }
        self.seq = seq;
        self.mac.clone_from(&row.mac);
        None
    }

    fn end(&self, known: i64, mac: &[u8]) -> Option<Finding> {
        let anchored = self.anchors.keys().next_back().copied().unwrap_or(0);
        let known = known.max(anchored);
        if known > self.seq {
            return Some(Finding::Truncated { last: self.seq, known });
        }
        (mac != self.mac).then_some(Finding::Altered { seq: self.seq })
    }
}

impl Finding {
    /// A row whose predecessor stands elsewhere was not altered but moved.
    fn explained(self, has_stray_predecessor: bool) -> Self {
        match self {
            Self::Altered { seq } if has_stray_predecessor => Self::Reordered { seq },
            other => other,
        }
    }
}

//! How well the store is kept: the last good backup, the last time one was restored to see that it can be, and whether
//! either is late.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Error, Store,
    audit::{Entry, Outcome},
    chance,
    contents::Head,
    db::Rows,
    sql,
};

/// A night and two hours: a nightly backup that did not come is noticed the next morning.
pub const BACKUP_LATE: TimeDelta = TimeDelta::hours(26);
/// A month and a few days.
pub const DRILL_LATE: TimeDelta = TimeDelta::days(35);

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Deed {
    /// A backup was made, opened again and found good.
    Backup,
    /// A backup was restored with a trustee's key, and was the same row for row.
    Drill,
}

/// One thing that was done, about one backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub deed: Deed,
    /// The name of the backup's file, which says when and nothing else.
    pub name: String,
    /// When the backup was made.
    pub taken_at: DateTime<Utc>,
    /// Where the audit chain was in it: by that we know that it is ours.
    pub head: Head,
}

/// When each was last done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keeping {
    /// The instant that the newest good backup holds.
    pub backup: Option<DateTime<Utc>>,
    /// When a drill last succeeded.
    pub drill: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
}

impl Deed {
    const fn code(self) -> &'static str {
        match self {
            Self::Backup => "BACKUP",
            Self::Drill => "DRILL",
        }
    }

    const fn audited(self) -> &'static str {
        match self {
            Self::Backup => "backup",
            Self::Drill => "drill",
        }
    }
}

impl Keeping {
    /// Whether there is no good backup of the last day.
    pub fn is_backup_late(&self) -> bool {
        is_late(self.backup, self.now, BACKUP_LATE)
    }

    /// Whether nobody tried within the month that a backup can be restored.
    pub fn is_drill_late(&self) -> bool {
        is_late(self.drill, self.now, DRILL_LATE)
    }

    /// What it would say if both were last done then.
    #[doc(hidden)]
    pub const fn of(
        backup: Option<DateTime<Utc>>,
        drill: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Self {
        Self { backup, drill, now }
    }
}

fn is_late(last: Option<DateTime<Utc>>, now: DateTime<Utc>, limit: TimeDelta) -> bool {
    last.is_none_or(|last| now - last > limit)
}

impl Store {
    /// Writes down what was done, with its audit row. Says no to a backup of another store, or of a history that this
    /// one never had.
    pub async fn keep(&self, done: &Done) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let ours = sql!("select mac from audit where seq = $1", done.head.seq);
        let ours: Option<(Vec<u8>,)> = tx.optional(ours).await?;
        if ours.is_none_or(|(mac,)| hex::encode(mac) != done.head.mac) {
            return Ok(false);
        }
        let add = sql!(
            "insert into keeping (keeping_id, deed, name, taken_at, done_at) values ($1, $2, $3, $4, $5)",
            chance::uuid(),
            done.deed.code(),
            &done.name,
            done.taken_at,
            self.now()
        );
        tx.execute(add, Rows::One).await?;
        let row = Entry::new(done.deed.audited(), Outcome::Done).about(&[done.name.as_str()]);
        self.audit_in(&mut tx, row).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// When each was last done. Nothing in it is about a survivor. A demonstration is not worth keeping.
    pub async fn keeping(&self) -> Result<Option<Keeping>, Error> {
        if self.is_demo() {
            return Ok(None);
        }
        let last = sql!(
            "select (select max(taken_at) from keeping where deed = 'BACKUP'),
                (select max(done_at) from keeping where deed = 'DRILL')"
        );
        let (backup, drill) = self.db().one(last).await?;
        Ok(Some(Keeping { backup, drill, now: self.now() }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_late_after_a_night_and_a_drill_after_a_month() {
        let now: DateTime<Utc> = "2026-11-29T09:00:00Z".parse().unwrap();
        let ago = |hours| Some(now - TimeDelta::hours(hours));
        let late = |backup, drill| {
            let keeping = Keeping::of(backup, drill, now);
            (keeping.is_backup_late(), keeping.is_drill_late())
        };

        assert_eq!(late(ago(26), ago(35 * 24)), (false, false));
        assert_eq!(late(ago(27), ago(35 * 24 + 1)), (true, true));
        assert_eq!(late(None, None), (true, true));
    }
}

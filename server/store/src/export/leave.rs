//! Leave to take cases out. An administrator gives it to one caseworker, so that nobody takes records out alone; it
//! lapses after a day.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id, UserId};
use uuid::Uuid;

use crate::{
    Store,
    actor::{Actor, Role},
    chance,
    db::Rows,
    error::Error,
    permit::{GrantExport, Permit},
    sql,
};

/// How long leave lasts.
pub const LASTS: TimeDelta = TimeDelta::hours(24);

/// A caseworker, and whether they may take cases out now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportReader {
    pub user: UserId,
    pub name: String,
    /// Until when they may.
    pub until: Option<DateTime<Utc>>,
}

type LeaveRow = (Uuid, String, Option<bool>, Option<DateTime<Utc>>);

impl Store {
    /// Every caseworker with an account that works.
    pub async fn export_readers(&self, _: Permit<GrantExport>) -> Result<Vec<ExportReader>, Error> {
        let all = sql!(
            "select a.account_id, a.name, l.is_given, l.set_at from account a
                left join export_leave l on l.account_id = a.account_id and l.set_at = (
                    select max(m.set_at) from export_leave m where m.account_id = a.account_id
                )
            where a.role = $1 and a.enabled order by a.name, a.account_id",
            Role::Caseworker.code()
        );
        let rows: Vec<LeaveRow> = self.db().all(all).await?;
        let reader = |(user, name, given, at): LeaveRow| {
            let until = at.filter(|_| given == Some(true)).map(|at| at + LASTS);
            let until = until.filter(|until| self.now() < *until);
            ExportReader { user: Id::new(user), name, until }
        };
        Ok(rows.into_iter().map(reader).collect())
    }

    /// Gives a caseworker leave for a day, or takes it away.
    pub async fn set_export_leave(
        &self,
        permit: Permit<GrantExport>,
        user: UserId,
        may: bool,
    ) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let set = sql!(
            "insert into export_leave (export_leave_id, account_id, is_given, set_by, set_at)
            select $1, a.account_id, $3, $4, $5 from account a
            where a.account_id = $2 and a.role = $6 and a.enabled",
            chance::uuid(),
            user,
            may,
            permit.actor().user(),
            self.now(),
            Role::Caseworker.code()
        );
        if tx.execute(set, Rows::Any).await? == 0 {
            return Err(Error::NotFound);
        }
        let entry = permit.entry(&[if may { "given" } else { "taken" }]).on("account", user.raw());
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await
    }

    /// Whether this person was given leave within the last day, and it was not taken away since.
    pub(crate) async fn has_export_leave(&self, actor: &Actor) -> Result<bool, Error> {
        let last = sql!(
            "select is_given, set_at from export_leave where account_id = $1
            order by set_at desc, export_leave_id desc limit 1",
            actor.user()
        );
        let last: Option<(bool, DateTime<Utc>)> = self.db().optional(last).await?;
        Ok(last.is_some_and(|(given, at)| given && self.now() < at + LASTS))
    }
}

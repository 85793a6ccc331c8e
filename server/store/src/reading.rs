//! Unusual reading: whoever opens more cases within an hour than work asks for shows again who they are before the next
//! one is shown, and whoever looks after how records are read is told. Counted from the audit trail, which is there anyway.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::CaseId;
use uuid::Uuid;

use crate::{
    Store,
    actor::Actor,
    audit::{Entry, Outcome},
    chance,
    db::Rows,
    error::Error,
    sql,
    store::finish,
};

/// Different cases that may be opened within an hour before anybody asks. Our own security rules, section 3.1: "more
/// than 25 distinct cases an hour".
pub const CASES_AN_HOUR: i64 = 25;
/// The hour, by the clock of the server.
const WITHIN: TimeDelta = TimeDelta::hours(1);

impl Store {
    /// Asks whoever opens unusually many cases to show again who they are.
    pub(crate) async fn slow_down(&self, actor: &Actor, case: CaseId) -> Result<(), Error> {
        // Nobody signs in at the shell, where whoever has the keys of the store reaches everything.
        if actor.is_at_shell() || !self.is_one_too_many(actor, case).await? {
            return Ok(());
        }
        let since = self.now() - WITHIN;
        let last = sql!(
            "select noticed_at from unusual where account_id = $1 and noticed_at > $2
            order by noticed_at desc limit 1",
            actor.user(),
            since
        );
        let last: Option<(DateTime<Utc>,)> = self.db().optional(last).await?;
        let Some((noticed,)) = last else {
            let (store, actor) = (self.clone(), actor.clone());
            finish(async move { store.notice(&actor).await }).await?;
            return Err(Error::NotProved);
        };
        // What was shown before anybody asked is no answer.
        if actor.has_proved_since(noticed, self.now()) { Ok(()) } else { Err(Error::NotProved) }
    }

    /// Whether it is another case than those of the last hour, and they are as many as may be. A case somebody added or
    /// brought in themselves in that hour tells them nothing new.
    async fn is_one_too_many(&self, actor: &Actor, case: CaseId) -> Result<bool, Error> {
        let count = sql!(
            "select (select count(*) from (
                    select distinct t.target_id from audit t
                    where t.account_id = $1 and t.written_at > $2 and t.target_kind = 'case'
                        and t.outcome = 'done' and t.action <> 'export.read'
                        and (t.action like '%.read' or t.action like '%.open')
                        and not exists (select 1 from audit n where n.target_id = t.target_id
                            and n.account_id = $1 and n.written_at > $2 and n.action in ('case.add', 'case.import'))
                    limit $4) cases_opened) as opened,
                exists (select 1 from audit t where t.account_id = $1 and t.written_at > $2
                    and t.target_id = $3 and t.target_kind = 'case' and t.outcome = 'done') as again",
            actor.user(),
            self.now() - WITHIN,
            case,
            CASES_AN_HOUR
        );
        let (opened, again): (i64, bool) = self.db().one(count).await?;
        Ok(opened >= CASES_AN_HOUR && !again)
    }

    /// Writes it down once, so that whoever looks after reading is told.
    async fn notice(&self, actor: &Actor) -> Result<(), Error> {
        let id: Uuid = chance::uuid();
        let mut tx = self.db().begin().await?;
        let add = sql!(
            "insert into unusual (unusual_id, account_id, noticed_at) values ($1, $2, $3)",
            id,
            actor.user(),
            self.now()
        );
        tx.execute(add, Rows::One).await?;
        let entry = Entry::new("reading.notice", Outcome::Done).by(actor);
        self.audit_in(&mut tx, entry.on("account", actor.user().raw())).await?;
        tx.commit().await
    }
}

//! Taking the second step away from somebody who lost it. One administrator asks and another does it: whoever could do
//! both alone could make a link for the password as well, and read cases as somebody else. A charity with one
//! administrator does it at the server, see `Store::recover`.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::UserId;
use uuid::Uuid;

use crate::{
    Error, Store,
    db::{Rows, Tx},
    permit::{ChangePerson, Permit},
    person_change::NotChanged,
    second_step::take_away,
    sql,
};

/// How long an administrator's word waits for another's.
pub const WAITS: TimeDelta = TimeDelta::hours(24);

/// How far it got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reset {
    /// Another administrator has to agree.
    Asked,
    /// It is taken away.
    Done,
}

impl Store {
    /// Takes the second step away if another administrator asked for it within a day, and signs the person out
    /// everywhere. Otherwise this is the asking.
    pub async fn reset_second_step(
        &self,
        permit: Permit<ChangePerson>,
    ) -> Result<Reset, NotChanged> {
        let mut tx = self.db().begin().await?;
        self.someone_else(&mut tx, &permit).await?;
        let (user, by) = (permit.target(), permit.actor().user());
        let reset = if another_asked(&mut tx, user, by, self.now()).await? {
            take_away(&mut tx, user, self.now()).await?;
            self.audit_in(&mut tx, permit.entry(&["second_step"])).await?;
            Reset::Done
        } else {
            ask(&mut tx, user, by, self.now()).await?;
            self.audit_in(&mut tx, permit.entry(&["second_step_reset"])).await?;
            Reset::Asked
        };
        tx.commit().await?;
        Ok(reset)
    }
}

/// Uses up what another administrator asked for. One who has lost that role since counts no longer.
async fn another_asked(
    tx: &mut Tx,
    user: UserId,
    by: UserId,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let asked = sql!(
        "delete from second_step_reset where account_id = $1 and asked_by <> $2 and asked_at > $3
         and asked_by in (select account_id from account where enabled and role = 'ADMINISTRATOR')
         returning asked_by",
        user,
        by,
        now - WAITS
    );
    Ok(tx.optional::<(Uuid,)>(asked).await?.is_some())
}

async fn ask(tx: &mut Tx, user: UserId, by: UserId, now: DateTime<Utc>) -> Result<(), Error> {
    let ask = sql!(
        "insert into second_step_reset (account_id, asked_by, asked_at) values ($1, $2, $3)
         on conflict (account_id) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at",
        user,
        by,
        now
    );
    tx.execute(ask, Rows::One).await?;
    Ok(())
}

/// Forgets that it was asked for: what it was about is gone.
pub(crate) async fn forget(tx: &mut Tx, user: UserId) -> Result<(), Error> {
    tx.execute(sql!("delete from second_step_reset where account_id = $1", user), Rows::Any)
        .await?;
    Ok(())
}

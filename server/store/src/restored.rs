//! The first thing that happens to a store that came out of a backup: nobody is signed in any more, and no link or code
//! that was on its way opens it. Whoever has the backup may have those too.

use chrono::{DateTime, Utc};

use crate::{
    Error, Store,
    audit::{Entry, Outcome},
    chance,
    db::{Rows, Tx},
    sql,
    store::finish,
};

impl Store {
    /// Ends every session, invitation and half-done sign-in, takes away what works once, and writes down from which
    /// backup the store came.
    pub async fn restored(&self, name: &str, taken_at: DateTime<Utc>) -> Result<(), Error> {
        let (store, name) = (self.clone(), name.to_owned());
        finish(async move { store.mark_restored(&name, taken_at).await }).await
    }

    async fn mark_restored(&self, name: &str, taken_at: DateTime<Utc>) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        self.revoke(&mut tx).await?;
        let add = sql!(
            "insert into keeping (keeping_id, deed, name, taken_at, done_at)
             values ($1, 'RESTORE', $2, $3, $4)",
            chance::uuid(),
            name,
            taken_at,
            self.now()
        );
        tx.execute(add, Rows::One).await?;
        let row = Entry::new("restore", Outcome::Done).about(&[name]);
        self.audit_in(&mut tx, row).await?;
        tx.commit().await
    }

    async fn revoke(&self, tx: &mut Tx) -> Result<(), Error> {
        let now = self.now();
        for ending in [
            sql!("update session set ended_at = $1 where ended_at is null", now),
            sql!("update sign_in set ended_at = $1 where ended_at is null", now),
            sql!("update half_sign_in set ended_at = $1 where ended_at is null", now),
            sql!("update invitation set ended_at = $1 where ended_at is null", now),
            // Keys that were shown and never used, and requests that somebody still has to agree to.
            sql!("delete from totp_offer"),
            sql!("delete from passkey_ceremony"),
            sql!("delete from second_step_reset"),
        ] {
            tx.execute(ending, Rows::Any).await?;
        }
        Ok(())
    }
}

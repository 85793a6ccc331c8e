//! Where somebody is signed in, for themselves to see and to end.

use chrono::{DateTime, Utc};
use domain::id::{Id, SignInId, UserId};
use uuid::Uuid;

use crate::{
    Error, Store,
    actor::{Actor, SessionTag},
    db::{Rows, Tx},
    own_account::own,
    sql,
};

/// A device somebody is signed in on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    pub id: SignInId,
    pub began_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub address: Option<String>,
    pub browser: Option<String>,
    /// The one that asks.
    pub is_here: bool,
}

#[derive(sqlx::FromRow)]
struct SignInRow {
    sign_in_id: Uuid,
    began_at: DateTime<Utc>,
    last_seen_at: DateTime<Utc>,
    address: Option<String>,
    browser: Option<String>,
    is_here: bool,
}

impl Store {
    /// The devices this person is signed in on, the one that asks first.
    pub async fn sign_ins(&self, actor: &Actor) -> Result<Vec<SignIn>, Error> {
        let alive = sql!(
            "select i.sign_in_id, i.began_at, max(s.last_seen_at) as last_seen_at, i.address, i.browser,
                max(case when s.session_hash = $2 then 1 else 0 end) = 1 as is_here
             from sign_in i join session s on s.sign_in_id = i.sign_in_id
             where i.account_id = $1 and i.ended_at is null and i.until_at > $3
                and s.ended_at is null and s.idle_until > $3
             group by i.sign_in_id, i.began_at, i.address, i.browser
             order by is_here desc, last_seen_at desc, i.sign_in_id",
            actor.user(),
            actor.session().0,
            self.now()
        );
        let rows: Vec<SignInRow> = self.db().all(alive).await?;
        Ok(rows.into_iter().map(SignInRow::read).collect())
    }

    /// Signs out one device of their own. One that is signed out already stays so.
    pub async fn end_sign_in(&self, actor: &Actor, sign_in: SignInId) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let end = sql!(
            "update sign_in set ended_at = $3
             where sign_in_id = $1 and account_id = $2 and ended_at is null",
            sign_in,
            actor.user(),
            self.now()
        );
        if tx.execute(end, Rows::Any).await? == 1 {
            self.audit_in(&mut tx, own("sign_out.device", actor)).await?;
        }
        tx.commit().await
    }

    /// Signs out every device but this one.
    pub async fn end_other_sign_ins(&self, actor: &Actor) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        end_others(&mut tx, actor.user(), actor.session(), self.now()).await?;
        self.audit_in(&mut tx, own("sign_out.others", actor)).await?;
        tx.commit().await
    }
}

impl SignInRow {
    fn read(self) -> SignIn {
        SignIn {
            id: Id::new(self.sign_in_id),
            began_at: self.began_at,
            last_seen_at: self.last_seen_at,
            address: self.address,
            browser: self.browser,
            is_here: self.is_here,
        }
    }
}

/// Ends every sign-in of somebody but the one of this session.
pub(crate) async fn end_others(
    tx: &mut Tx,
    user: UserId,
    here: SessionTag,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let end = sql!(
        "update sign_in set ended_at = $3 where account_id = $1 and ended_at is null
         and sign_in_id not in (
            select sign_in_id from session where session_hash = $2 and sign_in_id is not null
         )",
        user,
        here.0,
        now
    );
    tx.execute(end, Rows::Any).await?;
    Ok(())
}

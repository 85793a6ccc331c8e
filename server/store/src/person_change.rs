//! What an administrator does to somebody else's account: changing what it is for, giving its work to a colleague,
//! closing it. Never to their own: for that there is another administrator.

use domain::id::{TeamId, UserId};
use uuid::Uuid;

use crate::{
    Error, Store,
    actor::Role,
    db::{Rows, Tx},
    feed,
    hand_over::NotMoved,
    invitation, need_row,
    permit::{ChangePerson, Permit},
    second_step::end_everything,
    sql,
    store::finish,
};

/// Why an account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum NotChanged {
    /// One's own account.
    #[error("nobody changes their own account")]
    Yourself,
    /// Somebody has to take over this many cases first.
    #[error("somebody has to take over {cases} cases")]
    NeedsTaker { cases: usize },
    /// Whoever was chosen cannot take them over.
    #[error("that person cannot take them over")]
    BadTaker,
    /// Caseworkers see the cases of their team.
    #[error("a caseworker needs a team")]
    NeedsTeam,
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<NotMoved> for NotChanged {
    fn from(why: NotMoved) -> Self {
        match why {
            NotMoved::NeedsTaker { cases } => Self::NeedsTaker { cases },
            NotMoved::BadTaker => Self::BadTaker,
            NotMoved::Store(error) => Self::Store(error),
        }
    }
}

impl Store {
    /// Changes what an account is for. Work that belongs to the old role or team has to move first.
    pub async fn change_role(
        &self,
        permit: Permit<ChangePerson>,
        role: Role,
        team: Option<TeamId>,
        version: i64,
    ) -> Result<(), NotChanged> {
        let team = team.filter(|_| role == Role::Caseworker);
        if role == Role::Caseworker && team.is_none() {
            return Err(NotChanged::NeedsTeam);
        }
        let mut tx = self.db().begin().await?;
        let before = self.someone_else(&mut tx, &permit).await?;
        if before.role != role.code() || before.team_id != team.map(TeamId::raw) {
            self.hand_over_in(&mut tx, permit.actor(), permit.target(), None).await?;
            need_row::leave(&mut tx, permit.actor(), permit.target(), self.now()).await?;
        }
        let change = sql!(
            "update account set role = $2, team_id = $3, version = version + 1
             where account_id = $1 and version = $4",
            permit.target(),
            role.code(),
            team,
            version
        );
        if tx.execute(change, Rows::Any).await? == 0 {
            return Err(Error::Conflict { by: String::new(), at: self.now() }.into());
        }
        self.audit_in(&mut tx, permit.entry(&["role", "team"])).await?;
        Ok(tx.commit().await?)
    }

    /// Gives everything somebody works on to a colleague.
    pub async fn hand_over(
        &self,
        permit: Permit<ChangePerson>,
        to: Option<UserId>,
    ) -> Result<usize, NotChanged> {
        let store = self.clone();
        finish(async move { Ok(store.hand_over_with(permit, to).await) }).await?
    }

    async fn hand_over_with(
        &self,
        permit: Permit<ChangePerson>,
        to: Option<UserId>,
    ) -> Result<usize, NotChanged> {
        let mut tx = self.db().begin().await?;
        self.someone_else(&mut tx, &permit).await?;
        let moved = self.hand_over_in(&mut tx, permit.actor(), permit.target(), to).await?;
        self.audit_in(&mut tx, permit.entry(&["cases"])).await?;
        tx.commit().await?;
        Ok(moved)
    }

    /// Closes an account: its work goes to a colleague, its sign-ins and links end, all or nothing.
    pub async fn close_account(
        &self,
        permit: Permit<ChangePerson>,
        to: Option<UserId>,
    ) -> Result<usize, NotChanged> {
        let store = self.clone();
        finish(async move { Ok(store.close_with(permit, to).await) }).await?
    }

    async fn close_with(
        &self,
        permit: Permit<ChangePerson>,
        to: Option<UserId>,
    ) -> Result<usize, NotChanged> {
        let mut tx = self.db().begin().await?;
        one_at_a_time(&mut tx).await?;
        // Asked again now that nobody else closes accounts: two administrators cannot close each other's.
        self.actor(permit.actor().user(), permit.actor().session()).await?;
        self.someone_else(&mut tx, &permit).await?;
        let user = permit.target();
        let moved = self.hand_over_in(&mut tx, permit.actor(), user, to).await?;
        need_row::leave(&mut tx, permit.actor(), user, self.now()).await?;
        set_enabled(&mut tx, user, false).await?;
        end_everything(&mut tx, user, self.now()).await?;
        invitation::end_all(&mut tx, user, self.now()).await?;
        feed::end_all(&mut tx, user, self.now()).await?;
        self.audit_in(&mut tx, permit.entry(&["enabled", "cases", "sign_ins"])).await?;
        tx.commit().await?;
        Ok(moved)
    }

    /// Opens a closed account again.
    pub async fn reopen_account(&self, permit: Permit<ChangePerson>) -> Result<(), NotChanged> {
        let mut tx = self.db().begin().await?;
        self.someone_else(&mut tx, &permit).await?;
        set_enabled(&mut tx, permit.target(), true).await?;
        self.audit_in(&mut tx, permit.entry(&["enabled"])).await?;
        Ok(tx.commit().await?)
    }

    /// The account as it is, if it is somebody's and not one's own.
    pub(crate) async fn someone_else(
        &self,
        tx: &mut Tx,
        permit: &Permit<ChangePerson>,
    ) -> Result<Before, NotChanged> {
        if permit.target() == permit.actor().user() {
            return Err(NotChanged::Yourself);
        }
        let before = sql!(
            "select role, team_id, password <> '' as has_password from account where account_id = $1",
            permit.target()
        );
        Ok(tx.optional(before).await?.ok_or(Error::NotFound)?)
    }
}

#[derive(sqlx::FromRow)]
pub(crate) struct Before {
    role: String,
    team_id: Option<Uuid>,
    pub has_password: bool,
}

/// Makes everybody else who closes an account wait until this transaction has ended.
async fn one_at_a_time(tx: &mut Tx) -> Result<(), Error> {
    tx.execute(sql!("update meta set value = value where name = 'store'"), Rows::One).await?;
    Ok(())
}

async fn set_enabled(tx: &mut Tx, user: UserId, enabled: bool) -> Result<(), Error> {
    let set = sql!(
        "update account set enabled = $2, version = version + 1 where account_id = $1",
        user,
        enabled
    );
    tx.execute(set, Rows::One).await?;
    Ok(())
}

//! Conflicts of interest: somebody is kept from a case, whatever else would let them open it. The reason is one of a few,
//! so that nothing about the person stands in it.

use domain::{
    codes,
    id::{CaseId, FormKey, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store, chance,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    need_row::{end_name, holder, linked},
    permit::{Action, BlockFromCase, Permit, Unblock},
    sql,
    store::finish,
    task_change::hold,
};

codes! {
    /// Why somebody is kept from a case.
    BlockReason {
        KnowsPerson = "KNOWS_PERSON", "They know the person or the family";
        KnowsOther = "KNOWS_OTHER", "They know somebody the person fears";
        OtherSide = "OTHER_SIDE", "They work with somebody else in the matter";
        PersonAsked = "PERSON_ASKED", "The person asked for it";
        TheyAsked = "THEY_ASKED", "The colleague asked for it";
    }
}

/// What became of keeping somebody from a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Blocked {
    Done,
    /// They hold it: it has to be handed over first.
    Holds,
    /// Nobody of that name works on cases here.
    Nobody,
}

impl Store {
    /// Keeps somebody from a case and from every record that is linked with it. The same form twice does it once.
    pub async fn block_from_case(
        &self,
        permit: Permit<BlockFromCase>,
        (user, reason): (UserId, BlockReason),
        form: FormKey,
    ) -> Result<Blocked, Error> {
        let store = self.clone();
        finish(async move { store.block_with(permit, user, reason, form).await }).await
    }

    async fn block_with(
        &self,
        permit: Permit<BlockFromCase>,
        user: UserId,
        reason: BlockReason,
        key: FormKey,
    ) -> Result<Blocked, Error> {
        let (case, by) = (permit.target(), permit.actor());
        let asked = (case, user, reason.code());
        let form = Form::new(key, by, BlockFromCase::NAME, &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(done) = self.press(&mut tx, &form).await? {
            return Ok(done);
        }
        hold(&mut tx, &permit).await?;
        if !works_here(&mut tx, user).await? {
            return Ok(Blocked::Nobody);
        }
        let records = linked(&mut tx, case).await?;
        for record in &records {
            if holder(&mut tx, *record).await? == user {
                return Ok(Blocked::Holds);
            }
        }
        for record in &records {
            let add = sql!(
                "insert into case_block (case_block_id, case_id, account_id, reason, set_by, set_at)
                values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
                chance::uuid(),
                *record,
                user,
                reason.code(),
                by.user(),
                self.now()
            );
            tx.execute(add, Rows::Any).await?;
            end_name(&mut tx, *record, user, (by.user(), self.now())).await?;
        }
        self.settle_tasks_of(&mut tx, by, &records).await?;
        form_key::answer(&mut tx, key, &Blocked::Done).await?;
        self.note_on(&mut tx, &permit, &records, &["case_block", reason.code()]).await?;
        tx.commit().await?;
        Ok(Blocked::Done)
    }

    /// Keeps somebody from it no longer. Where it is restricted they are not named by that.
    pub async fn unblock(&self, permit: Permit<Unblock>, user: UserId) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        hold(&mut tx, &permit).await?;
        let records = linked(&mut tx, permit.target()).await?;
        for record in &records {
            lift(&mut tx, *record, user, (permit.actor().user(), self.now())).await?;
        }
        self.note_on(&mut tx, &permit, &records, &["case_block"]).await?;
        tx.commit().await
    }
}

async fn lift(
    tx: &mut Tx,
    case: CaseId,
    user: UserId,
    (by, at): (UserId, chrono::DateTime<chrono::Utc>),
) -> Result<(), Error> {
    let lift = sql!(
        "update case_block set lifted_by = $3, lifted_at = $4
        where case_id = $1 and account_id = $2 and lifted_at is null",
        case,
        user,
        by,
        at
    );
    tx.execute(lift, Rows::Any).await.map(drop)
}

async fn works_here(tx: &mut Tx, user: UserId) -> Result<bool, Error> {
    let found = sql!(
        "select a.account_id from account a where a.account_id = $1 and a.enabled = true
            and a.role in ('CASEWORKER', 'LEGAL_ADVISER')",
        user
    );
    Ok(tx.optional::<(Uuid,)>(found).await?.is_some())
}

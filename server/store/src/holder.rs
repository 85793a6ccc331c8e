//! Who holds a case: given to a colleague of the same team in one press, with the hands it went through before. Another
//! team has to take it first, see `transfer`.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, FormKey, Id, UserId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    actor::Actor,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    permit::{Action, HandOver, Permit},
    policy::{open_to, visible_case},
    sql,
    store::finish,
};

/// A case that goes to a colleague.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handing {
    /// Who held it when the page was shown.
    pub from: UserId,
    pub to: UserId,
    pub why: Option<String>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Handed {
    Done,
    /// Whoever was chosen holds it already, is in no such team, or has left.
    CannotTake,
}

impl Store {
    /// The caseworkers of somebody's own team who can sign in, by name. Nothing of it is about survivors.
    pub async fn team_colleagues(&self, actor: &Actor) -> Result<Vec<(UserId, String)>, Error> {
        let Some(team) = actor.team() else { return Ok(Vec::new()) };
        let all = sql!(
            "select a.account_id, a.name from account a
            where a.team_id = $1 and a.role = 'CASEWORKER' and a.enabled = true
            order by a.name, a.account_id",
            team
        );
        let rows: Vec<(Uuid, String)> = self.db().all(all).await?;
        Ok(rows.into_iter().map(|(id, name)| (Id::new(id), name)).collect())
    }

    /// Gives a case to a colleague of its team, and with it what its holder had to do in it. The same form twice gives it
    /// once.
    pub async fn hand_case_over(
        &self,
        permit: Permit<HandOver>,
        handing: Handing,
        form: FormKey,
    ) -> Result<Handed, Error> {
        let store = self.clone();
        finish(async move { store.hand_case_over_with(permit, handing, form).await }).await
    }

    async fn hand_case_over_with(
        &self,
        permit: Permit<HandOver>,
        handing: Handing,
        key: FormKey,
    ) -> Result<Handed, Error> {
        let form = Form::new(key, permit.actor(), HandOver::NAME, &(permit.target(), &handing))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(handed) = self.press(&mut tx, &form).await? {
            return Ok(handed);
        }
        let Handing { from, to, why } = handing;
        if !take(&mut tx, &permit, from, to).await? {
            must_be_held_by(&mut tx, &permit, from).await?;
            return Ok(Handed::CannotTake);
        }
        let case = permit.target();
        let moved = Moved { case, from, to, why: why.as_deref(), by: permit.actor() };
        self.settle(&mut tx, moved).await?;
        form_key::answer(&mut tx, key, &Handed::Done).await?;
        self.audit_in(&mut tx, permit.entry(&["held_by", "tasks"])).await?;
        tx.commit().await?;
        Ok(Handed::Done)
    }

    /// What follows from another holder: the row that says so, and the tasks of the one before.
    pub(crate) async fn settle(&self, tx: &mut Tx, moved: Moved<'_>) -> Result<(), Error> {
        let Moved { case, from, to, why, by } = moved;
        let row = sql!(
            "insert into handover (case_id, number, from_id, to_id, why, handed_by, handed_at)
            select c.case_id, 1 + (select count(*) from handover h where h.case_id = c.case_id),
                $2, $3, $4, $5, $6
            from case_file c where c.case_id = $1",
            case,
            from,
            to,
            why,
            by.user(),
            self.now()
        );
        tx.execute(row, Rows::One).await?;
        let tasks = sql!(
            "update task set owner_id = $3, version = version + 1
            where case_id = $1 and owner_id = $2 and is_open = true",
            case,
            from,
            to
        );
        tx.execute(tasks, Rows::Any).await?;
        self.settle_tasks(tx, by, to).await
    }
}

/// A case that went from one holder to another.
pub(crate) struct Moved<'a> {
    pub case: CaseId,
    pub from: UserId,
    pub to: UserId,
    pub why: Option<&'a str>,
    pub by: &'a Actor,
}

/// Makes somebody of the same team the holder, if they can be and nobody was faster.
async fn take(
    tx: &mut Tx,
    permit: &Permit<HandOver>,
    from: UserId,
    to: UserId,
) -> Result<bool, Error> {
    let take = sql!(
        concat!(
            "update case_file as c set held_by = $4
            where c.case_id = $2 and c.held_by = $3 and c.held_by <> $4 and ",
            visible_case!(),
            " and exists (select 1 from account a
                where a.account_id = $4 and a.team_id = c.team_id and a.role = 'CASEWORKER'
                    and a.enabled = true)
            and ",
            open_to!("c", "$4"),
            " returning case_id"
        ),
        permit.reach()?.id(),
        permit.target(),
        from,
        to
    );
    Ok(tx.optional::<(Uuid,)>(take).await?.is_some())
}

/// That nobody gave the case away meanwhile.
async fn must_be_held_by(
    tx: &mut Tx,
    permit: &Permit<HandOver>,
    from: UserId,
) -> Result<(), Error> {
    let held = sql!(
        concat!("select c.held_by from case_file c where c.case_id = $2 and ", visible_case!()),
        permit.reach()?.id(),
        permit.target()
    );
    let (held,): (Uuid,) = tx.optional(held).await?.ok_or(Error::NotFound)?;
    if held == from.raw() {
        return Ok(());
    }
    let last = sql!(
        "select a.name, h.handed_at from handover h join account a on a.account_id = h.handed_by
        where h.case_id = $1 order by h.number desc limit 1",
        permit.target()
    );
    let last: Option<(String, DateTime<Utc>)> = tx.optional(last).await?;
    Err(last.map_or(Error::NotFound, |(by, at)| Error::Conflict { by, at }))
}

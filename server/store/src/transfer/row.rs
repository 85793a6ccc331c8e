//! Offers as they lie in their table: held until the commit, asked whether they can be, ended with their answer.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, Id, TeamId, TransferId, UserId};
use uuid::Uuid;

use super::Answer;
use crate::{
    actor::Actor,
    db::{Rows, Tx},
    error::Error,
    permit::{AnswerOffer, Permit},
    sql,
};

/// An offer that waits for an answer.
#[derive(sqlx::FromRow)]
pub(super) struct Waiting {
    pub case_id: Uuid,
    pub held_by: Uuid,
    pub to_team: Uuid,
    pub why: String,
}

/// The offer as it waits for this person's team. Holds it until the commit: one answer only.
pub(super) async fn waiting(tx: &mut Tx, permit: &Permit<AnswerOffer>) -> Result<Waiting, Error> {
    let hold = sql!(
        "update transfer set is_open = true
        where transfer_id = $1 and to_team = $2 and is_open = true returning transfer_id",
        permit.target(),
        permit.actor().team()
    );
    tx.optional::<(Uuid,)>(hold).await?.ok_or(Error::NotFound)?;
    let waiting = sql!(
        "select c.case_id, c.held_by, t.to_team, t.why
        from transfer t join case_file c on c.case_id = t.case_id
        where t.transfer_id = $1 and c.team_id <> t.to_team and c.is_open = true
            and c.taken_back_at is null",
        permit.target()
    );
    tx.optional(waiting).await?.ok_or(Error::NotFound)
}

/// An open case that waits for no team yet, and another team in which somebody can answer.
pub(super) async fn can_be_offered(tx: &mut Tx, case: CaseId, to: TeamId) -> Result<bool, Error> {
    let can = sql!(
        "select c.case_id from case_file c
        where c.case_id = $1 and c.is_open = true and c.is_restricted = false and c.team_id <> $2
            and not exists (select 1 from transfer t where t.case_id = c.case_id and t.is_open = true)
            and exists (select 1 from account a
                where a.team_id = $2 and a.role = 'CASEWORKER' and a.enabled = true)",
        case,
        to
    );
    Ok(tx.optional::<(Uuid,)>(can).await?.is_some())
}

/// Writes down what became of an offer.
pub(super) async fn end(
    tx: &mut Tx,
    offer: TransferId,
    (answer, why): (Answer, Option<&str>),
    by: UserId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let close = sql!("update transfer set is_open = false where transfer_id = $1", offer);
    tx.execute(close, Rows::One).await?;
    let row = sql!(
        "insert into transfer_answer (transfer_id, answer, why, answered_by, answered_at)
        values ($1, $2, $3, $4, $5)",
        offer,
        answer.code(),
        why,
        by,
        at
    );
    tx.execute(row, Rows::One).await?;
    Ok(())
}

/// Ends the offers of every case of somebody that is about to go to another team in another way.
pub(crate) async fn end_by_moving(
    tx: &mut Tx,
    by: &Actor,
    (from, team): (UserId, Uuid),
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let open = sql!(
        "select t.transfer_id from transfer t join case_file c on c.case_id = t.case_id
        where c.held_by = $1 and c.team_id <> $2 and t.is_open = true",
        from,
        team
    );
    for (offer,) in tx.all::<(Uuid,)>(open).await? {
        end(tx, Id::new(offer), (Answer::Withdrawn, None), by.user(), at).await?;
    }
    Ok(())
}

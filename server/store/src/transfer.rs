//! A case offered to another team: theirs only once somebody there takes it. Until then it, its dates and the offer stay
//! with the team that has it. What the other team sees of an offer is in `offer`.

mod row;

use domain::{
    codes,
    id::{CaseId, FormKey, Id, TeamId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    actor::Actor,
    chance,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    holder::Moved,
    permit::{Action, AnswerOffer, OfferCase, Permit},
    sql,
    store::finish,
    task_change::hold,
};
use row::{Waiting, can_be_offered, end, waiting};

pub(crate) use row::end_by_moving;

codes! {
    /// What became of an offer.
    Answer {
        Taken = "TAKEN", "Taken";
        Refused = "REFUSED", "Not taken";
        Withdrawn = "WITHDRAWN", "Taken back";
    }
}

/// What a team says to an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// This caseworker of the team holds the case from now on.
    Take(UserId),
    Refuse(String),
}

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stepped {
    Done,
    /// The case is with the team of whoever answered.
    Taken(CaseId),
    /// An offer waits already, or the team or person chosen cannot have it.
    Cannot,
}

impl Store {
    /// Offers a case to another team. The same form twice offers it once.
    pub async fn offer_case(
        &self,
        permit: Permit<OfferCase>,
        to: TeamId,
        why: String,
        form: FormKey,
    ) -> Result<Stepped, Error> {
        let store = self.clone();
        finish(async move { store.offer_with(permit, to, why, form).await }).await
    }

    async fn offer_with(
        &self,
        permit: Permit<OfferCase>,
        to: TeamId,
        why: String,
        key: FormKey,
    ) -> Result<Stepped, Error> {
        let case = permit.target();
        let form = Form::new(key, permit.actor(), OfferCase::NAME, &(case, to, &why))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(stepped) = self.press(&mut tx, &form).await? {
            return Ok(stepped);
        }
        hold(&mut tx, &permit).await?;
        if !can_be_offered(&mut tx, case, to).await? {
            return Ok(Stepped::Cannot);
        }
        let offer = sql!(
            "insert into transfer (transfer_id, case_id, to_team, why, offered_by, offered_at, is_open)
            values ($1, $2, $3, $4, $5, $6, true)",
            chance::uuid(),
            case,
            to,
            why,
            permit.actor().user(),
            self.now()
        );
        tx.execute(offer, Rows::One).await?;
        form_key::answer(&mut tx, key, &Stepped::Done).await?;
        self.audit_in(&mut tx, permit.entry(&["offer"])).await?;
        tx.commit().await?;
        Ok(Stepped::Done)
    }

    /// Takes the offer of a case back. Nothing happens where none waits.
    pub async fn take_offer_back(&self, permit: Permit<OfferCase>) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        hold(&mut tx, &permit).await?;
        let open = sql!(
            "select transfer_id from transfer where case_id = $1 and is_open = true",
            permit.target()
        );
        if let Some((offer,)) = tx.optional::<(Uuid,)>(open).await? {
            let by = permit.actor().user();
            end(&mut tx, Id::new(offer), (Answer::Withdrawn, None), by, self.now()).await?;
            self.audit_in(&mut tx, permit.entry(&["offer_taken_back"])).await?;
        }
        tx.commit().await
    }

    /// Answers an offer to one's own team: somebody there holds the case from now on, or it stays where it is. The same
    /// form twice answers once.
    pub async fn answer_offer(
        &self,
        permit: Permit<AnswerOffer>,
        reply: Reply,
        form: FormKey,
    ) -> Result<Stepped, Error> {
        let store = self.clone();
        finish(async move { store.answer_with(permit, reply, form).await }).await
    }

    async fn answer_with(
        &self,
        permit: Permit<AnswerOffer>,
        reply: Reply,
        key: FormKey,
    ) -> Result<Stepped, Error> {
        let (offer, actor) = (permit.target(), permit.actor());
        let form = Form::new(key, actor, AnswerOffer::NAME, &(offer, &reply))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(stepped) = self.press(&mut tx, &form).await? {
            return Ok(stepped);
        }
        let waiting = waiting(&mut tx, &permit).await?;
        let (answer, why, stepped) = match reply {
            Reply::Refuse(why) => (Answer::Refused, Some(why), Stepped::Done),
            Reply::Take(taker) => {
                if !self.take_case(&mut tx, actor, &waiting, taker).await? {
                    return Ok(Stepped::Cannot);
                }
                (Answer::Taken, None, Stepped::Taken(CaseId::new(waiting.case_id)))
            }
        };
        end(&mut tx, offer, (answer, why.as_deref()), actor.user(), self.now()).await?;
        form_key::answer(&mut tx, key, &stepped).await?;
        let entry = permit.entry(&["held_by", "team", "tasks"]).on("case", waiting.case_id);
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(stepped)
    }

    /// Makes somebody of the team the holder, if they can be.
    async fn take_case(
        &self,
        tx: &mut Tx,
        by: &Actor,
        offer: &Waiting,
        taker: UserId,
    ) -> Result<bool, Error> {
        let take = sql!(
            "update case_file as c set held_by = $2, team_id = $3
            where c.case_id = $1 and exists (select 1 from account a
                where a.account_id = $2 and a.team_id = $3 and a.role = 'CASEWORKER'
                    and a.enabled = true)
            returning case_id",
            offer.case_id,
            taker,
            offer.to_team
        );
        if tx.optional::<(Uuid,)>(take).await?.is_none() {
            return Ok(false);
        }
        let (case, from) = (CaseId::new(offer.case_id), Id::new(offer.held_by));
        let moved = Moved { case, from, to: taker, why: Some(&offer.why), by };
        self.settle(tx, moved).await?;
        Ok(true)
    }
}

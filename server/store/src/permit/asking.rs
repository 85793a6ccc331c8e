//! Asking for leave: what there is to know of a person and of the cases they ask for, and the permit that follows from it.
//! Nothing else makes one.

use std::marker::PhantomData;

use domain::id::CaseId;

use super::{Action, Permit, ReadFeed, Target, entry};
use crate::{
    Store,
    actor::Actor,
    audit::Outcome,
    db::Tx,
    error::Error,
    feed::Link,
    grant::Grant,
    policy::{self, Power, Reach, Standing, reached_case},
    sql,
    sql::Sql,
};

impl Store {
    /// Asks for leave. "Not yours" and "does not exist" get the same answer, and a refusal is written down. Whoever
    /// may, but has not shown for a while who they are, is asked to.
    pub async fn permit<A: Action>(
        &self,
        actor: &Actor,
        target: A::Target,
    ) -> Result<Permit<A>, Error> {
        if self.is_allowed::<A>(actor, target).await? {
            if A::PROVED && !self.has_shown(actor).await? {
                return Err(Error::NotProved);
            }
            for case in [target.case(), target.also()].into_iter().flatten() {
                Box::pin(self.slow_down(actor, case)).await?;
            }
            return Ok(Permit { actor: actor.clone(), target, action: PhantomData });
        }
        self.audit(entry::<A>(actor, target, Outcome::Refused)).await?;
        Err(Error::NotFound)
    }

    /// Leave for whoever holds a private calendar link: to see the dates of the person who made it, as far as that person
    /// still may. Nobody is signed in by a link, so it gives leave for nothing else.
    pub async fn permit_by_link(&self, link: &Link) -> Result<Permit<ReadFeed>, Error> {
        let actor = self.actor_by_link(link).await?;
        self.permit(&actor, ()).await
    }

    /// Asks what there is to know of this person and these cases, and lets the policy decide.
    async fn is_allowed<A: Action>(&self, actor: &Actor, target: A::Target) -> Result<bool, Error> {
        if !policy::may(actor.role(), A::POWER) {
            return Ok(false);
        }
        let mut cases = Vec::with_capacity(2);
        for case in [target.case(), target.also()].into_iter().flatten() {
            let Some(standing) = self.standing(actor, case).await? else { return Ok(false) };
            cases.push(standing);
        }
        let is_given = self.is_given(actor, A::POWER, target.case()).await?;
        Ok(policy::decide(actor.role(), A::POWER, is_given, &cases))
    }

    /// Some things need more than a role: leave given to this one person.
    async fn is_given(
        &self,
        actor: &Actor,
        power: Power,
        case: Option<CaseId>,
    ) -> Result<bool, Error> {
        match power {
            Power::ReportInternal => self.has_internal_grant(actor).await,
            Power::TakeOut => self.has_export_leave(actor).await,
            Power::BreakGlass => self.has_grant(actor, Grant::BreakGlass).await,
            Power::Oversee => self.has_grant(actor, Grant::DataLead).await,
            Power::Restrict => self.may_restrict(actor, case).await,
            _ => Ok(true),
        }
    }

    /// How this person stands to a case. None where nobody has that case, and for those who never see one.
    async fn standing(&self, actor: &Actor, case: CaseId) -> Result<Option<Standing>, Error> {
        match Reach::of(actor) {
            Some(reach) => self.db().optional(standing(reach, case)).await,
            None => Ok(None),
        }
    }
}

/// The same, within a transaction that needs no second connection for it.
pub(crate) async fn standing_in(
    tx: &mut Tx,
    actor: &Actor,
    case: CaseId,
) -> Result<Option<Standing>, Error> {
    match Reach::of(actor) {
        Some(reach) => tx.optional(standing(reach, case)).await,
        None => Ok(None),
    }
}

fn standing(reach: Reach, case: CaseId) -> Sql {
    sql!(
        concat!(
            "select ",
            reached_case!(),
            " as reaches, c.is_restricted,
                exists (select 1 from restricted_to r where r.case_id = c.case_id
                    and r.account_id = $1 and r.ended_at is null) as is_named,
                exists (select 1 from case_block b where b.case_id = c.case_id
                    and b.account_id = $1 and b.lifted_at is null) as is_blocked
            from case_file c where c.case_id = $2 and c.taken_back_at is null"
        ),
        reach.id(),
        case
    )
}

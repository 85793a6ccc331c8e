//! Cases that are offered to a team: it sees their reference, their code name and how many dates run, and no more until
//! somebody there takes one.

use chrono::{DateTime, Utc};
use domain::id::{Id, TransferId};
use uuid::Uuid;

use crate::{
    Store,
    error::Error,
    permit::{Permit, ReadOffers},
    sql,
};

/// Offers shown; the oldest come first.
const MOST: u32 = 100;

/// An offer as the other team sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub id: TransferId,
    pub reference: String,
    pub code_name: String,
    /// Open dates of ours.
    pub dates: u32,
    pub by: String,
    pub team: String,
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct OfferRow {
    transfer_id: Uuid,
    reference: String,
    code_name: String,
    dates: i64,
    name: String,
    team: String,
    offered_at: DateTime<Utc>,
}

impl Store {
    /// What is offered to one's own team, the oldest first.
    pub async fn offers(&self, permit: Permit<ReadOffers>) -> Result<Vec<Offer>, Error> {
        let waiting = sql!(
            "select t.transfer_id, c.reference, c.code_name,
                (select count(*) from deadline d
                    where d.case_id = c.case_id and d.is_open = true and d.owed_by = 'WE') as dates,
                a.name, o.name as team, t.offered_at
            from transfer t join case_file c on c.case_id = t.case_id
                join account a on a.account_id = t.offered_by
                join team o on o.team_id = c.team_id
            where t.to_team = $1 and t.is_open = true and c.team_id <> t.to_team
                and c.is_open = true and c.taken_back_at is null
            order by t.offered_at, t.transfer_id limit $2",
            permit.actor().team(),
            MOST
        );
        let rows: Vec<OfferRow> = self.db().all(waiting).await?;
        self.audit(permit.entry(&["offers"])).await?;
        Ok(rows.into_iter().map(OfferRow::offer).collect())
    }
}

impl OfferRow {
    fn offer(self) -> Offer {
        Offer {
            id: Id::new(self.transfer_id),
            reference: self.reference,
            code_name: self.code_name,
            dates: u32::try_from(self.dates).unwrap_or(u32::MAX),
            by: self.name,
            team: self.team,
            at: self.offered_at,
        }
    }
}

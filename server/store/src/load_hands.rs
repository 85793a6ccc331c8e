//! The hands that cases of the demonstration charity went through, and an offer that waits for each team: the same cases
//! for the same stories.

use chrono::TimeDelta;
use domain::id::{CaseId, Id, UserId};
use uuid::Uuid;

use crate::{
    Error, Store, chance,
    db::{Rows, Tx},
    sql,
};

/// One open case of so many came from a colleague.
const ONE_OF: usize = 9;
/// Cases looked at.
const LOOKED_AT: u32 = 400;

/// An open case, its holder and its team.
type Held = (Uuid, Uuid, Uuid);

impl Store {
    /// Writes them down. For demonstrations only.
    pub async fn pass_demonstration(&self) -> Result<(), Error> {
        if !self.is_demo() {
            return Err(Error::NotFound);
        }
        let mut tx = self.db().begin().await?;
        let open = sql!(
            "select case_id, held_by, team_id from case_file
            where is_open = true order by reference limit $1",
            LOOKED_AT
        );
        let open: Vec<Held> = tx.all(open).await?;
        let staff = sql!(
            "select account_id, team_id from account
            where role = 'CASEWORKER' and enabled = true order by email"
        );
        let staff: Vec<(Uuid, Uuid)> = tx.all(staff).await?;
        for (place, held) in open.iter().enumerate().filter(|(place, _)| place % ONE_OF == 4) {
            self.came_from_a_colleague(&mut tx, place, *held, &staff).await?;
        }
        self.offer_one_of_each_team(&mut tx, &open, &staff).await?;
        tx.commit().await
    }

    async fn came_from_a_colleague(
        &self,
        tx: &mut Tx,
        place: usize,
        (case, holder, team): Held,
        staff: &[(Uuid, Uuid)],
    ) -> Result<(), Error> {
        let is_one = |(one, of): &&(Uuid, Uuid)| *of == team && *one != holder;
        let Some((from, _)) = staff.iter().find(is_one) else { return Ok(()) };
        let days = i64::try_from(place).unwrap_or_default() % 60 + 2;
        let (case, from, to): (CaseId, UserId, UserId) =
            (Id::new(case), Id::new(*from), Id::new(holder));
        let row = sql!(
            "insert into handover (case_id, number, from_id, to_id, why, handed_by, handed_at)
            values ($1, 1, $2, $3, $4, $2, $5)",
            case,
            from,
            to,
            "Work was shared out again in the team.",
            self.now() - TimeDelta::days(days)
        );
        tx.execute(row, Rows::One).await.map(drop)
    }

    /// The first open case of each team waits for the team after it.
    async fn offer_one_of_each_team(
        &self,
        tx: &mut Tx,
        open: &[Held],
        staff: &[(Uuid, Uuid)],
    ) -> Result<(), Error> {
        let mut teams: Vec<Uuid> = Vec::new();
        for (_, team) in staff {
            if !teams.contains(team) {
                teams.push(*team);
            }
        }
        for (place, team) in teams.iter().enumerate() {
            let to = teams[(place + 1) % teams.len()];
            let Some((case, holder, _)) = open.iter().find(|(.., of)| of == team) else { continue };
            if to == *team {
                continue;
            }
            let offer = sql!(
                "insert into transfer (transfer_id, case_id, to_team, why, offered_by, offered_at,
                    is_open)
                values ($1, $2, $3, $4, $5, $6, true)",
                chance::uuid(),
                *case,
                to,
                "She moves to the area of the other team.",
                *holder,
                self.now() - TimeDelta::days(2)
            );
            tx.execute(offer, Rows::One).await?;
        }
        Ok(())
    }
}

//! How much work each colleague of a team has, in one table: by name, never by number. It is for sharing work, not for
//! ranking people.

use chrono::TimeDelta;
use domain::id::{Id, UserId};
use uuid::Uuid;

use crate::{
    Store,
    error::Error,
    next::nothing_next,
    permit::{Permit, ReadTeam},
    policy::visible_case,
    sql,
};

const SOON: TimeDelta = TimeDelta::days(7);

/// One colleague, and the open cases they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    pub user: UserId,
    pub name: String,
    pub open: u32,
    /// Dates of ours that have passed.
    pub overdue: u32,
    /// Dates of ours in the next 7 days.
    pub next_7: u32,
    /// Cases in which nothing comes next.
    pub nothing: u32,
}

#[derive(sqlx::FromRow)]
struct ColleagueRow {
    account_id: Uuid,
    name: String,
    open_cases: i64,
    overdue: i64,
    next_7: i64,
    without_next: i64,
}

/// Dates of ours in the open cases of a colleague `a`.
macro_rules! dates {
    ($when:literal) => {
        concat!(
            "(select count(*) from case_file c join deadline d on d.case_id = c.case_id
                and d.is_open = true and d.owed_by = 'WE' and ",
            $when,
            " where c.held_by = a.account_id and c.is_open = true and ",
            visible_case!(team),
            ")"
        )
    };
}

impl Store {
    /// Everybody in one's own team who holds cases or could, by name.
    pub async fn team_table(&self, permit: Permit<ReadTeam>) -> Result<Vec<Colleague>, Error> {
        let today = self.today();
        let everybody = sql!(
            concat!(
                "select a.account_id, a.name,
                    (select count(*) from case_file c
                        where c.held_by = a.account_id and c.is_open = true and ",
                visible_case!(team),
                ") as open_cases, ",
                dates!("d.due < $2"),
                " as overdue, ",
                dates!("d.due between $2 and $3"),
                " as next_7,
                    (select count(*) from case_file c where c.held_by = a.account_id and ",
                visible_case!(team),
                " and ",
                nothing_next!(),
                ") as without_next
                from account a where a.team_id = $4 and a.role = 'CASEWORKER'
                    and (a.enabled = true or exists (select 1 from case_file c
                        where c.held_by = a.account_id and c.is_open = true and ",
                visible_case!(team),
                "))
                order by a.name, a.account_id"
            ),
            permit.reach()?.id(),
            today,
            today + SOON,
            permit.actor().team()
        );
        let rows: Vec<ColleagueRow> = self.db().all(everybody).await?;
        self.audit(permit.entry(&["cases"])).await?;
        Ok(rows.into_iter().map(ColleagueRow::colleague).collect())
    }
}

impl ColleagueRow {
    fn colleague(self) -> Colleague {
        let count = |rows: i64| u32::try_from(rows).unwrap_or(u32::MAX);
        Colleague {
            user: Id::new(self.account_id),
            name: self.name,
            open: count(self.open_cases),
            overdue: count(self.overdue),
            next_7: count(self.next_7),
            nothing: count(self.without_next),
        }
    }
}

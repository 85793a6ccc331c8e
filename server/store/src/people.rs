//! The people page: who has an account and what it is for. Nothing here is about survivors, and cases are only counted.

use chrono::NaiveDate;
use domain::id::{Id, TeamId, UserId};
use uuid::Uuid;

use crate::{
    Error, Store,
    actor::Role,
    error::Fault,
    permit::{Permit, ReadPeople},
    second_step_reset::WAITS,
    sql,
};

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has no password yet.
    Invited,
    /// It can be signed in to.
    Active,
    /// It was closed.
    Closed,
}

/// One account, as the administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub user: UserId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub team: Option<TeamId>,
    pub team_name: Option<String>,
    pub standing: Standing,
    pub has_second_step: bool,
    /// The administrator who asked within the last day to take the second step away.
    pub reset_asked_by: Option<Asker>,
    /// The last day they signed in.
    pub last_seen_on: Option<NaiveDate>,
    /// Cases that somebody else would have to take over: held by a caseworker, or advised on.
    pub cases: usize,
    pub version: i64,
}

/// An administrator who asked another to agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    pub user: UserId,
    pub name: String,
}

/// A team, for choosing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    pub team: TeamId,
    pub name: String,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    account_id: Uuid,
    name: String,
    email: String,
    role: String,
    team_id: Option<Uuid>,
    team_name: Option<String>,
    enabled: bool,
    has_password: bool,
    has_second_step: bool,
    asked_by: Option<Uuid>,
    asked_by_name: Option<String>,
    last_seen_on: Option<NaiveDate>,
    cases: i64,
    version: i64,
}

impl Store {
    /// Everybody with an account: first those who can sign in, by name.
    pub async fn people(&self, _: Permit<ReadPeople>) -> Result<Vec<Person>, Error> {
        let everybody = sql!(
            "select a.account_id, a.name, a.email, a.role, a.team_id, t.name as team_name, a.enabled,
                a.password <> '' as has_password, (f.account_id is not null or exists (
                    select 1 from passkey p where p.account_id = a.account_id and p.removed_at is null
                )) as has_second_step,
                b.account_id as asked_by, b.name as asked_by_name, a.last_seen_on, a.version,
                (select count(*) from case_file c
                    where c.held_by = a.account_id and c.taken_back_at is null)
                    + (select count(*) from case_access x where x.account_id = a.account_id) as cases
             from account a left join team t on t.team_id = a.team_id
                left join totp f on f.account_id = a.account_id
                left join second_step_reset r on r.account_id = a.account_id and r.asked_at > $1
                left join account b on b.account_id = r.asked_by
             order by a.enabled desc, a.name, a.email",
            self.now() - WAITS
        );
        let rows: Vec<PersonRow> = self.db().all(everybody).await?;
        rows.into_iter().map(PersonRow::read).collect()
    }

    /// Every team, by name.
    pub async fn teams(&self, _: Permit<ReadPeople>) -> Result<Vec<Team>, Error> {
        let rows: Vec<(Uuid, String)> =
            self.db().all(sql!("select team_id, name from team order by name")).await?;
        Ok(rows.into_iter().map(|(team, name)| Team { team: Id::new(team), name }).collect())
    }
}

impl PersonRow {
    fn read(self) -> Result<Person, Error> {
        let role = Role::from_code(&self.role).ok_or(Fault::Code { column: "account.role" })?;
        let standing = match (self.enabled, self.has_password) {
            (false, _) => Standing::Closed,
            (true, false) => Standing::Invited,
            (true, true) => Standing::Active,
        };
        Ok(Person {
            user: Id::new(self.account_id),
            name: self.name,
            email: self.email,
            role,
            team: self.team_id.map(Id::new),
            team_name: self.team_name,
            standing,
            has_second_step: self.has_second_step,
            reset_asked_by: self.asked_by.zip(self.asked_by_name).map(asker),
            last_seen_on: self.last_seen_on,
            cases: usize::try_from(self.cases).unwrap_or_default(),
            version: self.version,
        })
    }
}

fn asker((user, name): (Uuid, String)) -> Asker {
    Asker { user: Id::new(user), name }
}

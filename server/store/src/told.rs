//! What people are told until they say that they know: that a case of theirs was opened in an emergency, and, for whoever
//! looks after how records are read, every emergency and all unusual reading.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, Id};
use uuid::Uuid;

use crate::{
    Actor, Store,
    db::{Rows, Tx},
    error::Error,
    grant::Grant,
    permit::{Permit, ReadOversight, SeeTold},
    policy::{open_to, visible_case},
    sql,
};

/// Shown on the list, the latest first.
const MOST: u32 = 200;

/// Something somebody is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub id: Uuid,
    /// Who did it.
    pub by: String,
    pub at: DateTime<Utc>,
    pub what: What,
    /// Who said that they know, by name.
    pub known_to: Vec<String>,
}

/// What it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A case was opened in an emergency. Which, and for what reason, where whoever is told may know of it.
    Opened(Option<Opening>),
    /// More cases were opened within an hour than work asks for.
    Read,
}

/// Which case it was, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    pub case: CaseId,
    pub reference: String,
    pub reason: String,
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    sort: String,
    about_id: Uuid,
    case_id: Option<Uuid>,
    reference: Option<String>,
    reason: Option<String>,
    name: String,
    at: DateTime<Utc>,
}

/// Cases opened in an emergency, by others: of the account `$1`, or all of them where `$2`.
macro_rules! openings {
    () => {
        concat!(
            "select 'OPENED' as sort, g.glass_id as about_id,
                case when ",
            open_to!("c", "$1"),
            " then c.case_id end as case_id,
                case when ",
            open_to!("c", "$1"),
            " then c.reference end as reference,
                case when ",
            open_to!("c", "$1"),
            " then g.reason end as reason,
                a.name, g.opened_at as at
            from glass g join case_file c on c.case_id = g.case_id
                join account a on a.account_id = g.account_id
            where g.account_id <> $1 and ($2 = true
                or (c.held_by = $1 or exists (select 1 from case_access x
                        where x.case_id = c.case_id and x.account_id = $1)
                    or exists (select 1 from restricted_to n where n.case_id = c.case_id
                        and n.account_id = $1 and n.ended_at is null)) and ",
            visible_case!(),
            ")"
        )
    };
}

/// Unusual reading by others, where `$2`.
macro_rules! readings {
    () => {
        "select 'READ' as sort, u.unusual_id as about_id, null as case_id, null as reference, null as reason, a.name,
            u.noticed_at as at
        from unusual u join account a on a.account_id = u.account_id
        where u.account_id <> $1 and $2 = true"
    };
}

impl Store {
    /// Everything of the kind there was, with who knows of it, for whoever looks after how records are read.
    pub async fn oversight(&self, permit: Permit<ReadOversight>) -> Result<Vec<Told>, Error> {
        let all = sql!(
            concat!(
                "select x.* from (",
                openings!(),
                " union all ",
                readings!(),
                ") x order by x.at desc, x.about_id limit $3"
            ),
            permit.actor().user(),
            true,
            MOST
        );
        let mut tx = self.db().snapshot().await?;
        let rows: Vec<ToldRow> = tx.all(all).await?;
        let mut told = Vec::with_capacity(rows.len());
        for row in rows {
            let known_to = known_to(&mut tx, row.about_id).await?;
            told.push(Told { known_to, ..row.told() });
        }
        drop(tx);
        self.audit(permit.entry(&["glass", "unusual"])).await?;
        Ok(told)
    }

    /// Says that this person knows of it. Twice is once; of what they are not told, nothing can be said.
    pub async fn see_told(&self, permit: Permit<SeeTold>, about: Uuid) -> Result<(), Error> {
        let actor = permit.actor();
        let is_lead = self.has_grant(actor, Grant::DataLead).await?;
        let mut tx = self.db().begin().await?;
        let is_it = |one: &Told| one.id == about;
        let Some(told) = untold(&mut tx, actor, is_lead).await?.into_iter().find(is_it) else {
            return if is_known(&mut tx, actor, about).await? {
                Ok(())
            } else {
                Err(Error::NotFound)
            };
        };
        let see = sql!(
            "insert into told (about_id, account_id, seen_at) values ($1, $2, $3)
            on conflict do nothing",
            about,
            actor.user(),
            self.now()
        );
        tx.execute(see, Rows::Any).await?;
        let entry = permit.entry(&["told"]);
        let entry = match told.what {
            What::Opened(Some(Opening { case, .. })) => entry.on("case", case.raw()),
            What::Opened(None) | What::Read => entry,
        };
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await
    }
}

/// What this person is told and has not said that they know.
pub(crate) async fn untold(tx: &mut Tx, actor: &Actor, is_lead: bool) -> Result<Vec<Told>, Error> {
    let all = sql!(
        concat!(
            "select x.* from (",
            openings!(),
            " union all ",
            readings!(),
            ") x where not exists (select 1 from told s
                where s.about_id = x.about_id and s.account_id = $1)
            order by x.at, x.about_id limit $3"
        ),
        actor.user(),
        is_lead,
        MOST
    );
    let rows: Vec<ToldRow> = tx.all(all).await?;
    Ok(rows.into_iter().map(ToldRow::told).collect())
}

async fn known_to(tx: &mut Tx, about: Uuid) -> Result<Vec<String>, Error> {
    let all = sql!(
        "select a.name from told s join account a on a.account_id = s.account_id
        where s.about_id = $1 order by s.seen_at, a.name",
        about
    );
    let rows: Vec<(String,)> = tx.all(all).await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

async fn is_known(tx: &mut Tx, actor: &Actor, about: Uuid) -> Result<bool, Error> {
    let seen = sql!(
        "select about_id from told where about_id = $1 and account_id = $2",
        about,
        actor.user()
    );
    Ok(tx.optional::<(Uuid,)>(seen).await?.is_some())
}

impl ToldRow {
    fn told(self) -> Told {
        let opening = match (self.case_id, self.reference, self.reason) {
            (Some(case), Some(reference), Some(reason)) => {
                Some(Opening { case: Id::new(case), reference, reason })
            }
            _ => None,
        };
        let what = if self.sort == "READ" { What::Read } else { What::Opened(opening) };
        Told { id: self.about_id, by: self.name, at: self.at, what, known_to: Vec::new() }
    }
}

//! Private calendar links: made, replaced and ended by whoever they belong to, and the dates behind one. The link is
//! kept as a hash only, so whoever reads the database cannot follow it.

use std::collections::{BTreeMap, HashSet};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    event::{Day, DeadlineKey},
    id::{CaseId, EventId, UserId},
    picture::Deadline,
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{
    Store, chance,
    db::{Rows, Tx},
    error::Error,
    permit::{OwnFeed, Permit, ReadFeed},
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
};

/// A date that is not to be kept any more stays in calendars for so long, crossed out.
pub const CANCELLED_FOR: TimeDelta = TimeDelta::days(30);
/// Fetched again within this time, it is not noted again.
const TOUCH: TimeDelta = TimeDelta::minutes(1);

/// The secret end of a private calendar link.
pub struct Link(String);

/// What is known of the link somebody has now.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Feed {
    pub made_at: DateTime<Utc>,
    /// When a calendar last asked, and which.
    pub fetched_at: Option<DateTime<Utc>>,
    pub fetched_by: Option<String>,
}

/// One date as calendars keep it. There is one for each date, whatever generation it has reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub case: CaseId,
    pub reference: String,
    /// Grows with every entry in the record of the case, so a calendar takes the newer of two.
    pub sequence: i64,
    /// Not to be kept any more: done, not needed, or in a closed case.
    pub cancelled: bool,
    pub deadline: Deadline,
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    case_id: Uuid,
    reference: String,
    version: i64,
    is_open: bool,
    body: String,
}

impl Link {
    /// A new one, which nobody can guess.
    fn new() -> Self {
        Self(URL_SAFE_NO_PAD.encode(chance::bytes::<32>()))
    }

    /// The one in an address. Whether it counts is asked when it is used.
    pub fn read(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// What stands in the address.
    pub fn expose(&self) -> &str {
        &self.0
    }

    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

impl Store {
    /// The link this person has now.
    pub async fn own_feed(&self, permit: Permit<OwnFeed>) -> Result<Option<Feed>, Error> {
        let own = sql!(
            "select made_at, fetched_at, fetched_by from feed where account_id = $1 and ended_at is null",
            permit.actor().user()
        );
        self.db().optional(own).await
    }

    /// Makes a link. The one before it is worth nothing from now on.
    pub async fn make_feed(&self, permit: Permit<OwnFeed>) -> Result<Link, Error> {
        let (link, user) = (Link::new(), permit.actor().user());
        let mut tx = self.db().begin().await?;
        end_all(&mut tx, user, self.now()).await?;
        let add = sql!(
            "insert into feed (feed_id, account_id, link_hash, made_at) values ($1, $2, $3, $4)",
            chance::uuid(),
            user,
            link.hash(),
            self.now()
        );
        tx.execute(add, Rows::One).await?;
        self.audit_in(&mut tx, permit.entry(&["made"])).await?;
        tx.commit().await?;
        Ok(link)
    }

    /// Ends the link. Whoever has it finds nothing there any more.
    pub async fn end_feed(&self, permit: Permit<OwnFeed>) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        end_all(&mut tx, permit.actor().user(), self.now()).await?;
        self.audit_in(&mut tx, permit.entry(&["ended"])).await?;
        tx.commit().await
    }

    /// Every date behind a link, soonest first, and notes which calendar asked.
    pub async fn feed(&self, permit: Permit<ReadFeed>, by: &str) -> Result<Vec<Entry>, Error> {
        let reach = permit.reach()?;
        let since = self.today() - CANCELLED_FOR;
        let args = vec![reach.id().into(), since.into()];
        let mut tx = self.db().snapshot().await?;
        let rows: Vec<EntryRow> = tx.all(lines(reach).given(args.clone())).await?;
        let recent: Vec<(Uuid,)> = tx.all(recent(reach).given(args)).await?;
        drop(tx);
        let recent = recent.into_iter().map(|(id,)| EventId::new(id)).collect();
        let entries = newest(rows, &recent)?;
        self.note_fetch(permit.actor().user(), by).await?;
        self.audit(permit.entry(&["deadlines"])).await?;
        Ok(entries)
    }

    async fn note_fetch(&self, user: UserId, by: &str) -> Result<(), Error> {
        let now = self.now();
        let fetched = sql!(
            "update feed set fetched_at = $2, fetched_by = $3
            where account_id = $1 and ended_at is null and (fetched_at is null or fetched_at <= $4)",
            user,
            now,
            by,
            now - TOUCH
        );
        match self.db().execute(fetched, Rows::Any).await {
            // A store too busy to note it still says the dates.
            Ok(_) | Err(Error::Busy) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// Ends the links of an account.
pub(crate) async fn end_all(tx: &mut Tx, user: UserId, now: DateTime<Utc>) -> Result<(), Error> {
    let end =
        sql!("update feed set ended_at = $2 where account_id = $1 and ended_at is null", user, now);
    tx.execute(end, Rows::Any).await?;
    Ok(())
}

/// Dates that run, and those of cases in which something was recorded lately.
fn lines(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select c.case_id, c.reference, c.version, c.is_open, d.body
                from case_file c join deadline d on d.case_id = c.case_id
                where ((c.is_open = true and d.is_open = true) or c.last_entry_on > $2) and ",
                visible_case!($reach),
                " order by d.due, d.deadline_id"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

/// What was recorded lately, to know which dates ended lately.
fn recent(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select e.event_id from case_file c join event e on e.case_id = c.case_id
                where c.last_entry_on > $2 and e.recorded_on > $2 and ",
                visible_case!($reach)
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

/// One entry for each date: the generation that counts, or the last there was.
fn newest(rows: Vec<EntryRow>, recent: &HashSet<EventId>) -> Result<Vec<Entry>, Error> {
    let mut kept: BTreeMap<(CaseId, DeadlineKey), Entry> = BTreeMap::new();
    for row in rows {
        let deadline: Deadline = serde_json::from_str(&row.body)?;
        let entry = Entry {
            case: CaseId::new(row.case_id),
            reference: row.reference,
            sequence: row.version,
            cancelled: !(row.is_open && deadline.is_open()),
            deadline,
        };
        let known = kept.entry((entry.case, entry.deadline.key.clone()));
        let known = known.or_insert_with(|| entry.clone());
        if entry.deadline.generation > known.deadline.generation {
            *known = entry;
        }
    }
    let is_told =
        |one: &Entry| !one.cancelled || ended_by(one).is_none_or(|by| recent.contains(&by));
    let mut entries: Vec<_> = kept.into_values().filter(is_told).collect();
    entries.sort_by_key(|one| (day(one), one.deadline.id));
    Ok(entries)
}

fn day(entry: &Entry) -> Day {
    entry.deadline.due()
}

/// What ended it. Nothing for a date that runs on in a closed case: the case itself was touched lately, or it is not here.
fn ended_by(entry: &Entry) -> Option<EventId> {
    entry.deadline.state.ended_by()
}

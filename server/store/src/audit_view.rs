//! The audit trail as somebody reads it who looks after accounts: who did what, when and to which case, by its reference.
//! Reading it is written into it too.

use chrono::{DateTime, Days, TimeZone, Utc};
use chrono_tz::Europe::London;
use domain::{
    event::Day,
    id::{Id, UserId},
};
use uuid::Uuid;

use crate::{
    Store,
    error::Error,
    permit::{Permit, ReadAudit},
    sql,
};

/// Entries of one page.
const PAGE: usize = 50;
/// One more, to know whether there are older ones.
const ASKED: i64 = 51;

/// What to look for. What is not given is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    pub who: Option<UserId>,
    pub action: Option<String>,
    /// The reference of a case.
    pub case: Option<String>,
    pub from: Option<Day>,
    pub until: Option<Day>,
    /// Only entries before this one.
    pub before: Option<i64>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// Who did it. Nobody for what the program did by itself.
    pub who: Option<String>,
    pub action: String,
    /// The reference of the case, or the name of the account it was done to.
    pub on: Option<String>,
    pub was_refused: bool,
    /// Names of what was read or written, never what was in it.
    pub about: Vec<String>,
}

/// One page of the trail, the newest first, and what can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditPage {
    pub rows: Vec<AuditRow>,
    /// Where the next page begins, if there is one.
    pub older: Option<i64>,
    /// Entries in the whole trail.
    pub entries: i64,
    pub people: Vec<(UserId, String)>,
    pub actions: Vec<String>,
}

type Found = (i64, DateTime<Utc>, Option<String>, String, Option<String>, String, String);

impl Store {
    /// Reads one page of the trail.
    pub async fn audit_page(
        &self,
        permit: &Permit<ReadAudit>,
        wanted: &AuditFilter,
    ) -> Result<AuditPage, Error> {
        self.audit(permit.entry(&["entries"])).await?;
        let (entries,): (i64,) = self.db().one(sql!("select seq from audit_head")).await?;
        let mut rows = self.entries(wanted).await?;
        let older = (rows.len() > PAGE).then(|| rows[PAGE - 1].seq);
        rows.truncate(PAGE);
        let people = sql!("select account_id, name from account order by lower(name), account_id");
        let people: Vec<(Uuid, String)> = self.db().all(people).await?;
        let people = people.into_iter().map(|(user, name)| (Id::new(user), name)).collect();
        let actions = sql!("select distinct action from audit order by action");
        let actions: Vec<(String,)> = self.db().all(actions).await?;
        let actions = actions.into_iter().map(|(action,)| action).collect();
        Ok(AuditPage { rows, older, entries, people, actions })
    }

    async fn entries(&self, wanted: &AuditFilter) -> Result<Vec<AuditRow>, Error> {
        let find = sql!(
            "select t.seq, t.written_at, a.name, t.action, coalesce(c.reference, o.name), t.outcome, t.detail
             from audit t
                left join account a on a.account_id = t.account_id
                left join case_file c on t.target_kind = 'case' and c.case_id = t.target_id
                    and c.is_restricted = false
                left join account o on t.target_kind = 'account' and o.account_id = t.target_id
             where t.seq < $1 and t.written_at >= $2 and t.written_at < $3
                and ($4 or t.account_id = $5)
                and ($6 = '' or t.action = $6)
                and ($7 = '' or c.reference = $7)
             order by t.seq desc limit $8",
            wanted.before.unwrap_or(i64::MAX),
            wanted.from.map_or(DateTime::UNIX_EPOCH, begins),
            wanted.until.and_then(|day| day.checked_add_days(Days::new(1))).map_or(END, begins),
            wanted.who.is_none(),
            wanted.who.map(UserId::raw),
            wanted.action.as_deref().unwrap_or_default(),
            wanted.case.as_deref().unwrap_or_default(),
            ASKED
        );
        let found: Vec<Found> = self.db().all(find).await?;
        found.into_iter().map(row).collect()
    }
}

/// Later than any entry.
const END: DateTime<Utc> =
    DateTime::from_timestamp(253_402_300_799, 0).expect("the year 9999 can be said");

fn row((seq, at, who, action, on, outcome, detail): Found) -> Result<AuditRow, Error> {
    let about = serde_json::from_str(&detail)?;
    Ok(AuditRow { seq, at, who, action, on, was_refused: outcome == "refused", about })
}

/// The first instant of a day in London. Clocks there never change at midnight.
fn begins(day: Day) -> DateTime<Utc> {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    London.from_local_datetime(&midnight).earliest().map_or(midnight.and_utc(), |at| at.to_utc())
}

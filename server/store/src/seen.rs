//! Who has seen a case: everybody who opened, read or wrote anything of it, day by day, from the audit trail. For those
//! who work on it, and for the person it is about, who may ask.

use chrono::{DateTime, Utc};
use domain::{event::Day, id::CaseId};

use crate::{
    Store,
    actor::Role,
    clock::london_day,
    error::{Error, Fault},
    permit::{Action, Permit, ReadLegal, ReadSeen, WriteLegal},
    policy::visible_case,
    sql,
};

/// Entries read. More than a case has in years; the page says where older ones are left out.
const MOST: u32 = 2_000;

/// A case, and who has seen it, the latest day first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub days: Vec<SeenDay>,
    /// Whether it goes back to the first entry.
    pub is_whole: bool,
}

/// What one person did in the case on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenDay {
    pub on: Day,
    /// Nobody for what the program did by itself.
    pub who: Option<(String, Role)>,
    /// They asked and were refused: nothing was shown to them.
    pub was_refused: bool,
    /// Names of actions, in the order they were first done, and how often.
    pub did: Vec<(String, u32)>,
}

#[derive(sqlx::FromRow)]
struct SeenRow {
    written_at: DateTime<Utc>,
    name: Option<String>,
    role: Option<String>,
    action: String,
    outcome: String,
}

impl Store {
    /// Who has seen a case. Asking is in the trail too, and so among the answers of the next who asks.
    pub async fn seen(&self, permit: Permit<ReadSeen>) -> Result<Seen, Error> {
        let (reach, case) = (permit.reach()?.id(), permit.target());
        let file = sql!(
            concat!(
                "select c.reference, c.code_name from case_file c where c.case_id = $2 and ",
                visible_case!()
            ),
            reach,
            case
        );
        let mut tx = self.db().snapshot().await?;
        let file: Option<(String, String)> = tx.optional(file).await?;
        let (reference, code_name) = file.ok_or(Error::NotFound)?;
        let entries = sql!(
            "select t.written_at, a.name, a.role, t.action, t.outcome
            from audit t left join account a on a.account_id = t.account_id
            where t.target_id = $1 and t.target_kind = 'case' order by t.seq desc limit $2",
            case,
            MOST + 1
        );
        let mut rows: Vec<SeenRow> = tx.all(entries).await?;
        drop(tx);
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        let is_whole = rows.len() <= most;
        rows.truncate(most);
        self.audit(permit.entry(&["trail"])).await?;
        Ok(Seen { case, reference, code_name, days: by_day(rows)?, is_whole })
    }
}

/// From the latest entry to the first, one row for each person and day.
fn by_day(rows: Vec<SeenRow>) -> Result<Vec<SeenDay>, Error> {
    let mut days: Vec<SeenDay> = Vec::new();
    for row in rows {
        let (on, who, was_refused) =
            (london_day(row.written_at), row.who()?, row.outcome == "refused");
        let of_the_day = days.iter().rposition(|day| day.on != on).map_or(0, |place| place + 1);
        let is_same = |day: &&mut SeenDay| day.who == who && day.was_refused == was_refused;
        match days[of_the_day..].iter_mut().find(is_same) {
            Some(day) => day.count(told(row.action)),
            None => days.push(SeenDay { on, who, was_refused, did: vec![(told(row.action), 1)] }),
        }
    }
    Ok(days)
}

/// Whether a legal adviser read or wrote is for legal advisers to know.
fn told(action: String) -> String {
    if action == WriteLegal::NAME { ReadLegal::NAME.to_owned() } else { action }
}

impl SeenDay {
    /// Entries come the latest first, so whatever comes now was done before all else.
    fn count(&mut self, action: String) {
        match self.did.iter().position(|(known, _)| *known == action) {
            Some(place) => {
                let (_, times) = self.did.remove(place);
                self.did.insert(0, (action, times + 1));
            }
            None => self.did.insert(0, (action, 1)),
        }
    }
}

impl SeenRow {
    fn who(&self) -> Result<Option<(String, Role)>, Fault> {
        let Some((name, role)) = self.name.as_ref().zip(self.role.as_ref()) else {
            return Ok(None);
        };
        let role = Role::from_code(role).ok_or(Fault::Code { column: "account.role" })?;
        Ok(Some((name.clone(), role)))
    }
}

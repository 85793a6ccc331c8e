//! What changed for somebody in the last week without their doing: dates that a correction, a new rule or a new bank
//! holiday moved, cases that were handed to them, answers to what they offered, and offers that wait for their team. All
//! of it in one statement.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    event::{Day, DeadlineKey},
    id::{CaseId, EventId, Id},
    picture::{Deadline, DeadlineState},
};
use uuid::Uuid;

use crate::{
    Actor,
    arg::Arg,
    db::Tx,
    error::Error,
    policy::{Reach, open_to, visible_case},
    sql,
    sql::Sql,
};

/// How far back.
const LATELY: TimeDelta = TimeDelta::days(7);
/// Things of one sort shown, the latest first.
const MOST: usize = 10;
/// Rows looked at: two generations of every date of the cases corrected lately.
const ROWS: u32 = 400;

/// Something that changed in a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub by: String,
    pub at: DateTime<Utc>,
    pub what: What,
}

/// What it was.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A date moved; `recounted` where newer bank holidays or a newer rule moved it, and no correction.
    Moved { deadline: Box<Deadline>, from: Day, recounted: bool },
    /// The case was given to this person.
    Handed,
    /// Another team did not take it, and said why.
    Refused { why: String },
    /// Another team took it.
    Taken,
}

/// Everything that changed, and how many offers wait.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    pub rows: Vec<Changed>,
    /// Cases offered to the team of this person.
    pub offers: u32,
}

#[derive(sqlx::FromRow)]
struct ChangedRow {
    sort: String,
    case_id: Uuid,
    reference: String,
    code_name: String,
    event_id: Uuid,
    body: String,
    name: String,
    happened_at: DateTime<Utc>,
}

/// What changed in these cases, for whoever looks.
pub(crate) async fn changes(
    tx: &mut Tx,
    reach: Reach,
    reader: &Actor,
    now: DateTime<Utc>,
) -> Result<Changes, Error> {
    let args = vec![
        Arg::from(reach.id()),
        Arg::from(now - LATELY),
        Arg::from(reader.user()),
        Arg::from(reader.team()),
        Arg::from(ROWS),
    ];
    let rows: Vec<ChangedRow> = tx.all(all(reach).given(args)).await?;
    let offers = rows.iter().filter(|row| row.sort == "OFFER").count();
    let mut found = moved(&rows)?;
    found.truncate(MOST);
    found.extend(rows.iter().filter_map(ChangedRow::beside).take(MOST));
    Ok(Changes { rows: found, offers: u32::try_from(offers).unwrap_or(u32::MAX) })
}

/// Dates that were replaced by an entry of the last week, each with the one that stands in its place.
fn moved(rows: &[ChangedRow]) -> Result<Vec<Changed>, Error> {
    let mut read = Vec::new();
    for row in rows.iter().filter(|row| row.sort == "MOVED") {
        read.push((row, serde_json::from_str::<Deadline>(&row.body)?));
    }
    let place = |one: &Deadline| (one.key.clone(), one.generation);
    let by_place: HashMap<(DeadlineKey, u32), &Deadline> =
        read.iter().map(|(_, one)| (place(one), one)).collect();
    let pair = |(row, old): &(&ChangedRow, Deadline)| {
        let DeadlineState::Superseded { by } = old.state else { return None };
        let new = by_place.get(&(old.key.clone(), old.generation + 1))?;
        let is_it = by == EventId::new(row.event_id) && old.due() != new.due();
        let (deadline, from) = (Box::new((*new).clone()), old.due());
        let what = What::Moved { recounted: new.recounted, deadline, from };
        is_it.then(|| row.changed(what))
    };
    Ok(read.iter().filter_map(pair).collect())
}

impl ChangedRow {
    fn beside(&self) -> Option<Changed> {
        let what = match self.sort.as_str() {
            "HANDED" => What::Handed,
            "REFUSED" => What::Refused { why: self.body.clone() },
            "TAKEN" => What::Taken,
            _ => return None,
        };
        Some(self.changed(what))
    }

    fn changed(&self, what: What) -> Changed {
        Changed {
            case: Id::new(self.case_id),
            reference: self.reference.clone(),
            code_name: self.code_name.clone(),
            by: self.name.clone(),
            at: self.happened_at,
            what,
        }
    }
}

/// The four sorts, one below the other. Where a case has gone to another team, its worker is told and sees it no more.
macro_rules! sorts {
    ($reach:tt) => {
        concat!(
            "select x.* from (
            select 'MOVED' as sort, c.case_id, c.reference, c.code_name, e.event_id, d.body, a.name,
                e.recorded_at as happened_at
            from case_file c join event e on e.case_id = c.case_id
                join account a on a.account_id = e.recorded_by
                join deadline d on d.case_id = c.case_id
            where c.is_open = true and e.recorded_at > $2 and e.recorded_by <> $3
                and (e.corrects is not null or e.fact like '%\"recounted\"%')
                and (d.body like '%\"superseded\"%' or d.body like '%\"moved_from\":\"%') and ",
            visible_case!($reach),
            "
            union all
            select 'HANDED', c.case_id, c.reference, c.code_name, c.case_id, '', a.name, h.handed_at
            from handover h join case_file c on c.case_id = h.case_id
                join account a on a.account_id = h.handed_by
            where h.to_id = $3 and h.handed_at > $2 and h.handed_by <> $3 and c.held_by = $3
                and c.is_open = true and ",
            visible_case!($reach),
            "
            union all
            select w.answer, c.case_id, c.reference, c.code_name, c.case_id, coalesce(w.why, ''),
                a.name, w.answered_at
            from transfer t join transfer_answer w on w.transfer_id = t.transfer_id
                join case_file c on c.case_id = t.case_id
                join account a on a.account_id = w.answered_by
            where t.offered_by = $3 and w.answered_at > $2 and w.answer <> 'WITHDRAWN'
                and c.taken_back_at is null and ",
            open_to!("c", "$3"),
            "
            union all
            select 'OFFER', t.transfer_id, '', '', t.transfer_id, '', '', t.offered_at
            from transfer t join case_file c on c.case_id = t.case_id
            where t.to_team = $4 and t.is_open = true and c.team_id <> t.to_team
                and c.is_open = true and c.taken_back_at is null
            ) x order by case x.sort when 'OFFER' then 0 else 1 end, x.happened_at desc, x.case_id
            limit $5"
        )
    };
}

fn all(reach: Reach) -> Sql {
    match reach {
        Reach::Team(_) => sql!(sorts!(team)),
        Reach::Held(_) => sql!(sorts!(held)),
        Reach::Named(_) => sql!(sorts!(named)),
    }
}

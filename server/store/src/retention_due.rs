//! Works out which records somebody should look at: of every record that came to its end, the kinds it is of, and the day
//! its longest one says.

use chrono::{DateTime, Utc};
use domain::{
    event::{Day, Event, Fact},
    id::CaseId,
    retention::{Facts, RecordKind, look_on},
};
use uuid::Uuid;

use crate::{clock::london_day, db::Tx, error::Error, event_row, retention::DueRecord, sql};

/// A record that came to its end.
#[expect(clippy::struct_excessive_bools, reason = "four facts, each true or not by itself")]
#[derive(sqlx::FromRow)]
struct EndedRow {
    case_id: Uuid,
    reference: String,
    opened_on: Day,
    closed_on: Option<Day>,
    taken_back_at: Option<DateTime<Utc>>,
    age_group: String,
    is_advised: bool,
    has_incident: bool,
    is_declined: bool,
    hold_until: Option<Day>,
    is_proposed: bool,
}

/// Those to be looked at by a day, the earliest first.
pub(crate) async fn due(
    tx: &mut Tx,
    by: Day,
    years: impl Fn(RecordKind) -> u32,
) -> Result<Vec<DueRecord>, Error> {
    let ended = sql!(
        "select c.case_id, c.reference, c.opened_on, c.closed_on, c.taken_back_at, c.age_group,
            exists (select 1 from case_access x where x.case_id = c.case_id) as is_advised,
            exists (select 1 from incident i where i.case_id = c.case_id
                and i.kind in ('SAFEGUARDING', 'COMPLAINT')) as has_incident,
            exists (select 1 from stat_fact f where f.case_id = c.case_id and f.family = 'declined')
                and not exists (select 1 from stat_fact f
                    where f.case_id = c.case_id and f.family = 'referral') as is_declined,
            (select max(h.review_on) from legal_hold h
                where h.case_id = c.case_id and h.ended_at is null) as hold_until,
            exists (select 1 from erasure_proposal p
                where p.case_id = c.case_id and p.withdrawn_at is null) as is_proposed
        from case_file c
        where c.taken_back_at is not null or c.is_open = false and c.closed_on <= $1
        order by c.closed_on, c.case_id",
        by
    );
    let rows: Vec<EndedRow> = tx.all(ended).await?;
    let mut due = Vec::new();
    for row in rows.into_iter().filter(|row| row.hold_until.is_none_or(|until| until <= by)) {
        let born = if row.is_child() { born(tx, CaseId::new(row.case_id)).await? } else { None };
        let found = row.facts(born).and_then(|facts| look_on(&facts, &years));
        if let Some((look_on, kind)) = found.filter(|(day, _)| *day <= by) {
            due.push(row.due(look_on, kind));
        }
    }
    due.sort_by(|one, next| (one.look_on, &one.reference).cmp(&(next.look_on, &next.reference)));
    Ok(due)
}

impl EndedRow {
    /// Treated as one where nobody knows better.
    fn is_child(&self) -> bool {
        matches!(self.age_group.as_str(), "CHILD" | "DISPUTED")
    }

    fn facts(&self, born: Option<Day>) -> Option<Facts> {
        if let Some(at) = self.taken_back_at {
            let kinds = vec![RecordKind::TakenBack];
            return Some(Facts {
                kinds,
                opened_on: self.opened_on,
                ended_on: london_day(at),
                born,
            });
        }
        let kinds = [
            (self.is_child(), RecordKind::Child),
            (self.is_declined, RecordKind::Declined),
            (!self.is_child() && !self.is_declined, RecordKind::Adult),
            (self.is_advised, RecordKind::Advised),
            (self.has_incident, RecordKind::Safeguarding),
        ];
        let kinds = kinds.into_iter().filter(|(is_so, _)| *is_so).map(|(_, kind)| kind).collect();
        Some(Facts { kinds, opened_on: self.opened_on, ended_on: self.closed_on?, born })
    }

    fn due(self, look_on: Day, kind: RecordKind) -> DueRecord {
        DueRecord {
            case: CaseId::new(self.case_id),
            reference: self.reference,
            kind,
            look_on,
            hold_until: self.hold_until,
            is_proposed: self.is_proposed,
        }
    }
}

/// The birthday, as the record says it last.
async fn born(tx: &mut Tx, case: CaseId) -> Result<Option<Day>, Error> {
    let history = event_row::history(tx, case).await?;
    let born = |event: &Event| match event.fact {
        Fact::CaseOpened { born, .. } => Some(born),
        _ => None,
    };
    Ok(history.iter().rev().find_map(born).flatten())
}

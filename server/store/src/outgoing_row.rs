//! What was given out of a record, as it lies in its tables.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    event::Day,
    id::CaseId,
    outgoing::{Basis, Decided, PartId, PartKind, Requester, Withheld},
};

use crate::{
    db::Tx,
    error::{Error, Fault},
    outgoing::Outgoing,
    sql,
};

#[derive(sqlx::FromRow)]
struct OutgoingRow {
    number: i64,
    requester: String,
    basis: String,
    detail: String,
    asked_on: Day,
    name: String,
    prepared_by: uuid::Uuid,
    prepared_at: DateTime<Utc>,
    approver: Option<String>,
    approved_at: Option<DateTime<Utc>>,
}

/// All of one case, the newest first.
pub(crate) async fn all(
    tx: &mut Tx,
    case: CaseId,
    who: uuid::Uuid,
) -> Result<Vec<Outgoing>, Error> {
    let all = sql!(
        "select o.number, o.requester, o.basis, o.detail, o.asked_on, a.name, o.prepared_by,
            o.prepared_at, b.name as approver, p.approved_at
        from outgoing o join account a on a.account_id = o.prepared_by
            left join outgoing_approval p on p.case_id = o.case_id and p.outgoing = o.number
            left join account b on b.account_id = p.approved_by
        where o.case_id = $1 order by o.number desc",
        case
    );
    let rows: Vec<OutgoingRow> = tx.all(all).await?;
    let mut decided = decided(tx, case).await?;
    let read = |row: OutgoingRow| {
        let parts = decided.remove(&row.number).unwrap_or_default();
        row.outgoing(parts, who)
    };
    rows.into_iter().map(read).collect()
}

async fn decided(tx: &mut Tx, case: CaseId) -> Result<BTreeMap<i64, Vec<Decided>>, Error> {
    let parts =
        sql!("select outgoing, kind, number, withheld from outgoing_part where case_id = $1", case);
    let rows: Vec<(i64, String, i64, Option<String>)> = tx.all(parts).await?;
    let mut all: BTreeMap<i64, Vec<Decided>> = BTreeMap::new();
    for (outgoing, kind, number, withheld) in rows {
        let wrong = Fault::Code { column: "outgoing_part" };
        let kind = PartKind::from_code(&kind).ok_or(wrong)?;
        let number = u32::try_from(number).map_err(|_| Fault::Code { column: "number" })?;
        let withheld = withheld
            .map(|code| Withheld::from_code(&code).ok_or(Fault::Code { column: "withheld" }))
            .transpose()?;
        all.entry(outgoing).or_default().push(Decided { part: PartId { kind, number }, withheld });
    }
    for parts in all.values_mut() {
        parts.sort_by_key(|one| one.part);
    }
    Ok(all)
}

impl OutgoingRow {
    fn outgoing(self, parts: Vec<Decided>, who: uuid::Uuid) -> Result<Outgoing, Error> {
        let unknown = |column| Fault::Code { column };
        Ok(Outgoing {
            number: u32::try_from(self.number).map_err(|_| unknown("outgoing.number"))?,
            requester: Requester::from_code(&self.requester)
                .ok_or_else(|| unknown("outgoing.requester"))?,
            basis: Basis::from_code(&self.basis).ok_or_else(|| unknown("outgoing.basis"))?,
            detail: self.detail,
            asked_on: self.asked_on,
            prepared_by: self.name,
            prepared_at: self.prepared_at,
            is_own: self.prepared_by == who,
            approved: self.approver.zip(self.approved_at),
            parts,
        })
    }
}

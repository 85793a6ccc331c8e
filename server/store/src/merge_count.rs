//! What two records hold, counted table by table: before they are linked, and after.

use domain::{id::CaseId, merge::Holding};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    db::Tx,
    error::{Error, Fault},
    sql,
};

/// So many of one kind in the record that is kept, and in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub what: Holding,
    pub kept: i64,
    pub other: i64,
}

/// One table and what its rows are.
macro_rules! rows_of {
    ($what:literal, $table:literal) => {
        concat!(
            "select '",
            $what,
            "' as what, x.case_id, count(*) as many from ",
            $table,
            " x where x.case_id in ($1, $2) group by x.case_id"
        )
    };
}

/// All of them in one statement.
macro_rules! everything {
    ($(($what:literal, $table:literal)),+) => {
        concat!(
            "select 'NAMES' as what, c.case_id, count(*) as many
            from case_file c join person p on p.person_id = c.person_id
            where c.case_id in ($1, $2) group by c.case_id
            union all
            select 'NUMBERS' as what, c.case_id,
                count(c.nrm_reference) + count(c.home_office_number) as many
            from case_file c where c.case_id in ($1, $2) group by c.case_id"
            $(, " union all ", rows_of!($what, $table))+
        )
    };
}

/// What both hold now. What neither has is counted too, as none.
pub(crate) async fn counted(
    tx: &mut Tx,
    kept: CaseId,
    other: CaseId,
) -> Result<Vec<Counted>, Error> {
    let all = sql!(
        everything!(
            ("CONTACTS", "contact"),
            ("EVENTS", "event"),
            ("DEADLINES", "deadline"),
            ("NOTES", "note"),
            ("TASKS", "task"),
            ("DOCUMENTS", "document"),
            ("RISKS", "risk_assessment"),
            ("NEEDS", "need"),
            ("GOALS", "goal"),
            ("SCORES", "outcome_score"),
            ("CONSENTS", "consent"),
            ("SERVICES", "onward"),
            ("INCIDENTS", "incident"),
            ("AMENDMENTS", "incident_amendment"),
            ("REVIEWS", "case_review"),
            ("PACK", "pack_part"),
            ("EVIDENCE", "evidence_list"),
            ("EVIDENCE_STEPS", "evidence_step"),
            ("OUTGOING", "outgoing"),
            ("HANDS", "handover"),
            ("OFFERS", "transfer")
        ),
        kept,
        other
    );
    let rows: Vec<(String, Uuid, i64)> = tx.all(all).await?;
    let mut counted: Vec<_> =
        Holding::ALL.iter().map(|what| Counted { what: *what, kept: 0, other: 0 }).collect();
    for (code, case, many) in rows {
        let what = Holding::from_code(&code).ok_or(Fault::Code { column: "what" })?;
        let Some(of) = counted.iter_mut().find(|of| of.what == what) else { continue };
        if case == kept.raw() { of.kept = many } else { of.other = many }
    }
    Ok(counted)
}

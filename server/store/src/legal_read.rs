//! Reads legal notes: for the legal advisers of a case, each reading in the audit trail.

use chrono::{DateTime, Utc};
use domain::{
    id::CaseId,
    legal::{NewLegalAmendment, NewLegalNote},
};

use crate::{
    Store,
    db::Tx,
    error::{Error, Fault},
    legal::{LegalAmendment, LegalFile, LegalNote},
    legal_seal::{self, Sealed},
    permit::{Permit, ReadLegal},
    policy::visible_case,
    sql,
};

/// Wordings shown of one case.
const MOST: u32 = 1_000;

#[derive(sqlx::FromRow)]
struct WordingRow {
    number: i64,
    wording: i64,
    wrapped_key: Vec<u8>,
    sealed: Vec<u8>,
    name: String,
    written_at: DateTime<Utc>,
}

/// The last wording of a note, and whose it is.
pub(crate) struct Last {
    pub wording: u32,
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Store {
    /// Every legal note of a case.
    pub async fn legal_notes(&self, permit: Permit<ReadLegal>) -> Result<LegalFile, Error> {
        let file = self.read_legal(&permit, None).await?;
        self.audit(permit.entry(&["legal"])).await?;
        Ok(file)
    }

    /// One legal note with all its wordings.
    pub async fn legal_note(
        &self,
        permit: Permit<ReadLegal>,
        number: u32,
    ) -> Result<LegalFile, Error> {
        let file = self.read_legal(&permit, Some(number)).await?;
        if file.rows.is_empty() {
            return Err(Error::NotFound);
        }
        self.audit(permit.entry(&["legal"])).await?;
        Ok(file)
    }

    async fn read_legal(
        &self,
        permit: &Permit<ReadLegal>,
        number: Option<u32>,
    ) -> Result<LegalFile, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let file = sql!(
            concat!(
                "select c.reference, c.code_name, w.name from case_file c
                    join account w on w.account_id = c.held_by
                where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let row: Option<(String, String, String)> = tx.optional(file).await?;
        let (reference, code_name, worker) = row.ok_or(Error::NotFound)?;
        let rows = self.wordings(&mut tx, case, number).await?;
        Ok(LegalFile { case, reference, code_name, worker, rows })
    }

    async fn wordings(
        &self,
        tx: &mut Tx,
        case: CaseId,
        number: Option<u32>,
    ) -> Result<Vec<LegalNote>, Error> {
        let (first, last) = number.map_or((1, u32::MAX), |number| (number, number));
        let rows = sql!(
            "select l.number, l.wording, l.wrapped_key, l.sealed, a.name, l.written_at
            from legal_note l join account a on a.account_id = l.written_by
            where l.case_id = $1 and l.number between $2 and $3
            order by l.number desc, l.wording limit $4",
            case,
            first,
            last,
            MOST
        );
        let rows: Vec<WordingRow> = tx.all(rows).await?;
        let mut notes = Vec::new();
        for row in rows {
            self.add_wording(&mut notes, case, row)?;
        }
        Ok(notes)
    }

    /// The first wording of a note begins it; the others follow in their order.
    fn add_wording(
        &self,
        notes: &mut Vec<LegalNote>,
        case: CaseId,
        row: WordingRow,
    ) -> Result<(), Error> {
        let (number, wording) = (whole(row.number), whole(row.wording));
        let place = (case, number, wording);
        let sealed = Sealed { wrapped_key: row.wrapped_key, words: row.sealed };
        let (by, at) = (row.name, row.written_at);
        if wording == 0 {
            let NewLegalNote { kind, on, body, shared } =
                legal_seal::open(self.legal_key(), place, &sealed)?;
            let amendments = Vec::new();
            notes.push(LegalNote { number, kind, on, body, shared, by, at, amendments });
            return Ok(());
        }
        let of = notes.last_mut().filter(|note| note.number == number).ok_or(Fault::Secret)?;
        let NewLegalAmendment { body, reason } =
            legal_seal::open(self.legal_key(), place, &sealed)?;
        of.amendments.push(LegalAmendment { body, reason, by, at });
        Ok(())
    }
}

/// Not found where there is no such note.
pub(crate) async fn last_wording(tx: &mut Tx, case: CaseId, number: u32) -> Result<Last, Error> {
    let last = sql!(
        "select l.wording, a.name, l.written_at
        from legal_note l join account a on a.account_id = l.written_by
        where l.case_id = $1 and l.number = $2 order by l.wording desc limit 1",
        case,
        number
    );
    let (wording, by, at): (i64, String, DateTime<Utc>) =
        tx.optional(last).await?.ok_or(Error::NotFound)?;
    Ok(Last { wording: whole(wording), by, at })
}

fn whole(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

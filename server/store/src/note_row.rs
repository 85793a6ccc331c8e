//! Notes as they lie in their tables. Of a statement that is only listed, no word leaves the database.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::CaseId,
    note::{Channel, Contact, NoteKind},
};

use crate::{
    db::Tx,
    error::{Error, Fault},
    note_view::{Amendment, Note},
    sql,
};

#[derive(sqlx::FromRow)]
struct NoteRow {
    number: i64,
    kind: String,
    happened_on: NaiveDate,
    channel: Option<String>,
    is_two_way: Option<bool>,
    minutes: Option<i64>,
    body: String,
    describes_harm: bool,
    name: String,
    written_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct AmendmentRow {
    note_number: i64,
    body: String,
    describes_harm: bool,
    reason: String,
    name: String,
    written_at: DateTime<Utc>,
}

/// The notes with these numbers, the latest first.
pub(crate) async fn between(
    tx: &mut Tx,
    case: CaseId,
    (first, last): (u32, u32),
    is_whole: bool,
) -> Result<Vec<Note>, Error> {
    let notes = sql!(
        "select n.number, n.kind, n.happened_on, n.channel, n.is_two_way, n.minutes,
            case when n.kind = 'STATEMENT' and $4 = false then '' else n.body end as body,
            n.describes_harm, a.name, n.written_at
        from note n join account a on a.account_id = n.written_by
        where n.case_id = $1 and n.number between $2 and $3 order by n.number desc",
        case,
        first,
        last,
        is_whole
    );
    let rows: Vec<NoteRow> = tx.all(notes).await?;
    let mut notes = rows.into_iter().map(NoteRow::note).collect::<Result<Vec<_>, _>>()?;
    if notes.is_empty() {
        return Ok(notes);
    }
    for row in amendments(tx, case, (first, last), is_whole).await? {
        let of = notes.iter_mut().find(|note| i64::from(note.number) == row.note_number);
        let AmendmentRow { body, describes_harm, reason, name: by, written_at: at, .. } = row;
        if let Some(note) = of {
            note.amendments.push(Amendment { body, describes_harm, reason, by, at });
        }
    }
    Ok(notes)
}

async fn amendments(
    tx: &mut Tx,
    case: CaseId,
    (first, last): (u32, u32),
    is_whole: bool,
) -> Result<Vec<AmendmentRow>, Error> {
    let amendments = sql!(
        "select n.number as note_number,
            case when n.kind = 'STATEMENT' and $4 = false then '' else m.body end as body,
            m.describes_harm, m.reason, a.name, m.written_at
        from note n join note_amendment m on m.note_id = n.note_id
            join account a on a.account_id = m.written_by
        where n.case_id = $1 and n.number between $2 and $3 order by n.number, m.number",
        case,
        first,
        last,
        is_whole
    );
    tx.all(amendments).await
}

impl NoteRow {
    fn note(self) -> Result<Note, Error> {
        let kind = NoteKind::from_code(&self.kind).ok_or(Fault::Code { column: "note.kind" })?;
        let contact = match self.channel.zip(self.is_two_way) {
            None => None,
            Some((code, is_two_way)) => {
                let channel = Channel::from_code(&code);
                let channel = channel.ok_or(Fault::Code { column: "note.channel" })?;
                Some(Contact { channel, is_two_way })
            }
        };
        Ok(Note {
            number: u32::try_from(self.number).unwrap_or(u32::MAX),
            kind,
            on: self.happened_on,
            contact,
            minutes: self.minutes.and_then(|minutes| u32::try_from(minutes).ok()),
            body: self.body,
            describes_harm: self.describes_harm,
            by: self.name,
            at: self.written_at,
            amendments: Vec::new(),
        })
    }
}

//! The notes and tasks of a story, as if they had been written day by day.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::{
    id::{CaseId, UserId},
    note::NewNote,
};

use crate::{
    chance,
    db::{Rows, Tx},
    demo::Noted,
    error::Error,
    sql, task,
};

/// Writes them all, each by whoever holds the case.
pub(crate) async fn load(
    tx: &mut Tx,
    case: CaseId,
    by: UserId,
    notes: &[Noted],
) -> Result<(), Error> {
    if notes.is_empty() {
        return Ok(());
    }
    for (noted, number) in notes.iter().zip(1_u32..) {
        let at = noted.note.on.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(15);
        insert(tx, (case, number), &noted.note, by, at).await?;
        if let Some(next) = &noted.next {
            task::insert(tx, case, next, by, by, at).await?;
        }
    }
    summarise(tx, case).await
}

/// Writes one note as its number.
pub(crate) async fn insert(
    tx: &mut Tx,
    (case, number): (CaseId, u32),
    note: &NewNote,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let add = sql!(
        "insert into note (note_id, case_id, number, kind, happened_on, channel, is_two_way,
            minutes, body, describes_harm, written_by, written_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        chance::uuid(),
        case,
        number,
        note.kind.code(),
        note.on,
        note.contact.map(|contact| contact.channel.code()),
        note.contact.map(|contact| contact.is_two_way),
        note.minutes,
        &note.body,
        note.describes_harm,
        by,
        at
    );
    tx.execute(add, Rows::One).await?;
    Ok(())
}

async fn summarise(tx: &mut Tx, case: CaseId) -> Result<(), Error> {
    let sum = sql!(
        "update case_file set
            note_count = (select count(*) from note n where n.case_id = $1),
            last_note_on = (select max(n.happened_on) from note n where n.case_id = $1),
            last_contact_on = (select max(n.happened_on) from note n
                where n.case_id = $1 and n.is_two_way = true)
        where case_id = $1",
        case
    );
    tx.execute(sum, Rows::One).await?;
    Ok(())
}

//! What a case opened in an emergency shows: whom to ring and how, who works on it, what is due, what was noted lately.
//! A type of its own, so that nothing privileged can be in it: no legal note, no statement, no paper of a lawyer's kind.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    document::DocumentKind,
    id::{CaseId, GlassId, Id},
    pathway::picture_by,
    picture::{CaseStage, Deadline},
};
use uuid::Uuid;

use crate::{
    Store,
    contact::{self, ContactRow},
    db::Tx,
    document_row,
    error::Error,
    event_row,
    note_row::between,
    note_view::Note,
    permit::{Permit, ReadGlass},
    risk::{self, Risk},
    sql,
    task::{self, Task},
};

/// Notes shown, the latest first.
const NOTES: i64 = 20;

/// A case opened in an emergency.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    pub id: GlassId,
    pub reference: String,
    pub code_name: String,
    pub reason: String,
    pub until: DateTime<Utc>,
    pub name: String,
    pub language: String,
    pub safe_contact: String,
    pub worker: String,
    pub team: String,
    pub adviser: Option<String>,
    pub contacts: Vec<ContactRow>,
    pub risk: Option<Risk>,
    pub stage: CaseStage,
    /// Open dates, the soonest first.
    pub dates: Vec<Deadline>,
    pub tasks: Vec<Task>,
    /// The latest first; of a statement only that there is one.
    pub notes: Vec<Note>,
    /// Which papers there are, and the day on each. None is handed out.
    pub papers: Vec<(DocumentKind, Option<NaiveDate>)>,
}

#[derive(sqlx::FromRow)]
struct OpenedRow {
    case_id: Uuid,
    reference: String,
    code_name: String,
    reason: String,
    until_at: DateTime<Utc>,
    name: String,
    language: String,
    safe_contact: String,
    worker: String,
    team: String,
    adviser: Option<String>,
    risk_level: Option<String>,
    risk_review_on: Option<NaiveDate>,
    note_count: i64,
}

impl Store {
    /// What is shown of it, to whoever opened it and while it is open. Each time is in the trail of the case.
    pub async fn glass_page(&self, permit: Permit<ReadGlass>) -> Result<Opened, Error> {
        let mut tx = self.db().snapshot().await?;
        let row = row(&mut tx, &permit, self.now()).await?;
        let case: CaseId = Id::new(row.case_id);
        let contacts = contact::holding(&mut tx, case).await?;
        let (tasks, notes) = (task::open(&mut tx, case).await?, notes(&mut tx, case, &row).await?);
        let papers = document_row::of(&mut tx, case).await?.into_iter();
        let papers = papers.filter(|paper| paper.aside.is_none() && !paper.kind.is_of_lawyers());
        let papers = papers.map(|paper| (paper.kind, paper.dated)).collect();
        let events = event_row::history(&mut tx, case).await?;
        let terms = self.terms_in(&mut tx).await?;
        drop(tx);
        let picture = picture_by(&events, &terms);
        let fields = ["name", "safe_contact", "contacts", "deadlines", "notes", "tasks"];
        self.audit(permit.entry(&fields).on("case", case.raw())).await?;
        Ok(Opened {
            id: permit.target(),
            reference: row.reference,
            code_name: row.code_name,
            reason: row.reason,
            until: row.until_at,
            name: row.name,
            language: row.language,
            safe_contact: row.safe_contact,
            worker: row.worker,
            team: row.team,
            adviser: row.adviser,
            contacts,
            risk: risk::now(row.risk_level, row.risk_review_on)?,
            stage: picture.stage,
            dates: picture.open().into_iter().cloned().collect(),
            tasks,
            notes,
            papers,
        })
    }
}

/// The case behind it: opened by this very person, not an hour ago, with no conflict of interest noted since.
async fn row(
    tx: &mut Tx,
    permit: &Permit<ReadGlass>,
    now: DateTime<Utc>,
) -> Result<OpenedRow, Error> {
    let opened = sql!(
        "select c.case_id, c.reference, c.code_name, g.reason, g.until_at, p.name, c.language,
            c.safe_contact, w.name as worker, t.name as team, c.risk_level, c.risk_review_on,
            c.note_count,
            (select min(a.name) from case_access x join account a
                on a.account_id = x.account_id where x.case_id = c.case_id) as adviser
        from glass g join case_file c on c.case_id = g.case_id
            join person p on p.person_id = c.person_id
            join account w on w.account_id = c.held_by
            join team t on t.team_id = c.team_id
        where g.glass_id = $1 and g.account_id = $2 and g.until_at > $3
            and c.taken_back_at is null
            and not exists (select 1 from case_block b where b.case_id = c.case_id
                and b.account_id = g.account_id and b.lifted_at is null)",
        permit.target(),
        permit.actor().user(),
        now
    );
    tx.optional(opened).await?.ok_or(Error::NotFound)
}

async fn notes(tx: &mut Tx, case: CaseId, row: &OpenedRow) -> Result<Vec<Note>, Error> {
    let number = |count: i64| u32::try_from(count).unwrap_or(0);
    let latest = (number(row.note_count - NOTES + 1), number(row.note_count));
    between(tx, case, latest, false).await
}

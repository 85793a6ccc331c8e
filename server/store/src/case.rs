//! Reads one case: the whole file, the record to record onto, the person's name. Each reading is in the audit trail
//! before anything is shown.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    code::{AgeGroup, Nation},
    id::{CaseId, Id},
    pathway::picture_by,
    terms::Terms,
};
use uuid::Uuid;

use crate::{
    Store, case_work,
    db::Tx,
    document::Document,
    document_row,
    error::{Error, Fault},
    event_row::{self, EventRow},
    merge_read, note_read,
    note_view::CaseDay,
    permit::{Permit, ReadCase, ReadName, RecordEvent},
    policy::{Reach, visible_case},
    risk,
    rule_book::RuleBook,
    sql, task,
    view::{CaseFile, History, RecordedEvent},
};

#[derive(sqlx::FromRow)]
struct FileRow {
    reference: String,
    code_name: String,
    opened_on: NaiveDate,
    nation: String,
    language: String,
    age_group: String,
    worker: String,
    held_by: Uuid,
    adviser: Option<String>,
    safe_contact: String,
    nrm_reference: Option<String>,
    home_office_number: Option<String>,
    version: i64,
    note_count: i64,
    document_count: i64,
    last_contact_on: Option<NaiveDate>,
    risk_level: Option<String>,
    risk_review_on: Option<NaiveDate>,
    is_restricted: bool,
}

#[derive(sqlx::FromRow)]
struct SignedRow {
    #[sqlx(flatten)]
    event: EventRow,
    note: Option<String>,
    recorded_at: DateTime<Utc>,
    name: String,
}

impl Store {
    /// The whole file of a case.
    pub async fn case(&self, permit: Permit<ReadCase>) -> Result<CaseFile, Error> {
        let file = self.file(permit.reach()?, permit.target()).await?;
        let shown = self.shown_name(&permit).await?;
        let fields = ["file", "safe_contact", "events", "notes", "tasks", "documents", "name"];
        let read = if shown.is_some() { &fields[..] } else { &fields[..6] };
        self.audit(permit.entry(read)).await?;
        Ok(CaseFile { shown, ..file })
    }

    /// The whole file, for whoever holds a permit that lets them read it and writes down that they did.
    pub(crate) async fn file(&self, reach: Reach, case: CaseId) -> Result<CaseFile, Error> {
        let file = sql!(
            concat!(
                "select c.reference, c.code_name, c.opened_on, c.nation, c.language, c.age_group,
                    w.name as worker, c.held_by, c.safe_contact, c.nrm_reference,
                    c.home_office_number, c.version, c.note_count, c.document_count,
                    c.last_contact_on, c.risk_level, c.risk_review_on, c.is_restricted,
                    (select min(a.name) from case_access x join account a
                        on a.account_id = x.account_id where x.case_id = c.case_id) as adviser
                from case_file c join account w on w.account_id = c.held_by
                where c.case_id = $2 and ",
                visible_case!()
            ),
            reach.id(),
            case
        );
        let mut tx = self.db().snapshot().await?;
        let row: FileRow = tx.optional(file).await?.ok_or(Error::NotFound)?;
        let events = signed(&mut tx, case).await?;
        let mut day = note_read::day(&mut tx, case, row.note_count, row.last_contact_on).await?;
        let documents = match row.document_count {
            0 => Vec::new(),
            _ => document_row::of(&mut tx, case).await?,
        };
        day.risk = risk::now(row.risk_level.clone(), row.risk_review_on)?;
        day.work = case_work::of(&mut tx, reach, case).await?;
        let merges = merge_read::of(&mut tx, reach, case).await?;
        let (terms, rules) = self.terms_and_book(&mut tx).await?;
        drop(tx);
        Ok(CaseFile { merges, ..whole(case, row, (events, day, documents), rules, terms)? })
    }

    /// The record of a case, for a form that adds to it.
    pub async fn history(&self, permit: Permit<RecordEvent>) -> Result<History, Error> {
        let case = permit.target();
        let file = sql!(
            concat!(
                "select c.reference, c.code_name, c.version from case_file c
                where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let mut tx = self.db().snapshot().await?;
        let row: Option<(String, String, i64)> = tx.optional(file).await?;
        let (reference, code_name, version) = row.ok_or(Error::NotFound)?;
        let events = event_row::history(&mut tx, case).await?;
        let terms = self.terms_in(&mut tx).await?;
        let has_task = task::is_any(&mut tx, case).await?;
        drop(tx);
        let reading = crate::audit::Entry::new("history.read", crate::audit::Outcome::Done);
        let reading = reading.by(permit.actor()).on("case", case.raw());
        self.audit(reading.about(&["events"])).await?;
        Ok(History { case, reference, code_name, version, events, terms, has_task })
    }

    /// The name of the person a case is about.
    pub async fn name(&self, permit: Permit<ReadName>) -> Result<String, Error> {
        let name = sql!(
            concat!(
                "select p.name from case_file c join person p on p.person_id = c.person_id
                where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            permit.target()
        );
        let (name,): (String,) = self.db().optional(name).await?.ok_or(Error::NotFound)?;
        self.audit(permit.entry(&["name"])).await?;
        Ok(name)
    }
}

async fn signed(tx: &mut Tx, case: CaseId) -> Result<Vec<RecordedEvent>, Error> {
    let record = sql!(
        "select e.event_id, e.number, e.fact, e.dates, e.recorded_on, e.corrects, e.reason,
            e.note, e.recorded_at, a.name
        from event e join account a on a.account_id = e.recorded_by
        where e.case_id = $1 order by e.number",
        case
    );
    let rows: Vec<SignedRow> = tx.all(record).await?;
    let recorded = |row: SignedRow| {
        let event = row.event.event()?;
        let (by, at, note) = (row.name, row.recorded_at, row.note);
        Ok(RecordedEvent { event, by, at, note, superseded_by: None })
    };
    let mut events = rows.into_iter().map(recorded).collect::<Result<Vec<_>, Error>>()?;
    mark_superseded(&mut events);
    Ok(events)
}

fn mark_superseded(events: &mut [RecordedEvent]) {
    for later in 0..events.len() {
        let number = events[later].event.number;
        let Some(corrected) = events[later].event.corrects.as_ref().map(|c| c.event) else {
            continue;
        };
        if let Some(earlier) = events.iter_mut().find(|earlier| earlier.event.id == corrected) {
            earlier.superseded_by = Some(number);
        }
    }
}

fn whole(
    id: CaseId,
    row: FileRow,
    (events, day, documents): (Vec<RecordedEvent>, CaseDay, Vec<Document>),
    rules: Arc<RuleBook>,
    terms: Arc<Terms>,
) -> Result<CaseFile, Error> {
    let history: Vec<_> = events.iter().map(|recorded| recorded.event.clone()).collect();
    let nation =
        Nation::from_code(&row.nation).ok_or(Fault::Code { column: "case_file.nation" })?;
    let age_group = AgeGroup::from_code(&row.age_group);
    Ok(CaseFile {
        id,
        reference: row.reference,
        code_name: row.code_name,
        shown: None,
        opened_on: row.opened_on,
        nation,
        language: row.language,
        age_group: age_group.ok_or(Fault::Code { column: "case_file.age_group" })?,
        worker: row.worker,
        held_by: Id::new(row.held_by),
        adviser: row.adviser,
        is_restricted: row.is_restricted,
        safe_contact: row.safe_contact,
        nrm_reference: row.nrm_reference,
        home_office_number: row.home_office_number,
        version: row.version,
        picture: picture_by(&history, &terms),
        rules,
        terms,
        events,
        day,
        documents,
        merges: Vec::new(),
    })
}

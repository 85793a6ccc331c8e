//! Takes cases out as the canonical sheet, in the order of their references: all of them at the shell, on a page those
//! that this person reaches. Who took out which case is in the audit trail before a row is given.

mod documents;
mod leave;

use std::collections::HashMap;

use domain::{
    id::Id,
    sheet::{About, CaseSheet, Entry},
};
use uuid::Uuid;

use crate::{
    Store,
    audit::{Entry as Audited, Outcome, append},
    db::Tx,
    error::Error,
    event_row::EventRow,
    permit::{ExportCases, Permit},
    policy::open_to,
    sql,
};
pub use leave::{ExportReader, LASTS};

/// Cases at a time.
const PAGE: i64 = 100;

/// An export under way: all its pages show one instant.
pub struct Export {
    store: Store,
    permit: Permit<ExportCases>,
    tx: Tx,
    /// The references of the first and the last case that were given.
    first: String,
    last: String,
}

#[derive(sqlx::FromRow)]
struct FileRow {
    case_id: Uuid,
    reference: String,
    code_name: String,
    nrm_reference: Option<String>,
    home_office_number: Option<String>,
    name: String,
    language: String,
    safe_contact: String,
    worker: String,
}

#[derive(sqlx::FromRow)]
struct NotedRow {
    case_id: Uuid,
    #[sqlx(flatten)]
    event: EventRow,
    note: Option<String>,
}

impl Store {
    /// Begins an export.
    pub async fn export(&self, permit: Permit<ExportCases>) -> Result<Export, Error> {
        self.audit(permit.entry(&["sheet"])).await?;
        let tx = self.db().snapshot().await?;
        let (first, last) = (String::new(), String::new());
        Ok(Export { store: self.clone(), permit, tx, first, last })
    }
}

impl Export {
    /// The next cases. None when there are no more.
    pub async fn page(&mut self) -> Result<Vec<CaseSheet>, Error> {
        let files = self.files().await?;
        let (Some(first), Some(last)) = (files.first(), files.last()) else {
            return Ok(Vec::new());
        };
        let ends = (first.reference.clone(), last.reference.clone());
        let mut events = self.events(&ends).await?;
        let mut advisers = self.advisers(&ends).await?;
        self.note(&files).await?;
        (self.first, self.last) = ends;
        let sheet = |file: FileRow| CaseSheet {
            entries: events.remove(&file.case_id).unwrap_or_default(),
            about: about(&mut advisers, file),
        };
        Ok(files.into_iter().map(sheet).collect())
    }

    /// Reading, not recording: a case that was only taken out can still be taken back.
    async fn note(&self, files: &[FileRow]) -> Result<(), Error> {
        let entry = |file: &FileRow| {
            let read = Audited::new("export.read", Outcome::Done).by(self.permit.actor());
            read.on("case", file.case_id)
        };
        let entries = files.iter().map(entry).collect();
        let mut tx = self.store.db().begin().await?;
        append(&mut tx, self.store.trail().key(), self.store.now(), entries).await?;
        tx.commit().await
    }

    /// At the shell everything, on a page the cases of the team.
    fn team(&self) -> Option<Uuid> {
        let actor = self.permit.actor();
        let own = actor.team().map_or(Uuid::nil(), Id::raw);
        (!actor.is_at_shell()).then_some(own)
    }

    async fn files(&mut self) -> Result<Vec<FileRow>, Error> {
        let page = sql!(
            concat!(
                "select c.case_id, c.reference, c.code_name, c.nrm_reference, c.home_office_number,
                    p.name, c.language, c.safe_contact, w.email as worker
                from case_file c join person p on p.person_id = c.person_id
                    join account w on w.account_id = c.held_by
                where c.reference > $1 and c.taken_back_at is null
                    and (c.team_id = $2 and ",
                open_to!("c", "$4"),
                " or $2 is null) order by c.reference limit $3"
            ),
            &self.last,
            self.team(),
            PAGE,
            self.permit.actor().user()
        );
        self.tx.all(page).await
    }

    async fn events(
        &mut self,
        (first, last): &(String, String),
    ) -> Result<HashMap<Uuid, Vec<Entry>>, Error> {
        let record = sql!(
            concat!(
                "select e.case_id, e.event_id, e.number, e.fact, e.dates, e.recorded_on, e.corrects,
                    e.reason, e.note
                from case_file c join event e on e.case_id = c.case_id
                where c.reference between $1 and $2 and c.taken_back_at is null
                    and (c.team_id = $3 and ",
                open_to!("c", "$4"),
                " or $3 is null) order by e.case_id, e.number"
            ),
            first,
            last,
            self.team(),
            self.permit.actor().user()
        );
        let mut events: HashMap<Uuid, Vec<Entry>> = HashMap::new();
        for row in self.tx.all::<NotedRow>(record).await? {
            let entry = Entry { event: row.event.event()?, note: row.note };
            events.entry(row.case_id).or_default().push(entry);
        }
        Ok(events)
    }

    async fn advisers(
        &mut self,
        (first, last): &(String, String),
    ) -> Result<HashMap<Uuid, Vec<String>>, Error> {
        let named = sql!(
            concat!(
                "select x.case_id, a.email from case_file c
                    join case_access x on x.case_id = c.case_id
                    join account a on a.account_id = x.account_id
                where c.reference between $1 and $2 and c.taken_back_at is null
                    and (c.team_id = $3 and ",
                open_to!("c", "$4"),
                " or $3 is null)"
            ),
            first,
            last,
            self.team(),
            self.permit.actor().user()
        );
        let mut advisers: HashMap<Uuid, Vec<String>> = HashMap::new();
        for (case, email) in self.tx.all::<(Uuid, String)>(named).await? {
            advisers.entry(case).or_default().push(email);
        }
        // Sorted here: the databases do not sort text alike.
        for emails in advisers.values_mut() {
            emails.sort();
        }
        Ok(advisers)
    }
}

fn about(advisers: &mut HashMap<Uuid, Vec<String>>, file: FileRow) -> About {
    About {
        advisers: advisers.remove(&file.case_id).unwrap_or_default(),
        reference: file.reference,
        code_name: file.code_name,
        nrm_reference: file.nrm_reference.unwrap_or_default(),
        name: file.name,
        language: file.language,
        safe_contact: file.safe_contact,
        worker: file.worker,
        home_office_number: file.home_office_number.unwrap_or_default(),
    }
}

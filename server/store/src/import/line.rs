//! One row as it becomes a case: the person, the file, its events and what follows from them.

use chrono::{DateTime, Utc};
use domain::id::{ImportId, PersonId, UserId};

use super::{Offered, people::Staff, prepare::Accepted};
use crate::{
    case_add::tidy,
    case_row::{Beginning, insert_person},
    chance,
    code_name::code_name,
    db::{Rows, Tx},
    error::{Error, Fault},
    event_row, sql,
};

/// What a case says of safe contact when the sheet said nothing.
const NOT_RECORDED: &str = "Not recorded. Find out before you ring, write or text.";
const NO_LANGUAGE: &str = "Not recorded";

/// With half a million references, this many taken ones in a row do not happen by chance.
const TRIES: usize = 20;

pub(super) struct Line {
    pub import: ImportId,
    pub digest: [u8; 32],
    pub row: Offered,
    pub accepted: Accepted,
    pub staff: Staff,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

impl Line {
    pub async fn insert(self, tx: &mut Tx) -> Result<(), Error> {
        let (case, person) = (self.row.id, chance::id());
        insert_person(tx, person, self.row.case.about.name.trim(), chance::bytes()).await?;
        self.begin(tx, person).await?;
        for entry in &self.row.case.entries {
            let note = entry.note.as_deref();
            event_row::insert(tx, case, &entry.event, note, self.by, self.at).await?;
        }
        self.accepted.derived.add_lines(tx, case).await?;
        self.name_advisers(tx).await?;
        let add = sql!(
            "insert into import_case (case_id, import_id, row_digest, version)
            values ($1, $2, $3, $4)",
            case,
            self.import,
            self.digest,
            self.version()
        );
        tx.execute(add, Rows::One).await.map(drop)
    }

    async fn begin(&self, tx: &mut Tx, person: PersonId) -> Result<(), Error> {
        for _ in 0..TRIES {
            if self.beginning(person).insert(tx, self.accepted.derived.summary()).await? {
                return Ok(());
            }
        }
        Err(Fault::Rows { expected: 1, found: 0 }.into())
    }

    fn beginning(&self, person: PersonId) -> Beginning {
        let about = &self.row.case.about;
        Beginning {
            case: self.row.id,
            person,
            reference: said(&about.reference, &chance::reference()),
            code_name: said(&about.code_name, code_name()),
            nrm_reference: Some(tidy(&about.nrm_reference)).filter(|nrm| !nrm.is_empty()),
            home_office_number: Some(tidy(&about.home_office_number))
                .filter(|number| !number.is_empty()),
            team: self.staff.worker.1,
            held_by: self.staff.worker.0,
            language: said(&about.language, NO_LANGUAGE),
            safe_contact: said(&about.safe_contact, NOT_RECORDED),
            opened_on: self.row.case.entries[0].event.when.on,
            version: self.version(),
            by: self.by,
            at: self.at,
        }
    }

    async fn name_advisers(&self, tx: &mut Tx) -> Result<(), Error> {
        for adviser in &self.staff.advisers {
            let add = sql!(
                "insert into case_access (account_id, case_id, granted_by, granted_at)
                values ($1, $2, $3, $4)",
                *adviser,
                self.row.id,
                self.by,
                self.at
            );
            tx.execute(add, Rows::One).await?;
        }
        Ok(())
    }

    fn version(&self) -> i64 {
        i64::try_from(self.row.case.entries.len()).unwrap_or(i64::MAX)
    }
}

fn said(text: &str, otherwise: &str) -> String {
    if text.trim().is_empty() { otherwise.to_owned() } else { text.to_owned() }
}

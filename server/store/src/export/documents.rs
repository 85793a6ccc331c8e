//! The documents of the cases that are taken out, as a list. What they say stays here: each is fetched from its page.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    document::{DocumentKind, Format},
    id::Id,
    sheet::Listed,
};
use uuid::Uuid;

use super::Export;
use crate::{
    clock::london_day,
    error::{Error, Fault},
    policy::open_to,
    sql,
};

#[derive(sqlx::FromRow)]
struct PaperRow {
    reference: String,
    number: i64,
    kind: String,
    format: String,
    dated_on: Option<NaiveDate>,
    event_id: Option<Uuid>,
    added_at: DateTime<Utc>,
    set_at: Option<DateTime<Utc>>,
}

impl Export {
    /// The documents of the cases that were given last, by the reference of their case.
    pub async fn documents(&mut self) -> Result<HashMap<String, Vec<Listed>>, Error> {
        let all = sql!(
            concat!(
                "select c.reference, d.number, d.kind, d.format, d.dated_on, d.event_id, d.added_at, s.set_at
            from case_file c join document d on d.case_id = c.case_id
                left join document_set_aside s on s.document_id = d.document_id
            where c.reference between $1 and $2 and c.taken_back_at is null
                and (c.team_id = $3 and ",
                open_to!("c", "$4"),
                " or $3 is null) order by d.case_id, d.number"
            ),
            &self.first,
            &self.last,
            self.team(),
            self.permit.actor().user()
        );
        let mut documents: HashMap<String, Vec<Listed>> = HashMap::new();
        for row in self.tx.all::<PaperRow>(all).await? {
            documents.entry(row.reference.clone()).or_default().push(row.listed()?);
        }
        Ok(documents)
    }
}

impl PaperRow {
    fn listed(self) -> Result<Listed, Error> {
        let kind = DocumentKind::from_code(&self.kind);
        let format = Format::from_code(&self.format);
        Ok(Listed {
            number: u32::try_from(self.number).unwrap_or(u32::MAX),
            kind: kind.ok_or(Fault::Code { column: "document.kind" })?,
            format: format.ok_or(Fault::Code { column: "document.format" })?,
            dated: self.dated_on,
            event: self.event_id.map(Id::new),
            added: london_day(self.added_at),
            is_set_aside: self.set_at.is_some(),
        })
    }
}

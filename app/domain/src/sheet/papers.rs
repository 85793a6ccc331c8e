//! The documents of a case as rows of a third file: what there is and where it is filed, and never what one says. It goes
//! out beside the other two and nothing reads it back, for a document is not in it: who moves away takes the list, and
//! fetches each document from its page.

use std::collections::HashMap;

use super::{
    CaseSheet,
    flat::{NoColumn, cells, yes_no},
    kinds::kinds,
};
use crate::{
    document::{DocumentKind, Format},
    event::{Day, Event},
    id::EventId,
};

/// The columns of the file of documents.
pub const LISTED: [&str; 9] =
    ["case", "number", "kind", "format", "dated", "event", "happened", "added", "set_aside"];

/// A document as it is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// The number people know it by, in its case.
    pub number: u32,
    pub kind: DocumentKind,
    pub format: Format,
    /// The day on the document itself.
    pub dated: Option<Day>,
    /// The entry of the record that it is filed under.
    pub event: Option<EventId>,
    pub added: Day,
    /// Whether somebody said that it is not to be used.
    pub is_set_aside: bool,
}

impl CaseSheet {
    /// A row for each document of this case.
    pub fn list(&self, documents: &[Listed]) -> Result<Vec<[String; 9]>, NoColumn> {
        let events = self.entries.iter().map(|entry| (entry.event.id, &entry.event)).collect();
        documents.iter().map(|one| self.row(one, &events)).collect()
    }

    fn row(
        &self,
        one: &Listed,
        events: &HashMap<EventId, &Event>,
    ) -> Result<[String; 9], NoColumn> {
        let number_of = |id: EventId| events.get(&id).map(|event| event.number);
        let (number, happened) = match one.event.and_then(|id| events.get(&id)) {
            None => (String::new(), ""),
            Some(event) => {
                let (rank, _) = cells(&event.fact, &number_of)?;
                (event.number.to_string(), kinds()[rank].name)
            }
        };
        Ok([
            self.about.reference.clone(),
            one.number.to_string(),
            one.kind.code().to_owned(),
            one.format.code().to_owned(),
            one.dated.map(|day| day.to_string()).unwrap_or_default(),
            number,
            happened.to_owned(),
            one.added.to_string(),
            yes_no(one.is_set_aside).to_owned(),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        code::Authority,
        day::ymd,
        event::{Fact, When},
        id::Id,
        sheet::{About, Entry},
    };

    #[test]
    fn a_document_is_listed_with_the_entry_it_is_filed_under_and_no_words_of_its_own() {
        let id = Id::new(uuid::Uuid::from_u128(7));
        let (on, fact) = (ymd(2026, 11, 20), Fact::referral_to(Authority::Sca));
        let when = When::dated(on);
        let event = Event { id, number: 3, fact, when, recorded_on: on, corrects: None };
        let about = About { reference: "R-7F3K".into(), ..About::default() };
        let sheet = CaseSheet { about, entries: vec![Entry { event, note: None }] };
        let letter = Listed {
            number: 1,
            kind: DocumentKind::Letter,
            format: Format::Pdf,
            dated: Some(on),
            event: Some(id),
            added: on,
            is_set_aside: false,
        };
        let loose = Listed { number: 2, dated: None, event: None, is_set_aside: true, ..letter };

        let rows = sheet.list(&[letter, loose]).unwrap();

        let day = "2026-11-20";
        let filed = ["R-7F3K", "1", "LETTER", "pdf", day, "3", "referral_received", day, "no"];
        assert_eq!(rows[0], filed);
        assert_eq!(rows[1], ["R-7F3K", "2", "LETTER", "pdf", "", "", "", day, "yes"]);
    }
}

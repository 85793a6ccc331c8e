//! A case as rows of the sheet. Its first event of a kind stands in the row of the case, if that row can say all
//! there is to say of it; everything else follows in the file of further events.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{
    CaseSheet, Entry,
    flat::{NoColumn, cells, yes_no},
    guard::guarded,
    kinds::kinds,
    layout::{FURTHER, Group, case_columns, further_columns, groups},
    turn::{Turn, turn},
};
use crate::{
    event::{Day, When},
    id::EventId,
};

/// The rows of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its row in the file of cases.
    pub case: Vec<String>,
    /// Its rows in the file of further events.
    pub further: Vec<Vec<String>>,
}

impl CaseSheet {
    /// Its rows, with every column of each file.
    pub fn write(&self) -> Result<Written, NoColumn> {
        let numbers: HashMap<_, _> =
            self.entries.iter().map(|entry| (entry.event.id, entry.event.number)).collect();
        let number_of = |id: EventId| numbers.get(&id).copied();
        let mut pen = Pen::new(self);
        for entry in &self.entries {
            let (rank, answers) = cells(&entry.event.fact, &number_of)?;
            match pen.fits(entry, rank) {
                Some(group) => pen.write_in_row(group, entry, answers),
                None => pen.write_further(rank, entry, answers, &number_of),
            }
        }
        Ok(pen.written())
    }
}

struct Pen<'a> {
    sheet: &'a CaseSheet,
    written: Written,
    used: BTreeSet<usize>,
    /// The last event of the row: what comes later must sort after it.
    last: Option<Turn>,
    corrected: HashSet<EventId>,
    checked: bool,
}

impl<'a> Pen<'a> {
    fn new(sheet: &'a CaseSheet) -> Self {
        let corrections = sheet.entries.iter().filter_map(|entry| entry.event.corrects.as_ref());
        let checked = sheet.entries.first().is_some_and(|entry| entry.event.when.certain);
        let about = &sheet.about;
        let mut case = vec![String::new(); case_columns().len()];
        let said = [
            &about.reference,
            &about.code_name,
            &about.nrm_reference,
            &about.name,
            &about.language,
            &about.safe_contact,
            &about.worker,
            &about.advisers.join(" "),
            yes_no(checked),
            &about.home_office_number,
        ];
        for (cell, said) in case.iter_mut().zip(said) {
            said.clone_into(cell);
        }
        Self {
            sheet,
            written: Written { case, further: Vec::new() },
            used: BTreeSet::new(),
            last: None,
            corrected: corrections.map(|correction| correction.event).collect(),
            checked,
        }
    }

    /// The columns of the row that can say all there is to say of this event.
    fn fits(&self, entry: &Entry, rank: usize) -> Option<&'static Group> {
        let group = groups().iter().find(|group| group.rank == rank)?;
        let (event, when) = (&entry.event, &entry.event.when);
        let alone = event.corrects.is_none() && !self.corrected.contains(&event.id);
        let letter = group.before_answers() > 1
            || (when.sent.is_none() && when.received.is_none() && when.arrived.is_none());
        let plain = when.decided.is_none()
            && when.document.is_none()
            && when.other.is_none()
            && when.although.is_none()
            && entry.note.is_none();
        let in_order = self.last < Some(turn(when.on, rank));
        let fits = alone && letter && plain && in_order && when.certain == self.checked;
        (fits && !self.used.contains(&rank)).then_some(group)
    }

    fn write_in_row(&mut self, group: &Group, entry: &Entry, answers: Vec<String>) {
        let when = &entry.event.when;
        self.used.insert(group.rank);
        self.last = Some(turn(when.on, group.rank));
        let came = came(when);
        let letter = if group.before_answers() > 1 { &came[..] } else { &[] };
        let said = std::iter::once(when.on.to_string()).chain(letter.iter().cloned());
        for (place, cell) in said.chain(answers).enumerate() {
            self.written.case[group.first + place] = cell;
        }
    }

    fn write_further(
        &mut self,
        rank: usize,
        entry: &Entry,
        answers: Vec<String>,
        number_of: &dyn Fn(EventId) -> Option<u32>,
    ) {
        let (event, when, kind) = (&entry.event, &entry.event.when, kinds()[rank]);
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let [sent, received, arrived] = came(when);
        let corrects = event.corrects.as_ref();
        let number = corrects.and_then(|correction| number_of(correction.event));
        let said: [String; FURTHER.len()] = [
            self.sheet.about.key().to_owned(),
            event.number.to_string(),
            kind.name.to_owned(),
            when.on.to_string(),
            day(when.decided),
            sent,
            received,
            arrived,
            yes_no(when.certain).to_owned(),
            text(&when.document),
            text(&when.although),
            text(&entry.note),
            number.map(|number| number.to_string()).unwrap_or_default(),
            corrects.map(|correction| correction.reason.clone()).unwrap_or_default(),
            day(when.other.as_ref().map(|other| other.day)),
            when.other.as_ref().map(|other| other.says.clone()).unwrap_or_default(),
        ];
        let mut row = said.to_vec();
        row.resize(further_columns().len(), String::new());
        for (field, answer) in kind.fields.iter().zip(answers) {
            let column = further_columns().iter().position(|column| column == field.name);
            row[column.expect("every answer has a column")] = answer;
        }
        self.written.further.push(row);
    }

    fn written(self) -> Written {
        let guard = |row: Vec<String>| row.into_iter().map(guarded).collect();
        Written {
            case: guard(self.written.case),
            further: self.written.further.into_iter().map(guard).collect(),
        }
    }
}

fn came(when: &When) -> [String; 3] {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let arrived = when.arrived.map(|arrived| arrived.code().to_owned()).unwrap_or_default();
    [day(when.sent), day(when.received), arrived]
}

//! The columns of the two files, and where a file that was written elsewhere has them.

use std::sync::LazyLock;

use super::{
    about::ABOUT,
    field::{Form, Kind, Place},
    guard::bare,
    kinds::kinds,
    wrong::{Cause, Wrong},
};
use crate::code::Arrival;

/// The first columns of the file of further events.
pub(super) const FURTHER: [&str; 16] = [
    "case",
    "number",
    "happened",
    "on",
    "decided",
    "sent",
    "received",
    "arrived",
    "certain",
    "document",
    "although",
    "note",
    "corrects",
    "why_corrected",
    "other_day",
    "other_source",
];

/// The columns of one kind of event in the file of cases.
#[derive(Debug)]
pub(super) struct Group {
    /// Its place in the order of kinds.
    pub rank: usize,
    pub kind: &'static Kind,
    /// Where its columns begin: the day, how a letter came, the answers.
    pub first: usize,
}

impl Group {
    /// How many columns stand before the answers.
    pub fn before_answers(&self) -> usize {
        if self.kind.place == Place::Letter { 4 } else { 1 }
    }
}

struct Cases {
    columns: Vec<String>,
    groups: Vec<Group>,
}

static CASES: LazyLock<Cases> = LazyLock::new(|| {
    let mut cases = Cases { columns: ABOUT.map(str::to_owned).to_vec(), groups: Vec::new() };
    let placed = kinds().iter().enumerate().filter(|(_, kind)| kind.place != Place::Further);
    for (rank, kind) in placed {
        cases.groups.push(Group { rank, kind, first: cases.columns.len() });
        let letter: &[&str] =
            if kind.place == Place::Letter { &["sent", "received", "arrived"] } else { &[] };
        let names = ["on"].iter().chain(letter).copied();
        let names = names.chain(kind.fields.iter().map(|field| field.name));
        cases.columns.extend(names.map(|name| format!("{}.{name}", kind.name)));
    }
    cases
});

static FURTHER_COLUMNS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut columns = FURTHER.map(str::to_owned).to_vec();
    for field in kinds().iter().flat_map(|kind| kind.fields) {
        if !columns.iter().any(|column| column == field.name) {
            columns.push(field.name.to_owned());
        }
    }
    columns
});

/// The columns of the file of cases, one row a case.
pub fn case_columns() -> &'static [String] {
    &CASES.columns
}

/// The columns of the file of further events, one row an event.
pub fn further_columns() -> &'static [String] {
    &FURTHER_COLUMNS
}

/// How the answers in a column of the file of cases are written.
pub fn form_of(column: usize) -> Form {
    let arrival: Form =
        Form::Code(|| Arrival::ALL.iter().map(|one| (one.code(), one.label())).collect());
    let group = groups().iter().rfind(|group| group.first <= column);
    match group.map(|group| (column - group.first, group)) {
        None => Form::Text,
        Some((0, _)) => Form::Day,
        Some((place, group)) if place < group.before_answers() => {
            if place < 3 {
                Form::Day
            } else {
                arrival
            }
        }
        Some((place, group)) => {
            let field = group.kind.fields.get(place - group.before_answers());
            field.map_or(Form::Text, |field| field.form)
        }
    }
}

/// The groups of columns that belong to one event: where its day is, how many there are, and which of them must be
/// filled in when any of them is.
pub fn needed_with() -> impl Iterator<Item = (usize, usize, Vec<usize>)> {
    groups().iter().map(|group| {
        let answers = group.first + group.before_answers();
        let needed = group.kind.fields.iter().enumerate().filter(|(_, field)| field.needed);
        let needed = needed.map(|(place, _)| answers + place).collect();
        (group.first, group.before_answers() + group.kind.fields.len(), needed)
    })
}

pub(super) fn groups() -> &'static [Group] {
    &CASES.groups
}

/// Where the columns of a file are.
#[derive(Debug, Clone)]
pub struct Head {
    places: Vec<Option<usize>>,
}

impl Head {
    /// The headings of a file of cases: any of its columns, in any order.
    pub fn cases<S: AsRef<str>>(headings: &[S]) -> Result<Self, Vec<Wrong>> {
        Self::of(case_columns(), headings)
    }

    /// The headings of a file of further events.
    pub fn further<S: AsRef<str>>(headings: &[S]) -> Result<Self, Vec<Wrong>> {
        Self::of(further_columns(), headings)
    }

    fn of<S: AsRef<str>>(columns: &[String], headings: &[S]) -> Result<Self, Vec<Wrong>> {
        let mut places = vec![None; columns.len()];
        let mut wrong = Vec::new();
        for (place, heading) in headings.iter().enumerate() {
            let heading = heading.as_ref();
            match columns.iter().position(|column| column == heading) {
                Some(column) if places[column].is_none() => places[column] = Some(place),
                Some(_) => wrong.push(Wrong::new(heading, "", Cause::TwiceColumn)),
                None => wrong.push(Wrong::new(heading, "", Cause::UnknownColumn)),
            }
        }
        if wrong.is_empty() { Ok(Self { places }) } else { Err(wrong) }
    }

    /// What a row says in this column; empty when the file has no such column.
    pub(super) fn cell<'a, S: AsRef<str>>(&self, column: usize, row: &'a [S]) -> &'a str {
        let place = self.places.get(column).copied().flatten();
        place.and_then(|place| row.get(place)).map_or("", |cell| bare(cell.as_ref()))
    }
}

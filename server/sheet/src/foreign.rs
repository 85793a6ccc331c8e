//! Somebody's own sheet, read by a map into the canonical one: every cell as it is usually meant, or with a reason.

use std::collections::BTreeMap;

use domain::{
    event::Day,
    id::CaseId,
    sheet::{
        CaseSheet, Cause, Form, Head, Heads, Wrong, case_columns, form_of, guarded,
        loose::{self, Doubt, plain},
        needed_with,
    },
};

use super::{Map, Refusal, Row, Rows, Sheeted, map::is_joined};

/// Their words that are remembered to be shown.
const SHOWN: usize = 500;

/// Their sheet.
pub struct Foreign {
    rows: Rows,
    map: Map,
    places: Vec<Option<usize>>,
    heads: Heads,
    matched: BTreeMap<(usize, String), String>,
}

impl Foreign {
    /// Opens it.
    pub fn of(rows: Rows, map: Map) -> Result<Self, Refusal> {
        let places = map.places(&rows.headings);
        let cases = Head::cases(case_columns()).map_err(|_| Refusal::Broken)?;
        let heads = Heads { cases, further: None };
        Ok(Self { rows, map, places, heads, matched: BTreeMap::new() })
    }

    /// What their words were taken for: our column, their word, our code.
    pub fn matched(&self) -> impl Iterator<Item = (&'static str, &str, &str)> {
        let shown = self.matched.iter();
        shown.map(|((column, word), code)| (&*case_columns()[*column], &**word, &**code))
    }

    /// Reads it to its end, to see that it is whole.
    pub fn align(mut self) -> Result<(), Refusal> {
        self.rows.try_for_each(|row| row.map(drop))
    }

    /// The next case, under this identifier.
    pub fn next_case(&mut self, id: CaseId, today: Day) -> Result<Option<Sheeted>, Refusal> {
        let Some(row) = self.rows.next().transpose()? else { return Ok(None) };
        let text = row.cells.join("\u{1f}");
        let case = self.case(&row, id, today);
        Ok(Some(Sheeted { row: row.number, text, id, case }))
    }

    fn case(&mut self, row: &Row, id: CaseId, today: Day) -> Result<CaseSheet, Vec<Wrong>> {
        let mut cells = vec![String::new(); case_columns().len()];
        let mut wrong = Vec::new();
        for (place, cell) in row.cells.iter().enumerate() {
            let Some(column) = self.places.get(place).copied().flatten() else { continue };
            match self.read(column, cell.trim()) {
                Ok(read) if read.is_empty() => {}
                Ok(read) if !cells[column].is_empty() && is_joined(&case_columns()[column]) => {
                    cells[column] = format!("{} {read}", cells[column]);
                }
                Ok(read) => cells[column] = read,
                Err(cause) => {
                    wrong.push(Wrong::new(self.rows.headings[place].clone(), cell, cause));
                }
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let theirs = own_reference(&mut cells[0]);
        self.complete(&mut cells);
        let cells: Vec<_> = cells.into_iter().map(guarded).collect();
        let none: &[Vec<String>] = &[];
        let mut case = CaseSheet::read(&self.heads, &cells, none, id, today).map_err(|wrong| {
            wrong.into_iter().map(|one| self.in_their_words(one)).collect::<Vec<_>>()
        })?;
        for entry in &mut case.entries {
            entry.event.when.document = Some(origin(row.number, &theirs));
        }
        Ok(case)
    }

    fn read(&mut self, column: usize, cell: &str) -> Result<String, Cause> {
        if cell.is_empty() || is_dash(cell) {
            return Ok(String::new());
        }
        let form = form_of(column);
        let own = self.map.answers.get(&case_columns()[column]);
        let own = own.and_then(|words| words.iter().find(|(word, _)| plain(word) == plain(cell)));
        let read = match (form, own) {
            (_, Some((_, code))) => Some(code.clone()),
            (Form::Day | Form::Countries, _) if is_unknown(cell) => return Ok(String::new()),
            (Form::Day, _) => {
                let recent = !case_columns()[column].ends_with("born");
                return loose::day(cell, self.map.dates, recent)
                    .map(|day| day.to_string())
                    .map_err(doubt);
            }
            (Form::Code(list), _) => loose::answer(list, cell).map(str::to_owned),
            (Form::Codes(list), _) => loose::answers(list, cell).map(|codes| codes.join(" ")),
            (Form::Countries, _) => countries(cell),
            (Form::YesNo, _) => yes_no(cell).map(str::to_owned),
            _ => return Ok(cell.to_owned()),
        };
        let read = read.ok_or_else(|| not_on(form))?;
        if self.matched.len() < SHOWN {
            self.matched.insert((column, cell.to_owned()), read.clone());
        }
        Ok(read)
    }

    /// Answers that the sheet leaves out for the whole charity, and the day a file was opened: that of the first thing
    /// known, if the sheet has no other.
    fn complete(&self, cells: &mut [String]) {
        let days = needed_with().map(|(on, ..)| cells[on].clone()).filter(|day| !day.is_empty());
        let first = days.min();
        for (on, width, needed) in needed_with() {
            let opening = case_columns()[on] == "case_opened.on";
            if opening && cells[on].is_empty() {
                cells[on] = first.clone().unwrap_or_default();
            }
            if (on..on + width).all(|place| cells[place].is_empty()) {
                continue;
            }
            for place in needed {
                if cells[place].is_empty() {
                    let usual = self.map.defaults.get(&case_columns()[place]);
                    cells[place] = usual.cloned().unwrap_or_default();
                }
            }
        }
    }

    /// The same under the heading that they gave the column.
    fn in_their_words(&self, wrong: Wrong) -> Wrong {
        let column = case_columns().iter().position(|column| *column == wrong.column);
        let place = self.places.iter().position(|place| place.is_some() && *place == column);
        let heading = place.map(|place| self.rows.headings[place].clone());
        Wrong { column: heading.unwrap_or_else(|| worded(&wrong.column)), ..wrong }
    }
}

/// Our names of columns are no headings of theirs: "First decision, on".
fn worded(column: &str) -> String {
    let words = column.replace('_', " ").replace('.', ", ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Where a date comes from that was brought in. It stands as the document behind the event.
fn origin(row: u64, theirs: &str) -> String {
    match theirs {
        "" => format!("Spreadsheet, row {row}"),
        theirs => format!("Spreadsheet, row {row}, reference {theirs}"),
    }
}

/// Takes a reference out that is not one of ours: ours are made, and say nothing.
fn own_reference(cell: &mut String) -> String {
    let ours = cell.strip_prefix("R-").is_some_and(|signs| signs.len() == 4);
    if ours { String::new() } else { std::mem::take(cell) }
}

/// What people type where nothing is known.
fn is_dash(cell: &str) -> bool {
    matches!(plain(cell).as_str(), "" | "n a" | "na" | "nil" | "blank")
}

/// Where the list itself has no code for it.
fn is_unknown(cell: &str) -> bool {
    matches!(plain(cell).as_str(), "n k" | "nk" | "not known" | "unknown")
}

fn countries(cell: &str) -> Option<String> {
    let whole = loose::country(cell);
    let each = || {
        let parts = cell.split([',', ';', '/', '&']).map(str::trim).filter(|part| !part.is_empty());
        parts.map(loose::country).collect::<Option<Vec<_>>>().map(|all| all.join(" "))
    };
    whole.or_else(each)
}

fn yes_no(cell: &str) -> Option<&'static str> {
    match plain(cell).as_str() {
        "yes" | "y" | "true" => Some("yes"),
        "no" | "n" | "false" => Some("no"),
        _ => None,
    }
}

const fn doubt(doubt: Doubt) -> Cause {
    match doubt {
        Doubt::Either { day_first, month_first } => Cause::EitherDay { day_first, month_first },
        Doubt::ShortYear => Cause::ShortYear,
        Doubt::NotADay => Cause::NotADay,
    }
}

fn not_on(form: Form) -> Cause {
    match form {
        Form::Code(list) | Form::Codes(list) => {
            Cause::NotOnList(list().into_iter().map(|(_, label)| label).collect())
        }
        Form::Countries => Cause::NotACountry,
        _ => Cause::NotYesNo,
    }
}

//! The two files of the canonical sheet, read side by side: a case, and the further events that belong to it.

use domain::{
    event::Day,
    id::CaseId,
    sheet::{CaseSheet, Head, Heads, Wrong, case_columns, further_columns},
};

use super::{File, Refusal, Row, Rows};

/// A row of the file of cases, read.
#[derive(Debug, Clone)]
pub struct Sheeted {
    pub row: u64,
    /// Everything that the files say of this case.
    pub text: String,
    pub id: CaseId,
    pub case: Result<CaseSheet, Vec<Wrong>>,
}

/// The cases of the two files.
pub struct Canonical {
    cases: Rows,
    further: Option<Rows>,
    heads: Heads,
    /// Where the files say which case a row is about.
    keys: Keys,
    /// The next row of further events, not yet given to its case.
    waiting: Option<Row>,
}

/// The row of a case, and its rows of further events.
type CaseRows = (Row, Vec<Vec<String>>);

#[derive(Clone, Copy)]
struct Keys {
    reference: Option<usize>,
    nrm: Option<usize>,
    case: Option<usize>,
}

impl Canonical {
    /// Opens the files.
    pub fn of(cases: Rows, further: Option<impl File>) -> Result<Self, Refusal> {
        let further = further.map(Rows::of).transpose()?;
        let heads = Heads {
            cases: Head::cases(&cases.headings).map_err(|wrong| said(&wrong))?,
            further: further
                .as_ref()
                .map(|rows| Head::further(&rows.headings))
                .transpose()
                .map_err(|wrong| said(&wrong))?,
        };
        let place = |rows: &Rows, name: &str| rows.headings.iter().position(|one| one == name);
        let keys = Keys {
            reference: place(&cases, &case_columns()[0]),
            nrm: place(&cases, &case_columns()[2]),
            case: further.as_ref().and_then(|rows| place(rows, &further_columns()[0])),
        };
        let mut whole = Self { cases, further, heads, keys, waiting: None };
        whole.wait_for_next()?;
        Ok(whole)
    }

    /// Whether a file has the headings of the canonical sheet.
    pub fn is_one(headings: &[String]) -> bool {
        Head::cases(headings).is_ok()
    }

    /// Reads both files to their ends, without asking what they mean: every further event must find its case.
    pub fn align(mut self) -> Result<u64, Refusal> {
        let mut cases = 0;
        while self.next_rows()?.is_some() {
            cases += 1;
        }
        match self.waiting {
            None => Ok(cases),
            Some(row) => {
                let case = self.keys.case.and_then(|place| row.cells.get(place)).cloned();
                Err(Refusal::OutOfOrder { row: row.number, case: case.unwrap_or_default() })
            }
        }
    }

    /// The next case, under this identifier.
    pub fn next_case(&mut self, id: CaseId, today: Day) -> Result<Option<Sheeted>, Refusal> {
        let Some((row, further)) = self.next_rows()? else { return Ok(None) };
        let case = CaseSheet::read(&self.heads, &row.cells, &further, id, today);
        let text = further
            .iter()
            .fold(row.cells.join("\u{1f}"), |text, row| text + "\u{1e}" + &row.join("\u{1f}"));
        Ok(Some(Sheeted { row: row.number, text, id, case }))
    }

    fn next_rows(&mut self) -> Result<Option<CaseRows>, Refusal> {
        let Some(row) = self.cases.next().transpose()? else { return Ok(None) };
        let cell = |place: Option<usize>| place.and_then(|place| row.cells.get(place));
        let named = |place| cell(place).filter(|name| !name.is_empty());
        let key = named(self.keys.reference).or_else(|| named(self.keys.nrm)).cloned();
        let mut further = Vec::new();
        while let Some(key) = &key
            && self.waiting.as_ref().is_some_and(|row| self.keys.is(row, key))
        {
            further.extend(self.waiting.take().map(|row| row.cells));
            self.wait_for_next()?;
        }
        Ok(Some((row, further)))
    }

    fn wait_for_next(&mut self) -> Result<(), Refusal> {
        self.waiting = self.further.as_mut().and_then(Iterator::next).transpose()?;
        Ok(())
    }
}

impl Keys {
    fn is(self, row: &Row, key: &str) -> bool {
        self.case.and_then(|place| row.cells.get(place)).is_some_and(|case| case == key)
    }
}

fn said(wrong: &[Wrong]) -> Refusal {
    let sentences: Vec<_> = wrong.iter().map(Wrong::sentence).collect();
    Refusal::Headings(sentences.join(". "))
}

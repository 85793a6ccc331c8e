//! The rows of a sheet, one after another, whatever kind of file it came in: headings found, blank lines passed over,
//! numbered as a spreadsheet numbers them.

use std::io::{Cursor, Read, Seek, SeekFrom};

use csv::{ReaderBuilder, StringRecord};

use super::{
    COLUMNS, Kind, ROWS, Refusal, WHAT_TO_FIX, encoding::text, headings::Headed, workbook,
};

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// As a spreadsheet counts, from 1.
    pub number: u64,
    pub cells: Vec<String>,
}

/// Rows as they come.
pub type Raw = Box<dyn Iterator<Item = Result<Row, Refusal>> + Send>;

/// The rows of a file, after its headings. A last column of ours is left out: it says what was to be fixed.
pub struct Rows {
    pub kind: Kind,
    pub headings: Vec<String>,
    left: Raw,
}

/// A file whose rows are read.
pub trait File: Read + Seek + Send + 'static {}
impl<T: Read + Seek + Send + 'static> File for T {}

impl Rows {
    /// Opens a sheet: CSV, XLSX or ODS, by what is in it.
    pub fn of(mut file: impl File) -> Result<Self, Refusal> {
        let mut first = [0; 4096];
        let read = file.read(&mut first)?;
        file.seek(SeekFrom::Start(0))?;
        let kind = if workbook::is_one(&first[..read]) {
            Kind::Workbook
        } else {
            Kind::Text(separator(&first[..read]))
        };
        let raw: Raw = match kind {
            Kind::Workbook => {
                let mut whole = Vec::new();
                file.take(workbook::LARGEST + 1).read_to_end(&mut whole)?;
                Box::new(workbook::rows(Cursor::new(whole))?.into_iter().map(Ok))
            }
            Kind::Text(_) if first[..read].contains(&0) => return Err(Refusal::NotASheet),
            Kind::Text(separator) => lines(file, separator)?,
        };
        Ok(Self::without_ours(kind, Headed::of(limited(raw))?))
    }

    fn without_ours(kind: Kind, Headed { mut headings, rows }: Headed) -> Self {
        if headings.last().is_none_or(|last| last != WHAT_TO_FIX) {
            return Self { kind, headings, left: rows };
        }
        headings.pop();
        let ours = headings.len();
        let without = move |row: Result<Row, Refusal>| {
            row.map(|mut row| {
                if row.cells.len() > ours {
                    row.cells.remove(ours);
                }
                row
            })
        };
        Self { kind, headings, left: Box::new(rows.map(without)) }
    }
}

impl Iterator for Rows {
    type Item = Result<Row, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        self.left.next()
    }
}

fn lines(file: impl File, separator: u8) -> Result<Raw, Refusal> {
    let records = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text(file)?)
        .into_records();
    let row = |(number, record): (u64, csv::Result<StringRecord>)| -> Result<Row, Refusal> {
        let cells = record?.iter().map(str::to_owned).collect();
        Ok(Row { number, cells })
    };
    Ok(Box::new((1..).zip(records).map(row)))
}

/// What stands between the cells: the sign that the first line has most of.
fn separator(first: &[u8]) -> u8 {
    let line = first.split(|byte| *byte == b'\n').find(|line| line.len() > 1).unwrap_or_default();
    let count = |sign: u8| line.split(|byte| *byte == sign).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

fn limited(raw: Raw) -> Raw {
    let within = |row: Result<Row, Refusal>| match row {
        Ok(row) if row.number > ROWS => Err(Refusal::TooManyRows(ROWS)),
        Ok(row) if row.cells.len() > COLUMNS => Err(Refusal::TooManyColumns(COLUMNS)),
        other => other,
    };
    let blank = |row: &Result<Row, Refusal>| row.as_ref().is_ok_and(Row::is_blank);
    Box::new(raw.filter(move |row| !blank(row)).map(within))
}

impl Row {
    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        self.filled() == 0
    }

    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }
}

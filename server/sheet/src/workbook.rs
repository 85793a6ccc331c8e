//! XLSX and ODS. A workbook is a packed archive and may claim or become anything, so it is unpacked once against a
//! limit before a reader believes it. Formulas are never run: the value that was saved with them is read.

mod archive;
mod ods;

use std::{collections::BTreeMap, io::Cursor};

use calamine::{DataRef, DataType, Reader, Xlsx};

use super::{COLUMNS, ROWS, Refusal, Row};
use archive::{Kind, unpacked};

/// The largest packed file.
pub const LARGEST: u64 = 25 * 1024 * 1024;

/// The most cells that say something.
const CELLS: usize = 4_000_000;

type Packed = Cursor<Vec<u8>>;

/// Whether a file with this beginning is one, or an older kind of it.
pub fn is_one(first: &[u8]) -> bool {
    first.starts_with(b"PK\x03\x04") || is_old(first)
}

/// Excel before 2007, and what a password makes of newer ones.
fn is_old(first: &[u8]) -> bool {
    first.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// The rows of the first sheet that says anything.
pub fn rows(file: Packed) -> Result<Vec<Row>, Refusal> {
    let bytes = file.get_ref();
    if is_old(bytes) {
        return Err(Refusal::OldOrLocked);
    }
    if bytes.len() as u64 > LARGEST {
        return Err(Refusal::TooBig(LARGEST));
    }
    match unpacked(file.clone())? {
        Kind::Xlsx => xlsx(file),
        Kind::Ods => ods::rows(file),
    }
}

fn xlsx(file: Packed) -> Result<Vec<Row>, Refusal> {
    let mut book: Xlsx<_> = Xlsx::new(file).map_err(|_| Refusal::Broken)?;
    for name in book.sheet_names() {
        // Sheets of charts have no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut table = Table::default();
        while let Some(cell) = cells.next_cell().map_err(|_| Refusal::Broken)? {
            table.put(cell.get_position(), worded(cell.get_value()))?;
        }
        if !table.rows.is_empty() {
            return Ok(table.rows());
        }
    }
    Err(Refusal::Empty)
}

/// Cells by their place: only those that say something take room.
#[derive(Default)]
struct Table {
    rows: BTreeMap<u32, Vec<String>>,
    cells: usize,
}

impl Table {
    fn put(&mut self, (row, column): (u32, u32), text: String) -> Result<(), Refusal> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let column = column as usize;
        if u64::from(row) >= ROWS {
            return Err(Refusal::TooManyRows(ROWS));
        }
        if column >= COLUMNS {
            return Err(Refusal::TooManyColumns(COLUMNS));
        }
        let cells = self.rows.entry(row).or_default();
        self.cells += (column + 1).saturating_sub(cells.len());
        if self.cells > CELLS {
            return Err(Refusal::TooManyCells);
        }
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = text;
        Ok(())
    }

    fn rows(self) -> Vec<Row> {
        let row = |(row, cells)| Row { number: u64::from(row) + 1, cells };
        self.rows.into_iter().map(row).collect()
    }
}

/// A value as it would be typed.
fn worded(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) => {
            value.as_date().map(|day| day.to_string()).unwrap_or_default()
        }
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

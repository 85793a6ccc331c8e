//! The same as an Excel file: days are days again, everything else is text, and nothing is a formula.

use std::{collections::BTreeMap, io::Write};

use domain::{event::Day, sheet::is_formula};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::{
    super::{COLUMNS, Refusal, Row, Rows},
    WHAT_TO_FIX, with_last,
};

/// The most that Excel keeps in a cell, in units of UTF-16.
const LONGEST: usize = 32_767;

/// How wide the column of reasons is.
const WIDE: f64 = 60.0;

/// Writes the rows that have a reason.
pub(super) fn write(
    rows: Rows,
    reasons: &BTreeMap<u64, String>,
    mut out: impl Write,
) -> Result<(), Refusal> {
    let width = rows.headings.len();
    let mut book = Workbook::new();
    // A fixed day: nobody learns from the file when somebody worked.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let pen = Pen::default();
    let sheet = book.add_worksheet();
    begin(sheet, &with_last(rows.headings.clone(), width, WHAT_TO_FIX), &pen)?;
    sheet.set_column_width(column(width)?, WIDE)?;
    let mut below = 1;
    for row in rows {
        let Row { number, cells } = row?;
        let Some(reason) = reasons.get(&number) else { continue };
        for (place, cell) in with_last(cells, width, reason).iter().enumerate() {
            pen.write(sheet, (below, column(place)?), cell, place == width)?;
        }
        below += 1;
    }
    Ok(out.write_all(&book.save_to_buffer()?)?)
}

/// The headings stay in sight.
fn begin(sheet: &mut Worksheet, headings: &[String], pen: &Pen) -> Result<(), Refusal> {
    sheet.set_freeze_panes(1, 0)?;
    for (place, heading) in headings.iter().enumerate() {
        sheet.write_string_with_format(0, column(place)?, fitting(heading), &pen.heading)?;
    }
    Ok(())
}

/// How cells look.
struct Pen {
    heading: Format,
    day: Format,
    /// Stays text when somebody goes into the cell and out again.
    text: Format,
    reason: Format,
}

impl Default for Pen {
    fn default() -> Self {
        Self {
            heading: Format::new().set_bold(),
            day: Format::new().set_num_format("dd/mm/yyyy"),
            text: Format::new().set_quote_prefix(),
            reason: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        }
    }
}

impl Pen {
    /// A day is a day again; everything else is text, and never a formula.
    fn write(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        cell: &str,
        is_reason: bool,
    ) -> Result<(), XlsxError> {
        let day = cell.parse::<Day>().ok().filter(|day| day.to_string() == cell);
        let day = day.and_then(|_| ExcelDateTime::parse_from_str(cell).ok());
        match day {
            _ if cell.is_empty() => return Ok(()),
            _ if is_reason => {
                sheet.write_string_with_format(row, column, fitting(cell), &self.reason)?
            }
            Some(day) => sheet.write_datetime_with_format(row, column, &day, &self.day)?,
            None if is_formula(cell) => {
                sheet.write_string_with_format(row, column, fitting(cell), &self.text)?
            }
            None => sheet.write_string(row, column, fitting(cell))?,
        };
        Ok(())
    }
}

/// Excel refuses a file with a longer cell.
fn fitting(cell: &str) -> &str {
    let mut units = 0;
    let too_far = |(_, sign): &(usize, char)| {
        units += sign.len_utf16();
        units > LONGEST
    };
    cell.char_indices().find(too_far).map_or(cell, |(end, _)| &cell[..end])
}

fn column(place: usize) -> Result<u16, Refusal> {
    u16::try_from(place).map_err(|_| Refusal::TooManyColumns(COLUMNS))
}

//! An internal table as an Excel file: what was asked first, then a sheet for each part. Every sheet is marked, on
//! screen at its head and foot, and on paper on every page.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};
use store::internal::{Counted, InternalReport};

use super::{
    cells::{Cells, cells, share},
    marking::seal,
};
use crate::site::words::internal as words;

/// A name of a sheet is no longer.
const NAME: usize = 28;

/// The whole file.
pub fn xlsx(report: &InternalReport) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    about(book.add_worksheet(), report)?;
    for (place, counted) in (1..).zip(&report.parts) {
        part(book.add_worksheet(), report, (place, counted))?;
    }
    book.save_to_buffer()
}

fn about(sheet: &mut Worksheet, report: &InternalReport) -> Result<(), XlsxError> {
    sheet.set_name(words::ABOUT)?.set_column_width(0, 100)?;
    mark(sheet, report, 0)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let lines = [report.table.label(), report.table.cohort()].map(str::to_owned);
    let lines = lines.into_iter().chain([words::asked(&report.asked)]);
    for (row, line) in (2..).zip(lines.chain(report.shares.iter().map(share))) {
        sheet.write_string_with_format(row, 0, line, &wrapped)?;
    }
    Ok(())
}

fn part(
    sheet: &mut Worksheet,
    report: &InternalReport,
    (place, counted): (usize, &Counted),
) -> Result<(), XlsxError> {
    let Cells { heads, rows } = cells(counted, report.asked.by);
    sheet.set_name(name(place, counted.part.heading))?.set_column_width(0, 44)?;
    mark(sheet, report, 0)?;
    for (column, head) in (0..).zip(&heads) {
        sheet.write_string_with_format(2, column, *head, &bold())?;
    }
    let mut below = 3;
    for row in rows {
        for (column, cell) in (0..).zip(&row) {
            write(sheet, (below, column), cell)?;
        }
        below += 1;
    }
    mark(sheet, report, below + 1)
}

/// The marking from this row on, and on every page that is printed.
fn mark(sheet: &mut Worksheet, report: &InternalReport, row: u32) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, 0, words::MARKING, &bold())?;
    sheet.write_string(row + 1, 0, seal(report))?;
    sheet.set_header(format!("&C{}", words::MARKING)).set_footer(format!("&C{}", seal(report)));
    Ok(())
}

/// A count is a number, so that it can be added up; shares stay words.
fn write(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &str) -> Result<(), XlsxError> {
    let number: Option<f64> = cell.replace(',', "").parse().ok().filter(|_| column > 0);
    match number {
        Some(number) => sheet.write_number_with_format(row, column, number, &grouped())?,
        None => sheet.write_string(row, column, cell)?,
    };
    Ok(())
}

fn name(place: usize, heading: &str) -> String {
    let plain = heading.replace(['[', ']', ':', '*', '?', '/', '\\', '\''], " ");
    format!("{place} {}", plain.chars().take(NAME - 3).collect::<String>().trim())
}

fn bold() -> Format {
    Format::new().set_bold()
}

fn grouped() -> Format {
    Format::new().set_num_format("#,##0.##")
}

//! A published table as an Excel file: the notes first, then the table. It says nothing of who made it or when.

use domain::disclosure::Row;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::{super::words::report as words, csv::notes, file::Release};

/// The whole file.
pub fn xlsx(release: &Release) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed day: the same figures are the same file, and nobody learns when somebody worked.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(
        &DocProperties::new().set_title(release.report.label()).set_creation_datetime(&made),
    );
    write_notes(book.add_worksheet(), release)?;
    write_table(book.add_worksheet(), release)?;
    book.save_to_buffer()
}

fn write_notes(sheet: &mut Worksheet, release: &Release) -> Result<(), XlsxError> {
    let Release { report, period, table, .. } = release;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_name(words::NOTES)?.set_column_width(0, 100)?;
    sheet.write_string_with_format(0, 0, words::headline(table), &bold())?;
    sheet.write_string(1, 0, words::subtitle(report.people(), *period))?;
    for (row, note) in (2..).zip(notes(release)) {
        sheet.write_string_with_format(row, 0, note, &wrapped)?;
    }
    Ok(())
}

fn write_table(sheet: &mut Worksheet, release: &Release) -> Result<(), XlsxError> {
    let Release { report, table, .. } = release;
    sheet.set_name(report.label().replace(':', ""))?;
    sheet.set_column_width(0, 28)?.set_column_width(1, 30)?.set_column_width(2, 16)?;
    let heads = [table.table().label(), report.people(), words::SHARE];
    for (column, head) in (0..).zip(heads) {
        sheet.write_string_with_format(0, column, head, &bold())?;
    }
    let mut below = 1;
    for (place, row) in (1..).zip(table.rows()) {
        write_row(sheet, place, row)?;
        below = place + 1;
    }
    sheet.write_string_with_format(below, 0, words::EVERYBODY, &bold())?;
    write_count(sheet, below, table.total_value(), table.total())
}

fn write_row(sheet: &mut Worksheet, place: u32, row: &Row) -> Result<(), XlsxError> {
    sheet.write_string(place, 0, row.label())?;
    sheet.write_string_with_format(place, 2, row.rate().unwrap_or(words::NOT_SHOWN), &end())?;
    write_count(sheet, place, row.value(), row.display())
}

/// A shown count is a number, so that it can be added up; "fewer than" stays words.
fn write_count(
    sheet: &mut Worksheet,
    place: u32,
    value: Option<i64>,
    display: &str,
) -> Result<(), XlsxError> {
    match value.and_then(|value| i32::try_from(value).ok()) {
        Some(value) => {
            sheet.write_number_with_format(place, 1, value, &end().set_num_format("#,##0"))?
        }
        None => sheet.write_string_with_format(place, 1, display, &end())?,
    };
    Ok(())
}

fn bold() -> Format {
    Format::new().set_bold()
}

fn end() -> Format {
    Format::new().set_align(FormatAlign::Right)
}

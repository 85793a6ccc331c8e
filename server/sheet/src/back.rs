//! The rows that were not taken, given back as they came and in the kind of file they came in, with one more column that
//! says what to do.

mod book;

use std::{collections::BTreeMap, io::Write};

use csv::{ByteRecord, WriterBuilder};
use domain::sheet::is_formula;

use super::{Kind, Refusal, Row, Rows, writer::MARK};

/// The heading of the last column.
pub const WHAT_TO_FIX: &str = "What to fix";

/// Writes the rows that have a reason, as this kind of file.
pub fn write_back(
    rows: Rows,
    kind: Kind,
    reasons: &BTreeMap<u64, String>,
    out: impl Write,
) -> Result<(), Refusal> {
    match kind {
        Kind::Text(separator) => as_text(rows, separator, reasons, out),
        Kind::Workbook => book::write(rows, reasons, out),
    }
}

fn as_text(
    rows: Rows,
    separator: u8,
    reasons: &BTreeMap<u64, String>,
    mut out: impl Write,
) -> Result<(), Refusal> {
    out.write_all(MARK)?;
    let mut file = WriterBuilder::new().flexible(true).delimiter(separator).from_writer(out);
    let width = rows.headings.len();
    let line = |cells: Vec<String>, last: &str| {
        with_last(cells, width, last).into_iter().map(inert).collect::<ByteRecord>()
    };
    file.write_byte_record(&line(rows.headings.clone(), WHAT_TO_FIX))?;
    for row in rows {
        let Row { number, cells } = row?;
        if let Some(reason) = reasons.get(&number) {
            file.write_byte_record(&line(cells, reason))?;
        }
    }
    file.flush()?;
    Ok(())
}

/// What was a formula stays text.
fn inert(cell: String) -> String {
    if is_formula(&cell) { format!("'{cell}") } else { cell }
}

/// The cells of a row with one more after the last heading. What stood to the right of the headings stays, after it.
fn with_last(mut cells: Vec<String>, width: usize, last: &str) -> Vec<String> {
    cells.resize(width.max(cells.len()), String::new());
    cells.insert(width, last.to_owned());
    cells
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

    use super::*;

    type Sheet = (Vec<String>, Vec<(u64, Vec<String>)>);

    fn read(file: Vec<u8>) -> Sheet {
        let rows = Rows::of(Cursor::new(file)).unwrap();
        let headings = rows.headings.clone();
        (headings, rows.map(|row| row.unwrap()).map(|row| (row.number, row.cells)).collect())
    }

    fn back(file: Vec<u8>, reasons: &[(u64, &str)]) -> (Kind, Vec<u8>) {
        let rows = Rows::of(Cursor::new(file)).unwrap();
        let reasons = reasons.iter().map(|(row, why)| (*row, (*why).to_owned())).collect();
        let (kind, mut out) = (rows.kind, Vec::new());
        write_back(rows, kind, &reasons, &mut out).unwrap();
        (kind, out)
    }

    fn book() -> Vec<u8> {
        let (mut book, day) = (Workbook::new(), Format::new().set_num_format("d mmm yy"));
        let sheet = book.add_worksheet();
        for (place, heading) in (0..).zip(["Name", "RG date", "Phone"]) {
            sheet.write_string(0, place, heading).unwrap();
        }
        sheet.write_string(1, 0, "Daniel").unwrap();
        sheet.write_string(2, 0, "\u{623}\u{645}\u{64a}\u{646}\u{629}").unwrap();
        let letter = ExcelDateTime::from_ymd(2025, 10, 21).unwrap();
        sheet.write_datetime_with_format(2, 1, &letter, &day).unwrap();
        sheet.write_string(2, 2, "07700 900123").unwrap();
        sheet.write_formula(3, 0, Formula::new("=1+1").set_result("+see file")).unwrap();
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn rows_of_a_workbook_come_back_as_a_workbook_of_the_same_columns() {
        let (kind, file) = back(book(), &[(3, "Name: too short"), (4, "RG date: enter it")]);

        assert_eq!((kind, kind.ending()), (Kind::Workbook, "xlsx"));
        let mut raw = Vec::new();
        for row in super::super::workbook::rows(Cursor::new(file.clone())).unwrap() {
            raw.push(row.cells);
        }
        assert_eq!(raw[0], ["Name", "RG date", "Phone", WHAT_TO_FIX]);
        assert_eq!(raw[1][1..], ["2025-10-21", "07700 900123", "Name: too short"]);
        assert_eq!(raw[2], ["+see file", "", "", "RG date: enter it"]);
        assert_eq!(raw.len(), 3, "only rows to fix");
        let parts = String::from_utf8_lossy(&file);
        assert!(!parts.contains("<f>"), "nothing in it is a formula");
    }

    #[test]
    fn what_came_back_is_read_as_the_same_columns_when_it_is_brought_again() {
        let (_, workbook) = back(book(), &[(2, "Row: wrong")]);
        let (_, text) = back(b"Name;RG date\r\nZo\xeb;2/3/26;see file\r\n".to_vec(), &[(2, "No")]);
        let again = back(text.clone(), &[(2, "Still not")]).1;

        assert_eq!(read(workbook).0, ["Name", "RG date", "Phone"]);
        let (headings, rows) = read(text);
        assert_eq!(headings, ["Name", "RG date"]);
        assert_eq!(rows, [(2, ["Zo\u{eb}", "2/3/26", "see file"].map(str::to_owned).to_vec())]);
        let again = String::from_utf8(again).unwrap();
        assert_eq!(again, "\u{feff}Name;RG date;What to fix\nZo\u{eb};2/3/26;Still not;see file\n");
    }

    #[test]
    fn a_cell_longer_than_excel_holds_does_not_stop_the_others() {
        let long = format!("Name,Note\nAmina,{}\n", "\u{1f98b}".repeat(40_000));
        let rows = Rows::of(Cursor::new(long)).unwrap();
        let (mut out, reasons) = (Vec::new(), BTreeMap::from([(2, "Note: shorten".to_owned())]));

        write_back(rows, Kind::Workbook, &reasons, &mut out).unwrap();

        let (_, rows) = read(out);
        assert_eq!(rows[0].1[0], "Amina");
        assert_eq!(rows[0].1[1].chars().count(), 16_383);
    }
}

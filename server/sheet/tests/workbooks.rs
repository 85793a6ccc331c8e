//! Workbooks as people bring them, and as nobody should.
#![expect(clippy::unwrap_used, reason = "a test stops where something fails")]

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format, Formula, Workbook};
use sheet::{Refusal, Rows};
use zip::{ZipWriter, write::SimpleFileOptions};

type Sheet = (Vec<String>, Vec<(u64, Vec<String>)>);

fn read(bytes: Vec<u8>) -> Result<Sheet, Refusal> {
    let rows = Rows::of(Cursor::new(bytes))?;
    let headings = rows.headings.clone();
    let rows = rows.map(|row| row.map(|row| (row.number, row.cells))).collect::<Result<_, _>>()?;
    Ok((headings, rows))
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An ODS with these rows, as `LibreOffice` ends a table: a million empty rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">{rows}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest =
        r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="m"></manifest:manifest>"#;
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

fn cell(text: &str) -> String {
    format!(
        r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
    )
}

fn row(cells: &[&str]) -> String {
    format!(
        "<table:table-row>{}</table:table-row>",
        cells.iter().map(|one| cell(one)).collect::<String>()
    )
}

#[test]
fn an_excel_sheet_is_read_with_its_dates_and_the_saved_values_of_its_formulas() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.merge_range(0, 0, 0, 3, "Our tracker", &Format::new()).unwrap();
    for (column, heading) in ["Name", "RG date", "RG outcome", "Count"].into_iter().enumerate() {
        sheet.write_string(2, u16::try_from(column).unwrap(), heading).unwrap();
    }
    sheet.write_string(3, 0, "=1+1").unwrap();
    sheet.write_number_with_format(3, 1, 45_951.0, &day).unwrap();
    sheet.write_formula(3, 2, Formula::new("=UPPER(\"pos\")").set_result("POS")).unwrap();
    sheet.write_number(3, 3, 12.0).unwrap();
    sheet.write_string(5, 0, "أمينة").unwrap();
    let bytes = book.save_to_buffer().unwrap();

    let (headings, rows) = read(bytes).unwrap();

    assert_eq!(headings, ["Name", "RG date", "RG outcome", "Count"]);
    assert_eq!(rows[0], (4, ["=1+1", "2025-10-21", "POS", "12"].map(str::to_owned).to_vec()));
    assert_eq!(rows[1].1[0], "أمينة");
    assert_eq!(rows[1].0, 6);
}

#[test]
fn a_libreoffice_sheet_is_read() {
    let date = r#"<table:table-cell office:value-type="date" office:date-value="2025-10-21"/>"#;
    let dated = format!("<table:table-row>{}{date}</table:table-row>", cell("Amina"));
    let bytes = ods(&[row(&["Name", "RG date"]), dated].concat());

    let (headings, rows) = read(bytes).unwrap();

    assert_eq!(headings, ["Name", "RG date"]);
    assert_eq!(rows, [(2, vec!["Amina".to_owned(), "2025-10-21".to_owned()])]);
}

#[test]
fn a_few_bytes_that_would_fill_the_memory_are_refused() {
    let bomb = vec![b' '; 300 * 1024 * 1024];
    let packed = archive(&[("xl/workbook.xml", b"<a/>"), ("xl/worksheets/sheet1.xml", &bomb)]);
    assert!(packed.len() < 2 * 1024 * 1024);
    assert!(matches!(read(packed), Err(Refusal::Unpacks(_))));

    let wide = r#"<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="16000"><text:p>a</text:p></table:table-cell></table:table-row>"#;
    assert!(matches!(read(ods(wide)), Err(Refusal::TooManyColumns(_))));

    let long = format!(
        r#"<table:table-row table:number-rows-repeated="1000000">{}</table:table-row>"#,
        cell("a")
    );
    assert!(matches!(read(ods(&long)), Err(Refusal::TooManyRows(_))));
}

#[test]
fn a_cell_at_the_far_end_of_a_sheet_takes_no_room() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Name").unwrap();
    sheet.write_string(1_048_575, 0, "far").unwrap();
    let rows = read(book.save_to_buffer().unwrap());
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 16_383, "far").unwrap();
    let columns = read(book.save_to_buffer().unwrap());

    assert!(matches!(rows, Err(Refusal::TooManyRows(_))));
    assert!(matches!(columns, Err(Refusal::TooManyColumns(_))));
}

#[test]
fn what_is_no_sheet_says_so() {
    assert_eq!(read(archive(&[("word/document.xml", b"<a/>")])), Err(Refusal::NotASheet));
    assert_eq!(read(b"PK\x03\x04 and then nothing".to_vec()), Err(Refusal::Broken));
    assert_eq!(read(vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1]), Err(Refusal::OldOrLocked));
    assert_eq!(read(vec![0x89, b'P', b'N', b'G', 0, 0]), Err(Refusal::NotASheet));
    assert_eq!(read(Vec::new()), Err(Refusal::Empty));
    assert_eq!(read(b"1,2,3\n4,5,6\n".to_vec()), Err(Refusal::NoHeadings));
}

#[test]
fn every_refusal_is_a_sentence_that_says_what_to_do() {
    let all = [
        Refusal::Empty,
        Refusal::TooBig(1024 * 1024),
        Refusal::TooManyRows(1),
        Refusal::TooManyColumns(1),
        Refusal::TooManyCells,
        Refusal::Unpacks(1024 * 1024),
        Refusal::OldOrLocked,
        Refusal::NotASheet,
        Refusal::Broken,
        Refusal::NoHeadings,
        Refusal::OutOfOrder { row: 2, case: "R-7F3K".into() },
    ];
    let mut said: Vec<_> = all.iter().map(ToString::to_string).collect();

    assert!(
        said.iter().all(|text| text.ends_with('.') && text.matches(". ").count() >= 1),
        "{said:#?}"
    );
    said.dedup();
    assert_eq!(said.len(), all.len());
}

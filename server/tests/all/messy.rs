//! A sheet of 500 rows as a charity keeps one: a title, headings merged over several columns, dates in eleven styles,
//! formulas, names in nine scripts, rows twice, years as headings, blanks. Every row is in, or back with its reason.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::sheets::{Desk, ROSA, import, text, whole};
use csv::{ReaderBuilder, StringRecord};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use sheet::Rows;

const SHEET: &str = include_str!("sheets/messy.csv");

/// Why rows come back, and how many do for each reason. A row may have several.
const REASONS: [(&str, usize); 11] = [
    ("with four figures", 22),
    ("write countries as two capital letters", 15),
    ("must be the same as or after", 13),
    ("as a real date like", 12),
    ("First name: fill this in", 8),
    ("is not one of Positive, Negative", 7),
    ("it has the same NRM reference", 5),
    ("enter the date, or empty the other columns", 4),
    ("Enter the day the case was opened", 3),
    ("No caseworker here has the name", 2),
    ("First name: shorten this text", 1),
];

/// Rows: all of them, ready, with something odd, here already, to fix.
fn counts(said: &str) -> [usize; 5] {
    let line = said.lines().find(|line| line.contains(" rows: ")).unwrap();
    let figures = line.split(|sign: char| !sign.is_ascii_digit());
    let figures: Vec<_> = figures.filter_map(|part| part.parse().ok()).collect();
    figures.try_into().unwrap()
}

/// Looks at a sheet without a map, keeps the proposal, and says that the day comes first.
fn mapped(desk: &Desk, data: &Path, sheet: &Path) -> (PathBuf, String) {
    let map = desk.path("map.toml");
    let proposed = import(data, &[text(sheet)]).unwrap();
    assert!(proposed.contains("= \"name\""), "{proposed}");
    fs::write(&map, format!("dates = \"day first\"\n{proposed}")).unwrap();
    (map, proposed)
}

/// What came back: the reason of each row.
fn reasons(file: &Path) -> Vec<String> {
    let back = fs::read_to_string(file).unwrap();
    let rows = ReaderBuilder::new().from_reader(back.as_bytes()).into_records();
    let last = |row: StringRecord| row.iter().next_back().unwrap().to_owned();
    rows.map(|row| last(row.unwrap())).collect()
}

#[test]
fn of_a_messy_sheet_every_row_is_in_or_comes_back_with_a_reason_a_person_understands() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let sheet = desk.path("messy.csv");
    fs::write(&sheet, SHEET).unwrap();

    let (map, proposed) = mapped(&desk, &data, &sheet);
    let with = ["--map", text(&map)];
    let said = import(&data, &[&[text(&sheet)], &with[..]].concat()).unwrap();
    let to = desk.path("again.csv");
    let again =
        import(&data, &[&[text(&sheet)], &with[..], &["--to-fix", text(&to)]].concat()).unwrap();

    assert!(proposed.contains("\"RG Outcome\" = \"first_decision.outcome\""), "{proposed}");
    assert!(proposed.contains("# Left out: Notes"), "{proposed}");
    let [rows, ready, _, here, fix] = counts(&said);
    // 500 rows, and the years written between them.
    assert_eq!((rows, ready, here, fix), (503, 406, 6, 91), "{said}");
    assert_eq!(counts(&again)[1], 0, "the same file adds nothing: {again}");
    let reasons = reasons(&desk.path("messy-to-fix.csv"));
    assert_eq!(reasons.len(), fix);
    understandable(&reasons);
    counted(&reasons);
    whole(&data);
}

/// Each is a sentence that a person understands.
fn understandable(reasons: &[String]) {
    for reason in reasons {
        assert!(reason.len() > 15 && reason.starts_with(char::is_uppercase), "{reason}");
        assert!(!reason.contains('_') && !reason.contains("Error"), "{reason}");
    }
}

/// So many for each reason, and no row for another.
fn counted(reasons: &[String]) {
    let having = |part: &str| reasons.iter().filter(|reason| reason.contains(part)).count();
    let found: BTreeMap<_, _> = REASONS.iter().map(|(part, _)| (*part, having(part))).collect();
    let expected: BTreeMap<_, _> = REASONS.into_iter().collect();
    assert_eq!(found, expected, "{reasons:#?}");
    let is_known = |reason: &&String| REASONS.iter().any(|(part, _)| reason.contains(part));
    let others: Vec<_> = reasons.iter().filter(|reason| !is_known(reason)).collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn dates_that_could_be_two_days_come_back_while_nobody_says_which_comes_first() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let (sheet, map) = (desk.path("messy.csv"), desk.path("map.toml"));
    fs::write(&sheet, SHEET).unwrap();
    fs::write(&map, import(&data, &[text(&sheet)]).unwrap()).unwrap();

    let said = import(&data, &[text(&sheet), "--map", text(&map), "--dry-run"]).unwrap();

    let unsure = reasons(&desk.path("messy-to-fix.csv"));
    let either = unsure.iter().filter(|reason| reason.contains(" could be ")).count();
    assert!(either > 30 && counts(&said)[4] > either, "{said}");
}

/// The same sheet as Excel keeps it: cells merged, days as numbers, formulas with what they came to.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = ReaderBuilder::new().flexible(true).has_headers(false).from_reader(SHEET.as_bytes());
    for (row, record) in (0..).zip(rows.into_records().map(Result::unwrap)) {
        for (column, cell) in (0..).zip(&record) {
            put(sheet, (row, column), cell);
        }
    }
    for (first, last, group) in [(0, 5, "Client"), (7, 9, "NRM"), (10, 11, "RG"), (12, 13, "CG")] {
        sheet.merge_range(2, first, 2, last, group, &Format::new()).unwrap();
    }
    book.save_to_buffer().unwrap()
}

fn put(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &str) {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let is_day = cell.len() == 10 && cell.as_bytes()[4] == b'-';
    match ExcelDateTime::parse_from_str(cell) {
        Ok(at) if is_day => sheet.write_datetime_with_format(row, column, &at, &day).unwrap(),
        _ if cell.starts_with('=') => {
            let formula = Formula::new(cell).set_result("see Joy");
            sheet.write_formula(row, column, formula).unwrap()
        }
        _ => sheet.write_string(row, column, cell.get(..30_000).unwrap_or(cell)).unwrap(),
    };
}

#[test]
fn the_same_sheet_from_excel_says_the_same_and_comes_back_as_excel() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let (text_file, sheet) = (desk.path("messy.csv"), desk.path("messy.xlsx"));
    fs::write(&text_file, SHEET).unwrap();
    fs::write(&sheet, workbook()).unwrap();

    let (map, _) = mapped(&desk, &data, &sheet);
    let from_text = import(&data, &[text(&text_file), "--map", text(&map), "--dry-run"]).unwrap();
    let said = import(&data, &[text(&sheet), "--map", text(&map)]).unwrap();

    assert_eq!(counts(&said), counts(&from_text));
    let back = desk.path("messy-to-fix.xlsx");
    let open = |file: &Path| Rows::of(fs::File::open(file).unwrap()).unwrap();
    assert_eq!(open(&back).headings, open(&sheet).headings);
    assert_eq!(open(&back).count(), counts(&said)[4]);
    let again = import(&data, &[text(&back), "--map", text(&map)]).unwrap();
    assert_eq!(counts(&again)[1], 0, "what is not put right comes back again: {again}");
    whole(&data);
}

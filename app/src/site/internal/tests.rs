//! The internal view is marked wherever it goes, and says its bases.

use chrono::DateTime;
use domain::{day::ymd, tally::table::InternalTable};
use store::internal::{Asked, Breakdown, Cell, Counted, Figures, InternalReport, Only, Said};

use super::{ask::Wanted, csv::csv, json::json, list, page, xlsx::xlsx};

fn permission() -> InternalReport {
    let table = InternalTable::Permission;
    let cell =
        |line: &str, times| Cell { line: line.into(), times, people: times, ..Cell::default() };
    let counted = |part| Counted {
        part,
        figures: Figures::Lines {
            cells: vec![cell("Granted", 176), cell("Refused", 4_064)],
            total: cell("", 4_240),
        },
    };
    InternalReport {
        table,
        asked: Asked {
            period: "2024".parse().ok(),
            until: None,
            by: Breakdown::Nothing,
            only: Only::default(),
            today: ymd(2026, 11, 22),
        },
        parts: table.parts().iter().copied().map(counted).collect(),
        shares: vec![Said { share: table.shares()[0], part: 176, base: 4_240 }],
        reader: "Grace Mbeki".into(),
        at: DateTime::UNIX_EPOCH,
    }
}

#[test]
fn the_page_is_marked_and_says_the_exact_figure_with_its_base() {
    let html = page::show(&permission(), &Wanted::default(), None, &[]).html();

    for part in [
        "NOT FOR PUBLICATION",
        "Grace Mbeki",
        "4.15% of decisions on permission granted it (176 of 4,240 decisions)",
        "Decisions on permission as a victim, by the date on the letter",
        "4,064",
    ] {
        assert!(html.contains(part), "{part} is not in: {html}");
    }
}

#[test]
fn the_file_is_marked_in_its_first_and_its_last_line() {
    let file = String::from_utf8(csv(&permission()).unwrap()).unwrap();

    let lines: Vec<_> = file.lines().collect();
    for line in [lines[0], lines[lines.len() - 1]] {
        assert!(line.contains("NOT FOR PUBLICATION") && line.contains("Grace Mbeki"), "{line}");
    }
    assert!(file.contains("Refused,\"4,064\",\"4,064\""), "{file}");
}

#[test]
fn every_table_is_listed_with_whom_it_counts() {
    let html = list::show().html();

    for table in InternalTable::ALL {
        assert!(html.contains(table.label()), "{}", table.label());
    }
    assert!(html.contains("NOT FOR PUBLICATION"));
}

#[test]
fn every_sheet_of_the_excel_file_is_marked_and_its_counts_are_numbers() {
    use calamine::{Data, Reader, Xlsx};
    let file = std::io::Cursor::new(xlsx(&permission()).unwrap());
    let mut book: Xlsx<_> = Xlsx::new(file).unwrap();

    let sheets = book.worksheets();
    assert_eq!(sheets.len(), 1 + permission().parts.len());
    for (name, cells) in &sheets {
        let first = cells.rows().next().unwrap()[0].to_string();
        assert!(first.contains("NOT FOR PUBLICATION"), "{name}: {first}");
    }
    let counts = |cells: &calamine::Range<Data>| {
        let all = cells.rows().flatten().filter_map(|cell| match cell {
            Data::Float(count) => Some(*count),
            _ => None,
        });
        all.sum::<f64>()
    };
    let counted: f64 = sheets.iter().map(|(_, cells)| counts(cells)).sum();
    let parts = permission().parts.len();
    let per_part = 2.0 * (176.0 + 4_064.0 + 4_240.0);
    assert!(
        (counted - per_part * f64::from(u32::try_from(parts).unwrap())).abs() < 0.5,
        "{counted}"
    );
}

#[test]
fn a_program_reads_the_marking_first_and_last() {
    let file = String::from_utf8(json(&permission()).unwrap()).unwrap();
    let value: serde_json::Value = serde_json::from_str(&file).unwrap();

    let lines: Vec<_> = file.lines().collect();
    assert!(lines[1].contains("NOT FOR PUBLICATION"), "{file}");
    assert!(lines[lines.len() - 2].contains("NOT FOR PUBLICATION"), "{file}");
    assert_eq!(value["table"], permission().table.code());
    assert_eq!(value["parts"][0]["rows"][1][1], "4,064");
}

//! The internal view is marked wherever it goes, and says its bases.

use chrono::DateTime;
use domain::{day::ymd, tally::table::InternalTable};
use store::internal::{Asked, Breakdown, Cell, Counted, Figures, InternalReport, Only, Said};

use super::{ask::Wanted, csv::csv, list, page};

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

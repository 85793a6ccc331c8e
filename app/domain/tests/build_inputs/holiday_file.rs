//! Shows that a mistake in the bank holidays stops the build with the file and the day.

use super::reading;

const HOLIDAYS: &str = include_str!("../../data/bank_holidays.csv");

#[test]
fn the_list_as_it_is_can_be_read() {
    assert!(reading::holidays(HOLIDAYS).is_ok());
}

#[test]
fn bank_holidays_must_be_ordered_whole_and_spelt_right() {
    let table = [
        ("2026-12-28,EW SCT NI", "2026-12-28,EW SCT FR", "2026-12-28: key nations: \"FR\""),
        ("2026-12-28,", "2026-12-25,", "2026-12-25 is out of order or given twice"),
        (
            "2028-12-26,EW SCT NI,Boxing Day",
            "2028-12-26,EW SCT NI,Boxing Day\n2029-01-01,EW SCT NI,New Year's Day",
            "2029 is not whole",
        ),
        ("date,nations,name", "date,nations,title", "unknown field `title`"),
        ("2026-12-28,", "2026-02-30,", "data/bank_holidays.csv: "),
    ];

    for (change, into, expected) in table {
        assert!(HOLIDAYS.contains(change), "the list no longer says {change}");
        let problem =
            reading::holidays(&HOLIDAYS.replace(change, into)).expect_err("it is a mistake");

        assert!(problem.starts_with("data/bank_holidays.csv: "), "{problem}");
        assert!(problem.contains(expected), "{problem}");
    }
}

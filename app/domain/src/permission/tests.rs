//! The length bands and where a person stands.

use super::*;
use crate::{day::ymd, id::EventId};

/// The table of domain reference 3.3, then the edges of each band.
#[test]
fn a_permission_falls_in_the_band_the_reference_names() {
    let table = [
        ("3.3 ends exactly 12 months", ymd(2024, 3, 1), ymd(2025, 2, 28), LengthBand::From12To24),
        ("3.3 a day short of it", ymd(2024, 3, 1), ymd(2025, 2, 27), LengthBand::Under12),
        ("3.3 thirty months", ymd(2024, 9, 10), ymd(2027, 3, 9), LengthBand::Thirty),
        ("3.3 no such date", ymd(2024, 2, 29), ymd(2025, 2, 27), LengthBand::From12To24),
        ("3.3 a day short, no such date", ymd(2024, 2, 29), ymd(2025, 2, 26), LengthBand::Under12),
        ("24 months", ymd(2024, 3, 1), ymd(2026, 2, 28), LengthBand::From24To30),
        ("a day short of 24", ymd(2024, 3, 1), ymd(2026, 2, 27), LengthBand::From12To24),
        ("30 months and 3 days", ymd(2024, 9, 10), ymd(2027, 3, 12), LengthBand::Thirty),
        ("30 months and 4 days", ymd(2024, 9, 10), ymd(2027, 3, 13), LengthBand::From30To60),
        ("30 months less 3 days", ymd(2024, 9, 10), ymd(2027, 3, 6), LengthBand::Thirty),
        ("30 months less 4 days", ymd(2024, 9, 10), ymd(2027, 3, 5), LengthBand::From24To30),
        ("60 months", ymd(2024, 9, 10), ymd(2029, 9, 9), LengthBand::Sixty),
        ("70 months", ymd(2024, 9, 10), ymd(2030, 7, 9), LengthBand::Over60),
    ];

    for (paragraph, from, until, expected) in table {
        assert_eq!(band(from, until), expected, "{paragraph}");
    }
}

#[test]
fn the_longest_permission_that_runs_today_is_the_one_that_counts() {
    let permissions =
        [granted(ymd(2026, 1, 1), ymd(2026, 12, 31)), granted(ymd(2026, 6, 1), ymd(2027, 1, 8))];

    let now = standing(&permissions, ymd(2026, 11, 22));

    assert_eq!(now, Standing::Granted { until: ymd(2027, 1, 8), days_left: 47 });
}

#[test]
fn a_refusal_is_where_she_stands_until_something_is_granted() {
    let refused = permission(Answer::Refused);

    assert_eq!(standing(&[], ymd(2026, 11, 22)), Standing::NotRecorded);
    assert_eq!(standing(&[refused], ymd(2026, 11, 22)), Standing::Refused { on: ymd(2026, 1, 1) });
}

#[test]
fn a_permission_that_ran_out_is_not_the_same_as_none() {
    let permissions = [granted(ymd(2025, 1, 1), ymd(2025, 12, 31))];

    assert_eq!(
        standing(&permissions, ymd(2026, 1, 1)),
        Standing::Ended { until: ymd(2025, 12, 31) }
    );
}

#[test]
fn days_between_two_permissions_are_a_gap() {
    let permissions =
        [granted(ymd(2026, 1, 12), ymd(2026, 12, 31)), granted(ymd(2025, 1, 1), ymd(2026, 1, 8))];

    let found = gaps(&permissions);

    assert_eq!(found, [Gap { after: ymd(2026, 1, 8), before: ymd(2026, 1, 12), days: 3 }]);
}

#[test]
fn permissions_that_follow_on_leave_no_gap() {
    let permissions =
        [granted(ymd(2025, 1, 1), ymd(2026, 1, 8)), granted(ymd(2026, 1, 9), ymd(2026, 12, 31))];

    assert_eq!(gaps(&permissions), []);
}

fn granted(from: Day, until: Day) -> Permission {
    permission(Answer::Granted { from, until, length: band(from, until) })
}

fn permission(answer: Answer) -> Permission {
    let event = EventId::new(uuid::Uuid::nil());
    Permission { event, route: Route::Vts, decided_on: ymd(2026, 1, 1), certain: true, answer }
}

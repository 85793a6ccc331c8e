//! The bands of length.

use crate::{
    day::ymd,
    permission::{LengthBand, band},
};

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

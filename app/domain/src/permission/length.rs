//! How long a permission was given for, in the bands of the reports (domain reference 3.3).

use chrono::{Days, Months};

use crate::{codes, event::Day};

codes! {
    /// How long a permission was given for (domain reference 3.3).
    LengthBand {
        Under12 = "LT12", "Less than 12 months";
        From12To24 = "12_LT24", "12 months to less than 24";
        From24To30 = "24_LT30", "24 months to less than 30";
        Thirty = "EQ30", "30 months";
        From30To60 = "GT30_LT60", "More than 30 months, less than 60";
        Sixty = "EQ60", "60 months";
        Over60 = "GT60", "More than 60 months";
        Indefinite = "INDEFINITE", "Without an end";
        Unknown = "UNKNOWN", "Not known";
    }
}

/// How many days from a round length still count as it (domain reference 3.3).
const NEAR: i64 = 3;

/// The band a permission falls in. The day after the last one is compared with whole months from the first.
pub fn band(from: Day, until: Day) -> LengthBand {
    let end = until.checked_add_days(Days::new(1)).unwrap_or(until);
    let after = |months| from.checked_add_months(Months::new(months)).unwrap_or(Day::MAX);
    match end {
        _ if is_about(30, from, until) => LengthBand::Thirty,
        _ if is_about(60, from, until) => LengthBand::Sixty,
        end if end < after(12) => LengthBand::Under12,
        end if end < after(24) => LengthBand::From12To24,
        end if end < after(30) => LengthBand::From24To30,
        end if end < after(60) => LengthBand::From30To60,
        _ => LengthBand::Over60,
    }
}

/// Whether these days make this many months, give or take three days.
pub fn is_about(months: u32, from: Day, until: Day) -> bool {
    let end = until.checked_add_days(Days::new(1)).unwrap_or(until);
    let whole = from.checked_add_months(Months::new(months)).unwrap_or(Day::MAX);
    (end - whole).num_days().abs() <= NEAR
}

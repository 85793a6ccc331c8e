//! Medians and quartiles of waits, worked out from the blurred bands: no exact day is ever kept.

use super::{amount::Amount, category::WAITS, table::Table};

/// Fewer people than this, and no median is said.
const FEWEST: f64 = 50.0;
/// Fewer than this, and only its band is said.
const FEWEST_FOR_DAYS: f64 = 100.0;
/// Fewer than this, and no quartiles are said.
const FEWEST_FOR_QUARTILES: f64 = 200.0;
/// Days are said to the nearest ten.
const STEP: f64 = 10.0;

/// How long people waited, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    pub(super) median: String,
    pub(super) quartiles: Option<(String, String)>,
}

impl Waits {
    /// Half of people waited this long or less: "230 days", or a band.
    pub fn median(&self) -> &str {
        &self.median
    }

    /// A quarter of people waited the first of these or less, a quarter the second or more.
    pub fn quartiles(&self) -> Option<(&str, &str)> {
        self.quartiles.as_ref().map(|(lower, upper)| (lower.as_str(), upper.as_str()))
    }
}

/// What can be said of the waits in these cells; nothing when the noise would say it. People whose wait is not known
/// are in no half.
pub(super) fn waits(table: Table, cells: &[Amount]) -> Option<Waits> {
    if !table.is_wait() {
        return None;
    }
    let bands =
        Bands(cells.iter().take(WAITS.len() + 1).map(|cell| cell.float().max(0.0)).collect());
    let known: f64 = bands.0.iter().sum();
    if known < FEWEST {
        return None;
    }
    let (band, days) = bands.at(0.5);
    let in_band = || table.codes()[band].to_owned();
    let median = if known < FEWEST_FOR_DAYS { in_band() } else { days.unwrap_or_else(in_band) };
    let quartile = |share| {
        let (band, days) = bands.at(share);
        days.unwrap_or_else(|| table.codes()[band].to_owned())
    };
    let quartiles = (known >= FEWEST_FOR_QUARTILES).then(|| (quartile(0.25), quartile(0.75)));
    Some(Waits { median, quartiles })
}

/// People by band of waits, none below zero.
struct Bands(Vec<f64>);

impl Bands {
    /// The band in which this share of people is reached, and the day; no day in the last band, which has no end.
    fn at(&self, share: f64) -> (usize, Option<String>) {
        let mut left = share * self.0.iter().sum::<f64>();
        for (band, &people) in self.0.iter().enumerate() {
            if people > 0.0 && left <= people {
                return (band, days(band, left / people));
            }
            left -= people;
        }
        (self.0.len() - 1, None)
    }
}

/// The day this far into a band, to the nearest ten.
fn days(band: usize, into: f64) -> Option<String> {
    let last = f64::from(*WAITS.get(band)?);
    let first = band.checked_sub(1).map_or(0.0, |before| f64::from(WAITS[before]));
    let day = ((first + into * (last - first)) / STEP).round() * STEP;
    Some(format!("{day} days"))
}

#[cfg(test)]
mod tests {
    use super::{Amount, Table, waits};

    fn said(cells: [i128; 10]) -> Option<super::Waits> {
        waits(Table::CgWait, &cells.map(|cell| Amount::new(cell, 1)))
    }

    fn median(cells: [i128; 10]) -> Option<String> {
        said(cells).map(|waits| waits.median)
    }

    #[test]
    fn the_median_is_found_inside_its_band() {
        // 60 wait up to 365 days and 40 longer: the 50th is five sixths of the way through 181 to 365 days.
        let cells = [0, 0, 0, 10, 48, 22, 10, 8, 2, 30];

        assert_eq!(median(cells).as_deref(), Some("330 days"));
    }

    #[test]
    fn few_people_get_a_band_and_fewer_nothing() {
        assert_eq!(median([0, 0, 0, 20, 30, 10, 0, 0, 0, 0]).as_deref(), Some("181-365 days"));
        assert_eq!(median([0, 0, 0, 20, 29, 0, 0, 0, 0, 400]), None, "most waits are not known");
        assert_eq!(median([49, -3, -3, 0, 0, 0, 0, 0, 0, 0]), None);
    }

    #[test]
    fn a_median_in_the_open_band_has_no_day() {
        assert_eq!(median([0, 0, 0, 0, 0, 0, 0, 40, 90, 0]).as_deref(), Some("over 1095 days"));
    }

    #[test]
    fn quartiles_need_more_people() {
        let few = said([50, 50, 50, 49, 0, 0, 0, 0, 0, 0]).unwrap();
        let enough = said([50, 50, 50, 50, 0, 0, 0, 0, 0, 0]).unwrap();

        assert_eq!(few.quartiles(), None);
        assert_eq!(enough.quartiles(), Some(("30 days", "90 days")));
        assert_eq!(enough.median(), "60 days");
    }

    #[test]
    fn other_tables_have_no_median() {
        assert_eq!(waits(Table::RgOutcome, &[Amount::new(500, 1), Amount::new(500, 1)]), None);
    }
}

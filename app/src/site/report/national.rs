//! National figures beside ours: which stand beside a report, what ours says to compare with, and how far the two are
//! figures of the same thing. Ours is what is displayed, and nothing else.

pub mod action;
mod form;
pub mod form_page;
pub mod list;
mod part;

use domain::disclosure::{ProtectedTable, Row, Table, Waits};
use store::benchmark::{Benchmark, Figure, Measure};

use super::super::words::national as words;
pub use part::part;

/// One national figure beside ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    pub measure: &'static str,
    pub period: String,
    pub theirs: String,
    pub ours: String,
    pub base: String,
    pub source: String,
    /// How the two differ.
    pub caution: &'static str,
}

/// What of a report of ours a national figure is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ours {
    /// The share of one row.
    Share(&'static str),
    Total,
    Middle,
    /// Ours does not count it apart.
    Nothing,
}

/// The national figures that stand beside a published table.
pub fn beside(table: &ProtectedTable, known: &[Benchmark]) -> Vec<Beside> {
    let shown = known.iter().map(|benchmark| &benchmark.figure).filter(|figure| figure.is_shown);
    shown.filter_map(|figure| one(table, figure)).collect()
}

fn one(table: &ProtectedTable, figure: &Figure) -> Option<Beside> {
    let ours = compared(figure.measure, table.table())?;
    Some(Beside {
        measure: figure.measure.label(),
        period: figure.period.clone(),
        theirs: theirs(figure),
        ours: displayed(table, ours),
        base: figure.base_note.clone(),
        source: figure.source.clone(),
        caution: words::caution(figure.measure),
    })
}

/// "4.15% (176 of 4,240)".
pub fn theirs(figure: &Figure) -> String {
    match (figure.numerator, figure.denominator) {
        (Some(part), Some(whole)) => words::part_of(&figure.value, part, whole),
        (None, Some(whole)) if !figure.value.contains(" of ") => words::of(&figure.value, whole),
        _ => figure.value.clone(),
    }
}

fn compared(measure: Measure, table: Table) -> Option<Ours> {
    match (measure, table) {
        (
            Measure::Referrals,
            Table::Region
            | Table::Gender
            | Table::Age
            | Table::Age2
            | Table::Exploitation
            | Table::GenderByExploitation,
        )
        | (Measure::Declined, Table::DeclineReason) => Some(Ours::Total),
        (Measure::FirstRefused, Table::RgOutcome) => Some(Ours::Share("Negative")),
        (Measure::FinalPositive, Table::CgOutcome) => Some(Ours::Share("Positive")),
        (Measure::FinalWait, Table::CgWait) => Some(Ours::Middle),
        (Measure::PermissionGranted, Table::LeaveOutcome) => Some(Ours::Share("Granted")),
        (Measure::ChildrenGranted, Table::LeaveOutcome) => Some(Ours::Nothing),
        (Measure::ShortGrants, Table::GrantLength) => Some(Ours::Share("Under 12 months")),
        _ => None,
    }
}

fn displayed(table: &ProtectedTable, ours: Ours) -> String {
    let shown = match ours {
        Ours::Share(label) => {
            table.rows().iter().find(|row| row.label() == label).and_then(Row::rate)
        }
        Ours::Total => Some(table.total()),
        Ours::Middle => table.waits().map(Waits::median),
        Ours::Nothing => Some(words::NOT_APART),
    };
    shown.unwrap_or(words::NOT_SHOWN).to_owned()
}

impl Beside {
    /// The same in one line, for files and for the register.
    pub fn line(&self) -> String {
        let Self { measure, period, theirs, ours, base, source, caution } = self;
        format!(
            "{}: {measure}, {period}: {theirs}. {}: {ours}. {}: {base}. {caution} {}: {source}.",
            words::NATIONAL,
            words::OURS,
            words::BASE,
            words::SOURCE
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: &str, numerator: Option<i64>, denominator: Option<i64>) -> Figure {
        Figure {
            measure: Measure::PermissionGranted,
            period: "2024".into(),
            numerator,
            denominator,
            value: value.into(),
            base_note: "Adults".into(),
            source: "Home Office".into(),
            is_shown: true,
        }
    }

    #[test]
    fn a_figure_says_what_it_is_a_part_of() {
        assert_eq!(theirs(&figure("4.15%", Some(176), Some(4_240))), "4.15% (176 of 4,240)");
        assert_eq!(theirs(&figure("38%", None, Some(6_346))), "38% of 6,346");
        assert_eq!(theirs(&figure("fewer than 5 of 699", None, Some(699))), "fewer than 5 of 699");
        assert_eq!(theirs(&figure("831 days", None, None)), "831 days");
    }

    #[test]
    fn every_figure_beside_a_report_says_how_far_it_is_of_the_same_thing() {
        for &measure in Measure::ALL {
            let is_compared = Table::ALL.iter().any(|&table| compared(measure, table).is_some());
            assert_eq!(is_compared, !words::caution(measure).is_empty(), "{measure:?}");
        }
    }
}

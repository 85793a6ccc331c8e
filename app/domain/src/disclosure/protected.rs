//! A table that may be published as it is: the only thing that can be drawn or exported. Its fields are closed, so
//! that nothing but `publish` can make one, and it holds nothing that is not shown.

use super::{period::Period, publish::Withheld, statement::Setting, table::Table, wait::Waits};
use crate::stat::Family;

/// A figure as readers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) display: String,
    pub(super) value: Option<i64>,
}

/// One line of a published table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub(super) label: &'static str,
    pub(super) count: Figure,
    pub(super) rate: Option<String>,
}

/// A table that may be published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtectedTable {
    pub(super) table: Table,
    pub(super) periods: Vec<Period>,
    pub(super) rows: Vec<Row>,
    pub(super) total: Figure,
    pub(super) waits: Option<Waits>,
    pub(super) threshold: i64,
    pub(super) within: i64,
    pub(super) total_within: i64,
    pub(super) setting: Setting,
    pub(super) statement: String,
    pub(super) versions: Vec<String>,
}

impl Row {
    /// The category in words.
    pub const fn label(&self) -> &'static str {
        self.label
    }

    /// The count as shown: "65" or "fewer than 10".
    pub fn display(&self) -> &str {
        &self.count.display
    }

    /// The shown count, a multiple of 5; none when it is below the threshold.
    pub const fn value(&self) -> Option<i64> {
        self.count.value
    }

    /// The share of the total as shown, if the noise leaves one worth showing.
    pub fn rate(&self) -> Option<&str> {
        self.rate.as_deref()
    }
}

impl ProtectedTable {
    /// Which table it is.
    pub const fn table(&self) -> Table {
        self.table
    }

    /// Whom it counts.
    pub const fn family(&self) -> Family {
        self.table.family()
    }

    /// The periods added up, earliest first.
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// One row for every category, in the table's own order, whatever the counts.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The total as shown. The same in every table of the family.
    pub fn total(&self) -> &str {
        &self.total.display
    }

    /// The shown total, if it is a number.
    pub const fn total_value(&self) -> Option<i64> {
        self.total.value
    }

    /// How long people waited, for tables of waits where enough did.
    pub const fn waits(&self) -> Option<&Waits> {
        self.waits.as_ref()
    }

    /// Counts below this are shown as "fewer than" it.
    pub const fn threshold(&self) -> i64 {
        self.threshold
    }

    /// About 95% of shown counts are this near to the exact count.
    pub const fn within(&self) -> i64 {
        self.within
    }

    /// About 95% of shown totals are this near to the exact total.
    pub const fn total_within(&self) -> i64 {
        self.total_within
    }

    /// The strength of the protection, for the register of releases.
    pub const fn setting(&self) -> Setting {
        self.setting
    }

    /// The paragraph that goes with the table wherever it goes.
    pub fn statement(&self) -> &str {
        &self.statement
    }

    /// Which photographs it was made from, one version for each period.
    pub fn versions(&self) -> &[String] {
        &self.versions
    }
}

/// Several tables of the same periods, with one statement for all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtectedReport {
    pub(super) periods: Vec<Period>,
    pub(super) tables: Vec<(Table, Result<ProtectedTable, Withheld>)>,
    pub(super) setting: Setting,
    pub(super) statement: String,
    pub(super) versions: Vec<String>,
}

impl ProtectedReport {
    /// The periods added up, earliest first.
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// The tables asked for, each once, in the order of the programme.
    pub fn tables(&self) -> &[(Table, Result<ProtectedTable, Withheld>)] {
        &self.tables
    }

    /// The strength of the protection, for the register of releases.
    pub const fn setting(&self) -> Setting {
        self.setting
    }

    /// The paragraph that goes with the tables wherever they go.
    pub fn statement(&self) -> &str {
        &self.statement
    }

    /// Which photographs it was made from, one version for each period.
    pub fn versions(&self) -> &[String] {
        &self.versions
    }
}

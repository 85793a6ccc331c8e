//! Why a file is not read: each in its own words, with what to do.

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("This file is empty. Choose the file that holds your cases.")]
    Empty,
    #[error("This file is larger than {} megabytes. Split it into smaller files.", .0 / 1024 / 1024)]
    TooBig(u64),
    #[error("This file has more than {0} rows. Split it into smaller files.")]
    TooManyRows(u64),
    #[error("This file has more than {0} columns. Delete the columns that are not needed.")]
    TooManyColumns(usize),
    #[error(
        "This file has more cells than can be read. Delete the sheets and columns that are not needed."
    )]
    TooManyCells,
    #[error("This file unpacks to more than {} megabytes. Save the sheet with your cases as CSV, and choose that.", .0 / 1024 / 1024)]
    Unpacks(u64),
    #[error(
        "This is an old Excel file, or it has a password. Save it as .xlsx without a password, or as CSV."
    )]
    OldOrLocked,
    #[error("This is not a sheet. Choose a CSV, XLSX or ODS file.")]
    NotASheet,
    #[error("This file could not be read. Save it as CSV and try again.")]
    Broken,
    #[error("There are no headings in this file. Put the name of each column into its first row.")]
    NoHeadings,
    #[error("{0}")]
    Headings(String),
    #[error(
        "Row {row} of the file of further events: no case called \u{201c}{case}\u{201d} comes at this place. Put both files in the same order."
    )]
    OutOfOrder { row: u64, case: String },
}

impl From<std::io::Error> for Refusal {
    fn from(_: std::io::Error) -> Self {
        Self::Broken
    }
}

impl From<rust_xlsxwriter::XlsxError> for Refusal {
    fn from(_: rust_xlsxwriter::XlsxError) -> Self {
        Self::Broken
    }
}

impl From<csv::Error> for Refusal {
    fn from(_: csv::Error) -> Self {
        Self::Broken
    }
}

//! The kind of file that a sheet came in, and goes back in.

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, with this sign between the cells.
    Text(u8),
    /// XLSX or ODS. Every program that reads the one reads the other.
    Workbook,
}

impl Kind {
    /// How the name of such a file ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Text(_) => "csv",
            Self::Workbook => "xlsx",
        }
    }

    /// The kind that somebody means by an ending.
    pub fn from_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Text(b',')),
            "xlsx" => Some(Self::Workbook),
            _ => None,
        }
    }
}

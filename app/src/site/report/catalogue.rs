//! The reports there are, each a question people outside ask. What can be asked is a closed list: a free question is
//! a way to single somebody out.

use domain::{codes, disclosure::Table};

use super::super::words::report as words;

codes! {
    /// One report. The code is part of its address.
    Report {
        FirstDecisions = "first-decisions", "First decisions";
        Gender = "gender", "Who was referred: gender";
    }
}

impl Report {
    /// The protected table it shows.
    pub const fn table(self) -> Table {
        match self {
            Self::FirstDecisions => Table::RgOutcome,
            Self::Gender => Table::Gender,
        }
    }

    /// The question it answers.
    pub const fn question(self) -> &'static str {
        match self {
            Self::FirstDecisions => words::ASK_FIRST_DECISIONS,
            Self::Gender => words::ASK_GENDER,
        }
    }

    /// Whom it counts.
    pub const fn people(self) -> &'static str {
        match self {
            Self::FirstDecisions => words::PEOPLE_FIRST_DECISIONS,
            Self::Gender => words::PEOPLE_GENDER,
        }
    }
}

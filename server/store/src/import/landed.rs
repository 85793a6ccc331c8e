//! What became of a row.

use domain::{check::Problem, event::Fact};

use crate::view::KnownReference;

/// What became of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Landed {
    /// It is a case now, or would be. How many of its entries look odd, and were kept.
    Added { oddities: usize },
    /// The same row was brought in before, or stands above.
    Already,
    /// It was not taken, for these reasons.
    Not(Vec<NotTaken>),
}

/// Why a row was not taken.
#[derive(Debug, Clone, PartialEq)]
pub enum NotTaken {
    /// It does not say when the case was opened, and where.
    NoOpening,
    /// The rules refuse this entry.
    Rules { fact: Box<Fact>, number: u32, problem: Problem },
    /// A reference here looks like `R-7F3K`.
    Reference,
    /// A code name is one word.
    CodeName,
    /// A case here has this reference.
    ReferenceTaken,
    /// A case has this number of the Home Office.
    HomeOfficeTaken,
    /// A case has this NRM reference.
    Known(KnownReference),
    /// No caseworker has this email address; empty when the row names nobody.
    Worker(String),
    /// No legal adviser has this email address.
    Adviser(String),
}

/// How many rows, and what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub read: u64,
    pub added: u64,
    pub already: u64,
    pub refused: u64,
    /// Added, with something in them that looks odd.
    pub odd: u64,
}

impl Tally {
    pub(super) fn count(&mut self, landed: &Landed) {
        self.read += 1;
        match landed {
            Landed::Added { oddities } => {
                self.added += 1;
                self.odd += u64::from(*oddities > 0);
            }
            Landed::Already => self.already += 1,
            Landed::Not(_) => self.refused += 1,
        }
    }
}

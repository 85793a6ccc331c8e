//! The twenty internal tables (domain reference 6.2): what each counts, of whom, by which date, and against what base.

mod list;

use super::Topic;
use crate::codes;

codes! {
    /// One internal table.
    InternalTable {
        Supported = "supported", "People supported";
        Referrals = "referrals", "NRM referrals";
        Declined = "declined", "Reports without a referral, and reasons";
        First = "first-decisions", "First decisions";
        Final = "final-decisions", "Final decisions";
        Waits = "waits", "Waiting times for decisions";
        AskedAgain = "asked-again", "Asking again";
        Disqualified = "disqualified", "Disqualifications";
        Permission = "permission", "Permission to stay after a positive decision";
        Length = "permission-length", "Length of permission to stay";
        PermissionWait = "permission-wait", "From final decision to permission";
        LegalHelp = "legal-help", "Legal help that was needed";
        Advice = "advice", "Access to advice";
        Status = "status", "Permission to stay now";
        Deadlines = "deadlines", "Deadlines met";
        Returns = "returns", "Returns";
        Missing = "missing", "Missing, contact by traffickers, exploited again";
        Compensation = "compensation", "Compensation";
        Justice = "justice", "Criminal justice";
        Exits = "exits", "Recovery and exits";
    }
}

/// Which day puts a row into the period asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// It happened, or began, in the period.
    Happened,
    /// It lasted on some day of the period.
    Lasted,
    /// It ended in the period.
    Ended,
}

/// What is counted when there is more than one a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    People,
    Referrals,
    Decisions,
    Reports,
    Requests,
    Duties,
    Events,
}

impl Unit {
    /// The head of the column.
    pub const fn label(self) -> &'static str {
        match self {
            Self::People => "People",
            Self::Referrals => "Referrals",
            Self::Decisions => "Decisions",
            Self::Reports => "Reports",
            Self::Requests => "Requests",
            Self::Duties => "Deadlines",
            Self::Events => "Times",
        }
    }
}

/// How the rows of a part are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// One line an answer.
    Answers,
    /// One line a detail.
    Details,
    /// How long finished waits were.
    Finished,
    /// How many still wait, and the share that still waited after 6, 12 and 24 months.
    Waiting,
    /// Money, added up by answer.
    Money,
    /// Permission that holds on the day of the table, by when it ends.
    Holding,
}

/// One part of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub heading: &'static str,
    pub topic: Topic,
    pub when: When,
    pub unit: Unit,
    pub lines: Lines,
}

/// One side of a share: the rows of a topic, or those with these answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Side {
    pub topic: Topic,
    /// Empty for all.
    pub answers: &'static [&'static str],
    /// Empty for all.
    pub details: &'static [&'static str],
}

/// A share worth saying, with its base in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub says: &'static str,
    pub part: Side,
    pub base: &'static [Side],
    /// People, or the things that happened.
    pub unit: Unit,
}

impl InternalTable {
    /// What it counts.
    pub const fn parts(self) -> &'static [Part] {
        list::parts(self)
    }

    /// The shares it says.
    pub const fn shares(self) -> &'static [Share] {
        list::shares(self)
    }

    /// Who is counted, and by which date.
    pub const fn cohort(self) -> &'static str {
        list::cohort(self)
    }
}

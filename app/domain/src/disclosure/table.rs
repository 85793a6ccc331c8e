//! The tables that are measured, each with its whole list of categories. Codes are part of the noise: they never
//! change, and a new scheme is a new table.

use super::texts;
use crate::{codes, stat::Family};

codes! {
    /// One question with a fixed list of answers.
    Table {
        Region = "region", "Region of nationality";
        Gender = "gender", "Gender";
        Age = "age", "Age";
        Age2 = "age2", "Child or adult";
        Exploitation = "exploitation", "Exploitation";
        GenderByExploitation = "gender_x_exploitation", "Gender and exploitation";
        DeclineReason = "decline_reason", "Reason for declining";
        RgOutcome = "rg_outcome", "First decision";
        RgWait = "rg_wait", "Wait for first decision";
        ReconOutcome = "recon_outcome", "Answer when asked again";
        CgOutcome = "cg_outcome", "Final decision";
        CgWait = "cg_wait", "Wait for final decision";
        CgOutcomeByRegion = "cg_outcome_x_region", "Final decision and region";
        LeaveOutcome = "leave_outcome", "Decision on permission to stay";
        LeaveWait = "leave_wait", "Wait for permission to stay";
        GrantLength = "grant_length", "Length of permission";
    }
}

codes! {
    /// One fact about a person that a table may tell of. Several tables of one fact add up what they tell.
    Asked {
        Region = "region", "region";
        Gender = "gender", "gender";
        Age = "age", "age";
        Exploitation = "exploitation", "exploitation";
        DeclineReason = "decline_reason", "reason for declining";
        RgOutcome = "rg_outcome", "first decision";
        RgWait = "rg_wait", "wait for it";
        ReconOutcome = "recon_outcome", "answer when asked again";
        CgOutcome = "cg_outcome", "final decision";
        CgWait = "cg_wait", "wait for it";
        LeaveOutcome = "leave_outcome", "decision on permission";
        LeaveWait = "leave_wait", "wait for it";
        GrantLength = "grant_length", "length of permission";
    }
}

impl Table {
    /// Whose events it counts.
    pub const fn family(self) -> Family {
        match self {
            Self::Region
            | Self::Gender
            | Self::Age
            | Self::Age2
            | Self::Exploitation
            | Self::GenderByExploitation => Family::Referral,
            Self::DeclineReason => Family::Declined,
            Self::RgOutcome | Self::RgWait => Family::FirstDecision,
            Self::ReconOutcome => Family::Reconsideration,
            Self::CgOutcome | Self::CgWait | Self::CgOutcomeByRegion => Family::FinalDecision,
            Self::LeaveOutcome | Self::LeaveWait => Family::Permission,
            Self::GrantLength => Family::Grant,
        }
    }

    /// Which facts it tells of.
    pub const fn asked(self) -> &'static [Asked] {
        match self {
            Self::Region => &[Asked::Region],
            Self::Gender => &[Asked::Gender],
            Self::Age | Self::Age2 => &[Asked::Age],
            Self::Exploitation => &[Asked::Exploitation],
            Self::GenderByExploitation => &[Asked::Gender, Asked::Exploitation],
            Self::DeclineReason => &[Asked::DeclineReason],
            Self::RgOutcome => &[Asked::RgOutcome],
            Self::RgWait => &[Asked::RgWait],
            Self::ReconOutcome => &[Asked::ReconOutcome],
            Self::CgOutcome => &[Asked::CgOutcome],
            Self::CgWait => &[Asked::CgWait],
            Self::CgOutcomeByRegion => &[Asked::CgOutcome, Asked::Region],
            Self::LeaveOutcome => &[Asked::LeaveOutcome],
            Self::LeaveWait => &[Asked::LeaveWait],
            Self::GrantLength => &[Asked::GrantLength],
        }
    }

    /// The codes of its categories, in the order people read them.
    pub const fn codes(self) -> &'static [&'static str] {
        texts::codes(self)
    }

    /// Whether it says how a decision went: its first row is worth saying as a share of all.
    pub const fn is_outcome(self) -> bool {
        matches!(self, Self::RgOutcome | Self::ReconOutcome | Self::CgOutcome | Self::LeaveOutcome)
    }

    /// Whether it counts people by how long they waited, the last row being "Not known".
    pub const fn is_wait(self) -> bool {
        matches!(self, Self::RgWait | Self::CgWait | Self::LeaveWait)
    }

    /// Whether it crosses two facts.
    pub const fn is_crossed(self) -> bool {
        self.asked().len() > 1
    }
}

//! What people read for the codes of a row: each topic has a code list for its answers and one for its details.

use super::Topic;
use crate::{
    code::{
        AgainWhere, Authority, ClaimScheme, ClaimStage, ContactKind, Defence, Destination,
        Disqualifier, FirstResponder, Grounds, LiftedBy, NeedsStep, NegativeReason, Outcome,
        ReconsiderationAnswer, RemovalScheme, ReportedTo, ReturnKind, Route, Scheme, Stage,
        SupportEnd, SupportType, SurvivorStage, TraffickerStage,
    },
    codes,
    permission::{ChallengeKind, Having, Help, RefusalReason},
    plan::{Change, Domain},
    rule,
    stat::{GrantLength, PermissionAnswer},
};

codes! {
    /// Whether a dated duty was kept.
    Kept {
        OnTime = "ON_TIME", "On time";
        Late = "LATE", "Late";
        Open = "OPEN", "Not done";
        Missed = "MISSED", "Missed and closed";
    }
}

codes! {
    /// How a wait ended.
    WaitEnd {
        Positive = "POSITIVE", "Ended with a positive decision";
        Negative = "NEGATIVE", "Ended with a negative decision";
        FirstNegative = "FIRST_NEGATIVE", "Ended with a negative first decision";
        Granted = "GRANTED", "Ended with permission";
        Refused = "REFUSED", "Ended with a refusal";
        Ended = "ENDED", "Ended without a decision";
    }
}

codes! {
    /// What a return came after.
    After {
        Refusal = "AFTER_REFUSAL", "After permission was refused";
        Positive = "AFTER_POSITIVE", "After a positive final decision";
        Before = "BEFORE_FINAL", "Before a positive final decision";
    }
}

/// The words of a code; the code itself when no list has it, because nothing counted may drop out of sight.
macro_rules! words {
    ($list:ty, $code:expr) => {
        <$list>::from_code($code).map(<$list>::label)
    };
}

impl Topic {
    /// What people read for an answer of this topic; for one that is missing, that it is not known.
    pub fn answer_label(self, code: Option<&str>) -> String {
        if let (Self::Score, Some(code)) = (self, code) {
            return changed(code);
        }
        named(code, |code| match self {
            Self::Referral | Self::Notified => words!(FirstResponder, code),
            Self::Declined | Self::Unnamed => words!(crate::code::DeclineReason, code)
                .or_else(|| words!(crate::stat::DeclineReason, code)),
            Self::First | Self::Final => words!(Outcome, code),
            Self::Asked | Self::Accepted => words!(Stage, code),
            Self::Answered => words!(ReconsiderationAnswer, code),
            Self::Disqualified => words!(Disqualifier, code),
            Self::Lifted => words!(LiftedBy, code),
            Self::Permission => words!(PermissionAnswer, code),
            Self::Grant => words!(GrantLength, code),
            Self::Stay => words!(Route, code),
            Self::Reason => words!(RefusalReason, code),
            Self::Help => words!(Help, code),
            Self::Challenge => words!(ChallengeKind, code),
            Self::Advice => words!(Having, code),
            Self::Support => words!(Scheme, code),
            Self::Exit => words!(Destination, code),
            Self::Needs => words!(NeedsStep, code),
            Self::Return => words!(ReturnKind, code),
            Self::Missing => words!(ReportedTo, code),
            Self::Contact => words!(ContactKind, code),
            Self::Again => words!(AgainWhere, code),
            Self::Notice => words!(RemovalScheme, code),
            Self::Compensation => words!(ClaimStage, code),
            Self::Trafficker => words!(TraffickerStage, code),
            Self::Survivor => words!(SurvivorStage, code),
            Self::Deadline | Self::Target => words!(Kept, code),
            // The outcome and its change are two words: see `changed`.
            Self::Score => None,
            Self::WaitFirst
            | Self::WaitBetween
            | Self::WaitFinal
            | Self::WaitPermission
            | Self::WaitAdvice => {
                words!(WaitEnd, code)
            }
        })
    }

    /// What people read for a detail of this topic.
    pub fn detail_label(self, code: Option<&str>) -> String {
        named(code, |code| match self {
            Self::Referral => (code == "AFTER_NOTICE").then_some("After a removal notice"),
            Self::First | Self::Final => words!(NegativeReason, code),
            Self::Asked => words!(Grounds, code),
            Self::Answered => words!(Stage, code),
            Self::Permission | Self::Grant | Self::Help | Self::Reason => words!(Route, code),
            Self::Support => words!(SupportType, code),
            Self::Exit => words!(SupportEnd, code),
            Self::Return => words!(After, code),
            Self::Compensation => words!(ClaimScheme, code),
            Self::Survivor => words!(Defence, code),
            Self::Deadline => rule::rule(code).map(|rule| rule.title),
            Self::Score => words!(Change, code),
            _ => words!(Authority, code),
        })
    }
}

/// An outcome and how it changed: `HOUSING_BETTER` is "Secure and suitable housing: better".
fn changed(code: &str) -> String {
    let parts = code.rsplit_once('_').and_then(|(outcome, change)| {
        Some((Domain::from_code(outcome)?.label(), Change::from_code(change)?.label()))
    });
    parts.map_or_else(
        || code.to_owned(),
        |(outcome, change)| format!("{outcome}: {}", change.to_lowercase()),
    )
}

fn named(code: Option<&str>, words: impl Fn(&str) -> Option<&'static str>) -> String {
    match code {
        None => "Not recorded".to_owned(),
        Some(code) => words(code).map_or_else(|| code.to_owned(), str::to_owned),
    }
}

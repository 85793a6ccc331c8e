//! Who gives legal advice, at what level, and for how long there was nobody.

use serde::{Deserialize, Serialize};

use super::{challenge::ChallengeKind, kinds::Asking};
use crate::{codes, event::Day};

codes! {
    /// Whether the person has legal advice on permission to stay.
    Having {
        Nobody = "NONE", "Nobody";
        Seeking = "SEEKING", "Looking for an adviser";
        Advised = "ADVISED", "An adviser has taken the case on";
    }
}

codes! {
    /// What an adviser is authorised to do. From the least to the most.
    Level {
        One = "LEVEL_1", "Level 1: advice and simple applications";
        Two = "LEVEL_2", "Level 2: casework";
        Three = "LEVEL_3", "Level 3: tribunals";
        Lawyer = "LAWYER", "Solicitor or barrister";
    }
}

codes! {
    /// Who pays for the advice.
    Funding {
        LegalAid = "LEGAL_AID", "Legal aid";
        Private = "PRIVATE", "The person pays";
        ProBono = "PRO_BONO", "Free of charge";
        Charity = "CHARITY", "The charity";
    }
}

/// Who advises from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    pub having: Having,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub firm: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding: Option<Funding>,
}

/// Advice from a day on, until the next entry says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advised {
    pub since: Day,
    pub advice: Advice,
}

/// The least level for a challenge. From knowledge of the regulator's guidance: a legal adviser confirms it.
pub const fn level_to_challenge(kind: ChallengeKind) -> Level {
    match kind {
        ChallengeKind::Reconsideration
        | ChallengeKind::Review
        | ChallengeKind::PreAction
        | ChallengeKind::CompensationReview => Level::Two,
        ChallengeKind::Appeal
        | ChallengeKind::OnwardFirst
        | ChallengeKind::OnwardUpper
        | ChallengeKind::CompensationAppeal => Level::Three,
        ChallengeKind::CourtOfAppeal | ChallengeKind::JudicialReview => Level::Lawyer,
    }
}

/// The least level for a request. Asylum and human rights are casework; so is what the Home Office starts itself.
pub const fn level_to_ask(asking: Asking) -> Level {
    match asking {
        Asking::Application => Level::One,
        Asking::Consideration | Asking::Claim | Asking::Further => Level::Two,
    }
}

/// Who advises on this day.
pub fn on(history: &[Advised], day: Day) -> Option<&Advised> {
    history.iter().rfind(|advised| advised.since <= day)
}

/// Days, up to and without this one, on which advice was needed and nobody gave it.
pub fn days_without(history: &[Advised], today: Day) -> i64 {
    let ends = history.iter().skip(1).map(|next| next.since.min(today)).chain([today]);
    let without = |(advised, end): (&Advised, Day)| match advised.advice.having {
        Having::Advised => 0,
        Having::Nobody | Having::Seeking => (end - advised.since).num_days().max(0),
    };
    history.iter().zip(ends).map(without).sum()
}

//! What can happen, by idea. New kinds are added, never renamed: the tags are stored.

use serde::{Deserialize, Serialize};

use super::{
    Age, Dated, Day, DeadlineKey, Disqualification, Justice, Referral, Request, Safety, Started,
    Support, stay::StayFact,
};
use crate::code::{
    AgeGroup, Authority, ClosureReason, Consent, DeclineReason, Exploitation, FirstResponder,
    Gender, HoldReason, Nation, NegativeReason, Outcome, ReconsiderationAnswer, ReferralEnd,
    ResponderAnswer, Route, Stage,
};
use crate::rule::Given;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fact {
    // The file.
    /// The charity opened a file. Carries what the rules and reports need to know of the person, and no more.
    CaseOpened {
        nation: Nation,
        gender: Gender,
        age_group: AgeGroup,
        /// ISO 3166-1 alpha-2; empty when not known.
        nationality: Vec<String>,
        born: Option<Day>,
    },
    /// The charity closed its file.
    CaseClosed {
        reason: ClosureReason,
    },
    /// The charity opened it again.
    CaseReopened,
    /// A dated duty was done. `done` is the day it was done, which may be late.
    DeadlineMet {
        key: DeadlineKey,
        evidence: String,
    },
    /// Anything else that became of a date.
    Deadline(Dated),
    /// When somebody looks at the case again; without a day, why nothing need come next.
    Review {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Day>,
        why: String,
    },
    /// A letter, or something else outside the course of a referral, that starts a date.
    Started(Started),
    /// Only as a correction: the corrected event did not happen, or belongs to another case.
    RecordedByMistake,

    // The way to a referral.
    /// Somebody noticed signs of exploitation.
    Identified {
        #[serde(default)]
        suspected: Vec<Exploitation>,
    },
    /// An adult did not want to be referred.
    Declined {
        #[serde(default)]
        reasons: Vec<DeclineReason>,
        /// The day to ask again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        review_on: Option<Day>,
    },
    /// A duty-to-notify report that names the person, who agreed to that (SI 2015/1743). A report that names nobody
    /// belongs to no case and is never an event of one.
    Notified {
        by: FirstResponder,
    },
    /// A first responder was asked to refer.
    ReferralRequested {
        of: FirstResponder,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        organisation: Option<String>,
        /// What an adult agreed to. Children do not consent.
        #[serde(default)]
        consent: Vec<Consent>,
    },
    /// The first responder answered.
    ResponderAnswered {
        answer: ResponderAnswer,
    },

    // The referral.
    /// The competent authority received the referral.
    ReferralReceived {
        authority: Authority,
        #[serde(default, skip_serializing_if = "Referral::is_empty")]
        referral: Referral,
    },
    /// First decision (reasonable grounds).
    FirstDecision {
        outcome: Outcome,
        reason: Option<NegativeReason>,
    },
    /// Final decision (conclusive grounds).
    FinalDecision {
        outcome: Outcome,
        reason: Option<NegativeReason>,
    },
    /// A panel found reasonable grounds and decided finally at once. The outcome is that of the final decision.
    BothDecided {
        outcome: Outcome,
        reason: Option<NegativeReason>,
    },
    /// Somebody asked for a negative decision to be looked at again.
    ReconsiderationAsked {
        stage: Stage,
        #[serde(default, skip_serializing_if = "Request::is_empty")]
        request: Request,
    },
    /// The authority agreed to look again.
    ReconsiderationAccepted {
        stage: Stage,
    },
    /// The answer to that request.
    ReconsiderationDecided {
        stage: Stage,
        answer: ReconsiderationAnswer,
    },
    /// A court quashed a negative decision: it must be made afresh.
    DecisionQuashed {
        stage: Stage,
    },
    /// Another authority took the referral over.
    Transferred {
        to: Authority,
    },
    /// The authority put the referral on hold.
    Suspended {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<HoldReason>,
    },
    /// The authority took it up again.
    Resumed,
    /// The adult asked to leave the referral.
    Withdrawn {
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        reasons: Vec<DeclineReason>,
    },
    /// The authority closed the referral without a decision.
    ReferralClosed {
        reason: ReferralEnd,
    },

    // What stands beside the referral, each by its own machine.
    Disqualification(Disqualification),
    Age(Age),
    Support(Support),
    Safety(Safety),
    Justice(Justice),

    // Permission to stay, claims, appeals.
    /// Permission to stay granted. Both days are copied from the letter, never computed.
    PermissionGranted {
        route: Route,
        from: Day,
        until: Day,
    },
    /// Permission to stay refused.
    PermissionRefused {
        route: Route,
    },
    /// A protection or human rights claim refused with a right of appeal inside the United Kingdom.
    ClaimRefused,
    /// Anything else about permission to stay: requests, full letters, challenges, advice.
    Stay(StayFact),
}

impl Fact {
    /// The deadline this is about, if it is about one.
    pub const fn deadline(&self) -> Option<&DeadlineKey> {
        match self {
            Self::DeadlineMet { key, .. } | Self::Deadline(Dated { key, .. }) => Some(key),
            _ => None,
        }
    }

    /// What the rules of the dates it raises ask for beside their trigger.
    pub fn given(&self) -> Given {
        match self {
            Self::Started(started) => started.given(),
            _ => Given::default(),
        }
    }

    /// A referral of which no more is known than who decides.
    pub fn referral_to(authority: Authority) -> Self {
        Self::ReferralReceived { authority, referral: Referral::default() }
    }

    /// A request of which no more is known.
    pub fn asked_about(stage: Stage) -> Self {
        Self::ReconsiderationAsked { stage, request: Request::default() }
    }
}

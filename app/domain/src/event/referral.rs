//! What is known of a referral and of a request to look again, beyond that they were made. Everything may be missing.

use serde::{Deserialize, Serialize};

use crate::code::{
    AskedBy, Exploitation, ExploitationAge, ExploitationPlace, Facts, FirstResponder, Grounds,
    ReferralForm,
};

/// What the referral form said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Referral {
    /// The first responder who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<FirstResponder>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<ReferralForm>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exploitation: Vec<Exploitation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<ExploitationPlace>,
    /// How old the person was when it happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_then: Option<ExploitationAge>,
    /// For a further referral: whether it is about something new (NABA 2022 s.62).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facts: Option<Facts>,
}

/// What was asked when a decision was to be looked at again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Request {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grounds: Option<Grounds>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<AskedBy>,
    /// The circumstances given for asking late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late: Option<String>,
}

impl Referral {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Request {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

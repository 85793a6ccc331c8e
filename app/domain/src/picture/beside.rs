//! What stands beside the referral: who decides, earlier referrals, disqualification, age, support, safety.

use serde::{Deserialize, Serialize};

use crate::{
    code::{AgeGroup, Authority, Disqualifier, Facts, Scheme},
    event::Day,
    id::EventId,
};

use super::CaseStage;

/// Everything that runs beside the present referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// The age group as it was last decided; as the opening says, where nobody doubts it.
    pub age_group: AgeGroup,
    /// Since when the age is in dispute: until it is decided the person is treated as a child.
    pub age_disputed: Option<Day>,
    pub disqualified: Option<Disqualified>,
    /// All referrals, the first one first.
    pub referrals: Vec<ReferralSpell>,
    /// Who decided the present referral, and from when.
    pub authorities: Vec<Spell<Authority>>,
    pub support: Vec<SupportSpell>,
    /// Each time the person was missing.
    pub missing: Vec<Spell<()>>,
    /// The day of the last notice that removal is planned, while the person is here.
    pub removal_notice: Option<Day>,
    /// The day the person left the United Kingdom, if they have not come back.
    pub returned: Option<Day>,
}

/// Protection taken away (NABA 2022 s.63).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disqualified {
    pub ground: Disqualifier,
    pub since: Day,
}

/// One referral of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferralSpell {
    /// The event that received it, as first recorded.
    pub event: EventId,
    pub received: Day,
    /// The referral before it.
    pub previous: Option<EventId>,
    pub facts: Option<Facts>,
    /// Where it stood last.
    pub reached: CaseStage,
}

/// Something that was so from one day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell<T> {
    pub what: T,
    pub from: Day,
    /// Nothing while it goes on.
    pub until: Option<Day>,
}

/// Support under one scheme.
pub type SupportSpell = Spell<Scheme>;

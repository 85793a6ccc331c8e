//! What can happen to permission to stay beyond the short form (granted from, until; refused): requests, letters with
//! all they say, endings, challenges, advice. Stored under the one kind "stay"; a new field must have a default.

use serde::{Deserialize, Serialize};

use super::Day;
use crate::{
    code::Route,
    id::EventId,
    permission::{
        Advice, Asking, Basis, ChallengeKind, Condition, Ending, Fee, Ground, Help, Place,
        RefusalReason, Result, Right, Ruled, Step, WaiverAnswer,
    },
};

/// One thing that happened to permission to stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stay", rename_all = "snake_case")]
pub enum StayFact {
    /// Permission was applied for or claimed, or the Home Office began to consider it.
    Asked(Request),
    /// Something became of a request before its decision. Without a name, the last one that waits is meant.
    Moved {
        step: Step,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        request: Option<EventId>,
    },
    /// A decision letter.
    Decided(Box<Letter>),
    /// Permission, or life here, came to an end. `last` is the last day it ran, where a letter names one.
    Ended {
        how: Ending,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last: Option<Day>,
    },
    /// A decision was challenged.
    Challenged { challenge: ChallengeKind, against: EventId },
    /// Something came of a challenge.
    Answered { challenge: EventId, result: Result },
    /// Who gives legal advice from this day on.
    Advice(Advice),
    /// The online status was looked at. `until` is the last day it shows.
    OnlineChecked {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    },
}

/// Permission asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    pub asking: Asking,
    pub route: Route,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<Fee>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiver: Option<Waiver>,
}

/// A fee waiver that was asked for before the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    pub asked: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<WaiverAnswer>,
}

/// What a decision letter says. Its days are copied from it, never worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub route: Route,
    pub ruled: Ruled,
    /// The first day of a permission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day. None for a permission without an end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// How many months the letter says it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Condition>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<RefusalReason>,
    /// What it says about challenging it. Where it says nothing, the route decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<Right>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Help>,
    /// The request it decides. Without a name, the last one by this route that waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<EventId>,
    /// The decision it replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<EventId>,
}

impl Letter {
    /// A letter that says no more than how the route was decided.
    pub const fn plain(route: Route, ruled: Ruled) -> Self {
        Self {
            route,
            ruled,
            from: None,
            until: None,
            months: None,
            grounds: Vec::new(),
            conditions: Vec::new(),
            reasons: Vec::new(),
            right: None,
            place: None,
            basis: None,
            help: None,
            request: None,
            replaces: None,
        }
    }
}

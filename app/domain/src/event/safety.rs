//! Safety and movement: missing, traffickers, exploited again, arrival, removal, return (domain reference 5.3).

use serde::{Deserialize, Serialize};

use super::Day;
use crate::code::{AgainWhere, ContactKind, Exploitation, RemovalScheme, ReportedTo, ReturnKind};

/// What happened to somebody's safety, or across a border.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "safety", rename_all = "snake_case")]
pub enum Safety {
    Missing {
        reported_to: ReportedTo,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reported: Option<Day>,
    },
    Found,
    TraffickerContact {
        #[serde(rename = "contact")]
        kind: ContactKind,
    },
    ExploitedAgain {
        place: AgainWhere,
        #[serde(default)]
        exploitation: Vec<Exploitation>,
    },
    /// Came to the United Kingdom.
    Arrived {
        alone: Option<bool>,
    },
    /// A notice that removal is planned.
    RemovalNotice {
        scheme: RemovalScheme,
        country: Option<String>,
    },
    /// Left the United Kingdom. The country is ISO 3166-1 alpha-2.
    Returned {
        how: ReturnKind,
        country: Option<String>,
    },
}

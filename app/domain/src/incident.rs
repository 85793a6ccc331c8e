//! Incidents: what went wrong or could have, who was told, and what was done. Each stays as it was recorded.

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day};

codes! {
    /// What kind of incident it was.
    IncidentKind {
        Threat = "THREAT", "Threat or contact by a trafficker or abuser";
        Violence = "VIOLENCE", "Violence or abuse";
        SelfHarm = "SELF_HARM", "Self-harm or thoughts of suicide";
        Safeguarding = "SAFEGUARDING", "Harm to a child or another adult at risk";
        Address = "ADDRESS", "A safe address became known";
        Missing = "MISSING", "Missing, or away without word";
        Medical = "MEDICAL", "Accident or medical emergency";
        Police = "POLICE", "Arrest, detention or police at the door";
        Privacy = "PRIVACY", "Information reached the wrong people";
        Complaint = "COMPLAINT", "Complaint or allegation about our work";
        NearMiss = "NEAR_MISS", "It could have gone wrong and did not";
        Other = "OTHER", "Another incident";
    }
}

/// The longest account of an incident, in characters.
pub const LIMIT: usize = 4_000;

/// An incident, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewIncident {
    pub kind: IncidentKind,
    pub on: Day,
    /// What happened.
    pub body: String,
    /// Chosen by the writer: nobody should meet it by scrolling past.
    pub describes_harm: bool,
    /// Who was told, or that nobody was yet.
    pub told: String,
    /// What was done.
    pub done: String,
}

/// Another wording of an incident, checked at the door. The first one stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewIncidentAmendment {
    pub body: String,
    pub told: String,
    pub done: String,
    pub describes_harm: bool,
    /// Why it is amended.
    pub reason: String,
}

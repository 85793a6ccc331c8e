//! The names of the Human Trafficking Case Data Standard (IOM, HTCDS v2.0, 24 December 2021; domain reference 5.2),
//! for the lists that have one. The United Kingdom's own codes are kept beside them.

use super::{
    Authority, ClosureReason, Exploitation, FirstResponder, Gender, Outcome, Stage, SupportType,
};

impl Gender {
    /// `gender`.
    pub const fn htcds(self) -> &'static str {
        match self {
            Self::Female => "Feminine",
            Self::Male => "Masculine",
            Self::Other => "NonConforming",
            Self::NotRecorded => "NonSpecifiedUnknown",
        }
    }
}

impl Exploitation {
    /// `typeOfExploitation`. Criminal exploitation has no name of its own there.
    pub const fn htcds(self) -> &'static str {
        match self {
            Self::Labour => "ForcedLabour",
            Self::Sexual => "SexualExploitation",
            Self::Domestic => "Servitude",
            Self::Organ => "OrganRemoval",
            Self::Criminal | Self::CountyLines | Self::Other | Self::NotKnown => "Other",
        }
    }
}

impl Outcome {
    /// `traffickingStatus` after a decision at this stage. A negative first decision says nothing final.
    pub const fn htcds(self, stage: Stage) -> Option<&'static str> {
        match (stage, self) {
            (Stage::First, Self::Positive) => Some("PossibleVictimOfTrafficking"),
            (Stage::First, Self::Negative) => None,
            (Stage::Final, Self::Positive) => Some("ActualVictimOfTrafficking"),
            (Stage::Final, Self::Negative) => Some("NotAVictimOfTrafficking"),
        }
    }
}

impl FirstResponder {
    /// `decisionMakingOrg`.
    pub const fn htcds(self) -> &'static str {
        match self {
            Self::Police => "Police",
            Self::Charity => "NGO",
            _ => "NonPoliceGovernmentalOrganization",
        }
    }
}

impl Authority {
    /// `decisionMakingOrg`: whoever decides belongs to the state, and is not the police.
    pub const fn htcds(self) -> &'static str {
        match self {
            Self::Sca | Self::Ieca | Self::Panel => "NonPoliceGovernmentalOrganization",
        }
    }
}

impl SupportType {
    /// `supportPlan` type, where the standard has one.
    pub const fn htcds(self) -> Option<&'static str> {
        match self {
            Self::Destitution => Some("Financial"),
            Self::Outreach | Self::AsylumOutreach | Self::ReachIn => Some("SocialCare"),
            _ => None,
        }
    }
}

impl ClosureReason {
    /// `caseStatus`.
    pub const fn htcds(self) -> &'static str {
        match self {
            Self::Moved => "ClosedReferred",
            _ => "Closed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Domain reference 5.2.
    #[test]
    fn a_decision_says_who_is_a_possible_and_who_a_confirmed_victim() {
        let table = [
            (Stage::First, Outcome::Positive, Some("PossibleVictimOfTrafficking")),
            (Stage::First, Outcome::Negative, None),
            (Stage::Final, Outcome::Positive, Some("ActualVictimOfTrafficking")),
            (Stage::Final, Outcome::Negative, Some("NotAVictimOfTrafficking")),
        ];

        for (stage, outcome, name) in table {
            assert_eq!(outcome.htcds(stage), name);
        }
    }

    #[test]
    fn what_the_standard_does_not_know_is_other_and_keeps_our_code() {
        let names: Vec<_> = Exploitation::ALL.iter().map(|kind| kind.htcds()).collect();

        assert_eq!(
            names,
            [
                "ForcedLabour",
                "Other",
                "Other",
                "SexualExploitation",
                "Servitude",
                "OrganRemoval",
                "Other",
                "Other"
            ]
        );
        assert_eq!(Exploitation::CountyLines.code(), "COUNTY_LINES");
    }
}

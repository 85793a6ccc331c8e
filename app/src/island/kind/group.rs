//! The groups of the list of kinds, under plain headings.

use domain::codes;

use super::Kind;

codes! {
    /// What an event is about.
    Group {
        WayIn = "way_in", "Before the referral";
        Referral = "referral", "Referral and decisions";
        Again = "again", "Looked at again";
        Protection = "protection", "Disqualification";
        Age = "age", "Age";
        Support = "support", "Support";
        Safety = "safety", "Safety and travel";
        Justice = "justice", "Compensation and courts";
        Permission = "permission", "Permission to stay";
        Dates = "dates", "Other dates";
        File = "file", "The case file";
    }
}

impl Group {
    /// The kinds of this group that are offered.
    pub fn kinds(self) -> impl Iterator<Item = Kind> {
        Kind::offered().filter(move |kind| kind.group() == self)
    }
}

impl Kind {
    /// The group it stands in.
    pub const fn group(self) -> Group {
        use Kind::{Closed, DeadlineMet, Mistake, Opened, Reopened};
        match self {
            Self::Identified
            | Self::Declined
            | Self::Notified
            | Self::RequestedReferral
            | Self::Responded => Group::WayIn,
            Self::Referral
            | Self::FirstNegative
            | Self::FirstPositive
            | Self::FinalNegative
            | Self::FinalPositive
            | Self::BothNegative
            | Self::BothPositive
            | Self::Transferred
            | Self::OnHold
            | Self::Resumed
            | Self::Withdrawn
            | Self::ReferralClosed => Group::Referral,
            Self::AskedFirst
            | Self::AcceptedFirst
            | Self::AnswerFirst
            | Self::QuashedFirst
            | Self::AskedFinal
            | Self::AcceptedFinal
            | Self::AnswerFinal
            | Self::QuashedFinal => Group::Again,
            Self::Minded
            | Self::Weighed
            | Self::Dropped
            | Self::Disqualified
            | Self::LiftAsked
            | Self::LiftAnswered
            | Self::Lifted => Group::Protection,
            Self::AgeDisputed | Self::AgeAssessed => Group::Age,
            Self::SupportStarted
            | Self::NeedsAssessed
            | Self::AsylumLetter
            | Self::SupportEnded => Group::Support,
            Self::Missing
            | Self::Found
            | Self::TraffickerContact
            | Self::ExploitedAgain
            | Self::Arrived
            | Self::RemovalNotice
            | Self::Returned => Group::Safety,
            Self::CompensationClaim | Self::TraffickerCase | Self::SurvivorCase => Group::Justice,
            Self::PermissionGranted
            | Self::PermissionRefused
            | Self::ClaimRefused
            | Self::PermissionAsked
            | Self::RequestMoved
            | Self::PermissionEnded
            | Self::Challenged
            | Self::ChallengeAnswered
            | Self::Advised
            | Self::OnlineChecked => Group::Permission,
            Self::DateStarted => Group::Dates,
            Opened | Closed | Reopened | DeadlineMet | Mistake => Group::File,
        }
    }
}

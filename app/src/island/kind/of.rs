//! Which kind a recorded fact is.

use domain::{
    code::{Outcome, Stage},
    event::{Age, Disqualification, Fact, Justice, Safety, Support, stay::StayFact},
    permission::Ruled,
};

use super::Kind;

impl Kind {
    /// The kind of a fact. What was said of a date and a review have forms of their own, and none.
    pub fn of(fact: &Fact) -> Option<Self> {
        Some(match fact {
            Fact::CaseOpened { .. } => Self::Opened,
            Fact::Identified { .. } => Self::Identified,
            Fact::Declined { .. } => Self::Declined,
            Fact::Notified { .. } => Self::Notified,
            Fact::ReferralRequested { .. } => Self::RequestedReferral,
            Fact::ResponderAnswered { .. } => Self::Responded,
            Fact::ReferralReceived { .. } => Self::Referral,
            Fact::Transferred { .. } => Self::Transferred,
            Fact::Suspended { .. } => Self::OnHold,
            Fact::Resumed => Self::Resumed,
            Fact::Withdrawn { .. } => Self::Withdrawn,
            Fact::ReferralClosed { .. } => Self::ReferralClosed,
            Fact::Disqualification(step) => Self::of_disqualification(step),
            Fact::Age(Age::Disputed { .. }) => Self::AgeDisputed,
            Fact::Age(Age::Assessed { .. }) => Self::AgeAssessed,
            Fact::Support(Support::Started { .. }) => Self::SupportStarted,
            Fact::Support(Support::Needs { .. }) => Self::NeedsAssessed,
            Fact::Support(Support::AsylumLetter) => Self::AsylumLetter,
            Fact::Support(Support::Ended { .. }) => Self::SupportEnded,
            Fact::Safety(step) => Self::of_safety(step),
            Fact::Justice(Justice::Compensation { .. }) => Self::CompensationClaim,
            Fact::Justice(Justice::Trafficker { .. }) => Self::TraffickerCase,
            Fact::Justice(Justice::Survivor { .. }) => Self::SurvivorCase,
            Fact::PermissionGranted { .. } => Self::PermissionGranted,
            Fact::PermissionRefused { .. } => Self::PermissionRefused,
            Fact::ClaimRefused => Self::ClaimRefused,
            Fact::Stay(fact) => Self::of_stay(fact),
            Fact::Started(_) => Self::DateStarted,
            Fact::DeadlineMet { .. } => Self::DeadlineMet,
            Fact::CaseClosed { .. } => Self::Closed,
            Fact::CaseReopened => Self::Reopened,
            Fact::RecordedByMistake => Self::Mistake,
            decision => return Self::of_decision(decision),
        })
    }

    /// Kinds of two stages or outcomes.
    const fn of_decision(fact: &Fact) -> Option<Self> {
        use Outcome::{Negative, Positive};
        use Stage::{Final, First};
        Some(match fact {
            Fact::FirstDecision { outcome: Positive, .. } => Self::FirstPositive,
            Fact::FirstDecision { outcome: Negative, .. } => Self::FirstNegative,
            Fact::FinalDecision { outcome: Positive, .. } => Self::FinalPositive,
            Fact::FinalDecision { outcome: Negative, .. } => Self::FinalNegative,
            Fact::BothDecided { outcome: Positive, .. } => Self::BothPositive,
            Fact::BothDecided { outcome: Negative, .. } => Self::BothNegative,
            Fact::ReconsiderationAsked { stage: First, .. } => Self::AskedFirst,
            Fact::ReconsiderationAsked { stage: Final, .. } => Self::AskedFinal,
            Fact::ReconsiderationAccepted { stage: First } => Self::AcceptedFirst,
            Fact::ReconsiderationAccepted { stage: Final } => Self::AcceptedFinal,
            Fact::ReconsiderationDecided { stage: First, .. } => Self::AnswerFirst,
            Fact::ReconsiderationDecided { stage: Final, .. } => Self::AnswerFinal,
            Fact::DecisionQuashed { stage: First } => Self::QuashedFirst,
            Fact::DecisionQuashed { stage: Final } => Self::QuashedFinal,
            _ => return None,
        })
    }

    const fn of_disqualification(step: &Disqualification) -> Self {
        match step {
            Disqualification::Minded { .. } => Self::Minded,
            Disqualification::Weighed { .. } => Self::Weighed,
            Disqualification::Dropped => Self::Dropped,
            Disqualification::Made { .. } => Self::Disqualified,
            Disqualification::AskedAgain => Self::LiftAsked,
            Disqualification::Answered { .. } => Self::LiftAnswered,
            Disqualification::Lifted { .. } => Self::Lifted,
        }
    }

    fn of_stay(fact: &StayFact) -> Self {
        match fact {
            StayFact::Asked(_) => Self::PermissionAsked,
            StayFact::Moved { .. } => Self::RequestMoved,
            StayFact::Decided(letter) if letter.ruled == Ruled::Granted => Self::PermissionGranted,
            StayFact::Decided(_) => Self::PermissionRefused,
            StayFact::Ended { .. } => Self::PermissionEnded,
            StayFact::Challenged { .. } => Self::Challenged,
            StayFact::Answered { .. } => Self::ChallengeAnswered,
            StayFact::Advice(_) => Self::Advised,
            StayFact::OnlineChecked { .. } => Self::OnlineChecked,
        }
    }

    const fn of_safety(step: &Safety) -> Self {
        match step {
            Safety::Missing { .. } => Self::Missing,
            Safety::Found => Self::Found,
            Safety::TraffickerContact { .. } => Self::TraffickerContact,
            Safety::ExploitedAgain { .. } => Self::ExploitedAgain,
            Safety::Arrived { .. } => Self::Arrived,
            Safety::RemovalNotice { .. } => Self::RemovalNotice,
            Safety::Returned { .. } => Self::Returned,
        }
    }
}

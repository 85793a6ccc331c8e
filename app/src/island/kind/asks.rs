//! Which further questions each kind asks: only those it needs, in the order of the page.

use super::{super::ask::Ask, Kind};

/// What is asked of an entry that names its rule: all that any such rule needs.
const STARTED: &[Ask] = &[
    Ask::Letter,
    Ask::Certain,
    Ask::Starts,
    Ask::Counted,
    Ask::Hour,
    Ask::Gives,
    Ask::Days,
    Ask::GrantedOn,
    Ask::Stopped,
    Ask::Restarted,
];

/// What is asked of somebody when their case is opened.
const OPENED: &[Ask] =
    &[Ask::Born, Ask::Nationality, Ask::Second, Ask::Gender, Ask::AgeGroup, Ask::Nation];

impl Kind {
    /// The further questions this kind asks.
    pub const fn asks(self) -> &'static [Ask] {
        use Ask::{
            Again, AgeThen, Alone, Answer, AskedBy, Assessed, Authority, Award, Certain, Claim,
            ClaimStage, Claimed, Closure, Consent, Contact, Country, Defence, Destination,
            DoubtedBy, Evidence, Exit, Exploitation, Facts, Finding, FlagGround, Grounds, Hold,
            Late, Left, Letter, LiftedBy, Lifting, Longer, Needs, Organisation, Paper, Place,
            Provider, Reason, Reasons, ReferralEnd, Removal, Reported, ReportedTo, Responded,
            Responder, Review, Risk, Scheme, Support, Survivor, Trafficker,
        };
        match self {
            Self::Identified => &[Certain, Exploitation],
            Self::Declined => &[Certain, Reasons, Review],
            Self::Notified => &[Responder],
            Self::RequestedReferral => &[Responder, Organisation, Consent],
            Self::Responded => &[Certain, Responded],
            Self::Referral => {
                &[Certain, Authority, Exploitation, Place, AgeThen, Responder, Paper, Facts]
            }
            Self::FirstNegative | Self::FinalNegative | Self::BothNegative => {
                &[Letter, Certain, Reason]
            }
            Self::FirstPositive
            | Self::FinalPositive
            | Self::BothPositive
            | Self::ClaimRefused
            | Self::AcceptedFirst
            | Self::AcceptedFinal
            | Self::QuashedFirst
            | Self::QuashedFinal
            | Self::AsylumLetter
            | Self::Dropped => &[Letter, Certain],
            Self::Weighed => &[Letter, Certain, Risk],
            Self::Transferred => &[Letter, Certain, Authority],
            Self::OnHold => &[Certain, Hold],
            Self::Resumed | Self::Found => &[Certain],
            Self::Withdrawn => &[Certain, Reasons],
            Self::ReferralClosed => &[Letter, Certain, ReferralEnd],
            Self::AskedFirst | Self::AskedFinal => &[Grounds, AskedBy, Late],
            Self::AnswerFirst | Self::AnswerFinal => &[Letter, Certain, Answer],
            Self::Minded | Self::Disqualified => &[Letter, Certain, FlagGround],
            Self::LiftAnswered => &[Letter, Certain, Lifting],
            Self::Lifted => &[Letter, Certain, LiftedBy],
            Self::AgeDisputed => &[Certain, DoubtedBy, Claimed],
            Self::AgeAssessed => &[Letter, Certain, Finding, Assessed],
            Self::SupportStarted => &[Certain, Scheme, Support, Provider],
            Self::NeedsAssessed => &[Certain, Needs, Longer],
            Self::SupportEnded => &[Certain, Scheme, Exit, Destination],
            Self::Missing => &[Certain, ReportedTo, Reported],
            Self::TraffickerContact => &[Certain, Contact],
            Self::ExploitedAgain => &[Certain, Exploitation, Again],
            Self::Arrived => &[Certain, Alone],
            Self::RemovalNotice => &[Letter, Certain, Removal, Country],
            Self::Returned => &[Certain, Left, Country],
            Self::CompensationClaim => &[Certain, Claim, ClaimStage, Award],
            Self::TraffickerCase => &[Certain, Trafficker],
            Self::SurvivorCase => &[Certain, Survivor, Defence],
            Self::DateStarted => STARTED,
            Self::Closed => &[Closure],
            Self::DeadlineMet => &[Evidence],
            other => other.asks_more(),
        }
    }

    /// What is asked about permission to stay, and when a case is opened; nothing of any other kind.
    const fn asks_more(self) -> &'static [Ask] {
        use Ask::{
            Against, Asking, Certain, Challenge, Conditions, Ending, Fee, Firm, From, Funding,
            Ground, Having, Help, Last, Letter, Level, Months, Pending, Refusal, Result, Right,
            Route, Step, Until, Waiver, WaiverAsked, WaiverDecided,
        };
        match self {
            Self::PermissionGranted => {
                &[Letter, Certain, Route, From, Until, Months, Ground, Conditions, Help]
            }
            Self::PermissionRefused => &[Letter, Certain, Route, Refusal, Right, Help],
            Self::PermissionAsked => {
                &[Certain, Asking, Route, Ground, Fee, WaiverAsked, Waiver, WaiverDecided]
            }
            Self::RequestMoved => &[Certain, Step],
            Self::PermissionEnded => &[Certain, Ending, Last],
            Self::Challenged => &[Certain, Against, Challenge],
            Self::ChallengeAnswered => &[Letter, Certain, Pending, Result],
            Self::Advised => &[Having, Firm, Level, Funding],
            Self::OnlineChecked => &[Last],
            Self::Opened => OPENED,
            _ => &[],
        }
    }

    /// Whether this kind asks that question.
    pub fn asks_for(self, ask: Ask) -> bool {
        self.asks().contains(&ask)
    }
}

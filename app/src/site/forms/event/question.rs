//! How each further question is asked: its choices, whether they are all in sight, and whether it must be answered.

use domain::{code, permission, rule};

use crate::{
    choices,
    island::{ask::Ask, kind::Kind},
    site::{
        forms::country,
        parts::{Choice, choice::nations},
        words::ask as words,
    },
};

/// The answers one can choose from; none where something is typed.
pub fn choices(ask: Ask) -> Vec<Choice> {
    match ask {
        Ask::Authority => choices!(code::Authority),
        Ask::Answer => choices!(code::ReconsiderationAnswer),
        Ask::Reason => choices!(code::NegativeReason),
        Ask::Route => choices!(code::Route),
        Ask::Closure => choices!(code::ClosureReason),
        Ask::Exploitation => choices!(code::Exploitation),
        Ask::Place => choices!(code::ExploitationPlace),
        Ask::AgeThen => choices!(code::ExploitationAge),
        Ask::Reasons => choices!(code::DeclineReason),
        Ask::Responder => choices!(code::FirstResponder),
        Ask::Consent => choices!(code::Consent),
        Ask::Responded => choices!(code::ResponderAnswer),
        Ask::Paper => choices!(code::ReferralForm),
        Ask::Facts => choices!(code::Facts),
        Ask::Hold => choices!(code::HoldReason),
        Ask::ReferralEnd => choices!(code::ReferralEnd),
        Ask::Grounds => choices!(code::Grounds),
        Ask::AskedBy => choices!(code::AskedBy),
        other => beside(other),
    }
}

fn beside(ask: Ask) -> Vec<Choice> {
    match ask {
        Ask::FlagGround => choices!(code::Disqualifier),
        Ask::Risk => choices!(code::TraffickedAgain),
        Ask::Lifting => choices!(code::DisqualificationAnswer),
        Ask::LiftedBy => choices!(code::LiftedBy),
        Ask::DoubtedBy => choices!(code::DoubtedBy),
        Ask::Finding => choices!(code::AgeFinding),
        Ask::Scheme => choices!(code::Scheme),
        Ask::Support => choices!(code::SupportType),
        Ask::Needs => choices!(code::NeedsStep),
        Ask::Exit => choices!(code::SupportEnd),
        Ask::Destination => choices!(code::Destination),
        Ask::ReportedTo => choices!(code::ReportedTo),
        Ask::Contact => choices!(code::ContactKind),
        Ask::Again => choices!(code::AgainWhere),
        Ask::Alone => vec![Choice::new("yes", words::ALONE), Choice::new("no", words::NOT_ALONE)],
        Ask::Removal => choices!(code::RemovalScheme),
        Ask::Left => choices!(code::ReturnKind),
        Ask::Country => country::all().map(|(code, name)| Choice::new(code, name)).collect(),
        Ask::Claim => choices!(code::ClaimScheme),
        Ask::ClaimStage => choices!(code::ClaimStage),
        Ask::Trafficker => choices!(code::TraffickerStage),
        Ask::Survivor => choices!(code::SurvivorStage),
        Ask::Defence => choices!(code::Defence),
        other => stay(other),
    }
}

fn stay(ask: Ask) -> Vec<Choice> {
    match ask {
        Ask::Asking => choices!(permission::Asking),
        Ask::Ground => choices!(permission::Ground),
        Ask::Fee => choices!(permission::Fee),
        Ask::Waiver => choices!(permission::WaiverAnswer),
        Ask::Conditions => choices!(permission::Condition),
        Ask::Refusal => choices!(permission::RefusalReason),
        Ask::Right => choices!(permission::Right),
        Ask::Help => choices!(permission::Help),
        Ask::Step => choices!(permission::Step),
        Ask::Ending => choices!(permission::Ending),
        Ask::Challenge => choices!(permission::ChallengeKind),
        Ask::Result => choices!(permission::Result),
        Ask::Having => choices!(permission::Having),
        Ask::Level => choices!(permission::Level),
        Ask::Funding => choices!(permission::Funding),
        Ask::Nationality | Ask::Second => {
            country::all().map(|(code, name)| Choice::new(code, name)).collect()
        }
        Ask::Gender => choices!(code::Gender),
        Ask::AgeGroup => choices!(code::AgeGroup),
        Ask::Nation => nations(),
        Ask::Starts => rule::by_entry().map(|(rule, what)| Choice::new(rule.id, what)).collect(),
        _ => Vec::new(),
    }
}

/// The words of one answer.
pub fn label(ask: Ask, code: &str) -> String {
    let choice = choices(ask).into_iter().find(|choice| choice.code == code);
    choice.map_or_else(|| code.to_owned(), |choice| choice.label)
}

/// Few answers stand in sight; many in a box that opens.
pub fn is_in_sight(choices: &[Choice]) -> bool {
    choices.len() <= 4
}

/// Whether a fact of this kind cannot be without it.
pub fn must(kind: Kind, ask: Ask) -> bool {
    // A referral that was received can do without the name of who made it.
    let is_responder = ask == Ask::Responder && kind != Kind::Referral;
    is_responder || is_always_needed(ask)
}

/// Whether no fact can be without it.
pub const fn is_always_needed(ask: Ask) -> bool {
    use Ask::{
        Again, Against, AgeGroup, Answer, Asking, Authority, Challenge, Claim, ClaimStage, Closure,
        Contact, DoubtedBy, Ending, Evidence, Exit, Finding, FlagGround, From, Gender, Having,
        Left, LiftedBy, Lifting, Nation, Needs, Pending, ReferralEnd, Removal, ReportedTo,
        Responded, Result, Risk, Route, Scheme, Starts, Step, Survivor, Trafficker, Until,
    };
    matches!(
        ask,
        Again
            | Against
            | AgeGroup
            | Answer
            | Asking
            | Challenge
            | Ending
            | Having
            | Pending
            | Result
            | Starts
            | Step
            | Authority
            | Claim
            | ClaimStage
            | Closure
            | Contact
            | DoubtedBy
            | ReferralEnd
            | Evidence
            | Exit
            | Finding
            | From
            | FlagGround
            | Gender
            | Left
            | Lifting
            | LiftedBy
            | Nation
            | Needs
            | Removal
            | ReportedTo
            | Responded
            | Risk
            | Route
            | Scheme
            | Survivor
            | Trafficker
            | Until
    )
}

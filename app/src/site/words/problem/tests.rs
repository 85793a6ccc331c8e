//! Each refusal in its own words; the samples are read again by the test of the whole catalogue.

use domain::{
    check::NotSo,
    day::{Day, ymd},
    permission::ChallengeKind,
};

use super::*;

/// One of each, for the test that reads the whole catalogue.
pub fn samples() -> Vec<String> {
    let on = ymd(2026, 3, 12);
    let refusals = of_the_referral(on).into_iter().chain(of_what_stands_beside(on));
    let refusals = refusals.chain(of_permission(on));
    let refusals: Vec<_> = refusals.map(|why| say(&why, "Date on the letter")).collect();
    let days =
        [DayProblem::AllMissing, DayProblem::YearShort, DayProblem::YearFar, DayProblem::NotReal];
    let days = days.iter().map(|problem| day(problem, "Date on the letter"));
    refusals.into_iter().chain(days).collect()
}

fn of_the_referral(on: Day) -> Vec<Why> {
    vec![
        Why::NoDate,
        Why::Future,
        Why::YearFarOff { year: 2062, meant: 2026 },
        Why::BeforeReferral { referral: on },
        Why::BeforeBirth { born: on },
        Why::UntilBeforeFrom { from: on },
        Why::BeforeTrigger { trigger: on },
        Why::NotOpened,
        Why::AlreadyOpened,
        Why::MustStayAnOpening,
        Why::NoReferral,
        Why::ReferralRunning { since: on },
        Why::ReferralDecided { on },
        Why::FinalBeforeFirst,
        Why::SecondFirstDecision { first: on },
        Why::SecondFinalDecision { first: on },
        Why::NothingToAskAgain { stage: Stage::First },
        Why::NothingAsked { stage: Stage::Final },
        Why::AlreadyAsked { on },
        Why::OnHold { since: on },
        Why::NotOnHold,
        Why::NotWaiting,
        Why::NothingToWithdraw,
        Why::AlreadyWithdrawn { on },
        Why::CaseClosed { on },
        Why::NotClosed,
        Why::LimitsOpen { open: 2, next: on },
        Why::ContradictsLater { number: 14, on },
        Why::NothingToCorrect,
        Why::AlreadyCorrected { by: 14 },
        Why::NoReason,
        Why::NothingChanged,
        Why::UnknownDeadline,
        Why::DeadlineNotOpen,
        Why::BeforeEvent { on },
        Why::News(NotSo::NoTimeAsked),
        Why::News(NotSo::TimeAskedAlready { on }),
        Why::News(NotSo::NotPassed { due: on }),
        Why::News(NotSo::NotOurs),
        Why::News(NotSo::LimitCannotPause),
        Why::News(NotSo::AlreadyPaused { since: on }),
        Why::News(NotSo::NotPaused),
        Why::News(NotSo::SameDate),
        Why::News(NotSo::SetThatDay),
    ]
}

fn of_what_stands_beside(on: Day) -> Vec<Why> {
    vec![
        Why::NothingDeclined,
        Why::ChildCannotDecline,
        Why::NoConsent,
        Why::AlreadyRequested { on },
        Why::NobodyAskedToRefer,
        Why::ReferralEnded { on },
        Why::NotAPanel,
        Why::SameAuthority,
        Why::AlreadyAccepted { on },
        Why::NothingToQuash { stage: Stage::Final },
        Why::NoPositiveFirst,
        Why::NotMinded,
        Why::AlreadyMinded { since: on },
        Why::NotDisqualified,
        Why::AlreadyDisqualified { since: on },
        Why::NotAskedToLift,
        Why::AgeInDispute { since: on },
        Why::SupportRunning { since: on },
        Why::NoSupport,
        Why::NoProtection,
        Why::OlderGrant { granted: ymd(2025, 1, 2) },
        Why::NeedsNotOffered,
        Why::NeedsNotSubmitted,
        Why::NeedsWaiting,
        Why::AlreadyMissing { since: on },
        Why::NotMissing,
        Why::AlreadyArrived { on },
        Why::AlreadyReturned { on },
        Why::NotReturned,
        Why::NoClaim,
        Why::ClaimRunning { since: on },
        Why::ClaimDecided { on },
        Why::ClaimUndecided,
        Why::NotCharged,
        Why::NotConvicted,
        Why::NothingToDrop,
    ]
}

fn of_permission(on: Day) -> Vec<Why> {
    vec![
        Why::NothingToChallenge,
        Why::NotAWay { allowed: vec![ChallengeKind::PreAction, ChallengeKind::JudicialReview] },
        Why::NotAWay { allowed: vec![ChallengeKind::Appeal] },
        Why::NotAWay { allowed: Vec::new() },
        Why::BeforeDecision { decided: on },
        Why::AlreadyChallenged { on },
        Why::NoChallenge,
        Why::ChallengeEnded { on },
        Why::BeforeChallenge { lodged: on },
        Why::NothingAskedFor,
    ]
}

#[test]
fn every_refusal_has_its_own_sentence() {
    let mut said = samples();
    // "Enter the date" is said by the boxes and by the rules alike; an open case is open whichever way one asks.
    said.sort();
    let all = said.len();
    said.dedup();

    assert_eq!(all - said.len(), 2);
}

#[test]
fn a_date_before_the_referral_names_the_referral() {
    let why = Why::BeforeReferral { referral: ymd(2026, 3, 12) };

    let said = say(&why, "Date on the letter");

    assert_eq!(
        said,
        "Date on the letter must be the same as or after 12 March 2026, when the referral was received"
    );
}

#[test]
fn missing_parts_of_a_day_are_named() {
    let said = |parts: Vec<Part>| day(&DayProblem::PartMissing(parts), "Date on the letter");

    assert_eq!(said(vec![Part::Month]), "Date on the letter must include a month");
    assert_eq!(
        said(vec![Part::Day, Part::Year]),
        "Date on the letter must include a day and a year"
    );
}

#[test]
fn a_challenge_that_is_not_allowed_is_told_which_are() {
    let allowed = vec![ChallengeKind::PreAction, ChallengeKind::JudicialReview];

    let said = say(&Why::NotAWay { allowed }, "How is it challenged?");

    assert_eq!(
        said,
        "This decision does not allow that. It allows: letter before claim or judicial review"
    );
}

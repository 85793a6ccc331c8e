//! Every row of the state machine of domain reference 1.8, and what may not follow.

use super::facts::{
    accepted, again, both, declined, ended, identified, notified, reached, requested, responded, to,
};
use crate::{
    cast::{answered, asked, closed, first, held, last, left, quashed, referral, told},
    check::Why,
    code::{
        Authority, Facts,
        Outcome::{Negative, Positive},
        ReconsiderationAnswer::{NotAccepted, Overturned, TooLate, Upheld},
        ResponderAnswer, Stage,
    },
    day::ymd,
    event::Fact,
    picture::CaseStage::{self, *},
};

#[test]
fn every_state_of_the_reference_is_reached() {
    for stage in CaseStage::ALL {
        assert_eq!(told(&reached(*stage)).picture().stage, *stage);
    }
}

/// Domain reference 1.8, row by row: from, event, to. Up to the first decision and asking about it.
fn to_the_first_decision() -> Vec<(CaseStage, Fact, CaseStage)> {
    vec![
        (NoReferral, identified(), Identified),
        (Identified, identified(), Identified),
        (NoReferral, declined(), Declined),
        (Identified, declined(), Declined),
        (Declined, notified(), Declined),
        (Declined, identified(), Identified),
        (Requested, declined(), Declined),
        (NoReferral, requested(), Requested),
        (Identified, requested(), Requested),
        (Declined, requested(), Requested),
        (Withdrawn, requested(), Requested),
        (FirstNegative, requested(), FirstNegative),
        (Requested, responded(ResponderAnswer::Will), Requested),
        (Requested, responded(ResponderAnswer::NeedsMore), Requested),
        (Requested, responded(ResponderAnswer::WillNot), Identified),
        (NoReferral, referral(), AwaitingFirst),
        (Requested, referral(), AwaitingFirst),
        (Declined, referral(), AwaitingFirst),
        (AwaitingFirst, first(Positive), AwaitingFinal),
        (AwaitingFirst, first(Negative), FirstNegative),
        (AwaitingFirst, to(Authority::Ieca), AwaitingFirst),
        (AwaitingFirst, held(), Suspended),
        (AwaitingFinal, held(), Suspended),
        (Suspended, Fact::Resumed, AwaitingFirst),
        (Suspended, left(), Withdrawn),
        (Suspended, ended(), ReferralClosed),
        (Suspended, to(Authority::Ieca), Suspended),
        (FirstNegative, asked(Stage::First), FirstAskedAgain),
        (FirstAskedAgain, accepted(Stage::First), FirstAskedAgain),
        (FirstAskedAgain, answered(Stage::First, Overturned), AwaitingFinal),
        (FirstAskedAgain, answered(Stage::First, Upheld), FirstNegative),
        (FirstAskedAgain, answered(Stage::First, TooLate), FirstNegative),
        (FirstAskedAgain, answered(Stage::First, NotAccepted), FirstNegative),
        (FirstNegative, quashed(Stage::First), AwaitingFirst),
        (FirstAskedAgain, quashed(Stage::First), AwaitingFirst),
    ]
}

/// From there to the end, and to a further referral.
fn to_the_end() -> Vec<(CaseStage, Fact, CaseStage)> {
    vec![
        (AwaitingFinal, last(Positive), FinalPositive),
        (AwaitingFinal, last(Negative), FinalNegative),
        (FinalNegative, asked(Stage::Final), FinalAskedAgain),
        (FinalAskedAgain, answered(Stage::Final, Overturned), FinalPositive),
        (FinalAskedAgain, answered(Stage::Final, Upheld), FinalNegative),
        (FinalAskedAgain, answered(Stage::Final, TooLate), FinalNegative),
        (FinalNegative, quashed(Stage::Final), AwaitingFinal),
        (FinalAskedAgain, quashed(Stage::Final), AwaitingFinal),
        (AwaitingFirst, left(), Withdrawn),
        (FirstAskedAgain, left(), Withdrawn),
        (AwaitingFinal, left(), Withdrawn),
        (FinalAskedAgain, left(), Withdrawn),
        (AwaitingFirst, ended(), ReferralClosed),
        (AwaitingFinal, ended(), ReferralClosed),
        (FinalPositive, ended(), ReferralClosed),
        (FirstNegative, referral(), AwaitingFirst),
        (FinalNegative, referral(), AwaitingFirst),
        (Withdrawn, referral(), AwaitingFirst),
        (ReferralClosed, referral(), AwaitingFirst),
        (FinalPositive, again(Facts::New), AwaitingFirst),
        (FinalPositive, closed(), Closed),
        (Closed, Fact::CaseReopened, AwaitingFirst),
    ]
}

#[test]
fn every_transition_of_the_reference_leads_where_it_says() {
    for (from, fact, to) in to_the_first_decision().into_iter().chain(to_the_end()) {
        let case = told(&reached(from));
        let on = ymd(2026, 4, 20);
        let verdict = case.check(on, fact.clone());

        assert!(verdict.is_accepted(), "{from:?} {fact:?}: {:?}", verdict.problems);
        assert_eq!(case.then(on, fact.clone()).picture().stage, to, "{from:?} {fact:?}");
    }
}

#[test]
fn what_cannot_follow_says_what_to_record_first() {
    let accepted_one = [reached(FirstAskedAgain), vec![accepted(Stage::First)]].concat();
    let on = ymd(2026, 4, 20);
    let day = |number| ymd(2026, 4, number);
    let table = [
        (reached(Identified), first(Positive), Why::NoReferral),
        (reached(Identified), ended(), Why::NoReferral),
        (reached(Identified), to(Authority::Ieca), Why::NoReferral),
        (reached(AwaitingFirst), declined(), Why::ReferralRunning { since: day(1) }),
        (reached(AwaitingFirst), requested(), Why::ReferralRunning { since: day(1) }),
        (reached(Requested), requested(), Why::AlreadyRequested { on: day(2) }),
        (reached(Identified), responded(ResponderAnswer::Will), Why::NobodyAskedToRefer),
        (reached(Identified), notified(), Why::NothingDeclined),
        (reached(AwaitingFirst), both(Positive), Why::NotAPanel),
        (reached(AwaitingFirst), to(Authority::Sca), Why::SameAuthority),
        (reached(ReferralClosed), first(Positive), Why::ReferralEnded { on: day(2) }),
        (reached(ReferralClosed), ended(), Why::ReferralEnded { on: day(2) }),
        (reached(FirstNegative), accepted(Stage::First), Why::NothingAsked { stage: Stage::First }),
        (
            accepted_one.clone(),
            answered(Stage::First, TooLate),
            Why::AlreadyAccepted { on: day(4) },
        ),
        (accepted_one, accepted(Stage::First), Why::AlreadyAccepted { on: day(4) }),
        (
            reached(AwaitingFinal),
            quashed(Stage::First),
            Why::NothingToQuash { stage: Stage::First },
        ),
        (reached(FinalPositive), again(Facts::Earlier), Why::ReferralDecided { on: day(3) }),
    ];

    for (facts, fact, why) in table {
        let problems = told(&facts).check(on, fact.clone()).problems;
        let whys: Vec<_> = problems.into_iter().map(|problem| problem.why).collect();
        assert_eq!(whys, [why], "{fact:?}");
    }
}

//! The dates that permission to stay raises, keeps and ends.

use crate::{
    calendar::Holidays,
    cast::{Case, amina, granted, id, key, met, refused},
    code::Route,
    day::ymd,
    event::{
        Fact,
        stay::{Letter, Request, StayFact},
    },
    pathway,
    permission::{Asking, ChallengeKind, Ending, Result, Ruled, Standing, Step, standing},
    picture::DeadlineState,
};

fn challenged(challenge: ChallengeKind, against: u32) -> Fact {
    Fact::Stay(StayFact::Challenged { challenge, against: id(against) })
}

fn answered(challenge: u32, result: Result) -> Fact {
    Fact::Stay(StayFact::Answered { challenge: id(challenge), result })
}

fn applied() -> Fact {
    let (asking, route) = (Asking::Application, Route::Vts);
    let (grounds, fee, waiver) = (Vec::new(), None, None);
    Fact::Stay(StayFact::Asked(Request { asking, route, grounds, fee, waiver }))
}

fn decided(letter: Letter) -> Fact {
    Fact::Stay(StayFact::Decided(Box::new(letter)))
}

/// Every date raised, in order, worked out or not.
fn rules(case: &Case) -> Vec<String> {
    let picture = case.picture();
    let made = picture.deadlines.iter().map(|one| one.key.clone());
    let not = picture.not_computed.iter().map(|one| one.key.clone());
    made.chain(not).map(|key| key.rule).collect()
}

fn state(case: &Case, number: u32, rule: &str) -> DeadlineState {
    case.picture().deadline(&key(number, rule)).unwrap().state.clone()
}

/// Amina's asylum claim was refused on 2 November 2026 and appealed.
fn appealing() -> Case {
    amina()
        .then(ymd(2026, 11, 2), Fact::ClaimRefused)
        .then(ymd(2026, 11, 9), challenged(ChallengeKind::Appeal, 2))
}

#[test]
fn the_route_decides_which_limit_a_refusal_raises() {
    let refused = |route| decided(Letter::plain(route, Ruled::Refused));
    let table = [
        (Route::Vts, vec!["JR_UT_3M"]),
        (Route::Refugee, vec!["FTT_APPEAL_IN_UK_14D"]),
        (Route::Family, vec!["FTT_APPEAL_IN_UK_14D"]),
        (Route::SkilledWorker, vec!["ADMIN_REVIEW_14D"]),
        (Route::EussPre, vec!["FTT_EUSS_APPEAL_14D", "ADMIN_REVIEW_OVERSEAS_28D"]),
    ];

    for (route, expected) in table {
        assert_eq!(rules(&amina().then(ymd(2026, 11, 10), refused(route))), expected, "{route:?}");
    }
}

#[test]
fn lodging_an_appeal_keeps_its_date_and_a_letter_before_claim_keeps_none() {
    let sued = amina().then(ymd(2026, 11, 10), refused());
    let letter = sued.clone().then(ymd(2026, 11, 16), challenged(ChallengeKind::PreAction, 2));
    let claim =
        letter.clone().then(ymd(2026, 11, 18), challenged(ChallengeKind::JudicialReview, 2));

    let kept = |state| matches!(state, DeadlineState::Met { .. });
    assert!(kept(state(&appealing(), 2, "FTT_APPEAL_IN_UK_14D")));
    assert_eq!(state(&letter, 2, "JR_UT_3M"), DeadlineState::Open);
    assert!(rules(&letter).contains(&"PAP_REPLY_14D".to_owned()));
    assert!(kept(state(&claim, 2, "JR_UT_3M")));
}

#[test]
fn a_lost_appeal_raises_the_way_on_and_a_won_one_nothing() {
    let lost = appealing().then(ymd(2026, 11, 16), answered(3, Result::Dismissed));
    let won = appealing().then(ymd(2026, 11, 16), answered(3, Result::Allowed));

    assert_eq!(rules(&lost), ["FTT_APPEAL_IN_UK_14D", "FTT_PTA_14D"]);
    assert_eq!(rules(&won), ["FTT_APPEAL_IN_UK_14D"]);
}

/// SI 2014/2604 r.16(3): without a notice in 28 days, the grant ends the appeal.
#[test]
fn permission_granted_during_an_asylum_appeal_raises_the_date_to_keep_the_appeal() {
    let until = ymd(2027, 10, 15);
    let grant = granted(ymd(2026, 11, 16), until);
    let keep = |case: Case| {
        rules(&case.then(ymd(2026, 11, 16), grant.clone()))
            .contains(&"FTT_KEEP_APPEAL_AFTER_LEAVE_28D".to_owned())
    };
    let marked = amina()
        .then(ymd(2026, 11, 2), Fact::ClaimRefused)
        .then(ymd(2026, 11, 9), met(2, "FTT_APPEAL_IN_UK_14D"));
    let over = appealing().then(ymd(2026, 11, 13), answered(3, Result::Withdrawn));
    let family = amina()
        .then(ymd(2026, 11, 2), decided(Letter::plain(Route::Family, Ruled::Refused)))
        .then(ymd(2026, 11, 9), challenged(ChallengeKind::Appeal, 2));

    assert!(keep(appealing()));
    assert!(keep(marked), "an appeal marked as done was lodged");
    assert!(!keep(over));
    assert!(!keep(family), "only a protection appeal can be kept");
    assert!(!keep(amina()));
}

#[test]
fn an_application_keeps_the_date_to_apply_by_unless_it_was_not_valid_or_late() {
    let held = amina().then(ymd(2026, 4, 1), granted(ymd(2025, 12, 1), ymd(2026, 10, 31)));
    let invalid = Fact::Stay(StayFact::Moved { step: Step::Invalid, request: None });
    let in_time = held.clone().then(ymd(2026, 10, 31), applied());
    let rejected = in_time.clone().then(ymd(2026, 11, 9), invalid);
    let late = held.clone().then(ymd(2026, 11, 1), applied());
    let by = |case: &Case| state(case, 2, "LEAVE_EXPIRY_APPLY_BY");

    assert!(matches!(by(&in_time), DeadlineState::Met { .. }));
    assert_eq!(by(&rejected), DeadlineState::Open);
    assert_eq!(by(&late), DeadlineState::Open);
}

#[test]
fn permission_that_was_revoked_or_has_no_end_need_not_be_extended() {
    let held = amina().then(ymd(2026, 4, 1), granted(ymd(2026, 4, 1), ymd(2027, 1, 31)));
    let revoked = Fact::Stay(StayFact::Ended { how: Ending::Revoked, last: None });
    let settled = decided(Letter {
        from: Some(ymd(2026, 11, 2)),
        ..Letter::plain(Route::Settled, Ruled::Granted)
    });

    for fact in [revoked, settled] {
        let case = held.clone().then(ymd(2026, 11, 2), fact);
        let state = state(&case, 2, "LEAVE_EXPIRY_APPLY_BY");
        assert!(matches!(state, DeadlineState::NotNeeded { .. }), "{state:?}");
        assert_eq!(rules(&case), ["LEAVE_EXPIRY_APPLY_BY"]);
    }
}

#[test]
fn a_correction_of_a_decision_keeps_the_challenge_against_it() {
    let case = appealing().correct(2, ymd(2026, 11, 3), Fact::ClaimRefused);

    let stay = pathway::stay(&case.0);

    assert_eq!(stay.challenges.len(), 1);
    assert!(stay.subject(stay.challenges[0].against).is_some());
    assert!(matches!(state(&case, 2, "FTT_APPEAL_IN_UK_14D"), DeadlineState::Met { .. }));
}

/// Somebody who marks the date as done has applied. The application in full, and its decision, take over.
#[test]
fn the_date_to_apply_by_marked_as_done_is_an_application() {
    let (from, until) = (ymd(2025, 12, 1), ymd(2026, 10, 31));
    let held = amina().then(ymd(2026, 4, 1), granted(from, until));
    let marked = held.then(ymd(2026, 10, 5), met(2, "LEAVE_EXPIRY_APPLY_BY"));
    let told = marked.clone().then(ymd(2026, 10, 5), applied());
    let decided = told.clone().then(ymd(2026, 11, 10), refused());
    let day = ymd(2026, 11, 20);
    let standing = |case: &Case| standing(&pathway::stay(&case.0), day, Holidays::built_in());

    for case in [&marked, &told] {
        assert!(matches!(standing(case), Standing::Continuing { .. }), "{:?}", standing(case));
    }
    assert!(matches!(standing(&decided), Standing::Ended { .. }));
    let decided = marked.then(ymd(2026, 11, 10), decided_as(Route::Family));
    assert_eq!(pathway::stay(&decided.0).requests.iter().filter(|one| one.waits()).count(), 0);
}

fn decided_as(route: Route) -> Fact {
    decided(Letter::plain(route, Ruled::Refused))
}

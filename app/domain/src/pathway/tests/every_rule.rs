//! Every rule has something to record that starts it: an event of the case, or an entry that names it, by the list in
//! `data/rules_started_by_entry.csv`. The stories here are the events.

use std::collections::BTreeSet;

use crate::{
    cast::{Case, amina, answered, asked, first, id, last, opening, referral, refused},
    check::Why,
    code::{
        Authority, ClaimScheme, ClaimStage, Disqualifier, Facts, Gender, Nation,
        Outcome::{Negative, Positive},
        ReconsiderationAnswer::{Overturned, TooLate},
        Route, Scheme, Stage, SupportEnd,
    },
    day::ymd,
    event::{
        Day, Disqualification, Fact, Justice, Referral, Support,
        stay::{Letter, StayFact},
    },
    permission::{ChallengeKind, Place, Result, Right, Ruled},
    picture::{Deadline, DeadlineState},
    rule,
};

const LETTER: Day = ymd(2026, 9, 1);
const BORN: Day = ymd(2009, 12, 25);

pub(super) fn case(nation: Nation) -> Case {
    Case(Vec::new()).then(ymd(2026, 3, 4), opening(nation, Gender::Female, BORN))
}

fn old(nation: Nation) -> Case {
    Case(Vec::new()).then(ymd(2020, 3, 4), opening(nation, Gender::Female, ymd(1990, 1, 1)))
}

fn started() -> Fact {
    let scheme = Scheme::Msvcc;
    Fact::Support(Support::Started { scheme, form: None, provider: None })
}

fn letter(letter: Letter) -> Fact {
    Fact::Stay(StayFact::Decided(Box::new(letter)))
}

/// A letter of refusal, challenged, lost, challenged again and so on.
fn chain(refusal: Letter, kinds: &[ChallengeKind]) -> Case {
    let mut case = amina().then(LETTER, letter(refusal));
    let mut against = 2;
    for (turn, kind) in (1..).zip(kinds) {
        let on = LETTER + chrono::Days::new(turn * 10);
        case = case
            .then(on, Fact::Stay(StayFact::Challenged { challenge: *kind, against: id(against) }));
        let (challenge, result) = (id(against + 1), Result::Dismissed);
        case = case
            .then(on + chrono::Days::new(5), Fact::Stay(StayFact::Answered { challenge, result }));
        against += 2;
    }
    case
}

/// What follows from the referral, in each nation.
fn of_the_referral() -> Vec<Case> {
    let mut cases = Vec::new();
    for nation in Nation::ALL {
        let referred = case(*nation).then(ymd(2026, 4, 1), referral());
        let refused = referred.clone().then(ymd(2026, 4, 2), started());
        cases.push(refused.then(ymd(2026, 4, 8), first(Negative)));
        let believed = referred.then(ymd(2026, 4, 8), first(Positive));
        cases.push(believed.then(ymd(2026, 9, 8), last(Positive)));
    }
    let panel = Fact::referral_to(Authority::Panel);
    cases.push(case(Nation::EnglandWales).then(ymd(2026, 4, 1), panel));
    for day in [ymd(2022, 12, 1), ymd(2022, 12, 20)] {
        cases.push(old(Nation::EnglandWales).then(day, referral()).then(day, first(Positive)));
    }
    cases
}

/// What follows from decisions on permission, and from losing against them.
fn of_permission() -> Vec<Case> {
    use ChallengeKind::{Appeal, CompensationReview, OnwardFirst, OnwardUpper, PreAction, Review};
    let refusal = |route| Letter::plain(route, Ruled::Refused);
    let at = |place, route| Letter { place: Some(place), ..refusal(route) };
    let abroad = Letter { right: Some(Right::AppealFromAbroad), ..refusal(Route::Refugee) };
    let granted = |route| Letter {
        from: Some(LETTER),
        until: Some(ymd(2027, 9, 1)),
        ..Letter::plain(route, Ruled::Granted)
    };
    let onward: &[_] = &[Appeal, OnwardFirst, OnwardUpper];
    let outside = Place::Outside;
    let compensation = |stage| {
        Fact::Justice(Justice::Compensation { scheme: ClaimScheme::Cica, stage, award: None })
    };
    let refused_money = amina()
        .then(LETTER, compensation(ClaimStage::Applied))
        .then(LETTER, compensation(ClaimStage::Refused));
    let challenged =
        Fact::Stay(StayFact::Challenged { challenge: CompensationReview, against: id(3) });
    let lost =
        |challenge, result| Fact::Stay(StayFact::Answered { challenge: id(challenge), result });
    let onward_first = Fact::Stay(StayFact::Challenged { challenge: OnwardFirst, against: id(4) });
    vec![
        chain(refusal(Route::Refugee), &[Appeal])
            .then(ymd(2026, 9, 18), onward_first)
            .then(ymd(2026, 9, 20), lost(5, Result::Permission))
            .then(ymd(2026, 9, 25), lost(5, Result::Dismissed)),
        chain(refusal(Route::Refugee), onward),
        chain(at(outside, Route::Refugee), onward),
        chain(refusal(Route::Refugee), &[Appeal])
            .then(ymd(2026, 9, 12), letter(granted(Route::Vts))),
        amina()
            .then(LETTER, letter(refusal(Route::Refugee)))
            .then(
                ymd(2026, 9, 3),
                Fact::Stay(StayFact::Challenged { challenge: Appeal, against: id(2) }),
            )
            .then(ymd(2026, 9, 9), letter(granted(Route::Vts))),
        chain(abroad, &[]),
        chain(refusal(Route::Euss), &[Review]),
        chain(refusal(Route::SkilledWorker), &[]),
        chain(at(Place::Detained, Route::SkilledWorker), &[]),
        chain(at(outside, Route::SkilledWorker), &[]),
        chain(refusal(Route::Vts), &[PreAction]),
        chain(granted(Route::Refugee), &[]),
        refused_money
            .then(ymd(2026, 9, 9), challenged)
            .then(ymd(2026, 9, 20), lost(4, Result::Dismissed)),
    ]
}

fn opened() -> BTreeSet<String> {
    let cases = of_the_referral().into_iter().chain(of_permission());
    cases.flat_map(|case| case.picture().deadlines).map(|one| one.working.rule).collect()
}

#[test]
fn every_rule_is_started_by_an_event_of_its_own_or_by_an_entry_that_names_it() {
    let opened = opened();

    for rule in rule::rules() {
        let (by_event, by_entry) = (opened.contains(rule.id), rule::started_by(rule.id).is_some());
        assert!(by_event || by_entry, "nobody can record what starts {}", rule.id);
        assert!(!(by_event && by_entry), "{} is started twice", rule.id);
    }
}

#[test]
fn a_negative_decision_starts_the_clock_of_the_court_until_it_falls() {
    let refused = amina().then(ymd(2026, 4, 1), referral()).then(ymd(2026, 4, 8), first(Negative));
    let asking = refused.clone().then(ymd(2026, 4, 20), asked(Stage::First));
    let won = asking.clone().then(ymd(2026, 6, 1), answered(Stage::First, Overturned));
    let lost = asking.then(ymd(2026, 6, 1), answered(Stage::First, TooLate));
    let court = |case: &Case| -> Vec<_> {
        let all = case.picture().deadlines.into_iter();
        all.filter(|one| one.key.rule == "JR_HC_3M")
            .map(|one| (one.working.due, one.is_open()))
            .collect()
    };

    assert_eq!(court(&refused), [(ymd(2026, 7, 8), true)]);
    assert_eq!(court(&won), [(ymd(2026, 7, 8), false)]);
    assert_eq!(court(&lost), [(ymd(2026, 7, 8), true), (ymd(2026, 9, 1), true)]);
}

#[test]
fn a_disqualification_starts_the_clock_of_the_court() {
    let ground = Disqualifier::PublicOrder;
    let case = amina()
        .then(ymd(2026, 4, 1), referral())
        .then(ymd(2026, 4, 8), first(Positive))
        .then(ymd(2026, 5, 4), Fact::Disqualification(Disqualification::Made { ground }));

    assert_eq!(case.deadline("JR_HC_3M").map(|one| one.due()), Some(ymd(2026, 8, 4)));
}

#[test]
fn support_ends_after_a_negative_decision_only_for_somebody_supported() {
    let referred = || amina().then(ymd(2026, 4, 1), referral());
    let alone = referred().then(ymd(2026, 4, 8), first(Negative));
    let supported =
        referred().then(ymd(2026, 4, 2), started()).then(ymd(2026, 4, 8), first(Negative));
    let (scheme, reason) = (Scheme::Msvcc, SupportEnd::Negative);
    let ended = Fact::Support(Support::Ended { scheme, reason, to: None });
    let gone = supported.clone().then(ymd(2026, 4, 15), ended);
    let exit = |case: &Case| case.deadline("MSVCC_NEG_MOVE_ON_9WD");

    assert_eq!(exit(&alone), None);
    assert_eq!(exit(&supported).map(|one| one.due()), Some(ymd(2026, 4, 21)));
    assert!(matches!(exit(&gone).unwrap().state, DeadlineState::NotNeeded { .. }));
}

#[test]
fn a_panel_for_children_has_an_aim_of_its_own() {
    let panel =
        case(Nation::EnglandWales).then(ymd(2026, 4, 1), Fact::referral_to(Authority::Panel));
    let both = Fact::BothDecided { outcome: Positive, reason: None };

    assert_eq!(panel.deadline("PILOT_RG_45D").map(|one| one.due()), Some(ymd(2026, 5, 16)));
    assert_eq!(panel.deadline("NRM_RG_TARGET_5WD"), None);
    assert!(!panel.then(ymd(2026, 5, 4), both).deadline("PILOT_RG_45D").unwrap().is_open());
}

#[test]
fn the_recovery_period_is_that_of_the_day_of_the_decision() {
    let decided = |nation, day| {
        let picture = old(nation).then(day, referral()).then(day, first(Positive)).picture();
        let period = |id: &str| id.starts_with("RECOVERY_");
        let found = picture.deadlines.iter().find(|one| period(&one.key.rule)).map(Deadline::due);
        (found, picture.not_computed.iter().any(|one| period(&one.key.rule)))
    };
    let table = [
        (Nation::EnglandWales, ymd(2022, 12, 12), Some(ymd(2023, 1, 25))),
        (Nation::EnglandWales, ymd(2022, 12, 13), Some(ymd(2023, 1, 11))),
        (Nation::Scotland, ymd(2022, 12, 12), None),
        (Nation::Scotland, ymd(2023, 1, 30), Some(ymd(2023, 2, 28))),
    ];

    for (nation, day, due) in table {
        assert_eq!(decided(nation, day), (due, false), "{nation:?} {day}");
    }
}

#[test]
fn a_second_decision_on_the_same_facts_brings_no_recovery_period() {
    let again = Referral { facts: Some(Facts::Earlier), ..Referral::default() };
    let case = amina()
        .then(ymd(2026, 4, 1), referral())
        .then(ymd(2026, 4, 8), first(Positive))
        .then(ymd(2026, 5, 20), last(Negative))
        .then(
            ymd(2026, 6, 1),
            Fact::ReferralReceived { authority: Authority::Sca, referral: again },
        )
        .then(ymd(2026, 6, 8), first(Positive));

    let periods = case.picture().deadlines;

    assert_eq!(periods.iter().filter(|one| one.key.rule.starts_with("RECOVERY_")).count(), 1);
}

#[test]
fn asylum_support_ends_42_days_after_the_grant_was_notified() {
    let granted = |on: Day, received| {
        let fact =
            Fact::PermissionGranted { route: Route::Refugee, from: on, until: ymd(2029, 3, 8) };
        let mut case = amina().then(on, fact);
        case.0[1].when.received = received;
        case.deadline("ASYLUM_MOVE_ON_42_28")
    };

    let told = granted(ymd(2026, 9, 1), Some(ymd(2026, 9, 3))).unwrap();
    let untold = granted(ymd(2026, 9, 1), None).unwrap();

    assert_eq!((told.due(), told.certain), (ymd(2026, 10, 15), true));
    assert_eq!((untold.due(), untold.certain), (ymd(2026, 10, 13), false));
    assert_eq!(
        granted(ymd(2026, 3, 8), Some(ymd(2026, 3, 12))),
        None,
        "older grants have older rules"
    );
    assert_eq!(amina().then(ymd(2026, 9, 1), refused()).deadline("ASYLUM_MOVE_ON_42_28"), None);
}

/// Domain reference 4.3, `ASYLUM_MOVE_ON_42_28`: the later of 42 days from the grant and 28 from the letter.
#[test]
fn a_late_letter_lengthens_asylum_support_and_an_early_one_does_not() {
    let granted = Fact::PermissionGranted {
        route: Route::Refugee,
        from: ymd(2026, 9, 1),
        until: ymd(2029, 3, 1),
    };
    let case = amina().then(ymd(2026, 9, 1), granted);
    let ends = |letter| {
        let told = case.clone().then(letter, Fact::Support(Support::AsylumLetter));
        told.deadline("ASYLUM_MOVE_ON_42_28").map(|one| one.due())
    };

    assert_eq!(ends(ymd(2026, 9, 10)), Some(ymd(2026, 10, 13)), "28 days end first, on 8 October");
    assert_eq!(ends(ymd(2026, 9, 15)), Some(ymd(2026, 10, 13)), "both end on one day");
    assert_eq!(ends(ymd(2026, 9, 16)), Some(ymd(2026, 10, 14)));
    assert_eq!(ends(ymd(2026, 10, 20)), Some(ymd(2026, 11, 17)));
}

#[test]
fn a_letter_after_an_older_grant_is_sent_to_the_rules_of_its_time() {
    let old = ymd(2026, 3, 8);
    let granted =
        Fact::PermissionGranted { route: Route::Refugee, from: old, until: ymd(2031, 3, 7) };
    let problems = amina()
        .then(old, granted)
        .check(ymd(2026, 4, 1), Fact::Support(Support::AsylumLetter))
        .problems;

    let whys: Vec<_> = problems.into_iter().map(|problem| problem.why).collect();
    assert_eq!(whys, [Why::OlderGrant { granted: old }]);
}

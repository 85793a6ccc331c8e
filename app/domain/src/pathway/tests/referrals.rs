//! Panels, transfers, further referrals, consent, and decisions that a court quashed.

use super::facts::{again, both, declined, panel, to};
use crate::{
    cast::{Case, amina, first, last, opening, quashed, referral, told},
    check::Why,
    code::{
        AgeGroup, Authority, Consent, Facts, FirstResponder, Gender, Nation,
        Outcome::{Negative, Positive},
        Stage,
    },
    day::ymd,
    event::Fact,
    picture::CaseStage::{AwaitingFinal, FinalNegative},
    stat::What,
};

/// Domain reference 1.4: a panel for children often decides both together.
#[test]
fn a_panel_decides_both_at_once_and_is_counted_as_believed_first() {
    let case = told(&[panel(), both(Negative)]);

    let picture = case.picture();

    assert_eq!(picture.stage, FinalNegative);
    let words: Vec<_> = picture.strip.iter().map(|step| step.words.as_str()).collect();
    assert_eq!(words, ["Done", "Positive", "Negative", "Not started"]);
    assert!(matches!(picture.stats[1].what, What::FirstDecision { outcome: Positive, .. }));
    assert!(case.deadline("RECON_30CD").is_some_and(|one| one.is_open()));
    assert!(!case.deadline("PILOT_RG_45D").unwrap().is_open());
}

#[test]
fn a_referral_transferred_keeps_who_decided_from_when() {
    let case = told(&[referral(), first(Positive), to(Authority::Ieca), to(Authority::Panel)]);

    let spells = case.picture().beside.authorities;

    let told: Vec<_> = spells.iter().map(|spell| (spell.what, spell.from, spell.until)).collect();
    let day = |number| ymd(2026, 4, number);
    assert_eq!(
        told,
        [
            (Authority::Sca, day(1), Some(day(3))),
            (Authority::Ieca, day(3), Some(day(4))),
            (Authority::Panel, day(4), None),
        ]
    );
}

/// NABA 2022 s.62: a second decision about the same things brings no second recovery period by itself.
#[test]
fn a_further_referral_knows_the_one_before_and_whether_it_is_about_something_new() {
    let before = vec![referral(), first(Positive), last(Negative)];
    let same = told(&[before.clone(), vec![again(Facts::Earlier), first(Positive)]].concat());
    let new = told(&[before, vec![again(Facts::New), first(Positive)]].concat());

    let referrals = same.picture().beside.referrals;
    assert_eq!(referrals[1].previous, Some(referrals[0].event));
    assert_eq!((referrals[0].reached, referrals[1].reached), (FinalNegative, AwaitingFinal));
    let recoveries = |case: &Case| {
        let deadlines = case.picture().deadlines;
        deadlines.iter().filter(|one| one.key.rule == "RECOVERY_MIN_END_30D").count()
    };
    assert_eq!((recoveries(&same), recoveries(&new)), (1, 2));
}

#[test]
fn an_adult_is_referred_with_consent_only_and_a_child_cannot_decline() {
    let group = |age_group| Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group,
        nationality: vec![],
        born: None,
    };
    let on = ymd(2026, 4, 20);
    let silent = || Fact::ReferralRequested {
        of: FirstResponder::Police,
        organisation: None,
        consent: vec![Consent::Support],
    };
    let case = |group| Case(vec![]).then(ymd(2026, 3, 4), group);
    let why = |case: &Case, fact| case.check(on, fact).problems.pop().map(|problem| problem.why);

    assert_eq!(why(&case(group(AgeGroup::Adult)), silent()), Some(Why::NoConsent));
    for child in [AgeGroup::Child, AgeGroup::Disputed] {
        assert_eq!(why(&case(group(child)), silent()), None);
        assert_eq!(why(&case(group(child)), declined()), Some(Why::ChildCannotDecline));
    }
    let born = opening(Nation::EnglandWales, Gender::Female, ymd(2009, 4, 20));
    assert_eq!(why(&case(born), declined()), Some(Why::ChildCannotDecline), "17 until tomorrow");
    assert_eq!(why(&amina(), declined()), None);
}

#[test]
fn a_quashed_decision_is_waited_for_again_and_need_not_be_asked_about() {
    let case = told(&[referral(), first(Negative), quashed(Stage::First)]);

    assert_eq!(case.picture().strip[1].words, "Waiting");
    assert!(!case.deadline("RECON_30CD").unwrap().is_open());
}

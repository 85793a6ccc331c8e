//! The parallel regions of domain reference 1.8: what leads where, and what may not follow.

use super::beside_facts::{
    answered, arrived, asked, assessed, asylum_letter, claim, disputed, ended, exploited_again,
    found, lifted, made, minded, missing, needs, returned, started, survivor, trafficker, weighed,
};
use crate::{
    cast::{amina, first, referral, told},
    check::Why,
    code::{
        AgainWhere, AgeFinding, AgeGroup, ClaimStage, DisqualificationAnswer, NeedsStep,
        Outcome::Positive, Scheme, SurvivorStage, TraffickerStage,
    },
    day::ymd,
    event::{Day, Disqualification, Fact},
};

const fn day(number: u32) -> Day {
    ymd(2026, 4, number)
}

/// NABA 2022 s.63: the flag goes up and down, and the decision goes on beside it.
#[test]
fn a_disqualification_is_a_flag_with_a_history_of_its_own() {
    use DisqualificationAnswer::{Lifted, TooLate, Upheld};
    let believed = || vec![referral(), first(Positive)];
    let table: &[(&[Fact], bool)] = &[
        (&[minded()], false),
        (&[minded(), Fact::Disqualification(Disqualification::Dropped)], false),
        (&[minded(), weighed()], false),
        (&[weighed(), made()], true),
        (&[minded(), made()], true),
        (&[made()], true),
        (&[made(), asked()], true),
        (&[made(), asked(), answered(Upheld)], true),
        (&[made(), asked(), answered(TooLate)], true),
        (&[made(), asked(), answered(Lifted)], false),
        (&[made(), lifted()], false),
        (&[made(), lifted(), made()], true),
    ];

    for (facts, up) in table {
        let picture = told(&[believed(), facts.to_vec()].concat()).picture();
        assert_eq!(picture.beside.disqualified.is_some(), *up, "{facts:?}");
        assert_eq!(picture.stage, crate::picture::CaseStage::AwaitingFinal);
    }
}

#[test]
fn what_stands_beside_the_referral_is_refused_when_it_cannot_follow() {
    use ClaimStage::{Applied, Awarded, ReviewAsked};
    let believed = || vec![referral(), first(Positive)];
    let with = |facts: &[Fact]| [believed(), facts.to_vec()].concat();
    let since = day(3);
    let table = [
        (vec![referral()], made(), Why::NoPositiveFirst),
        (vec![referral()], weighed(), Why::NoPositiveFirst),
        (with(&[]), asylum_letter(), Why::NoProtection),
        (with(&[]), asked(), Why::NotDisqualified),
        (with(&[]), lifted(), Why::NotDisqualified),
        (with(&[]), Fact::Disqualification(Disqualification::Dropped), Why::NotMinded),
        (with(&[minded()]), minded(), Why::AlreadyMinded { since }),
        (with(&[made()]), made(), Why::AlreadyDisqualified { since }),
        (with(&[made()]), minded(), Why::AlreadyDisqualified { since }),
        (with(&[made()]), answered(DisqualificationAnswer::Upheld), Why::NotAskedToLift),
        (with(&[made(), asked()]), asked(), Why::AlreadyAsked { on: day(4) }),
        (with(&[disputed()]), disputed(), Why::AgeInDispute { since }),
        (with(&[started(Scheme::Msvcc)]), started(Scheme::Msvcc), Why::SupportRunning { since }),
        (with(&[started(Scheme::Scotland)]), ended(Scheme::Msvcc), Why::NoSupport),
        (with(&[]), needs(NeedsStep::Declined), Why::NeedsNotOffered),
        (with(&[]), needs(NeedsStep::Granted), Why::NeedsNotSubmitted),
        (with(&[needs(NeedsStep::Submitted)]), needs(NeedsStep::Submitted), Why::NeedsWaiting),
        (with(&[missing()]), missing(), Why::AlreadyMissing { since }),
        (with(&[]), found(), Why::NotMissing),
        (with(&[arrived()]), arrived(), Why::AlreadyArrived { on: since }),
        (with(&[returned()]), returned(), Why::AlreadyReturned { on: since }),
        (with(&[]), exploited_again(AgainWhere::AfterReturn), Why::NotReturned),
        (with(&[]), claim(Awarded), Why::NoClaim),
        (with(&[claim(Applied)]), claim(Applied), Why::ClaimRunning { since }),
        (with(&[claim(Applied)]), claim(ReviewAsked), Why::ClaimUndecided),
        (with(&[claim(Applied), claim(Awarded)]), claim(Awarded), Why::ClaimDecided { on: day(4) }),
        (with(&[]), trafficker(TraffickerStage::Convicted), Why::NotCharged),
        (with(&[]), survivor(SurvivorStage::Acquitted), Why::NotCharged),
        (with(&[]), survivor(SurvivorStage::Quashed), Why::NotConvicted),
        (with(&[]), survivor(SurvivorStage::Dropped), Why::NothingToDrop),
    ];

    for (facts, fact, why) in table {
        let problems = told(&facts).check(day(20), fact.clone()).problems;
        let whys: Vec<_> = problems.into_iter().map(|problem| problem.why).collect();
        assert_eq!(whys, [why], "{fact:?}");
    }
}

#[test]
fn support_under_several_schemes_is_kept_in_spells() {
    let case = told(&[
        started(Scheme::Msvcc),
        started(Scheme::Other),
        ended(Scheme::Msvcc),
        started(Scheme::Msvcc),
    ]);

    let spells = case.picture().beside.support;

    let told: Vec<_> = spells.iter().map(|spell| (spell.what, spell.from, spell.until)).collect();
    assert_eq!(
        told,
        [
            (Scheme::Msvcc, day(1), Some(day(3))),
            (Scheme::Other, day(2), None),
            (Scheme::Msvcc, day(4), None),
        ]
    );
}

/// Article row 14 of domain reference 8: missing, found, missing again; returned and exploited at once.
#[test]
fn missing_episodes_and_returns_follow_each_other() {
    let case = told(&[
        arrived(),
        missing(),
        found(),
        missing(),
        found(),
        returned(),
        exploited_again(AgainWhere::AfterReturn),
        arrived(),
        exploited_again(AgainWhere::AfterReturn),
    ]);

    let beside = case.picture().beside;

    assert_eq!(beside.missing.len(), 2);
    assert_eq!(beside.missing[1].until, Some(day(5)));
    assert_eq!(beside.returned, None, "she is here again");
}

#[test]
fn somebody_whose_age_is_in_dispute_is_treated_as_a_child_until_it_is_decided() {
    let doubted = told(&[disputed()]);
    let born = ymd(2009, 1, 25);
    let child = doubted.clone().then(day(2), assessed(AgeFinding::Child, Some(born)));
    let adult = doubted.clone().then(day(2), assessed(AgeFinding::Adult, None));

    assert_eq!(doubted.picture().beside.age_group, AgeGroup::Disputed);
    assert_eq!(doubted.picture().beside.age_disputed, Some(day(1)));
    assert_eq!(child.picture().beside.age_group, AgeGroup::Child);
    assert_eq!(child.deadline("AGE_18").unwrap().working.due, ymd(2027, 1, 25));
    assert_eq!(adult.picture().beside.age_group, AgeGroup::Adult);
}

#[test]
fn an_assessed_birthday_takes_the_place_of_the_one_in_the_opening() {
    let born = ymd(2009, 1, 25);
    let case = crate::cast::daniel().then(day(2), assessed(AgeFinding::Child, Some(born)));

    let open = case.picture();
    let open: Vec<_> = open.open().iter().map(|one| one.working.due).collect();

    assert_eq!(open, [ymd(2027, 1, 25)]);
}

#[test]
fn what_stands_beside_the_referral_leaves_it_alone() {
    let quiet = told(&[referral()]);
    let busy = [missing(), made(), started(Scheme::Msvcc), claim(ClaimStage::Applied)]
        .into_iter()
        .fold(quiet.clone(), |case, fact| case.then(day(9), fact));

    assert_eq!(busy.picture().strip, quiet.picture().strip);
    assert_eq!(amina().picture().beside.support, []);
}

//! The parallel regions of domain reference 1.8 and 5.3, one by one, from their first step to their last: every step is
//! accepted after the one before, and the referral stays where it is.

use super::beside_facts::{
    answered, arrived, asked, assessed, claim, disputed, ended, exploited_again, found, lifted,
    made, minded, missing, needs, returned, started, survivor, trafficker, weighed,
};
use crate::{
    cast::{first, referral, told},
    code::{
        AgainWhere, AgeFinding, ClaimStage, ContactKind, DisqualificationAnswer, Exploitation,
        NeedsStep, Outcome::Positive, RemovalScheme, Scheme, SurvivorStage, TraffickerStage,
    },
    day::ymd,
    event::{Disqualification, Fact, Safety},
    picture::CaseStage::AwaitingFinal,
};

/// One region and a course through it.
type Course = (&'static str, Vec<Fact>);

fn contact(kind: ContactKind) -> Fact {
    Fact::Safety(Safety::TraffickerContact { kind })
}

fn removal(scheme: RemovalScheme) -> Fact {
    Fact::Safety(Safety::RemovalNotice { scheme, country: Some("FR".to_owned()) })
}

fn again(exploitation: Vec<Exploitation>) -> Fact {
    Fact::Safety(Safety::ExploitedAgain { place: AgainWhere::Uk, exploitation })
}

fn of_support() -> Vec<Course> {
    use NeedsStep::{Declined, Granted, Offered, Refused, Submitted};
    let spells = Scheme::ALL.iter().flat_map(|scheme| [started(*scheme), ended(*scheme)]);
    vec![
        ("a spell under each scheme", spells.collect()),
        ("an assessment declined", vec![needs(Offered), needs(Declined), needs(Offered)]),
        ("an assessment granted", vec![needs(Offered), needs(Submitted), needs(Granted)]),
        (
            "another after it was refused",
            vec![needs(Submitted), needs(Refused), needs(Submitted), needs(Granted)],
        ),
    ]
}

fn of_safety() -> Vec<Course> {
    use ContactKind::{Contact, FamilyThreat, Threat};
    vec![
        ("missing twice", vec![missing(), found(), missing(), found()]),
        ("contact again and again", vec![contact(Contact), contact(Threat), contact(FamilyThreat)]),
        ("exploited again here", vec![again(vec![]), again(vec![Exploitation::Labour])]),
        (
            "removed, exploited abroad, and back",
            vec![
                arrived(),
                removal(RemovalScheme::UkFrance),
                removal(RemovalScheme::Deportation),
                returned(),
                exploited_again(AgainWhere::AfterReturn),
                arrived(),
            ],
        ),
    ]
}

fn of_justice() -> Vec<Course> {
    use ClaimStage::{Appealed, Applied, Awarded, Refused, ReviewAsked, Withdrawn};
    use SurvivorStage as Own;
    use TraffickerStage::{Charged, Convicted, Dropped, Investigated, Reported};
    vec![
        (
            "a claim through review and appeal",
            [Applied, Refused, ReviewAsked, Refused, Appealed, Awarded].map(claim).into(),
        ),
        ("a claim made anew", [Applied, Withdrawn, Applied, Awarded].map(claim).into()),
        ("a conviction", [Reported, Investigated, Charged, Convicted].map(trafficker).into()),
        ("no further action", [Reported, Dropped].map(trafficker).into()),
        (
            "a conviction quashed",
            [Own::Investigated, Own::Charged, Own::Convicted, Own::Quashed].map(survivor).into(),
        ),
        ("a case dropped", [Own::Charged, Own::Dropped].map(survivor).into()),
    ]
}

fn of_standing() -> Vec<Course> {
    use DisqualificationAnswer::{Lifted, Upheld};
    vec![
        (
            "disqualified until it was lifted",
            vec![minded(), made(), asked(), answered(Upheld), asked(), answered(Lifted)],
        ),
        ("weighed and then disqualified", vec![minded(), weighed(), made()]),
        ("lifted by a court, and again", vec![made(), lifted(), minded(), made()]),
        (
            "not disqualified after all",
            vec![minded(), Fact::Disqualification(Disqualification::Dropped)],
        ),
        (
            "age in dispute twice",
            vec![
                disputed(),
                assessed(AgeFinding::Adult, None),
                disputed(),
                assessed(AgeFinding::Child, Some(ymd(2009, 1, 25))),
            ],
        ),
    ]
}

#[test]
fn each_region_runs_its_whole_course_and_leaves_the_referral_alone() {
    let courses = [of_support(), of_safety(), of_justice(), of_standing()].concat();

    for (name, facts) in courses {
        let mut case = told(&[referral(), first(Positive)]);
        for (day, fact) in (3..).zip(facts) {
            let on = ymd(2026, 4, day);
            let verdict = case.check(on, fact.clone());
            assert!(verdict.is_accepted(), "{name}: {fact:?} {:?}", verdict.problems);
            case = case.then(on, fact);
        }
        assert_eq!(case.picture().stage, AwaitingFinal, "{name}");
    }
}

/// Rule `RECON_EXCLUDED_2025`: whoever has such a notice may not be able to ask again.
#[test]
fn a_notice_of_removal_stands_beside_the_referral_until_the_person_has_left() {
    let noticed = told(&[arrived(), removal(RemovalScheme::UkFrance)]);
    let left = noticed.clone().then(ymd(2026, 4, 9), returned());

    assert_eq!(noticed.picture().beside.removal_notice, Some(ymd(2026, 4, 2)));
    assert_eq!(left.picture().beside.removal_notice, None);
}

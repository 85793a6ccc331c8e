//! What of a story is counted in reports.

use crate::{
    cast::{amina, answered, asked, first, granted, last, referral, refused},
    code::{
        Outcome::{Negative, Positive},
        ReconsiderationAnswer::Overturned,
        Route, Stage,
    },
    day::ymd,
    event::Fact,
    stat::{Age, GrantLength, PermissionAnswer, Region, StatFact, What},
};

fn counted(facts: &[(u32, Fact)]) -> Vec<StatFact> {
    let told = facts.iter().fold(amina(), |case, (month, fact)| {
        let (years, month) = (i32::try_from((month - 1) / 12).unwrap(), (month - 1) % 12 + 1);
        case.then(ymd(2024 + years, month, 1), fact.clone())
    });
    told.picture().stats
}

fn whats(facts: &[(u32, Fact)]) -> Vec<What> {
    counted(facts).into_iter().map(|fact| fact.what).collect()
}

#[test]
fn each_step_is_counted_with_its_own_wait() {
    let grant = granted(ymd(2025, 7, 1), ymd(2027, 12, 31));

    let said = whats(&[(3, referral()), (4, first(Positive)), (15, last(Positive)), (19, grant)]);

    assert_eq!(
        said,
        [
            What::Referred,
            What::FirstDecision { outcome: Positive, days: Some(31) },
            What::FinalDecision { outcome: Positive, days: Some(365) },
            What::Permission { answer: PermissionAnswer::Granted, days: Some(122) },
            What::Granted { length: GrantLength::Thirty },
        ]
    );
}

#[test]
fn permission_without_a_positive_final_decision_has_no_known_wait() {
    let said = whats(&[(3, referral()), (4, first(Positive)), (5, refused())]);

    let answer = PermissionAnswer::Refused;
    assert_eq!(said.last(), Some(&What::Permission { answer, days: None }));
}

#[test]
fn a_changed_final_decision_starts_the_wait_for_permission() {
    let said = whats(&[
        (3, referral()),
        (4, first(Positive)),
        (5, last(Negative)),
        (6, asked(Stage::Final)),
        (7, answered(Stage::Final, Overturned)),
        (8, refused()),
    ]);

    assert_eq!(said[3], What::Reconsidered { answer: Overturned });
    let answer = PermissionAnswer::Refused;
    assert_eq!(said[4], What::Permission { answer, days: Some(31) });
}

#[test]
fn permission_on_another_ground_is_not_counted() {
    let family = Fact::PermissionRefused { route: Route::Family };

    assert_eq!(whats(&[(3, referral()), (5, family)]), [What::Referred]);
}

#[test]
fn the_person_is_described_as_of_the_day() {
    let facts = counted(&[(3, referral()), (4, first(Positive))]);

    for fact in facts {
        assert_eq!(fact.who.region, Some(Region::Albania));
        assert!(fact.who.age != Age::NotKnown);
        assert_eq!(fact.who.exploitation, None);
    }
}

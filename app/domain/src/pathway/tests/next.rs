//! An open case has a next date, or says why it has none.

use crate::{
    cast::{Case, TODAY, amina, closed, first, referral, refused},
    check::{Field, Why},
    code::Outcome::Positive,
    day::ymd,
    event::{Day, Fact},
    picture::{Next, Picture},
};

fn review(on: Option<Day>) -> Fact {
    Fact::Review { on, why: "The decision takes a year".to_owned() }
}

fn next(picture: &Picture) -> String {
    match picture.next(TODAY) {
        Next::Closed => "closed".to_owned(),
        Next::Date(date) => format!("{} {}", date.key.rule, date.due()),
        Next::Review(review) => format!("look again {}", review.on.unwrap()),
        Next::Resting(review) => format!("resting: {}", review.why),
        Next::Nothing => "nothing".to_owned(),
    }
}

fn told(case: &Case) -> String {
    next(&case.picture())
}

#[test]
fn a_case_whose_next_step_is_nobodys_has_nothing_next_until_somebody_says_when_to_look() {
    let waiting = amina().then(ymd(2026, 3, 9), referral()).then(ymd(2026, 3, 13), first(Positive));
    let later = waiting.clone().then(ymd(2026, 11, 20), review(Some(ymd(2027, 2, 1))));
    let resting = later.clone().then(ymd(2026, 11, 21), review(None));

    assert_eq!(told(&waiting), "nothing");
    assert_eq!(told(&later), "look again 2027-02-01");
    assert_eq!(told(&resting), "resting: The decision takes a year");
    assert_eq!(told(&resting.then(ymd(2026, 11, 22), closed())), "closed");
}

#[test]
fn a_target_of_others_counts_until_it_has_passed_and_a_limit_of_ours_for_ever() {
    let target = |on| told(&amina().then(on, referral()));

    assert_eq!(target(ymd(2026, 11, 20)), "NRM_RG_TARGET_5WD 2026-11-27");
    assert_eq!(target(ymd(2026, 11, 2)), "nothing");
    assert_eq!(told(&amina().then(ymd(2026, 5, 20), refused())), "JR_UT_3M 2026-08-20");
}

#[test]
fn whichever_comes_first_is_next() {
    let case = amina().then(ymd(2026, 11, 20), referral());
    let before = case.clone().then(ymd(2026, 11, 20), review(Some(ymd(2026, 11, 25))));
    let after = case.then(ymd(2026, 11, 20), review(Some(ymd(2026, 12, 25))));

    assert_eq!(told(&before), "look again 2026-11-25");
    assert_eq!(told(&after), "NRM_RG_TARGET_5WD 2026-11-27");
}

#[test]
fn whoever_declined_is_asked_again_on_the_day_that_was_agreed() {
    let declined = Fact::Declined { reasons: vec![], review_on: Some(ymd(2027, 1, 11)) };

    assert_eq!(told(&amina().then(ymd(2026, 11, 2), declined)), "look again 2027-01-11");
}

#[test]
fn a_day_to_look_again_lies_ahead_and_a_reason_is_given() {
    let case = amina();
    let past = case.check(ymd(2026, 11, 20), review(Some(ymd(2026, 11, 19)))).problems;
    let silent = Fact::Review { on: None, why: " ".to_owned() };
    let silent = case.check(ymd(2026, 11, 20), silent).problems;

    assert_eq!(
        (past[0].field, &past[0].why),
        (Field::Review, &Why::BeforeEvent { on: ymd(2026, 11, 20) })
    );
    assert_eq!((silent[0].field, &silent[0].why), (Field::Reason, &Why::NoReason));
}

//! How support ends in each part of the country (domain reference 0.10 and 1.7): in Scotland at the earlier of day 90
//! and the final decision, in Northern Ireland at the later of day 45 and a positive one, under the care contract 45 days
//! after a positive one, or later where an assessment says so.

use super::{beside_facts::ended, every_rule::case};
use crate::{
    cast::{Case, answered, asked, first, last, quashed, referral},
    code::{
        Nation::{self, EnglandWales, NorthernIreland, Scotland},
        NeedsStep,
        Outcome::{Negative, Positive},
        ReconsiderationAnswer::Overturned,
        Scheme, Stage, SupportEnd,
    },
    day::ymd,
    event::{Day, Fact, Support},
    picture::{Deadline, DeadlineState},
    status::status,
};

const IN_SCOTLAND: &str = "SCT_SUPPORT_90D";
const IN_NORTHERN_IRELAND: &str = "NI_SUPPORT_45D";
const MOVE_ON: &str = "MSVCC_MOVE_ON_45D";
const DAY_90: Day = ymd(2026, 7, 7);
const DAY_45: Day = ymd(2026, 5, 23);
const EARLY: Day = ymd(2026, 5, 20);
const LATE: Day = ymd(2026, 9, 8);

/// Believed on 8 April 2026.
fn believed(nation: Nation) -> Case {
    case(nation).then(ymd(2026, 4, 1), referral()).then(ymd(2026, 4, 8), first(Positive))
}

fn end(case: &Case, rule: &str) -> Deadline {
    case.deadline(rule).expect("support has begun")
}

#[test]
fn support_in_scotland_ends_with_the_final_decision_where_that_comes_before_day_90() {
    let waiting = believed(Scotland);
    assert_eq!(end(&waiting, IN_SCOTLAND).working.due, DAY_90);

    for outcome in [Positive, Negative] {
        let early = end(&waiting.clone().then(EARLY, last(outcome)), IN_SCOTLAND);
        let late = end(&waiting.clone().then(LATE, last(outcome)), IN_SCOTLAND);

        assert_eq!((early.working.due, early.moved_from), (EARLY, Some(DAY_90)));
        assert_eq!((late.working.due, late.moved_from), (DAY_90, None));
        assert!(early.working.certainty.not_given.is_empty());
    }
}

#[test]
fn support_in_northern_ireland_runs_to_day_45_or_to_a_later_positive_decision() {
    let waiting = believed(NorthernIreland);
    let table = [(EARLY, DAY_45), (DAY_45, DAY_45), (LATE, LATE)];

    for (decided, until) in table {
        let decided = waiting.clone().then(decided, last(Positive));
        assert_eq!(end(&decided, IN_NORTHERN_IRELAND).working.due, until);
    }
}

#[test]
fn a_negative_final_decision_ends_support_in_northern_ireland_until_it_is_changed() {
    let refused = believed(NorthernIreland).then(EARLY, last(Negative));
    let asking = refused.clone().then(ymd(2026, 6, 1), asked(Stage::Final));
    let changed = asking.then(LATE, answered(Stage::Final, Overturned));
    let quashed = refused.clone().then(ymd(2026, 6, 1), quashed(Stage::Final));

    let ended = end(&refused, IN_NORTHERN_IRELAND);
    assert!(matches!(ended.state, DeadlineState::NotNeeded { .. }));
    let again = end(&changed, IN_NORTHERN_IRELAND);
    assert_eq!((again.working.due, again.is_open()), (LATE, true));
    let again = end(&quashed, IN_NORTHERN_IRELAND);
    assert_eq!((again.working.due, again.is_open()), (DAY_45, true));
}

#[test]
fn a_final_decision_that_a_court_quashed_ends_no_support_in_scotland() {
    let quashed =
        believed(Scotland).then(EARLY, last(Negative)).then(ymd(2026, 6, 1), quashed(Stage::Final));

    assert_eq!(end(&quashed, IN_SCOTLAND).working.due, DAY_90);
}

#[test]
fn the_working_names_the_final_decision_and_the_words_say_that_it_moved_the_date() {
    let decided = end(&believed(Scotland).then(EARLY, last(Positive)), IN_SCOTLAND);

    let said = |words: &str| decided.working.steps.iter().any(|step| step.contains(words));
    assert!(said("The final decision is dated Wed 20 May 2026."));
    assert!(said("The earlier of the two counts: Wed 20 May 2026."));
    let line = status(&decided, EARLY).line;
    assert!(line.ends_with("Moved because the final decision was recorded."), "{line}");
}

#[test]
fn a_corrected_final_decision_moves_the_end_of_support_with_it() {
    let decided = believed(Scotland).then(EARLY, last(Positive));
    let corrected = decided.correct(4, ymd(2026, 5, 28), last(Positive));

    let now = end(&corrected, IN_SCOTLAND);

    assert_eq!((now.working.due, now.moved_from), (ymd(2026, 5, 28), Some(EARLY)));
    let line = status(&now, EARLY).line;
    assert!(line.ends_with("Moved because a date was corrected."), "{line}");
}

fn needs(step: NeedsStep, until: Option<Day>) -> Fact {
    Fact::Support(Support::Needs { step, until })
}

#[test]
fn more_time_after_an_assessment_counts_and_the_45_days_stay_beside_it() {
    let given = |until| {
        let case = believed(EnglandWales).then(LATE, last(Positive));
        let case = case.then(ymd(2026, 9, 20), needs(NeedsStep::Submitted, None));
        end(&case.then(ymd(2026, 10, 1), needs(NeedsStep::Granted, until)), MOVE_ON)
    };

    let longer = given(Some(ymd(2027, 1, 31)));
    assert_eq!((longer.limit(), longer.act_by()), (ymd(2027, 1, 31), ymd(2027, 1, 29)));
    assert_eq!(longer.working.due, ymd(2026, 10, 23));
    let words = status(&longer, ymd(2026, 10, 5));
    assert_eq!(words.tag, "Extended");
    assert!(words.line.contains("The worked-out date is 23 Oct 2026."), "{}", words.line);
    for no_longer in [None, Some(ymd(2026, 10, 10))] {
        assert_eq!(given(no_longer).limit(), ymd(2026, 10, 23));
    }
}

#[test]
fn whoever_left_support_has_no_end_of_it_ahead_and_whoever_changed_provider_has() {
    let table = [
        (Scotland, IN_SCOTLAND, Scheme::Scotland),
        (NorthernIreland, IN_NORTHERN_IRELAND, Scheme::NorthernIreland),
        (EnglandWales, MOVE_ON, Scheme::Msvcc),
    ];

    for (nation, rule, scheme) in table {
        let mut supported =
            believed(nation).then(ymd(2026, 4, 9), super::beside_facts::started(scheme));
        if nation == EnglandWales {
            supported = supported.then(ymd(2026, 4, 20), last(Positive));
        }
        let left = supported.clone().then(ymd(2026, 5, 4), ended(scheme));
        let transferred = Support::Ended { scheme, reason: SupportEnd::Transferred, to: None };
        let other = supported.then(ymd(2026, 5, 4), Fact::Support(transferred));

        assert!(matches!(end(&left, rule).state, DeadlineState::NotNeeded { .. }), "{nation:?}");
        assert!(end(&other, rule).is_open(), "{nation:?}");
    }
}

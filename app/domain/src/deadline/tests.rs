//! The sentences of a working, and the reasons for having none.

mod answers;
mod awkward;
mod properties;
mod reference;

use super::*;
use crate::{day::ymd, rule};
use Nation::{EnglandWales as Ew, NorthernIreland as Ni, Scotland as Sct};

fn working(id: &str, trigger: Day, nation: Nation) -> Working {
    let rule = rule::rule(id).expect("the rule is in rules/");
    compute(rule, trigger, nation).expect("the rule covers this day")
}

fn refusal(id: &str, trigger: Day, nation: Nation) -> CannotCompute {
    let rule = rule::rule(id).expect("the rule is in rules/");
    compute(rule, trigger, nation).expect_err("the rule gives no date")
}

#[test]
fn a_reconsideration_limit_is_explained_step_by_step() {
    let found = working("RECON_30CD", ymd(2026, 10, 21), Ew);

    assert_eq!(
        found.steps,
        [
            "The decision letter is dated Wed 21 Oct 2026.",
            "The rule allows 30 calendar days, counted from the day after.",
            "Day 30 is Fri 20 Nov 2026. It is a working day.",
            "Act by Fri 20 Nov 2026, the same day.",
        ]
    );
}

#[test]
fn a_limit_on_a_sunday_stands_and_the_friday_is_named() {
    let found = working("RECON_30CD", ymd(2026, 10, 23), Ew);

    assert_eq!(
        found.steps[2],
        "Day 30 is Sun 22 Nov 2026. It is a Sunday. This date does not move."
    );
    assert_eq!(found.steps[3], "Act by Fri 20 Nov 2026, the last office working day that is safe.");
}

#[test]
fn an_appeal_at_christmas_says_why_it_moves_and_whose_holidays_count() {
    let found = working("FTT_APPEAL_IN_UK_14D", ymd(2026, 12, 14), Sct);

    assert_eq!(
        found.steps,
        [
            "The decision was sent on Mon 14 Dec 2026.",
            "The rule allows 14 calendar days, counted from the day after.",
            "Day 14 is Mon 28 Dec 2026. It is a bank holiday (Boxing Day, substitute day).",
            "The date moves to the next working day for the tribunal in Scotland: Tue 5 Jan 2027.",
            "The rule does not say whose bank holidays count. In England or Wales the date would be \
             Mon 4 Jan 2027. Act by the earlier.",
            "Act by Thu 31 Dec 2026, the last office working day that is safe.",
            "The tribunal must have received the appeal by then: posting it is not enough.",
        ]
    );
    assert_eq!(found.cutoff, "midnight");
}

#[test]
fn skipped_bank_holidays_are_named() {
    let found = working("NRM_RG_TARGET_5WD", ymd(2027, 3, 24), Ew);

    assert_eq!(
        found.steps[1..4],
        [
            "The rule aims for 5 working days, counted from the day after. Weekends and bank \
             holidays in England or Wales do not count.",
            "Not counted: Fri 26 Mar 2027 (Good Friday); Mon 29 Mar 2027 (Easter Monday).",
            "Day 5 is Fri 2 Apr 2027.",
        ]
    );
}

#[test]
fn a_month_without_that_date_and_a_year_without_a_leap_day_are_explained() {
    let review = working("JR_UT_3M", ymd(2026, 11, 30), Ew);
    let birthday = working("AGE_18", ymd(2008, 2, 29), Sct);

    assert_eq!(
        review.steps[2],
        "That month has no day 30, so its last day counts: Sun 28 Feb 2027. It is a Sunday."
    );
    assert_eq!(
        birthday.steps[2],
        "2026 has no 29 February, so the day is Sun 1 Mar 2026. It is a Sunday. This date does not move."
    );
}

#[test]
fn a_date_past_the_holiday_data_stands_and_says_what_was_not_checked() {
    let found = working("LEAVE_EXPIRY_APPLY_BY", ymd(2029, 5, 20), Ni);

    assert_eq!((found.due, found.act_by), (ymd(2029, 5, 20), ymd(2029, 5, 18)));
    assert_eq!(
        found.steps.last().map(String::as_str),
        Some(
            "Bank holidays are known to the end of 2028 only, so only weekends were skipped for \
             that day. Check it nearer the time."
        )
    );
}

#[test]
fn working_days_are_not_counted_past_the_holiday_data() {
    let past = CannotCompute::PastHolidays { last_year: 2028 };

    assert_eq!(refusal("NRM_RG_TARGET_5WD", ymd(2028, 12, 21), Ew), past);
    assert_eq!(refusal("FTT_APPEAL_IN_UK_14D", ymd(2028, 12, 14), Ni), past);
    assert_eq!(refusal("JR_UT_3M", ymd(2029, 1, 1), Ew), past);
    assert_eq!(
        refusal("FTT_APPEAL_IN_UK_14D", ymd(2014, 10, 20), Ew),
        CannotCompute::BeforeHolidays { first_year: 2019 }
    );
    assert_eq!(
        past.to_string(),
        "Bank holidays are known to the end of 2028 only, so this date cannot be worked out yet."
    );
}

#[test]
fn each_other_refusal_is_one_sentence() {
    let table = [
        (
            refusal("RECON_30CD", ymd(2024, 2, 21), Ew),
            "This rule applies from 22 Feb 2024 on, and the date given is before that.",
        ),
        (
            refusal("MSVCC_MOVE_ON_45D", ymd(2026, 11, 10), Sct),
            "This rule does not apply in Scotland. It applies in England or Wales.",
        ),
        (refusal("AGE_18", ymd(1899, 12, 31), Ew), "The date must be between 1900 and 2100."),
        (
            refusal("ASYLUM_MOVE_ON_56_PILOT", ymd(2026, 3, 9), Ew),
            "This rule applied until 8 Mar 2026, and the date given is after that. \
             ASYLUM_MOVE_ON_42_28 applies instead.",
        ),
    ];

    for (refusal, sentence) in table {
        assert_eq!(refusal.to_string(), sentence);
    }
}

#[test]
fn a_working_survives_being_stored() {
    let found = working("JR_UT_3M", ymd(2026, 9, 28), Ew);

    let stored = serde_json::to_string(&found).expect("a working is plain data");
    let read: Working = serde_json::from_str(&stored).expect("it was just written");

    assert_eq!(read, found);
}

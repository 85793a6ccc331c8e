//! Rules with second inputs, rules without a date, and what a date keeps about itself.

use super::*;
use crate::rule::OwedBy;

fn with(id: &str, from: Day, typed: &[(&str, &str)], nation: Nation) -> Result<Working, String> {
    let rule = rule::rule(id).expect("the rule is in rules/");
    let given = Given::parse(rule, typed.iter().copied()).expect("the answers are well typed");
    compute_with(rule, from, nation, &given, Holidays::built_in()).map_err(|why| why.to_string())
}

#[test]
fn the_later_of_two_counts_is_worked_out_side_by_side() {
    let letter = [("letter", "2026-11-20")];

    let found = with("ASYLUM_MOVE_ON_42_28", ymd(2026, 11, 2), &letter, Ew).unwrap();

    assert_eq!(
        found.steps[2..6],
        [
            "Day 42 is Mon 14 Dec 2026.",
            "The letter that ends support is dated Fri 20 Nov 2026.",
            "From there, 28 calendar days, counted from the day after, end on Fri 18 Dec 2026.",
            "The later of the two counts: Fri 18 Dec 2026. It is a working day.",
        ]
    );
    assert!(found.certainty.is_certain());
}

#[test]
fn a_second_day_that_is_not_known_yet_is_said_and_kept_as_missing() {
    let found = with("SCT_SUPPORT_90D", ymd(2026, 11, 23), &[], Sct).unwrap();

    assert_eq!(found.due, ymd(2027, 2, 21));
    assert_eq!(found.certainty.not_given, ["final_decision"]);
    assert_eq!(
        found.steps[2..4],
        [
            "Day 90 is Sun 21 Feb 2027. It is a Sunday. This date does not move.",
            "If the final decision comes earlier, support ends on that day.",
        ]
    );
}

#[test]
fn a_stopped_clock_goes_on_where_it_was() {
    let pause = [("asked", "2026-11-30"), ("answered", "2026-12-10")];
    let backwards = [("asked", "2026-11-30"), ("answered", "2026-11-29")];
    let start = ymd(2026, 11, 23);

    let found = with("SAR_1M_PAUSED", start, &pause, Ew).unwrap();

    assert_eq!(found.due, ymd(2027, 1, 4));
    assert_eq!(
        found.steps[5],
        "The 11 days from the one to the other, both included, do not count, which gives \
         Sun 3 Jan 2027. It is a Sunday."
    );
    assert!(
        with("SAR_1M_PAUSED", start, &backwards, Ew).unwrap_err().contains("go on before it stops")
    );
    assert!(
        with("SAR_1M_PAUSED", start, &pause[..1], Ew).unwrap_err().contains("without answered")
    );
}

#[test]
fn hours_run_through_the_night_and_the_clock_change() {
    let at = |time| with("BREACH_72H", ymd(2026, 10, 23), &[("at", time)], Ew).unwrap();
    let unknown = with("BREACH_72H", ymd(2026, 11, 20), &[], Ew).unwrap();

    assert_eq!((at("14:30").due, &*at("14:30").cutoff), (ymd(2026, 10, 26), "13:30"));
    assert_eq!(
        at("14:30").steps[3],
        "72 hours end at 13:30 on Mon 26 Oct 2026. It is a working day."
    );
    assert_eq!((unknown.due, &*unknown.cutoff), (ymd(2026, 11, 23), "00:00"));
    assert_eq!(unknown.act_by, ymd(2026, 11, 20));
    assert!(unknown.steps[1].contains("the earliest it can have been"));
}

#[test]
fn a_letter_gives_its_date_or_a_number_of_days() {
    let from = ymd(2026, 11, 27);
    let dated = with("ASYLUM_QUESTIONNAIRE", from, &[("date", "2026-12-27")], Ew).unwrap();
    let counted = with("ASYLUM_QUESTIONNAIRE", from, &[("days", "20")], Ew).unwrap();

    assert_eq!((dated.due, dated.act_by), (ymd(2026, 12, 27), ymd(2026, 12, 24)));
    assert_eq!(
        dated.steps[1],
        "The letter gives Sun 27 Dec 2026. It is a Sunday. This date does not move."
    );
    assert_eq!(counted.due, ymd(2026, 12, 29));
    assert_eq!(
        counted.steps[1..3],
        [
            "The letter allows 20 working days.",
            "They are counted from the day after. Weekends and bank holidays in England or Wales \
             do not count.",
        ]
    );
}

#[test]
fn a_rule_without_a_date_says_why_in_one_sentence() {
    let from = ymd(2026, 11, 20);
    let table = [
        ("POD_REPS", "This date is in the letter"),
        ("BAIL_REPORTING", "These dates are on the form"),
        ("RECON_EXCLUDED_2025", "This rule is something to know and has no date."),
        ("STIN", "This rule is switched off until a legal adviser confirms it."),
    ];

    for (id, why) in table {
        assert!(with(id, from, &[], Ew).unwrap_err().starts_with(why), "{id}");
    }
}

#[test]
fn a_notice_that_should_not_exist_keeps_its_date_and_is_passed_on() {
    let found = with("STIN", ymd(2026, 11, 20), &[("date", "2026-12-11")], Ew).unwrap();

    assert_eq!((found.due, found.act_by), (ymd(2026, 12, 11), ymd(2026, 12, 10)));
    assert!(
        found.steps.iter().any(|step| step.ends_with("show one to the legal adviser at once."))
    );
}

#[test]
fn the_grant_and_not_the_letter_chooses_the_rule() {
    let letter = ymd(2026, 3, 12);
    let single = "ASYLUM_MOVE_ON_28_SINGLE_ADULT";

    assert!(with(single, letter, &[], Ew).unwrap_err().contains("ASYLUM_MOVE_ON_42_28 applies"));
    assert_eq!(
        with(single, letter, &[("granted", "2026-03-05")], Ew).unwrap().due,
        ymd(2026, 4, 9)
    );
}

#[test]
fn a_date_kept_before_there_were_second_inputs_can_still_be_read() {
    let mut kept = serde_json::to_value(working("RECON_30CD", ymd(2026, 10, 21), Ew)).unwrap();
    let fields = kept.as_object_mut().unwrap();
    assert!(!fields.contains_key("given") && !fields.contains_key("certainty"));
    fields.remove("owner");

    let read: Working = serde_json::from_value(kept).unwrap();

    assert_eq!(read, working("RECON_30CD", ymd(2026, 10, 21), Ew));
}

#[test]
fn a_date_keeps_its_inputs_its_owner_and_the_latest_that_can_be_argued() {
    let appeal = working("FTT_APPEAL_IN_UK_14D", ymd(2026, 12, 14), Sct);
    let expected = working("FOI_REPLY_20WD", ymd(2026, 6, 8), Ew);
    let local_earlier = working("FTT_APPEAL_IN_UK_14D", ymd(2027, 3, 15), Sct);

    assert_eq!(appeal.certainty.legal_latest, Some(ymd(2027, 1, 5)));
    assert_eq!(appeal.act_by, ymd(2026, 12, 31));
    assert_eq!((appeal.owner, expected.owner), (OwedBy::We, OwedBy::They));
    assert_eq!(local_earlier.certainty.latest_arguable(), Some(ymd(2027, 3, 30)));
    assert_eq!((local_earlier.due, local_earlier.act_by), (ymd(2027, 3, 29), ymd(2027, 3, 29)));
}

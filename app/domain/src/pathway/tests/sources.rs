//! Two sources that give two days for one thing: both are shown, the earlier counts (domain reference 4.2).

use crate::{
    calendar::Holidays,
    cast::{Case, TODAY, amina, first, referral},
    check::{Field, Why},
    code::{Nation, Outcome::Negative},
    day::ymd,
    event::{Day, Fact, OtherDay, When},
    pathway::consequences,
    status::status,
};

const LETTER: Day = ymd(2026, 11, 9);

fn other(day: Day) -> OtherDay {
    OtherDay { day, says: "the email".to_owned() }
}

/// A refusal whose letter is dated 9 November, and whose email says another day.
fn refused(email: Day) -> Case {
    let mut case = amina().then(ymd(2026, 10, 1), referral()).then(LETTER, first(Negative));
    case.0[2].when.other = Some(other(email));
    case
}

#[test]
fn the_earlier_of_two_days_counts_and_both_are_shown() {
    for (email, due, later) in [
        (ymd(2026, 11, 4), ymd(2026, 12, 4), ymd(2026, 12, 9)),
        (ymd(2026, 11, 12), ymd(2026, 12, 9), ymd(2026, 12, 12)),
    ] {
        let asked = refused(email).deadline("RECON_30CD").unwrap();

        let certainty = &asked.working.certainty;
        assert_eq!((asked.due(), certainty.latest_arguable()), (due, Some(later)), "{email}");
        let says: Vec<_> = certainty.readings.iter().map(|one| one.says.as_str()).collect();
        assert!(says.contains(&"the record") && says.contains(&"the email"), "{says:?}");
        let shown = status(&asked, TODAY);
        assert_eq!(shown.tag, "Earlier of two dates");
        assert!(shown.line.ends_with("We show the earlier."), "{}", shown.line);
        assert!(
            asked.working.steps[0].starts_with("According to the "),
            "{:?}",
            asked.working.steps
        );
    }
}

#[test]
fn a_date_counted_from_another_day_of_the_letter_is_left_alone() {
    let mut case = amina().then(LETTER, Fact::ClaimRefused);
    case.0[1].when.sent = Some(ymd(2026, 11, 10));
    case.0[1].when.other = Some(other(ymd(2026, 11, 4)));

    let appeal = case.deadline("FTT_APPEAL_IN_UK_14D").unwrap();

    assert_eq!(appeal.due(), ymd(2026, 11, 24));
    assert!(appeal.working.certainty.readings.is_empty());
}

#[test]
fn a_preview_counts_from_the_earlier_too() {
    let when = When { other: Some(other(ymd(2026, 11, 4))), ..When::dated(LETTER) };
    let dates = consequences(&first(Negative), &when, Nation::EnglandWales, Holidays::built_in());

    assert_eq!(dates[0].due, ymd(2026, 12, 4));
}

#[test]
fn the_other_day_is_another_and_has_come_and_says_where_it_is_from() {
    let case = amina().then(ymd(2026, 10, 1), referral());
    let refusal = |other| {
        let mut new = case.next(LETTER, first(Negative));
        new.when.other = Some(other);
        let problem = crate::check::check(&case.0, &new, TODAY).problems.remove(0);
        (problem.field, problem.why)
    };
    let silent = OtherDay { day: ymd(2026, 11, 4), says: " ".to_owned() };

    assert_eq!(refusal(other(LETTER)), (Field::Other, Why::SameDay));
    assert_eq!(refusal(other(ymd(2026, 11, 23))), (Field::Other, Why::Future));
    assert_eq!(refusal(silent), (Field::Other, Why::NoReason));
}

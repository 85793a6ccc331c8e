//! Days without advice, and advisers who may not do the work.

use crate::{
    day::ymd,
    event::Day,
    permission::{
        Advice, Advised, Asking, ChallengeKind, Having, Level, days_without, level_to_ask,
        level_to_challenge,
    },
};

fn from(since: Day, having: Having) -> Advised {
    let advice = Advice { having, firm: String::new(), level: None, funding: None };
    Advised { since, advice }
}

#[test]
fn days_are_counted_while_nobody_advises_and_not_after() {
    let history = [
        from(ymd(2026, 1, 5), Having::Seeking),
        from(ymd(2026, 3, 2), Having::Advised),
        from(ymd(2026, 6, 1), Having::Nobody),
    ];
    let table = [
        (ymd(2026, 1, 5), 0),
        (ymd(2026, 3, 2), 56),
        (ymd(2026, 6, 1), 56),
        (ymd(2026, 6, 11), 66),
        (ymd(2026, 1, 1), 0),
    ];

    for (today, days) in table {
        assert_eq!(days_without(&history, today), days, "{today}");
    }
    assert_eq!(days_without(&[], ymd(2026, 6, 1)), 0);
}

#[test]
fn tribunals_need_level_three_and_courts_a_lawyer() {
    assert_eq!(level_to_ask(Asking::Application), Level::One);
    assert_eq!(level_to_ask(Asking::Claim), Level::Two);
    assert_eq!(level_to_challenge(ChallengeKind::Appeal), Level::Three);
    assert_eq!(level_to_challenge(ChallengeKind::JudicialReview), Level::Lawyer);
    assert!(Level::One < Level::Two && Level::Three < Level::Lawyer);
}

//! The questions about permission to stay.

use super::*;

/// Farah's answers about permission to stay, one kind at a time.
fn stay(kind: &str) -> EventForm {
    let decision = Uuid::from_u128(7).to_string();
    let answers = [
        (Ask::Route, "VTS"),
        (Ask::Asking, "APPLICATION"),
        (Ask::Step, "PAUSED"),
        (Ask::Ending, "REVOKED"),
        (Ask::Against, &decision),
        (Ask::Challenge, "JR"),
        (Ask::Pending, &decision),
        (Ask::Result, "SETTLED"),
        (Ask::Having, "ADVISED"),
        (Ask::Firm, "Harbour Law"),
        (Ask::Level, "LEVEL_2"),
        (Ask::Funding, "LEGAL_AID"),
        (Ask::Refusal, "PUBLIC_ORDER"),
        (Ask::Right, "NEITHER"),
        (Ask::Help, "REPRESENTATIONS"),
        (Ask::Months, "11"),
        (Ask::Ground, "VTS_A"),
        (Ask::Fee, "WAIVED"),
        (Ask::Waiver, "GRANTED"),
    ];
    let mut form = EventForm { kind: kind.into(), ..letter() };
    for (ask, typed) in answers {
        form.give(ask, typed);
    }
    form.give_day(Ask::WaiverAsked, typed("1", "10", "2026"));
    form.give_day(Ask::WaiverDecided, typed("3", "10", "2026"));
    form.tick(Ask::Conditions, &["WORK".to_owned(), "NRPF".to_owned()]);
    form.give_day(Ask::Last, typed("1", "12", "2026"));
    form.give_day(Ask::From, typed("8", "1", "2026"));
    form.give_day(Ask::Until, typed("7", "12", "2026"));
    form
}

const STAY: [&str; 9] = [
    "permission_asked",
    "request_moved",
    "permission_granted",
    "permission_refused",
    "permission_ended",
    "challenged",
    "challenge_answered",
    "advised",
    "online_checked",
];

#[test]
fn everything_about_permission_is_recorded_and_fills_the_form_again() {
    for kind in STAY {
        let entry = stay(kind).parse(TODAY, None).expect(kind);
        let event = Event {
            id: Id::new(Uuid::nil()),
            number: 3,
            fact: entry.fact,
            when: entry.when,
            recorded_on: TODAY,
            corrects: None,
        };
        let form = EventForm { why: "Wrong".into(), ..EventForm::filled(&event).expect("a form") };

        let again = form.parse(TODAY, None).expect(kind);

        assert_eq!((again.fact, again.when), (event.fact, event.when), "{kind}");
    }
}

#[test]
fn what_is_missing_about_permission_is_asked_for_by_its_own_question() {
    let empty = |kind: &str| EventForm { kind: kind.into(), ..letter() };
    let table = [
        ("permission_asked", vec!["asking", "route"]),
        ("request_moved", vec!["step"]),
        ("permission_ended", vec!["ending"]),
        ("challenged", vec!["against", "challenge"]),
        ("challenge_answered", vec!["pending", "result"]),
        ("advised", vec!["having"]),
    ];

    for (kind, expected) in table {
        let at: Vec<_> = problems(&empty(kind)).into_iter().map(|(at, _)| at).collect();
        assert_eq!(at, expected, "{kind}");
    }
}

#[test]
fn a_fee_waiver_is_asked_for_before_it_is_decided() {
    let mut early = stay("permission_asked");
    early.give_day(Ask::WaiverDecided, typed("30", "9", "2026"));
    let mut unasked = stay("permission_asked");
    unasked.give_day(Ask::WaiverAsked, typed("", "", ""));

    let order =
        "Day the fee waiver was decided must be the same as or after the day it was asked for";
    assert_eq!(problems(&early), one("waiver_decided-day", order));
    let asked = "Enter the day the fee waiver was asked for";
    assert_eq!(problems(&unasked), one("waiver_asked-day", asked));
}

#[test]
fn a_number_of_months_is_a_whole_number() {
    for months in ["eleven", "0", "-3", "2.5", "1000"] {
        let form = stay("permission_granted").with(Ask::Months, months);
        let say = "Number of months must be a whole number between 1 and 360";
        assert_eq!(problems(&form), one("months", say), "{months}");
    }
}

#[test]
fn only_a_route_without_an_end_may_leave_the_last_day_open() {
    let open = |route: &str| {
        let mut form = stay("permission_granted").with(Ask::Route, route);
        form.give_day(Ask::Until, typed("", "", ""));
        form
    };

    assert!(open("ILR").parse(TODAY, None).is_ok());
    assert_eq!(problems(&open("VTS")), one("until-day", "Enter the last day of the permission"));
}

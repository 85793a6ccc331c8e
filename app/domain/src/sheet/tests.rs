//! What is written is read back to the letter, whatever it says.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{
    cast::{TODAY, amina},
    code::{Arrival, Authority, NegativeReason, Outcome, Stage},
    day::ymd,
    event::{Correction, Day, Event, Fact, OtherDay, When},
    id::{CaseId, Id},
};

const CASE: CaseId = Id::new(Uuid::from_u128(0xCA5E));

fn heads() -> Heads {
    let cases = Head::cases(case_columns()).unwrap();
    Heads { cases, further: Some(Head::further(further_columns()).unwrap()) }
}

fn read(written: &Written) -> Result<CaseSheet, Vec<Wrong>> {
    CaseSheet::read(&heads(), &written.case, &written.further, CASE, TODAY)
}

fn about() -> About {
    About { reference: "R-7F3K".into(), name: "Amina".into(), ..About::default() }
}

/// The events under the identifiers that reading gives them.
fn sheet(facts: Vec<(Fact, When)>) -> CaseSheet {
    let entry = |(number, (fact, when))| {
        let id = event_id(CASE, number);
        let event = Event { id, number, fact, when, recorded_on: TODAY, corrects: None };
        Entry { event, note: None }
    };
    CaseSheet { about: about(), entries: (1..).zip(facts).map(entry).collect() }
}

fn opening() -> (Fact, When) {
    let event = amina().0.remove(0);
    (event.fact, event.when)
}

fn cell<'a>(written: &'a Written, column: &str) -> &'a str {
    let place = case_columns().iter().position(|name| name == column).unwrap();
    &written.case[place]
}

#[test]
fn a_plain_case_is_one_row() {
    let negative =
        Fact::FirstDecision { outcome: Outcome::Negative, reason: Some(NegativeReason::Other) };
    let letter = When {
        sent: Some(ymd(2026, 3, 20)),
        arrived: Some(Arrival::Post),
        ..When::dated(ymd(2026, 3, 19))
    };
    let referral = (Fact::referral_to(Authority::Sca), When::dated(ymd(2026, 3, 10)));
    let case = sheet(vec![opening(), referral, (negative, letter)]);

    let written = case.write().unwrap();

    assert_eq!(cell(&written, "first_decision.on"), "2026-03-19");
    assert_eq!(cell(&written, "first_decision.sent"), "2026-03-20");
    assert_eq!(cell(&written, "first_decision.outcome"), "NEGATIVE");
    assert_eq!(cell(&written, "referral_received.authority"), "SCA");
    assert!(written.further.is_empty());
    assert_eq!(read(&written), Ok(case));
}

#[test]
fn what_the_row_cannot_say_follows_as_a_further_event() {
    let referral = (Fact::referral_to(Authority::Sca), When::dated(ymd(2026, 3, 10)));
    let asked = |day| (Fact::asked_about(Stage::First), When::dated(ymd(2026, 4, day)));
    let mut case = sheet(vec![opening(), referral, asked(1), asked(2), asked(1)]);
    case.entries[3].event.corrects =
        Some(Correction { event: event_id(CASE, 3), reason: "=another day".into() });
    case.entries[1].note = Some("Rosa, \"the\" letter\r\nsecond line ".into());
    case.entries[4].event.when.certain = false;

    let written = case.write().unwrap();

    assert_eq!(written.further.len(), 4);
    assert!(written.further.iter().flatten().all(|cell| !is_formula(cell)));
    assert_eq!(read(&written), Ok(case));
}

#[test]
fn events_without_numbers_go_by_their_days() {
    let head = Head::cases(&[
        "name",
        "referral_received.on",
        "referral_received.authority",
        "case_opened.on",
        "case_opened.nation",
        "case_opened.gender",
        "case_opened.age_group",
    ])
    .unwrap();
    let row = ["Amina", "2026-03-10", "SCA", "2026-03-04", "EW", "FEMALE", "ADULT"];

    let none: &[Vec<&str>] = &[];
    let case =
        CaseSheet::read(&Heads { cases: head, further: None }, &row, none, CASE, TODAY).unwrap();

    let kinds: Vec<_> = case.entries.iter().map(|entry| entry.event.number).collect();
    assert_eq!(kinds, [1, 2]);
    assert!(matches!(case.entries[0].event.fact, Fact::CaseOpened { .. }));
    assert!(case.entries.iter().all(|entry| !entry.event.when.certain), "nobody has checked them");
}

#[test]
fn every_wrong_cell_is_named_with_what_to_do() {
    let head = Head::cases(&[
        "name",
        "first_decision.on",
        "first_decision.outcome",
        "checked",
        "referral_received.authority",
        "case_opened.on",
    ])
    .unwrap();
    let heads = Heads { cases: head, further: None };
    let row = ["", "32/01/2025", "maybe", "perhaps", "SCA", "2026-02-30"];

    let none: &[Vec<&str>] = &[];
    let wrong = CaseSheet::read(&heads, &row, none, CASE, TODAY).unwrap_err();

    let said: Vec<_> = wrong.iter().map(Wrong::sentence).collect();
    assert_eq!(
        said,
        [
            "name: fill this in",
            "checked: write yes or no instead of \u{201c}perhaps\u{201d}",
            "case_opened.on: write \u{201c}2026-02-30\u{201d} as a real date like 2026-11-20",
            "referral_received.on: enter the date, or empty the other columns about it",
            "first_decision.on: write \u{201c}32/01/2025\u{201d} as a real date like 2026-11-20",
        ]
    );
}

#[test]
fn a_heading_that_is_not_ours_is_named() {
    let wrong = Head::cases(&["name", "RG date", "name"]).unwrap_err();

    let said: Vec<_> = wrong.iter().map(Wrong::sentence).collect();
    assert_eq!(said.len(), 2);
    assert!(said[0].contains("RG date") && said[1].contains("twice"));
}

#[test]
fn numbers_have_no_gaps_and_name_what_is_there() {
    let mut row = vec![String::new(); further_columns().len()];
    for (column, cell) in [("happened", "resumed"), ("on", "2026-04-01"), ("number", "3")] {
        row[further_columns().iter().position(|name| name == column).unwrap()] = cell.into();
    }
    let written = Written { further: vec![row.clone()], ..sheet(vec![opening()]).write().unwrap() };
    let gap = read(&written).unwrap_err();
    row[1] = "2".into();
    row[12] = "9".into();
    row[13] = "why".into();
    let nowhere = read(&Written { further: vec![row], ..written }).unwrap_err();

    assert_eq!(gap[0].cause, Cause::NumberTaken);
    assert_eq!(nowhere[0].cause, Cause::NoSuchEvent);
}

#[test]
fn the_documentation_names_every_kind_and_every_answer() {
    let text = explain();

    for kind in kinds() {
        assert!(text.contains(kind.name));
        assert!(kind.fields.iter().all(|field| text.contains(field.name)));
    }
}

/// An answer to a field: every one that its form allows can come up.
fn answer(form: Form) -> BoxedStrategy<String> {
    let pick = |list: List| {
        prop::sample::select(
            list().into_iter().map(|(code, _)| code.to_owned()).collect::<Vec<_>>(),
        )
    };
    match form {
        Form::Text => "[a-z=+'\", \n\u{627}\u{430}]{1,12}".boxed(),
        Form::Said => "[a-z=+'\", \n\u{627}\u{430}]{0,12}".boxed(),
        Form::Day => (0i64..9000).prop_map(|ago| day(ago).to_string()).boxed(),
        Form::Hour => (0u32..24, 0u32..60).prop_map(|(h, m)| format!("{h:02}:{m:02}")).boxed(),
        Form::YesNo => prop::sample::select(vec!["yes".to_owned(), "no".to_owned()]).boxed(),
        Form::Number => (0u16..5000).prop_map(|number| number.to_string()).boxed(),
        Form::Event => Just("1".to_owned()).boxed(),
        Form::Code(list) => pick(list).boxed(),
        Form::Codes(list) => {
            prop::collection::vec(pick(list), 0..4).prop_map(|all| all.join(" ")).boxed()
        }
        Form::Countries => "([A-Z]{2}( [A-Z]{2}){0,2})?".boxed(),
    }
}

fn day(ago: i64) -> Day {
    TODAY - chrono::TimeDelta::days(ago)
}

/// A fact of any kind, through every answer it can have.
fn any_fact() -> impl Strategy<Value = Fact> {
    let kind = (0..kinds().len()).prop_flat_map(|rank| {
        let answers: Vec<_> = kinds()[rank]
            .fields
            .iter()
            .map(|field| {
                let given = answer(field.form);
                let optional = prop_oneof![given.clone(), Just(String::new())].boxed();
                if field.needed { given } else { optional }
            })
            .collect();
        (Just(rank), answers)
    });
    kind.prop_filter_map("answers that go together", |(rank, answers)| {
        let id_of = |number| event_id(CASE, number);
        flat::fact(kinds()[rank], |place| answers[place].as_str(), &id_of).ok()
    })
}

fn any_when() -> impl Strategy<Value = When> {
    let day = || prop::option::of((0i64..3000).prop_map(day));
    let text = || prop::option::of("[a-z=' ,\"]{1,8}");
    let arrived = prop::option::of(prop::sample::select(Arrival::ALL));
    let other = prop::option::of(((0i64..3000).prop_map(self::day), "[a-z=]{1,8}"))
        .prop_map(|other| other.map(|(day, says)| OtherDay { day, says }));
    let days = ((0i64..3000).prop_map(self::day), day(), day(), day(), other);
    (days, arrived, any::<bool>(), text(), text()).prop_map(
        |((on, decided, sent, received, other), arrived, certain, document, although)| When {
            on,
            decided,
            sent,
            received,
            arrived,
            certain,
            document,
            other,
            although,
        },
    )
}

proptest! {
    #[test]
    fn whatever_a_record_says_comes_back(
        facts in prop::collection::vec((any_fact(), any_when(), prop::option::of("[a-z\n=]{1,9}")), 1..12),
        corrected in prop::option::of(0usize..12),
    ) {
        let notes: Vec<_> = facts.iter().map(|(_, _, note)| note.clone()).collect();
        let mut case = sheet(facts.into_iter().map(|(fact, when, _)| (fact, when)).collect());
        for (entry, note) in case.entries.iter_mut().zip(notes) {
            entry.note = note;
        }
        if let Some(entry) = corrected.and_then(|place| case.entries.get_mut(place)) {
            entry.event.corrects = Some(Correction { event: event_id(CASE, 1), reason: "so".into() });
        }

        let written = case.write().unwrap();

        let again = read(&written);
        prop_assert_eq!(again.as_ref(), Ok(&case));
        prop_assert_eq!(again.unwrap().write().unwrap(), written);
    }

    #[test]
    fn whatever_stands_in_the_cells_gets_an_answer(cells in prop::collection::vec(".{0,8}", 20)) {
        let columns: Vec<_> = case_columns().iter().step_by(8).take(20).collect();
        let heads = Heads { cases: Head::cases(&columns).unwrap(), further: None };
        let none: &[Vec<String>] = &[];

        let read = CaseSheet::read(&heads, &cells, none, CASE, TODAY);

        for wrong in read.err().into_iter().flatten() {
            prop_assert!(!wrong.sentence().is_empty());
        }
    }
}

use domain::{code::Gender, day::ymd};

use super::*;

const TODAY: Day = ymd(2026, 11, 22);

fn typed(day: &str, month: &str, year: &str) -> TypedDay {
    TypedDay { day: day.into(), month: month.into(), year: year.into() }
}

fn said(day: &TypedDay) -> (String, String) {
    let mut reader = Reader::on(TODAY);
    let read = reader.past_day("on", "date on the letter", day);

    let problem = reader.finish(read).expect_err("refused").remove(0);
    (problem.at, problem.say)
}

#[test]
fn each_wrong_date_has_its_own_sentence_and_leads_to_its_own_box() {
    let table = [
        (typed("", "", ""), "on-day", "Enter the date on the letter"),
        (typed("21", "", "2026"), "on-month", "Date on the letter must include a month"),
        (typed("", "10", "2026"), "on-day", "Date on the letter must include a day"),
        (typed("31", "February", "2026"), "on-day", "Date on the letter must be a real date"),
        (typed("23", "11", "2026"), "on-day", "Date on the letter must be today or in the past"),
        (typed("21", "10", "2062"), "on-year", "2062 is a long way off. Did you mean 2026?"),
        (
            typed("21", "10", "26"),
            "on-year",
            "Date on the letter must have a year of four figures, like 2026",
        ),
    ];

    for (day, at, say) in table {
        assert_eq!(said(&day), (at.to_owned(), say.to_owned()));
    }
}

#[test]
fn today_has_come() {
    let mut reader = Reader::on(TODAY);

    assert_eq!(reader.past_day("on", "date", &typed("22", "Nov", "2026")), Some(TODAY));
}

#[test]
fn a_date_that_need_not_be_given_may_be_left_empty() {
    let mut reader = Reader::on(TODAY);
    let read = reader.past_day_if_any("sent", "date it was sent", &TypedDay::default());

    assert_eq!(read, None);
    assert_eq!(reader.finish(Some(())), Ok(()));
}

#[test]
fn an_answer_outside_the_list_is_asked_again() {
    let mut reader = Reader::on(TODAY);
    let read = reader.choice("gender", "PLUM", Gender::from_code, "Choose a gender");

    assert_eq!(reader.finish(read), Err(vec![Problem::with("gender", "Choose a gender")]));
}

#[test]
fn a_note_is_counted_in_letters_as_the_browser_counts_them() {
    let mut reader = Reader::on(TODAY);
    let full = format!("{}\r\n{}", "é".repeat(300), "x".repeat(299));

    let note = reader.text_if_any("note", &full, NOTE_LIMIT).expect("600 letters fit");
    assert_eq!(note.chars().count(), 600);

    assert_eq!(reader.text_if_any("note", &format!("{full}y"), NOTE_LIMIT), None);
    assert_eq!(reader.problems[0].say, "Use 600 characters or fewer");
}

#[test]
fn control_characters_are_left_out_of_text() {
    let mut reader = Reader::on(TODAY);

    assert_eq!(reader.text_if_any("note", " a\u{0}b\u{7}\tc ", 20).as_deref(), Some("abc"));
}

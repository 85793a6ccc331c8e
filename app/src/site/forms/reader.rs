//! Reads typed answers one by one and gathers what is wrong with them, in the order of the page.

use chrono::Datelike;
use domain::day::{self, Day, DayProblem, Part, TypedDay};

use super::Problem;
use crate::site::words::answers as words;

/// The longest note, in letters. A larger box gets filled with everything possibly relevant.
pub const NOTE_LIMIT: usize = 600;

/// The longest answer of one line.
pub const LINE_LIMIT: usize = 120;

/// Reads one form.
pub struct Reader {
    today: Day,
    problems: Vec<Problem>,
}

impl Reader {
    /// A reader for a form posted on this day.
    pub fn on(today: Day) -> Self {
        Self { today, problems: Vec::new() }
    }

    /// A day that must be given, in the past or the future. The name is as in a sentence: "date on the letter".
    pub fn day(&mut self, field: &str, name: &str, typed: &TypedDay) -> Option<Day> {
        day::required(typed).map_err(|why| self.bad_day(field, name, &why)).ok()
    }

    /// A day that must be given and must have come.
    pub fn past_day(&mut self, field: &str, name: &str, typed: &TypedDay) -> Option<Day> {
        let day = self.day(field, name, typed)?;
        self.not_after_today(field, name, day)
    }

    /// A day that need not be given, but if it is must have come.
    pub fn past_day_if_any(&mut self, field: &str, name: &str, typed: &TypedDay) -> Option<Day> {
        match day::parse(typed) {
            Ok(given) => given.and_then(|day| self.not_after_today(field, name, day)),
            Err(why) => {
                self.bad_day(field, name, &why);
                None
            }
        }
    }

    /// One answer of a code list.
    pub fn choice<T>(
        &mut self,
        field: &str,
        code: &str,
        from_code: fn(&str) -> Option<T>,
        say: &str,
    ) -> Option<T> {
        let answer = from_code(code);
        if answer.is_none() {
            self.refuse(Problem::with(field, say));
        }
        answer
    }

    /// Text that must be given.
    pub fn text(&mut self, field: &str, typed: &str, limit: usize, say: &str) -> Option<String> {
        let text = self.text_if_any(field, typed, limit);
        if text.is_none() && typed.trim().is_empty() {
            self.refuse(Problem::with(field, say));
        }
        text
    }

    /// Text that need not be given. Line ends are made one kind, so that letters are counted as the browser does.
    pub fn text_if_any(&mut self, field: &str, typed: &str, limit: usize) -> Option<String> {
        let text = clean(typed);
        if text.chars().count() > limit {
            self.refuse(Problem::with(field, words::too_long(limit)));
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    /// Notes a problem.
    pub fn refuse(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// What was read, if nothing was wrong with it.
    pub fn finish<T>(mut self, read: Option<T>) -> Result<T, Vec<Problem>> {
        match read {
            Some(read) if self.problems.is_empty() => Ok(read),
            _ => {
                if self.problems.is_empty() {
                    self.refuse(Problem::with("main", words::LOOK_AGAIN));
                }
                Err(self.problems)
            }
        }
    }

    fn not_after_today(&mut self, field: &str, name: &str, day: Day) -> Option<Day> {
        if day <= self.today {
            return Some(day);
        }
        let problem = if day.year() > self.today.year() + 1 {
            Problem::within(field, "year", words::year_far_off(day.year(), self.today.year()))
        } else {
            Problem::within(field, "day", words::future(name))
        };
        self.refuse(problem);
        None
    }

    fn bad_day(&mut self, field: &str, name: &str, why: &DayProblem) {
        let part = match why {
            DayProblem::PartMissing(parts) => parts.first().copied().unwrap_or(Part::Day),
            DayProblem::YearShort | DayProblem::YearFar => Part::Year,
            DayProblem::AllMissing | DayProblem::NotReal => Part::Day,
        };
        self.refuse(Problem::within(field, part_id(part), why.sentence(name)));
    }
}

/// The end of the id of a box: "on-month".
pub const fn part_id(part: Part) -> &'static str {
    match part {
        Part::Day => "day",
        Part::Month => "month",
        Part::Year => "year",
    }
}

fn clean(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept = lines.chars().filter(|c| *c == '\n' || !c.is_control());
    kept.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
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
            (
                typed("23", "11", "2026"),
                "on-day",
                "Date on the letter must be today or in the past",
            ),
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
}

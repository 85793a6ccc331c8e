//! What comes next in a case, as every form asks that would otherwise leave it with nothing: a day to look at it again,
//! or why nobody need.

use domain::{
    codes,
    day::{Day, TypedDay},
};
use serde::{Deserialize, Serialize};
use store::next::NextStep;

use super::{
    Problem,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::review as words;

codes! {
    /// What comes next.
    Onward {
        Day = "day", "We look at this case again on a day";
        Rest = "rest", "Nothing comes next for now, and I say why";
    }
}

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NextForm {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub next: String,
    #[serde(skip_serializing_if = "is_blank")]
    pub next_on: TypedDay,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub next_why: String,
}

/// What was not answered is not sent along: a page may ask it anew, and two answers of one name would be one too many.
fn is_blank(day: &TypedDay) -> bool {
    *day == TypedDay::default()
}

impl NextForm {
    /// Whether nobody answered: most forms never ask.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Reads the answers; nothing where none was given.
    pub fn parse(&self, today: Day) -> Result<Option<NextStep>, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = self.read(&mut reader);
        reader.finish(read)
    }

    /// Reads the answers along with others of the same form.
    pub fn read(&self, reader: &mut Reader) -> Option<Option<NextStep>> {
        if self.is_empty() {
            return Some(None);
        }
        let onward = reader.choice("next", &self.next, Onward::from_code, words::CHOOSE);
        let on = match onward {
            Some(Onward::Day) => reader.day_ahead(
                "next_on",
                (words::ON_INSIDE, words::TODAY_OR_LATER),
                &self.next_on,
            ),
            _ => None,
        };
        let why = reader.text("next_why", &self.next_why, NOTE_LIMIT, words::ENTER_WHY)?;
        (onward? == Onward::Rest || on.is_some()).then_some(Some(NextStep { on, why }))
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn typed(next: &str, on: Option<Day>, why: &str) -> NextForm {
        let next_on = on.map(TypedDay::from).unwrap_or_default();
        NextForm { next: next.into(), next_on, next_why: why.into() }
    }

    #[test]
    fn a_day_is_given_or_a_reason_why_none_is_needed() {
        let (on, why) = (ymd(2027, 2, 1), "Ask for the decision".to_owned());
        let read = |form: NextForm| form.parse(TODAY).expect("right");

        let again = NextStep { on: Some(on), why: why.clone() };
        assert_eq!(read(typed("day", Some(on), &why)), Some(again));
        assert_eq!(read(typed("rest", Some(on), &why)), Some(NextStep { on: None, why }));
        assert_eq!(read(NextForm::default()), None);
    }

    #[test]
    fn half_an_answer_is_put_right_where_it_is_wrong() {
        let at = |form: NextForm| -> Vec<_> {
            form.parse(TODAY).expect_err("half").into_iter().map(|problem| problem.at).collect()
        };

        assert_eq!(at(typed("", None, "Ask again")), ["next"]);
        assert_eq!(at(typed("day", None, "")), ["next_on-day", "next_why"]);
        assert_eq!(at(typed("day", Some(ymd(2026, 11, 21)), "Ask")), ["next_on-day"]);
        assert_eq!(at(typed("rest", None, " ")), ["next_why"]);
    }
}

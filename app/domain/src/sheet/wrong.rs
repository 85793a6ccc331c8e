//! What is wrong with a cell, in a sentence that says what to do.

use crate::{day::plain, event::Day};

/// One cell that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The heading of its column.
    pub column: String,
    /// What stands in it.
    pub cell: String,
    pub cause: Cause,
}

/// Why it cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    NotADay,
    /// It could be either day: the sheet does not say which comes first.
    EitherDay {
        day_first: Day,
        month_first: Day,
    },
    /// The century cannot be told.
    ShortYear,
    NotANumber,
    NotAnHour,
    NotYesNo,
    NotACountry,
    /// These are on the list.
    NotOnList(Vec<&'static str>),
    Needed,
    /// Other answers about the same event are there, but not the day.
    NoDay,
    /// Its answers do not go together.
    Unfit,
    /// Two events of the case have this number, or one is left out before it.
    NumberTaken,
    /// No event of the case has this number.
    NoSuchEvent,
    /// Longer than anything that is kept.
    TooLong,
    UnknownKind,
    /// The sheet has no such column.
    UnknownColumn,
    TwiceColumn,
    NoReference,
}

impl Wrong {
    /// What is wrong with a cell of this column.
    pub fn new(column: impl Into<String>, cell: &str, cause: Cause) -> Self {
        Self { column: column.into(), cell: cell.to_owned(), cause }
    }

    /// What to do about it.
    pub fn sentence(&self) -> String {
        let Self { column, cell, cause } = self;
        let cell = shortened(cell);
        match cause {
            Cause::NotADay => {
                format!("{column}: write \u{201c}{cell}\u{201d} as a real date like 2026-11-20")
            }
            Cause::EitherDay { day_first, month_first } => format!(
                "{column}: \u{201c}{cell}\u{201d} could be {} or {}. Say whether the day or the month comes first",
                plain(*day_first),
                plain(*month_first)
            ),
            Cause::ShortYear => {
                format!("{column}: write the year of \u{201c}{cell}\u{201d} with four figures")
            }
            Cause::NotANumber => format!("{column}: write \u{201c}{cell}\u{201d} in figures only"),
            Cause::NotAnHour => {
                format!("{column}: write \u{201c}{cell}\u{201d} as an hour like 14:30")
            }
            Cause::NotYesNo => {
                format!("{column}: write yes or no instead of \u{201c}{cell}\u{201d}")
            }
            Cause::NotACountry => format!(
                "{column}: write countries as two capital letters, like AL, instead of \u{201c}{cell}\u{201d}"
            ),
            Cause::NotOnList(codes) => {
                format!("{column}: \u{201c}{cell}\u{201d} is not one of {}", codes.join(", "))
            }
            Cause::Needed => format!("{column}: fill this in"),
            Cause::NoDay => {
                format!("{column}: enter the date, or empty the other columns about it")
            }
            Cause::Unfit => format!("{column}: the answers about this do not go together"),
            Cause::NumberTaken => format!(
                "{column}: number the events of a case 1, 2, 3 without gaps; look at \u{201c}{cell}\u{201d}"
            ),
            Cause::NoSuchEvent => format!("{column}: no event of this case has the number {cell}"),
            Cause::TooLong => format!("{column}: shorten this text"),
            Cause::UnknownKind => {
                format!("{column}: \u{201c}{cell}\u{201d} is not a kind of event")
            }
            Cause::UnknownColumn => format!(
                "There is no column called \u{201c}{column}\u{201d}: rename it or leave it out"
            ),
            Cause::TwiceColumn => {
                format!("The column \u{201c}{column}\u{201d} is there twice: leave one out")
            }
            Cause::NoReference => format!(
                "{column}: no case with the reference \u{201c}{cell}\u{201d} comes at this place of the file of cases"
            ),
        }
    }
}

/// Cells can hold whole pages.
fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(40) {
        Some((end, _)) => format!("{}\u{2026}", &cell[..end]),
        None => cell.to_owned(),
    }
}

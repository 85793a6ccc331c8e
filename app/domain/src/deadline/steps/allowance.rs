//! What the rule allows, in words, and which days of it do not count.

use crate::{
    calendar::{CalendarKind, Closed},
    day::{Day, days, long},
    rule::{FirstDay, Kind, Length, Role},
};

use super::Question;

/// "The rule allows 14 calendar days, counted from the day after." Nothing where the letter gives the date.
pub(super) fn allowance(question: Question) -> Option<String> {
    if question.day(Role::IsTheDate).is_some() {
        return None;
    }
    let length = question.length();
    let excluded = excluded(question, length);
    if question.answer(Role::IsTheLength).is_some() {
        return Some(format!("They are counted from the day after.{excluded}"));
    }
    Some(match length {
        Length::ThatDay => "That day itself is the last day. No days are added.".to_owned(),
        Length::CalendarDays(count @ ..0) => {
            let count = count.unsigned_abs();
            format!("The rule {} {count} calendar days, counted backwards.", verb(question))
        }
        _ => {
            let first = first(question.rule.first_day, length);
            format!("The rule {} {}{first}.{excluded}", verb(question), amount(length))
        }
    })
}

/// "14 calendar days", "24 calendar months (2 years)".
pub(super) fn amount(length: Length) -> String {
    match length {
        Length::CalendarDays(1) => "1 calendar day".to_owned(),
        Length::CalendarDays(count) => format!("{count} calendar days"),
        Length::WorkingDays(1, _) => "1 working day".to_owned(),
        Length::WorkingDays(count, _) => format!("{count} working days"),
        Length::Hours(count) => format!("{count} hours"),
        Length::CalendarMonths(1) => "1 calendar month".to_owned(),
        Length::CalendarMonths(months) => format!("{months} calendar months{}", in_years(months)),
        Length::Birthdays(years) => format!("{years} years, to the birthday"),
        Length::ThatDay | Length::InTheLetter(_) | Length::Recurring | Length::Flag => days(0),
    }
}

fn in_years(months: u16) -> String {
    match (months / 12, months % 12) {
        (..=1, _) => String::new(),
        (years, 0) => format!(" ({years} years)"),
        (years, rest) => format!(" ({years} years and {rest} months)"),
    }
}

pub(super) fn first(first: FirstDay, length: Length) -> &'static str {
    match (length, first) {
        (Length::Birthdays(_), _) => "",
        (Length::Hours(_), _) => ", every hour of every day",
        (_, FirstDay::DayAfter) => ", counted from the day after",
        (_, FirstDay::SameDay) => ", and that day is day 1",
    }
}

fn excluded(question: Question, length: Length) -> String {
    let Length::WorkingDays(_, kind) = length else {
        return String::new();
    };
    let place = question.calendar(kind).nation.label();
    match kind {
        CalendarKind::AnyNation => {
            " Weekends and bank holidays anywhere in the United Kingdom do not count.".to_owned()
        }
        CalendarKind::Tribunal => format!(
            " Weekends, bank holidays in {place} and the days from 27 to 31 December do not count."
        ),
        _ => format!(" Weekends and bank holidays in {place} do not count."),
    }
}

fn verb(question: Question) -> &'static str {
    match question.rule.kind {
        Kind::LegalLimit => "allows",
        Kind::Target => "aims for",
        Kind::PeriodEnd => "gives",
        Kind::NotBefore => "asks for",
        _ => "counts",
    }
}

/// The days passed over while counting working days.
pub(super) fn skipped(question: Question, kind: CalendarKind, end: Day) -> Option<String> {
    let calendar = question.calendar(kind);
    let names: Vec<_> = question
        .trigger
        .iter_days()
        .skip(1)
        .take_while(|day| *day < end)
        .filter_map(|day| match calendar.closed(day) {
            Ok(Some(Closed::Holiday(name))) => Some(format!("{} ({name})", long(day))),
            Ok(Some(Closed::YearEnd)) => Some(long(day)),
            _ => None,
        })
        .collect();
    (!names.is_empty()).then(|| format!("Not counted: {}.", names.join("; ")))
}

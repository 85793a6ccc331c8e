//! Where the count arrives, in words: the first count, the second, the pause, and what sort of day it is.

use chrono::Datelike;

use super::{
    Counted, Question,
    allowance::{amount, first, skipped},
    answers,
};
use crate::{
    calendar::CalendarKind,
    day::{Day, days, long},
    rule::{FirstDay, Length, Role},
};

/// The sentences from the end of the first count to the day before any move.
pub(super) fn arrival(question: Question, counted: Counted) -> Vec<String> {
    let mut steps = first_arrival(question, counted);
    steps.extend(second_arrival(question, counted));
    steps.extend(resumed(question, counted));
    steps.extend(further(question, counted));
    let working = matches!(question.length(), Length::WorkingDays(..));
    if let Some(standing) = standing(question, counted.end).filter(|_| !working) {
        match steps.iter_mut().rfind(|step| step.contains(&long(counted.end))) {
            Some(arrived) => *arrived = format!("{arrived} {standing}"),
            None => steps.push(standing),
        }
    }
    steps
}

fn first_arrival(question: Question, counted: Counted) -> Vec<String> {
    if question.day(Role::IsTheDate).is_some() {
        return answers(question, |role| role == Role::IsTheDate);
    }
    let end = counted.first;
    let reached = long(end);
    let sentence = match question.length() {
        Length::WorkingDays(count, kind) => {
            let day = format!("Day {count} is {reached}.");
            return skipped(question, kind, end).into_iter().chain([day]).collect();
        }
        Length::CalendarDays(count @ ..0) => {
            format!("{} days before is {reached}.", count.unsigned_abs())
        }
        Length::CalendarDays(count) => format!("Day {count} is {reached}."),
        Length::Birthdays(_) if end.day() != question.trigger.day() => {
            format!("{} has no 29 February, so the day is {reached}.", end.year())
        }
        Length::Birthdays(_) => format!("That birthday is {reached}."),
        Length::CalendarMonths(_) => months_arrival(question.rule.first_day, question.trigger, end),
        Length::Hours(count) => {
            let hour = counted.hour.unwrap_or_default().format("%H:%M");
            format!("{count} hours end at {hour} on {reached}.")
        }
        _ => return Vec::new(),
    };
    vec![sentence]
}

/// The second count, and which of the two is the date. What is not known yet comes as its own sentence.
fn second_arrival(question: Question, counted: Counted) -> Vec<String> {
    let mut steps = answers(question, is_second);
    let Some(second) = counted.second else {
        return steps;
    };
    for input in question.rule.inputs {
        let (Role::EndsLater(length, from) | Role::EndsEarlier(length, from)) = input.role else {
            continue;
        };
        if length != Length::ThatDay {
            let first = first(from, length);
            steps.push(format!("From there, {}{first}, end on {}.", amount(length), long(second)));
        }
        let which = if matches!(input.role, Role::EndsLater(..)) { "later" } else { "earlier" };
        let joined =
            if which == "later" { counted.first.max(second) } else { counted.first.min(second) };
        steps.push(format!("The {which} of the two counts: {}.", long(joined)));
    }
    steps
}

fn is_second(role: Role) -> bool {
    matches!(role, Role::EndsLater(..) | Role::EndsEarlier(..))
}

fn resumed(question: Question, counted: Counted) -> Vec<String> {
    let (Some(from), Some(until)) =
        (question.day(Role::PausesFrom), question.day(Role::PausesUntil))
    else {
        return Vec::new();
    };
    let mut steps = answers(question, |role| matches!(role, Role::PausesFrom | Role::PausesUntil));
    let pause = (until - from).num_days() + 1;
    steps.push(format!(
        "The {} from the one to the other, both included, do not count, which gives {}.",
        days(pause),
        long(counted.end)
    ));
    steps
}

fn further(question: Question, counted: Counted) -> Option<String> {
    let step = question.rule.then_days;
    let way = if step < 0 { "before" } else { "after" };
    (step != 0).then(|| format!("{} {way} is {}.", days(step.into()), long(counted.end)))
}

fn months_arrival(first: FirstDay, from: Day, end: Day) -> String {
    let corresponds = match first {
        FirstDay::DayAfter => end.day() == from.day(),
        FirstDay::SameDay => end.succ_opt().is_some_and(|next| next.day() == from.day()),
    };
    match (corresponds, first) {
        (true, FirstDay::DayAfter) => format!("The same date of the month is {}.", long(end)),
        (true, FirstDay::SameDay) => {
            format!("The day before the same date of the month is {}.", long(end))
        }
        (false, _) => {
            format!("That month has no day {}, so its last day counts: {}.", from.day(), long(end))
        }
    }
}

/// Whether the day is a working day, and what that means for this rule.
fn standing(question: Question, day: Day) -> Option<String> {
    let roll = question.rule.roll;
    let kind = roll.unwrap_or(CalendarKind::Office);
    let closed = question.calendar(kind).closed(day).ok()?;
    Some(match (closed, roll) {
        (None, _) => format!("It is a {}.", kind.label()),
        (Some(closed), Some(_)) => format!("It is {}.", closed.words()),
        (Some(closed), None) => format!("It is {}. This date does not move.", closed.words()),
    })
}

//! The working in short sentences, one a step, in the order somebody with a diary would count.

use chrono::Datelike;

use super::{act_by::ActBy, count::Counted};
use crate::{
    calendar::{Calendar, CalendarKind, Closed, OutsideHolidays},
    code::Nation,
    day::{Day, long},
    rule::{FirstDay, Kind, Length, Rule},
};

/// Every sentence of the working.
pub fn steps(
    rule: &Rule,
    trigger: Day,
    nation: Nation,
    counted: Counted,
    elsewhere: Option<Day>,
    act_by: ActBy,
) -> Vec<String> {
    let mut steps = vec![rule.starts.replace("{day}", &long(trigger)), allowance(rule, nation)];
    steps.extend(skipped(rule, trigger, nation, counted.end));
    steps.extend(arrival(rule, trigger, nation, counted.end));
    steps.extend(moved(rule, nation, counted));
    steps.extend(elsewhere.and_then(|there| disagreement(there, counted.due)));
    steps.push(action(rule, counted, act_by));
    steps.extend(act_by.unknown.map(caution));
    steps.extend((!rule.remark.is_empty()).then(|| rule.remark.to_owned()));
    steps
}

fn allowance(rule: &Rule, nation: Nation) -> String {
    let verb = verb(rule.kind);
    let first = match rule.first_day {
        FirstDay::DayAfter => "counted from the day after",
        FirstDay::SameDay => "and that day is day 1",
    };
    match rule.length {
        Length::ThatDay => "That day itself is the last day. No days are added.".to_owned(),
        Length::CalendarDays(days @ ..0) => {
            format!("The rule {verb} {} calendar days, counted backwards.", days.unsigned_abs())
        }
        Length::CalendarDays(days) => format!("The rule {verb} {days} calendar days, {first}."),
        Length::WorkingDays(days, CalendarKind::AnyNation) => format!(
            "The rule {verb} {days} working days, {first}. Weekends and bank holidays anywhere in the United Kingdom do not count."
        ),
        Length::WorkingDays(days, _) => format!(
            "The rule {verb} {days} working days, {first}. Weekends and bank holidays in {} do not count.",
            nation.label()
        ),
        Length::CalendarMonths(1) => format!("The rule {verb} 1 calendar month, {first}."),
        Length::CalendarMonths(months) => {
            format!("The rule {verb} {months} calendar months, {first}.")
        }
        Length::Birthdays(years) => format!("The rule {verb} {years} years, to the birthday."),
    }
}

fn verb(kind: Kind) -> &'static str {
    match kind {
        Kind::LegalLimit => "allows",
        Kind::Target => "aims for",
        Kind::PeriodEnd => "gives",
        Kind::NotBefore => "asks for",
        Kind::Milestone => "counts",
    }
}

/// The bank holidays passed over while counting working days.
fn skipped(rule: &Rule, trigger: Day, nation: Nation, end: Day) -> Option<String> {
    let calendar = Calendar::new(rule.counting()?, nation);
    let names: Vec<_> = trigger
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

fn arrival(rule: &Rule, trigger: Day, nation: Nation, end: Day) -> Option<String> {
    let reached = long(end);
    let sentence = match rule.length {
        Length::ThatDay => return standing(rule, nation, end),
        Length::WorkingDays(days, _) => return Some(format!("Day {days} is {reached}.")),
        Length::CalendarDays(days @ ..0) => {
            format!("{} days before is {reached}.", days.unsigned_abs())
        }
        Length::CalendarDays(days) => format!("Day {days} is {reached}."),
        Length::Birthdays(_) if end.day() != trigger.day() => {
            format!("{} has no 29 February, so the day is {reached}.", end.year())
        }
        Length::Birthdays(_) => format!("That birthday is {reached}."),
        Length::CalendarMonths(_) => months_arrival(rule, trigger, end),
    };
    let standing = standing(rule, nation, end);
    Some([Some(sentence), standing].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn months_arrival(rule: &Rule, trigger: Day, end: Day) -> String {
    let corresponds = match rule.first_day {
        FirstDay::DayAfter => end.day() == trigger.day(),
        FirstDay::SameDay => end.succ_opt().is_some_and(|next| next.day() == trigger.day()),
    };
    match (corresponds, rule.first_day) {
        (true, FirstDay::DayAfter) => format!("The same date of the month is {}.", long(end)),
        (true, FirstDay::SameDay) => {
            format!("The day before the same date of the month is {}.", long(end))
        }
        (false, _) => format!(
            "That month has no day {}, so its last day counts: {}.",
            trigger.day(),
            long(end)
        ),
    }
}

/// Whether the day is a working day, and what that means for this rule.
fn standing(rule: &Rule, nation: Nation, day: Day) -> Option<String> {
    let kind = rule.roll.unwrap_or(CalendarKind::Office);
    let closed = Calendar::new(kind, nation).closed(day).ok()?;
    Some(match (closed, rule.roll) {
        (None, _) => format!("It is a {}.", kind.label()),
        (Some(closed), Some(_)) => format!("It is {}.", closed.words()),
        (Some(closed), None) => format!("It is {}. This date does not move.", closed.words()),
    })
}

fn moved(rule: &Rule, nation: Nation, counted: Counted) -> Option<String> {
    let kind = rule.roll.filter(|_| counted.due != counted.end)?;
    Some(format!(
        "The date moves to the next {} in {}: {}.",
        kind.label(),
        nation.label(),
        long(counted.due)
    ))
}

fn disagreement(there: Day, here: Day) -> Option<String> {
    let means = match there.cmp(&here) {
        std::cmp::Ordering::Less => "Act by the earlier.",
        std::cmp::Ordering::Greater => "The local date is the earlier, so act by that.",
        std::cmp::Ordering::Equal => return None,
    };
    Some(format!(
        "The rule does not say whose bank holidays count. In England or Wales the date would be {}. {means}",
        long(there)
    ))
}

fn action(rule: &Rule, counted: Counted, act_by: ActBy) -> String {
    let act = if rule.kind == Kind::LegalLimit { "Act by" } else { "Plan by" };
    let day = long(act_by.day);
    if act_by.day == counted.due {
        format!("{act} {day}, the same day.")
    } else {
        format!("{act} {day}, the last office working day that is safe.")
    }
}

fn caution(outside: OutsideHolidays) -> String {
    match outside {
        OutsideHolidays::After { last_year } => format!(
            "Bank holidays are known to the end of {last_year} only, so only weekends were skipped for that day. Check it nearer the time."
        ),
        OutsideHolidays::Before { first_year } => format!(
            "Bank holidays are held from {first_year} on, so only weekends were skipped for that day."
        ),
    }
}

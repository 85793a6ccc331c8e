//! The working in short sentences, one a step, in the order somebody with a diary would count.
//! How the count itself is put into words is in `allowance` and `arrival`.

mod allowance;
mod arrival;

use super::{
    act_by::ActBy,
    count::Counted,
    question::{Question, Sum},
};
use crate::{
    calendar::OutsideHolidays,
    day::{Day, long},
    rule::{Kind, Role},
};

/// Every sentence of the working.
pub(super) fn steps(question: Question, sum: &Sum) -> Vec<String> {
    let rule = question.rule;
    let mut steps = vec![rule.starts.replace("{day}", &long(question.trigger))];
    steps.extend(answers(question, before_the_count));
    steps.extend(allowance::allowance(question));
    steps.extend(arrival::arrival(question, sum.counted));
    steps.extend(moved(question, sum.counted));
    steps.extend(sum.elsewhere.and_then(|there| disagreement(there, sum.counted.due)));
    steps.extend(action(question, sum));
    steps.extend(sum.act_by.unknown.map(caution).or_else(|| last_year(question, sum.counted.due)));
    steps.extend(rule.off_because.map(str::to_owned));
    steps.extend((!rule.remark.is_empty()).then(|| rule.remark.to_owned()));
    steps
}

/// The sentences of the second inputs that come at this place: what was answered, or what holds without it.
fn answers(question: Question, here: fn(Role) -> bool) -> Vec<String> {
    let inputs = question.rule.inputs.iter().filter(|input| here(input.role));
    inputs
        .filter_map(|input| match question.given.get(input.name) {
            Some(value) => Some(input.says.replace("{value}", &value.to_string())),
            None => (!input.without.is_empty()).then(|| input.without.to_owned()),
        })
        .collect()
}

fn before_the_count(role: Role) -> bool {
    matches!(role, Role::IsTheLength | Role::IsTheHour | Role::SelectsVersion)
}

fn moved(question: Question, counted: Counted) -> Option<String> {
    let kind = question.rule.roll.filter(|_| counted.due != counted.end)?;
    Some(format!(
        "The date moves to the next {} in {}: {}.",
        kind.label(),
        question.nation.label(),
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

fn action(question: Question, sum: &Sum) -> Option<String> {
    let act = match question.rule.kind {
        Kind::Service => return None,
        Kind::LegalLimit | Kind::Recurring => "Act by",
        _ => "Plan by",
    };
    let ActBy { day, .. } = sum.act_by;
    let said = long(day);
    Some(if day == sum.counted.due {
        format!("{act} {said}, the same day.")
    } else {
        format!("{act} {said}, the last office working day that is safe.")
    })
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

/// A date that working days decide, in the last year whose bank holidays are known.
fn last_year(question: Question, due: Day) -> Option<String> {
    let near = question.rule.needs_holidays() && question.holidays.warning(due).is_some();
    near.then(|| {
        format!(
            "Bank holidays are known to the end of {} only. Check this date when the next ones are announced.",
            question.holidays.years().1
        )
    })
}

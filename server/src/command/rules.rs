//! Shows the rules, works out one date as the pages would, and runs every worked example.

use std::io::Write;

use domain::{
    calendar::Holidays,
    deadline::{check_text, compute_with, disagreements, due_json, due_text, rule_line},
    rule::{self, Given},
};

use super::{Failure, holidays};
use crate::cli::Due;

/// Every rule with what starts it, what else it needs, its source and who approved it.
pub fn list(out: &mut dyn Write) -> Result<(), Failure> {
    for rule in rule::rules() {
        writeln!(out, "{}", rule_line(rule))?;
    }
    Ok(())
}

/// Works every example again.
pub fn check(out: &mut dyn Write) -> Result<(), Failure> {
    let wrong = disagreements();
    write!(out, "{}", check_text(&wrong))?;
    holidays::warn_built_in(out)?;
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Examples(wrong.len())) }
}

/// One date with its working.
pub fn due(asked: &Due, out: &mut dyn Write) -> Result<(), Failure> {
    let rule = rule::version_for(&asked.rule, asked.from)
        .or_else(|| rule::rule(&asked.rule))
        .ok_or_else(|| Failure::NoRule(asked.rule.clone()))?;
    let typed = asked.with.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let given =
        Given::parse(rule, typed).map_err(|problem| Failure::NoDate(problem.to_string()))?;
    let working = compute_with(rule, asked.from, asked.nation, &given, Holidays::built_in())
        .map_err(|reason| Failure::NoDate(reason.to_string()))?;
    if asked.json {
        writeln!(out, "{:#}", due_json(&working))?;
    } else {
        write!(out, "{}", due_text(&working))?;
    }
    Ok(())
}

//! Shows the rules, and works out one date as the pages would.

use std::io::Write;

use domain::{
    deadline::{compute, due_json, due_text},
    rule::{self, Rule},
};

use super::Failure;
use crate::cli::Due;

/// Every rule with what starts it.
pub fn list(out: &mut dyn Write) -> Result<(), Failure> {
    for rule in rule::rules() {
        let Rule { id, version, title, trigger, .. } = rule;
        writeln!(out, "{id:<24} {version}  {title}, from {trigger}")?;
    }
    Ok(())
}

/// One date with its working.
pub fn due(asked: &Due, out: &mut dyn Write) -> Result<(), Failure> {
    let rule = rule::version_for(&asked.rule, asked.from)
        .or_else(|| rule::rule(&asked.rule))
        .ok_or_else(|| Failure::NoRule(asked.rule.clone()))?;
    let working = compute(rule, asked.from, asked.nation)
        .map_err(|reason| Failure::NoDate(reason.to_string()))?;
    if asked.json {
        writeln!(out, "{:#}", due_json(&working))?;
    } else {
        write!(out, "{}", due_text(&working))?;
    }
    Ok(())
}

//! What a well-formed rule must also fulfil to make sense, alone and beside the others.

use super::{
    emit, input, length,
    raw::{RawDay, RawExample, RawRule, RawValue},
};

/// A rule is not believed with fewer worked examples.
const FEWEST_EXAMPLES: usize = 5;

type Sense = Result<(), String>;

/// Checks one rule by itself.
pub fn alone(rule: &RawRule) -> Sense {
    texts(rule)?;
    counts(rule)?;
    input::sense(rule)?;
    ensure(!rule.nations.is_empty(), "nations", "name at least one")?;
    ensure(ascending(&rule.alerts), "alerts", "go from the earliest to the latest")?;
    ensure(in_order(rule), "effective_to", "is before effective_from")?;
    let theirs = rule.owed_by == "they";
    ensure(theirs == rule.expects.is_some(), "expects", "goes with what they owe, and only that")?;
    let moves = rule.then_days == 0 || rule.unit == "birthdays";
    ensure(moves, "then_days", "goes with birthdays, and only them")?;
    let told = rule.escalate.is_none() || !rule.alerts.is_empty();
    ensure(told, "escalate", "nobody is told in the first place: give alerts")?;
    let rolls = rule.roll != "never";
    let unrolled = rule.act_by == "day before any roll";
    ensure(rolls || !unrolled, "act_by", "the date never rolls: write due")?;
    let enough = rule.examples.len() >= FEWEST_EXAMPLES;
    let has_date = rule.unit != "flag";
    ensure(enough || !has_date, "examples", "give at least five")?;
    ensure(has_date || rule.examples.is_empty(), "examples", "a flag has no date")?;
    rule.examples.iter().try_for_each(|example| fits(rule, example))
}

/// Checks the rules beside each other, sorted by id and version.
pub fn across(rules: &[(String, RawRule)]) -> Sense {
    for (file, rule) in rules {
        let known = |id: &String| rules.iter().any(|(_, other)| other.id == *id);
        if rule.replaced_by.as_ref().is_some_and(|id| !known(id)) {
            return Err(format!("{file}: rule {}: key replaced_by: names no rule", rule.id));
        }
    }
    versions(rules)
}

fn versions(rules: &[(String, RawRule)]) -> Sense {
    for pair in rules.windows(2) {
        let [(_, one), (file, two)] = pair else {
            continue;
        };
        if one.id != two.id {
            continue;
        }
        let at = |problem| Err(format!("{file}: rule {}: key {problem}", two.id));
        if one.version == two.version {
            return at("version: is given twice");
        }
        if one.effective_to.is_none() || one.effective_to >= two.effective_from {
            return at("effective_from: overlaps the version before it");
        }
    }
    Ok(())
}

fn texts(rule: &RawRule) -> Sense {
    let needed = [
        ("title", &rule.title),
        ("trigger", &rule.trigger),
        ("effective_note", &rule.effective_note),
        ("extension", &rule.extension),
        ("consequence", &rule.consequence),
        ("source", &rule.source),
        ("paragraph", &rule.paragraph),
    ];
    for (key, text) in needed {
        ensure(!text.trim().is_empty(), key, "is empty")?;
    }
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    ensure(rule.id.chars().all(plain), "id", "use capitals, figures and _")?;
    let days = rule.starts.matches("{day}").count();
    ensure(days == 1, "starts", "say {day} once")
}

fn counts(rule: &RawRule) -> Sense {
    match length::wrong(emit::said(rule)) {
        Some((key, problem)) => ensure(false, key, &problem),
        None => Ok(()),
    }
}

fn fits(rule: &RawRule, example: &RawExample) -> Sense {
    let covered = example.nations.iter().all(|nation| rule.nations.contains(nation));
    ensure(
        covered && !example.nations.is_empty(),
        "examples",
        "names a nation the rule does not cover",
    )?;
    let known = |name: &String| rule.inputs.iter().any(|input| input.name == *name);
    ensure(example.with.keys().all(known), "examples", "names an input the rule does not have")?;
    let Some(from) = selecting_day(rule, example) else {
        return Ok(());
    };
    let known = rule.effective_from.is_none_or(|start| start <= from)
        && rule.effective_to.is_none_or(|end| from <= end);
    ensure(known, "examples", "starts when the rule does not apply")
}

/// The day that chooses the version: as `Rule::selecting_day` finds it.
fn selecting_day(rule: &RawRule, example: &RawExample) -> Option<RawDay> {
    let named = rule.inputs.iter().find(|input| input.does == "selects the version");
    let given = named.and_then(|input| example.with.get(&input.name)).and_then(RawValue::day);
    given.or((rule.counts_from != "born").then_some(example.from))
}

fn in_order(rule: &RawRule) -> bool {
    let ends = |end: RawDay| rule.effective_from.is_none_or(|start| start <= end);
    rule.effective_to.is_none_or(ends)
}

fn ascending(alerts: &[i16]) -> bool {
    alerts.windows(2).all(|pair| pair[0] < pair[1])
}

fn ensure(holds: bool, key: &str, problem: &str) -> Sense {
    if holds { Ok(()) } else { Err(format!("key {key}: {problem}")) }
}

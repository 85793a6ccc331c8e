//! What a well-formed rule must also fulfil to make sense, alone and beside the others.

use super::raw::{RawDay, RawExample, RawRule};

/// A rule is not believed with fewer worked examples.
const FEWEST_EXAMPLES: usize = 5;

type Sense = Result<(), String>;

/// Checks one rule by itself.
pub fn alone(rule: &RawRule) -> Sense {
    texts(rule)?;
    length(rule)?;
    ensure(!rule.nations.is_empty(), "nations", "name at least one")?;
    ensure(ascending(&rule.alerts), "alerts", "go from the earliest to the latest")?;
    ensure(in_order(rule), "effective_to", "is before effective_from")?;
    let rolls = rule.roll != "never";
    ensure(rolls || rule.act_by == "due", "act_by", "the date never rolls: write due")?;
    let enough = rule.examples.len() >= FEWEST_EXAMPLES;
    ensure(enough, "examples", "give at least five")?;
    rule.examples.iter().try_for_each(|example| fits(rule, example))
}

/// Checks the rules beside each other, sorted by id and version.
pub fn across(rules: &[(String, RawRule)]) -> Sense {
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

fn length(rule: &RawRule) -> Sense {
    let counts = rule.unit == "working days";
    ensure(counts == rule.counting.is_some(), "counting", "goes with working days, and only them")?;
    ensure(
        !(counts && rule.first_day == "same day"),
        "first_day",
        "working days are counted from the day after",
    )?;
    let right = match (rule.unit.as_str(), rule.length) {
        ("that day", length) => length.is_none(),
        ("calendar days", length) => length.is_some_and(|days| days != 0),
        (_, length) => length.is_some_and(|count| count > 0),
    };
    ensure(right, "length", &format!("does not go with {:?}", rule.unit))
}

fn fits(rule: &RawRule, example: &RawExample) -> Sense {
    let covered = example.nations.iter().all(|nation| rule.nations.contains(nation));
    ensure(
        covered && !example.nations.is_empty(),
        "examples",
        "names a nation the rule does not cover",
    )?;
    let from = example.from;
    let known = rule.effective_from.is_none_or(|start| start <= from)
        && rule.effective_to.is_none_or(|end| from <= end);
    ensure(known, "examples", "starts when the rule does not apply")
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

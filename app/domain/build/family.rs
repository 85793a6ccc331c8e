//! One rule file ("family") read strictly: TOML, then one rule after another, then what must hold across all.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{emit, raw::RawRule, sense};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFamily {
    rule: Vec<toml::Table>,
}

/// Where the rules are going. The browser works out only the rules that the code names, and shows of each a title and a
/// date: the other rules, and what a rule says in prose, stay on the server.
#[derive(Clone, Copy)]
pub enum Home<'a> {
    Server,
    /// The code that names rules.
    Browser(&'a str),
}

/// The Rust source of all rules in these files (name, text), or what is wrong and where.
pub fn rules(files: &[(String, String)], home: Home<'_>) -> Result<String, String> {
    let mut found = Vec::new();
    for (file, text) in files {
        found.extend(family(file, text)?);
    }
    found.sort_by(|(_, one), (_, two)| (&one.id, one.version).cmp(&(&two.id, two.version)));
    sense::across(&found)?;
    if let Home::Browser(code) = home {
        keep_named(&mut found, code);
        for (_, rule) in &mut found {
            shorten(rule);
        }
    }
    emit::source(&found)
}

/// The names of all rules in these files.
pub fn ids(files: &[(String, String)]) -> Result<BTreeSet<String>, String> {
    let mut ids = BTreeSet::new();
    for (file, text) in files {
        ids.extend(family(file, text)?.into_iter().map(|(_, rule)| rule.id));
    }
    Ok(ids)
}

/// Keeps the rules that the code names, and those that took their place.
fn keep_named(rules: &mut Vec<(String, RawRule)>, code: &str) {
    let mut named: Vec<String> = rules.iter().map(|(_, rule)| rule.id.clone()).collect();
    named.retain(|id| code.contains(&format!("{id:?}")));
    let mut place = 0;
    while place < named.len() {
        let later = rules.iter().filter(|(_, rule)| rule.id == named[place]);
        let later: Vec<_> = later.filter_map(|(_, rule)| rule.replaced_by.clone()).collect();
        named.extend(later.into_iter().filter(|id| !named.contains(id)).collect::<Vec<_>>());
        place += 1;
    }
    rules.retain(|(_, rule)| named.contains(&rule.id));
}

fn shorten(rule: &mut RawRule) {
    for prose in [
        &mut rule.trigger,
        &mut rule.starts,
        &mut rule.effective_note,
        &mut rule.extension,
        &mut rule.consequence,
        &mut rule.remark,
        &mut rule.source,
        &mut rule.paragraph,
        &mut rule.confidence_note,
    ] {
        prose.clear();
    }
    for input in &mut rule.inputs {
        for prose in [&mut input.means, &mut input.says, &mut input.without] {
            prose.clear();
        }
    }
}

fn family(file: &str, text: &str) -> Result<Vec<(String, RawRule)>, String> {
    let raw: RawFamily = toml::from_str(text).map_err(|cause| format!("{file}: {cause}"))?;
    let mut found = Vec::new();
    for (place, table) in raw.rule.into_iter().enumerate() {
        let name = name(&table, place);
        let rule = rule(table).map_err(|problem| format!("{file}: rule {name}: {problem}"))?;
        found.push((file.to_owned(), rule));
    }
    Ok(found)
}

/// What to call a rule that may not even have an id.
fn name(table: &toml::Table, place: usize) -> String {
    match table.get("id").and_then(toml::Value::as_str) {
        Some(id) => id.to_owned(),
        None => format!("number {}", place + 1),
    }
}

fn rule(table: toml::Table) -> Result<RawRule, String> {
    let rule: RawRule = table
        .try_into()
        .map_err(|cause: toml::de::Error| cause.to_string().trim_end().replace('\n', " "))?;
    sense::alone(&rule)?;
    Ok(rule)
}

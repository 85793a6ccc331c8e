//! One rule file ("family") read strictly: TOML, then one rule after another, then what must hold across all.

use serde::Deserialize;

use super::{emit, raw::RawRule, sense};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFamily {
    rule: Vec<toml::Table>,
}

/// The Rust source of all rules in these files (name, text), or what is wrong and where.
pub fn rules(files: &[(String, String)]) -> Result<String, String> {
    let mut found = Vec::new();
    for (file, text) in files {
        found.extend(family(file, text)?);
    }
    found.sort_by(|(_, one), (_, two)| (&one.id, one.version).cmp(&(&two.id, two.version)));
    sense::across(&found)?;
    emit::source(&found)
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

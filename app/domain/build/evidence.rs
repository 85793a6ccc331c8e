//! The checklists of evidence: routes with their items, every key known, no id twice, every rule there.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{
    emit,
    raw::RawDay,
    words::{self, translate},
};

const FILE: &str = "data/evidence.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    route: Vec<RawRoute>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRoute {
    id: String,
    title: String,
    /// The rule whose date it is gathered for, where there is one.
    rule: Option<String>,
    source: String,
    read_on: RawDay,
    confidence: String,
    item: Vec<RawItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawItem {
    id: String,
    what: String,
    from: String,
    getter: String,
    #[serde(default)]
    why: String,
}

/// The Rust source of all checklists, or what is wrong and where. `rules` are the ids of the rules there are.
pub fn evidence(text: &str, rules: &BTreeSet<String>) -> Result<String, String> {
    let file: RawFile = toml::from_str(text).map_err(|cause| format!("{FILE}: {cause}"))?;
    let mut source = String::from("static ROUTES: &[EvidenceRoute] = &[\n");
    let mut seen = BTreeSet::new();
    for route in &file.route {
        let at = |problem| format!("{FILE}: route {}: {problem}", route.id);
        if !seen.insert(&route.id) {
            return Err(at("key id: is given twice".to_owned()));
        }
        source += &route_source(route, rules).map_err(at)?;
    }
    Ok(source + "];\n")
}

fn route_source(route: &RawRoute, rules: &BTreeSet<String>) -> Result<String, String> {
    is_id(&route.id)?;
    filled("title", &route.title)?;
    filled("source", &route.source)?;
    if let Some(rule) = route.rule.as_ref().filter(|rule| !rules.contains(*rule)) {
        return Err(format!("key rule: {rule} is no rule"));
    }
    if route.item.is_empty() {
        return Err("key item: name at least one".to_owned());
    }
    let mut seen = BTreeSet::new();
    let mut items = String::new();
    for item in &route.item {
        let at = |problem| format!("item {}: {problem}", item.id);
        if !seen.insert(&item.id) {
            return Err(at("key id: is given twice".to_owned()));
        }
        items += &item_source(item).map_err(at)?;
    }
    Ok(format!(
        "    EvidenceRoute {{ id: {:?}, title: {:?}, rule: {:?}, source: {:?}, read_on: {}, confidence: {}, items: &[\n{items}    ] }},\n",
        route.id,
        route.title,
        route.rule,
        route.source,
        emit::day(route.read_on.0),
        translate("confidence", words::CONFIDENCES, &route.confidence)?,
    ))
}

fn item_source(item: &RawItem) -> Result<String, String> {
    is_id(&item.id)?;
    filled("what", &item.what)?;
    filled("from", &item.from)?;
    Ok(format!(
        "        EvidenceItem {{ id: {:?}, what: {:?}, from: {:?}, getter: {}, why: {:?} }},\n",
        item.id,
        item.what,
        item.from,
        translate("getter", words::GETTERS, &item.getter)?,
        item.why,
    ))
}

fn is_id(id: &str) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    let fits = !id.is_empty() && id.chars().all(plain);
    fits.then_some(()).ok_or_else(|| "key id: write capitals, like POLICE_REPORT".to_owned())
}

fn filled(key: &str, text: &str) -> Result<(), String> {
    let whole = !text.is_empty() && text.trim() == text;
    whole.then_some(()).ok_or_else(|| format!("key {key}: write words, and no blanks around them"))
}

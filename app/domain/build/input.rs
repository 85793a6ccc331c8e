//! The second inputs of a rule: what each may say, what must hold, and the Rust for it.

use super::{
    length::{self, Said},
    raw::{RawInput, RawRule},
    words::{self, translate},
};

/// Checks the inputs of one rule, alone and beside each other.
pub fn sense(rule: &RawRule) -> Result<(), String> {
    let at = |input: &RawInput, problem: String| format!("key inputs: {}: {problem}", input.name);
    for (place, input) in rule.inputs.iter().enumerate() {
        alone(input).map_err(|problem| at(input, problem))?;
        let twice = rule.inputs[..place].iter().any(|other| other.name == input.name);
        let again = rule.inputs[..place].iter().any(|other| other.does == input.does);
        if twice || again {
            return Err(at(input, "is given twice".to_owned()));
        }
    }
    let has = |does: &str| rule.inputs.iter().any(|input| input.does == does);
    let whole = [
        (has("pauses from") == has("pauses until"), "a pause has a beginning and an end"),
        (has("is the hour") == (rule.unit == "hours"), "an hour goes with hours, and only them"),
        (has("is the date") == gives_dates(rule), "say which is the date, where a letter gives it"),
        (!has("is the length") || rule.unit == "in the letter", "only a letter gives the length"),
        (
            !has("selects the version") || rule.selector != "trigger",
            "the trigger selects the version",
        ),
    ];
    whole
        .iter()
        .find(|(holds, _)| !holds)
        .map_or(Ok(()), |(_, problem)| Err(format!("key inputs: {problem}")))
}

fn gives_dates(rule: &RawRule) -> bool {
    matches!(rule.unit.as_str(), "in the letter" | "recurring")
}

fn alone(input: &RawInput) -> Result<(), String> {
    let kind = translate("does", words::ROLES, &input.does)?;
    if input.kind != kind {
        return Err(format!("key kind: write {kind:?}, because it {}", input.does));
    }
    let plain = |c: char| c.is_ascii_lowercase() || c == '_';
    if input.name.is_empty() || !input.name.chars().all(plain) {
        return Err("key name: use small letters and _".to_owned());
    }
    if input.means.trim().is_empty() {
        return Err("key means: is empty".to_owned());
    }
    if input.says.matches("{value}").count() != 1 {
        return Err("key says: say {value} once".to_owned());
    }
    second_count(input).map(drop)
}

/// The second count, where the input starts one.
fn second_count(input: &RawInput) -> Result<Option<Said<'_>>, String> {
    if !matches!(input.does.as_str(), "ends later" | "ends earlier") {
        let said = input.unit.is_some() || input.length.is_some() || input.first_day.is_some();
        return if said { Err("key unit: it starts no second count".to_owned()) } else { Ok(None) };
    }
    let (Some(unit), Some(first_day)) = (&input.unit, &input.first_day) else {
        return Err("key unit: a second count needs unit and first_day".to_owned());
    };
    let said = Said { length: input.length, unit, counting: None, first_day };
    if !matches!(unit.as_str(), "that day" | "calendar days" | "calendar months") {
        return Err(format!(
            "key unit: {unit:?} is not known; write one of: that day, calendar days, calendar months"
        ));
    }
    match length::wrong(said) {
        Some((key, problem)) => Err(format!("key {key}: {problem}")),
        None => Ok(Some(said)),
    }
}

/// The Rust for all of them.
pub fn source(rule: &RawRule) -> Result<String, String> {
    let inputs: Result<Vec<_>, _> = rule.inputs.iter().map(one).collect();
    Ok(format!("&[{}]", inputs?.join(", ")))
}

fn one(input: &RawInput) -> Result<String, String> {
    let RawInput { name, means, says, without, .. } = input;
    let role = role(input)?;
    Ok(format!(
        "Input {{ name: {name:?}, role: {role}, means: {means:?}, says: {says:?}, without: {without:?} }}"
    ))
}

fn role(input: &RawInput) -> Result<String, String> {
    let plain = match input.does.as_str() {
        "is the date" => "IsTheDate",
        "is the length" => "IsTheLength",
        "is the hour" => "IsTheHour",
        "pauses from" => "PausesFrom",
        "pauses until" => "PausesUntil",
        "selects the version" => "SelectsVersion",
        "ends later" => return counted("EndsLater", input),
        _ => return counted("EndsEarlier", input),
    };
    Ok(format!("Role::{plain}"))
}

fn counted(role: &str, input: &RawInput) -> Result<String, String> {
    let said = second_count(input)?.ok_or("key unit: a second count needs it")?;
    let first = translate("first_day", words::FIRST_DAYS, said.first_day)?;
    Ok(format!("Role::{role}({}, {first})", length::source(said)?))
}

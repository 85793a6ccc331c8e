//! Writes checked rules out as Rust: one static list of rules, one of their examples.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};

use super::{
    raw::{RawDay, RawExample, RawRule},
    words::{self, Words, translate, translate_all},
};

/// The whole generated file.
pub fn source(rules: &[(String, RawRule)]) -> Result<String, String> {
    let mut statics = String::from("pub(super) static RULES: &[Rule] = &[\n");
    let mut examples = String::from("pub(super) static EXAMPLES: &[Example] = &[\n");
    for (file, rule) in rules {
        let at = |problem| format!("{file}: rule {}: {problem}", rule.id);
        statics += &rule_source(rule).map_err(at)?;
        for example in &rule.examples {
            examples += &example_source(rule, example).map_err(at)?;
        }
    }
    Ok(format!("{statics}];\n\n{examples}];\n"))
}

/// A day as a constant expression.
pub fn day(day: NaiveDate) -> String {
    format!("ymd({}, {}, {})", day.year(), day.month(), day.day())
}

fn rule_source(rule: &RawRule) -> Result<String, String> {
    let mut out = String::from("    Rule {\n");
    for (key, rust) in fields(rule)? {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "        {key}: {rust},");
    }
    Ok(out + "    },\n")
}

fn fields(rule: &RawRule) -> Result<Vec<(&'static str, String)>, String> {
    let text = |text: &String| format!("{text:?}");
    let mut fields = vec![
        ("id", text(&rule.id)),
        ("version", rule.version.to_string()),
        ("title", text(&rule.title)),
        ("trigger", text(&rule.trigger)),
        ("starts", text(&rule.starts)),
        ("length", length(rule)?),
        ("nations", translate_all("nations", words::NATIONS, &rule.nations)?),
        ("effective_from", maybe_day(rule.effective_from)),
        ("effective_to", maybe_day(rule.effective_to)),
        ("effective_note", text(&rule.effective_note)),
        ("extension", text(&rule.extension)),
        ("consequence", text(&rule.consequence)),
        ("remark", text(&rule.remark)),
        ("source", text(&rule.source)),
        ("paragraph", text(&rule.paragraph)),
        ("read_on", maybe_day(rule.read_on)),
        ("confidence_note", text(&rule.confidence_note)),
        ("alerts", format!("&{:?}", rule.alerts)),
    ];
    for (key, words, said) in choices(rule) {
        fields.push((key, translate(key, words, said)?.to_owned()));
    }
    Ok(fields)
}

fn choices(rule: &RawRule) -> [(&'static str, Words, &str); 9] {
    [
        ("first_day", words::FIRST_DAYS, &rule.first_day),
        ("roll", words::ROLLS, &rule.roll),
        ("act_by", words::ACT_BYS, &rule.act_by),
        ("cutoff", words::CUTOFFS, &rule.cutoff),
        ("selector", words::SELECTORS, &rule.selector),
        ("owed_by", words::OWERS, &rule.owed_by),
        ("kind", words::KINDS, &rule.kind),
        ("confidence", words::CONFIDENCES, &rule.confidence),
        ("sign_off", words::SIGN_OFFS, &rule.sign_off),
    ]
}

fn length(rule: &RawRule) -> Result<String, String> {
    let count = rule.length.unwrap_or_default();
    Ok(match rule.unit.as_str() {
        "that day" => "Length::ThatDay".to_owned(),
        "calendar days" => format!("Length::CalendarDays({count})"),
        "calendar months" => format!("Length::CalendarMonths({count})"),
        "birthdays" => format!("Length::Birthdays({count})"),
        "working days" => {
            let calendar = rule.counting.as_deref().unwrap_or_default();
            let calendar = translate("counting", words::CALENDARS, calendar)?;
            format!("Length::WorkingDays({count}, {calendar})")
        }
        other => {
            return Err(format!(
                "key unit: {other:?} is not known; write one of: that day, calendar days, \
                 working days, calendar months, birthdays"
            ));
        }
    })
}

fn example_source(rule: &RawRule, example: &RawExample) -> Result<String, String> {
    Ok(format!(
        "    Example {{ rule: {:?}, version: {}, from: {}, nations: {}, due: {}, act_by: {}, note: {:?} }},\n",
        rule.id,
        rule.version,
        day(example.from.0),
        translate_all("examples", words::NATIONS, &example.nations)?,
        day(example.due.0),
        day(example.act_by.0),
        example.note,
    ))
}

fn maybe_day(given: Option<RawDay>) -> String {
    given.map_or_else(|| "None".to_owned(), |known| format!("Some({})", day(known.0)))
}

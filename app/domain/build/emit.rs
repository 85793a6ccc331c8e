//! Writes checked rules out as Rust: one static list of rules, one of their examples.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};

use super::{
    input,
    length::{self, Said},
    raw::{RawDay, RawExample, RawRule, RawValue},
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
        ("length", length::source(said(rule))?),
        ("then_days", rule.then_days.to_string()),
        ("inputs", input::source(rule)?),
        ("replaced_by", format!("{:?}", rule.replaced_by)),
        ("off_because", format!("{:?}", rule.off_because)),
        ("escalate", format!("{:?}", rule.escalate)),
        ("nations", translate_all("nations", words::NATIONS, &rule.nations)?),
        ("effective_from", maybe_day(rule.effective_from)),
        ("effective_to", maybe_day(rule.effective_to)),
        ("effective_note", text(&rule.effective_note)),
        ("expects", format!("{:?}", rule.expects)),
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

/// The keys of a rule that make its length.
pub fn said(rule: &RawRule) -> Said<'_> {
    Said {
        length: rule.length,
        unit: &rule.unit,
        counting: rule.counting.as_deref(),
        first_day: &rule.first_day,
    }
}

fn choices(rule: &RawRule) -> [(&'static str, Words, &str); 11] {
    [
        ("counts_from", words::TRIGGER_DATES, &rule.counts_from),
        ("place", words::PLACES, &rule.place),
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

fn example_source(rule: &RawRule, example: &RawExample) -> Result<String, String> {
    Ok(format!(
        "    Example {{ rule: {:?}, version: {}, paragraph: {:?}, from: {}, given: {}, nations: {}, due: {}, act_by: {}, note: {:?} }},\n",
        rule.id,
        rule.version,
        example.paragraph.as_ref().unwrap_or(&rule.paragraph),
        day(example.from.0),
        given(example)?,
        translate_all("examples", words::NATIONS, &example.nations)?,
        day(example.due.0),
        day(example.act_by.0),
        example.note,
    ))
}

fn given(example: &RawExample) -> Result<String, String> {
    let values: Result<Vec<_>, String> = example
        .with
        .iter()
        .map(|(name, answer)| {
            Ok(format!("({name:?}, {})", value(answer).ok_or_else(|| wrong(name))?))
        })
        .collect();
    Ok(format!("&[{}]", values?.join(", ")))
}

fn wrong(name: &str) -> String {
    format!("key examples: {name}: write a number, a day like 2026-11-20 or a time like 14:30:00")
}

fn value(answer: &RawValue) -> Option<String> {
    let number = answer.number().map(|number| format!("Value::Number({number})"));
    let given = || answer.day().map(|given| format!("Value::Day({})", day(given.0)));
    let time = || answer.time().map(|(hour, minute)| format!("Value::Time(hm({hour}, {minute}))"));
    number.or_else(given).or_else(time)
}

fn maybe_day(given: Option<RawDay>) -> String {
    given.map_or_else(|| "None".to_owned(), |known| format!("Some({})", day(known.0)))
}

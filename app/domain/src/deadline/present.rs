//! Workings and rules shown outside the pages: as JSON with fixed keys, and as text for a terminal.

use serde_json::{Value, json};

use super::{Disagreement, Working, examples_worked};
use crate::{
    day::long,
    rule::{self, Input, Length, Role, Rule},
};

/// The keys are a promise to other programs: rule, version, due, `act_by`, cutoff, steps, citation.
pub fn due_json(working: &Working) -> Value {
    json!({
        "rule": working.rule,
        "version": working.version,
        "due": working.due,
        "act_by": working.act_by,
        "cutoff": working.cutoff,
        "steps": working.steps,
        "citation": working.citation,
    })
}

/// The same for people, one line each.
pub fn due_text(working: &Working) -> String {
    let title = rule::version(&working.rule, working.version).map_or("", |rule| rule.title);
    let number = |(place, step): (usize, &String)| format!("  {}. {step}", place + 1);
    let steps: Vec<_> = working.steps.iter().enumerate().map(number).collect();
    format!(
        "{title}\nRule    {} version {}\nDue     {}, {}\nAct by  {}\nHow we worked this out\n{}\nSource  {}\n",
        working.rule,
        working.version,
        long(working.due),
        working.cutoff,
        long(working.act_by),
        steps.join("\n"),
        working.citation,
    )
}

/// One rule in one line: name, version, what it is, what it needs, where it is written and who approved it.
pub fn rule_line(rule: &Rule) -> String {
    let Rule { id, version, title, trigger, .. } = rule;
    let off = if rule.off_because.is_some() { " | Switched off" } else { "" };
    format!(
        "{id:<34} {version}  {title}, from {trigger}{} | {} | {}{off}",
        inputs(rule),
        rule.citation(),
        rule.sign_off.label(),
    )
}

/// " | needs asked=DAY (the day ...), may have at=TIME (the time ...)".
fn inputs(rule: &Rule) -> String {
    let said: Vec<_> = rule.inputs.iter().map(|input| input_words(rule, input)).collect();
    if said.is_empty() { String::new() } else { format!(" | {}", said.join(", ")) }
}

fn input_words(rule: &Rule, input: &Input) -> String {
    let letter = matches!(rule.length, Length::InTheLetter(_) | Length::Recurring);
    let verb = match input.role {
        needed if needed.is_needed() => "needs",
        Role::IsTheDate if letter => "needs",
        Role::IsTheLength => "or",
        _ => "may have",
    };
    format!("{verb} {}={} ({})", input.name, input.role.kind().code(), input.means)
}

/// What `waymark rules check` says: how many examples agree, and each that does not.
pub fn check_text(wrong: &[Disagreement]) -> String {
    let all = examples_worked();
    let summary = format!(
        "{} of {all} worked examples of {} rules agree.\n",
        all - wrong.len(),
        rule::rules().len()
    );
    wrong.iter().map(disagreement).chain([summary]).collect()
}

fn disagreement(wrong: &Disagreement) -> String {
    let example = wrong.example;
    let found = match &wrong.computed {
        Ok(dates) => format!("due {}, act by {}", dates.due, dates.act_by),
        Err(reason) => reason.to_string(),
    };
    format!(
        "{} version {} from {} in {}, {}: expected due {}, act by {}; found {found}\n",
        example.rule,
        example.version,
        example.from,
        wrong.nation.label(),
        example.paragraph,
        example.due,
        example.act_by,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        code::Nation,
        day::ymd,
        deadline::{CannotCompute, compute},
    };

    fn line(id: &str) -> String {
        rule_line(rule::rule(id).expect("the rule is in rules/"))
    }

    #[test]
    fn a_line_of_the_list_names_inputs_version_source_and_approval() {
        assert_eq!(
            line("SAR_1M_PAUSED"),
            "SAR_1M_PAUSED                      1  Answer a request for personal data after \
             clarification, from the date the request was received | needs asked=DAY (the day \
             clarification was asked for), needs answered=DAY (the day the clarification was \
             received) | UK GDPR, Art 12A; parallel text in Data Protection Act 2018 s.54(3C) (read \
             22 Nov 2026) | Not yet approved by a legal adviser"
        );
        assert!(line("BREACH_72H").contains("may have at=TIME (the time we became aware"));
        assert!(
            line("POD_REPS").contains("needs date=DAY (the last day the letter gives), or days=")
        );
        assert!(line("STIN").ends_with("| Switched off"));
    }

    #[test]
    fn the_check_says_how_many_agree_and_names_each_that_does_not() {
        let example = &rule::examples()[0];
        let wrong = Disagreement {
            example,
            nation: Nation::EnglandWales,
            computed: Err(CannotCompute::InTheLetter),
        };
        let all = examples_worked();

        let text = check_text(&[wrong]);

        assert!(
            text.contains(example.paragraph) && text.contains("found This date is in the letter")
        );
        assert!(
            text.ends_with(&format!("{} of {all} worked examples of 65 rules agree.\n", all - 1))
        );
    }

    fn daniels_reconsideration() -> Working {
        let rule = rule::rule("RECON_30CD").expect("the rule is in rules/review.toml");
        compute(rule, ymd(2026, 11, 20), Nation::EnglandWales).expect("the rule covers this day")
    }

    #[test]
    fn the_json_has_the_seven_promised_keys_and_no_other() {
        let json = due_json(&daniels_reconsideration());

        let mut keys: Vec<_> = json.as_object().expect("it is an object").keys().collect();
        keys.sort();
        assert_eq!(keys, ["act_by", "citation", "cutoff", "due", "rule", "steps", "version"]);
        assert_eq!(json["due"], "2026-12-20");
        assert_eq!(json["act_by"], "2026-12-18");
        assert_eq!(json["version"], 1);
        assert_eq!(json["cutoff"], "end of day");
    }

    #[test]
    fn the_text_shows_the_sum_line_by_line() {
        let text = due_text(&daniels_reconsideration());

        assert!(text.starts_with("Ask for reconsideration\nRule    RECON_30CD version 1\n"));
        assert!(text.contains("Due     Sun 20 Dec 2026, end of day\nAct by  Fri 18 Dec 2026\n"));
        assert!(text.contains("  1. The decision letter is dated Fri 20 Nov 2026.\n"));
        assert!(text.ends_with("(read 22 Nov 2026)\n"));
    }
}

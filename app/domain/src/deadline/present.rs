//! A working shown outside the pages: as JSON with fixed keys, and as text for a terminal.

use serde_json::{Value, json};

use super::Working;
use crate::{day::long, rule};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{code::Nation, day::ymd, deadline::compute};

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

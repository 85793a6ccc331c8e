//! A due date with its working: what a rule makes of a trigger day in one nation.
//! Counting is in `count`, the sentences in `steps`; who is told and what follows is for the pathway.

mod act_by;
mod cannot;
mod certainty;
mod count;
mod hours;
mod known;
mod moves;
mod present;
mod question;
mod service;
mod steps;
mod worked;

use serde::{Deserialize, Serialize};

pub use act_by::office_day;
pub use cannot::CannotCompute;
pub use certainty::{Certainty, Reading};
pub use known::{Known, Source, reckon};
pub use moves::{Move, Moving, moves, moving};
pub use present::{check_text, due_json, due_text, rule_line};
pub use service::{deemed_receipt, receipt};
pub use worked::{Disagreement, disagreements, examples_worked};

use crate::{
    calendar::Holidays,
    code::Nation,
    day::Day,
    rule::{Given, OwedBy, Rule},
};
use question::Question;

/// One date worked out, with every step that led to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Working {
    pub rule: String,
    pub version: u16,
    pub nation: Nation,
    pub trigger: Day,
    /// The answers to the rule's second inputs.
    #[serde(default, skip_serializing_if = "Given::is_empty")]
    pub given: Given,
    pub due: Day,
    /// The last office working day on which it is safe to act.
    pub act_by: Day,
    /// The hour, in words: "end of day".
    pub cutoff: String,
    #[serde(default, skip_serializing_if = "Certainty::is_certain")]
    pub certainty: Certainty,
    #[serde(default = "we")]
    pub owner: OwedBy,
    /// Plain-English sentences.
    pub steps: Vec<String>,
    pub citation: String,
}

/// The browser shows days and no sentences, and each sentence would have to travel to it.
const HAS_WORDS: bool = !cfg!(target_arch = "wasm32");

/// The two days of a working, without its sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    pub due: Day,
    pub act_by: Day,
}

/// The date this rule gives for this trigger day in this nation, or why there is none.
pub fn compute(rule: &Rule, trigger: Day, nation: Nation) -> Result<Working, CannotCompute> {
    compute_with(rule, trigger, nation, &Given::default(), Holidays::built_in())
}

/// As [`compute`], with the answers to the rule's second inputs, by this list of bank holidays.
pub fn compute_with(
    rule: &Rule,
    trigger: Day,
    nation: Nation,
    given: &Given,
    holidays: &Holidays,
) -> Result<Working, CannotCompute> {
    let question = Question { rule, trigger, nation, given, holidays };
    question.admit()?;
    let sum = question.work_out()?;
    Ok(Working {
        rule: rule.id.to_owned(),
        version: rule.version,
        nation,
        trigger,
        given: given.clone(),
        due: sum.counted.due,
        act_by: sum.act_by.day,
        cutoff: if HAS_WORDS { question.cutoff(&sum) } else { String::new() },
        certainty: question.certainty(&sum),
        owner: rule.owed_by,
        steps: if HAS_WORDS { steps::steps(question, &sum) } else { Vec::new() },
        citation: if HAS_WORDS { rule.citation() } else { String::new() },
    })
}

/// As [`compute_with`], only the two days: for going through many deadlines at once.
pub fn dates(
    rule: &Rule,
    trigger: Day,
    nation: Nation,
    given: &Given,
    holidays: &Holidays,
) -> Result<Dates, CannotCompute> {
    let question = Question { rule, trigger, nation, given, holidays };
    question.admit()?;
    let sum = question.work_out()?;
    Ok(Dates { due: sum.counted.due, act_by: sum.act_by.day })
}

/// Workings kept before owners were: a date is ours unless it says otherwise.
const fn we() -> OwedBy {
    OwedBy::We
}

#[cfg(test)]
mod tests;

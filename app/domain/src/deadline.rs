//! A due date with its working: what a rule makes of a trigger day in one nation.
//! Counting is in `count`, the sentences in `steps`; who is told and what follows is for the pathway.

mod act_by;
mod cannot;
mod count;
mod present;
mod steps;
mod worked;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

pub use cannot::CannotCompute;
pub use present::{due_json, due_text};
pub use worked::{Disagreement, disagreements};

use crate::{
    code::Nation,
    day::{Day, FIRST_YEAR, LAST_YEAR},
    rule::Rule,
};

/// One date worked out, with every step that led to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Working {
    pub rule: String,
    pub version: u16,
    pub nation: Nation,
    pub trigger: Day,
    pub due: Day,
    /// The last office working day on which it is safe to act.
    pub act_by: Day,
    /// The hour, in words: "end of day".
    pub cutoff: String,
    /// Plain-English sentences.
    pub steps: Vec<String>,
    pub citation: String,
}

/// The date this rule gives for this trigger day in this nation, or why there is none.
pub fn compute(rule: &Rule, trigger: Day, nation: Nation) -> Result<Working, CannotCompute> {
    admit(rule, trigger, nation)?;
    let counted = count::count(rule, trigger, nation)?;
    let elsewhere = count::elsewhere(rule, trigger, nation)?;
    let act_by = act_by::act_by(rule, nation, counted, elsewhere);
    Ok(Working {
        rule: rule.id.to_owned(),
        version: rule.version,
        nation,
        trigger,
        due: counted.due,
        act_by: act_by.day,
        cutoff: rule.cutoff.label().to_owned(),
        steps: steps::steps(rule, trigger, nation, counted, elsewhere, act_by),
        citation: rule.citation(),
    })
}

fn admit(rule: &Rule, trigger: Day, nation: Nation) -> Result<(), CannotCompute> {
    if !(FIRST_YEAR..=LAST_YEAR).contains(&trigger.year()) {
        return Err(CannotCompute::TriggerOutOfRange);
    }
    if !rule.nations.contains(&nation) {
        return Err(CannotCompute::NationNotCovered { nation, covered: rule.nations });
    }
    match (rule.effective_from, rule.effective_to) {
        (Some(since), _) if trigger < since => Err(CannotCompute::BeforeRule { since }),
        (_, Some(until)) if trigger > until => Err(CannotCompute::AfterRule { until }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;

//! Attacks on published figures. The attacker has every report ever made, knows the method and every record but one,
//! and lacks only the keys. Each attack is tried on many charities that differ in one fact, and must not do better
//! than the printed promise allows. `make attack` tries ten times as often.
//!
//! How strong an attack is: how often it says "yes" when the fact is true, less how often when it is not.

#![expect(clippy::unwrap_used, reason = "a helper of tests may stop them as a test does")]

#[path = "../../examples/disclosure_lines/answer.rs"]
mod answer;
#[path = "../../examples/disclosure_lines/charity.rs"]
mod charity;
#[path = "../../examples/disclosure_lines/column.rs"]
mod column;
#[path = "../../examples/disclosure_lines/internal.rs"]
mod internal;
#[path = "../../examples/disclosure_lines/record.rs"]
mod record;
#[path = "../../examples/disclosure_lines/report.rs"]
mod report;
#[path = "../../examples/disclosure_lines/session.rs"]
mod session;

mod averaging;
mod change;
mod differencing;
mod extremes;
mod guess;
mod invented;
mod law;
mod lines;
mod linkage;
mod requests;
mod searching;
mod side;
mod solving;
mod thresholds;

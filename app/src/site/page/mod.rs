//! The pages. Each loads, then shows; it decides nothing.

pub mod access;
#[cfg(test)]
mod access_samples;
pub mod accessibility;
pub mod account;
pub mod add_case;
pub mod add_notice;
mod band;
pub mod case;
mod case_day;
mod case_name;
pub mod case_reviews;
mod case_work;
pub mod cases;
pub mod check_event;
pub mod chronology;
mod closure;
pub mod code;
pub mod confirm;
pub mod contact;
pub mod contacts;
pub mod correct;
pub mod deadline;
pub mod deadlines;
pub mod emergency;
#[cfg(test)]
mod emergency_samples;
pub mod ending;
mod enrolment;
mod event_answers;
mod event_form;
pub mod evidence;
pub mod evidence_item;
pub mod find;
pub(super) mod form_parts;
pub mod goal;
pub mod help;
pub mod holder;
mod incident_amend;
pub mod incidents;
pub mod legal;
pub mod letter;
pub mod locked;
pub mod log;
pub mod merge;
#[cfg(test)]
mod merge_samples;
pub mod met;
pub mod moved;
pub mod new_passkey;
pub mod news;
mod next_step;
pub mod not_found;
pub mod note;
pub mod notes;
pub mod notices;
pub mod number;
pub mod onward;
pub mod oversight;
pub mod pack;
mod pack_held;
pub mod pack_part;
mod pack_questions;
#[cfg(test)]
mod pack_samples;
pub mod passkeys;
pub mod password;
pub mod plan;
pub mod plan_forms;
pub mod record_event;
pub mod recovery_codes;
pub mod refusal;
pub mod review;
pub mod risk;
pub mod rule;
pub mod rules;
pub mod second_step;
pub mod seen;
pub mod service_forms;
pub mod services;
pub mod set_up;
pub mod sign_in;
pub mod sprint;
mod stay;
mod stay_questions;
pub mod task;
pub mod team;
pub mod today;
mod today_more;
pub mod transfers;
pub mod welcome;

#[cfg(test)]
mod account_samples;
#[cfg(test)]
mod chronology_samples;
#[cfg(test)]
mod evidence_samples;
#[cfg(test)]
mod form_samples;
#[cfg(test)]
mod holder_samples;
#[cfg(test)]
mod legal_samples;
#[cfg(test)]
mod note_samples;
#[cfg(test)]
pub(super) mod samples;
#[cfg(test)]
mod support_samples;
#[cfg(test)]
mod tests;

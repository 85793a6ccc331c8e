//! The pages. Each loads, then shows; it decides nothing.

pub mod accessibility;
pub mod account;
pub mod add_case;
pub mod case;
pub mod cases;
pub mod check_event;
pub mod correct;
pub mod deadlines;
mod event_answers;
mod event_form;
mod form_parts;
pub mod help;
pub mod locked;
pub mod met;
pub mod not_found;
pub mod record_event;
pub mod refusal;
pub mod sign_in;
mod stay;
mod stay_questions;
pub mod today;

#[cfg(test)]
mod form_samples;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

//! The pages. Each loads, then shows; it decides nothing.

pub mod accessibility;
pub mod account;
pub mod case;
pub mod cases;
pub mod deadlines;
pub mod help;
pub mod locked;
pub mod not_found;
pub mod refusal;
pub mod sign_in;
pub mod today;

#[cfg(test)]
mod tests;

//! What is given out of a record: requests of the person, parts chosen for an authority, the schedule, and the pages.

pub mod action;
pub mod choose;
pub mod file;
pub mod list;
pub mod pages;
pub mod schedule;
#[cfg(test)]
pub mod tests;

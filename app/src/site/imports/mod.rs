//! Bringing in the spreadsheet, in four steps: choose, match columns, check, import. Every step is a page of its own
//! that works with scripts off; the sheet waits encrypted in the store between them.

pub mod action;
pub mod columns;
pub mod file;
mod job;
pub mod memory;
mod notes;
pub mod sheet;
pub mod start;
mod steps;
#[cfg(test)]
mod tests;

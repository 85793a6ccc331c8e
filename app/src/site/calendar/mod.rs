//! Dates as a calendar: a month on a page, files that calendars read, and a private link they ask again.

pub mod action;
pub mod asked;
pub mod feed_page;
pub mod file;
pub mod ics;
pub mod month_page;
mod month_table;
#[cfg(test)]
mod tests;

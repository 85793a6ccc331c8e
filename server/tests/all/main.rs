//! Every test of the whole program, in one executable: each would hold all of Leptos and the store, and be linked anew.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod accounts;
mod audit_trail;
mod backups;
mod bad_input;
mod browser;
mod calendars;
mod certificates;
mod commands;
mod crash;
mod documents;
mod edge;
mod handing;
mod house;
mod imports;
mod internal_view;
mod known;
mod listening;
mod main_job;
mod merging;
mod moved;
mod next_step;
mod packs;
mod phone;
mod reports;
mod rule_commands;
mod scheduled_reports;
mod sheets;
mod signing_in;
mod steps;
mod strangers;
mod support;
mod who;
mod writing;

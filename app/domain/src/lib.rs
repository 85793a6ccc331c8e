//! The rules of Waymark, pure: values and days in, values out. No I/O, no clock, no chance, no database.
//! The same code runs on the server and, for previews, in the browser.

pub mod calendar;
#[cfg(test)]
mod cast;
pub mod change;
pub mod check;
pub mod code;
pub mod consent;
pub mod contact;
pub mod day;
pub mod deadline;
pub mod disclosure;
pub mod document;
pub mod erasure;
pub mod event;
pub mod evidence;
pub mod id;
pub mod incident;
pub mod legal;
pub mod merge;
pub mod month;
pub mod note;
pub mod notice;
pub mod onward;
pub mod outgoing;
pub mod pack;
pub mod pathway;
pub mod permission;
pub mod picture;
pub mod plan;
pub mod reminder;
pub mod retention;
pub mod review;
pub mod risk;
pub mod rule;
pub mod sheet;
pub mod stat;
pub mod status;
pub mod tally;
pub mod terms;

//! The few parts of a page that also run in the browser. They add; they never hold the only way to do a thing.

pub mod ask;
pub mod details;
pub mod kind;
pub mod preview;
mod typed;
mod words;

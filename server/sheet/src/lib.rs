//! Sheets as people bring them: files in, rows out. Every file is held to limits before anything believes it, a formula
//! is text, and each refusal says what to do. What the rows mean is in `domain::sheet`.

mod back;
mod canonical;
mod encoding;
mod foreign;
mod headings;
mod kind;
mod map;
mod memory;
mod refusal;
mod rows;
mod source;
mod workbook;
mod writer;

pub use back::{WHAT_TO_FIX, write_back};
pub use canonical::{Canonical, Sheeted};
pub use foreign::Foreign;
pub use kind::Kind;
pub use map::{Map, NotAMap};
pub use memory::Matched;
pub use refusal::Refusal;
pub use rows::{File, Row, Rows};
pub use source::Source;
pub use writer::{Listing, Writer};

/// The largest file that is read from a stream: one row after another, never whole.
pub const LARGEST: u64 = 2 * 1024 * 1024 * 1024;

/// The most columns of a sheet.
pub const COLUMNS: usize = 1_000;

/// The most rows of a sheet.
pub const ROWS: u64 = 200_000;

//! Reads rules and bank holidays strictly and writes them out as Rust source.
//! Used by the build script, and by a test that shows each mistake being refused.

mod emit;
mod evidence;
mod family;
mod holidays;
mod input;
mod length;
mod raw;
mod sense;
mod words;

pub use evidence::evidence;
pub use family::{Home, ids, rules};
pub use holidays::holidays;

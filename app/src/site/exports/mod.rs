//! Taking cases out as the canonical sheet: who may, and the two files.

pub mod access;
pub mod file;
pub mod page;
#[cfg(test)]
mod tests;

//! The internal view: exact figures, for managers with leave to see them. Marked on screen, on paper and in files, and
//! never a way to a case.

pub mod access;
mod ask;
mod cells;
mod csv;
pub mod file;
mod json;
pub mod list;
mod marking;
pub mod page;
mod xlsx;

#[cfg(test)]
mod tests;

//! Reports: what the manager may publish. Everything here is drawn or written from protected tables only.

pub mod catalogue;
pub mod choice;
pub mod close;
pub mod csv;
pub mod figure;
pub mod file;
pub mod grid;
pub mod list;
pub mod page;
pub mod xlsx;

#[cfg(test)]
mod tests;

//! Documents of a case: the list, the form with the file, the file on its way in and out, and setting one aside.

pub mod action;
pub mod add;
pub mod file;
pub mod list;
pub mod one;
mod receive;
mod scan;
#[cfg(test)]
pub(super) mod tests;

//! What data protection leads do: records that have to stay, records that are erased, and what is left of them.

pub mod action;
pub mod certificate;
pub mod due;
pub mod list;
pub mod policy;
pub mod record;
#[cfg(test)]
pub mod tests;

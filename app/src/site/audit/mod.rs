//! The audit trail as those read it who look after accounts.

mod asked;
pub mod page;
pub mod rows;

#[cfg(test)]
pub mod tests;

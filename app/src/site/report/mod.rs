//! Reports: what the manager may publish. Everything here is drawn or written from protected tables only.

pub mod catalogue;
pub mod choice;
pub mod close;
pub mod csv;
mod drawn;
pub mod figure;
pub mod file;
pub mod grid;
pub mod json;
pub mod kept;
pub mod list;
pub mod national;
mod over_time;
pub mod page;
pub mod publishing;
pub mod release;
mod release_form;
pub mod releases;
pub mod set_up;
pub mod xlsx;

pub use release_form::ReleaseForm;

#[cfg(test)]
mod tests;

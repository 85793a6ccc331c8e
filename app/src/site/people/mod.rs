//! People: the pages on which an administrator looks after accounts. Nothing on them is about survivors.

pub mod action;
mod change;
mod did;
pub mod emails;
mod forms;
pub mod grants;
mod invite_form;
pub mod invite_page;
mod keeping;
pub mod link_page;
pub mod list;
pub mod person_page;
mod role_form;

pub use invite_form::InviteForm;

#[cfg(test)]
pub mod tests;

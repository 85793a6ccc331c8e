//! The parts pages are made of: plain functions from values to views.

pub mod changes;
pub mod choice;
pub mod days;
pub mod deadline_card;
pub mod documents;
pub mod drafts;
pub mod errors;
pub mod field;
pub mod kinds;
pub mod next;
pub mod note;
pub mod notice;
pub mod pages;
pub mod qr;
pub mod reach;
pub mod safe_textarea;
pub mod strip;
pub mod table;
pub mod tag;
pub mod tasks;
pub mod timeline;
pub mod typed;

pub use choice::{Choice, checks, radios, select, tick};
pub use days::day_field;
pub use deadline_card::deadline_card;
pub use errors::error_summary;
pub use field::{Ask, code_field, email_field, new_password_field, password_field, text_field};
pub use next::next;
pub use notice::notice;
pub use qr::qr;
pub use safe_textarea::safe_textarea;
pub use strip::strip;
pub(super) use tag::look_name;
pub use tag::{long_day, short_day, tag};
pub use timeline::timeline;

//! Permission to stay: lengths, histories with their status on given days, challenges, advice.

mod advice;
mod chooser;
mod history;
mod length;
mod properties;
mod protection;

//! The list itself: the twenty tables as data.

mod cohort;
mod parts;
mod shares;

pub(super) use cohort::cohort;
pub(super) use parts::parts;
pub(super) use shares::shares;

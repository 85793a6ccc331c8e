//! Backups: what goes into one, how it is sealed and opened, where it is kept and for how long. What a store holds is
//! the business of `store`; the commands are in `command`.

pub mod archive;
pub mod envelope;
pub mod manifest;
pub mod not_kept;
pub mod opened;
pub mod postgres;
pub mod room;
pub mod schedule;
pub mod shelf;
pub mod trustee;

pub use not_kept::NotKept;

//! Every line of SQL, every permission and the audit chain. Nothing about a survivor leaves this crate without a
//! permit, and every write is one transaction with its audit row.

pub mod arg;
pub mod chance;
pub mod clock;
mod code_name;
mod connect;
pub mod db;
pub mod error;
pub mod key;
mod migrate;
pub mod place;
pub mod sql;
mod store;

#[doc(hidden)]
pub use inventory;
// Not used by name: it makes every SQLite in the program SQLCipher.
use libsqlite3_sys as _;

pub use connect::open_sqlite;
pub use error::{Error, Fault};
pub use place::{Kind, OpenError, Place};
pub use store::Store;

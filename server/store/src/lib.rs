//! Every line of SQL, every permission and the audit chain. Nothing about a survivor leaves this crate without a
//! permit, and every write is one transaction with its audit row.

pub mod account;
pub mod actor;
pub mod answers;
pub mod arg;
pub mod audit;
mod audit_queue;
pub mod audit_verify;
mod case;
mod case_add;
pub mod case_list;
mod case_row;
pub mod chance;
pub mod clock;
pub mod close;
mod code_name;
mod connect;
pub mod db;
mod deadline;
pub mod demo;
mod derived;
pub mod error;
mod event;
mod event_row;
mod form_key;
pub mod key;
pub mod load;
mod migrate;
pub mod password;
pub mod password_rule;
pub mod permit;
pub mod place;
pub mod policy;
mod protected;
pub mod publish;
pub mod rebuild;
pub mod report;
pub mod session;
mod session_row;
pub mod session_store;
pub mod sign_in;
pub mod sql;
mod store;
mod summary;
pub mod throttle;
mod today;
pub mod view;

#[doc(hidden)]
pub use inventory;
// Not used by name: it makes every SQLite in the program SQLCipher.
use libsqlite3_sys as _;

pub use actor::{Actor, Role, SessionTag};
pub use connect::{open_postgres, open_sqlite};
pub use error::{Error, Fault};
pub use permit::{Action, Permit};
pub use place::{Kind, OpenError, Place};
pub use protected::Publisher;
pub use sign_in::SignInRefusal;
pub use store::Store;

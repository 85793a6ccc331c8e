//! The server of Waymark: HTTP at its edge, pages and forms in the middle, and the command line.
//! Rules are in `domain`, data and permissions in `store`, what people see in `app`.

pub mod assets;
pub mod backup;
pub mod chores;
pub mod cli;
pub mod command;
pub mod edge;
pub mod hatch;
pub mod listen;
pub mod log;
pub mod mail;
pub mod router;
pub mod session;
pub mod staff;
pub mod stop;
pub mod tls;

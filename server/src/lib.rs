//! The server of Waymark: HTTP at its edge, pages and forms in the middle, and the command line.
//! Rules are in `domain`, data and permissions in `store`, what people see in `app`.

pub mod assets;
pub mod edge;
pub mod listen;
pub mod stop;

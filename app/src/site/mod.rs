//! The site: pages, the parts they are made of, and the actions their forms post to. Nothing here reaches a browser but HTML.

pub mod forms;
pub mod parts;
pub mod path;
pub mod report;
pub mod words;

//! The site: pages, the parts they are made of, and the actions their forms post to. Nothing here reaches a browser but HTML.

pub mod account;
pub mod action;
pub mod audit;
pub mod calendar;
pub mod context;
pub mod digest;
pub mod documents;
pub mod exports;
pub mod forms;
pub mod frame;
pub mod imports;
pub mod internal;
pub mod kept;
mod load;
pub mod outgoing;
pub mod page;
pub mod parts;
pub mod path;
pub mod people;
pub mod report;
pub mod routes;
pub mod shell;
pub mod words;

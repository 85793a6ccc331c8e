//! What the forms post to. An action opens, checks, stores, redirects: four lines, in that order.

pub mod access;
pub mod amend;
pub mod amend_incident;
pub mod case;
pub mod case_review;
pub mod contact;
pub mod desk;
pub mod draft;
pub mod draft_short;
pub mod emergency;
pub mod event;
pub mod evidence;
pub mod find;
pub mod holder;
pub mod incident;
pub mod judge_rule;
mod late;
pub mod legal;
pub mod log;
pub mod merge;
pub mod met;
pub mod moved;
mod name;
pub mod news;
pub mod notice;
pub mod number;
pub mod pack;
pub mod plan;
pub mod reminder;
pub mod review;
pub mod risk;
pub mod services;
pub mod task;
pub mod view;
pub mod waiting;

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

/// The request was not one of our forms. It carries no words: whatever an action returns may end up in an address.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Unread;

impl FromServerFnError for Unread {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self
    }
}

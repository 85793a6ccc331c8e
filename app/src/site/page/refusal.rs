//! The page that stands in for one that could not be shown, and its status.

use http::StatusCode;
use leptos::prelude::*;
use store::{Error, Role};

use super::super::{frame::Page, path, words::frame as words};

/// The page and status for a refusal. "Not yours" and "does not exist" are the same page.
pub fn page(error: &Error, role: Option<Role>) -> (StatusCode, Page) {
    match error {
        Error::NotFound => (StatusCode::NOT_FOUND, not_found(role)),
        Error::Busy => (StatusCode::SERVICE_UNAVAILABLE, again(words::BUSY, words::BUSY_WHY)),
        _ => (StatusCode::INTERNAL_SERVER_ERROR, again(words::FAULT, words::FAULT_WHY)),
    }
}

fn not_found(role: Option<Role>) -> Page {
    let next = match role {
        Some(Role::Caseworker | Role::LegalAdviser) => (path::CASES, words::NOT_FOUND_NEXT),
        _ => (path::TODAY, words::FIRST_PAGE),
    };
    let body = view! {
        <h1>{words::NOT_FOUND}</h1>
        <p>{words::NOT_FOUND_WHY}</p>
        <p class="alone"><a href=next.0>{next.1}</a></p>
    };
    Page::titled(words::NOT_FOUND, body)
}

fn again(title: &'static str, why: &'static str) -> Page {
    let body = view! {
        <h1>{title}</h1>
        <p>{why}</p>
        <p class="alone"><a href="">{words::TRY_AGAIN}</a></p>
    };
    Page::titled(title, body)
}

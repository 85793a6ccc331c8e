//! A notice: something to know before going on.

use domain::status::Look;
use leptos::prelude::*;

use super::{super::words::case as words, tag::look_name};

/// A notice with a heading. The look repeats what the heading says, never more.
pub fn notice(look: Look, heading: impl Into<String>, body: impl IntoView + 'static) -> AnyView {
    view! { <div class="notice" data-look=look_name(look)><h2>{heading.into()}</h2>{body}</div> }
        .into_any()
}

/// Before everything else about a case: the line most likely to prevent harm.
pub fn safe_contact(rule: &str) -> AnyView {
    let rule = if rule.is_empty() { words::NO_SAFE_CONTACT } else { rule };
    notice(Look::Soon, words::SAFE_CONTACT, view! { <p dir="auto">{rule.to_owned()}</p> })
}

//! A notice: something to know before going on.

use domain::status::Look;
use leptos::prelude::*;

use super::tag::look_name;

/// A notice with a heading. The look repeats what the heading says, never more.
pub fn notice(look: Look, heading: impl Into<String>, body: impl IntoView + 'static) -> AnyView {
    view! { <div class="notice" data-look=look_name(look)><h2>{heading.into()}</h2>{body}</div> }
        .into_any()
}

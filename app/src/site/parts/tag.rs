//! The tag that says where a date stands, and days as people read them.

use domain::{
    day::{self, Day},
    status::Look,
};
use leptos::prelude::*;

/// "2 days overdue". The words carry the meaning; the colour repeats it.
pub fn tag(look: Look, words: impl Into<String>) -> impl IntoView {
    view! { <span class="tag" data-look=look_name(look)>{words.into()}</span> }
}

/// "Fri 20 Nov 2026".
pub fn long_day(of: Day) -> impl IntoView {
    view! { <time datetime=of.to_string()>{day::long(of)}</time> }
}

/// "20 Nov 2026".
pub fn short_day(of: Day) -> impl IntoView {
    view! { <time datetime=of.to_string()>{day::short(of)}</time> }
}

/// How a look is written in the markup.
pub(in crate::site) const fn look_name(look: Look) -> &'static str {
    match look {
        Look::Over => "over",
        Look::Soon => "soon",
        Look::Ahead => "ahead",
        Look::Done => "done",
        Look::Wait => "wait",
        Look::Hold => "hold",
    }
}

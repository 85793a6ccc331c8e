//! Where a rule gives no date: why there is none and what to do, or what the rule says instead.

use domain::{
    picture::NotComputed,
    rule::{self, Kind},
    status::Look,
};
use leptos::prelude::*;

use super::{super::words::case as words, notice};

/// A date that is missing and must not be out of sight. A rule that never gives one says what it is about.
pub fn no_date(item: &NotComputed) -> AnyView {
    let rule = rule::rule(&item.key.rule);
    match rule.filter(|rule| rule.kind == Kind::Flag) {
        Some(rule) => {
            let body = view! { <p>{rule.consequence}</p> <p>{rule.extension}</p> };
            notice(Look::Soon, rule.title, body)
        }
        None => notice(Look::Over, words::NOT_COMPUTED, view! { <p>{item.why.clone()}</p> }),
    }
}

//! Links to the other pages of a long list.

use leptos::prelude::*;

use super::super::words::list as words;

/// How many rows of a list one page shows.
pub const PAGE: u32 = 25;

/// Links to the pages around this one, first and last included. `to` makes the address of a page.
pub fn pages(current: u32, last: u32, to: impl Fn(u32) -> String) -> Option<AnyView> {
    if last < 2 {
        return None;
    }
    let near = (1..=last).filter(|n| *n == 1 || *n == last || n.abs_diff(current) <= 2);
    let links = near.map(|n| {
        if n == current {
            return view! { <li><span aria-current="page">{n}</span></li> }.into_any();
        }
        view! { <li><a href=to(n) aria-label=words::page(n)>{n}</a></li> }.into_any()
    });
    let next = (current < last)
        .then(|| view! { <li><a rel="next" href=to(current + 1)>{words::NEXT}</a></li> });
    Some(
        view! { <nav aria-label=words::PAGES><ul class="pages">{links.collect_view()}{next}</ul></nav> }
            .into_any(),
    )
}

//! Heads of tables that sort by link: it works on every page of a list, with scripts off.

use leptos::prelude::*;

/// How the column of a head is sorted now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sorted {
    No,
    Up,
    Down,
}

/// A column head that sorts the whole list when followed.
pub fn sort_head(label: &'static str, sorted: Sorted, to: String) -> impl IntoView {
    let state = match sorted {
        Sorted::No => "none",
        Sorted::Up => "ascending",
        Sorted::Down => "descending",
    };
    view! { <th scope="col" role="columnheader" aria-sort=state><a href=to>{label}</a></th> }
}

/// A column head that only names its column.
pub fn head(label: &'static str) -> impl IntoView {
    view! { <th scope="col" role="columnheader">{label}</th> }
}

/// A cell that repeats its column's name where rows are shown as cards.
pub fn cell(label: &'static str, content: impl IntoView + 'static) -> impl IntoView {
    view! { <td role="cell" data-label=label>{content}</td> }
}

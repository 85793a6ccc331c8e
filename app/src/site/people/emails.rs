//! What became of the emails of what is due, for the administrator.

use domain::status::Look;
use leptos::prelude::*;
use store::{
    clock::{london_day, london_time},
    digest::Sent,
};

use super::super::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::{
        notice, short_day,
        table::{cell, head},
    },
    path,
    words::{clock, digest as words, people},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let permit = store.permit(&actor, ()).await?;
        Ok(show(&store.digest_log(permit).await?))
    })
}

pub(in crate::site) fn show(log: &[Sent]) -> Page {
    let known = if log.is_empty() {
        view! { <p class="empty">{words::NONE}</p> <p>{words::NO_MAIL}</p> }.into_any()
    } else {
        table(log)
    };
    let body = view! { <h1>{words::TITLE}</h1> <p>{words::INTRO}</p> {known} };
    Page::titled(words::TITLE, body).within(Section::People).back(path::PEOPLE, people::TITLE)
}

fn table(log: &[Sent]) -> AnyView {
    let rows = log.iter().map(row).collect_view();
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::TO)} {head(words::DAY)} {head(words::WHAT)} {head(words::PROBLEM)}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(one: &Sent) -> impl IntoView + use<> {
    let tried =
        view! { {short_day(london_day(one.tried_at))} ", " {clock(london_time(one.tried_at))} };
    let problem = one.problem.clone().unwrap_or_default();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{one.name.clone()}</th>
            {cell(words::DAY, tried)}
            {cell(words::WHAT, words::became(&one.state, one.tries))}
            {cell(words::PROBLEM, view! { <bdi>{problem}</bdi> })}
        </tr>
    }
}

/// What is said at the head of an administrator's first page where emails do not arrive.
pub fn warning(failing: u32) -> Option<AnyView> {
    (failing > 0).then(|| {
        let body = view! {
            <p>{words::failing(failing)}</p>
            <p>{words::FAILING_DO}</p>
            <p><a href=path::EMAILS>{words::SEE}</a></p>
        };
        notice(Look::Soon, words::FAILING, body)
    })
}

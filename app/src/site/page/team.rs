//! How much work each colleague of the team has, by name. It helps to share work, and ranks nobody.

use leptos::prelude::*;
use store::{permit::ReadTeam, team::Colleague};

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::table::{cell, head},
    path,
    words::{frame, holder, team as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let team = store.team_table(store.permit::<ReadTeam>(&actor, ()).await?).await?;
        Ok(show(&team))
    })
}

pub(super) fn show(team: &[Colleague]) -> Page {
    let heads =
        [words::COLLEAGUE, words::OPEN, words::OVERDUE, words::NEXT_7, words::NOTHING].map(head);
    let rows = team.iter().map(row).collect_view();
    let body = view! {
        <h1>{words::TITLE}</h1>
        <p>{words::WHY}</p>
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <p class="alone"><a href=path::TRANSFERS>{holder::TRANSFERS}</a></p>
    };
    Page::titled(words::TITLE, body).within(Section::Today).back(path::TODAY, frame::TODAY)
}

fn row(one: &Colleague) -> impl IntoView + use<> {
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a href=path::cases_of(one.user)>{one.name.clone()}</a></th>
            {cell(words::OPEN, one.open.to_string())}
            {cell(words::OVERDUE, one.overdue.to_string())}
            {cell(words::NEXT_7, one.next_7.to_string())}
            {cell(words::NOTHING, one.nothing.to_string())}
        </tr>
    }
}

//! The reports that name nobody: what this team reported, and the way to take one back.

use domain::{notice::TakenBack, status::Look};
use leptos::prelude::*;
use store::notice::NoticeRow;

use super::form_parts::hidden;
use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::load,
    parts::{
        long_day,
        table::{cell, head},
        tag,
    },
    path,
    words::{cases, notice as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let rows = store.notices(store.permit(&actor, ()).await?).await?;
        Ok(show(&rows))
    })
}

pub(super) fn show(rows: &[NoticeRow]) -> Page {
    let body = view! {
        <div class="bar">
            <h1>{words::TITLE}</h1>
            <a class="button" href=path::ADD_NOTICE>{words::ADD}</a>
        </div>
        <p>{words::INTRO} " " {words::NO_NAMES}</p>
        <p class="small quiet">{words::RULE}</p>
        {list(rows)}
    };
    Page::titled(words::TITLE, body).within(Section::Cases).back(path::CASES, cases::BACK)
}

fn list(rows: &[NoticeRow]) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="empty">{words::NONE}</p> }.into_any();
    }
    let heads = [words::WHEN, words::WHO, words::WHY, words::STATE].map(head);
    let rows = rows.iter().enumerate().map(|(place, one)| row(place, one)).collect_view();
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::TITLE}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(place: usize, row: &NoticeRow) -> impl IntoView + use<> {
    let reasons: Vec<_> = row.notice.reasons.iter().map(|one| one.label()).collect();
    let state = match row.taken_back {
        Some(why) => tag(Look::Wait, words::taken_back(why.label())).into_any(),
        None => take_back(place, row),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{long_day(row.notice.on)}</th>
            {cell(words::WHO, row.notice.by.label())}
            {cell(words::WHY, reasons.join("; "))}
            {cell(words::STATE, state)}
        </tr>
    }
}

fn take_back(place: usize, row: &NoticeRow) -> AnyView {
    let id = format!("why-{place}");
    let which = words::take_back_which(place + 1, row.notice.on);
    let options = TakenBack::ALL
        .iter()
        .map(|why| view! { <option value=why.code()>{why.label()}</option> })
        .collect_view();
    view! {
        <form method="post" action="/api/take-back-notice" aria-label=which>
            {hidden("notice", &row.id.to_string())}
            <label for=id.clone()>{words::TAKE_BACK_WHY}</label>
            <select id=id name="why" autocomplete="off">{options}</select>
            <button class="button second">{words::TAKE_BACK}</button>
        </form>
    }
    .into_any()
}

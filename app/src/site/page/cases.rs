//! Cases: find one by reference or code name, filter, sort. Never by a person's name.

mod list;
mod views;
pub mod wanted;

use domain::day::Day;
use leptos::prelude::*;
use store::{Role, saved_view::SavedView, view::CaseList};
use wanted::Wanted;

use super::super::{
    context::signed_in,
    forms::{Kept, Slot, view::ViewForm},
    frame::{Page, Section},
    load::{asked, load},
    parts::{Ask, Choice, choice::radios, error_summary, notice, select},
    path,
    words::{cases as words, find, import as import_words, notice as notice_words},
};
use crate::choices;

pub fn page() -> impl IntoView {
    load(async {
        let wanted: Wanted = asked();
        let (store, actor) = signed_in().await?;
        let permit = store.permit(&actor, ()).await?;
        let cases = store.cases(permit, &wanted.filter(actor.user())).await?;
        let own = store.saved_views(store.permit(&actor, ()).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::View).await?;
        let kept = (own.as_slice(), kept.as_ref());
        Ok(show(&wanted, &cases, kept, actor.role() == Role::Caseworker, store.today()))
    })
}

pub(super) fn show(
    wanted: &Wanted,
    cases: &CaseList,
    (own, kept): (&[SavedView], Option<&Kept<ViewForm>>),
    may_add: bool,
    today: Day,
) -> Page {
    let add = may_add.then(|| view! { <a class="button" href=path::ADD_CASE>{words::ADD}</a> });
    let choosing = wanted.is_choosing().then(|| {
        notice(domain::status::Look::Ahead, words::CHOOSE, view! { <p>{words::CHOOSE_WHY}</p> })
    });
    let body = view! {
        {kept.and_then(|kept| error_summary(kept.summary()))}
        <div class="bar"><h1>{words::TITLE}</h1> {add}</div>
        {choosing}
        {search(wanted)}
        <p class="alone"><a href=path::FIND>{find::LINK}</a></p>
        {filter(wanted)}
        {views::views(own, wanted, kept)}
        {chips(wanted)}
        {list::list(wanted, cases, today)}
        {may_add.then(|| view! { <p class="alone"><a href=path::NOTICES>{notice_words::LINK}</a></p> })}
        {may_add.then(|| view! { <p class="alone"><a href=path::IMPORTS>{import_words::LINK}</a></p> })}
    };
    Page::titled(words::TITLE, body)
        .within(Section::Cases)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn search(wanted: &Wanted) -> impl IntoView + use<> {
    view! {
        <form class="find" role="search" method="get" action=path::CASES>
            <div>
                <label for="q">{words::SEARCH_LABEL}</label>
                <input type="search" id="q" name="q" value=wanted.q.clone() autocomplete="off"/>
            </div>
            {wanted.kept_by_search().into_iter().map(hidden).collect_view()}
            <button class="button second">{words::SEARCH}</button>
        </form>
    }
}

/// Closed unless in use, with a way to apply it at both ends: keyboards should not have to go back.
fn filter(wanted: &Wanted) -> impl IntoView + use<> {
    let mut stages = vec![Choice::new("", words::ANY_STAGE)];
    stages.extend(choices!(domain::picture::CaseStage));
    let whose = [Choice::new("", words::TEAM), Choice::new("me", words::MINE)];
    let apply = || view! { <p><button class="button second">{words::APPLY}</button></p> };
    view! {
        <details open=wanted.in_use() != 0>
            <summary>{words::filter(wanted.in_use())}</summary>
            <div>
                <form method="get" action=path::CASES aria-label=words::FILTER>
                    {apply()}
                    {select(&Ask::new("stage", words::STAGE), &[("", stages)], &wanted.stage)}
                    {radios(&Ask::new("worker", words::WORKER), &whose, &wanted.worker)}
                    {radios(&Ask::new("standing", words::OPEN_OR_CLOSED), &choices!(store::view::Standing), wanted.standing().code())}
                    {wanted.kept_by_filter().into_iter().map(hidden).collect_view()}
                    {apply()}
                </form>
            </div>
        </details>
    }
}

fn hidden((name, value): (&'static str, String)) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}

/// Each filter in use, with a link that takes it away.
fn chips(wanted: &Wanted) -> Option<impl IntoView + use<>> {
    let chips = wanted.chips();
    (!chips.is_empty()).then(|| {
        let links = chips.into_iter().map(|(label, without)| {
            view! { <li><a href=without>{label}<span class="hear">{words::REMOVE}</span><span aria-hidden="true">" ×"</span></a></li> }
        });
        view! {
            <ul class="chips" aria-label=words::IN_USE>
                {links.collect_view()}
                <li><a href=path::CASES>{words::CLEAR}</a></li>
            </ul>
        }
    })
}

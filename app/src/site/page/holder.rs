//! Who holds a case: hand it to a colleague, offer it to another team, and see the hands it went through.

use domain::id::{CaseId, UserId};
use leptos::prelude::*;
use store::{
    chance,
    clock::london_day,
    holder_page::{Hand, HolderPage, Offered},
    permit::ReadHolder,
    view::CaseFile,
};

use super::form_parts::{hidden, kept_at, key, said};
use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot, Typed,
        holder::{HandForm, OfferForm},
        reader::NOTE_LIMIT,
    },
    frame::{Page, Section},
    load::{load, named},
    parts::{Ask, Choice, safe_textarea, select, text_field},
    path,
    words::{holder as words, record},
};

/// What is on the page, and what came back to it.
pub(super) struct Shown<'a> {
    pub of: &'a HolderPage,
    /// Who of the team could hold it.
    pub colleagues: &'a [(UserId, String)],
    pub hand: Option<&'a Kept<HandForm>>,
    pub offer: Option<&'a Kept<OfferForm>>,
}

pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let of = store.holder_page(store.permit::<ReadHolder>(&actor, case).await?).await?;
        let colleagues = store.team_colleagues(&actor).await?;
        let hand = Kept::waiting(&store, &actor, Slot::Holder(case)).await?;
        let offer = Kept::waiting(&store, &actor, Slot::Offer(case)).await?;
        let (of, colleagues) = (&of, &colleagues[..]);
        Ok(show(&Shown { of, colleagues, hand: hand.as_ref(), offer: offer.as_ref() }))
    })
}

pub(super) fn show(shown: &Shown<'_>) -> Page {
    let of = shown.of;
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let has_problems = has_any(shown.hand) || has_any(shown.offer);
    let body = view! {
        {said_once(shown)}
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::held(&of.holder_name, &of.team_name)}</p>
        <h2>{words::HAND}</h2>
        <p>{words::HAND_WHY}</p>
        {hand(shown)}
        <h2>{words::OFFER}</h2>
        <p>{words::OFFER_WHY}</p>
        {offer(shown)}
        {offers(&of.offers)}
        <h2>{words::HISTORY}</h2>
        {history(&of.hands)}
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
        .with_problems(has_problems)
}

fn has_any<F: Typed>(kept: Option<&Kept<F>>) -> bool {
    kept.is_some_and(|kept| !kept.problems.is_empty())
}

/// One summary above both forms, of the one that came back with something to put right.
fn said_once(shown: &Shown<'_>) -> AnyView {
    let case = shown.of.case;
    if has_any(shown.offer) || shown.hand.is_none() {
        return said(shown.offer, Slot::Offer(case));
    }
    said(shown.hand, Slot::Holder(case))
}

fn hand(shown: &Shown<'_>) -> AnyView {
    let (of, kept) = (shown.of, shown.hand);
    let others = takers(shown.colleagues, of.holder);
    if others.is_empty() {
        return view! { <p class="empty">{words::NOBODY}</p> }.into_any();
    }
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let why = ask("why", words::WHY).hint(words::WHY_HINT);
    view! {
        <form method="post" action="/api/hand-case-over" data-keep="/api/keep-hand" aria-label=words::HAND novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("held_by", &of.holder.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {select(&ask("taker", words::TAKER), &[("", others)], &typed.taker)}
            {text_field(&why, &typed.why, "off")}
            <button class="button">{words::HAND_DO}</button>
            {kept_at()}
        </form>
    }
    .into_any()
}

/// A colleague chosen and one press: the case is theirs. Why, and other teams, have a page of their own.
pub(super) fn on_case(file: &CaseFile, colleagues: &[(UserId, String)]) -> Option<AnyView> {
    let more = view! { <p class="alone"><a href=path::holder(file.id)>{words::SEE}</a></p> };
    let others = takers(colleagues, file.held_by);
    if others.is_empty() {
        return (!colleagues.is_empty()).then(|| more.into_any());
    }
    let ask = Ask::new("taker", words::TAKER);
    Some(
        view! {
            <form method="post" action="/api/hand-case-over" aria-label=words::HAND data-screen-only="" novalidate>
                {hidden("case", &file.id.to_string())}
                {hidden("held_by", &file.held_by.to_string())}
                {hidden("form", &chance::uuid().to_string())}
                {select(&ask, &[("", others)], "")}
                <button class="button second">{words::HAND_DO}</button>
            </form>
            {more}
        }
        .into_any(),
    )
}

/// Everybody of the team but whoever holds the case. Nobody is chosen beforehand.
fn takers(colleagues: &[(UserId, String)], holder: UserId) -> Vec<Choice> {
    let others = colleagues.iter().filter(|(id, _)| *id != holder);
    let others: Vec<_> =
        others.map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    if others.is_empty() { others } else { [vec![first()], others].concat() }
}

fn first() -> Choice {
    Choice::new("", words::CHOOSE_ONE)
}

fn offer(shown: &Shown<'_>) -> AnyView {
    let (of, kept) = (shown.of, shown.offer);
    if let Some(waiting) = of.offers.iter().find(|offered| offered.answer.is_none()) {
        return take_back(of.case, waiting);
    }
    if !of.is_open || of.teams.is_empty() {
        let why = if of.is_open { words::NO_TEAM } else { words::CLOSED };
        return view! { <p class="empty">{why}</p> }.into_any();
    }
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let teams = of.teams.iter().map(|team| Choice::new(team.team.to_string(), team.name.clone()));
    let teams = [first()].into_iter().chain(teams).collect();
    let why = ask("offer_why", words::OFFER_REASON).hint(words::OFFER_REASON_HINT);
    view! {
        <form method="post" action="/api/offer-case" data-keep="/api/keep-offer" aria-label=words::OFFER novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {select(&ask("team", words::TEAM), &[("", teams)], &typed.team)}
            {safe_textarea(&why, &typed.offer_why, NOTE_LIMIT)}
            <button class="button second">{words::OFFER_DO}</button>
            {kept_at()}
        </form>
    }
    .into_any()
}

fn take_back(case: CaseId, offered: &Offered) -> AnyView {
    view! {
        <p>{words::offered(&offered.team)} ". " {words::WAITS}</p>
        <form method="post" action="/api/take-offer-back" aria-label=words::TAKE_BACK>
            {hidden("case", &case.to_string())}
            <button class="button second">{words::TAKE_BACK}</button>
        </form>
    }
    .into_any()
}

fn offers(offers: &[Offered]) -> Option<AnyView> {
    let rows: Vec<_> = offers
        .iter()
        .map(|one| {
            let answer = one.answer.as_ref().map(|answered| {
                let said = words::answered(answered.answer, &answered.by, london_day(answered.at));
                let why = answered.why.clone().map(|why| view! { ". " <bdi>{why}</bdi> });
                view! { <p>{said} {why}</p> }
            });
            view! {
                <li>
                    <h3>{words::offered(&one.team)}</h3>
                    <p>{words::by(&one.by, london_day(one.at))} ". " <bdi>{one.why.clone()}</bdi></p>
                    {answer}
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <h2>{words::OFFERS}</h2> <ol class="timeline" reversed="">{rows}</ol> }.into_any()
    })
}

fn history(hands: &[Hand]) -> AnyView {
    if hands.is_empty() {
        return view! { <p class="empty">{words::NO_HISTORY}</p> }.into_any();
    }
    let rows = hands.iter().map(|one| {
        let why = one.why.clone().map(|why| view! { ". " <bdi>{why}</bdi> });
        view! {
            <li>
                <h3>{words::went(&one.from, &one.to)}</h3>
                <p>{words::by(&one.by, london_day(one.at))} {why}</p>
            </li>
        }
    });
    view! { <ol class="timeline" reversed="">{rows.collect_view()}</ol> }.into_any()
}

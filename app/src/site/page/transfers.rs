//! Cases that are offered to one's own team, and one of them, to be taken or not. Of what is in them nothing is shown.

use domain::id::{TransferId, UserId};
use leptos::prelude::*;
use store::{Error, clock::london_day, offer::Offer, permit::ReadOffers};

use super::form_parts::{buttons, hidden, key, said};
use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot,
        holder::{AnswerForm, Choice as Said},
        reader::NOTE_LIMIT,
    },
    frame::{Page, Section},
    load::{load, named},
    parts::{
        Ask, Choice,
        kinds::radios_asking,
        safe_textarea, select, short_day,
        table::{cell, head},
    },
    path,
    words::{cases, holder as words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let offers = store.offers(store.permit::<ReadOffers>(&actor, ()).await?).await?;
        Ok(list(&offers))
    })
}

pub(super) fn list(offers: &[Offer]) -> Page {
    let body = view! { <h1>{words::TRANSFERS}</h1> {table(offers)} };
    Page::titled(words::TRANSFERS, body).within(Section::Cases).back(path::CASES, cases::BACK)
}

fn table(offers: &[Offer]) -> AnyView {
    if offers.is_empty() {
        return view! { <p class="empty">{words::NO_TRANSFERS}</p> }.into_any();
    }
    let heads = [words::CASE, words::FROM, words::SINCE, words::DATES].map(head);
    let rows = offers.iter().map(|one| {
        let (reference, code_name) = (one.reference.clone(), one.code_name.clone());
        let hear = format!(": {}", words::LOOK);
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><a href=path::transfer(one.id)><span class="ref">{reference}</span><span class="hear">{hear}</span></a> " " {code_name}</th>
                {cell(words::FROM, words::held(&one.by, &one.team))}
                {cell(words::SINCE, short_day(london_day(one.at)))}
                {cell(words::DATES, one.dates.to_string())}
            </tr>
        }
    });
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::TRANSFERS}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

pub fn one() -> impl IntoView {
    load(async {
        let id: TransferId = named("transfer")?;
        let (store, actor) = signed_in().await?;
        let offers = store.offers(store.permit::<ReadOffers>(&actor, ()).await?).await?;
        let offer = offers.iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
        let colleagues = store.team_colleagues(&actor).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Answer(id)).await?;
        Ok(show(offer, &colleagues, actor.user(), kept.as_ref()))
    })
}

pub(super) fn show(
    offer: &Offer,
    colleagues: &[(UserId, String)],
    reader: UserId,
    kept: Option<&Kept<AnswerForm>>,
) -> Page {
    let (reference, code_name) = (offer.reference.clone(), offer.code_name.clone());
    let fresh = || AnswerForm { taker: reader.to_string(), ..AnswerForm::default() };
    let typed = kept.map_or_else(fresh, |kept| kept.typed.clone());
    let slot = Slot::Answer(offer.id);
    let body = view! {
        {said(kept, slot)}
        <h1>{words::ONE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::offers(&offer.by, &offer.team, london_day(offer.at))} " " {words::dates(offer.dates)}</p>
        <p>{words::ONE_WHY}</p>
        <form class="event" method="post" action="/api/answer-offer" data-keep="/api/keep-answer" aria-label=words::ONE novalidate>
            {hidden("transfer", &offer.id.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {questions(colleagues, &typed, kept)}
            {buttons(words::ANSWER_DO, slot)}
        </form>
    };
    Page::titled(words::ONE, body)
        .within(Section::Cases)
        .back(path::TRANSFERS.to_owned(), words::BACK_TO_TRANSFERS)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(
    colleagues: &[(UserId, String)],
    typed: &AnswerForm,
    kept: Option<&Kept<AnswerForm>>,
) -> AnyView {
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let asks = |said: Said| if said == Said::Take { "taker" } else { "over" };
    let choices = Said::ALL.iter().map(|said| (said.code(), said.label(), asks(*said)));
    let holders = colleagues.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone()));
    let why = ask("why", words::REFUSAL).hint(words::REFUSAL_HINT);
    view! {
        {radios_asking(&ask("choice", words::ANSWER), choices, &typed.choice)}
        <div data-ask="taker">{select(&ask("taker", words::HOLDS), &[("", holders.collect())], &typed.taker)}</div>
        <div data-ask="over">{safe_textarea(&why, &typed.why, NOTE_LIMIT)}</div>
    }
    .into_any()
}

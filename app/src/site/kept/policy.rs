//! For how long records are kept: what counts of each kind, what it rests on, and the form that changes it.

use domain::retention::RecordKind;
use leptos::prelude::*;
use store::{clock::london_day, permit, retention::Rule};

use crate::{
    choices,
    site::{
        action::{
            Unread,
            desk::{Turned, open, serve},
        },
        context::signed_in,
        forms::{Kept, Slot, Typed, retention::RetentionForm},
        frame::{Page, Section},
        load::load,
        page::form_parts::{buttons, hidden, key, said},
        parts::{
            Ask, radios,
            table::{cell, head},
            text_field,
        },
        path,
        words::{kept, retention as words},
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        let rules = store.retention(store.permit(&actor, ()).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Retention).await?;
        Ok(show(&rules, kept.as_ref()))
    })
}

/// Sets the years of one kind.
#[server(prefix = "/api", endpoint = "set-retention")]
pub async fn set_retention(#[server(flatten)] form: RetentionForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let key = form.key().ok_or(Turned)?;
        let permit = desk.permit::<permit::SetRetention>(()).await?;
        let new = desk.right(form.parse(desk.store.today())).await?;
        desk.took(desk.store.set_retention(permit, new, key).await).await?;
        desk.forget().await;
        desk.go(path::RETENTION)
    })
    .await
}

pub(super) fn show(rules: &[Rule], waiting: Option<&Kept<RetentionForm>>) -> Page {
    let heads = [words::RECORDS, words::YEARS, words::FROM, words::RESTS_ON].map(head);
    let body = view! {
        {said(waiting, Slot::Retention)}
        <h1>{words::POLICY}</h1>
        <p>{words::POLICY_WHY} " " {words::LONGEST}</p>
        <table class="stack" role="table">
            <caption class="hear">{words::POLICY}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rules.iter().map(row).collect_view()}</tbody>
        </table>
        {form(waiting)}
    };
    Page::titled(words::POLICY, body)
        .within(Section::Cases)
        .back(path::KEPT, kept::TITLE)
        .with_problems(waiting.is_some_and(|kept| !kept.problems.is_empty()))
}

fn row(rule: &Rule) -> impl IntoView + use<> {
    let rests_on = match &rule.set {
        Some((by, at, why)) => words::set(by, london_day(*at), why),
        None => rule.kind.source().to_owned(),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{rule.kind.label()}</th>
            {cell(words::YEARS, rule.years)}
            {cell(words::FROM, rule.kind.counted_from())}
            {cell(words::RESTS_ON, rests_on)}
        </tr>
    }
}

fn form(waiting: Option<&Kept<RetentionForm>>) -> AnyView {
    let typed = waiting.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(waiting.and_then(|kept| kept.problem(id)));
    let (years, why) = (ask("years", words::HOW_LONG), ask("why", words::WHY));
    view! {
        <h2>{words::SET}</h2>
        <form method="post" action="/api/set-retention" data-keep="/api/keep-retention" aria-label=words::SET novalidate>
            {hidden("form", &key(waiting, &typed.form))}
            {radios(&ask("kind", words::RECORDS), &choices!(RecordKind), &typed.kind)}
            {text_field(&years.hint(words::HOW_LONG_HINT), &typed.years, "off")}
            {text_field(&why.hint(words::WHY_HINT), &typed.why, "off")}
            {buttons(words::SAVE, Slot::Retention)}
        </form>
    }
    .into_any()
}

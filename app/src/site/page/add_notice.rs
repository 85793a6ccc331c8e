//! Report an adult who declined, without anything that says who it is: closed lists only, no box to type a name into.

use leptos::prelude::*;
use store::permit::WriteNotice;

use super::form_parts::{buttons, hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{Kept, Slot, event::given::TICKED, notice::NoticeForm},
        frame::{Page, Section},
        load::load,
        parts::{Ask, Choice, checks, day_field, radios, select},
        path,
        words::notice as words,
    },
};

pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        // Asked for here too, so that nobody fills in a form they may not send.
        store.permit::<WriteNotice>(&actor, ()).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Notice).await?;
        Ok(show(kept.as_ref()))
    })
}

pub(super) fn show(kept: Option<&Kept<NoticeForm>>) -> Page {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let body = view! {
        {said(kept, Slot::Notice)}
        <h1>{words::ADD_TITLE}</h1>
        <p>{words::NO_NAMES} " " {words::LINKED}</p>
        <form method="post" action="/api/add-notice" data-keep="/api/keep-notice" aria-label=words::ADD_TITLE novalidate>
            {hidden("form", &key(kept, &typed.form))}
            {questions(kept, &typed)}
            {buttons(words::SAVE, Slot::Notice)}
        </form>
    };
    Page::titled(words::ADD_TITLE, body)
        .within(Section::Cases)
        .back(path::NOTICES, words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn questions(kept: Option<&Kept<NoticeForm>>, typed: &NoticeForm) -> AnyView {
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let known = || {
        [("yes", words::YES), ("no", words::NO), ("", words::NOT_KNOWN)]
            .map(|(code, label)| Choice::new(code, label))
    };
    let unknown = || vec![Choice::new("", words::NOT_KNOWN)];
    let regions = [unknown(), choices!(domain::stat::Region)].concat();
    let places = [unknown(), choices!(domain::code::ExploitationPlace)].concat();
    let responders = [unknown(), choices!(domain::code::FirstResponder)].concat();
    let reasons = ask("reasons", words::REASONS).hint(words::REASONS_HINT);
    view! {
        {day_field(&ask("on", words::ON), &typed.on)}
        {select(&ask("by", words::BY), &[("", responders)], &typed.by)}
        {radios(&ask("gender", words::GENDER), &choices!(domain::code::Gender), &typed.gender)}
        {select(&ask("region", words::REGION), &[("", regions)], &typed.region)}
        {radios(&ask("began", words::BEGAN), &known(), &typed.began)}
        {checks(&ask("kinds", words::KINDS), &choices!(domain::code::Exploitation), &ticked(&typed.kinds))}
        {select(&ask("place", words::PLACE), &[("", places)], &typed.place)}
        {radios(&ask("police", words::POLICE), &known(), &typed.police)}
        {checks(&reasons, &choices!(domain::code::DeclineReason), &ticked(&typed.reasons))}
    }
    .into_any()
}

fn ticked(boxes: &std::collections::BTreeMap<String, String>) -> Vec<&str> {
    boxes.iter().filter(|(_, value)| *value == TICKED).map(|(code, _)| code.as_str()).collect()
}

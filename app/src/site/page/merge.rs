//! Two records of the same person: find the other, see both counted side by side, link them, and undo it.

use domain::{id::CaseId, status::Look};
use leptos::prelude::*;
use store::{
    Error,
    clock::london_day,
    holder_page::HolderPage,
    merge::{Counted, Merge, MergePage, MergedWith, Side},
    permit::{MergeCases, Pair, ReadHolder, ReadMerge},
};

use super::form_parts::{buttons, hidden, key, said};
use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot,
        event::given::TICKED,
        merge::{CompareForm, MergeForm},
        reader::NOTE_LIMIT,
    },
    frame::{Page, Section},
    load::{load, named},
    parts::{
        Ask, notice, safe_textarea,
        table::{cell, head},
        text_field, tick,
    },
    path,
    words::{merge as words, record},
};

/// Asks for the other record.
pub fn page() -> impl IntoView {
    load(async {
        let case: CaseId = named("case")?;
        let (store, actor) = signed_in().await?;
        let of = store.holder_page(store.permit::<ReadHolder>(&actor, case).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Compare(case)).await?;
        Ok(show(&of, kept.as_ref()))
    })
}

/// Both side by side.
pub fn both() -> impl IntoView {
    load(async {
        let (kept, other): (CaseId, CaseId) = (named("case")?, named("other")?);
        let (store, actor) = signed_in().await?;
        if kept == other {
            return Err(Error::NotFound);
        }
        let pair = Pair { kept, other };
        // Asked for here too, so that nobody looks at what they may not do.
        match store.permit::<MergeCases>(&actor, pair).await {
            Ok(_) | Err(Error::NotProved) => (),
            Err(error) => return Err(error),
        }
        let of = store.merge_page(store.permit::<ReadMerge>(&actor, pair).await?).await?;
        let typed = Kept::waiting(&store, &actor, Slot::Merge(kept, other)).await?;
        Ok(show_both(&of, typed.as_ref()))
    })
}

pub(super) fn show(of: &HolderPage, kept: Option<&Kept<CompareForm>>) -> Page {
    let slot = Slot::Compare(of.case);
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let typed = kept.map(|kept| kept.typed.called.clone()).unwrap_or_default();
    let problem = kept.and_then(|kept| kept.problem("called"));
    let ask = Ask::new("called", words::CALLED).hint(words::CALLED_HINT).problem(problem);
    let body = view! {
        {said(kept, slot)}
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{words::WHY}</p>
        <form method="post" action="/api/compare-cases" aria-label=words::TITLE novalidate>
            {hidden("case", &of.case.to_string())}
            {text_field(&ask, &typed, "off")}
            {buttons(words::COMPARE, slot)}
        </form>
    };
    Page::titled(words::TITLE, body)
        .about(&of.reference)
        .concerning(of.case)
        .within(Section::Cases)
        .back(path::case(of.case), record::back_to(&of.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

pub(super) fn show_both(of: &MergePage, kept: Option<&Kept<MergeForm>>) -> Page {
    let slot = Slot::Merge(of.kept.case, of.other.case);
    let rest = match &of.merge {
        Some(merge) => merged(of, merge),
        None if of.is_taken => {
            notice(Look::Soon, words::TAKEN, view! { <p>{words::TAKEN_WHY}</p> })
        }
        None => form(of, kept),
    };
    let caption = if of.merge.is_some() { words::COUNTED_AFTER } else { words::COUNTED };
    let body = view! {
        {said(kept, slot)}
        <h1>{words::BOTH}</h1>
        <dl class="facts">
            {side(words::KEPT, &of.kept)}
            {side(words::OTHER, &of.other)}
        </dl>
        {table(of, caption)}
        {rest}
    };
    Page::titled(words::BOTH, body)
        .about(&of.kept.reference)
        .concerning(of.kept.case)
        .within(Section::Cases)
        .back(path::case(of.kept.case), record::back_to(&of.kept.reference))
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn side(role: &'static str, side: &Side) -> impl IntoView + use<> {
    let (reference, code_name) = (side.reference.clone(), side.code_name.clone());
    let more = words::side(side.opened_on, &side.worker);
    view! {
        <div>
            <dt>{role}</dt>
            <dd><a href=path::case(side.case)><span class="ref">{reference}</span> " · " {code_name}</a> ", " {more}</dd>
        </div>
    }
}

fn table(of: &MergePage, caption: &'static str) -> AnyView {
    let heads = [words::WHAT, words::KEPT, words::OTHER, words::TOGETHER].map(head);
    let row = |of: &Counted| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{of.what.label()}</th>
                {cell(words::KEPT, of.kept)}
                {cell(words::OTHER, of.other)}
                {cell(words::TOGETHER, of.kept + of.other)}
            </tr>
        }
    };
    let rows = of.counted.iter().map(row).collect_view();
    view! {
        <table class="stack" role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn form(of: &MergePage, kept: Option<&Kept<MergeForm>>) -> AnyView {
    let (case, other) = (of.kept.case, of.other.case);
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let why = ask("why", words::REASON).hint(words::REASON_HINT);
    view! {
        <p class="alone"><a href=path::merge_with(other, case)>{words::SWAP}</a></p>
        <p>{words::WHAT_1}</p>
        <p>{words::WHAT_2}</p>
        <p>{words::WHAT_3}</p>
        <p>{words::WHAT_4}</p>
        <form method="post" action="/api/merge-cases" data-keep="/api/keep-merge" aria-label=words::MERGE novalidate>
            {hidden("case", &case.to_string())}
            {hidden("other", &other.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {safe_textarea(&why, &typed.why, NOTE_LIMIT)}
            {tick(&ask("sure", words::SURE), words::SURE_TICK, typed.sure == TICKED)}
            {buttons(words::MERGE, Slot::Merge(case, other))}
        </form>
    }
    .into_any()
}

fn merged(of: &MergePage, merge: &Merge) -> AnyView {
    let undo = if merge.can_be_undone {
        view! {
            <form method="post" action="/api/undo-merge" aria-label=words::UNDO>
                {hidden("case", &of.kept.case.to_string())}
                {hidden("other", &of.other.case.to_string())}
                <div class="actions"><button class="button second">{words::UNDO}</button></div>
            </form>
        }
        .into_any()
    } else {
        view! { <p>{words::TOO_LATE}</p> }.into_any()
    };
    view! {
        <h2>{words::MERGED}</h2>
        <p>{words::merged(&merge.by, london_day(merge.at))} "."</p>
        <p class="words" dir="auto">{merge.why.clone()}</p>
        {undo}
    }
    .into_any()
}

/// On the page of a case that stands beside another: what is new belongs there.
pub(super) fn into(merges: &[MergedWith]) -> Option<AnyView> {
    let kept = merges.iter().find(|with| with.is_kept)?;
    let (reference, code_name) = (kept.reference.clone(), kept.code_name.clone());
    let said = words::merged(&kept.by, london_day(kept.at));
    let body = view! {
        <p>{words::INTO_WHY}</p>
        <p>{said} ". " <a href=path::case(kept.case)>{words::OPEN_KEPT}": " <span class="ref">{reference}</span> " · " {code_name}</a></p>
    };
    Some(notice(Look::Soon, words::INTO, body))
}

/// On the page of any case: the records beside it, and the way to put one there.
pub(super) fn beside(case: CaseId, merges: &[MergedWith]) -> AnyView {
    let row = |with: &MergedWith| {
        let (reference, code_name) = (with.reference.clone(), with.code_name.clone());
        let both = if with.is_kept {
            path::merge_with(with.case, case)
        } else {
            path::merge_with(case, with.case)
        };
        let name = format!(": {}", with.reference);
        view! {
            <li>
                {words::BESIDE} ": " <a href=path::case(with.case)><span class="ref">{reference}</span> " · " {code_name}</a>
                " " <a href=both>{words::SEE}<span class="hear">{name}</span></a>
            </li>
        }
    };
    if merges.is_empty() {
        return view! { <p class="alone" data-screen-only=""><a href=path::merge(case)>{words::LINK}</a></p> }
            .into_any();
    }
    let rows = merges.iter().map(row).collect_view();
    view! { <ul class="links">{rows}</ul> }.into_any()
}

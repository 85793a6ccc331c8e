//! Who may see a case: to whom it is restricted, who is kept from it, and the forms that set both.

use domain::{
    id::{CaseId, UserId},
    status::Look,
};
use leptos::prelude::*;
use serde::Deserialize;
use store::{
    clock::london_day,
    need_block::BlockReason,
    need_read::{Access, Block, Insider, Past},
    permit::ReadAccess,
};

use super::form_parts::{hidden, key, said};
use crate::{
    choices,
    site::{
        context::signed_in,
        forms::{
            Kept, Slot, Typed,
            access::{BlockForm, RestrictForm, box_of},
        },
        frame::{Page, Section},
        load::{asked, load, named},
        parts::{Ask, Choice, checks, notice, select},
        path,
        words::{access as words, record},
    },
};

/// What an action left in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    did: String,
}

/// What is on the page, and what came back to it.
pub(super) struct Shown<'a> {
    pub of: &'a Access,
    /// Whoever looks at it.
    pub reader: UserId,
    pub restrict: Option<&'a Kept<RestrictForm>>,
    pub block: Option<&'a Kept<BlockForm>>,
}

pub fn page() -> impl IntoView {
    load(async {
        let (case, did): (CaseId, _) = (named("case")?, asked::<Wanted>().did);
        let (store, actor) = signed_in().await?;
        let of = store.access(store.permit::<ReadAccess>(&actor, case).await?).await?;
        let restrict = Kept::waiting(&store, &actor, Slot::Access(case)).await?;
        let block = Kept::waiting(&store, &actor, Slot::Block(case)).await?;
        let (of, reader) = (&of, actor.user());
        let shown = Shown { of, reader, restrict: restrict.as_ref(), block: block.as_ref() };
        let number = (did == path::NUMBER_TAKEN).then(|| {
            let why = view! { <p>{words::NUMBER_TAKEN_WHY}</p> };
            notice(Look::Soon, words::NUMBER_TAKEN, why)
        });
        Ok(show(&shown).notice(number))
    })
}

pub(super) fn show(shown: &Shown<'_>) -> Page {
    let of = shown.of;
    let (reference, code_name) = (of.reference.clone(), of.code_name.clone());
    let has_problems = has_any(shown.restrict) || has_any(shown.block);
    let set = of.may_set.then(|| set(shown));
    let who_sets = (!of.may_set).then(|| view! { <p>{words::WHO_SETS}</p> });
    let body = view! {
        {said_once(shown)}
        <h1>{words::TITLE}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        {state(of)}
        {who_sets}
        {set}
        <h2>{words::BLOCKS}</h2>
        <p>{words::BLOCKS_WHY}</p>
        {blocks(of)}
        {of.may_set.then(|| block(shown))}
        {past(&of.past)}
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
    if has_any(shown.block) || shown.restrict.is_none() {
        return said(shown.block, Slot::Block(case));
    }
    said(shown.restrict, Slot::Access(case))
}

fn state(of: &Access) -> AnyView {
    if !of.is_restricted {
        return view! { <h2>{words::OPEN}</h2> <p>{words::open_to(&of.team)}</p> }.into_any();
    }
    let names = of.people.iter().filter(|one| one.is_named).map(|one| {
        let always = one.holds.then(|| format!(", {}", words::ALWAYS));
        view! { <li><bdi>{one.name.clone()}</bdi> ", " {one.role.label()} {always}</li> }
    });
    view! {
        <h2>{words::RESTRICTED}</h2>
        <p>{words::RESTRICTED_WHY}</p>
        <h3>{words::NAMED}</h3>
        <ul class="links">{names.collect_view()}</ul>
    }
    .into_any()
}

fn set(shown: &Shown<'_>) -> AnyView {
    let of = shown.of;
    let (heading, button) = if of.is_restricted {
        (words::CHANGE, words::CHANGE_DO)
    } else {
        (words::RESTRICT, words::RESTRICT_DO)
    };
    let typed = shown.restrict.map(|kept| kept.typed.clone()).unwrap_or_default();
    view! {
        <h2>{heading}</h2>
        <p>{words::RESTRICT_WHY}</p>
        <form method="post" action="/api/restrict-case" aria-label=heading novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("form", &key(shown.restrict, &typed.form))}
            {hidden("version", &of.version.to_string())}
            {others(shown, &typed)}
            <button class="button second">{button}</button>
        </form>
        {of.is_restricted.then(|| lift(of.case))}
    }
    .into_any()
}

/// Everybody who could be named and is not anyway.
fn others(shown: &Shown<'_>, typed: &RestrictForm) -> AnyView {
    let is_choice = |one: &&Insider| !one.holds && one.user != shown.reader;
    let others: Vec<_> = shown.of.people.iter().filter(is_choice).collect();
    if others.is_empty() {
        return view! { <p class="empty">{words::NOBODY_ELSE}</p> }.into_any();
    }
    let label = |one: &Insider| format!("{}, {}", one.name, one.role.label());
    let choices: Vec<_> =
        others.iter().map(|one| Choice::new(box_of(one.user), label(one))).collect();
    let is_named = |one: &&&Insider| shown.of.is_restricted && one.is_named;
    let named: Vec<String> = others.iter().filter(is_named).map(|one| box_of(one.user)).collect();
    let now = || named.iter().map(String::as_str).collect();
    let ticked = shown.restrict.map_or_else(now, |_| typed.ticked());
    let problem = shown.restrict.and_then(|kept| kept.problem("people"));
    checks(&Ask::new("people", words::PEOPLE).problem(problem), &choices, &ticked)
}

fn lift(case: CaseId) -> impl IntoView {
    view! {
        <h2>{words::LIFT}</h2>
        <p>{words::LIFT_WHY}</p>
        <form method="post" action="/api/lift-restriction" aria-label=words::LIFT>
            {hidden("case", &case.to_string())}
            <button class="button second">{words::LIFT_DO}</button>
        </form>
    }
}

fn blocks(of: &Access) -> AnyView {
    if of.blocks.is_empty() {
        return view! { <p class="empty">{words::NO_BLOCKS}</p> }.into_any();
    }
    let row = |(one, place): (&Block, usize)| {
        let unblock = of.may_set.then(|| {
            view! {
                <form method="post" action="/api/unblock-from-case" aria-label=words::unblock(&one.name, place)>
                    {hidden("case", &of.case.to_string())}
                    {hidden("who", &one.user.to_string())}
                    <button class="button second">{words::UNBLOCK}<span class="hear">": "{one.name.clone()}</span></button>
                </form>
            }
        });
        view! {
            <li>
                <h3><bdi>{one.name.clone()}</bdi></h3>
                <p>{one.reason.label()} ". " {words::by(&one.by, london_day(one.at))} "."</p>
                {unblock}
            </li>
        }
    };
    let rows = of.blocks.iter().zip(1..).map(row).collect_view();
    view! { <ul class="timeline">{rows}</ul> }.into_any()
}

fn block(shown: &Shown<'_>) -> AnyView {
    let (of, kept) = (shown.of, shown.block);
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let first = || vec![Choice::new("", words::CHOOSE_ONE)];
    let staff = of.staff.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone()));
    let staff = [first(), staff.collect()].concat();
    let reasons = [first(), choices!(BlockReason)].concat();
    let form = key(kept, &typed.form);
    view! {
        <h2>{words::BLOCK}</h2>
        <form method="post" action="/api/block-from-case" aria-label=words::BLOCK novalidate>
            {hidden("case", &of.case.to_string())}
            {hidden("form", &form)}
            {select(&ask("who", words::WHO), &[("", staff)], &typed.who)}
            {select(&ask("reason", words::REASON), &[("", reasons)], &typed.reason)}
            <button class="button second">{words::BLOCK_DO}</button>
        </form>
    }
    .into_any()
}

fn past(past: &[Past]) -> Option<AnyView> {
    let row = |one: &Past| {
        let (from, until) = (london_day(one.from), london_day(one.until));
        let what = match one.blocked {
            Some(_) => words::was_kept(&one.name, from, until),
            None => words::was_named(&one.name, from, until),
        };
        let why = one.blocked.map(|reason| format!("{}. ", reason.label()));
        view! { <li><h3>{what}</h3> <p>{why} {words::by(&one.by, until)} "."</p></li> }
    };
    let rows = past.iter().map(row).collect_view();
    (!past.is_empty())
        .then(|| view! { <h2>{words::PAST}</h2> <ul class="timeline">{rows}</ul> }.into_any())
}

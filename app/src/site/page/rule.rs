//! One rule, all versions: what it says, where that is written, worked examples, and what legal advisers said of it.

use domain::{
    calendar::Holidays,
    day::Day,
    deadline::compute_with,
    rule::{self, Example, Given, Input, Rule, Standing, Statement},
    status::Look,
};
use leptos::prelude::*;
use store::{Error, Role, rule_book::RuleBook};

use super::form_parts::{hidden, key, said};
use crate::site::{
    context::signed_in,
    forms::{
        Kept, Slot,
        judge_rule::{JudgeForm, JudgeSaid},
        reader::NOTE_LIMIT,
    },
    frame::Page,
    load::{load, named},
    parts::{
        Ask, Choice, long_day, notice, radios, safe_textarea, short_day,
        table::{cell, head},
        tag,
    },
    path,
    words::rules as words,
};

pub fn page() -> impl IntoView {
    load(async {
        let id: String = named("rule")?;
        let rule = rule::rule(&id).ok_or(Error::NotFound)?;
        let (store, actor) = signed_in().await?;
        let list = store.rules(store.permit(&actor, ()).await?).await?;
        let kept = Kept::waiting(&store, &actor, Slot::Rule(rule.id)).await?;
        Ok(show(rule, &list.book, actor.role(), kept.as_ref(), store.today()))
    })
}

pub(super) fn show(
    rule: &'static Rule,
    book: &RuleBook,
    reader: Role,
    kept: Option<&Kept<JudgeForm>>,
    today: Day,
) -> Page {
    let may_judge = reader == Role::LegalAdviser;
    let standing = book.standing(rule);
    let judge = may_judge.then(|| form(rule, kept));
    let body = view! {
        {may_judge.then(|| said(kept, Slot::Rule(rule.id)))}
        <h1>{rule.title}</h1>
        <p><span class="ref">{rule.id}</span> ", " {words::version(rule.version)} {off(rule)}</p>
        {state(&standing, today)}
        {facts(rule)}
        {in_steps(rule)}
        {examples(rule)}
        {versions(rule)}
        <h2>{words::SAID}</h2>
        {statements(book.said(rule))}
        {judge}
    };
    Page::titled(words::PAGE, body)
        .within(super::rules::section(reader))
        .back(path::RULES, words::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn off(rule: &Rule) -> Option<AnyView> {
    let why = rule.off_because?;
    Some(view! { " " {tag(Look::Wait, words::OFF)} " " {why} }.into_any())
}

/// Whether anybody stands behind it, and whether it was checked lately.
fn state(standing: &Standing, today: Day) -> AnyView {
    let stale = words::stale(standing, today).map(|stale| view! { <p>{stale}</p> });
    let (look, heading) = match (&stale, standing.approved) {
        (None, Some(_)) => (Look::Done, words::APPROVAL),
        (None, None) => (Look::Wait, words::APPROVAL),
        (Some(_), _) => (Look::Soon, words::CHECK_RULE),
    };
    notice(look, heading, view! { <p>{words::approval(standing)}</p> {stale} })
}

fn facts(rule: &'static Rule) -> AnyView {
    let nations: Vec<_> = rule.nations.iter().map(|nation| nation.label()).collect();
    let inputs: Vec<_> = rule.inputs.iter().map(|Input { means, .. }| *means).collect();
    let source = format!("{}, {}", rule.source, rule.paragraph);
    let confidence = format!("{}. {}", rule.confidence.label(), rule.confidence_note);
    let in_use = format!("{}. {}", words::in_use(rule), rule.effective_note);
    let rows = [
        (words::STARTS, rule.trigger.to_owned()),
        (words::SELECTOR, rule.selector.label().to_owned()),
        (words::IN_USE, in_use),
        (words::OPENS, opens(rule)),
        (words::NATIONS, nations.join(", ")),
        (words::PLACE, rule.place.label().to_owned()),
        (words::KIND, rule.kind.label().to_owned()),
        (words::OWED_BY, rule.owed_by.label().to_owned()),
        (words::CUT_OFF, rule.cutoff.label().to_owned()),
        (words::INPUTS, inputs.join("; ")),
        (words::MORE_TIME, rule.extension.to_owned()),
        (words::IF_MISSED, rule.consequence.to_owned()),
        (words::NOTE, rule.remark.to_owned()),
        (words::ALERTS, words::alerts(rule)),
        (words::SOURCE, source),
        (words::CONFIDENCE, confidence),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let rows = rows.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

fn opens(rule: &Rule) -> String {
    match rule::started_by(rule.id) {
        Some(what) => words::opens_with(what),
        None => words::OPENS_BY_ITSELF.to_owned(),
    }
}

fn of(rule: &Rule) -> Vec<&'static Example> {
    let its = |one: &&Example| one.rule == rule.id && one.version == rule.version;
    rule::examples().iter().filter(its).collect()
}

/// The first example worked out before the reader's eyes.
fn in_steps(rule: &'static Rule) -> Option<AnyView> {
    let example = *of(rule).first()?;
    let given: Given = example.given.iter().copied().collect();
    let nation = *example.nations.first()?;
    let working = compute_with(rule, example.from, nation, &given, Holidays::built_in()).ok()?;
    let steps = working.steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view();
    Some(view! { <h2>{words::EXAMPLE}</h2> <ol>{steps}</ol> }.into_any())
}

fn examples(rule: &'static Rule) -> Option<AnyView> {
    let all = of(rule);
    if all.is_empty() {
        return None;
    }
    let heads = [words::FROM, words::NATIONS, words::DUE, words::ACT_BY, words::WHY];
    let heads = heads.map(head).into_iter().collect_view();
    let rows = all.into_iter().map(example).collect_view();
    Some(
        view! {
            <h2>{words::EXAMPLES}</h2>
            <p>{words::EXAMPLES_WHY}</p>
            <table class="stack" role="table">
                <caption class="hear">{words::EXAMPLES}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        }
        .into_any(),
    )
}

fn example(one: &'static Example) -> impl IntoView {
    let nations: Vec<_> = one.nations.iter().map(|nation| nation.label()).collect();
    let given: Vec<_> = one.given.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let why = [given.join(", "), one.note.to_owned(), one.paragraph.to_owned()];
    let why: Vec<_> = why.into_iter().filter(|part| !part.is_empty()).collect();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{long_day(one.from)}</th>
            {cell(words::NATIONS, nations.join(", "))}
            {cell(words::DUE, long_day(one.due))}
            {cell(words::ACT_BY, long_day(one.act_by))}
            {cell(words::WHY, why.join(" · "))}
        </tr>
    }
}

/// Every version, where there is more than one.
fn versions(rule: &Rule) -> Option<AnyView> {
    let all: Vec<_> = rule::rules().iter().filter(|one| one.id == rule.id).collect();
    let rows = all.iter().map(|one| {
        view! { <li>{words::version(one.version)} ": " {words::in_use(one)}</li> }
    });
    let rows: Vec<_> = rows.collect();
    (rows.len() > 1).then(|| view! { <h2>{words::VERSIONS}</h2> <ul>{rows}</ul> }.into_any())
}

fn statements(said: &[Statement]) -> AnyView {
    if said.is_empty() {
        return view! { <p class="empty">{words::NOTHING_SAID}</p> }.into_any();
    }
    let rows = said.iter().map(|one| {
        let note = one.note.clone().map(|note| view! { <p>{note}</p> });
        view! { <li><p>{short_day(one.on)}</p> <div><p><b>{one.said.label()}</b> ", " {one.by.clone()}</p> {note}</div></li> }
    });
    view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
}

fn form(rule: &Rule, kept: Option<&Kept<JudgeForm>>) -> AnyView {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let choices: Vec<_> =
        JudgeSaid::ALL.iter().map(|one| Choice::new(one.code(), one.label())).collect();
    view! {
        <h2>{words::JUDGE}</h2>
        <form method="post" action="/api/judge-rule" data-keep="/api/keep-judgement" aria-label=words::JUDGE novalidate>
            {hidden("rule", rule.id)}
            {hidden("version", &rule.version.to_string())}
            {hidden("form", &key(kept, &typed.form))}
            {radios(&ask("said", words::WHAT), &choices, &typed.said)}
            {safe_textarea(&ask("note", words::NOTE_ASK).hint(words::NOTE_HINT), &typed.note, NOTE_LIMIT)}
            <div class="actions"><button class="button">{words::SAVE}</button></div>
        </form>
    }
    .into_any()
}

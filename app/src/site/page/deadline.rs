//! One date and everything behind it: the sum, the rule as it was used, what was recorded, the audit entries. It can be
//! printed as a certificate, for a complaint or a late application, and holds no name of a survivor.

use domain::{
    day::Day,
    id::{CaseId, DeadlineId},
    picture::Deadline,
    rule::{self, Rule, Standing},
    status::status,
};
use leptos::prelude::*;
use store::{
    Error,
    certificate::{Attested, TrailRow},
    rule_book::RuleBook,
    view::RecordedEvent,
};

use crate::site::{
    context::signed_in,
    frame::{Page, Section},
    load::{load, named},
    parts::{
        deadline_card::{actions, support, title},
        long_day, short_day, tag, timeline, who,
    },
    path,
    words::{calendar, case as case_words, news as words, record, rules as rule_words},
};

pub fn page() -> impl IntoView {
    load(async {
        let (case, id): (CaseId, DeadlineId) = (named("case")?, named("deadline")?);
        let (store, actor) = signed_in().await?;
        let attested = store.attested(store.permit(&actor, case).await?).await?;
        let printed = Printed { by: actor.name(), on: store.today() };
        show(&attested, id, printed)
    })
}

/// Who has the page before them, and on which day: what stands at its foot on paper.
#[derive(Clone, Copy)]
pub(super) struct Printed<'a> {
    pub by: &'a str,
    pub on: Day,
}

pub(super) fn show(
    attested: &Attested,
    id: DeadlineId,
    printed: Printed<'_>,
) -> Result<Page, Error> {
    let today = printed.on;
    let file = &attested.file;
    let deadline = file.picture.deadlines.iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    let said: Vec<_> = about(deadline, &file.events);
    let state = status(deadline, today);
    let (reference, code_name) = (file.reference.clone(), file.code_name.clone());
    let body = view! {
        <h1>{title(deadline)} " " {tag(state.look, state.tag)}</h1>
        <p class="quiet"><span class="ref">{reference}</span> " · " {code_name}</p>
        <p>{state.line}</p>
        {who(deadline, file)}
        {actions((file.id, file.version), deadline, case_words::done_form(&title(deadline), &file.reference))}
        {in_calendar(file.id, deadline)}
        {facts(deadline)}
        <h2>{words::HOW}</h2>
        <ol>{deadline.working.steps.iter().map(|step| view! { <li>{step.clone()}</li> }).collect_view()}</ol>
        <h2>{words::RULE}</h2>
        {rule_as_used(deadline, &file.rules)}
        {support(deadline, &file.rules, today)}
        <h2>{words::RECORDED}</h2>
        {timeline(file.id, &said, &[])}
        {generations(file.id, deadline, &file.picture.deadlines)}
        <h2>{words::TRAIL}</h2>
        {trail(&said, &attested.trail)}
        <p class="small quiet" data-screen-only="">{words::CERTIFICATE}</p>
        <p class="small" data-paper-only="">{words::printed(printed.by, printed.on)}</p>
    };
    Ok(Page::titled(words::PAGE, body)
        .about(&file.reference)
        .within(Section::Cases)
        .back(path::case(file.id), record::back_to(&file.reference)))
}

/// The event a date comes from with its corrections, and everything said of the date since.
fn about(deadline: &Deadline, events: &[RecordedEvent]) -> Vec<RecordedEvent> {
    let mut named = vec![deadline.key.trigger];
    named.extend(deadline.course.set.map(|set| set.by));
    for recorded in events {
        let event = &recorded.event;
        let corrects = event.corrects.as_ref().is_some_and(|old| named.contains(&old.event));
        if corrects || event.fact.deadline() == Some(&deadline.key) {
            named.push(event.id);
        }
    }
    events.iter().filter(|one| named.contains(&one.event.id)).cloned().collect()
}

/// A date that still runs, for one's own calendar.
fn in_calendar(case: CaseId, deadline: &Deadline) -> Option<AnyView> {
    let to = path::date_file(case, deadline.id);
    deadline.is_open().then(|| {
        view! { <p class="alone" data-screen-only=""><a href=to download="">{calendar::ONE_DATE}</a></p> }.into_any()
    })
}

fn facts(deadline: &Deadline) -> impl IntoView + use<> {
    let working = &deadline.working;
    let certain = if deadline.certain { words::CERTAIN } else { words::UNCERTAIN };
    let rows = [
        (words::DUE_ON, long_day(deadline.limit()).into_any()),
        (words::ACT_BY, long_day(deadline.act_by()).into_any()),
        (words::WORKED_OUT, long_day(working.due).into_any()),
        (words::OWED_BY, working.owner.label().into_any()),
        (words::LIVES_IN, working.nation.label().into_any()),
        (words::SURE, certain.into_any()),
    ];
    let latest = working.certainty.latest_arguable().filter(|day| *day != working.due);
    let latest = latest.map(|day| (words::LATEST, long_day(day).into_any()));
    let rows = rows.into_iter().chain(latest);
    let rows = rows.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{rows.collect_view()}</dl> }
}

/// The text of the rule at the version that was used, which may not be the newest.
fn rule_as_used(deadline: &Deadline, rules: &RuleBook) -> AnyView {
    let working = &deadline.working;
    let name = case_words::rule(&working.rule, working.version);
    let text = rule::version(&working.rule, working.version);
    let text = text.map(|rule| self::text(rule, &rules.standing(rule)));
    view! { <p><b>{name}</b> " " {working.citation.clone()}</p> {text} }.into_any()
}

fn text(rule: &'static Rule, standing: &Standing) -> AnyView {
    let rows = [
        (words::WHAT_STARTS, rule.trigger.to_owned()),
        (words::MORE_TIME, rule.extension.to_owned()),
        (words::IF_MISSED, rule.consequence.to_owned()),
        (words::IN_USE, words::in_use(rule.effective_from, rule.effective_to)),
        (words::CONFIDENCE, format!("{}. {}", rule.confidence.label(), rule.confidence_note)),
        (words::SIGN_OFF, rule_words::approval(standing)),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let rows = rows.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// The other days this date has had. Nothing that was shown once is lost.
fn generations(case: CaseId, deadline: &Deadline, all: &[Deadline]) -> Option<AnyView> {
    let others: Vec<_> =
        all.iter().filter(|one| one.key == deadline.key && one.id != deadline.id).collect();
    let rows = others.iter().map(|one| {
        view! { <li><a href=path::certificate(case, one.id)>{short_day(one.working.due)}</a></li> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty())
        .then(|| view! { <h2>{words::GENERATIONS}</h2> <ul class="links">{rows}</ul> }.into_any())
}

/// The audit entries that were written together with these events.
fn trail(said: &[RecordedEvent], trail: &[TrailRow]) -> AnyView {
    const TOGETHER: i64 = 5;
    let near = |row: &&TrailRow| {
        let apart = |one: &RecordedEvent| (row.written_at - one.at).num_seconds().abs();
        row.action != "event.record" || said.iter().any(|one| apart(one) <= TOGETHER)
    };
    let rows: Vec<_> = trail.iter().filter(near).map(entry).collect();
    if rows.is_empty() {
        return view! { <p class="empty">{words::NO_TRAIL}</p> }.into_any();
    }
    view! { <p>{words::TRAIL_WHY}</p> <ul>{rows}</ul> }.into_any()
}

fn entry(row: &TrailRow) -> impl IntoView + use<> {
    let at = store::clock::london_day(row.written_at);
    let who = row.name.clone().map(|name| format!(" {name}.")).unwrap_or_default();
    view! { <li>{words::entry(row.seq)} ": " <span class="ref">{row.action.clone()}</span> ", " {long_day(at)} "." {who}</li> }
}

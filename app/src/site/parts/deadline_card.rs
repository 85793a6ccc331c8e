//! One deadline, with its working and its source: nobody should have to believe a date.

use domain::{
    day::{self, Day},
    evidence::SPRINT_RULE,
    id::CaseId,
    picture::Deadline,
    rule, status,
};
use leptos::prelude::*;
use store::{chance, rule_book::RuleBook, view::CaseFile};

use super::{
    super::{
        path,
        words::{case as words, change, news, rules as rule_words, sprint as sprint_words},
    },
    tag::{long_day, tag},
    who::who,
};
use crate::site::page::form_parts::hidden;

/// One deadline of a case as it is now, `place` of its list. `source` is the number of the event it comes from, for the
/// link that corrects it.
pub fn deadline_card(
    file: &CaseFile,
    place: usize,
    deadline: &Deadline,
    source: Option<u32>,
    today: Day,
) -> AnyView {
    let (case, version) = (file.id, file.version);
    let name = words::done_form(&title(deadline), &place.to_string());
    let status = status::status(deadline, today);
    view! {
        <div class="panel" id=format!("deadline-{}", deadline.id)>
            <h3><a href=path::certificate(case, deadline.id)>{title(deadline)}</a> " " {tag(status.look, status.tag)}</h3>
            <p>{status.line}</p>
            {who(deadline, file)}
            {safe(deadline)}
            {support(deadline, &file.rules, today)}
            {working(case, deadline, source)}
            {actions((case, version), deadline, name)}
        </div>
    }
    .into_any()
}

/// By when to act to be safe, on a date of ours that still runs, and where bank holidays of two nations could count the
/// last day in law as well.
pub fn safe(deadline: &Deadline) -> Option<AnyView> {
    if !deadline.is_open() || !status::is_ours(deadline) {
        return None;
    }
    Some(view! { {act_by(deadline)} {latest(deadline)} }.into_any())
}

/// The last day in law by the bank holidays of the nation, where the rule leaves open whose count.
pub fn latest(deadline: &Deadline) -> Option<AnyView> {
    deadline.working.certainty.legal_latest.filter(|_| deadline.course.set.is_none())?;
    let local = deadline.working.due;
    Some(view! { <p>{change::LEGAL_LATEST} " " {long_day(local)}</p> }.into_any())
}

/// By when to act to be safe. What is ours to do says so even where it is the same day; nobody acts on the rest.
pub fn act_by(deadline: &Deadline) -> Option<AnyView> {
    let (due, act_by) = (deadline.due(), deadline.act_by());
    let same = (act_by == due).then(|| view! { {change::SAME_DAY} " " });
    (same.is_none() || status::is_ours(deadline))
        .then(|| view! { <p>{change::ACT_BY} " " {same} {long_day(act_by)}</p> }.into_any())
}

/// What everybody must know of the rule behind a date: that nobody has approved it, or that it was not checked lately.
pub fn support(deadline: &Deadline, rules: &RuleBook, today: Day) -> Option<AnyView> {
    let rule = rule::version(&deadline.working.rule, deadline.working.version)?;
    let standing = rules.standing(rule);
    let unsigned = standing.approved.is_none().then(|| rule_words::UNSIGNED.to_owned());
    let said: Vec<_> =
        [unsigned, rule_words::stale(&standing, today)].into_iter().flatten().collect();
    (deadline.is_open() && !said.is_empty()).then(|| {
        view! { <p class="small">{said.join(" ")} " " <a href=path::rule(rule.id) data-screen-only="">{rule_words::RULE}<span class="hear">" "{rule.title}</span></a></p> }
            .into_any()
    })
}

/// What must be done, in words. A rule this program no longer knows shows its id: nothing may drop out of sight.
pub fn title(deadline: &Deadline) -> String {
    let id = &deadline.working.rule;
    rule::rule(id).map_or_else(|| id.clone(), |rule| rule.title.to_owned())
}

/// How the date was worked out, closed until somebody wants to know.
pub(super) fn working(
    case: CaseId,
    deadline: &Deadline,
    source: Option<u32>,
) -> impl IntoView + use<> {
    let working = &deadline.working;
    let rule = rule::rule(&working.rule);
    let steps = working.steps.iter().map(|step| view! { <li>{step.clone()}</li> }).collect_view();
    let notes =
        rule.map(|rule| [(words::MORE_TIME, rule.extension), (words::IF_MISSED, rule.consequence)]);
    let notes = notes.into_iter().flatten().filter(|(_, text)| !text.is_empty());
    let notes = notes.map(|(name, text)| view! { <p><b>{name}": "</b>{text}</p> }).collect_view();
    view! {
        <details>
            <summary>{words::HOW}<span class="hear">": "{title(deadline)}", "{day::short(working.due)}</span></summary>
            <div>
                <ol>{steps}</ol>
                {notes}
                <p class="small quiet">{words::rule(&working.rule, working.version)} " " {working.citation.clone()}</p>
                {source.map(|number| view! {
                    <p class="small" data-screen-only="">{words::LOOKS_WRONG} " "
                        <a href=path::correct(case, number)>{words::CORRECT_SOURCE}<span class="hear">" ("{words::event(number)}")"</span></a>
                    </p>
                })}
            </div>
        </details>
    }
}

/// What can be recorded about an open date of a case as it is now. `name` is what the form of one press is called.
pub fn actions(
    case: (CaseId, i64),
    deadline: &Deadline,
    name: String,
) -> Option<impl IntoView + use<>> {
    let (id, is_ours) = (deadline.id, status::is_ours(deadline));
    let ours = is_ours.then(|| {
        view! {
            {done_today(case, deadline, name)}
            <a href=path::met(case.0, id)>{words::DONE}<span class="hear">": "{title(deadline)}</span></a>
        }
    });
    deadline.is_open().then(|| {
        view! {
            <div class="actions">
                {ours}
                {sprint(case.0, deadline, title(deadline))}
                <a href=path::news(case.0, id)>
                    {news::ELSE}<span class="hear">": "{title(deadline)}</span>
                </a>
            </div>
        }
    })
}

/// The days to ask for reconsideration have a page of their own. `hear` tells its links apart.
pub fn sprint(case: CaseId, deadline: &Deadline, hear: String) -> Option<AnyView> {
    let runs = deadline.is_open() && deadline.working.rule == SPRINT_RULE;
    runs.then(|| {
        view! {
            <a href=path::sprint(case, deadline.id)>{sprint_words::LINK}<span class="hear">": "{hear}</span></a>
        }
        .into_any()
    })
}

/// One press: it was done today. Another day, and what shows it, have a page of their own.
pub fn done_today((case, version): (CaseId, i64), deadline: &Deadline, name: String) -> AnyView {
    view! {
        <form method="post" action="/api/meet-deadline" aria-label=name data-screen-only="">
            {hidden("case", &case.to_string())}
            {hidden("deadline", &deadline.id.to_string())}
            {hidden("version", &version.to_string())}
            {hidden("form", &chance::uuid().to_string())}
            {hidden("at_once", "yes")}
            <button class="button second">{words::DONE_TODAY}<span class="hear">": "{title(deadline)}</span></button>
        </form>
    }
    .into_any()
}

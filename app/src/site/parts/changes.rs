//! What an event changes, line by line, each date with its working: the same before saving and in the notice after.

use domain::{
    change::Change,
    day::Day,
    id::CaseId,
    permission::Answer,
    picture::Deadline,
    status::{Look, status},
};
use leptos::prelude::*;
use store::clock::london_time;

use super::{
    super::{
        forms::saved::Saved,
        path,
        words::{change as words, document, holder, log, number, record},
    },
    deadline_card::{act_by, latest, title, working},
    notice,
    tag::{long_day, tag},
};

/// The lines of "If you save this".
pub fn changes(case: CaseId, list: &[Change], today: Day) -> AnyView {
    if list.is_empty() {
        return view! { <p class="empty">{record::NOTHING_ELSE}</p> }.into_any();
    }
    let rows = list.iter().map(|change| {
        let (label, body) = line(case, change, today);
        view! { <li><p><b>{label}</b></p> <div>{body}</div></li> }
    });
    view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
}

fn line(case: CaseId, change: &Change, today: Day) -> (&'static str, AnyView) {
    match change {
        Change::Opened { deadline } => (words::NEW, date(case, deadline, today)),
        Change::Moved { to, .. } => (words::MOVED, date(case, to, today)),
        Change::Noted { deadline } => (words::NOTED, date(case, deadline, today)),
        Change::Closed { deadline } | Change::Met { deadline } => {
            let label =
                if matches!(change, Change::Met { .. }) { words::DONE } else { words::CLOSED };
            (label, ended(deadline, today))
        }
        Change::Stage { from, to } => {
            let (from, to) = (from.label(), to.label());
            (words::STAGE, view! { <p>{words::stage(from, to)}</p> }.into_any())
        }
        Change::Permission { permission } => {
            let route = permission.route.label();
            let until = match permission.answer {
                Answer::Granted { until: None, .. } => {
                    view! { <p>{route} ", " {words::NO_END}</p> }.into_any()
                }
                Answer::Granted { until: Some(until), .. } => {
                    view! { <p>{route} ", " {words::UNTIL} " " {long_day(until)}</p> }.into_any()
                }
                Answer::Refused => view! { <p>{route} ": " {words::REFUSED}</p> }.into_any(),
            };
            (words::PERMISSION, until)
        }
        Change::NotComputed { item } => {
            (words::NOT_COMPUTED, view! { <p>{item.why.clone()}</p> }.into_any())
        }
    }
}

fn date(case: CaseId, deadline: &Deadline, today: Day) -> AnyView {
    let status = status(deadline, today);
    view! {
        <h3>{title(deadline)} ": " {long_day(deadline.due())} " " {tag(status.look, status.tag)}</h3>
        <p>{status.line}</p>
        {act_by(deadline)}
        {latest(deadline)}
        {working(case, deadline, None)}
    }
    .into_any()
}

fn ended(deadline: &Deadline, today: Day) -> AnyView {
    let status = status(deadline, today);
    view! {
        <h3>{title(deadline)} " " {tag(status.look, status.tag)}</h3>
        <p>{status.line}</p>
    }
    .into_any()
}

/// The notice after a save: that it worked, and what it did.
pub fn saved(case: CaseId, saved: &Saved) -> AnyView {
    let (heading, list) = match saved {
        Saved::Case => {
            let body = view! { <p>{words::CASE_ADDED_WHY}</p> };
            return notice(Look::Done, words::CASE_ADDED, body);
        }
        Saved::Numbers => return told(number::SAVED, number::SAVED_WHY),
        Saved::Handed => return told(holder::HANDED, holder::HANDED_WHY),
        Saved::Taken => return told(holder::TAKEN, holder::TAKEN_WHY),
        Saved::Note { done, has_next } => return noted(*done, *has_next),
        Saved::Document { number } => {
            let body = view! { <p role="status">{document::ADDED_WHY}</p> };
            return notice(Look::Done, document::saved(*number), body);
        }
        Saved::Already { at } => {
            let body = view! { <p>{words::ALREADY_WHY}</p> };
            return notice(Look::Done, words::already(london_time(*at)), body);
        }
        Saved::Done { number, changes } => return undoable(case, *number, changes),
        Saved::Event { changes } => (words::SAVED, changes),
        Saved::Correction { changes } => (words::CORRECTED, changes),
    };
    notice(Look::Done, heading, view! { <div role="status">{sentences(list)}</div> })
}

fn told(heading: &'static str, why: &'static str) -> AnyView {
    notice(Look::Done, heading, view! { <div role="status"><p>{why}</p></div> })
}

fn sentences(list: &[Change]) -> AnyView {
    list.iter().map(|change| view! { <p>{words::sentence(change)}</p> }).collect_view().into_any()
}

/// A press is easily one too many: the way to take it back stands beside what it did.
fn undoable(case: CaseId, number: u32, list: &[Change]) -> AnyView {
    let undo = view! { <p class="alone"><a href=path::correct(case, number)>{words::UNDO}</a></p> };
    notice(Look::Done, words::SAVED, view! { <div role="status">{sentences(list)}</div> {undo} })
}

fn noted(done: u32, has_next: bool) -> AnyView {
    let done = (done > 0).then(|| view! { <p>{log::done(done)}</p> });
    let next = has_next.then(|| view! { <p>{log::NEXT_SET}</p> });
    notice(Look::Done, log::SAVED, view! { <div role="status">{done}{next}</div> })
}

//! What happened, in words: the entries of a timeline.

use domain::{
    code::{AgeGroup, Arrival},
    day::{long, plain},
    event::{Dated, Day, Event, Fact, News, When},
};

use super::{ask as ask_words, case as words, news, record, review};
use crate::{
    island::{
        ask::{Ask, Shape},
        details::{Details, Said},
        kind::Kind,
    },
    site::forms::{event::question::label, news::NewsKind},
};

/// The heading of an entry.
pub fn headline(fact: &Fact) -> &'static str {
    match fact {
        Fact::Deadline(dated) => match dated.news {
            News::Recounted { .. } => news::RECOUNTED,
            News::Kept { .. } => news::KEPT,
            said => NewsKind::of(said).label(),
        },
        Fact::Review { on: Some(_), .. } => review::HEADLINE,
        Fact::Review { on: None, .. } => review::HEADLINE_RESTING,
        other => Kind::of(other).map_or("", Kind::label),
    }
}

/// What the entry says beyond its heading, line by line.
pub fn details(event: &Event) -> Vec<String> {
    let mut lines = answers(&event.fact);
    lines.extend(arrival(&event.when));
    let other = event.when.other.as_ref();
    lines.extend(other.map(|other| format!("{}.", record::other(&other.says, other.day))));
    let document = event.when.document.as_ref();
    lines.extend(document.map(|text| format!("{}: {text}", record::DOCUMENT_SHORT)));
    let although = event.when.although.as_ref();
    let label = match event.fact {
        Fact::CaseClosed { .. } => record::CLOSED_ALTHOUGH,
        _ => record::ALTHOUGH_SHORT,
    };
    lines.extend(although.map(|text| format!("{label}: {text}")));
    lines
}

fn answers(fact: &Fact) -> Vec<String> {
    match fact {
        Fact::CaseOpened { age_group, nation, .. } => {
            vec![format!("{}. {}.", age(*age_group), nation.label())]
        }
        Fact::DeadlineMet { key, evidence } => done(&key.rule, evidence),
        Fact::Deadline(dated) => said_of(dated),
        Fact::Review { on, why } => looked(*on, why),
        other => every_answer(other),
    }
}

/// Every answer about a fact, a line each.
pub fn every_answer(fact: &Fact) -> Vec<String> {
    let said = Details::of(fact);
    let shown = said.all().iter().filter(|(ask, _)| ask.shape() != Shape::Entry);
    shown.map(|(ask, said)| line(*ask, said)).collect()
}

fn line(ask: Ask, said: &Said) -> String {
    format!("{}: {}.", ask_words::answer(ask), in_words(ask, said).trim_end_matches('.'))
}

/// An answer as people read it.
pub fn in_words(ask: Ask, said: &Said) -> String {
    match said {
        Said::One(code) => label(ask, code),
        Said::Many(codes) => {
            codes.iter().map(|code| label(ask, code)).collect::<Vec<_>>().join("; ")
        }
        Said::Day(day) => plain(*day),
        Said::Text(text) => text.clone(),
        Said::Months(months) => months.to_string(),
        Said::Hour(hour) => ask_words::clock(*hour),
        Said::Money(pence) => format!("£{}", ask_words::pounds(*pence)),
    }
}

/// What became of a date: which one, its new day, and why.
fn said_of(dated: &Dated) -> Vec<String> {
    let day = match dated.news {
        News::NewDate { due, instead_of, .. } => Some(news::new_date(due, instead_of)),
        News::Paused { check_on } => Some(news::look_again(check_on)),
        _ => None,
    };
    let why = format!("{}.", dated.why.trim_end_matches('.'));
    [Some(format!("{}.", title(&dated.key.rule))), day, Some(why)].into_iter().flatten().collect()
}

fn looked(on: Option<Day>, why: &str) -> Vec<String> {
    let why = format!("{}.", why.trim_end_matches('.'));
    on.map(news::look_again).into_iter().chain([why]).collect()
}

fn title(rule: &str) -> &str {
    domain::rule::rule(rule).map_or(rule, |rule| rule.title)
}

fn done(rule: &str, evidence: &str) -> Vec<String> {
    let title = title(rule);
    let shown = (!evidence.is_empty()).then(|| format!("{}: {evidence}", words::EVIDENCE));
    [Some(format!("{title}.")), shown].into_iter().flatten().collect()
}

fn arrival(when: &When) -> Option<String> {
    let decided = when.decided.map(|day| format!("{} {}", record::DECIDED_SHORT, long(day)));
    let sent = when.sent.map(|day| format!("{} {}", words::SENT, long(day)));
    let received = when.received.map(|day| format!("{} {}", words::RECEIVED, long(day)));
    let how = when.arrived.map(Arrival::label).map(str::to_owned);
    let known: Vec<_> = [decided, sent, received, how].into_iter().flatten().collect();
    (!known.is_empty()).then(|| format!("{}.", known.join(". ")))
}

const fn age(group: AgeGroup) -> &'static str {
    group.label()
}

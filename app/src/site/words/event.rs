//! What happened, in words: the entries of a timeline.

use domain::{
    code::{AgeGroup, Arrival},
    day::{long, plain},
    event::{Event, Fact, When},
};

use super::case as words;
use crate::island::kind::Kind;

/// The heading of an entry.
pub fn headline(fact: &Fact) -> &'static str {
    Kind::of(fact).map_or(words::OPENED_CASE, Kind::label)
}

/// What the entry says beyond its heading, line by line.
pub fn details(event: &Event) -> Vec<String> {
    let mut lines = answers(&event.fact);
    lines.extend(arrival(&event.when));
    lines
}

fn answers(fact: &Fact) -> Vec<String> {
    match fact {
        Fact::CaseOpened { age_group, nation, .. } => {
            vec![format!("{}. {}.", age(*age_group), nation.label())]
        }
        Fact::ReferralReceived { authority } => vec![format!("Decided by: {}.", authority.label())],
        Fact::FirstDecision { reason: Some(reason), .. }
        | Fact::FinalDecision { reason: Some(reason), .. } => {
            vec![format!("Reason in the letter: {}.", reason.label())]
        }
        Fact::ReconsiderationDecided { answer, .. } => vec![format!("{}.", answer.label())],
        Fact::PermissionGranted { route, from, until } => {
            vec![
                format!("{}.", route.label()),
                format!("From {} until {}.", plain(*from), plain(*until)),
            ]
        }
        Fact::PermissionRefused { route } => vec![format!("{}.", route.label())],
        Fact::DeadlineMet { key, evidence } => done(&key.rule, evidence),
        Fact::CaseClosed { reason } => vec![format!("{}.", reason.label())],
        _ => Vec::new(),
    }
}

fn done(rule: &str, evidence: &str) -> Vec<String> {
    let title = domain::rule::rule(rule).map_or(rule, |rule| rule.title);
    let shown = (!evidence.is_empty()).then(|| format!("{}: {evidence}", words::EVIDENCE));
    [Some(format!("{title}.")), shown].into_iter().flatten().collect()
}

fn arrival(when: &When) -> Option<String> {
    let sent = when.sent.map(|day| format!("{} {}", words::SENT, long(day)));
    let received = when.received.map(|day| format!("{} {}", words::RECEIVED, long(day)));
    let how = when.arrived.map(Arrival::label).map(str::to_owned);
    let known: Vec<_> = [sent, received, how].into_iter().flatten().collect();
    (!known.is_empty()).then(|| format!("{}.", known.join(". ")))
}

const fn age(group: AgeGroup) -> &'static str {
    group.label()
}

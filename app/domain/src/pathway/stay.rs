//! The dates that permission to stay asks for, and what keeps or ends them. The ways to challenge a decision come
//! from the chooser; what only the story knows (an appeal pending when leave is granted) is added here.

use crate::{
    code::{Nation, Route},
    event::{
        Day, Fact, When,
        stay::{Letter, StayFact},
    },
    id::EventId,
    permission::{Asking, ChallengeKind, Limit, Ruled, Stay, letter, limits, refuses_compensation},
};

use super::{
    Standing,
    duty::{APPLY_BY, Cause},
};

pub(crate) const KEEP_APPEAL: &str = "FTT_KEEP_APPEAL_AFTER_LEAVE_28D";
pub(crate) const REPLY: &str = "PAP_REPLY_14D";

/// The dates a fact about permission raises by itself.
pub(super) fn raised(fact: &Fact, when: &When, nation: Nation) -> Vec<Cause> {
    if let Fact::Stay(StayFact::Challenged { challenge: ChallengeKind::PreAction, .. }) = fact {
        return vec![Cause::new(REPLY, when.on, when.certain)];
    }
    let Some(letter) = letter(fact) else { return compensation(fact, when, nation) };
    match (letter.ruled, letter.until) {
        (Ruled::Granted, Some(until)) => vec![Cause::new(APPLY_BY, until, when.certain)],
        (Ruled::Granted, None) => Vec::new(),
        _ => to_challenge(&alone(fact, when, nation), EventId::NONE),
    }
}

fn compensation(fact: &Fact, when: &When, nation: Nation) -> Vec<Cause> {
    match fact {
        Fact::Justice(justice) if refuses_compensation(justice) => {
            to_challenge(&alone(fact, when, nation), EventId::NONE)
        }
        _ => Vec::new(),
    }
}

/// Permission as if this were all there is to know.
fn alone(fact: &Fact, when: &When, nation: Nation) -> Stay {
    let mut stay = Stay::new(nation);
    stay.add(EventId::NONE, fact, when);
    stay
}

/// The dates that depend on what else is in the record.
pub(super) fn raised_within(stay: &Stay, standing: &Standing) -> Vec<Cause> {
    match &standing.event.fact {
        Fact::Stay(StayFact::Answered { .. }) => to_challenge(stay, standing.root),
        fact => letter(fact)
            .and_then(|letter| keep_appeal(stay, standing, &letter))
            .into_iter()
            .collect(),
    }
}

/// Leave granted while an asylum appeal is pending ends it, unless a notice is given (SI 2014/2604 r.16(3)).
fn keep_appeal(stay: &Stay, standing: &Standing, letter: &Letter) -> Option<Cause> {
    let granted = letter.ruled == Ruled::Granted;
    let asylum = |event| first_route(stay, event).is_some_and(is_protection);
    let pending = stay.appeals_pending(standing.on()).any(|appeal| asylum(appeal.against));
    let sent = standing.event.when.sent;
    let certain = standing.event.when.certain && sent.is_some();
    (granted && pending).then(|| Cause::new(KEEP_APPEAL, sent.unwrap_or(standing.on()), certain))
}

/// The route of the decision at the beginning of a chain of challenges.
fn first_route(stay: &Stay, decision: EventId) -> Option<Route> {
    let mut at = decision;
    for _ in 0..=stay.challenges.len() {
        if let Some(first) = stay.decisions.iter().find(|one| one.event == at) {
            return first.letter().map(|letter| letter.route);
        }
        let before =
            stay.challenges.iter().find(|one| one.ended.is_some_and(|end| end.event == at));
        at = before?.against;
    }
    None
}

const fn is_protection(route: Route) -> bool {
    matches!(
        route,
        Route::Refugee | Route::Humanitarian | Route::Protection | Route::TempRefugee | Route::Uasc
    )
}

/// The last day of each way to challenge this decision. Two ways under one rule are one date.
fn to_challenge(stay: &Stay, decision: EventId) -> Vec<Cause> {
    let mut causes: Vec<Cause> = Vec::new();
    for limit in ways(stay, decision) {
        if let Some(rule) = limit.way.rule
            && causes.iter().all(|cause| cause.rule != rule)
        {
            let cause = Cause::new(rule, limit.trigger, limit.certain);
            causes.push(cause.or_as_late_as(limit.latest));
        }
    }
    causes
}

fn ways(stay: &Stay, decision: EventId) -> Vec<Limit> {
    stay.subject(decision).map(|subject| limits(&subject)).unwrap_or_default()
}

/// What a fact did about dates raised before it.
pub(super) enum Effect {
    /// The date of this decision under this rule is kept.
    Kept { trigger: EventId, rule: &'static str, words: &'static str },
    /// The first open date to apply by that is not before this day is kept.
    Applied { by: Day },
    /// Every date that this decision raised is needless.
    Needless { trigger: EventId },
    /// Nobody need apply for more.
    NoMore,
}

/// What this happening does about dates raised before it.
pub(super) fn effect(stay: &Stay, standing: &Standing) -> Option<Effect> {
    let Fact::Stay(fact) = &standing.event.fact else { return None };
    match fact {
        StayFact::Asked(request) if request.asking != Asking::Consideration => {
            let asked = stay.requests.iter().find(|asked| asked.event == standing.root)?;
            asked.invalid.is_none().then_some(Effect::Applied { by: standing.on() })
        }
        StayFact::Challenged { challenge, against } => kept(stay, *challenge, *against),
        StayFact::Answered { challenge, result } if result.is_won() => {
            let won = stay.challenges.iter().find(|one| one.event == *challenge)?;
            Some(Effect::Needless { trigger: won.against })
        }
        StayFact::Ended { how, .. } if how.ends_permission() => Some(Effect::NoMore),
        StayFact::Decided(letter) if letter.ruled == Ruled::Granted => Some(Effect::NoMore),
        _ => None,
    }
}

/// A letter before claim is no claim: it keeps no date.
fn kept(stay: &Stay, challenge: ChallengeKind, against: EventId) -> Option<Effect> {
    let limit = ways(stay, against).into_iter().find(|limit| limit.way.kind == challenge)?;
    let rule = limit.way.rule.filter(|_| challenge != ChallengeKind::PreAction)?;
    Some(Effect::Kept { trigger: against, rule, words: "The challenge is in the record." })
}

//! Where a person stands on one day: granted, continuing by law, in a gap, ended, or none of these; and why.

use serde::{Deserialize, Serialize};

use super::{
    continuing::{Because, continued},
    kinds::{Asking, Ending, Ruled},
    lapse::Lapse,
    limits::{LastDay, last_day},
    stay::{Grant, Parting, Stay},
};
use crate::{
    calendar::Holidays,
    code::Route,
    event::{Day, stay::Letter},
    id::EventId,
};

/// Where a person stands on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum Standing {
    NotRecorded,
    /// Without an end: settled, or a citizen.
    Settled {
        route: Route,
        since: Day,
    },
    Granted {
        route: Route,
        until: Day,
        event: EventId,
    },
    /// Section 3C. `until` is known where time to challenge runs.
    Continuing {
        why: Because,
        until: Option<Day>,
        event: EventId,
    },
    /// Between one permission and the next.
    Gap {
        /// The last day that was covered before.
        after: Day,
        /// The first day that is covered again.
        before: Day,
    },
    /// Granted, and not begun; nothing was held before.
    Starts {
        from: Day,
        until: Option<Day>,
    },
    /// `until` was the last day, with what the law added to it.
    Ended {
        until: Day,
        why: Lapse,
    },
    /// Nothing was ever held, and something is asked for.
    Waiting {
        since: Day,
        asking: Asking,
        paused: bool,
    },
    /// Nothing was ever held; the last answer was no.
    Refused {
        on: Day,
    },
    /// Found without permission, on bail, gone.
    Other {
        how: Ending,
        on: Day,
    },
}

/// Where the person stands on this day, by the rules of this program and this list of bank holidays.
pub fn standing(stay: &Stay, day: Day, holidays: &Holidays) -> Standing {
    standing_by(stay, day, &last_day(holidays))
}

/// The same, counting limits in another way: for tests.
pub(super) fn standing_by(stay: &Stay, day: Day, last_day: LastDay) -> Standing {
    let grants: Vec<_> = stay.grants().collect();
    let gone = gone(stay, &grants, day);
    if let Some(held) = held(&grants, day).filter(|_| gone.is_none_or(|end| !is_removed(end))) {
        return held;
    }
    if let Some(end) = gone {
        return Standing::Other { how: end.how, on: end.on };
    }
    let ended = grants.iter().filter_map(|grant| Some((grant.last.filter(|l| *l < day)?, grant)));
    match ended.max_by_key(|(last, _)| *last) {
        Some((last, grant)) => after(stay, (grant, last), next(&grants, day), day, last_day),
        None => starts(&grants, day).unwrap_or_else(|| never_held(stay, day)),
    }
}

/// Granted already, and not begun.
fn starts(grants: &[Grant], day: Day) -> Option<Standing> {
    let granted = grants.iter().filter(|grant| grant.decided <= day && grant.from > day);
    let next = granted.min_by_key(|grant| grant.from)?;
    Some(Standing::Starts { from: next.from, until: next.last })
}

/// The permission that runs on this day: of several, the one that lasts longest.
fn held(grants: &[Grant], day: Day) -> Option<Standing> {
    let runs = |grant: &&Grant| grant.from <= day && grant.last.is_none_or(|last| day <= last);
    let best = grants.iter().filter(runs).max_by_key(|grant| grant.last.unwrap_or(Day::MAX))?;
    Some(match best.last {
        Some(until) => Standing::Granted { route: best.route, until, event: best.event },
        None => Standing::Settled { route: best.route, since: best.from },
    })
}

fn next(grants: &[Grant], day: Day) -> Option<&Grant> {
    grants.iter().filter(|grant| grant.from > day).min_by_key(|grant| grant.from)
}

/// After the last day of a permission: continuing, in a gap before the next, or ended.
fn after(
    stay: &Stay,
    (grant, last): (&Grant, Day),
    next: Option<&Grant>,
    day: Day,
    last_day: LastDay,
) -> Standing {
    let found = continued(stay, grant, last, last_day);
    if let Some(span) = found.spans.iter().find(|span| span.covers(day)) {
        return Standing::Continuing { why: span.why, until: span.until, event: span.event };
    }
    let covered = found.spans.iter().filter_map(|span| span.until).filter(|end| *end < day);
    let until = covered.max().unwrap_or(last);
    let again = found.spans.iter().map(|span| span.from).filter(|from| *from > day).min();
    match again.or(next.map(|grant| grant.from)) {
        Some(before) => Standing::Gap { after: until, before },
        None => Standing::Ended { until, why: found.lapse },
    }
}

/// The last word on life here, unless something was granted since.
fn gone(stay: &Stay, grants: &[Grant], day: Day) -> Option<Parting> {
    let told =
        |end: &&Parting| end.on <= day && !matches!(end.how, Ending::Revoked | Ending::CutShort);
    let end = stay.endings.iter().rfind(told)?;
    let since = |grant: &&Grant| grant.from > end.on && grant.from <= day;
    grants.iter().find(since).is_none().then_some(*end)
}

const fn is_removed(end: Parting) -> bool {
    matches!(end.how, Ending::Removed)
}

/// Nothing was ever granted: the last thing that happened says where the person stands.
fn never_held(stay: &Stay, day: Day) -> Standing {
    let asked = stay.requests.iter().rfind(|asked| {
        let over = [asked.invalid, asked.withdrawn, decided_on(stay, asked.decided)];
        asked.on <= day && over.iter().flatten().all(|end| day < *end)
    });
    if let Some(asked) = asked {
        let paused = asked.paused.is_some_and(|since| since <= day);
        return Standing::Waiting { since: asked.on, asking: asked.request.asking, paused };
    }
    let refused = stay.decisions.iter().rfind(|decision| {
        let refusal = |letter: &Letter| letter.ruled != Ruled::Granted;
        decision.on <= day && decision.letter().is_some_and(refusal)
    });
    refused.map_or(Standing::NotRecorded, |decision| Standing::Refused { on: decision.on })
}

fn decided_on(stay: &Stay, decided: Option<EventId>) -> Option<Day> {
    decided.and_then(|event| stay.decision(event)).map(|decision| decision.on)
}

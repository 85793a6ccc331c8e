//! Words of permission to stay: its questions on the event form, and its part of the page of a case.

use domain::{
    day::{Day, days, long, plain, short},
    permission::{Advised, ChallengeKind, Having, Level, Result, Way},
};

words! {
    NO_DECISION = "No decision is recorded yet";
    NO_CHALLENGE = "No challenge is recorded yet";

    TITLE = "Permission to stay";
    STRETCHES = "From day to day";
    OPEN = "Can be challenged";
    RUNNING = "Challenges";
    ADVICE = "Legal advice";
    NO_LIMIT = "No limit is published. Ask the legal adviser today.";
    NO_DATE = "The last day could not be worked out. Ask the legal adviser today.";
}

/// "Judicial review: until Mon 16 Nov 2026 (`SI 2008/2698 r.28(2)`)."
pub fn way(way: &Way, last: Option<Day>) -> String {
    let kind = way.kind.label();
    match (last, way.rule) {
        (Some(last), _) => format!("{kind}: until {} ({}).", long(last), way.citation),
        (None, None) => format!("{kind}: {NO_LIMIT}"),
        (None, Some(_)) => format!("{kind}: {NO_DATE}"),
    }
}

/// "Permission to stay refused, 10 Nov 2026"
pub fn decision(headline: &str, on: Day) -> String {
    format!("{headline}, {}", short(on))
}

/// "Appeal to the First-tier Tribunal, 9 Nov 2026"
pub fn challenge(kind: ChallengeKind, lodged: Day) -> String {
    format!("{}, {}", kind.label(), short(lodged))
}

/// What came of a challenge.
pub fn outcome(ended: Option<(Result, Day)>) -> String {
    match ended {
        Some((result, on)) => format!("{}, {}.", result.label(), plain(on)),
        None => "It waits for an answer.".to_owned(),
    }
}

/// Who advises, and how long nobody has.
pub fn advice(now: &Advised, without: i64) -> String {
    let who = match now.advice.having {
        Having::Advised if now.advice.firm.is_empty() => "An adviser has the case".to_owned(),
        Having::Advised => format!("{} has the case", now.advice.firm),
        other => other.label().to_owned(),
    };
    let level = now.advice.level.map(|level| format!(" {}.", Level::label(level)));
    let without = (without > 0).then(|| format!(" {} without advice so far.", days(without)));
    let (level, without) = (level.unwrap_or_default(), without.unwrap_or_default());
    format!("{who}, since {}.{level}{without}", plain(now.since))
}

//! Words of permission to stay: its questions on the event form, and its part of the page of a case.

use domain::{
    day::{Day, days, long, plain, short},
    event::stay::Waiver,
    permission::{
        Advised, ChallengeKind, Condition, Fee, Having, Level, Result, WaiverAnswer, Way,
    },
};

words! {
    NO_DECISION = "No decision is recorded yet";
    NO_CHALLENGE = "No challenge is recorded yet";

    TITLE = "Permission to stay";
    STRETCHES = "From day to day";
    OPEN = "Can be challenged";
    RUNNING = "Challenges";
    ADVICE = "Legal advice";
    NOT_CHECKED = "The online status (eVisa) was not checked yet.";
    NO_LIMIT = "No limit is published. Ask the legal adviser today.";
    NO_DATE = "The last day could not be worked out. Ask the legal adviser today.";
}

/// "Conditions: Work allowed; No public funds."
pub fn conditions(held: &[Condition]) -> String {
    let all: Vec<_> = held.iter().map(|one| one.label()).collect();
    format!("Conditions: {}.", all.join("; "))
}

/// "Online status (eVisa) checked on 3 November 2026: last day shown 8 January 2027."
pub fn online(on: Day, until: Option<Day>) -> String {
    let shown = until.map_or_else(
        || "no last day noted".to_owned(),
        |until| format!("last day shown {}", plain(until)),
    );
    format!("Online status (eVisa) checked on {}: {shown}.", plain(on))
}

/// "Application of 5 October 2026: fee waived. Fee waiver asked for on 1 October 2026, granted on 3 October 2026."
pub fn fee(on: Day, fee: Option<Fee>, waiver: Option<Waiver>) -> Option<String> {
    let fee = fee.map(|fee| format!("fee {}.", paid(fee)));
    let waiver = waiver.map(|waiver| {
        let said = match (waiver.answer, waiver.decided) {
            (Some(answer), Some(day)) => format!(", {} on {}", word(answer), plain(day)),
            (Some(answer), None) => format!(", {}", word(answer)),
            (None, Some(day)) => format!(", decided on {}", plain(day)),
            (None, None) => ", no answer yet".to_owned(),
        };
        format!("Fee waiver asked for on {}{said}.", plain(waiver.asked))
    });
    let said: Vec<_> = [fee, waiver].into_iter().flatten().collect();
    (!said.is_empty()).then(|| format!("Application of {}: {}", plain(on), said.join(" ")))
}

const fn paid(fee: Fee) -> &'static str {
    match fee {
        Fee::Paid => "paid",
        Fee::Waived => "waived",
        Fee::NotNeeded => "not needed",
        Fee::NotPaid => "not paid",
    }
}

const fn word(answer: WaiverAnswer) -> &'static str {
    match answer {
        WaiverAnswer::Granted => "granted",
        WaiverAnswer::Refused => "refused",
    }
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

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn a_fee_waiver_says_when_it_was_asked_for_and_what_came_of_it() {
        let (on, asked) = (ymd(2026, 10, 5), ymd(2026, 10, 1));
        let waiver = |decided, answer| Some(Waiver { asked, decided, answer });

        assert_eq!(fee(on, None, None), None);
        assert_eq!(
            fee(on, Some(Fee::Waived), waiver(Some(ymd(2026, 10, 3)), Some(WaiverAnswer::Granted))),
            Some("Application of 5 October 2026: fee waived. Fee waiver asked for on 1 October 2026, granted on 3 October 2026.".into())
        );
        assert_eq!(
            fee(on, None, waiver(None, None)),
            Some("Application of 5 October 2026: Fee waiver asked for on 1 October 2026, no answer yet.".into())
        );
    }

    #[test]
    fn the_online_status_says_the_day_it_shows() {
        let on = ymd(2026, 11, 3);

        assert!(online(on, Some(ymd(2027, 1, 8))).ends_with("last day shown 8 January 2027."));
        assert!(online(on, None).ends_with("no last day noted."));
    }
}

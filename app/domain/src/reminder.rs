//! The ladder of reminders of a date: which step it has reached, whether somebody has seen it since, and whether a
//! second person has to be told (domain reference 4.2, alerts).

use crate::{
    event::Day,
    picture::Deadline,
    rule::{self, Kind, OwedBy, Rule},
};

/// How far ahead of a date the first reminder of any rule lies, in days.
pub const FURTHEST: u16 = 180;

/// The last step of its ladder that a date of ours has reached: days before it (negative) or after. Nothing before the
/// first step, for a date that is not ours to keep, or for one that does not run.
pub fn reached(deadline: &Deadline, today: Day) -> Option<i16> {
    let rule = ours(deadline)?;
    let away = i16::try_from((today - deadline.due()).num_days()).ok()?;
    rule.alerts.iter().copied().filter(|step| *step <= away).max()
}

/// Whether a step was reached that nobody has marked as seen. `seen` is the last step that somebody did.
pub fn is_new(deadline: &Deadline, seen: Option<i16>, today: Day) -> bool {
    reached(deadline, today).is_some_and(|step| seen.is_none_or(|seen| seen < step))
}

/// Whether a second person has to be told: a limit in law so near that its rule says so, of which nobody has marked this
/// step or the one before as seen.
pub fn needs_second(deadline: &Deadline, seen: Option<i16>, today: Day) -> bool {
    let Some(rule) = ours(deadline).filter(|rule| rule.kind == Kind::LegalLimit) else {
        return false;
    };
    let Some(from) = rule.escalates_on(deadline.due()) else { return false };
    today >= from && seen.is_none_or(|seen| seen < expected(rule))
}

/// The step that counts as an answer: the last one before the step at which a second person is told, so that nobody is
/// passed over on the very morning on which they could have answered.
fn expected(rule: &Rule) -> i16 {
    let earlier = rule.alerts.iter().copied().filter(|step| Some(*step) < rule.escalate);
    earlier.max().or(rule.escalate).unwrap_or(i16::MIN)
}

fn ours(deadline: &Deadline) -> Option<&'static Rule> {
    let rule = rule::rule(&deadline.working.rule)?;
    (deadline.is_open() && rule.owed_by == OwedBy::We).then_some(rule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cast::{amina, first, met, referral, refused},
        code::Outcome::Negative,
        day::ymd,
    };

    /// Asked for by 20 November 2026; told on the days -20, -10, -5, -2 and 0.
    fn limit() -> Deadline {
        let case =
            amina().then(ymd(2026, 10, 1), referral()).then(ymd(2026, 10, 21), first(Negative));
        let limit = case.deadline("RECON_30CD").expect("a refusal can be asked about");
        assert_eq!(limit.due(), ymd(2026, 11, 20));
        limit
    }

    #[test]
    fn each_step_is_reached_on_its_day_and_stays_until_the_next() {
        let table = [
            (ymd(2026, 10, 30), None),
            (ymd(2026, 10, 31), Some(-20)),
            (ymd(2026, 11, 9), Some(-20)),
            (ymd(2026, 11, 10), Some(-10)),
            (ymd(2026, 11, 15), Some(-5)),
            (ymd(2026, 11, 19), Some(-2)),
            (ymd(2026, 11, 20), Some(0)),
            (ymd(2027, 1, 20), Some(0)),
        ];

        for (today, step) in table {
            assert_eq!(reached(&limit(), today), step, "{today}");
        }
    }

    #[test]
    fn what_was_marked_as_seen_comes_back_at_the_next_step() {
        let limit = limit();

        assert!(is_new(&limit, None, ymd(2026, 11, 1)));
        assert!(!is_new(&limit, Some(-20), ymd(2026, 11, 9)));
        assert!(is_new(&limit, Some(-20), ymd(2026, 11, 10)));
        assert!(!is_new(&limit, None, ymd(2026, 10, 30)), "no step is reached yet");
    }

    #[test]
    fn a_second_person_is_told_three_days_before_unless_the_last_reminder_was_seen() {
        let limit = limit();
        let (eve, day) = (ymd(2026, 11, 16), ymd(2026, 11, 17));

        assert!(!needs_second(&limit, None, eve));
        assert!(needs_second(&limit, None, day));
        assert!(
            needs_second(&limit, Some(-10), day),
            "the reminder of five days before was not seen"
        );
        assert!(!needs_second(&limit, Some(-5), day));
        assert!(!needs_second(&limit, Some(0), ymd(2026, 12, 1)));
        assert!(needs_second(&limit, None, ymd(2026, 12, 1)), "nor once it has passed");
    }

    #[test]
    fn no_other_date_is_anybodys_to_see() {
        let case = amina().then(ymd(2026, 10, 1), referral());
        let theirs = case.deadline("NRM_RG_TARGET_5WD").expect("the authority aims to decide");
        let done = {
            let case = amina().then(ymd(2026, 11, 1), refused());
            let open = case.picture().deadlines.into_iter().find(|one| ours(one).is_some());
            let open = open.expect("a refusal starts a limit of ours");
            let key = open.key.clone();
            case.then(ymd(2026, 11, 2), met(2, &key.rule)).picture().deadlines
        };

        assert_eq!(reached(&theirs, ymd(2027, 1, 1)), None);
        assert!(done.iter().any(|one| !one.is_open() && reached(one, ymd(2027, 1, 1)).is_none()));
    }

    #[test]
    fn no_ladder_begins_further_ahead_than_is_looked() {
        for rule in rule::rules() {
            let first = rule.alerts.iter().min().copied().unwrap_or_default();
            assert!(first >= -i16::try_from(FURTHEST).unwrap_or(i16::MAX), "{}", rule.id);
            let ladder = rule.escalate.is_none_or(|step| expected(rule) <= step);
            assert!(ladder, "{}", rule.id);
        }
    }
}

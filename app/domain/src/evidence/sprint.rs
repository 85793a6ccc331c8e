//! The 30 days in which a negative decision can be looked at again: which day it is, and when they end.

use crate::{day::Day, picture::Deadline};

/// The rule of these 30 days.
pub const SPRINT_RULE: &str = "RECON_30CD";

/// Where somebody stands in these days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sprint {
    /// The day of the letter is day 0.
    pub day: i64,
    /// How many days there are: 30, or more where more time was given.
    pub of: i64,
    pub ends: Day,
    /// By when to act to be safe.
    pub act_by: Day,
}

impl Sprint {
    /// Whether the last day has passed.
    pub const fn is_over(self) -> bool {
        self.day > self.of
    }

    /// Days that are left, the last one included.
    pub const fn left(self) -> i64 {
        self.of - self.day
    }
}

/// The sprint of this date, if it is one that still runs.
pub fn sprint(deadline: &Deadline, today: Day) -> Option<Sprint> {
    let runs = deadline.is_open() && deadline.working.rule == SPRINT_RULE;
    runs.then(|| {
        let (from, ends) = (deadline.working.trigger, deadline.limit());
        let day = (today - from).num_days().max(0);
        Sprint { day, of: (ends - from).num_days(), ends, act_by: deadline.act_by() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        code::Nation,
        day::ymd,
        deadline::compute,
        event::DeadlineKey,
        id::EventId,
        picture::{Course, DeadlineState},
        rule::rule,
    };

    fn deadline(id: &str) -> Deadline {
        let working = compute(rule(id).expect("a rule"), ymd(2026, 11, 2), Nation::EnglandWales);
        let key = DeadlineKey { trigger: EventId::NONE, rule: id.into() };
        Deadline {
            id: Deadline::id_of(&key, 1),
            key,
            generation: 1,
            working: working.expect("a date"),
            state: DeadlineState::Open,
            certain: true,
            moved_from: None,
            recounted: false,
            followed: false,
            course: Course::default(),
            list: 0,
        }
    }

    #[test]
    fn the_day_of_the_letter_is_day_0_and_the_last_is_day_30() {
        let recon = deadline(SPRINT_RULE);
        let on = |day: u32, month: u32| sprint(&recon, ymd(2026, month, day)).expect("it runs");

        assert_eq!((on(2, 11).day, on(2, 11).of, on(2, 11).left()), (0, 30, 30));
        assert_eq!((on(14, 11).day, on(14, 11).left()), (12, 18));
        assert_eq!((on(2, 12).day, on(2, 12).is_over()), (30, false));
        assert!(on(3, 12).is_over());
        assert_eq!(on(2, 11).ends, ymd(2026, 12, 2));
    }

    #[test]
    fn another_date_or_one_that_is_done_is_no_sprint() {
        let done = Deadline {
            state: DeadlineState::NotNeeded { by: EventId::NONE },
            ..deadline(SPRINT_RULE)
        };

        assert_eq!(sprint(&done, ymd(2026, 11, 14)), None);
        assert_eq!(sprint(&deadline("JR_HC_3M"), ymd(2026, 11, 14)), None);
    }
}

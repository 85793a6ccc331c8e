//! The closed lists a rule is made of.

use crate::{calendar::CalendarKind, codes};

/// How long, in what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// The trigger day itself; nothing is added.
    ThatDay,
    /// Days of any kind. Negative counts backwards.
    CalendarDays(i16),
    /// Only days on which this calendar is open.
    WorkingDays(u16, CalendarKind),
    /// To the corresponding date, or the month's last day where there is none.
    CalendarMonths(u16),
    /// To the birthday with this number. Someone born on 29 February has it on 1 March in other years.
    Birthdays(u16),
}

/// Which day is day 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstDay {
    /// "After the decision": the trigger day is day 0.
    DayAfter,
    /// "Beginning with the decision": the trigger day is day 1.
    SameDay,
}

/// The day before which the last office day is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActBy {
    /// The due date.
    Due,
    /// The date before any move to a working day: nobody should rely on the extra days.
    Unrolled,
}

/// The date that chooses the version of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selector {
    /// The date that starts the count.
    Trigger,
}

codes! {
    /// The hour at which a day ends for the rule.
    Cutoff {
        StartOfDay = "START", "start of day";
        FivePm = "5PM", "5pm";
        EndOfDay = "END", "end of day";
        Midnight = "MIDNIGHT", "midnight";
    }
}

codes! {
    /// Who has to do it.
    OwedBy {
        We = "WE", "We must";
        They = "THEY", "They owe us";
        Nobody = "NOBODY", "Nobody: it happens by itself";
    }
}

codes! {
    /// What sort of date it is.
    Kind {
        LegalLimit = "LIMIT", "Limit";
        Target = "TARGET", "Aim";
        PeriodEnd = "PERIOD_END", "End of a period";
        NotBefore = "NOT_BEFORE", "Earliest date";
        Milestone = "MILESTONE", "Milestone";
    }
}

codes! {
    /// How well the rule is supported.
    Confidence {
        Sourced = "SOURCED", "Read at the source";
        Secondary = "SECONDARY", "Read in a report of the source";
        Knowledge = "KNOWLEDGE", "From knowledge: confirm before relying on it";
        Practice = "PRACTICE", "Good practice, not law";
    }
}

codes! {
    /// Whether a legal adviser has approved the rule.
    SignOff {
        Unsigned = "UNSIGNED", "Not yet approved by a legal adviser";
        Signed = "SIGNED", "Approved by a legal adviser";
    }
}

impl Cutoff {
    /// As in "Must be done by ...": "the end of Fri 20 Nov 2026", "5pm on Fri 20 Nov 2026".
    pub fn on(self, day: crate::day::Day) -> String {
        let day = crate::day::long(day);
        match self {
            Self::StartOfDay => format!("the start of {day}"),
            Self::FivePm => format!("5pm on {day}"),
            Self::EndOfDay => format!("the end of {day}"),
            Self::Midnight => format!("midnight at the end of {day}"),
        }
    }
}

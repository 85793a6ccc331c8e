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
    /// Hours of the clock, from the hour of the trigger.
    Hours(u16),
    /// To the corresponding date, or the month's last day where there is none.
    CalendarMonths(u16),
    /// To the birthday with this number. Someone born on 29 February has it on 1 March in other years.
    Birthdays(u16),
    /// Nothing is worked out: the letter gives the date, or a number of days that this calendar
    /// counts (days of any kind without one).
    InTheLetter(Option<CalendarKind>),
    /// Nothing is worked out: the form gives one date after another.
    Recurring,
    /// No date at all: something to know.
    Flag,
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
    /// The day before the due date: it must be done before that day and not on it.
    BeforeDue,
}

codes! {
    /// The date that chooses the version of a rule.
    Selector {
        Trigger = "TRIGGER", "the date that starts the count";
        FirstDecision = "FIRST_DECISION", "the date of the first decision";
        Decision = "DECISION", "the date of the decision";
        Grant = "GRANT", "the date of the grant";
        Claim = "CLAIM", "the date of the claim";
    }
}

codes! {
    /// Which date of a letter or an event a limit runs from (domain reference 1.8: three dates matter).
    TriggerDate {
        Decided = "DECIDED", "the date on the decision";
        Sent = "SENT", "the date it was sent";
        Received = "RECEIVED", "the date it was received";
        Notified = "NOTIFIED", "the date the person was told";
        Posted = "POSTED", "the date it was posted";
        Dated = "DATED", "the date on the letter or form";
        Happened = "HAPPENED", "the date it happened";
        Ends = "ENDS", "the date it ends";
        Born = "BORN", "the date of birth";
    }
}

codes! {
    /// Where the person must be for a rule to be theirs.
    Place {
        Anywhere = "ANYWHERE", "anywhere";
        InUk = "IN_UK", "in the United Kingdom";
        Detained = "DETAINED", "detained in the United Kingdom";
        Abroad = "ABROAD", "outside the United Kingdom";
    }
}

codes! {
    /// The hour at which a day ends for the rule.
    Cutoff {
        StartOfDay = "START", "start of day";
        FivePm = "5PM", "5pm";
        CourtCloses = "COURT", "close of the court office";
        EndOfDay = "END", "end of day";
        Midnight = "MIDNIGHT", "midnight";
        OnTheForm = "FORM", "the time on the form";
        TheHour = "HOUR", "the hour worked out";
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
        NotAfter = "NOT_AFTER", "Latest date";
        Milestone = "MILESTONE", "Milestone";
        Reminder = "REMINDER", "Reminder";
        Service = "SERVICE", "Day a letter counts as received";
        Recurring = "RECURRING", "Comes again";
        Flag = "FLAG", "Something to know";
    }
}

impl Cutoff {
    /// As in "Must be done by ...": "the end of Fri 20 Nov 2026", "5pm on Fri 20 Nov 2026".
    pub fn on(self, day: crate::day::Day) -> String {
        let day = crate::day::long(day);
        match self {
            Self::StartOfDay => format!("the start of {day}"),
            Self::FivePm => format!("5pm on {day}"),
            Self::CourtCloses => format!("the close of the court office on {day}"),
            Self::OnTheForm => format!("the time on the form on {day}"),
            Self::TheHour => format!("the hour worked out on {day}"),
            Self::EndOfDay => format!("the end of {day}"),
            Self::Midnight => format!("midnight at the end of {day}"),
        }
    }
}

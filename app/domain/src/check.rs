//! May this event be recorded? Problems refuse it; oddities warn and let it be kept.

mod closing;
mod consent;
mod correction;
mod dates;
mod doubts;
mod met;
mod news;
mod oddities;
mod order;
mod started;
mod stay;
mod why;

use serde::{Deserialize, Serialize};

use crate::{
    code::Authority,
    event::{Day, Event},
    permission::Level,
    terms::Terms,
};

pub use news::NotSo;
pub use why::Why;

/// Judges a new event against the whole record, by what came with the program.
pub fn check(history: &[Event], new: &Event, today: Day) -> Verdict {
    check_by(history, new, today, Terms::built_in())
}

/// The same, by everything dates have been worked out by. Dates first: what cannot be a date cannot be put in order.
pub fn check_by(history: &[Event], new: &Event, today: Day, terms: &Terms) -> Verdict {
    let mut problems = correction::problems(history, new);
    problems.extend(dates::problems(history, new, today));
    if problems.is_empty() {
        problems.extend(consent::problems(history, new));
        problems.extend(met::problems(history, new, terms));
        problems.extend(stay::problems(history, new));
        problems.extend(news::problems(history, new, terms));
        problems.extend(started::problems(history, new, terms));
        problems.extend(order::problems(history, new));
    }
    let oddities = if problems.is_empty() {
        oddities::oddities(history, new, today, terms)
    } else {
        Vec::new()
    };
    Verdict { problems, oddities }
}

/// The answer to "may this be recorded?".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub problems: Vec<Problem>,
    pub oddities: Vec<Oddity>,
}

/// One reason to refuse, and the answer it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub field: Field,
    pub why: Why,
}

/// Which answer a problem is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// "What happened?"
    Kind,
    /// The main date: for a decision, the date on the letter; for a deadline met, the day it was done.
    On,
    Decided,
    Sent,
    Received,
    /// The day that another source gives.
    Other,
    From,
    Until,
    Born,
    /// The date of birth a person gives, and the one that was found.
    Claimed,
    Assessed,
    /// The day to ask again.
    Review,
    /// The day somebody was reported missing.
    Reported,
    /// What an adult agreed to.
    Consent,
    /// Which decision is challenged, or which challenge was answered.
    Against,
    /// How it is challenged.
    Challenge,
    /// Which date an entry starts, and what the letter says of it.
    Starts,
    Counted,
    Gives,
    Days,
    Hour,
    GrantedOn,
    Stopped,
    ResumedOn,
    /// Which deadline was met.
    Deadline,
    /// Why it is right although something speaks against it.
    Although,
    /// The reason for a correction.
    Reason,
    /// Which event is corrected.
    Corrects,
}

/// Strange but possible: shown, and kept if the person is sure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "oddity", rename_all = "snake_case")]
pub enum Oddity {
    DecidedAfterLetter {
        letter: Day,
    },
    SentBeforeLetter {
        letter: Day,
    },
    ReceivedBeforeLetter {
        letter: Day,
    },
    ReceivedBeforeSent {
        sent: Day,
    },
    /// A final decision earlier than day 31 (NABA 2022 s.61; domain reference 0.2).
    FinalBeforeDay31 {
        earliest: Day,
    },
    /// The new deadline has passed already.
    AlreadyOverdue {
        rule: String,
        due: Day,
    },
    /// The request came after the last day to ask (domain reference 4.3, rule `RECON_30CD`).
    AskedLate {
        due: Day,
    },
    /// The authority does not decide on that day, but from the other day on, or until it (domain reference 1.4).
    NotItsDays {
        authority: Authority,
        since: Option<Day>,
        until: Option<Day>,
    },
    /// No assessment of the risk of being trafficked again is in the record, which must come first since January 2024
    /// (domain reference 1.5, disqualification).
    NotWeighed,
    /// A panel decides about children only (domain reference 1.4).
    PanelForAdult,
    /// The person is treated as a child while the age is in dispute (Modern Slavery Act 2015 s.51).
    AdultFormInDispute,
    /// The file is closed while legal limits of ours are open.
    ClosedWithLimits {
        open: u32,
        next: Day,
    },
    /// More than five years ago: right for a long story, often a slip in the year.
    LongAgo {
        years: u32,
    },
    /// The length in the letter is not the length of its days.
    LengthDisagrees {
        months: u16,
        from: Day,
        until: Day,
    },
    /// The law at the claim date usually gives another length (domain reference 3.2).
    UnusualLength {
        months: u32,
        claimed: Day,
    },
    /// Another permission runs on some of the same days, until this one.
    Overlaps {
        until: Day,
    },
    /// The permission to be extended had ended.
    AppliedLate {
        ended: Day,
    },
    /// The online status shows another last day than the letter.
    OnlineDisagrees {
        letter: Day,
    },
    /// The adviser is not authorised for this work.
    AboveLevel {
        level: Level,
        needed: Level,
    },
}

impl Verdict {
    /// Nothing refuses it.
    pub fn is_accepted(&self) -> bool {
        self.problems.is_empty()
    }

    /// Nothing refuses it, and what has to be explained is.
    #[must_use]
    pub fn explained(mut self, new: &Event) -> Self {
        self.problems.extend(closing::unexplained(&self.oddities, new));
        self
    }
}

impl Problem {
    pub(crate) fn new(field: Field, why: Why) -> Self {
        Self { field, why }
    }
}

#[cfg(test)]
mod tests;

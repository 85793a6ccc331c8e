//! What can be said of a date: the answers of the form, and which of them fit a date as it stands.

use domain::{
    codes,
    event::{Day, HowSet, News},
    picture::{Deadline, DeadlineState},
    rule::{self, Kind},
    status::is_ours,
};

codes! {
    /// What became of a date, as the form offers it.
    NewsKind {
        TimeAsked = "time_asked", "We asked for more time";
        TimeGiven = "time_given", "More time was given, or the letter gives another date";
        TimeRefused = "time_refused", "More time was refused";
        ByHand = "by_hand", "Another date is set by hand";
        NotNeeded = "not_needed", "It is no longer needed";
        Missed = "missed", "It was missed";
        Paused = "paused", "Whoever decides has paused these decisions";
        Resumed = "resumed", "They decide again";
        Mistake = "mistake", "None of these: the entry was a mistake";
    }
}

impl NewsKind {
    /// What a recorded entry said.
    pub const fn of(news: News) -> Self {
        match news {
            News::TimeAsked => Self::TimeAsked,
            News::TimeRefused => Self::TimeRefused,
            News::NewDate { how: HowSet::Given, .. } => Self::TimeGiven,
            News::NewDate { how: HowSet::ByHand, .. } => Self::ByHand,
            News::Paused { .. } => Self::Paused,
            News::Resumed => Self::Resumed,
            News::NotNeeded => Self::NotNeeded,
            News::Missed => Self::Missed,
            // Decided on a page of its own. All that can be said here is that it was a mistake.
            News::Recounted { .. } | News::Kept { .. } => Self::Mistake,
        }
    }

    /// What can be said of this date as it stands.
    pub fn offered(deadline: &Deadline) -> Vec<Self> {
        let fits = |kind: &&Self| kind.fits(deadline);
        Self::ALL.iter().filter(fits).copied().collect()
    }

    fn fits(self, deadline: &Deadline) -> bool {
        if !deadline.is_open() {
            let written_off = matches!(
                deadline.state,
                DeadlineState::Dropped { .. } | DeadlineState::Missed { .. }
            );
            return written_off && self.asks_new_date();
        }
        let waits = deadline.course.asked.is_some_and(|asked| asked.refused.is_none());
        match self {
            Self::TimeAsked => is_ours(deadline) && !waits,
            Self::TimeRefused => waits,
            Self::Missed => is_ours(deadline),
            Self::Paused => deadline.course.paused.is_none() && can_pause(deadline),
            Self::Resumed => deadline.course.paused.is_some(),
            Self::TimeGiven | Self::ByHand | Self::NotNeeded => true,
            Self::Mistake => false,
        }
    }

    /// Whether it gives the date another day.
    pub const fn asks_new_date(self) -> bool {
        matches!(self, Self::TimeGiven | Self::ByHand)
    }

    /// Whether it says when to look again.
    pub const fn asks_check(self) -> bool {
        matches!(self, Self::Paused)
    }

    /// Whether it must say what it rests on: nobody should have to believe a date.
    pub const fn needs_source(self) -> bool {
        self.asks_new_date()
    }

    /// As it is recorded. None while a day that it needs is missing.
    pub fn news(self, due: Option<Day>, check_on: Option<Day>, of: &Deadline) -> Option<News> {
        let instead_of = of.working.due;
        let new_date = |how| Some(News::NewDate { how, due: due?, instead_of });
        match self {
            Self::TimeAsked => Some(News::TimeAsked),
            Self::TimeGiven => new_date(HowSet::Given),
            Self::TimeRefused => Some(News::TimeRefused),
            Self::ByHand => new_date(HowSet::ByHand),
            Self::NotNeeded => Some(News::NotNeeded),
            Self::Missed => Some(News::Missed),
            Self::Paused => Some(News::Paused { check_on: check_on? }),
            Self::Resumed => Some(News::Resumed),
            Self::Mistake => None,
        }
    }
}

/// A limit in law that we must keep never pauses.
fn can_pause(deadline: &Deadline) -> bool {
    let rule = rule::rule(&deadline.working.rule);
    !is_ours(deadline) || rule.is_some_and(|rule| rule.kind != Kind::LegalLimit)
}

pub(super) const fn new_date(news: News) -> Option<Day> {
    match news {
        News::NewDate { due, .. } => Some(due),
        _ => None,
    }
}

pub(super) const fn check_on(news: News) -> Option<Day> {
    match news {
        News::Paused { check_on } => Some(check_on),
        _ => None,
    }
}

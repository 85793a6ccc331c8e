//! Can this be said of that date? Judged by how the date stood on the day it happened, whatever was typed since.

use serde::{Deserialize, Serialize};

use super::{Field, Problem, Why};
use crate::{
    event::{Dated, Day, Event, Fact, News},
    pathway::{self, Record},
    picture::{Deadline, DeadlineState},
    rule::{self, Kind},
    status::is_ours,
    terms::Terms,
};

/// Why something cannot be said of a date. Each has its own sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "snake_case")]
pub enum NotSo {
    /// The answer to a request needs the request first.
    NoTimeAsked,
    /// The request before has no answer yet.
    TimeAskedAlready {
        on: Day,
    },
    /// What has not passed cannot have been missed.
    NotPassed {
        due: Day,
    },
    /// Others keep this date, or nobody.
    NotOurs,
    /// A limit in law that we must keep does not pause.
    LimitCannotPause,
    AlreadyPaused {
        since: Day,
    },
    NotPaused,
    /// The new date is the one there is.
    SameDate,
    /// Two new dates of one day: nobody could say which counts.
    SetThatDay,
}

pub(super) fn problems(history: &[Event], new: &Event, terms: &Terms) -> Vec<Problem> {
    let refusal = match &new.fact {
        Fact::Deadline(dated) => refusal(history, new, dated, terms),
        Fact::Review { why, .. } => unsaid(why),
        _ => None,
    };
    refusal.into_iter().collect()
}

fn refusal(history: &[Event], new: &Event, dated: &Dated, terms: &Terms) -> Option<Problem> {
    let then = pathway::picture_by(&until(history, new), terms);
    let Some(deadline) = then.deadline(&dated.key) else {
        return Some(not_there(history, dated));
    };
    let (on, why) = (new.when.on, |field, why| Some(Problem::new(field, why)));
    if !may_follow(deadline, dated.news) {
        return why(Field::Deadline, Why::DeadlineNotOpen);
    }
    if let Some(unsaid) = unsaid(&dated.why) {
        return Some(unsaid);
    }
    let (field, not_so) = refused(deadline, dated.news, on)?;
    why(field, Why::News(not_so))
}

fn unsaid(why: &str) -> Option<Problem> {
    why.trim().is_empty().then(|| Problem::new(Field::Reason, Why::NoReason))
}

/// The record as it stood on that day, without the entry that is corrected.
fn until(history: &[Event], new: &Event) -> Vec<Event> {
    let record = Record::of(history);
    let corrected = new.corrects.as_ref().and_then(|old| record.now(old.event)).map(|now| now.root);
    let standing = record.standing().iter();
    let before = standing.filter(|one| one.on() <= new.when.on && Some(one.root) != corrected);
    before.map(|one| Event { id: one.root, corrects: None, ..one.event.clone() }).collect()
}

fn not_there(history: &[Event], dated: &Dated) -> Problem {
    let later = pathway::picture(history).deadline(&dated.key).is_some();
    match Record::of(history).now(dated.key.trigger).filter(|_| later) {
        Some(trigger) => Problem::new(Field::On, Why::BeforeTrigger { trigger: trigger.on() }),
        None => Problem::new(Field::Deadline, Why::UnknownDeadline),
    }
}

/// What was written off can only be given a new date.
fn may_follow(deadline: &Deadline, news: News) -> bool {
    match deadline.state {
        DeadlineState::Open => true,
        DeadlineState::Dropped { .. } | DeadlineState::Missed { .. } => {
            matches!(news, News::NewDate { .. })
        }
        _ => false,
    }
}

fn refused(deadline: &Deadline, news: News, on: Day) -> Option<(Field, NotSo)> {
    let course = &deadline.course;
    let not_so = match news {
        News::TimeAsked | News::TimeRefused | News::Missed if !is_ours(deadline) => NotSo::NotOurs,
        News::TimeAsked => {
            let waiting = course.asked.filter(|asked| asked.refused.is_none())?;
            NotSo::TimeAskedAlready { on: waiting.on }
        }
        News::TimeRefused => match course.asked {
            Some(asked) if asked.refused.is_none() => return None,
            _ => NotSo::NoTimeAsked,
        },
        News::NewDate { due, .. } => return new_date(deadline, due, on),
        News::Paused { .. } if is_our_limit(deadline) => NotSo::LimitCannotPause,
        News::Paused { .. } => NotSo::AlreadyPaused { since: course.paused?.since },
        News::Resumed if course.paused.is_none() => NotSo::NotPaused,
        News::Missed if deadline.limit() >= on => {
            let due = deadline.limit();
            return Some((Field::On, NotSo::NotPassed { due }));
        }
        News::Resumed
        | News::NotNeeded
        | News::Missed
        | News::Recounted { .. }
        | News::Kept { .. } => return None,
    };
    Some((Field::Deadline, not_so))
}

fn new_date(deadline: &Deadline, due: Day, on: Day) -> Option<(Field, NotSo)> {
    if deadline.course.set.is_some_and(|set| set.on == on) {
        return Some((Field::On, NotSo::SetThatDay));
    }
    (deadline.is_open() && deadline.limit() == due).then_some((Field::Until, NotSo::SameDate))
}

fn is_our_limit(deadline: &Deadline) -> bool {
    let rule = rule::rule(&deadline.working.rule);
    is_ours(deadline) && rule.is_none_or(|rule| rule.kind == Kind::LegalLimit)
}

//! The words for what was recorded about an open date: another date, more time asked for, a pause.

use super::{Look, Status};
use crate::{
    day::{long, short},
    event::{Day, HowSet},
    picture::{Deadline, KeptDate, SetDate, TimeAsked},
};

/// Further ahead than this, where a date comes from is said before how near it is.
const NEAR: i64 = 7;

/// The words for a date that others have put off without saying until when.
pub(super) fn paused(deadline: &Deadline, today: Day) -> Option<Status> {
    let pause = deadline.course.paused?;
    let again = if pause.check_on < today {
        format!("It was to be checked again on {}.", long(pause.check_on))
    } else {
        format!("We check again on {}.", long(pause.check_on))
    };
    let line = format!("These decisions are paused since {}. {again}", long(pause.since));
    Some(Status::new("Paused", &line, Look::Wait))
}

/// Adds what was recorded. Being overdue or due today stays in front.
pub(super) fn remark(deadline: &Deadline, mut status: Status, left: i64) -> Status {
    if let Some(set) = deadline.course.set {
        status.line = format!("{} {}", status.line, set_words(deadline, set));
        if left > NEAR {
            status.tag = match set.how {
                HowSet::Given => "Extended".to_owned(),
                HowSet::ByHand => "Set by hand".to_owned(),
            };
        }
    }
    if let Some(kept) = deadline.course.kept {
        status.line = format!("{} {}", status.line, kept_words(kept));
    }
    if let Some(asked) = deadline.course.asked {
        status.line = format!("{} {}", status.line, asked_words(deadline, asked));
        if left > 0 && asked.refused.is_none() {
            "More time asked for".clone_into(&mut status.tag);
            status.look = Look::Soon;
        }
    }
    status
}

fn set_words(deadline: &Deadline, set: SetDate) -> String {
    let worked_out = deadline.working.due;
    let said = match set.how {
        HowSet::Given => format!("More time was given on {}.", short(set.on)),
        HowSet::ByHand => format!("Set by hand on {}.", short(set.on)),
    };
    let beside = format!("The worked-out date is {}.", short(worked_out));
    if worked_out == set.instead_of {
        return format!("{said} {beside}");
    }
    let was = short(set.instead_of);
    format!("{said} {beside} It was {was} then. Check whether the new date still holds.")
}

fn kept_words(kept: KeptDate) -> String {
    let on = short(kept.on);
    match kept.now {
        Some(now) => format!(
            "Newer bank holidays or a newer rule give {}. On {on} it was decided to keep the date as it is.",
            short(now.due)
        ),
        None => format!(
            "A newer rule gives no date here. On {on} it was decided to keep the date as it is."
        ),
    }
}

fn asked_words(deadline: &Deadline, asked: TimeAsked) -> String {
    let limit = short(deadline.limit());
    match asked.refused {
        None => format!(
            "More time was asked for on {}. Still treat {limit} as the limit until you have an answer.",
            short(asked.on)
        ),
        Some(on) => format!("More time was refused on {}. The limit is {limit}.", short(on)),
    }
}

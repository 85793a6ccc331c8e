//! The words for a date that is still to come, or passed and not kept.

use crate::{
    day::{days, is_weekend, long, weekday},
    event::Day,
    picture::Deadline,
    rule::{self, Kind},
};

use super::{Look, Owed, Status, course};

/// The words for an open deadline.
pub(super) fn status(deadline: &Deadline, today: Day) -> Status {
    if let Some(paused) = course::paused(deadline, today) {
        return paused;
    }
    let left = (deadline.limit() - today).num_days();
    let rule = rule::rule(&deadline.working.rule);
    let kind = rule.map_or(Kind::LegalLimit, |rule| rule.kind);
    let status = match (Owed::read(deadline), kind) {
        (Owed::Theirs, _) => with_move(deadline, expected(deadline, left)),
        (Owed::Nobodys, kind) => with_move(deadline, passing(deadline, kind, left)),
        (Owed::Ours, Kind::Target | Kind::Reminder) => remark(deadline, aim(deadline, left), left),
        (Owed::Ours, _) => remark(deadline, limit(deadline, left), left),
    };
    course::remark(deadline, status, left)
}

/// "by the end of Fri 20 Nov 2026", with the hour the rule gives.
pub(super) fn by(deadline: &Deadline) -> String {
    by_hour(deadline, &long(deadline.limit()), " on ")
}

fn by_hour(deadline: &Deadline, day: &str, on: &str) -> String {
    match deadline.working.cutoff.as_str() {
        "end of day" => format!("by the end of {day}"),
        "start of day" => format!("by the start of {day}"),
        "midnight" => format!("by midnight at the end of {day}"),
        hour => format!("by {hour}{on}{day}"),
    }
}

/// A legal limit of ours.
fn limit(deadline: &Deadline, left: i64) -> Status {
    let by = by(deadline);
    match left {
        ..=-1 => overdue(deadline, left),
        0 => {
            let by = by_hour(deadline, "today", " ");
            Status::new("Due today", &format!("Must be done {by}."), Look::Soon)
        }
        1 => Status::new(
            "Due tomorrow",
            &format!("Must be done {by}.{}", falls(deadline.limit())),
            Look::Soon,
        ),
        _ => {
            let look = if left <= 7 { Look::Soon } else { Look::Ahead };
            let line = format!("Must be done {by}.{}", falls(deadline.limit()));
            Status::new(&format!("Due in {}", days(left)), &line, look)
        }
    }
}

fn overdue(deadline: &Deadline, left: i64) -> Status {
    let mut line = format!("Was due {}. You may still be able to ask for more time.", by(deadline));
    if left < -1
        && let Some(rule) = rule::rule(&deadline.working.rule)
    {
        line.push(' ');
        line.push_str(rule.extension);
    }
    Status::new(&format!("{} overdue", days(left)), &line, Look::Over)
}

/// A target we set ourselves: never red.
fn aim(deadline: &Deadline, left: i64) -> Status {
    let day = long(deadline.limit());
    let line = match left {
        ..=-1 => format!("Aimed for {day}, {} ago.", days(left)),
        0 => "Aim to do it today.".to_owned(),
        _ => format!("Aim to do it by {day}, in {}.", days(left)),
    };
    Status::new("Aim to do by", &line, if left < 0 { Look::Soon } else { Look::Ahead })
}

/// A date others should keep.
fn expected(deadline: &Deadline, left: i64) -> Status {
    let (working, due) = (&deadline.working, long(deadline.limit()));
    if left < 0 {
        let line = format!("Expected {due}. {} ago. Chase?", days(left));
        return Status::new("Later than expected", &line, Look::Wait);
    }
    let rule = rule::version(&working.rule, working.version);
    let who = rule.and_then(|rule| rule.expects).unwrap_or("It is expected");
    let line = format!("{who} by {due}. Nothing for you to do.");
    Status::new("Expected by", &line, Look::Wait)
}

/// A day that comes by itself.
fn passing(deadline: &Deadline, kind: Kind, left: i64) -> Status {
    let due = long(deadline.limit());
    let (ahead, behind, line) = match kind {
        Kind::NotBefore => ("Not before", "Possible now", format!("Not before {due}.")),
        Kind::PeriodEnd => ("Ends", "Ended", format!("Runs to the end of {due}.")),
        _ => ("Comes", "Reached", format!("On {due}.")),
    };
    let tag = match (kind, left) {
        (Kind::NotBefore, ..=0) | (_, ..=-1) => behind.to_owned(),
        (Kind::NotBefore, _) => ahead.to_owned(),
        (_, 0) => format!("{ahead} today"),
        (_, 1) => format!("{ahead} tomorrow"),
        _ => format!("{ahead} in {}", days(left)),
    };
    Status::new(&tag, &line, Look::Wait)
}

/// Adds what a reader must know beside the date. Being overdue or due today stays in front.
fn remark(deadline: &Deadline, mut status: Status, left: i64) -> Status {
    status = with_move(deadline, status);
    if deadline.moved_from.is_some() && left > 7 {
        "Changed".clone_into(&mut status.tag);
    }
    if !deadline.certain {
        status.line.push_str(
            " Worked out from a date that is not certain. Confirm it when the letter arrives.",
        );
        if left > 0 {
            "Date not confirmed".clone_into(&mut status.tag);
            status.look = Look::Hold;
        }
    }
    if let Some(other) = other_reading(deadline) {
        let (earlier, later) = (long(deadline.working.due), long(other));
        status.line = format!("{} {earlier} or {later}. We show the earlier.", status.line);
        if left > 0 && deadline.certain {
            EARLIER.clone_into(&mut status.tag);
            status.look = Look::Hold;
        }
    }
    if ["Changed", "Date not confirmed", EARLIER].contains(&status.tag.as_str()) {
        status.line = format!("In {}. {}", days(left), status.line);
    }
    status
}

/// Says what a date was before, and why it moved.
fn with_move(deadline: &Deadline, mut status: Status) -> Status {
    if let Some(was) = deadline.moved_from {
        let why = if deadline.recounted {
            "bank holidays or the rule changed"
        } else if deadline.followed {
            "the final decision was recorded"
        } else {
            "a date was corrected"
        };
        status.line = format!("{} Was {}. Moved because {why}.", status.line, long(was));
    }
    status
}

const EARLIER: &str = "Earlier of two dates";

/// The last date that another reading of what started it would give.
fn other_reading(deadline: &Deadline) -> Option<Day> {
    let readings = deadline.working.certainty.readings.iter().map(|reading| reading.due);
    readings.max().filter(|due| *due != deadline.working.due)
}

fn falls(due: Day) -> String {
    if is_weekend(due) { format!(" Falls on a {}.", weekday(due)) } else { String::new() }
}

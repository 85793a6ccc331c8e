//! The words for a date that is still to come, or passed and not kept.

use crate::{
    day::{days, is_weekend, long, weekday},
    deadline::Working,
    event::Day,
    picture::Deadline,
    rule::{self, Kind},
};

use super::{Look, Owed, Status};

/// The words for an open deadline.
pub(super) fn status(deadline: &Deadline, today: Day) -> Status {
    let working = &deadline.working;
    let left = (working.due - today).num_days();
    let kind = rule::rule(&working.rule).map_or(Kind::LegalLimit, |rule| rule.kind);
    match (Owed::read(deadline), kind) {
        (Owed::Theirs, _) => expected(working, left),
        (Owed::Nobodys, kind) => passing(working, kind, left),
        (Owed::Ours, Kind::Target | Kind::Reminder) => remark(deadline, aim(working, left), left),
        (Owed::Ours, _) => remark(deadline, limit(working, left), left),
    }
}

/// "by the end of Fri 20 Nov 2026", with the hour the rule gives.
pub(super) fn by(working: &Working) -> String {
    by_hour(working, &long(working.due), " on ")
}

fn by_hour(working: &Working, day: &str, on: &str) -> String {
    match working.cutoff.as_str() {
        "end of day" => format!("by the end of {day}"),
        "start of day" => format!("by the start of {day}"),
        "midnight" => format!("by midnight at the end of {day}"),
        hour => format!("by {hour}{on}{day}"),
    }
}

/// A legal limit of ours.
fn limit(working: &Working, left: i64) -> Status {
    let by = by(working);
    match left {
        ..=-1 => overdue(working, left),
        0 => {
            let by = by_hour(working, "today", " ");
            Status::new("Due today", &format!("Must be done {by}."), Look::Soon)
        }
        1 => Status::new(
            "Due tomorrow",
            &format!("Must be done {by}.{}", falls(working.due)),
            Look::Soon,
        ),
        _ => {
            let look = if left <= 7 { Look::Soon } else { Look::Ahead };
            let line = format!("Must be done {by}.{}", falls(working.due));
            Status::new(&format!("Due in {}", days(left)), &line, look)
        }
    }
}

fn overdue(working: &Working, left: i64) -> Status {
    let mut line = format!("Was due {}. You may still be able to ask for more time.", by(working));
    if left < -1
        && let Some(rule) = rule::rule(&working.rule)
    {
        line.push(' ');
        line.push_str(rule.extension);
    }
    Status::new(&format!("{} overdue", days(left)), &line, Look::Over)
}

/// A target we set ourselves: never red.
fn aim(working: &Working, left: i64) -> Status {
    let line = match left {
        ..=-1 => format!("Aimed for {}, {} ago.", long(working.due), days(left)),
        0 => "Aim to do it today.".to_owned(),
        _ => format!("Aim to do it by {}, in {}.", long(working.due), days(left)),
    };
    Status::new("Aim to do by", &line, if left < 0 { Look::Soon } else { Look::Ahead })
}

/// A date others should keep.
fn expected(working: &Working, left: i64) -> Status {
    let due = long(working.due);
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
fn passing(working: &Working, kind: Kind, left: i64) -> Status {
    let due = long(working.due);
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
    if let Some(was) = deadline.moved_from {
        status.line =
            format!("{} Was {}. Moved because a date was corrected.", status.line, long(was));
        if left > 7 {
            "Changed".clone_into(&mut status.tag);
        }
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
    if status.tag == "Changed" || status.tag == "Date not confirmed" {
        status.line = format!("In {}. {}", days(left), status.line);
    }
    status
}

fn falls(due: Day) -> String {
    if is_weekend(due) { format!(" Falls on a {}.", weekday(due)) } else { String::new() }
}

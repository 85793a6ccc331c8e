//! The words for where a deadline stands: one tag, one line, one look.

mod course;
mod open;

use serde::{Deserialize, Serialize};

use crate::{
    day::{days, long},
    event::Day,
    picture::{Deadline, DeadlineState},
    rule::{self, Kind, OwedBy},
};

/// What people read of a deadline today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// "Due in 6 days".
    pub tag: String,
    /// "Must be done by the end of Sat 28 Nov 2026. Falls on a Saturday."
    pub line: String,
    pub look: Look,
}

/// How it looks. Colour is never the only signal: the tag says it in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Red: a legal limit has passed.
    Over,
    /// Amber: today, tomorrow or within 7 days.
    Soon,
    /// Blue: ahead.
    Ahead,
    /// Green: done.
    Done,
    /// Grey: nothing for us to do.
    Wait,
    /// Violet, dashed: to be confirmed.
    Hold,
}

/// Where this deadline stands today, in words (screens reference 2.18).
pub fn status(deadline: &Deadline, today: Day) -> Status {
    match &deadline.state {
        DeadlineState::Open => open::status(deadline, today),
        DeadlineState::Met { done, .. } => met(deadline, *done),
        DeadlineState::NotNeeded { .. } => {
            Status::new("No longer needed", ended_by(&deadline.working.rule), Look::Wait)
        }
        DeadlineState::Superseded { .. } => Status::new(
            "Replaced",
            &format!("Was {}. A later entry replaced it.", long(deadline.working.due)),
            Look::Wait,
        ),
        DeadlineState::Dropped { on, why, .. } => Status::new(
            "No longer needed",
            &format!("Since {}: {}", long(*on), stopped(why)),
            Look::Wait,
        ),
        DeadlineState::Missed { on, why, .. } => Status::new(
            "Missed",
            &format!("Was due {}. Closed on {}: {}", open::by(deadline), long(*on), stopped(why)),
            Look::Wait,
        ),
    }
}

/// With a full stop at its end.
fn stopped(words: &str) -> String {
    format!("{}.", words.trim_end_matches('.'))
}

/// A duty of ours that has passed.
pub fn is_overdue(deadline: &Deadline, today: Day) -> bool {
    deadline.is_open() && is_ours(deadline) && deadline.due() < today
}

/// A duty of ours: not a date that others keep, nor a period that ends by itself.
pub fn is_ours(deadline: &Deadline) -> bool {
    Owed::read(deadline) == Owed::Ours
}

/// A date by which others should act.
pub fn is_theirs(deadline: &Deadline) -> bool {
    Owed::read(deadline) == Owed::Theirs
}

/// Who keeps a date. A rule this program no longer knows is treated as ours: nothing may drop out of sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owed {
    Ours,
    Theirs,
    Nobodys,
}

impl Owed {
    fn read(deadline: &Deadline) -> Self {
        let rule = rule::rule(&deadline.working.rule);
        match rule.map(|rule| (rule.kind, rule.owed_by)) {
            Some(
                (Kind::PeriodEnd | Kind::NotBefore | Kind::Milestone, _) | (_, OwedBy::Nobody),
            ) => Self::Nobodys,
            Some((_, OwedBy::They)) => Self::Theirs,
            Some((_, OwedBy::We)) | None => Self::Ours,
        }
    }
}

fn met(deadline: &Deadline, done: Day) -> Status {
    let early = (deadline.limit() - done).num_days();
    let done = long(done);
    match early {
        0 => Status::new("Done on time", &format!("Done {done}, on the last day."), Look::Done),
        1.. => {
            Status::new("Done on time", &format!("Done {done}, {} early.", days(early)), Look::Done)
        }
        late => {
            let line = format!("Done {done}. Was due {}.", open::by(deadline));
            Status::new(&format!("Done {} late", days(late)), &line, Look::Done)
        }
    }
}

fn ended_by(rule: &str) -> &'static str {
    match rule {
        "NRM_RG_TARGET_5WD" | "PILOT_RG_45D" => "The first decision came, or the referral ended.",
        "JR_HC_3M" | "JR_SCT_3M_INCL" | "JR_NI_3M" => "The decision does not stand any more.",
        "MSVCC_NEG_MOVE_ON_9WD" => "Support ended, or the decision does not stand any more.",
        "MSVCC_MOVE_ON_45D" | "SCT_SUPPORT_90D" => "Support ended.",
        "NI_SUPPORT_45D" => "Support ended, with the negative final decision or before.",
        "CG_NOT_BEFORE" => "The final decision came, or the referral ended.",
        "LEAVE_EXPIRY_APPLY_BY" => "A later permission was granted.",
        _ => "A later event ended the need for it.",
    }
}

impl Status {
    fn new(tag: &str, line: &str, look: Look) -> Self {
        Self { tag: tag.to_owned(), line: line.to_owned(), look }
    }
}

#[cfg(test)]
mod tests;

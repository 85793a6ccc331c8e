//! What an event changes: the difference between two pictures, for the check page and the notice after saving.

use serde::{Deserialize, Serialize};

use crate::{
    permission::Permission,
    picture::{CaseStage, Deadline, DeadlineState, NotComputed, Picture},
};

/// One line of "If you save this".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    Opened {
        deadline: Box<Deadline>,
    },
    /// The same duty, another date.
    Moved {
        from: Box<Deadline>,
        to: Box<Deadline>,
    },
    /// No longer needed, or its trigger was corrected away.
    Closed {
        deadline: Box<Deadline>,
    },
    Met {
        deadline: Box<Deadline>,
    },
    /// The same date, of which something is known now: more time asked for, a pause.
    Noted {
        deadline: Box<Deadline>,
    },
    Stage {
        from: CaseStage,
        to: CaseStage,
    },
    Permission {
        permission: Permission,
    },
    /// A date that could not be worked out: say so before saving.
    NotComputed {
        item: NotComputed,
    },
}

/// What changed between two pictures of one case, in the order people read it.
pub fn changes(before: &Picture, after: &Picture) -> Vec<Change> {
    let mut list: Vec<_> =
        after.deadlines.iter().filter_map(|now| deadline(before, after, now)).collect();
    if before.stage != after.stage {
        list.push(Change::Stage { from: before.stage, to: after.stage });
    }
    let new =
        after.permissions.iter().filter(|permission| !before.permissions.contains(permission));
    list.extend(new.map(|permission| Change::Permission { permission: permission.clone() }));
    let new = after.not_computed.iter().filter(|item| !before.not_computed.contains(item));
    list.extend(new.map(|item| Change::NotComputed { item: item.clone() }));
    list.sort_by_key(Change::place);
    list
}

/// What became of one generation of one deadline.
fn deadline(before: &Picture, after: &Picture, now: &Deadline) -> Option<Change> {
    let old = before.deadlines.iter().find(|old| old.id == now.id);
    let was_open = old.is_some_and(Deadline::is_open);
    let deadline = Box::new(now.clone());
    match &now.state {
        state if old.is_some_and(|old| old.state == *state) => noted(old?, now),
        DeadlineState::Met { .. } => Some(Change::Met { deadline }),
        DeadlineState::Open => Some(moved(before, now).unwrap_or(Change::Opened { deadline })),
        DeadlineState::NotNeeded { .. }
        | DeadlineState::Dropped { .. }
        | DeadlineState::Missed { .. } => was_open.then_some(Change::Closed { deadline }),
        DeadlineState::Superseded { .. } => {
            let replaced = after.deadline(&now.key).is_some();
            (was_open && !replaced).then_some(Change::Closed { deadline })
        }
    }
}

/// Something is known of an open date that was not known before; it may have another day now.
fn noted(old: &Deadline, now: &Deadline) -> Option<Change> {
    if !now.is_open() || old.course == now.course {
        return None;
    }
    let (from, to) = (Box::new(old.clone()), Box::new(now.clone()));
    let has_moved = from.due() != to.due();
    Some(if has_moved { Change::Moved { from, to } } else { Change::Noted { deadline: to } })
}

/// The same duty on another day: a correction did that.
fn moved(before: &Picture, now: &Deadline) -> Option<Change> {
    let from = before.deadline(&now.key).filter(|old| old.id != now.id)?;
    (from.due() != now.due())
        .then(|| Change::Moved { from: Box::new(from.clone()), to: Box::new(now.clone()) })
}

impl Change {
    fn place(&self) -> u8 {
        match self {
            Self::Opened { .. } => 0,
            Self::NotComputed { .. } => 1,
            Self::Permission { .. } => 2,
            Self::Stage { .. } => 3,
            Self::Moved { .. } | Self::Noted { .. } => 4,
            Self::Met { .. } => 5,
            Self::Closed { .. } => 6,
        }
    }
}

#[cfg(test)]
mod tests;

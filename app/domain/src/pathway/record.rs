//! The record of a case with its corrections applied: what stands now, in order of happening.

use std::{cmp::Ordering, collections::HashMap};

use super::rank::rank;
use crate::{
    code::Stage,
    event::{Day, Event, Fact, News},
    id::EventId,
};

/// The events that stand. A corrected event is replaced by its correction and keeps its first name.
#[derive(Debug, Default)]
pub(crate) struct Record<'a> {
    /// In order of happening.
    standing: Vec<Standing<'a>>,
    /// From every version of an event to the first.
    roots: HashMap<EventId, EventId>,
}

/// One event that stands, and the name it was first recorded under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing<'a> {
    pub root: EventId,
    pub event: &'a Event,
}

impl<'a> Record<'a> {
    pub fn of(history: &'a [Event]) -> Self {
        let mut record = Self::default();
        for event in history {
            record.add(event);
        }
        record
    }

    /// Adds the next event as recorded. A correction of something unknown changes nothing.
    pub fn add(&mut self, event: &'a Event) {
        let root = match &event.corrects {
            None => event.id,
            Some(correction) => match self.roots.get(&correction.event) {
                Some(root) => *root,
                None => return,
            },
        };
        self.roots.insert(event.id, root);
        if event.corrects.is_some() {
            self.standing.retain(|standing| standing.root != root);
        }
        let new = Standing { root, event };
        let place = self.standing.partition_point(|old| old.order(&new) == Ordering::Less);
        self.standing.insert(place, new);
    }

    /// Whether this entry is simply what happened next: no correction, no opening, no date counted anew, no final
    /// decision that support ends by, nothing out of order.
    pub fn continues_with(&self, event: &Event) -> bool {
        let new = Standing { root: event.id, event };
        let is_last = self.standing.last().is_none_or(|last| last.order(&new) == Ordering::Less);
        let moves_dates = match &event.fact {
            Fact::CaseOpened { .. } => true,
            Fact::Deadline(dated) => matches!(dated.news, News::Recounted { .. }),
            fact => ends_support(fact),
        };
        // On one day, what comes later may be what lets a decision stand.
        let mut that_day = self.standing.iter().rev().take_while(|old| old.on() == new.on());
        let moves_dates = moves_dates || that_day.any(|old| ends_support(&old.event.fact));
        event.corrects.is_none() && !moves_dates && is_last
    }

    pub fn standing(&self) -> &[Standing<'a>] {
        &self.standing
    }

    /// What stands in the place of this event, whichever of its versions is named.
    pub fn now(&self, event: EventId) -> Option<Standing<'a>> {
        let root = self.roots.get(&event)?;
        self.standing.iter().find(|standing| standing.root == *root).copied()
    }
}

/// Support ends by the final decision, or no longer does.
const fn ends_support(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::FinalDecision { .. }
            | Fact::DecisionQuashed { stage: Stage::Final }
            | Fact::ReconsiderationDecided { stage: Stage::Final, .. }
    )
}

impl Standing<'_> {
    pub fn on(&self) -> Day {
        self.event.when.on
    }

    /// Days first; on one day the usual course of a case; then names, so that ties do not depend on typing.
    fn order(&self, other: &Self) -> Ordering {
        let key = |standing: &Self| (standing.on(), rank(&standing.event.fact), standing.root);
        key(self).cmp(&key(other))
    }
}

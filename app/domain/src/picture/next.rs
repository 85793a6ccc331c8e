//! What comes next in an open case: a date, a day to look at it again, or in plain words why there is none.

use serde::{Deserialize, Serialize};

use super::{Deadline, Picture};
use crate::{
    event::Day,
    id::EventId,
    status::{is_ours, is_theirs},
};

/// A day on which somebody looks at a case again; without one, why none is needed now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub on: Option<Day>,
    pub why: String,
    pub by: EventId,
}

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next<'a> {
    /// The case is closed.
    Closed,
    /// A date that we or others must keep.
    Date(&'a Deadline),
    /// A day to look at the case again.
    Review(&'a Review),
    /// Nothing, and the record says why.
    Resting(&'a Review),
    /// Nothing, and nobody has said why: a case like this is forgotten sooner or later.
    Nothing,
}

impl Picture {
    /// What comes next. A date that others have let pass is none; one of ours that has passed is still to be kept.
    pub fn next(&self, today: Day) -> Next<'_> {
        if self.closed_on.is_some() {
            return Next::Closed;
        }
        let counts = |one: &&Deadline| is_ours(one) || (is_theirs(one) && one.due() >= today);
        let date = self.open().into_iter().find(counts);
        let review = self.review.as_ref();
        let looks = review.and_then(|review| review.on.map(|on| (review, on)));
        match (date, looks, review) {
            (Some(date), Some((review, on)), _) if on < date.due() => Next::Review(review),
            (Some(date), ..) => Next::Date(date),
            (None, Some((review, _)), _) => Next::Review(review),
            (None, None, Some(review)) => Next::Resting(review),
            (None, None, None) => Next::Nothing,
        }
    }
}

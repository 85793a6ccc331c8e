//! Which of two events without numbers comes first: the opening of the file before everything, for a person may have
//! been referred long before they came to us; then by day, and on one day in the order of a life.

use crate::event::Day;

/// The place of an event among those without numbers.
pub(super) type Turn = (bool, Day, usize);

/// The first kind of all is the opening.
pub(super) const fn turn(on: Day, rank: usize) -> Turn {
    (rank > 0, on, rank)
}

//! The history of the deadlines: the record replayed as it was typed, one entry at a time.
//! A date that moves begins a new generation; the old one is kept and says what replaced it.

use crate::{
    code::Nation,
    deadline::Working,
    event::{Day, Event},
    id::EventId,
    picture::{Deadline, DeadlineState, NotComputed},
};

use super::{
    Record, Story,
    wanted::{Wanted, wanted},
};

/// All generations of all deadlines, and the dates that could not be worked out.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Books {
    pub deadlines: Vec<Deadline>,
    pub not_computed: Vec<NotComputed>,
}

/// Replays the whole record. An entry that only continues the story moves no date that is there already, so the
/// books are settled when something else comes, and at the end.
pub(crate) fn replay(history: &[Event]) -> Books {
    let mut books = Books::default();
    let mut record = Record::default();
    for (event, next) in history.iter().zip(history.iter().skip(1).map(Some).chain([None])) {
        let continues = record.continues_with(event);
        record.add(event);
        if !continues || next.is_none_or(|next| !record.continues_with(next)) {
            books.settle(&record, event.id);
        }
    }
    books
}

/// Replays the whole record and settles after every entry: slower, and must come to the same.
#[cfg(test)]
pub(crate) fn replay_each(history: &[Event]) -> Books {
    let mut books = Books::default();
    let mut record = Record::default();
    for event in history {
        record.add(event);
        books.settle(&record, event.id);
    }
    books
}

impl Books {
    /// Brings the books in line with what the record asks for after this entry.
    fn settle(&mut self, record: &Record, by: EventId) {
        let story = Story::tell(record);
        let wanted = wanted(&story);
        self.not_computed.clear();
        for deadline in &mut self.deadlines {
            if deadline.is_current() && !wanted.iter().any(|wanted| wanted.key == deadline.key) {
                deadline.state = DeadlineState::Superseded { by };
            }
        }
        for wanted in &wanted {
            self.enter(wanted, story.nation(), by);
        }
    }

    fn enter(&mut self, wanted: &Wanted, nation: Nation, by: EventId) {
        let current =
            self.deadlines.iter().rposition(|old| old.key == wanted.key && old.is_current());
        if let Some(place) = current.filter(|place| self.deadlines[*place].rests_on(wanted, nation))
        {
            return self.deadlines[place].follow(wanted);
        }
        match (current, wanted.cause.compute(nation)) {
            (None, Ok(working)) => self.open(wanted, working, None),
            (Some(place), Ok(working)) if self.deadlines[place].working.due == working.due => {
                self.deadlines[place].working = working;
                self.deadlines[place].follow(wanted);
            }
            (Some(place), Ok(working)) => {
                let due = self.deadlines[place].working.due;
                self.deadlines[place].state = DeadlineState::Superseded { by };
                self.open(wanted, working, Some(due));
            }
            (current, Err(why)) => {
                if let Some(place) = current {
                    self.deadlines[place].state = DeadlineState::Superseded { by };
                }
                self.not_computed.push(NotComputed {
                    key: wanted.key.clone(),
                    trigger: wanted.cause.trigger,
                    why,
                });
            }
        }
    }

    fn open(&mut self, wanted: &Wanted, working: Working, moved_from: Option<Day>) {
        let before = self.deadlines.iter().filter(|old| old.key == wanted.key).count();
        let generation = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
        self.deadlines.push(Deadline {
            id: Deadline::id_of(&wanted.key, generation),
            key: wanted.key.clone(),
            generation,
            working,
            state: wanted.state.clone(),
            certain: wanted.cause.certain,
            moved_from,
            course: wanted.course,
        });
    }
}

impl Deadline {
    /// Whether the sum is the same: the same version of the rule, from the same day, in the same nation.
    fn rests_on(&self, wanted: &Wanted, nation: Nation) -> bool {
        let version = wanted.cause.rule().map(|rule| rule.version);
        self.working.trigger == wanted.cause.trigger
            && self.working.nation == nation
            && Some(self.working.version) == version
    }

    fn follow(&mut self, wanted: &Wanted) {
        self.certain = wanted.cause.certain;
        self.state = wanted.state.clone();
        self.course = wanted.course;
    }
}

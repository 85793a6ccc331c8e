//! The history of the deadlines: the record replayed as it was typed, one entry at a time.
//! A date that moves begins a new generation; the old one is kept and says what replaced it.

use crate::{
    code::Nation,
    deadline::Working,
    event::{Day, Event},
    picture::{Deadline, DeadlineState, NotComputed},
    terms::{Basis, Terms},
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
pub(crate) fn replay(history: &[Event], terms: &Terms) -> Books {
    let mut books = Books::default();
    let mut record = Record::default();
    for (event, next) in history.iter().zip(history.iter().skip(1).map(Some).chain([None])) {
        let continues = record.continues_with(event);
        record.add(event);
        if !continues || next.is_none_or(|next| !record.continues_with(next)) {
            books.settle(&record, event, terms);
        }
    }
    books
}

/// Replays the whole record and settles after every entry: slower, and must come to the same.
#[cfg(test)]
pub(crate) fn replay_each(history: &[Event], terms: &Terms) -> Books {
    let mut books = Books::default();
    let mut record = Record::default();
    for event in history {
        record.add(event);
        books.settle(&record, event, terms);
    }
    books
}

impl Books {
    /// Brings the books in line with what the record asks for after this entry.
    fn settle(&mut self, record: &Record, by: &Event, terms: &Terms) {
        let story = Story::tell(record);
        let wanted = wanted(&story, terms);
        self.not_computed.clear();
        for deadline in &mut self.deadlines {
            if deadline.is_current() && !wanted.iter().any(|wanted| wanted.key == deadline.key) {
                deadline.state = DeadlineState::Superseded { by: by.id };
            }
        }
        for wanted in &wanted {
            self.enter(wanted, story.nation(), by, terms);
        }
    }

    fn enter(&mut self, wanted: &Wanted, nation: Nation, by: &Event, terms: &Terms) {
        let current =
            self.deadlines.iter().rposition(|old| old.key == wanted.key && old.is_current());
        let rests = |place: &usize| self.deadlines[*place].rests_on(wanted, nation, terms);
        if let Some(place) = current.filter(rests) {
            return self.deadlines[place].follow(wanted);
        }
        match (current, wanted.work_out(nation, terms)) {
            (None, Ok(found)) => self.open(wanted, found, None),
            (Some(place), Ok((list, working)))
                if self.deadlines[place].working.due == working.due =>
            {
                let kept = &mut self.deadlines[place];
                (kept.list, kept.working) = (list, working);
                kept.follow(wanted);
            }
            (Some(place), Ok(found)) => {
                let old = &mut self.deadlines[place];
                old.state = DeadlineState::Superseded { by: by.id };
                let moved = Moved::of(&old.working, &found.1, by);
                self.open(wanted, found, Some(moved));
            }
            (current, Err(why)) => {
                if let Some(place) = current {
                    self.deadlines[place].state = DeadlineState::Superseded { by: by.id };
                }
                self.not_computed.push(NotComputed {
                    key: wanted.key.clone(),
                    trigger: wanted.cause.trigger,
                    why,
                });
            }
        }
    }

    fn open(&mut self, wanted: &Wanted, (list, working): (u32, Working), moved: Option<Moved>) {
        let before = self.deadlines.iter().filter(|old| old.key == wanted.key).count();
        let generation = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
        self.deadlines.push(Deadline {
            id: Deadline::id_of(&wanted.key, generation),
            key: wanted.key.clone(),
            generation,
            working,
            state: wanted.state.clone(),
            certain: wanted.cause.certain,
            moved_from: moved.map(|moved| moved.from),
            recounted: moved.is_some_and(|moved| moved.recounted),
            followed: moved.is_some_and(|moved| moved.followed),
            course: wanted.course,
            list,
        });
    }
}

/// Where a date was before it moved, and why it did.
#[derive(Debug, Clone, Copy)]
struct Moved {
    from: Day,
    recounted: bool,
    followed: bool,
}

impl Moved {
    fn of(old: &Working, new: &Working, by: &Event) -> Self {
        let recounted =
            old.trigger == new.trigger && old.given == new.given && old.nation == new.nation;
        let followed = !recounted && by.corrects.is_none();
        Self { from: old.due, recounted, followed }
    }
}

impl Deadline {
    /// Whether the sum is the same: from the same day, in the same nation, by the same rule and bank holidays.
    fn rests_on(&self, wanted: &Wanted, nation: Nation, terms: &Terms) -> bool {
        let (list, version) = (self.list, self.working.version);
        self.working.nation == nation
            && wanted.basis(terms) == Some(Basis { list, version })
            && wanted.is_counted_in(&self.working, terms.list(list))
    }

    fn follow(&mut self, wanted: &Wanted) {
        self.certain = wanted.cause.certain;
        self.state = wanted.state.clone();
        self.course = wanted.course;
    }
}

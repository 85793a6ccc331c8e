//! Folds the record of a case into its picture. The order of happening decides the state;
//! the order of recording decides the history of each deadline.

mod beside;
mod counted;
mod duty;
mod grown;
mod ledger;
mod news;
mod rank;
mod record;
mod region;
mod state;
mod stay;
mod story;
mod strip;
mod track;
mod wanted;

use crate::{
    calendar::Holidays,
    code::Nation,
    deadline::Working,
    event::{DeadlineKey, Event, Fact, When},
    permission::Stay,
    picture::Picture,
    terms::Terms,
};

pub(crate) use counted::who;
pub(crate) use grown::Grown;
pub(crate) use record::{Record, Standing};
pub(crate) use story::Story;

/// Whether the story asks for this date, whatever became of it.
pub(crate) fn asks_for(story: &Story, key: &DeadlineKey) -> bool {
    wanted::wanted(story, Terms::built_in()).iter().any(|wanted| wanted.key == *key)
}

/// Draws the picture of a case from its whole record, corrections included, by what came with the program.
pub fn picture(history: &[Event]) -> Picture {
    picture_by(history, Terms::built_in())
}

/// The same, by everything dates have been worked out by.
pub fn picture_by(history: &[Event], terms: &Terms) -> Picture {
    let record = Record::of(history);
    let story = Story::tell(&record);
    let books = ledger::replay(history, terms);
    Picture {
        nation: story.nation(),
        stage: story.stage(),
        strip: strip::boxes(&story),
        deadlines: books.deadlines,
        not_computed: books.not_computed,
        permissions: story.permissions(),
        opened_on: story.opening.map(|opening| opening.on),
        closed_on: story.state.closed,
        referral_on: story.state.track.received,
        last_entry_on: history.iter().map(|event| event.recorded_on).max(),
        stats: story.stats(),
        review: story.review(),
        beside: story.beside(),
    }
}

/// Everything about permission to stay, from the whole record.
pub fn stay(history: &[Event]) -> Stay {
    Story::tell(&Record::of(history)).stay()
}

/// The dates one fact alone would raise, by this list of bank holidays: for a preview without the record.
pub fn consequences(fact: &Fact, when: &When, nation: Nation, holidays: &Holidays) -> Vec<Working> {
    let raised = duty::raised(fact, when, nation);
    let given = fact.given();
    let counted = raised.into_iter().map(|cause| match when.otherwise(cause.trigger) {
        Some(other) => cause.or_as_early_as(other.day),
        None => cause,
    });
    counted.filter_map(|cause| cause.working(nation, &given, holidays)).collect()
}

/// Whether one fact alone raises a date under this rule.
pub(crate) fn raises(fact: &Fact, when: &When, nation: Nation, rule: &str) -> bool {
    duty::raised(fact, when, nation).iter().any(|cause| cause.rule == rule)
}

#[cfg(test)]
mod tests;

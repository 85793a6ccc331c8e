//! The rows of dated duties of ours, on the day they were due, and of the target for first decisions.

use super::{Kept, Tallied, Topic, person};
use crate::{
    event::{Day, Fact},
    pathway::{Standing, Story},
    picture::{Deadline, DeadlineState, Picture},
    status::is_ours,
};

/// The target for first decisions: five working days after the referral was received.
const TARGET: &str = "NRM_RG_TARGET_5WD";

pub(super) fn rows(story: &Story, picture: &Picture) -> Vec<Tallied> {
    let current = picture.deadlines.iter().filter(|deadline| deadline.is_current());
    current.filter_map(|deadline| row(story, deadline)).collect()
}

fn row(story: &Story, deadline: &Deadline) -> Option<Tallied> {
    let due = deadline.working.due;
    let row = |topic| Tallied::new(topic, due, person(story, due));
    if deadline.key.rule == TARGET {
        return Some(row(Topic::Target).answer(kept(first_after(story, deadline), due)));
    }
    if !is_ours(deadline) {
        return None;
    }
    let answer = match deadline.state {
        DeadlineState::Open => kept(None, due),
        DeadlineState::Met { done, .. } => kept(Some(done), due),
        DeadlineState::Missed { .. } => Kept::Missed.code(),
        DeadlineState::Superseded { .. }
        | DeadlineState::NotNeeded { .. }
        | DeadlineState::Dropped { .. } => return None,
    };
    Some(row(Topic::Deadline).answer(answer).detail(Some(&deadline.key.rule)))
}

/// Whether it was kept. One not done yet is late only once its day has passed, which the reader's day decides.
fn kept(done: Option<Day>, due: Day) -> &'static str {
    match done {
        None => Kept::Open,
        Some(done) if done <= due => Kept::OnTime,
        Some(_) => Kept::Late,
    }
    .code()
}

/// The day of the first decision on the referral that started the target.
fn first_after(story: &Story, deadline: &Deadline) -> Option<Day> {
    let start = story.happened.iter().position(|one| one.root == deadline.key.trigger)?;
    let decides =
        |fact: &Fact| matches!(fact, Fact::FirstDecision { .. } | Fact::BothDecided { .. });
    let after = story.happened[start..].iter();
    after.clone().find(|one| decides(&one.event.fact)).map(Standing::on)
}

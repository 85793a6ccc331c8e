//! The story of permission as stretches of days: what held from when to when, gaps included.

use std::collections::BTreeSet;

use super::{
    limits::{LastDay, last_day, limits},
    standing::{Standing, standing_by},
    stay::Stay,
    walk::ONWARD,
};
use crate::{calendar::Holidays, code::Nation, event::Day};

/// Days on which a person stood in one and the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub from: Day,
    /// None: still so, as far as the record says.
    pub until: Option<Day>,
    pub standing: Standing,
}

/// Every stretch from the first thing recorded, in order, by this list of bank holidays. The last one has no end.
pub fn timeline(stay: &Stay, holidays: &Holidays) -> Vec<Stretch> {
    timeline_by(stay, &last_day(holidays))
}

pub(super) fn timeline_by(stay: &Stay, last_day: LastDay) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for day in turns(stay, last_day) {
        let standing = standing_by(stay, day, last_day);
        match found.last_mut() {
            Some(last) if last.standing == standing => {}
            Some(last) => {
                last.until = day.pred_opt();
                found.push(Stretch { from: day, until: None, standing });
            }
            None => found.push(Stretch { from: day, until: None, standing }),
        }
    }
    let silent = |stretch: &Stretch| stretch.standing == Standing::NotRecorded;
    found.into_iter().skip_while(silent).collect()
}

/// Every day on which the answer can change: the day something happened, and the day after something ended.
fn turns(stay: &Stay, last_day: LastDay) -> BTreeSet<Day> {
    let mut days = BTreeSet::new();
    let mut turn = |day: Day| {
        days.insert(day);
        days.extend(day.succ_opt());
    };
    for grant in stay.grants() {
        turn(grant.from);
        grant.last.into_iter().for_each(&mut turn);
    }
    for asked in &stay.requests {
        let turns = [Some(asked.on), asked.invalid, asked.withdrawn, asked.paused];
        turns.into_iter().flatten().for_each(&mut turn);
    }
    stay.endings.iter().flat_map(|end| [end.on, end.last]).for_each(&mut turn);
    for challenge in &stay.challenges {
        turn(challenge.lodged);
        challenge.ended.into_iter().for_each(|ended| turn(ended.on));
    }
    stay.decisions.iter().for_each(|decision| turn(decision.on));
    last_days(stay, stay.nation, last_day).into_iter().for_each(turn);
    days
}

fn last_days(stay: &Stay, nation: Nation, last_day: LastDay) -> Vec<Day> {
    let limits = stay.subjects().into_iter().flat_map(|subject| limits(&subject));
    let won = stay.challenges.iter().filter_map(|one| one.ended).map(|ended| ended.sent);
    let won = won.filter_map(|sent| last_day(ONWARD, sent, nation));
    limits.filter_map(|limit| last_day(limit.way.rule?, limit.trigger, nation)).chain(won).collect()
}

//! Can this entry start that date? Its rule must be one that an entry starts, must apply here and then, and must have all
//! it asks for and nothing else.

use super::{Field, Problem, Why};
use crate::{
    deadline::{CannotCompute, compute_with},
    event::{Event, Extra, Fact, Started},
    pathway::{Record, Story},
    rule,
    terms::Terms,
};

pub(super) fn problems(history: &[Event], new: &Event, terms: &Terms) -> Option<Problem> {
    let Fact::Started(started) = &new.fact else { return None };
    if rule::started_by(&started.rule).is_none() {
        return Some(Problem::new(Field::Starts, Why::NotStartedSo));
    }
    if let Some(extra) = started.not_asked() {
        return Some(Problem::new(field(extra), Why::NotAskedFor));
    }
    let reason = refusal(history, new, started, terms)?.to_string();
    Some(Problem::new(Field::Starts, Why::NoDateFollows { reason }))
}

/// Why its rule gives no date. A rule that is only something to know, or is switched off, says so on the case; where bank
/// holidays are not known yet, the date follows when they are.
fn refusal(
    history: &[Event],
    new: &Event,
    started: &Started,
    terms: &Terms,
) -> Option<CannotCompute> {
    use CannotCompute::{BeforeHolidays, NoDate, PastHolidays, SwitchedOff};
    let (trigger, given) = (started.from.unwrap_or(new.when.on), started.given());
    let newest = started.rule()?;
    let version = newest.selecting_day(trigger, &given);
    let version = version.and_then(|day| rule::version_for(newest.id, day)).unwrap_or(newest);
    let nation = Story::tell(&Record::of(history)).nation();
    match compute_with(version, trigger, nation, &given, terms.holidays()) {
        Ok(_)
        | Err(NoDate { .. } | SwitchedOff { .. } | PastHolidays { .. } | BeforeHolidays { .. }) => {
            None
        }
        Err(refusal) => Some(refusal),
    }
}

const fn field(extra: Extra) -> Field {
    match extra {
        Extra::Gives => Field::Gives,
        Extra::Days => Field::Days,
        Extra::Hour => Field::Hour,
        Extra::Decided => Field::GrantedOn,
        Extra::Stopped => Field::Stopped,
        Extra::Resumed => Field::ResumedOn,
    }
}

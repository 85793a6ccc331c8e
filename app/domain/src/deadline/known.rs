//! A trigger as well as it is known: one day, a stretch of days, or sources that disagree.
//! The count always starts from the earliest, and says so (domain reference 4.2).

use super::{CannotCompute, Certainty, Reading, Working, compute_with};
use crate::{
    calendar::Holidays,
    code::Nation,
    day::{Day, long},
    rule::{Given, Rule},
};

/// What is known of a trigger day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Seen in writing.
    Written(Day),
    /// Told to us, for example by telephone.
    Told(Day),
    /// Some day from the one to the other, both included.
    Between(Day, Day),
    /// Sources that may disagree.
    Sources { first: Source, others: Vec<Source> },
}

/// One source of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// As in "According to the postmark it was ...".
    pub says: String,
    pub day: Day,
}

/// The date a rule gives from a trigger as well as it is known: from the earliest day it can have been,
/// with what every other reading would give beside it.
pub fn reckon(
    rule: &Rule,
    known: &Known,
    nation: Nation,
    given: &Given,
    holidays: &Holidays,
) -> Result<Working, CannotCompute> {
    let sources = known.sources();
    let from = |day| compute_with(rule, day, nation, given, holidays);
    let mut working = from(sources[0].day)?;
    if matches!(known, Known::Told(_)) {
        working.certainty.told = true;
        working.steps.push(TOLD.to_owned());
    }
    if sources.len() > 1 {
        let read: Vec<_> = sources.iter().map(|source| (source, from(source.day))).collect();
        let words = read.iter().map(|(source, found)| sentence(source, found));
        working.steps.splice(0..0, words.chain([EARLIEST.to_owned()]));
        working.certainty = several(working.certainty, &read);
    }
    Ok(working)
}

const TOLD: &str =
    "The day was told to us and not seen in writing. Confirm it when the letter arrives.";
const EARLIEST: &str = "The count starts from the earliest of these, which is the safe one.";

fn several(certainty: Certainty, read: &[(&Source, Result<Working, CannotCompute>)]) -> Certainty {
    let reading = |(source, found): &(&Source, Result<Working, CannotCompute>)| {
        let due = found.as_ref().ok()?.due;
        Some(Reading { says: source.says.clone(), trigger: source.day, due })
    };
    let latest = read.iter().filter_map(|(_, found)| found.as_ref().ok()?.certainty.legal_latest);
    Certainty {
        legal_latest: latest.max(),
        readings: read.iter().filter_map(reading).collect(),
        ..certainty
    }
}

fn sentence(source: &Source, found: &Result<Working, CannotCompute>) -> String {
    let begins = format!("According to {} it was {}", source.says, long(source.day));
    match found {
        Ok(working) => format!("{begins}, which gives {}.", long(working.due)),
        Err(reason) => format!("{begins}, which gives no date. {reason}"),
    }
}

impl Known {
    /// The days it can have been, the earliest first, each once.
    pub(crate) fn sources(&self) -> Vec<Source> {
        let mut sources = match self {
            Self::Written(day) | Self::Told(day) => vec![Source::new("the record", *day)],
            Self::Between(one, other) => vec![
                Source::new("the earliest reading", *one.min(other)),
                Source::new("the latest reading", *one.max(other)),
            ],
            Self::Sources { first, others } => [std::slice::from_ref(first), others].concat(),
        };
        sources.sort_by_key(|source| source.day);
        sources.dedup_by_key(|source| source.day);
        sources
    }
}

impl Source {
    pub fn new(says: &str, day: Day) -> Self {
        Self { says: says.to_owned(), day }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{day::ymd, rule};
    use Nation::EnglandWales as Ew;

    fn found(id: &str, known: &Known) -> Result<Working, CannotCompute> {
        let rule = rule::rule(id).expect("the rule is in rules/");
        reckon(rule, known, Ew, &Given::default(), Holidays::built_in())
    }

    #[test]
    fn a_day_seen_in_writing_is_certain_and_one_told_is_not() {
        let written = found("RECON_30CD", &Known::Written(ymd(2026, 10, 21))).unwrap();
        let told = found("RECON_30CD", &Known::Told(ymd(2026, 10, 21))).unwrap();

        assert!(written.certainty.is_certain());
        assert!(told.certainty.told);
        assert_eq!(told.due, written.due);
        assert_eq!(told.steps.last().map(String::as_str), Some(TOLD));
    }

    #[test]
    fn a_stretch_of_days_counts_from_its_first_and_shows_the_latest_arguable() {
        let between = Known::Between(ymd(2026, 10, 26), ymd(2026, 10, 21));

        let working = found("RECON_30CD", &between).unwrap();

        assert_eq!((working.trigger, working.due), (ymd(2026, 10, 21), ymd(2026, 11, 20)));
        assert_eq!(working.certainty.latest_arguable(), Some(ymd(2026, 11, 25)));
        assert_eq!(
            working.steps[..3],
            [
                "According to the earliest reading it was Wed 21 Oct 2026, which gives Fri 20 Nov 2026.",
                "According to the latest reading it was Mon 26 Oct 2026, which gives Wed 25 Nov 2026.",
                EARLIEST,
            ]
        );
    }

    #[test]
    fn sources_that_disagree_are_both_shown_and_the_earlier_is_used() {
        let first = Source::new("the postmark", ymd(2026, 11, 11));
        let letter = Source::new("the letter", ymd(2026, 11, 9));
        let sources = Known::Sources { first, others: vec![letter.clone(), letter] };

        let working = found("FTT_APPEAL_IN_UK_14D", &sources).unwrap();

        let says: Vec<_> = working.certainty.readings.iter().map(|r| (&*r.says, r.due)).collect();
        assert_eq!(says, [("the letter", ymd(2026, 11, 23)), ("the postmark", ymd(2026, 11, 25))]);
        assert_eq!(working.due, ymd(2026, 11, 23));
    }

    #[test]
    fn a_later_reading_without_a_date_is_said_and_the_earlier_stands() {
        let last = Known::Between(ymd(2028, 12, 14), ymd(2028, 12, 7));

        let working = found("FTT_APPEAL_IN_UK_14D", &last).unwrap();

        assert_eq!(working.due, ymd(2028, 12, 21));
        assert!(working.steps[1].contains("which gives no date. Bank holidays are known"));
        assert_eq!(working.certainty.readings.len(), 1);
    }
}

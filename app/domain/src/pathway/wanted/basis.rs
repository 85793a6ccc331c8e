//! What a date is worked out by: what was known on the day its trigger was typed, or what was decided since.

use std::borrow::Cow;

use crate::{
    calendar::Holidays,
    code::Nation,
    deadline::{CannotCompute, Known, Source, Working, reckon},
    rule::Rule,
    terms::{Basis, Terms},
};

use super::Wanted;

impl Wanted {
    /// The list and the version it is worked out by; nothing for a rule the program does not have.
    pub fn basis(&self, terms: &Terms) -> Option<Basis> {
        let version = self.rule(terms)?.version;
        Some(Basis { list: self.list(terms), version })
    }

    /// The date with its working and the list it came by, or a sentence why there is none. Where the days of a list end
    /// too early, a newer one serves: a date that was not there before does not move.
    pub fn work_out(&self, nation: Nation, terms: &Terms) -> Result<(u32, Working), String> {
        let id = self.cause.rule;
        let rule = self.rule(terms).ok_or_else(|| CannotCompute::NoSuchRule { id }.to_string())?;
        let by = |list| {
            let known = self.known(terms.list(list));
            let found = reckon(&rule, &known, nation, &self.given, terms.list(list));
            found.map(|working| (list, working))
        };
        let mut found = by(self.list(terms));
        for newer in self.list(terms) + 1..=terms.newest() {
            if !matches!(found, Err(CannotCompute::PastHolidays { .. })) {
                break;
            }
            found = by(newer);
        }
        found.map_err(|refusal| refusal.to_string())
    }

    /// Whether this working counts from the same days, by the same answers.
    pub fn is_counted_in(&self, working: &Working, holidays: &Holidays) -> bool {
        let sources = self.known(holidays).sources();
        let read = &working.certainty.readings;
        let same = match &sources[..] {
            [one] => working.trigger == one.day && read.is_empty(),
            several => several
                .iter()
                .map(|source| (&source.says, source.day))
                .eq(read.iter().map(|reading| (&reading.says, reading.trigger))),
        };
        same && working.given == self.given
    }

    /// The trigger as well as it is known.
    fn known(&self, holidays: &Holidays) -> Known {
        let trigger = self.cause.trigger;
        let latest = self.cause.latest.after(trigger, holidays);
        match (&self.other, latest) {
            (None, None) => Known::Written(trigger),
            (None, Some(latest)) => Known::Between(trigger, latest),
            (Some(other), latest) => {
                let latest = latest.map(|latest| Source::new("the latest reading", latest));
                let others = latest.into_iter().chain([Source::new(&other.says, other.day)]);
                Known::Sources {
                    first: Source::new("the record", trigger),
                    others: others.collect(),
                }
            }
        }
    }

    fn rule<'t>(&self, terms: &'t Terms) -> Option<Cow<'t, Rule>> {
        let id = self.cause.rule;
        let known = terms.rule_on(id, self.cause.selector(), self.typed_on);
        match self.decided.and_then(|basis| terms.version(id, basis.version)) {
            Some(decided) if known.as_ref().is_none_or(|old| old.version < decided.version) => {
                Some(decided)
            }
            _ => known,
        }
    }

    fn list(&self, terms: &Terms) -> u32 {
        let decided = self.decided.map_or(0, |basis| basis.list);
        terms.list_on(self.typed_on).max(decided).min(terms.newest())
    }
}

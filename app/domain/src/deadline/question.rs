//! What is asked of a rule: everything the answer depends on, and the order in which it is worked out.

use chrono::Datelike;

use super::{
    CannotCompute,
    act_by::{ActBy, act_by},
    certainty::Certainty,
    count::{Counted, count},
};
use crate::{
    calendar::{Calendar, CalendarKind, Holidays},
    code::Nation,
    day::{Day, FIRST_YEAR, LAST_YEAR},
    rule::{Given, Length, Role, Rule, Value},
};

/// Everything one date depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question<'a> {
    pub rule: &'a Rule,
    pub trigger: Day,
    pub nation: Nation,
    pub given: &'a Given,
    pub holidays: &'a Holidays,
}

/// The answer, before it is put into words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    pub counted: Counted,
    /// The due day in England or Wales, where the rule leaves open whose bank holidays count.
    pub elsewhere: Option<Day>,
    pub act_by: ActBy,
}

impl<'a> Question<'a> {
    /// Whether the rule may be asked at all.
    pub fn admit(self) -> Result<(), CannotCompute> {
        let rule = self.rule;
        if !self.days().all(|day| (FIRST_YEAR..=LAST_YEAR).contains(&day.year())) {
            return Err(CannotCompute::TriggerOutOfRange);
        }
        if !rule.nations.contains(&self.nation) {
            let (nation, covered) = (self.nation, rule.nations);
            return Err(CannotCompute::NationNotCovered { nation, covered });
        }
        let Some(selector) = rule.selecting_day(self.trigger, self.given) else {
            return Ok(());
        };
        match (rule.effective_from, rule.effective_to) {
            (Some(since), _) if selector < since => Err(CannotCompute::BeforeRule { since }),
            (_, Some(until)) if selector > until => {
                Err(CannotCompute::AfterRule { until, now: rule.replaced_by })
            }
            _ => Ok(()),
        }
    }

    /// Counts, moves and finds the day to act by.
    pub fn work_out(self) -> Result<Sum, CannotCompute> {
        let counted = count(self)?;
        let elsewhere = self.elsewhere()?;
        Ok(Sum { counted, elsewhere, act_by: act_by(self, counted, elsewhere) })
    }

    /// The due day in England or Wales, where the tribunal's rule does not say whose bank holidays count
    /// and the case is elsewhere (domain reference 4.1).
    fn elsewhere(self) -> Result<Option<Day>, CannotCompute> {
        let tribunal = Some(CalendarKind::Tribunal);
        let unsaid = self.rule.roll == tribunal || self.rule.counting() == tribunal;
        if !unsaid || self.nation == Nation::EnglandWales {
            return Ok(None);
        }
        let there = Self { nation: Nation::EnglandWales, ..self };
        Ok(Some(count(there)?.due))
    }

    /// The hour of the due day, in words.
    pub fn cutoff(self, sum: &Sum) -> String {
        let hour = sum.counted.hour.map(|hour| hour.format("%H:%M").to_string());
        hour.unwrap_or_else(|| self.rule.cutoff.label().to_owned())
    }

    /// How sure the result is, as far as one reading of the trigger tells.
    pub fn certainty(self, sum: &Sum) -> Certainty {
        let due = sum.counted.due;
        let missing = |input: &&crate::rule::Input| {
            !input.without.is_empty() && self.given.get(input.name).is_none()
        };
        Certainty {
            legal_latest: sum.elsewhere.filter(|there| *there != due).map(|there| there.max(due)),
            not_given: self.rule.inputs.iter().filter(missing).map(|i| i.name.to_owned()).collect(),
            ..Certainty::default()
        }
    }

    /// This calendar, in the nation and by the list asked about.
    pub fn calendar(self, kind: CalendarKind) -> Calendar<'a> {
        Calendar::by(kind, self.nation, self.holidays)
    }

    /// The answer to the input that does this, if it was given.
    pub fn answer(self, role: Role) -> Option<Value> {
        let input = self.rule.inputs.iter().find(|input| input.role == role)?;
        self.given.get(input.name)
    }

    pub fn day(self, role: Role) -> Option<Day> {
        match self.answer(role)? {
            Value::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The length as the letter gives it, where it is the letter that does.
    pub fn length(self) -> Length {
        match (self.rule.length, self.answer(Role::IsTheLength)) {
            (Length::InTheLetter(Some(calendar)), Some(Value::Number(days))) => {
                Length::WorkingDays(days, calendar)
            }
            (Length::InTheLetter(None), Some(Value::Number(days))) => {
                Length::CalendarDays(i16::try_from(days).unwrap_or(i16::MAX))
            }
            (length, _) => length,
        }
    }

    fn days(self) -> impl Iterator<Item = Day> {
        let given = self.rule.inputs.iter().filter_map(move |input| self.given.day(input.name));
        given.chain([self.trigger])
    }
}

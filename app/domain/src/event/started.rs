//! Something that starts a date and has no place in the course of a referral: a letter or form that gives a date, an
//! incident, a request for personal data. It names the rule; `data/rules_started_by_entry.csv` says which may be named.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::Day;
use crate::rule::{self, Given, Role, Rule, Value};

/// What started a date, and what else its rule asks for. The day of the event is the day it counts from, unless another
/// is given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    /// The rule, by its name.
    pub rule: String,
    /// The day it counts from, where that is another than the day of the event: a birthday, the end of a permission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The hour of that day, where a number of hours counts from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hour: Option<NaiveTime>,
    /// The date that the letter or form gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gives: Option<Day>,
    /// The number of days that it allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// The day of the grant or the claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Day>,
    /// The day on which the clock stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<Day>,
    /// The day after which it went on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resumed: Option<Day>,
}

/// An answer that some rules ask for beside their trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extra {
    Hour,
    Gives,
    Days,
    Decided,
    Stopped,
    Resumed,
}

impl Started {
    /// The rule, if the program has it.
    pub fn rule(&self) -> Option<&'static Rule> {
        rule::rule(&self.rule)
    }

    /// The answers as the second inputs of that rule.
    pub fn given(&self) -> Given {
        let inputs = self.rule().map(|rule| rule.inputs).unwrap_or_default();
        let answers = inputs.iter().filter_map(|input| {
            let (_, value) = self.extras().find(|(extra, _)| extra.fits(input.role))?;
            Some((input.name, value))
        });
        answers.collect()
    }

    /// The first answer that its rule does not ask for.
    pub fn not_asked(&self) -> Option<Extra> {
        let rule = self.rule()?;
        let asked = |extra: Extra| rule.inputs.iter().any(|input| extra.fits(input.role));
        self.extras().map(|(extra, _)| extra).find(|extra| !asked(*extra))
    }

    fn extras(&self) -> impl Iterator<Item = (Extra, Value)> {
        let day = |day: Option<Day>| day.map(Value::Day);
        let all = [
            (Extra::Hour, self.hour.map(Value::Time)),
            (Extra::Gives, day(self.gives)),
            (Extra::Days, self.days.map(Value::Number)),
            (Extra::Decided, day(self.decided)),
            (Extra::Stopped, day(self.stopped)),
            (Extra::Resumed, day(self.resumed)),
        ];
        all.into_iter().filter_map(|(extra, value)| Some((extra, value?)))
    }
}

impl Extra {
    const fn fits(self, role: Role) -> bool {
        matches!(
            (self, role),
            (Self::Hour, Role::IsTheHour)
                | (Self::Gives, Role::IsTheDate)
                | (Self::Days, Role::IsTheLength)
                | (
                    Self::Decided,
                    Role::SelectsVersion | Role::EndsEarlier(..) | Role::EndsLater(..)
                )
                | (Self::Stopped, Role::PausesFrom)
                | (Self::Resumed, Role::PausesUntil)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::{hm, ymd};

    #[test]
    fn each_answer_goes_where_its_rule_asks_for_it() {
        let day = ymd(2026, 11, 30);
        let named = |rule: &str| Started { rule: rule.to_owned(), ..Started::default() };
        let gives = Started { gives: Some(day), ..named("POD_REPS") };
        let days = Started { days: Some(20), ..named("ASYLUM_QUESTIONNAIRE") };
        let paused = Started { stopped: Some(day), resumed: Some(day), ..named("SAR_1M_PAUSED") };
        let hour = Started { hour: Some(hm(14, 30)), ..named("BREACH_72H") };
        let grant = Started { decided: Some(day), ..named("UASC_LEAVE_17H") };

        assert_eq!(gives.given().day("date"), Some(day));
        assert_eq!(days.given().number("days"), Some(20));
        let clock = paused.given();
        assert_eq!((clock.day("asked"), clock.day("answered")), (Some(day), Some(day)));
        assert_eq!(grant.given().day("grant"), Some(day));
        assert_eq!(hour.given().time("at"), hour.hour);
        assert!([gives, days, paused, grant, hour].iter().all(|one| one.not_asked().is_none()));
        let odd = Started { days: Some(20), ..named("LEGAL_AID_REVIEW_14D") };
        assert_eq!((odd.given().is_empty(), odd.not_asked()), (true, Some(Extra::Days)));
    }
}

//! What is said of a date that still runs: here, of the 30 calendar days in which a negative first decision can be
//! questioned. One story for each, so that none is left to chance.

use chrono::TimeDelta;
use domain::{
    code::Outcome,
    event::{Dated, Day, DeadlineKey, Fact, HowSet, News},
};

use super::{
    life::{first, referral},
    pen::{Pen, after},
    person::Person,
};

/// What was said of the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// More time was asked for, and nobody has answered.
    Asked,
    /// More time was refused.
    Refused,
    /// A letter gave a fortnight more.
    Given,
    /// The letter has another day than the rule.
    ByHand,
    NotNeeded,
}

impl Said {
    /// Writes the story, after its file was opened.
    pub fn write(self, pen: &mut Pen, person: &Person) -> Option<()> {
        let day = |days| after(person.begins, days);
        pen.letter(day(3), referral())?;
        let trigger = pen.letter(day(12), first(Outcome::Negative))?;
        let key = DeadlineKey { trigger, rule: "RECON_30CD".to_owned() };
        let said =
            |news, why: &str| Fact::Deadline(Dated { key: key.clone(), news, why: why.to_owned() });
        if self == Self::Refused {
            pen.with_source(day(18), said(News::TimeAsked, ASKED))?;
        }
        let (news, why) = self.of(day(12) + TimeDelta::days(30));
        pen.with_source(day(22), said(news, why)).map(drop)
    }

    fn of(self, instead_of: Day) -> (News, &'static str) {
        let due = instead_of + TimeDelta::days(14);
        let set = |how| News::NewDate { how, due, instead_of };
        match self {
            Self::Asked => (News::TimeAsked, ASKED),
            Self::Refused => (News::TimeRefused, "The answer came by email"),
            Self::Given => (set(HowSet::Given), "A hospital letter was promised for next month"),
            Self::ByHand => (set(HowSet::ByHand), "The letter gives another day than the rule"),
            Self::NotNeeded => (News::NotNeeded, "The person has decided against it, after advice"),
        }
    }
}

const ASKED: &str = "Asked by email, with the reasons";

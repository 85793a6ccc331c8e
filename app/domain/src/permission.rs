//! Permission to stay: what was granted or refused, for how long, and what holds today (domain reference 3.3).

use chrono::{Days, Months};
use serde::{Deserialize, Serialize};

use crate::{code::Route, codes, event::Day, id::EventId};

codes! {
    /// How long a permission was given for (domain reference 3.3).
    LengthBand {
        Under12 = "LT12", "Less than 12 months";
        From12To24 = "12_LT24", "12 months to less than 24";
        From24To30 = "24_LT30", "24 months to less than 30";
        Thirty = "EQ30", "30 months";
        From30To60 = "GT30_LT60", "More than 30 months, less than 60";
        Sixty = "EQ60", "60 months";
        Over60 = "GT60", "More than 60 months";
    }
}

/// One decision on permission to stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permission {
    pub event: EventId,
    pub route: Route,
    pub decided_on: Day,
    pub certain: bool,
    pub answer: Answer,
}

/// What the letter said. Both days are copied from it, never computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    Granted { from: Day, until: Day, length: LengthBand },
    Refused,
}

/// Where a person stands on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum Standing {
    NotRecorded,
    Granted {
        until: Day,
        days_left: i64,
    },
    /// Granted, and not begun.
    Starts {
        from: Day,
        until: Day,
    },
    Ended {
        until: Day,
    },
    Refused {
        on: Day,
    },
}

/// Days that no permission covers: "Gap of 3 days, 8 to 12 January".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The last day of the earlier permission.
    pub after: Day,
    /// The first day of the next.
    pub before: Day,
    pub days: i64,
}

/// How many days from a round length still count as it (domain reference 3.3).
const NEAR: i64 = 3;

/// The band a permission falls in. The day after the last one is compared with whole months from the first.
pub fn band(from: Day, until: Day) -> LengthBand {
    let end = until.checked_add_days(Days::new(1)).unwrap_or(until);
    let after = |months| from.checked_add_months(Months::new(months)).unwrap_or(Day::MAX);
    let is_about = |months| (end - after(months)).num_days().abs() <= NEAR;
    match end {
        _ if is_about(30) => LengthBand::Thirty,
        _ if is_about(60) => LengthBand::Sixty,
        end if end < after(12) => LengthBand::Under12,
        end if end < after(24) => LengthBand::From12To24,
        end if end < after(30) => LengthBand::From24To30,
        end if end < after(60) => LengthBand::From30To60,
        _ => LengthBand::Over60,
    }
}

/// Where the person stands today, by what was granted and refused.
pub fn standing(permissions: &[Permission], today: Day) -> Standing {
    let spells = || permissions.iter().filter_map(Permission::spell);
    if let Some((_, until)) = spells()
        .filter(|(from, until)| *from <= today && today <= *until)
        .max_by_key(|spell| spell.1)
    {
        return Standing::Granted { until, days_left: (until - today).num_days() };
    }
    if let Some((from, until)) = spells().filter(|(from, _)| *from > today).min() {
        return Standing::Starts { from, until };
    }
    match (spells().map(|(_, until)| until).max(), permissions.last()) {
        (Some(until), Some(last)) if last.answer != Answer::Refused || until > last.decided_on => {
            Standing::Ended { until }
        }
        (_, Some(last)) => Standing::Refused { on: last.decided_on },
        (_, None) => Standing::NotRecorded,
    }
}

/// The gaps between one permission and the next. Each needs a legal adviser's eye (domain reference 3.4).
pub fn gaps(permissions: &[Permission]) -> Vec<Gap> {
    let mut spells: Vec<_> = permissions.iter().filter_map(Permission::spell).collect();
    spells.sort_unstable();
    let mut covered: Option<Day> = None;
    let mut gaps = Vec::new();
    for (from, until) in spells {
        if let Some(ended) = covered {
            let days = (from - ended).num_days() - 1;
            if days > 0 {
                gaps.push(Gap { after: ended, before: from, days });
            }
        }
        covered = covered.max(Some(until));
    }
    gaps
}

impl Permission {
    fn spell(&self) -> Option<(Day, Day)> {
        match self.answer {
            Answer::Granted { from, until, .. } => Some((from, until)),
            Answer::Refused => None,
        }
    }
}

#[cfg(test)]
mod tests;

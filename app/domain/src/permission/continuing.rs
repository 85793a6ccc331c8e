//! Leave that continues by law after its last day: section 3C of the Immigration Act 1971 (domain reference 3.4).
//! It needs limited leave, an application made while that leave ran and valid, and no decision by its last day. It goes
//! on while the application waits, while an appeal inside the United Kingdom or an administrative review could still be
//! brought, and while one is pending. A late appeal revives it only from the day it was lodged (Akinola).

use serde::{Deserialize, Serialize};

use super::{
    kinds::{Asking, Ending},
    lapse::Lapse,
    limits::LastDay,
    stay::{Grant, Requested, Stay},
    walk::Walk,
};
use crate::{code::Nation, event::Day, id::EventId};

/// Why leave continues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// The application waits for a decision.
    RequestWaits,
    /// It was refused, and there is still time to challenge that.
    TimeToChallenge,
    /// The refusal is being challenged.
    ChallengeWaits,
    /// A late challenge was let in: leave came back on the day it was lodged.
    Revived,
    /// The Home Office must make the decision again.
    ToBeDecidedAgain,
    /// The appeal was won, and the Home Office may still appeal: until then it is not finally decided (NIAA 2002 s.104).
    AppealWon,
}

/// Days on which leave continues. Without an end it lasts until something is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub from: Day,
    pub until: Option<Day>,
    pub why: Because,
    /// What it waits for, or what can be challenged.
    pub event: EventId,
}

/// What continues a permission that ran out, and why that stopped or never began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Continued {
    pub spans: Vec<Span>,
    pub lapse: Lapse,
}

/// Time from the answer about a fee waiver to the application itself.
const AFTER_WAIVER: &str = "FEE_WAIVER_THEN_APPLY_10WD";

/// What continues this permission after its last day.
pub(super) fn continued(stay: &Stay, grant: &Grant, last: Day, last_day: LastDay) -> Continued {
    if let Some(cut) = grant.cut {
        return Continued { spans: Vec::new(), lapse: Lapse::CutShort { on: cut.on } };
    }
    let walk = |request| Walk::new(stay, last, last_day).go(request);
    let days = (grant.from, last);
    let asked = stay.requests.iter();
    let in_time = asked.filter(|request| is_in_time(request, days, stay.nation, last_day));
    let best = in_time.map(walk).max_by_key(Continued::reach);
    let mut found = best.unwrap_or_else(|| never(stay, last));
    leave_country(stay, last, &mut found);
    found
}

/// Asked for while the permission ran, its last day included, and not by the Home Office itself.
fn is_in_time(
    asked: &Requested,
    (first, last): (Day, Day),
    nation: Nation,
    last_day: LastDay,
) -> bool {
    let made = counts_from(asked, nation, last_day);
    asked.request.asking != Asking::Consideration && first <= made && made <= last
}

/// The day an application counts as made: the day a fee waiver was asked for, if the application followed in time.
fn counts_from(asked: &Requested, nation: Nation, last_day: LastDay) -> Day {
    let waiver = asked.request.waiver;
    let in_time = waiver.and_then(|waiver| {
        let last = last_day(AFTER_WAIVER, waiver.decided?, nation)?;
        (asked.on <= last).then_some(waiver.asked.min(asked.on))
    });
    in_time.unwrap_or(asked.on)
}

/// Nothing was asked for in time: was something late, or nothing at all?
fn never(stay: &Stay, last: Day) -> Continued {
    let late = stay
        .requests
        .iter()
        .find(|asked| asked.on > last && asked.request.asking != Asking::Consideration);
    let lapse = late.map_or(Lapse::NothingAsked, |asked| Lapse::AskedLate { on: asked.on });
    Continued { spans: Vec::new(), lapse }
}

/// Leave that continues ends when the person leaves (s.3C(3)).
fn leave_country(stay: &Stay, last: Day, found: &mut Continued) {
    let gone = |how| matches!(how, Ending::Left | Ending::Removed);
    let gone = stay.endings.iter().find(|end| gone(end.how) && end.on > last);
    let Some(gone) = gone else { return };
    found.spans.retain(|span| span.from <= gone.on);
    if let Some(span) = found.spans.last_mut().filter(|s| s.until.is_none_or(|u| u > gone.on)) {
        span.until = Some(gone.on);
        found.lapse = Lapse::LeftCountry { on: gone.on };
    }
}

impl Continued {
    fn reach(&self) -> (Option<Day>, usize) {
        let last = self.spans.last().map(|span| span.until.unwrap_or(Day::MAX));
        (last, self.spans.len())
    }
}

impl Span {
    /// Whether leave continues on this day.
    pub fn covers(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

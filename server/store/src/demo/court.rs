//! What solicitors saw to: whether a negative decision goes to court, and whether an appeal goes on after a grant.
//! Added to a story that is written, with dice of its own.

use chrono::TimeDelta;
use domain::{
    event::{Dated, Day, Event, Fact, News, When},
    pathway::picture,
    picture::Deadline,
    status::is_overdue,
};

use super::{Entry, Hand, dice::Dice, next::events};

/// The stories before this one are laid for the pages that are looked at most: what is ahead in them stays ahead.
const PLAIN: usize = 40;
/// Days that a solicitor takes to write.
const TAKES: i64 = 12;
const LATELY: i64 = 40;
const COURT: &[&str] = &["JR_HC_3M", "JR_SCT_3M_INCL", "JR_NI_3M"];
const KEEP_APPEAL: &str = "FTT_KEEP_APPEAL_AFTER_LEAVE_28D";

const NO_CLAIM: &[&str] = &[
    "Counsel advised against a claim; advice letter sent and explained",
    "Advice given with interpreter: no claim, further evidence first",
];
const NOTICE: &str = "Notice sent to the tribunal that the appeal goes on, receipt kept";

/// Everything of this sort that would have passed was seen to in time, but for some of the last weeks; of what is ahead,
/// most.
pub(super) fn see_to(index: usize, entries: &mut Vec<Entry>, dice: &mut Dice, today: Day) {
    for deadline in picture(&events(entries)).open() {
        let chance = if is_lately_late(deadline, today) { 50 } else { 80 };
        let settled = index >= PLAIN && dice.percent(chance);
        let long_late =
            is_overdue(deadline, today) && (index < PLAIN || !is_lately_late(deadline, today));
        let day = deadline.working.trigger + TimeDelta::days(TAKES);
        if day <= today && (long_late || settled) {
            write(entries, deadline, day, dice);
        }
    }
}

/// Late by some weeks: that happens.
fn is_lately_late(deadline: &Deadline, today: Day) -> bool {
    is_overdue(deadline, today) && today - deadline.due() < TimeDelta::days(LATELY)
}

fn write(entries: &mut Vec<Entry>, deadline: &Deadline, day: Day, dice: &mut Dice) {
    let Some(last) = entries.last().map(|entry| &entry.event) else { return };
    let (number, recorded_on) = (last.number + 1, last.recorded_on.max(day));
    let key = deadline.key.clone();
    let fact = match deadline.key.rule.as_str() {
        KEEP_APPEAL => Fact::DeadlineMet { key, evidence: NOTICE.to_owned() },
        rule if COURT.contains(&rule) => {
            let why = dice.pick(NO_CLAIM).to_owned();
            Fact::Deadline(Dated { key, news: News::NotNeeded, why })
        }
        _ => return,
    };
    let when = When::dated(day);
    let event = Event { id: dice.id(), number, fact, when, recorded_on, corrects: None };
    entries.push(Entry { event, by: Hand::Adviser });
}

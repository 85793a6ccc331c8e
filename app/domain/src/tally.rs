//! What the internal tables count, exact: one row for each thing that happened to one person, and for each wait, with
//! nothing in it that names anybody. Published figures are never made from these rows.

mod deadlines;
mod facts;
mod labels;
mod spread;
pub mod table;
#[cfg(test)]
mod tests;
mod waits;

pub use self::{
    labels::{After, Kept, WaitEnd},
    spread::Spread,
};
use crate::{
    code::Authority,
    codes,
    event::{Day, Event, Fact},
    pathway::{Record, Story, who},
    picture::Picture,
    stat::{Exploitation, Who},
};

codes! {
    /// What a row counts.
    Topic {
        Referral = "REFERRAL", "Referrals";
        Declined = "DECLINED", "People who declined referral";
        Notified = "NOTIFIED", "Duty to notify reports that name the person";
        First = "FIRST", "First decisions";
        Final = "FINAL", "Final decisions";
        Asked = "ASKED", "Requests to look again";
        Accepted = "ACCEPTED", "Requests accepted";
        Answered = "ANSWERED", "Answers to requests to look again";
        Disqualified = "DISQUALIFIED", "Disqualifications";
        Lifted = "LIFTED", "Disqualifications lifted";
        Permission = "PERMISSION", "Decisions on permission to stay";
        Grant = "GRANT", "Permissions granted";
        Stay = "STAY", "Permission held";
        Reason = "REASON", "Reasons why permission was refused";
        Help = "HELP", "Decisions by the legal help they took";
        Challenge = "CHALLENGE", "Challenges";
        Advice = "ADVICE", "Legal advice";
        WaitAdvice = "WAIT_ADVICE", "From need to advice";
        Support = "SUPPORT", "Support";
        Exit = "EXIT", "Support ended";
        Needs = "NEEDS", "Recovery needs assessments";
        Return = "RETURN", "People who left the United Kingdom";
        Missing = "MISSING", "People missing";
        Contact = "CONTACT", "Contact by traffickers";
        Again = "AGAIN", "People exploited again";
        Notice = "NOTICE", "Removal notices";
        Compensation = "COMPENSATION", "Claims for compensation";
        Trafficker = "TRAFFICKER", "Cases against traffickers";
        Survivor = "SURVIVOR", "Cases against survivors";
        Deadline = "DEADLINE", "Deadlines of ours";
        Target = "TARGET", "First decisions within 5 working days";
        WaitFirst = "WAIT_FIRST", "From referral to first decision";
        WaitBetween = "WAIT_BETWEEN", "From first to final decision";
        WaitFinal = "WAIT_FINAL", "From referral to final decision";
        WaitPermission = "WAIT_PERMISSION", "From final decision to decision on permission";
        // What stands beside the record of a case, or in none: counted where it stands.
        Unnamed = "UNNAMED", "Duty to notify reports that name nobody";
        Score = "SCORE", "Outcomes scored on entry and on leaving";
    }
}

/// One thing to count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallied {
    pub topic: Topic,
    /// The day it happened, or began.
    pub on: Day,
    /// The day it ended; none while it lasts, and for what is over in a day.
    pub until: Option<Day>,
    /// How it went, or its kind, as a stored code.
    pub answer: Option<&'static str>,
    /// What goes with that: a reason, a route, a rule.
    pub detail: Option<String>,
    /// Who decided on the referral it belongs to.
    pub authority: Option<Authority>,
    /// How long it was waited for, or lasted.
    pub days: Option<u32>,
    /// Money, in pence.
    pub pence: Option<u64>,
    /// The person, as of that day.
    pub who: Who,
}

impl Tallied {
    fn new(topic: Topic, on: Day, who: Who) -> Self {
        let (until, answer, detail, authority, days, pence) = (None, None, None, None, None, None);
        Self { topic, on, until, answer, detail, authority, days, pence, who }
    }

    fn answer(self, code: &'static str) -> Self {
        Self { answer: Some(code), ..self }
    }

    fn detail(self, code: Option<&str>) -> Self {
        Self { detail: code.map(str::to_owned), ..self }
    }

    /// Ends it. What ends before it began has no length.
    fn end(&mut self, on: Day) {
        self.until = Some(on);
        self.days = u32::try_from((on - self.on).num_days()).ok();
    }
}

/// The person on a day, with what the latest referral until then says they were exploited for.
fn person(story: &Story, on: Day) -> Who {
    let mut until = story.happened.iter().filter(|one| one.on() <= on).rev();
    let exploitation = until.find_map(|one| match &one.event.fact {
        Fact::ReferralReceived { referral, .. } => Some(Exploitation::of(&referral.exploitation)),
        _ => None,
    });
    Who { exploitation: exploitation.flatten(), ..who(story, on) }
}

/// Everything countable in the record of a case, whose picture this is, in the order it began.
pub fn tally(history: &[Event], picture: &Picture) -> Vec<Tallied> {
    let record = Record::of(history);
    let story = Story::tell(&record);
    let mut rows = facts::rows(&story, picture);
    rows.extend(waits::rows(&story, picture));
    rows.extend(deadlines::rows(&story, picture));
    rows.sort_by_key(|row| row.on);
    rows
}

//! Why an event cannot be recorded, in sentences. Each names the answer it is about and the date it must fit.

mod beside;
mod news;
mod stay;

use domain::{
    check::Why,
    code::Stage,
    day::{DayProblem, Part, plain},
    event::Day,
};

use super::record;

/// The sentence for a refusal by the rules. `label` is what the form calls the answer: "Date on the letter".
pub fn say(why: &Why, label: &str) -> String {
    match why {
        Why::NoDate => format!("Enter the {}", inside(label)),
        Why::Future => format!("{label} must be today or in the past"),
        Why::YearFarOff { year, meant } => {
            format!("{year} is a long way off. Did you mean {meant}?")
        }
        Why::BeforeReferral { referral } => {
            same_or_after(label, *referral, "when the referral was received")
        }
        Why::BeforeBirth { born } => same_or_after(label, *born, "when the person was born"),
        Why::UntilBeforeFrom { from } => same_or_after(label, *from, "when the permission starts"),
        Why::BeforeTrigger { trigger } => {
            same_or_after(label, *trigger, "when this deadline started")
        }
        Why::BeforeEvent { on } => same_or_after(label, *on, "when this happened"),
        Why::SameDay => {
            "Both sources give the same day, so they do not disagree. Leave the other day empty"
                .to_owned()
        }
        Why::NoReason => "Say why you are changing this".to_owned(),
        Why::NothingChanged => {
            "Change something, or leave this page: the entry is still as it was".to_owned()
        }
        Why::NothingToCorrect => "Choose an entry of this case to correct".to_owned(),
        Why::AlreadyCorrected { by } => {
            format!("This entry was already corrected by event {by}. Correct that one")
        }
        Why::NotStartedSo => {
            "Choose what it was from the list. Everything else has an entry of its own".to_owned()
        }
        Why::NotAskedFor => format!("{label} is not needed for this. Leave it empty"),
        Why::NoDateFollows { reason } => reason.trim_end_matches('.').to_owned(),
        Why::UnknownDeadline => "Choose a deadline of this case".to_owned(),
        Why::News(not_so) => news::say(*not_so),
        Why::DeadlineNotOpen => {
            "This deadline is not open any more. Look at the case again".to_owned()
        }
        Why::ContradictsLater { number, on } => {
            format!(
                "Event {number} on {} could then not have happened. Correct that one first",
                plain(*on)
            )
        }
        Why::NothingToChallenge
        | Why::NotAWay { .. }
        | Why::BeforeDecision { .. }
        | Why::AlreadyChallenged { .. }
        | Why::NoChallenge
        | Why::ChallengeEnded { .. }
        | Why::BeforeChallenge { .. }
        | Why::NothingAskedFor => stay::say(why, label),
        other => out_of_order(other),
    }
}

/// What cannot follow from where the case is now.
fn out_of_order(why: &Why) -> String {
    match why {
        Why::NotOpened => "This case has no opening entry. Add the case first".to_owned(),
        Why::AlreadyOpened => "This case is open already".to_owned(),
        Why::MustStayAnOpening => "The opening of a case can be corrected, but not changed into something else".to_owned(),
        Why::NoReferral => "Record the referral first. Nothing else can follow without it".to_owned(),
        Why::ReferralRunning { since } => {
            format!("A referral is already being decided, since {}. Record its decision first", plain(*since))
        }
        Why::ReferralDecided { on } => {
            format!("The final decision of {} was positive. Only something new can be referred: say that it is", plain(*on))
        }
        Why::FinalBeforeFirst => {
            "A final decision cannot be recorded before a positive first decision. Record the first decision".to_owned()
        }
        Why::SecondFirstDecision { first } => second("first", *first),
        Why::SecondFinalDecision { first } => second("final", *first),
        Why::NothingToAskAgain { stage } => {
            format!("Only a negative {} can be looked at again. Record that decision first", decision(*stage))
        }
        Why::NothingAsked { stage } => {
            format!("Nobody has asked about the {} yet. Record the request first", decision(*stage))
        }
        Why::AlreadyAsked { on } => {
            format!("The request of {} has no answer yet. Record the answer first", plain(*on))
        }
        other => standing(other),
    }
}

/// What the standing of the referral or of the file does not allow.
fn standing(why: &Why) -> String {
    match why {
        Why::OnHold { since } => {
            format!(
                "The referral is on hold since {}. Record that it was taken up again first",
                plain(*since)
            )
        }
        Why::NotOnHold => "The referral is not on hold".to_owned(),
        Why::NotWaiting => {
            "Only a referral that waits for a decision can be put on hold".to_owned()
        }
        Why::NothingToWithdraw => "There is no referral to leave".to_owned(),
        Why::AlreadyWithdrawn { on } => {
            format!("The person left the referral on {}. Record a new referral first", plain(*on))
        }
        Why::CaseClosed { on } => {
            format!("This case was closed on {}. Record that it was opened again first", plain(*on))
        }
        Why::NotClosed => "This case is open already".to_owned(),
        Why::LimitsOpen { .. } => record::SAY_WHO_KEEPS.to_owned(),
        other => beside::say(other),
    }
}

/// The sentence for boxes that do not make a day.
pub fn day(problem: &DayProblem, label: &str) -> String {
    match problem {
        DayProblem::AllMissing => format!("Enter the {}", inside(label)),
        DayProblem::PartMissing(parts) => format!("{label} must include a {}", listed(parts)),
        DayProblem::YearShort => format!("{label} must have a year of four numbers"),
        DayProblem::YearFar => format!("{label} must have a year between 1900 and 2100"),
        DayProblem::NotReal => format!("{label} must be a real date"),
    }
}

/// A label inside a sentence: "Date on the letter" becomes "date on the letter".
pub fn inside(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn same_or_after(label: &str, day: Day, when: &str) -> String {
    format!("{label} must be the same as or after {}, {when}", plain(day))
}

fn second(which: &str, on: Day) -> String {
    format!(
        "A {which} decision of {} is recorded already. If its date is wrong, correct that entry",
        plain(on)
    )
}

const fn decision(stage: Stage) -> &'static str {
    match stage {
        Stage::First => "first decision",
        Stage::Final => "final decision",
    }
}

fn listed(parts: &[Part]) -> String {
    let names: Vec<_> = parts
        .iter()
        .map(|part| match part {
            Part::Day => "day",
            Part::Month => "month",
            Part::Year => "year",
        })
        .collect();
    names.join(" and a ")
}

#[cfg(test)]
pub(super) mod tests;

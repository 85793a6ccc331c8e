//! Where a person stands, in plain words: a tag, and the reason as a sentence.

use serde::{Deserialize, Serialize};

use super::{continuing::Because, lapse::Lapse, standing::Standing, timeline::Stretch};
use crate::{
    day::{days, plain},
    event::Day,
};

/// What people read of a standing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// "Has permission".
    pub tag: String,
    /// "Permission for victims, until 7 January 2027. 46 days left."
    pub reason: String,
}

/// Where the person stands today, and why.
pub fn say(standing: &Standing, today: Day) -> Said {
    match standing {
        Standing::NotRecorded => said("Not recorded", "No permission is recorded."),
        Standing::Settled { route, since } => {
            said("Settled", &format!("{}, since {}. No end.", route.label(), plain(*since)))
        }
        Standing::Granted { route, until, .. } => {
            let left = days((*until - today).num_days());
            let line = format!("{}, until {}. {left} left.", route.label(), plain(*until));
            said("Has permission", &line)
        }
        Standing::Continuing { why, until, .. } => continuing(*why, *until),
        Standing::Gap { after, before } => {
            let line =
                format!("Covered until {} and again from {}.", plain(*after), plain(*before));
            said("In a gap", &line)
        }
        Standing::Starts { from, .. } => {
            said("Not begun", &format!("Permission was granted and begins on {}.", plain(*from)))
        }
        Standing::Ended { until, why } => {
            said("Ended", &format!("Ended on {}. {}", plain(*until), lapse(*why)))
        }
        Standing::Waiting { since, asking, paused } => {
            let paused = if *paused { " The Home Office has paused it." } else { "" };
            let line = format!("{}, since {}.{paused}", asking.label(), plain(*since));
            said("Waiting", &format!("No permission yet. {line}"))
        }
        Standing::Refused { on } => said("Refused", &format!("Refused on {}.", plain(*on))),
        Standing::Other { how, on } => {
            said("No permission", &format!("{}, {}.", how.label(), plain(*on)))
        }
    }
}

fn continuing(why: Because, until: Option<Day>) -> Said {
    let reason = match why {
        Because::RequestWaits => "An application made in time waits for a decision.",
        Because::TimeToChallenge => "It was refused, and there is still time to challenge that.",
        Because::ChallengeWaits => "The refusal is being challenged.",
        Because::Revived => {
            "A late challenge was let in: leave came back on the day it was lodged."
        }
        Because::ToBeDecidedAgain => "The Home Office has to make the decision again.",
        Because::AppealWon => "The appeal was won, and the Home Office may still appeal.",
    };
    let end = match until {
        Some(until) => format!("It ends on {}, unless something is done.", plain(until)),
        None => "It ends with the decision.".to_owned(),
    };
    said("Continues by law", &format!("Section 3C. {reason} {end}"))
}

fn lapse(why: Lapse) -> String {
    match why {
        Lapse::NothingAsked => "No application in time is recorded.".to_owned(),
        Lapse::AskedLate { on } => {
            format!("The application of {} came after that, so leave did not continue.", plain(on))
        }
        Lapse::NotValid { on } => format!(
            "The application was rejected as not valid on {}: it did not extend anything.",
            plain(on)
        ),
        Lapse::DecidedBefore { on } => format!(
            "The application was decided on {}, before permission ended, so leave did not continue.",
            plain(on)
        ),
        Lapse::Withdrawn { on } => format!("The application was withdrawn on {}.", plain(on)),
        Lapse::NotChallenged { .. } => "The refusal was not challenged in time.".to_owned(),
        Lapse::ChallengedLate { last, on } => format!(
            "The challenge of {} came after the last day, {}. If more time is given, leave comes back from the day it was lodged.",
            plain(on),
            plain(last)
        ),
        Lapse::Exhausted { .. } => "Nothing that keeps leave going is left.".to_owned(),
        Lapse::AppealWon { on } => format!(
            "The appeal was won on {}: ask the Home Office for the permission it now owes.",
            plain(on)
        ),
        Lapse::CutShort { on } => {
            format!("It was ended early, on {}. Ask the legal adviser.", plain(on))
        }
        Lapse::LeftCountry { on } => format!("The person left on {}.", plain(on)),
        Lapse::NotLapsed => String::new(),
    }
}

/// One line of the timeline: "1 January 2026 to 9 January 2026: gap of 9 days, without permission".
pub fn stretch(stretch: &Stretch) -> String {
    let span = match stretch.until {
        Some(until) if until == stretch.from => plain(until),
        Some(until) => format!("{} to {}", plain(stretch.from), plain(until)),
        None => format!("From {}", plain(stretch.from)),
    };
    format!("{span}: {}", held(stretch))
}

fn held(stretch: &Stretch) -> String {
    match stretch.standing {
        Standing::Settled { route, .. } | Standing::Granted { route, .. } => {
            format!("permission. {}", route.label())
        }
        Standing::Continuing { .. } => "leave continued by law (section 3C)".to_owned(),
        Standing::Gap { .. } => {
            let length = stretch.until.map_or(1, |until| (until - stretch.from).num_days() + 1);
            format!("gap of {}, without permission", days(length))
        }
        Standing::Waiting { paused: true, .. } => "no permission, a request is paused".to_owned(),
        Standing::Waiting { .. } => "no permission, a request waits".to_owned(),
        Standing::Starts { .. } => "permission granted, not begun".to_owned(),
        Standing::Ended { .. } => "no permission, the last one ended".to_owned(),
        Standing::Refused { .. } => "no permission, refused".to_owned(),
        Standing::Other { how, .. } => how.label().to_lowercase(),
        Standing::NotRecorded => "no permission is recorded".to_owned(),
    }
}

fn said(tag: &str, reason: &str) -> Said {
    Said { tag: tag.to_owned(), reason: reason.to_owned() }
}

//! What an event changes, in words: for the check page, and for the notice after saving.

use chrono::NaiveTime;
use domain::{
    change::Change,
    check::Oddity,
    day::{long, plain, short},
    permission::Answer,
    picture::DeadlineState,
    rule,
};

use super::clock;
use crate::site::parts::deadline_card::title;

words! {
    NEW = "New date";
    MOVED = "Moved";
    CLOSED = "Ended";
    NOTED = "Noted";
    DONE = "Done";
    STAGE = "Stage";
    PERMISSION = "Permission";
    NOT_COMPUTED = "No date";

    ACT_BY = "Last working day to act:";
    SAME_DAY = "the same day,";
    LEGAL_LATEST = "Last day in law, by the bank holidays where the person lives:";
    UNTIL = "until";
    NO_END = "without an end";
    REFUSED = "refused";

    SAVED = "Saved";
    UNDO = "Undo: it was not done, or on another day";
    CASE_ADDED = "Case added";
    CASE_ADDED_WHY = "Its reference and code name were made for you. Use them instead of the name.";
    CORRECTED = "Correction saved";
    ALREADY_WHY = "This form was sent twice. It was saved once.";
}

/// One change as a sentence, for the notice after saving.
pub fn sentence(change: &Change) -> String {
    match change {
        Change::Opened { deadline } => {
            format!("Deadline added: {}, {}.", title(deadline), long(deadline.due()))
        }
        Change::Noted { deadline } => format!("Noted: {}.", title(deadline)),
        Change::Moved { from, to } => {
            format!("{} moved from {} to {}.", title(to), short(from.due()), long(to.due()))
        }
        Change::Closed { deadline } => match deadline.state {
            DeadlineState::Missed { .. } => format!("Closed as missed: {}.", title(deadline)),
            _ => format!("No longer needed: {}.", title(deadline)),
        },
        Change::Met { deadline } => format!("Done: {}.", title(deadline)),
        Change::Stage { to, .. } => format!("The case is now at: {}.", to.label()),
        Change::Permission { permission } => match permission.answer {
            Answer::Granted { until: Some(until), .. } => {
                format!("Permission to stay until {}.", long(until))
            }
            Answer::Granted { until: None, .. } => "Permission to stay without an end.".to_owned(),
            Answer::Refused => "Permission to stay was refused.".to_owned(),
        },
        Change::NotComputed { item } => item.why.clone(),
    }
}

/// Where the case moves to.
pub fn stage(from: &str, to: &str) -> String {
    format!("From \u{201c}{from}\u{201d} to \u{201c}{to}\u{201d}.")
}

/// The form was sent twice.
pub fn already(at: NaiveTime) -> String {
    format!("Already saved at {}", clock(at))
}

/// Something odd, which may still be right.
pub fn odd(oddity: &Oddity) -> String {
    match oddity {
        Oddity::DecidedAfterLetter { letter } => {
            format!("It was decided after the date on the letter, {}.", plain(*letter))
        }
        Oddity::AskedLate { due } => format!(
            "The last day to ask was {}. A late request is looked at in exceptional circumstances only. Say in it why it is late.",
            long(*due)
        ),
        Oddity::NotItsDays { authority, since, until } => {
            let who = authority.label();
            let days = match (since, until) {
                (Some(since), _) => format!("has decided since {}", plain(*since)),
                (None, Some(until)) => format!("decided until {}", plain(*until)),
                (None, None) => "decided at other times".to_owned(),
            };
            format!("{who}: it {days}. Check the date and who decides.")
        }
        Oddity::NotWeighed => {
            "No assessment of the risk of being trafficked again is recorded. The authority must make one first. If the letter names one, record it; if not, tell the legal adviser: it can be a ground to challenge.".to_owned()
        }
        Oddity::PanelForAdult => {
            "A panel decides about children, and this person counts as an adult.".to_owned()
        }
        Oddity::AdultFormInDispute => {
            "The age is in dispute: until it is decided the person is treated as a child, and the child form is sent.".to_owned()
        }
        Oddity::SentBeforeLetter { letter } => {
            format!("It was sent before the date on the letter, {}.", plain(*letter))
        }
        Oddity::ReceivedBeforeLetter { letter } => {
            format!("It reached us before the date on the letter, {}.", plain(*letter))
        }
        Oddity::ReceivedBeforeSent { sent } => {
            format!("It reached us before it was sent, {}.", plain(*sent))
        }
        Oddity::FinalBeforeDay31 { earliest } => {
            format!("A final decision should not come before {}. Check the date.", plain(*earliest))
        }
        Oddity::AlreadyOverdue { rule: id, due } => {
            let title = rule::rule(id).map_or(id.as_str(), |rule| rule.title);
            format!(
                "{title}: {} has already passed. Check the date. If it is right, save it and ask the legal adviser today about a late request.",
                long(*due)
            )
        }
        Oddity::ClosedWithLimits { open, next } => {
            format!("{open} legal limits are still open, the next on {}.", long(*next))
        }
        Oddity::LongAgo { years } => {
            format!("This was {} ago. Check the year.", years_of(*years))
        }
        other => odd_permission(other),
    }
}

/// Something odd about permission to stay.
fn odd_permission(oddity: &Oddity) -> String {
    match oddity {
        Oddity::LengthDisagrees { months, from, until } => format!(
            "The letter says {months} months, but {} to {} is another length. Check the two days.",
            plain(*from),
            plain(*until)
        ),
        Oddity::UnusualLength { months, claimed } => format!(
            "For a claim of {} the law usually gives {months} months. Check the days in the letter.",
            plain(*claimed)
        ),
        Oddity::Overlaps { until } => format!(
            "Another permission runs until {}. Save this only if the letter says so.",
            plain(*until)
        ),
        Oddity::AppliedLate { ended } => format!(
            "The last permission ended on {}, before this. Ask the legal adviser today.",
            plain(*ended)
        ),
        Oddity::OnlineDisagrees { letter } => format!(
            "The letter says {}. Tell the legal adviser that the online status differs.",
            plain(*letter)
        ),
        Oddity::AboveLevel { level, needed } => format!(
            "This work needs \u{201c}{}\u{201d}; the adviser has \u{201c}{}\u{201d}. Find somebody who may do it.",
            needed.label(),
            level.label()
        ),
        _ => String::new(),
    }
}

fn years_of(years: u32) -> String {
    if years == 1 { "1 year".to_owned() } else { format!("{years} years") }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn a_passed_limit_says_what_to_do_about_it() {
        let odd =
            odd(&Oddity::AlreadyOverdue { rule: "RECON_30CD".into(), due: ymd(2026, 11, 20) });

        assert!(odd.contains("Fri 20 Nov 2026 has already passed"), "{odd}");
        assert!(odd.contains("ask the legal adviser today"), "{odd}");
    }
}

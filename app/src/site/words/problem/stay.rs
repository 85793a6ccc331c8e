//! Why something about permission to stay cannot be recorded.

use domain::{check::Why, day::plain, permission::ChallengeKind};

use super::{inside, same_or_after};

/// The sentence for a refusal that is about permission to stay.
pub(super) fn say(why: &Why, label: &str) -> String {
    match why {
        Why::NothingToChallenge => {
            "This cannot be challenged. Choose a decision of this case".to_owned()
        }
        Why::NotAWay { allowed } => not_a_way(allowed),
        Why::BeforeDecision { decided } => {
            same_or_after(label, *decided, "the date of the decision")
        }
        Why::AlreadyChallenged { on } => format!(
            "This challenge was recorded already, on {}. If it is wrong, correct that entry",
            plain(*on)
        ),
        Why::NoChallenge => "Record the challenge first. Then record its answer".to_owned(),
        Why::ChallengeEnded { on } => format!(
            "This challenge was answered on {}. If that is wrong, correct that entry",
            plain(*on)
        ),
        Why::BeforeChallenge { lodged } => {
            same_or_after(label, *lodged, "when the challenge was lodged")
        }
        _ => "No application is waiting. Record the application first".to_owned(),
    }
}

fn not_a_way(allowed: &[ChallengeKind]) -> String {
    let names: Vec<_> = allowed.iter().map(|kind| inside(kind.label())).collect();
    match names.split_last() {
        None => "This decision cannot be challenged. Choose another decision".to_owned(),
        Some((only, [])) => format!("This decision does not allow that. It allows: {only}"),
        Some((last, others)) => {
            format!("This decision does not allow that. It allows: {} or {last}", others.join(", "))
        }
    }
}

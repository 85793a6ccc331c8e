//! What cannot follow on the way into a referral, when it is looked at again, and in what stands beside it.

use domain::{check::Why, day::plain};

use super::decision;

/// The sentence for a refusal.
pub(super) fn say(why: &Why) -> String {
    match why {
        Why::NothingDeclined => {
            "Such a report follows when an adult declines. Record that the person declined first".to_owned()
        }
        Why::ChildCannotDecline => {
            "A child is referred without being asked for consent, and so is a person whose age is in dispute. Record the referral".to_owned()
        }
        Why::NoConsent => {
            "An adult is referred only with consent. Tick \u{201c}To be referred\u{201d}, or record that the person declined".to_owned()
        }
        Why::AlreadyRequested { on } => {
            format!("A first responder was asked on {}. Record their answer first", plain(*on))
        }
        Why::NobodyAskedToRefer => {
            "No first responder was asked to refer. Record that one was asked first".to_owned()
        }
        Why::ReferralEnded { on } => {
            format!("The referral was closed on {}. Record a new referral first", plain(*on))
        }
        Why::NotAPanel => {
            "Only a panel for children decides both at once. Record the transfer to the panel first, or the first decision".to_owned()
        }
        Why::SameAuthority => "This authority decides already. Choose the one that took over".to_owned(),
        Why::AlreadyAccepted { on } => {
            format!("The request was accepted on {}. Record whether the decision was changed", plain(*on))
        }
        Why::NothingToQuash { stage } => {
            format!("Only a negative {} can be quashed. Record that decision first", decision(*stage))
        }
        other => disqualified(other),
    }
}

fn disqualified(why: &Why) -> String {
    match why {
        Why::NoPositiveFirst => {
            "Protection can only be taken away after a positive first decision. Record that decision first".to_owned()
        }
        Why::NotMinded => {
            "There is no letter that the authority is minded to take protection away. Record it first".to_owned()
        }
        Why::AlreadyMinded { since } => {
            format!("Such a letter of {} is recorded already. Record what was decided", plain(*since))
        }
        Why::NotDisqualified => {
            "Protection was not taken away. Record that decision first".to_owned()
        }
        Why::AlreadyDisqualified { since } => {
            format!("Protection was taken away on {}. Record that it was lifted first", plain(*since))
        }
        Why::NotAskedToLift => {
            "Nobody has asked to lift the disqualification yet. Record the request first".to_owned()
        }
        Why::AgeInDispute { since } => {
            format!("The age is in dispute since {}. Record how it was decided first", plain(*since))
        }
        other => supported(other),
    }
}

fn supported(why: &Why) -> String {
    match why {
        Why::SupportRunning { since } => {
            format!("This support is running since {}. Record that it ended first", plain(*since))
        }
        Why::NoSupport => "This support has not started. Record its start first".to_owned(),
        Why::NoProtection => {
            "Record the grant of protection first: the end of asylum support is counted from it too"
                .to_owned()
        }
        Why::OlderGrant { granted } => format!(
            "Protection was granted on {}, before 9 March 2026, under older rules. Record this letter as \u{201c}Another letter, form or event that starts a date\u{201d} and choose the rule of that time",
            plain(*granted)
        ),
        Why::NeedsNotOffered => "No assessment was offered. Record the offer first".to_owned(),
        Why::NeedsNotSubmitted => {
            "No assessment was sent. Record that it was sent first".to_owned()
        }
        Why::NeedsWaiting => {
            "This step is recorded already. Record what came of it first".to_owned()
        }
        other => safe(other),
    }
}

fn safe(why: &Why) -> String {
    match why {
        Why::AlreadyMissing { since } => {
            format!(
                "The person is missing since {}. Record that they were found first",
                plain(*since)
            )
        }
        Why::NotMissing => {
            "The person is not missing. Record since when they were missing first".to_owned()
        }
        Why::AlreadyArrived { on } => {
            format!(
                "An arrival of {} is recorded already. Record when the person left first",
                plain(*on)
            )
        }
        Why::AlreadyReturned { on } => {
            format!("The person left on {}. Record that they arrived again first", plain(*on))
        }
        Why::NotReturned => {
            "No return is recorded. Record the return first, or choose another place".to_owned()
        }
        other => claimed(other),
    }
}

fn claimed(why: &Why) -> String {
    match why {
        Why::NoClaim => {
            "No claim of this kind is recorded. Record that it was applied for first".to_owned()
        }
        Why::ClaimRunning { since } => {
            format!(
                "Such a claim is recorded, last on {}. Record its next step instead",
                plain(*since)
            )
        }
        Why::ClaimDecided { on } => {
            format!("The claim was decided on {}. Record a review or an appeal first", plain(*on))
        }
        Why::ClaimUndecided => "The claim has no answer yet. Record the answer first".to_owned(),
        Why::NotCharged => "Nobody was charged. Record the charge first".to_owned(),
        Why::NotConvicted => "There is no conviction. Record the conviction first".to_owned(),
        Why::NothingToDrop => "There is no case to drop. Record the investigation first".to_owned(),
        _ => "This cannot be recorded as it stands. Look at your answers again".to_owned(),
    }
}

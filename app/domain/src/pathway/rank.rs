//! The usual course of one day: which of several things that bear the same date is taken to have come first.

use crate::event::{Age, Disqualification, Fact, News, Safety, Support};

/// Smaller comes first.
pub(super) fn rank(fact: &Fact) -> u8 {
    match fact {
        Fact::CaseOpened { .. } => 0,
        Fact::CaseReopened => 1,
        Fact::Safety(_) | Fact::Age(_) | Fact::Disqualification(_) | Fact::Support(_) => {
            beside(fact)
        }
        Fact::Identified { .. } => 11,
        Fact::Declined { .. } => 12,
        Fact::Notified { .. } => 13,
        Fact::ReferralRequested { .. } => 14,
        Fact::ResponderAnswered { .. } => 15,
        Fact::Resumed => 16,
        Fact::ReferralReceived { .. } => 17,
        Fact::Transferred { .. } => 18,
        Fact::FirstDecision { .. } => 19,
        Fact::BothDecided { .. } => 20,
        Fact::ReconsiderationAsked { .. } => 21,
        Fact::ReconsiderationAccepted { .. } => 22,
        Fact::ReconsiderationDecided { .. } => 23,
        Fact::DecisionQuashed { .. } => 24,
        Fact::FinalDecision { .. } => 25,
        Fact::Suspended { .. } => 26,
        Fact::Justice(_) => 31,
        Fact::ClaimRefused => 32,
        Fact::PermissionRefused { .. } => 33,
        Fact::PermissionGranted { .. } | Fact::Stay(_) => 34,
        Fact::Started(_) => 35,
        Fact::Deadline(dated) => news(dated.news),
        Fact::DeadlineMet { .. } => 45,
        Fact::Review { .. } => 52,
        Fact::Withdrawn { .. } => 48,
        Fact::ReferralClosed { .. } => 49,
        Fact::CaseClosed { .. } => 50,
        Fact::RecordedByMistake => 51,
    }
}

/// More time is asked for before there is an answer, and an end comes last.
const fn news(news: News) -> u8 {
    match news {
        News::TimeAsked => 40,
        News::TimeRefused => 41,
        News::NewDate { .. } => 42,
        News::Paused { .. } => 43,
        News::Resumed => 44,
        News::NotNeeded => 46,
        News::Missed => 47,
        // Decided upon whatever else was said that day.
        News::Recounted { .. } => 53,
        News::Kept { .. } => 54,
    }
}

/// What begins comes early on its day, what ends late.
fn beside(fact: &Fact) -> u8 {
    match fact {
        Fact::Safety(Safety::Arrived { .. }) => 2,
        Fact::Safety(Safety::Missing { .. }) => 3,
        Fact::Safety(Safety::Returned { .. }) => 30,
        Fact::Safety(_) => 4,
        Fact::Age(Age::Disputed { .. }) => 5,
        Fact::Age(Age::Assessed { .. }) => 6,
        Fact::Support(Support::Started { .. }) => 7,
        Fact::Support(Support::Needs { .. }) => 8,
        Fact::Support(Support::Ended { .. }) => 29,
        // After a grant of the same day, which ends that support.
        Fact::Support(Support::AsylumLetter) => 36,
        Fact::Disqualification(
            Disqualification::Minded { .. } | Disqualification::Weighed { .. },
        ) => 27,
        _ => 28,
    }
}

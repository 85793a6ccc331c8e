//! Two records of the same person, linked: one is kept, the other stands beside it. Nothing moves and nothing is lost,
//! so that within a month it can be undone as if it had never been.

use chrono::{DateTime, TimeDelta, Utc};

use crate::codes;

codes! {
    /// What a record holds, as it is counted before and after.
    Holding {
        Names = "NAMES", "Names";
        Numbers = "NUMBERS", "Reference numbers of others";
        Contacts = "CONTACTS", "People around them, other names and numbers, and ways to reach them";
        Events = "EVENTS", "Events";
        Deadlines = "DEADLINES", "Dates";
        Notes = "NOTES", "Notes";
        Tasks = "TASKS", "Tasks";
        Documents = "DOCUMENTS", "Documents";
        Risks = "RISKS", "Judgements of risk";
        Needs = "NEEDS", "Needs";
        Goals = "GOALS", "Goals";
        Scores = "SCORES", "Scores of outcomes";
        Consents = "CONSENTS", "Consents";
        Services = "SERVICES", "Services asked";
        Incidents = "INCIDENTS", "Incidents";
        Amendments = "AMENDMENTS", "Incidents amended";
        Reviews = "REVIEWS", "Case reviews";
        Pack = "PACK", "Answers for the NRM pack";
        Evidence = "EVIDENCE", "Lists of evidence";
        Steps = "EVIDENCE_STEPS", "Steps towards evidence";
        Outgoing = "OUTGOING", "Times parts were given out";
        Hands = "HANDS", "Times it changed hands";
        Offers = "OFFERS", "Offers to other teams";
    }
}

/// For so long a merge can be undone.
pub const UNDONE_WITHIN: TimeDelta = TimeDelta::days(30);

/// Whether a merge can still be undone.
pub fn can_be_undone(merged_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now <= merged_at + UNDONE_WITHIN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merge_is_undone_within_thirty_days_and_not_a_moment_later() {
        let merged = DateTime::UNIX_EPOCH;

        assert!(can_be_undone(merged, merged));
        assert!(can_be_undone(merged, merged + TimeDelta::days(30)));
        assert!(!can_be_undone(merged, merged + TimeDelta::days(30) + TimeDelta::milliseconds(1)));
    }
}

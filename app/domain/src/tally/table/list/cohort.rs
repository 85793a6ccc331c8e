//! Whom each table counts, by which date, and who is not in it.

use super::super::InternalTable as T;

pub(in super::super) const fn cohort(table: T) -> &'static str {
    match table {
        T::Supported => {
            "People with a spell of support, by the days it began, lasted and ended. The same person counts once a line."
        }
        T::Referrals => {
            "Referrals, by the day the authority received them. One person may be referred more than once."
        }
        T::Declined => {
            "Reports, by the day of the report. Those that name nobody belong to no case: one person may stand in several."
        }
        T::First => {
            "First decisions, by the date on the letter. Decisions changed later still count as they were."
        }
        T::Final => {
            "Final decisions, by the date on the letter. Decisions changed later still count as they were."
        }
        T::Waits => {
            "Two bases, never mixed: decisions made in the period, and referrals made in the period with those still waiting."
        }
        T::AskedAgain => {
            "Requests by the day they were sent, answers by the day they came. An answer may belong to a request of an earlier period."
        }
        T::Disqualified => "People, by the day of the decision. Some were lifted later.",
        T::Permission => {
            "Decisions on permission as a victim, by the date on the letter. Other routes are not in it."
        }
        T::Length => "Permissions granted as a victim, by the date on the letter.",
        T::PermissionWait => {
            "Two bases, never mixed: decisions made in the period, and people confirmed in it with those still waiting. British people are not in it."
        }
        T::LegalHelp => {
            "Decisions on permission of every kind, by the date on the letter, with the most legal help it took."
        }
        T::Advice => {
            "People by who advises them. The wait runs from the day it was recorded that nobody does until an adviser takes the case on."
        }
        T::Status => "People with permission to stay, by its last day. Counted as of today.",
        T::Deadlines => {
            "Duties of the charity, by the day they were due. A duty that a later event ended is not in it."
        }
        T::Returns => "People, by the day they left the United Kingdom.",
        T::Missing => "People, by the day it happened.",
        T::Compensation => {
            "Claims, by the day of each step. The base is people referred in the same period: give it time before comparing."
        }
        T::Justice => "People, by the day of each step.",
        T::Exits => {
            "Spells of support, by the day they ended. Outcomes, by the day they were scored on leaving, against the last score on entry."
        }
    }
}

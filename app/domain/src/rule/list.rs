//! Every rule there is, and the ways to find one.

use super::{
    ActBy, Confidence, Cutoff, Example, FirstDay, Input, Kind, Length, OwedBy, Place, Role, Rule,
    Selector, SignOff, TriggerDate, Value,
};
use crate::{
    calendar::CalendarKind,
    code::Nation,
    day::{Day, hm, ymd},
};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// Every version of every rule, by id, the oldest version first.
pub const fn rules() -> &'static [Rule] {
    RULES
}

/// Every worked example. Kept apart from the rules so that the browser need not carry them.
pub const fn examples() -> &'static [Example] {
    EXAMPLES
}

/// The newest version of a rule.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().rfind(|rule| rule.id == id)
}

/// One version of a rule, as an earlier calculation used it.
pub fn version(id: &str, number: u16) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id && rule.version == number)
}

/// The version that applies when the selecting date is this day.
pub fn version_for(id: &str, selector: Day) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id && rule.applies_on(selector))
}

/// The rule that applies when the selecting date is this day: this one, or the one that came after it.
/// Asylum support, for example, ends after 28, 56 or 42 days, by the date of the grant.
pub fn applying(id: &str, selector: Day) -> Option<&'static Rule> {
    let mut id = id;
    // A chain is never longer than the list.
    for _ in RULES {
        if let Some(found) = version_for(id, selector) {
            return Some(found);
        }
        id = rule(id)?.replaced_by?;
    }
    None
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn all_sixty_five_rules_are_there_once() {
        let ids: BTreeSet<_> = rules().iter().map(|rule| rule.id).collect();

        assert_eq!(ids.len(), 65);
        assert_eq!(rules().len(), 65);
    }

    #[test]
    fn only_what_was_not_in_force_is_switched_off() {
        let off: Vec<_> = rules().iter().filter(|rule| rule.off_because.is_some()).collect();

        assert_eq!(off.iter().map(|rule| rule.id).collect::<Vec<_>>(), ["STIN"]);
    }

    #[test]
    fn a_rule_is_found_by_id_by_version_and_by_day() {
        let asked = rule("RECON_30CD");

        assert_eq!(asked.map(|rule| rule.title), Some("Ask for reconsideration"));
        assert_eq!(version("RECON_30CD", 1), asked);
        assert_eq!(version("RECON_30CD", 2), None);
        assert_eq!(version_for("RECON_30CD", ymd(2024, 2, 22)), asked);
        assert_eq!(version_for("RECON_30CD", ymd(2024, 2, 21)), None);
        assert_eq!(rule("RECON"), None);
    }

    #[test]
    fn the_date_of_the_grant_or_decision_chooses_along_a_chain_of_rules() {
        let move_on = "ASYLUM_MOVE_ON_28";
        let recovery = "RECOVERY_MIN_END_45D_POLICY";
        let table = [
            (move_on, ymd(2024, 12, 8), Some("ASYLUM_MOVE_ON_28")),
            (move_on, ymd(2024, 12, 9), Some("ASYLUM_MOVE_ON_56_PILOT")),
            (move_on, ymd(2026, 3, 8), Some("ASYLUM_MOVE_ON_56_PILOT")),
            (move_on, ymd(2026, 3, 9), Some("ASYLUM_MOVE_ON_42_28")),
            (
                "ASYLUM_MOVE_ON_28_SINGLE_ADULT",
                ymd(2026, 3, 8),
                Some("ASYLUM_MOVE_ON_28_SINGLE_ADULT"),
            ),
            ("ASYLUM_MOVE_ON_28_SINGLE_ADULT", ymd(2026, 3, 9), Some("ASYLUM_MOVE_ON_42_28")),
            (recovery, ymd(2022, 12, 12), Some("RECOVERY_MIN_END_45D_POLICY")),
            (recovery, ymd(2022, 12, 13), Some("RECOVERY_MIN_END_30D_POLICY")),
            (recovery, ymd(2023, 1, 30), Some("RECOVERY_MIN_END_30D")),
            ("RECON_30CD", ymd(2024, 2, 21), None),
            ("NO_SUCH_RULE", ymd(2024, 2, 21), None),
        ];

        for (id, selector, found) in table {
            assert_eq!(applying(id, selector).map(|rule| rule.id), found, "{id} {selector}");
        }
    }

    #[test]
    fn somebody_is_told_on_the_days_of_the_ladder_and_a_second_person_near_its_end() {
        let appeal = rule("FTT_APPEAL_IN_UK_14D").unwrap();
        let due = ymd(2026, 12, 1);

        let told =
            [ymd(2026, 11, 21), ymd(2026, 11, 24), ymd(2026, 11, 28), ymd(2026, 11, 30), due];
        assert_eq!(appeal.alert_days(due), told);
        assert_eq!(appeal.escalates_on(due), Some(ymd(2026, 11, 28)));
        assert_eq!(rule("SCT_SUPPORT_90D").unwrap().escalates_on(due), None);
    }

    #[test]
    fn a_rule_is_stale_when_its_source_was_read_too_long_ago_or_never() {
        let read = rule("RECON_30CD").unwrap();
        let never = rule("JR_HC_3M").unwrap();

        assert_eq!(read.check_by(), Some(ymd(2027, 3, 22)));
        assert!(!read.is_stale(ymd(2027, 3, 22)) && read.is_stale(ymd(2027, 3, 23)));
        assert!(never.is_stale(ymd(2026, 11, 22)));
    }

    #[test]
    fn a_citation_names_source_paragraph_and_the_day_it_was_read() {
        let appeal = rule("FTT_APPEAL_IN_UK_14D").map(Rule::citation);
        let birthday = rule("AGE_18").map(Rule::citation);

        assert_eq!(
            appeal.as_deref(),
            Some(
                "Tribunal Procedure (First-tier Tribunal) (Immigration and Asylum Chamber) Rules 2014 \
                 (SI 2014/2604), r.19(2), r.11 and r.1(4) (read 22 Nov 2026)"
            )
        );
        assert!(birthday.is_some_and(|words| words.ends_with("not read again at the source)")));
    }

    #[test]
    fn no_rule_is_called_approved_before_a_legal_adviser_has_said_so() {
        assert!(rules().iter().all(|rule| rule.sign_off == SignOff::Unsigned));
    }

    #[test]
    fn a_cut_off_is_worded_with_its_day() {
        let day = ymd(2026, 11, 20);

        assert_eq!(Cutoff::EndOfDay.on(day), "the end of Fri 20 Nov 2026");
        assert_eq!(Cutoff::FivePm.on(day), "5pm on Fri 20 Nov 2026");
    }
}

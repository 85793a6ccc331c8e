//! Columns that somebody matched once are matched so the next time: by their headings, in whatever order they stand, and
//! with new ones beside them.

use std::collections::BTreeSet;

use domain::sheet::loose::plain;
use serde::{Deserialize, Serialize};

use super::{Map, map::is_joined};

/// The headings of a sheet, and how its columns were matched. A heading without a column was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matched {
    pub headings: Vec<String>,
    pub map: Map,
}

impl Matched {
    /// What sheets with the same headings share.
    pub fn name(headings: &[String]) -> String {
        said(headings).into_iter().collect::<Vec<_>>().join("\u{1f}")
    }

    /// The place of the one that knows most of these headings, if it knows half of them. The first of equals.
    pub fn closest(all: &[Self], headings: &[String]) -> Option<usize> {
        let asked = said(headings);
        let known = |one: &Self| said(&one.headings).intersection(&asked).count();
        let (place, known) =
            all.iter().map(known).enumerate().rev().max_by_key(|(_, known)| *known)?;
        (known > 0 && known * 2 >= asked.len()).then_some(place)
    }

    /// How these headings are matched: those that are known as they were, the others as their words suggest.
    pub fn again(&self, headings: &[String]) -> Map {
        let (known, mut map) = (said(&self.headings), Map::default());
        for (heading, column) in &self.map.columns {
            let said = plain(heading);
            if let Some(theirs) = headings.iter().find(|one| plain(one) == said) {
                map.columns.insert(theirs.clone(), column.clone());
            }
        }
        for (heading, column) in Map::guess(headings).columns {
            let is_taken = map.columns.values().any(|one| *one == column);
            if !known.contains(&plain(&heading)) && (!is_taken || is_joined(&column)) {
                map.columns.insert(heading, column);
            }
        }
        let mut map = map.completed();
        for (column, usual) in &mut map.defaults {
            if let Some(kept) = self.map.defaults.get(column) {
                usual.clone_from(kept);
            }
        }
        Map { dates: self.map.dates, answers: self.map.answers.clone(), ..map }
    }
}

fn said(headings: &[String]) -> BTreeSet<String> {
    headings.iter().map(|heading| plain(heading)).filter(|said| !said.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use domain::sheet::loose::Order;

    use super::*;

    fn headings(text: &str) -> Vec<String> {
        text.split(',').map(str::to_owned).collect()
    }

    fn matched() -> Matched {
        let headings = headings("Who,RG,Language,Shoe size,Referral date");
        let mut map = Map { dates: Some(Order::DayFirst), ..Map::default() };
        map.columns.insert("Who".into(), "name".into());
        map.columns.insert("RG".into(), "first_decision.on".into());
        map.columns.insert("Referral date".into(), "referral_received.on".into());
        let mut map = map.completed();
        map.defaults.insert("case_opened.nation".into(), "SCT".into());
        Matched { headings, map }
    }

    #[test]
    fn a_sheet_with_one_more_column_in_another_order_is_matched_as_before() {
        let new = headings("rg ,Language,Referral date,WHO,RG outcome");

        let map = matched().again(&new);

        assert_eq!(map.columns["WHO"], "name");
        assert_eq!(map.columns["rg "], "first_decision.on");
        assert_eq!(map.columns["RG outcome"], "first_decision.outcome", "what is new is proposed");
        assert!(!map.columns.contains_key("Language"), "it was left out on purpose");
        assert_eq!(map.dates, Some(Order::DayFirst));
        assert_eq!(map.defaults["case_opened.nation"], "SCT");
        assert_eq!(map.defaults["referral_received.authority"], "SCA");
    }

    #[test]
    fn the_sheet_that_fits_best_is_taken_and_a_stranger_is_not() {
        let other = Matched { headings: headings("Who,Donor,Amount"), map: Map::default() };
        let all = [other, matched()];

        assert_eq!(Matched::closest(&all, &headings("Who,RG,Language,New")), Some(1));
        assert_eq!(Matched::closest(&all, &headings("Amount,Who")), Some(0));
        assert_eq!(Matched::closest(&all, &headings("Who,Client no,Team,House,Room")), None);
        assert_eq!(Matched::closest(&[], &headings("Who")), None);
    }

    #[test]
    fn headings_have_one_name_in_any_order_and_letters() {
        assert_eq!(
            Matched::name(&headings("RG Date,Name,")),
            Matched::name(&headings("name,rg-date"))
        );
        assert_ne!(Matched::name(&headings("Name")), Matched::name(&headings("Name,RG")));
    }
}

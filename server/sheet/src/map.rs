//! How the columns of somebody's own sheet are read: proposed from its headings, written down by people, kept as TOML.

use std::collections::BTreeMap;

use domain::sheet::{
    case_columns,
    loose::{Order, guess, plain},
};
use serde::{Deserialize, Serialize};

/// What is taken when a sheet has no such column; each is shown before anything is read.
const USUAL: [(&str, &str); 5] = [
    ("case_opened.nation", "EW"),
    ("case_opened.gender", "UNKNOWN"),
    ("case_opened.age_group", "UNKNOWN"),
    ("referral_received.authority", "SCA"),
    ("support_started.scheme", "MSVCC"),
];

/// How a sheet is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Map {
    /// Which comes first in dates that are numbers only. Without it, those that could be either are given back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<Order>,
    /// Their heading, and our column. Headings that are not here are left out.
    pub columns: BTreeMap<String, String>,
    /// What an answer in one of our columns is when their sheet leaves it out.
    pub defaults: BTreeMap<String, String>,
    /// Their words for an answer in one of our columns, where they are not the usual ones.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, BTreeMap<String, String>>,
}

/// Why a map cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAMap {
    #[error("The map is not written as it should be: {0}")]
    Toml(String),
    #[error(
        "The map names a column \u{201c}{0}\u{201d}, which the canonical sheet does not have. See: waymark import --explain."
    )]
    Column(String),
    #[error("The map names no column for the person's name.")]
    NoName,
}

impl Map {
    /// Reads what people wrote down.
    pub fn read(toml: &str) -> Result<Self, NotAMap> {
        let map: Self =
            toml::from_str(toml).map_err(|error| NotAMap::Toml(error.message().to_owned()))?;
        map.checked()
    }

    /// The same, if every column it names is one.
    pub fn checked(self) -> Result<Self, NotAMap> {
        let named = self.columns.values().chain(self.defaults.keys()).chain(self.answers.keys());
        let is_one = |column: &&String| case_columns().contains(column);
        if let Some(unknown) = named.clone().find(|column| !is_one(column)) {
            return Err(NotAMap::Column(unknown.clone()));
        }
        if self.columns.values().any(|column| column == "name") {
            Ok(self)
        } else {
            Err(NotAMap::NoName)
        }
    }

    /// What the headings most likely mean. For people to look at.
    pub fn guess(headings: &[String]) -> Self {
        let mut map = Self::default();
        for heading in headings {
            let Some(column) = guess(heading).map(|place| case_columns()[place].clone()) else {
                continue;
            };
            let taken = map.columns.values().any(|one| *one == column);
            if !taken || is_joined(&column) {
                map.columns.insert(heading.clone(), column);
            }
        }
        map.completed()
    }

    /// The same with what is usual for answers that must be there and have no column.
    #[must_use]
    pub fn completed(mut self) -> Self {
        for (column, usual) in USUAL {
            let has = self.columns.values().any(|one| one == column);
            let group = column.split('.').next().unwrap_or_default();
            let needed = group == "case_opened"
                || self.columns.values().any(|one| one.split('.').next() == Some(group));
            // Not knowing is an answer: it can stand beside a column that leaves some cells empty.
            if needed && (!has || usual == "UNKNOWN") {
                self.defaults.insert(column.to_owned(), usual.to_owned());
            }
        }
        self
    }

    /// As people write it down.
    pub fn written(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    /// Our column for each of theirs.
    pub(super) fn places(&self, headings: &[String]) -> Vec<Option<usize>> {
        let column = |heading: &String| {
            let exact = self.columns.get(heading);
            let named = exact.or_else(|| {
                let said = plain(heading);
                self.columns.iter().find(|(one, _)| plain(one) == said).map(|(_, column)| column)
            });
            named.and_then(|name| case_columns().iter().position(|column| column == name))
        };
        headings.iter().map(column).collect()
    }
}

/// First name and surname make one name; telephone and notes make one rule of contact.
pub(super) fn is_joined(column: &str) -> bool {
    column == "name" || column == "safe_contact"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(text: &str) -> Vec<String> {
        text.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn a_proposal_says_what_it_takes_for_granted() {
        let map = Map::guess(&headings(
            "First name,Surname,NRM No.,RG Date,RG decision,Shoe size,Referral date",
        ));

        assert_eq!(map.columns["First name"], "name");
        assert_eq!(map.columns["Surname"], "name");
        assert_eq!(map.columns["RG decision"], "first_decision.outcome");
        assert!(!map.columns.contains_key("Shoe size"));
        assert_eq!(map.defaults["case_opened.nation"], "EW");
        assert_eq!(map.defaults["referral_received.authority"], "SCA");
    }

    #[test]
    fn what_is_written_down_is_read_again() {
        let map = Map {
            dates: Some(Order::DayFirst),
            ..Map::guess(&headings("Name,RG Date,RG outcome"))
        };

        assert_eq!(Map::read(&map.written()), Ok(map));
    }

    #[test]
    fn a_map_that_cannot_be_used_says_why() {
        let no_column = Map::read("[columns]\n\"Name\" = \"name\"\n\"RG\" = \"rg\"\n").unwrap_err();
        let no_name = Map::read("[columns]\n\"RG\" = \"first_decision.on\"\n").unwrap_err();

        assert!(no_column.to_string().contains("\u{201c}rg\u{201d}"));
        assert_eq!(no_name, NotAMap::NoName);
        assert!(matches!(Map::read("colums = 1"), Err(NotAMap::Toml(_))));
    }
}

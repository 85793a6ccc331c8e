//! What the address of the list asks for, and the addresses that ask for something else.

use domain::{id::UserId, picture::CaseStage};
use serde::{Deserialize, Serialize};
use store::view::{CaseFilter, CaseSort, Standing};

use super::super::super::{parts::table::Sorted, path, words::cases as words};

/// The question part of the address. Codes stay text: one that is unknown asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wanted {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub q: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub stage: String,
    /// "me" for the reader's own cases, or the id of a colleague.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub worker: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub standing: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sort: String,
    /// "event" when a case is being chosen to record something in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub r#for: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub page: String,
}

impl Wanted {
    /// What this question part of an address asks for. What cannot be read asks for nothing.
    pub fn of(query: &str) -> Self {
        serde_urlencoded::from_str(query).unwrap_or_default()
    }

    /// The same list from its first page, when no case is being chosen: what a name is kept for.
    #[must_use]
    pub fn plain(&self) -> Self {
        Self { page: String::new(), r#for: String::new(), ..self.clone() }
    }

    /// The question part of its address.
    pub fn query(&self) -> String {
        serde_urlencoded::to_string(self).unwrap_or_default()
    }

    /// The same in the words of the store.
    pub fn filter(&self, reader: UserId) -> CaseFilter {
        let typed = self.q.trim();
        CaseFilter {
            q: (!typed.is_empty()).then(|| typed.to_owned()),
            stage: self.stage(),
            worker: if self.is_mine() { Some(reader) } else { self.colleague() },
            closed: self.standing(),
            sort: self.sort(),
            page: self.page.parse().unwrap_or(1).max(1),
        }
    }

    /// Whether a case is being chosen to record something in.
    pub fn is_choosing(&self) -> bool {
        self.r#for == "event"
    }

    pub fn sort(&self) -> CaseSort {
        CaseSort::from_code(&self.sort).unwrap_or(CaseSort::Due)
    }

    pub fn standing(&self) -> Standing {
        Standing::from_code(&self.standing).unwrap_or(Standing::Open)
    }

    fn stage(&self) -> Option<CaseStage> {
        CaseStage::from_code(&self.stage)
    }

    fn is_mine(&self) -> bool {
        self.worker == "me"
    }

    fn colleague(&self) -> Option<UserId> {
        self.worker.parse().ok()
    }

    /// How many filters are in use.
    pub fn in_use(&self) -> usize {
        self.chips().len()
    }

    /// The filters in use, each with the address without it.
    pub fn chips(&self) -> Vec<(&'static str, String)> {
        let first = Self { page: String::new(), ..self.clone() };
        let stage = self
            .stage()
            .map(|stage| (stage.label(), Self { stage: String::new(), ..first.clone() }));
        let whose = if self.is_mine() { words::MINE } else { words::COLLEAGUES };
        let is_of_one = self.is_mine() || self.colleague().is_some();
        let mine = is_of_one.then(|| (whose, Self { worker: String::new(), ..first.clone() }));
        let standing = (self.standing() != Standing::Open)
            .then(|| (self.standing().label(), Self { standing: String::new(), ..first.clone() }));
        [stage, mine, standing]
            .into_iter()
            .flatten()
            .map(|(label, without)| (label, without.address()))
            .collect()
    }

    /// What a new search keeps: the filters.
    pub fn kept_by_search(&self) -> Vec<(&'static str, String)> {
        some([
            ("stage", &self.stage),
            ("worker", &self.worker),
            ("standing", &self.standing),
            ("for", &self.r#for),
        ])
    }

    /// What new filters keep: the search.
    pub fn kept_by_filter(&self) -> Vec<(&'static str, String)> {
        some([("q", &self.q), ("sort", &self.sort), ("for", &self.r#for)])
    }

    /// The address of the same list in another order. It is never remembered: the next visit starts with the soonest deadline.
    pub fn sorted(&self, by: CaseSort) -> String {
        Self { sort: by.code().to_owned(), page: String::new(), ..self.clone() }.address()
    }

    /// How a column stands in the order.
    pub fn direction(&self, by: CaseSort) -> Sorted {
        match (self.sort() == by, by) {
            (false, _) => Sorted::No,
            (true, CaseSort::LastEntry) => Sorted::Down,
            (true, _) => Sorted::Up,
        }
    }

    /// The address of another page of the same list.
    pub fn paged(&self, page: u32) -> String {
        Self { page: page.to_string(), ..self.clone() }.address()
    }

    pub fn address(&self) -> String {
        let asked = self.query();
        if asked.is_empty() { path::CASES.to_owned() } else { format!("{}?{asked}", path::CASES) }
    }
}

fn some<const N: usize>(kept: [(&'static str, &String); N]) -> Vec<(&'static str, String)> {
    kept.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name, value.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Wanted {
        serde_urlencoded::from_str(query).unwrap()
    }

    #[test]
    fn an_empty_address_shows_open_cases_soonest_deadline_first() {
        let reader = UserId::new(uuid::Uuid::nil());

        assert_eq!(read("").filter(reader), CaseFilter::default());
    }

    #[test]
    fn taking_a_filter_away_keeps_the_others_and_starts_at_the_first_page() {
        let wanted = read("q=Kestrel&stage=AWAITING_CG&worker=me&page=3");

        let without: Vec<_> = wanted.chips().into_iter().map(|(_, address)| address).collect();

        assert_eq!(without, ["/cases?q=Kestrel&worker=me", "/cases?q=Kestrel&stage=AWAITING_CG"]);
    }

    #[test]
    fn a_kept_list_begins_at_its_first_page_and_chooses_no_case() {
        let wanted = read("stage=AWAITING_CG&worker=me&sort=worker&for=event&page=3");

        assert_eq!(wanted.plain().query(), "stage=AWAITING_CG&worker=me&sort=worker");
        assert_eq!(Wanted::of(&wanted.query()), wanted);
    }

    #[test]
    fn codes_nobody_knows_ask_for_nothing() {
        let wanted = read("stage=NONSENSE&sort=name&standing=maybe&page=-4");

        assert_eq!(wanted.filter(UserId::new(uuid::Uuid::nil())), CaseFilter::default());
        assert_eq!(wanted.in_use(), 0);
    }
}

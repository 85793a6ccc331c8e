//! A sheet of either kind: the canonical one, or somebody's own with a map.

use domain::{event::Day, id::CaseId};

use super::{Canonical, File, Foreign, Map, Refusal, Rows, Sheeted};

/// Cases one after another.
pub enum Source {
    Canonical(Box<Canonical>),
    Foreign(Box<Foreign>),
}

impl Source {
    /// Opens a sheet. Without a map it must be the canonical one.
    pub fn of(
        cases: impl File,
        further: Option<impl File>,
        map: Option<Map>,
    ) -> Result<Self, Refusal> {
        let rows = Rows::of(cases)?;
        match map {
            Some(map) if !Canonical::is_one(&rows.headings) => {
                Ok(Self::Foreign(Box::new(Foreign::of(rows, map)?)))
            }
            _ => Ok(Self::Canonical(Box::new(Canonical::of(rows, further)?))),
        }
    }

    /// The next case, under this identifier.
    pub fn next_case(&mut self, id: CaseId, today: Day) -> Result<Option<Sheeted>, Refusal> {
        match self {
            Self::Canonical(cases) => cases.next_case(id, today),
            Self::Foreign(cases) => cases.next_case(id, today),
        }
    }

    /// Reads it to its end, without asking what it means, to see that it is whole.
    pub fn align(self) -> Result<(), Refusal> {
        match self {
            Self::Canonical(cases) => cases.align().map(drop),
            Self::Foreign(cases) => cases.align(),
        }
    }

    /// What their words were taken for.
    pub fn matched(&self) -> Vec<(String, String, String)> {
        match self {
            Self::Canonical(_) => Vec::new(),
            Self::Foreign(cases) => cases
                .matched()
                .map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()))
                .collect(),
        }
    }
}

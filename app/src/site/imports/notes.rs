//! What is known of a sheet between the steps: how its columns are read, and what was found in it. Kept beside the
//! sheet, encrypted like it.

use std::{collections::BTreeMap, io::Cursor};

use serde::{Deserialize, Serialize};
use sheet::{Canonical, Map, Refusal, Rows};
use store::import::{KeptSheet, Tally};

use super::memory::Recalled;

/// What is known of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Notes {
    /// None for the canonical sheet.
    pub map: Option<Map>,
    /// Where that comes from, if the charity has matched such columns before.
    pub recalled: Option<Recalled>,
    pub counts: Option<Counts>,
    /// Why each row is to be fixed.
    pub reasons: BTreeMap<u64, String>,
    /// What their words were taken for: column, word, code.
    pub matched: Vec<(String, String, String)>,
    /// Why it could not be read to its end.
    pub broken: Option<String>,
}

/// Rows, and what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub read: u64,
    pub added: u64,
    pub already: u64,
    pub refused: u64,
    pub odd: u64,
}

impl From<Tally> for Counts {
    fn from(tally: Tally) -> Self {
        let Tally { read, added, already, refused, odd } = tally;
        Self { read, added, already, refused, odd }
    }
}

impl Notes {
    /// Of a sheet just chosen, if it can be read: its columns are proposed from its headings, which are given too.
    pub fn of(content: Vec<u8>) -> Result<(Self, Vec<String>), Refusal> {
        let headings = Rows::of(Cursor::new(content))?.headings;
        let map = (!Canonical::is_one(&headings)).then(|| Map::guess(&headings));
        Ok((Self { map, ..Self::default() }, headings))
    }

    /// Those beside this sheet. What cannot be read any more says nothing.
    pub fn read(kept: &KeptSheet) -> Self {
        serde_json::from_str(&kept.notes).unwrap_or_default()
    }

    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

//! The rows of a file as they are offered to the store, and what was found wrong with them on the way.

use std::{
    collections::BTreeMap,
    io::{Write, stderr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use app::site::words::import::reason;
use domain::{event::Day, sheet::Wrong};
use sheet::{Refusal, Sheeted, Source};
use store::{
    chance,
    import::{Landed, Offered},
};

/// Rows between two signs of life.
const OFTEN: u64 = 10_000;

/// What is wrong, by row; shared by whoever reads the file and whoever writes the cases.
#[derive(Clone, Default)]
pub struct Found(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    reasons: BTreeMap<u64, String>,
    unread: u64,
    told: u64,
    broken: Option<Refusal>,
    matched: Vec<(String, String, String)>,
}

/// Each row that can be read, on the day it is brought in.
pub fn offered(mut cases: Source, today: Day) -> (impl Iterator<Item = Offered> + Send, Found) {
    let found = Found::default();
    let noting = found.clone();
    let next = move || loop {
        match cases.next_case(chance::id(), today) {
            Ok(Some(Sheeted { row, text, id, case: Ok(case) })) => {
                return Some(Offered { row, text, id, case });
            }
            Ok(Some(Sheeted { row, case: Err(wrong), .. })) => noting.cannot_read(row, &wrong),
            Ok(None) => {
                noting.inner().matched = cases.matched();
                return None;
            }
            Err(refusal) => {
                noting.inner().broken = Some(refusal);
                return None;
            }
        }
    };
    (std::iter::from_fn(next), found)
}

impl Found {
    /// What the store said of a row.
    pub fn note(&self, row: u64, landed: &Landed) {
        let mut inner = self.inner();
        inner.told += 1;
        if inner.told.is_multiple_of(OFTEN) {
            // A sign of life only: whether anybody sees it changes nothing.
            let _ = writeln!(stderr(), "{} rows...", inner.told);
        }
        if let (Some(reason), Landed::Not(_)) = (reason(landed), landed) {
            inner.reasons.insert(row, reason);
        }
    }

    /// Why each row is to be fixed.
    pub fn reasons(&self) -> BTreeMap<u64, String> {
        self.inner().reasons.clone()
    }

    /// What their words were taken for.
    pub fn matched(&self) -> Vec<(String, String, String)> {
        self.inner().matched.clone()
    }

    /// Rows that never came to the store.
    pub fn unread(&self) -> u64 {
        self.inner().unread
    }

    /// Whether the file broke off.
    pub fn broken(&self) -> Result<(), Refusal> {
        self.inner().broken.clone().map_or(Ok(()), Err)
    }

    fn cannot_read(&self, row: u64, wrong: &[Wrong]) {
        let sentences: Vec<_> = wrong.iter().map(Wrong::sentence).collect();
        let mut inner = self.inner();
        inner.unread += 1;
        inner.reasons.insert(row, sentences.join(". "));
    }

    /// Nothing that was noted is half noted, whatever panicked meanwhile.
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

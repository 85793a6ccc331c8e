//! The noise of one cell: the same for the same people, fresh as soon as one of them differs, and unpredictable
//! without the charity's salt.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::alpha::Alpha;

/// The charity's secret for measuring. Kept outside the database; has no way to be printed.
pub struct Salt([u8; 32]);

impl Salt {
    /// Wraps the 32 bytes read from the key file.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

/// Stands for one person in the measuring, and nowhere else. Random, never shown, destroyed with the record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey([u8; 16]);

impl RecordKey {
    /// Wraps the 16 bytes kept with the person.
    pub const fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

/// The fingerprint of a set of people, whatever order they come in.
pub struct Group([u8; 32]);

impl Group {
    /// Takes the fingerprint of these people.
    pub fn of(people: &[RecordKey]) -> Self {
        let mut sorted = people.to_vec();
        sorted.sort_unstable();
        Self::of_sorted(&sorted)
    }

    /// The same for people who are in order already.
    pub(super) fn of_sorted<'a>(people: impl IntoIterator<Item = &'a RecordKey>) -> Self {
        let mut gathering = Gathering::default();
        people.into_iter().for_each(|key| gathering.add(key));
        gathering.group()
    }
}

/// A group that people join one by one, in the order of their keys.
#[derive(Default)]
pub(super) struct Gathering(Sha256);

impl Gathering {
    pub fn add(&mut self, key: &RecordKey) {
        self.0.update(key.0);
    }

    pub fn group(self) -> Group {
        Group(self.0.finalize().into())
    }
}

/// Which cell of which table is measured, in codes that never change.
pub struct Place<'a> {
    /// The period's code, "2024Q1".
    pub period: &'a str,
    /// The table's code, "gender".
    pub table: &'a str,
    /// The category's code, "Female".
    pub cell: &'a str,
}

/// The noise of one cell. `family` is everybody counted in the table's family in this period: with it, a leaked salt
/// alone unpicks nothing, and measuring changed data again is fresh in every cell instead of pointing at the change.
pub fn noise(salt: &Salt, alpha: Alpha, place: &Place<'_>, family: &Group, counted: &Group) -> i64 {
    let drawn = draw(salt, place, family, counted);
    let height = drawn[..16].iter().fold(0, |height, &byte| height << 8 | u128::from(byte));
    let size: i64 = alpha.ladder().iter().take_while(|&&step| step > height).map(|_| 1).sum();
    if drawn[16] & 1 == 1 { size } else { -size }
}

fn draw(salt: &Salt, place: &Place<'_>, family: &Group, counted: &Group) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(&salt.0).expect("HMAC takes a key of any length");
    for part in ["sdc1", place.period, place.table, place.cell] {
        mac.update(part.as_bytes());
        mac.update(b"\0");
    }
    mac.update(&family.0);
    mac.update(&counted.0);
    mac.finalize().into_bytes().into()
}

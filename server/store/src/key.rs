//! The secrets of a store: files that only its own user may read, in a directory of their own so that they
//! can live on another disk than the data. Uses are separated by derivation; nothing here can be printed.

use std::{
    fs,
    io::Write,
    os::unix::fs::{MetadataExt, OpenOptionsExt},
    path::Path,
};

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::{chance, place::OpenError};

/// The files of a store's keys.
pub const FILES: [&str; 4] = ["db.key", "audit.key", "salt.key", LEGAL];

/// The file of the key of legal notes: nothing that can be read without it says a word of one.
pub(crate) const LEGAL: &str = "legal.key";

/// 32 secret bytes. Without `Debug` and `Display` on purpose.
#[derive(Clone)]
pub struct Key([u8; 32]);

/// The secrets a store needs.
#[derive(Clone)]
pub struct Keys {
    /// Encrypts the database files.
    pub db: Key,
    /// Seals the audit chain.
    pub audit: Key,
    /// Decides the noise in published reports. Never in the database; in backups only inside the seal.
    pub salt: Key,
}

impl Keys {
    /// Reads the files that every store has, refusing any that others can read.
    pub fn open(dir: &Path) -> Result<Self, OpenError> {
        Ok(Self {
            db: Key::read(&dir.join("db.key"))?,
            audit: Key::read(&dir.join("audit.key"))?,
            salt: Key::read(&dir.join("salt.key"))?,
        })
    }

    /// Makes the files that are not there yet, then reads them.
    pub fn create(dir: &Path) -> Result<Self, OpenError> {
        crate::place::private_dir(dir)?;
        for name in FILES {
            let path = dir.join(name);
            if !path.exists() {
                Key::fresh().write(&path)?;
            }
        }
        Self::open(dir)
    }
}

impl Key {
    /// A key that was kept somewhere else, encrypted.
    pub(crate) const fn of(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A key for one purpose, from which neither this key nor another purpose's can be found.
    pub fn derive(&self, purpose: &str) -> Self {
        let mut derived = [0; 32];
        Hkdf::<Sha256>::new(None, &self.0)
            .expand(purpose.as_bytes(), &mut derived)
            .expect("32 bytes is one block of SHA-256, always allowed");
        Self(derived)
    }

    /// HMAC-SHA256 of the parts, one after another.
    pub fn seal(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The bytes themselves, for a caller that seals in its own way.
    pub const fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key that nobody has had before.
    pub(crate) fn fresh() -> Self {
        Self(chance::bytes())
    }

    pub(crate) fn read(path: &Path) -> Result<Self, OpenError> {
        let about = fs::metadata(path).map_err(|error| OpenError::no_key(path, error))?;
        if is_shared(about.mode(), is_credential(path)) {
            return Err(OpenError::KeyShared(path.into()));
        }
        let text = fs::read_to_string(path).map_err(|error| OpenError::no_key(path, error))?;
        let mut key = [0; 32];
        hex::decode_to_slice(text.trim(), &mut key)
            .map_err(|_| OpenError::KeyMalformed(path.into()))?;
        Ok(Self(key))
    }

    pub(crate) fn write(&self, path: &Path) -> Result<(), OpenError> {
        let written =
            fs::OpenOptions::new().write(true).create_new(true).mode(0o400).open(path).and_then(
                |mut file| {
                    file.write_all(hex::encode(self.0).as_bytes())?;
                    file.sync_all()
                },
            );
        written.map_err(|error| OpenError::File(path.into(), error))
    }
}

/// Whether systemd put it there, as a credential of this service. Such a file belongs to root, and an access list that
/// shows as the rights of its group names this service alone.
fn is_credential(path: &Path) -> bool {
    let given = std::env::var_os("CREDENTIALS_DIRECTORY");
    given.is_some_and(|folder| path.parent() == Some(Path::new(&folder)))
}

/// Whether somebody else on this machine may read a file of these rights.
const fn is_shared(mode: u32, is_credential: bool) -> bool {
    let others = if is_credential { 0o007 } else { 0o077 };
    mode & others != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_gives_each_purpose_a_key_of_its_own() {
        let key = Key([7; 32]);

        assert_eq!(key.derive("a").0, key.derive("a").0);
        assert_ne!(key.derive("a").0, key.derive("b").0);
    }

    #[test]
    fn a_key_that_others_can_read_is_shared_but_for_the_list_of_a_credential() {
        for (mode, is_credential, shared) in [
            (0o100_400, false, false),
            (0o100_440, false, true),
            (0o100_404, false, true),
            (0o100_440, true, false),
            (0o100_444, true, true),
        ] {
            assert_eq!(is_shared(mode, is_credential), shared, "{mode:o} {is_credential}");
        }
    }

    #[test]
    fn a_key_is_written_so_that_only_its_owner_reads_it() {
        let dir = tempfile::tempdir().unwrap();

        Keys::create(dir.path()).map(drop).unwrap();

        let mode = fs::metadata(dir.path().join("db.key")).unwrap().mode();
        assert_eq!(mode & 0o777, 0o400);
    }
}

//! The tombstones outside the database: one file of lines, each sealed to the one before, in the directory of the store,
//! beside the backups and inside them. Whoever brings back an old copy of the database, with `waymark restore` or by
//! hand, brings back nobody: what the file knows and the database does not is erased again before anybody gets in.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    OpenError,
    key::{Key, Keys},
    tombstone::Tombstone,
};

/// What the file is called wherever it lies.
pub const TOMBSTONES: &str = "tombstones.log";

/// Why a file of tombstones is not believed.
#[derive(Debug, thiserror::Error)]
pub enum NotSealed {
    #[error(
        "The file {} is not as Waymark wrote it, from line {line} on: it was changed, is damaged, or belongs to another store.", file.display()
    )]
    Line { file: PathBuf, line: usize },
    #[error("The file {} cannot be used: {}.", .0.display(), .1.kind())]
    File(PathBuf, #[source] io::Error),
    #[error(transparent)]
    Keys(#[from] OpenError),
}

/// One line.
#[derive(Serialize, Deserialize)]
struct Line {
    tombstone: Tombstone,
    seal: String,
}

/// Reads the file with the keys of the store it belongs to. A file that is not there holds none.
pub fn read(file: &Path, keys: &Path) -> Result<Vec<Tombstone>, NotSealed> {
    read_with(file, &own(&Keys::open(keys)?))
}

/// Writes these and nothing else, all or not at all.
pub fn write(file: &Path, keys: &Path, tombstones: &[Tombstone]) -> Result<(), NotSealed> {
    let key = own(&Keys::open(keys)?);
    write_with(file, &key, tombstones).map_err(|error| NotSealed::File(file.into(), error))
}

/// What any of these lists know, once and in order.
pub fn together(lists: impl IntoIterator<Item = Vec<Tombstone>>) -> Vec<Tombstone> {
    let all: BTreeMap<Uuid, Tombstone> =
        lists.into_iter().flatten().map(|tombstone| (tombstone.id, tombstone)).collect();
    let mut all: Vec<_> = all.into_values().collect();
    all.sort_by_key(|tombstone| (tombstone.erased_at, tombstone.id));
    all
}

/// The key of the seals. It is that of the audit chain in another use, so it stays when the key of the files changes.
pub(crate) fn own(keys: &Keys) -> Key {
    keys.audit.derive("waymark tombstones")
}

pub(crate) fn read_with(file: &Path, key: &Key) -> Result<Vec<Tombstone>, NotSealed> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(NotSealed::File(file.into(), error)),
    };
    let mut seal = String::new();
    let mut found = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let wrong = || NotSealed::Line { file: file.into(), line };
        let read: Line = serde_json::from_str(text).map_err(|_| wrong())?;
        let expected = sealed(key, &seal, &read.tombstone).map_err(|_| wrong())?;
        if read.seal != expected {
            return Err(wrong());
        }
        seal = expected;
        found.push(read.tombstone);
    }
    Ok(found)
}

pub(crate) fn write_with(file: &Path, key: &Key, tombstones: &[Tombstone]) -> io::Result<()> {
    let mut seal = String::new();
    let mut text = String::new();
    for tombstone in tombstones {
        seal = sealed(key, &seal, tombstone)?;
        let line = Line { tombstone: tombstone.clone(), seal: seal.clone() };
        text.push_str(&serde_json::to_string(&line)?);
        text.push('\n');
    }
    let making = file.with_extension("log.new");
    // What a crash left of the last try.
    match fs::remove_file(&making) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut open = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&making)?;
    open.write_all(text.as_bytes())?;
    open.sync_all()?;
    fs::rename(&making, file)?;
    file.parent().map_or(Ok(()), |dir| File::open(dir)?.sync_all())
}

/// Over all it says, and the seal before.
fn sealed(key: &Key, before: &str, tombstone: &Tombstone) -> io::Result<String> {
    let text = serde_json::to_vec(tombstone)?;
    Ok(hex::encode(key.seal(&[b"waymark tombstone 1", before.as_bytes(), &text])))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use domain::erasure::ErasureReason;

    use super::*;

    fn tombstone(number: u128) -> Tombstone {
        Tombstone {
            id: Uuid::from_u128(number),
            reason: ErasureReason::PersonAsked,
            proposed_by: Uuid::from_u128(1),
            proposed_at: DateTime::UNIX_EPOCH,
            confirmed_by: Uuid::from_u128(2),
            erased_at: DateTime::UNIX_EPOCH,
            records: ["a".repeat(64)].into(),
            counts: [("event".to_owned(), 3)].into(),
        }
    }

    fn written(tombstones: &[Tombstone]) -> (tempfile::TempDir, PathBuf, Key) {
        let dir = tempfile::tempdir().unwrap();
        let (file, key) = (dir.path().join(TOMBSTONES), Key::of([7; 32]));
        write_with(&file, &key, tombstones).unwrap();
        (dir, file, key)
    }

    #[test]
    fn what_was_written_is_read_again_and_no_file_holds_none() {
        let (dir, file, key) = written(&[tombstone(1), tombstone(2)]);

        assert_eq!(read_with(&file, &key).unwrap(), [tombstone(1), tombstone(2)]);
        assert_eq!(read_with(&dir.path().join("none"), &key).unwrap(), []);
        write_with(&file, &key, &[tombstone(3)]).unwrap();
        assert_eq!(read_with(&file, &key).unwrap(), [tombstone(3)]);
    }

    #[test]
    fn a_line_that_was_changed_taken_out_or_moved_is_noticed_and_so_is_another_key() {
        let (_dir, file, key) = written(&[tombstone(1), tombstone(2), tombstone(3)]);
        let text = fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (changed, at) in [
            (text.replacen("\"event\":3", "\"event\":4", 1), 1),
            ([lines[0], lines[2]].join("\n"), 2),
            ([lines[0], lines[2], lines[1]].join("\n"), 2),
            (text[..text.len() - 30].to_owned(), 3),
        ] {
            fs::write(&file, changed).unwrap();
            let found = read_with(&file, &key);
            assert!(matches!(found, Err(NotSealed::Line { line, .. }) if line == at), "{found:?}");
        }
        fs::write(&file, text).unwrap();
        assert!(read_with(&file, &Key::of([8; 32])).is_err());
    }

    #[test]
    fn two_lists_together_hold_each_once() {
        let both = together([vec![tombstone(2), tombstone(1)], vec![tombstone(2), tombstone(3)]]);

        assert_eq!(both, [tombstone(1), tombstone(2), tombstone(3)]);
    }
}

//! Puts a store into a seal, and takes it out again. What was sealed is opened at once with a key that lives for that
//! moment only: the server cannot open its own backups, and still knows that they open.

use std::{
    fs::{self, OpenOptions},
    io::{self, Read},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use age::x25519::Identity;
use chrono::{DateTime, Utc};
use store::{
    Place,
    contents::Contents,
    copy::{ANCHORS, FILES},
    keeping::{Deed, Done},
    key,
    tombstone_file::{self, TOMBSTONES},
};

use super::{
    NotKept,
    envelope::Envelope,
    manifest::{Engine, FORMAT, Manifest, Note},
    opened::{self, Opener},
    shelf::{self, Shelf},
    trustee::Trustees,
};

/// Where the keys are in the archive.
const KEYS: &str = "keys/";
/// Where a dump of PostgreSQL is, in pieces.
pub const DUMP: &str = "database/";

/// One backup in the making.
pub struct Making<'a> {
    pub shelf: &'a Shelf,
    pub trustees: &'a Trustees,
    pub place: &'a Place,
    pub taken_at: DateTime<Utc>,
}

impl Making<'_> {
    /// Seals a copy that was examined.
    pub fn of_files(&self, copy: &Path, contents: Contents) -> Result<Done, NotKept> {
        self.seal(Engine::Sqlite, contents, copy, |envelope| {
            for name in FILES {
                let file = copy.join(name);
                envelope.add_file(name, &file).map_err(NotKept::file(&file))?;
            }
            Ok(())
        })
    }

    /// Seals what `put` puts in, with the keys that open it, opens it again, and lets it stand as a backup.
    pub fn seal(
        &self,
        engine: Engine,
        contents: Contents,
        anchors: &Path,
        put: impl FnOnce(&mut Envelope) -> Result<(), NotKept>,
    ) -> Result<Done, NotKept> {
        let name = shelf::name(self.taken_at);
        let file = self.shelf.making(&name);
        let passing = Identity::generate();
        let recipients = self.trustees.with(passing.to_public());
        let mut envelope = Envelope::begin(&file, &recipients).map_err(NotKept::file(&file))?;
        self.add_keys(&mut envelope)?;
        add_if_there(&mut envelope, ANCHORS, &anchors.join(ANCHORS))?;
        let stones = anchors.join(TOMBSTONES);
        add_if_there(&mut envelope, TOMBSTONES, &stones)?;
        let tombstones = tombstone_file::read(&stones, self.place.keys())?;
        put(&mut envelope)?;
        let list = |parts| Manifest {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            taken_at: self.taken_at,
            engine,
            contents,
            tombstones: tombstones.len(),
            parts,
        };
        let written = envelope.finish(list).map_err(NotKept::file(&file))?;
        let opener = Opener { identity: passing, named: &file };
        if opened::read(&file, &opener, &mut |_, _| Ok(()))? != written {
            return Err(NotKept::Damaged(file));
        }
        let note = note(&file, &written).map_err(NotKept::file(&file))?;
        self.shelf.add(&name, &note)?;
        self.shelf.remember(tombstones, self.place.keys())?;
        let head = written.contents.audit;
        Ok(Done { deed: Deed::Backup, name, taken_at: self.taken_at, head })
    }

    fn add_keys(&self, envelope: &mut Envelope) -> Result<(), NotKept> {
        for name in key::FILES {
            let file = self.place.keys().join(name);
            let key = fs::read(&file).map_err(NotKept::file(&file))?;
            envelope.add_bytes(&format!("{KEYS}{name}"), &key).map_err(NotKept::file(&file))?;
        }
        Ok(())
    }
}

fn add_if_there(envelope: &mut Envelope, name: &'static str, file: &Path) -> Result<(), NotKept> {
    if !file.exists() {
        return Ok(());
    }
    envelope.add_file(name, file).map_err(NotKept::file(file))
}

fn note(file: &Path, manifest: &Manifest) -> io::Result<Note> {
    Ok(Note {
        format: manifest.format,
        taken_at: manifest.taken_at,
        bytes: fs::metadata(file)?.len(),
        sha256: shelf::digest(file)?,
        schema: manifest.contents.schema,
        audit: manifest.contents.audit.clone(),
        tombstones: manifest.tombstones,
    })
}

/// Takes the files of a store out into directories that are there and empty. A dump is left in the seal.
pub fn unpack(file: &Path, opener: &Opener, into: &Place) -> Result<Manifest, NotKept> {
    shelf::check(file)?;
    let manifest = opened::read(file, opener, &mut |name, part| {
        let key = name.strip_prefix(KEYS).filter(|name| key::FILES.contains(name));
        match key {
            Some(key) => write(&into.keys().join(key), 0o400, part),
            None if FILES.contains(&name) || name == ANCHORS || name == TOMBSTONES => {
                write(&into.data().join(name), 0o600, part)
            }
            None if name.starts_with(DUMP) => Ok(()),
            None => Err(NotKept::NotAsListed(name.to_owned())),
        }
    })?;
    let (found, known) = (manifest.contents.schema, store::newest_schema());
    if found > known {
        return Err(NotKept::Newer { found, known });
    }
    Ok(manifest)
}

/// Writes a part to a new file. Reading it is watched by whoever opened the seal.
fn write(file: &Path, mode: u32, part: &mut dyn Read) -> Result<(), NotKept> {
    let opened = OpenOptions::new().write(true).create_new(true).mode(mode).open(file);
    let written = opened.and_then(|mut opened| {
        io::copy(part, &mut opened)?;
        opened.sync_all()
    });
    written.map_err(NotKept::file(file))
}

//! The directory where backups stand: each a sealed file, and beside it a note by which a copy is known to be whole. A
//! file without a note is not a backup yet: the note comes last, after everything is on the disk.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use store::{
    place::private_dir,
    tombstone::Tombstone,
    tombstone_file::{self, TOMBSTONES},
};

use super::{NotKept, envelope::Counted, manifest::Note, schedule::Schedule};

/// What unfinished work begins with.
const MAKING: &str = ".making-";

/// A directory of backups, held by whoever works in it.
pub struct Shelf {
    dir: PathBuf,
    _lock: File,
}

/// A backup that is there with its note.
#[derive(Debug, Clone)]
pub struct Backup {
    pub name: String,
    pub file: PathBuf,
    pub note: Note,
}

impl Shelf {
    /// Takes the directory, or makes it, and clears away what never became a backup.
    pub fn hold(dir: &Path) -> Result<Self, NotKept> {
        private_dir(dir)?;
        let lock = dir.join(".lock");
        let file = File::create(&lock).map_err(NotKept::file(&lock))?;
        file.try_lock().map_err(|_| NotKept::Running(dir.to_owned()))?;
        let shelf = Self { dir: dir.to_owned(), _lock: file };
        shelf.clear().map_err(NotKept::file(dir))?;
        Ok(shelf)
    }

    /// Where a backup is written until it is whole.
    pub fn making(&self, name: &str) -> PathBuf {
        self.dir.join(format!("{MAKING}{name}"))
    }

    /// A finished file becomes a backup, together with its note.
    pub fn add(&self, name: &str, note: &Note) -> Result<PathBuf, NotKept> {
        let file = self.dir.join(name);
        let done = self.put(name, note, &file);
        done.map_err(NotKept::file(&file))?;
        Ok(file)
    }

    fn put(&self, name: &str, note: &Note, file: &Path) -> io::Result<()> {
        let making_note = self.making(&noted(name));
        let mut text = File::create(&making_note)?;
        text.write_all(serde_json::to_string_pretty(note)?.as_bytes())?;
        text.sync_all()?;
        fs::rename(self.making(name), file)?;
        fs::rename(making_note, self.dir.join(noted(name)))?;
        File::open(&self.dir)?.sync_all()
    }

    /// Keeps beside the backups who was erased, so that an old one brings nobody back. What was known here stays known; a
    /// file that is not ours any more is replaced.
    pub fn remember(&self, tombstones: Vec<Tombstone>, keys: &Path) -> Result<(), NotKept> {
        let file = self.dir.join(TOMBSTONES);
        let there = tombstone_file::read(&file, keys).unwrap_or_default();
        let all = tombstone_file::together([there, tombstones]);
        Ok(tombstone_file::write(&file, keys, &all)?)
    }

    /// The backups that are there as long as their notes say, newest first.
    pub fn backups(&self) -> Result<Vec<Backup>, NotKept> {
        let entries = fs::read_dir(&self.dir).map_err(NotKept::file(&self.dir))?;
        let mut found: Vec<Backup> =
            entries.flatten().filter_map(|entry| backup(&entry.path())).collect();
        found.sort_by_key(|backup| std::cmp::Reverse(backup.note.taken_at));
        Ok(found)
    }

    /// The newest one whose bytes are those that were written.
    pub fn newest(&self) -> Result<Backup, NotKept> {
        let whole = |backup: &Backup| check(&backup.file).is_ok();
        self.backups()?.into_iter().find(whole).ok_or_else(|| NotKept::None(self.dir.clone()))
    }

    /// Removes what the schedule no longer keeps. A file without a note is left alone: it is not ours to judge.
    pub fn prune(&self, schedule: Schedule) -> Result<usize, NotKept> {
        let backups = self.backups()?;
        let taken: Vec<DateTime<Utc>> = backups.iter().map(|backup| backup.note.taken_at).collect();
        let kept = schedule.kept(&taken);
        let gone: Vec<_> =
            backups.iter().filter(|backup| !kept.contains(&backup.note.taken_at)).collect();
        for backup in &gone {
            // The note first: half gone is no backup.
            for file in [self.dir.join(noted(&backup.name)), backup.file.clone()] {
                fs::remove_file(&file).map_err(NotKept::file(&file))?;
            }
        }
        Ok(gone.len())
    }

    fn clear(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.dir)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(MAKING) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// The name of a backup: when it was made, and nothing else.
pub fn name(taken_at: DateTime<Utc>) -> String {
    format!("waymark-{}.age", taken_at.format("%Y%m%dT%H%M%S%3fZ"))
}

/// Compares a sealed file with the note beside it, if there is one: cut short and altered are then told apart.
pub fn check(file: &Path) -> Result<(), NotKept> {
    let Some(note) = note(file) else { return Ok(()) };
    let found = fs::metadata(file).map_err(NotKept::file(file))?.len();
    if found < note.bytes {
        return Err(NotKept::Cut { file: file.to_owned(), found, expected: note.bytes });
    }
    if digest(file).map_err(NotKept::file(file))? != note.sha256 {
        return Err(NotKept::Altered(file.to_owned()));
    }
    Ok(())
}

/// The digest of a file, as its note writes it.
pub fn digest(file: &Path) -> io::Result<String> {
    let mut read = Counted::new(File::open(file)?);
    io::copy(&mut read, &mut io::sink())?;
    Ok(read.digest())
}

/// How many erasures the notes in this directory know of.
pub fn erasures_noted(dir: &Path) -> usize {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let noted = entries.filter_map(|entry| backup(&entry.path()));
    noted.map(|backup| backup.note.tombstones).max().unwrap_or(0)
}

fn backup(path: &Path) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.to_owned();
    if name.starts_with('.') || path.extension()? != "age" {
        return None;
    }
    let note = note(path)?;
    let is_whole = fs::metadata(path).ok()?.len() == note.bytes;
    is_whole.then(|| Backup { name, file: path.to_owned(), note })
}

fn note(file: &Path) -> Option<Note> {
    let beside = noted(file.file_name()?.to_str()?);
    serde_json::from_str(&fs::read_to_string(file.with_file_name(beside)).ok()?).ok()
}

fn noted(name: &str) -> String {
    format!("{}.json", name.trim_end_matches(".age"))
}

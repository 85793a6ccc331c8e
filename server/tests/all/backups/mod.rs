//! Backups, from the making of a trustee's key to a store that came out of one: what security promises about them.

mod damage;
mod documents;
mod drill;
mod erased;
mod kept;
mod postgres;
mod rekey;
mod restore;
mod while_used;

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use crate::house::{furnish, waymark};
use tempfile::TempDir;

/// A charity's server, and what its trustees keep at home.
pub struct Charity {
    folder: TempDir,
}

impl Charity {
    /// A small demonstration that no server uses, and two trustees.
    pub fn small() -> Self {
        let charity = Self::of(TempDir::new().unwrap());
        furnish(charity.folder.path(), "4");
        charity
    }

    /// A folder, and two trustees in it.
    pub fn of(folder: TempDir) -> Self {
        let charity = Self { folder };
        for trustee in ["amal", "bea"] {
            waymark(&["trustee", &charity.text(trustee)]).unwrap();
        }
        charity
    }

    /// The folder, for a house in it.
    pub fn leave(self) -> TempDir {
        self.folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Makes a backup of `data` in `backups`.
    pub fn back_up(&self, more: &[&str]) -> Result<String, String> {
        self.back_up_of(&self.path("data"), more)
    }

    /// Makes a backup of a store elsewhere.
    pub fn back_up_of(&self, data: &Path, more: &[&str]) -> Result<String, String> {
        let words = self.backup_words(data);
        let words: Vec<&str> =
            words.iter().map(String::as_str).chain(more.iter().copied()).collect();
        waymark(&words)
    }

    /// The words of that command.
    pub fn backup_words(&self, data: &Path) -> Vec<String> {
        let data = data.to_str().unwrap().to_owned();
        let (into, amal, bea) = (self.text("backups"), self.text("amal.pub"), self.text("bea.pub"));
        let words =
            ["backup", "--place", &data, "--into", &into, "--trustee", &amal, "--trustee", &bea];
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    /// Restores a backup into a new directory with the key of a trustee.
    pub fn restore(&self, file: &Path, into: &str, trustee: &str) -> Result<String, String> {
        let (into, identity) = (self.text(into), self.text(trustee));
        let file = file.to_str().unwrap();
        waymark(&["restore", file, "--identity", &identity, "--place", &into])
    }

    /// The sealed files, oldest first.
    pub fn sealed(&self) -> Vec<PathBuf> {
        sealed_in(&self.path("backups"))
    }

    /// The newest sealed file.
    pub fn newest(&self) -> PathBuf {
        self.sealed().pop().expect("a backup was made")
    }
}

/// The sealed files of a directory, oldest first.
pub fn sealed_in(dir: &Path) -> Vec<PathBuf> {
    let is_sealed = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with("waymark-") && path.extension().is_some_and(|ending| ending == "age")
    };
    let mut files: Vec<_> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).filter(is_sealed).collect();
    files.sort();
    files
}

/// The note beside a sealed file.
pub fn note_of(file: &Path) -> PathBuf {
    file.with_extension("json")
}

/// Every file in a directory and below.
pub fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Runs a command of ours and ends it, as a lost machine would, after so long.
fn killed_after(words: impl IntoIterator<Item = impl AsRef<OsStr>>, moment: Duration) {
    let mut process = Command::new(env!("CARGO_BIN_EXE_waymark"))
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(moment);
    process.kill().unwrap();
    process.wait().unwrap();
}

//! A directory of our own for a piece of work, gone when the work is done. What a power cut left is swept away later.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use store::place::private_dir;

use super::NotKept;

/// Names of such directories begin with this.
const PREFIX: &str = "at-work-";
/// No work takes so long.
const FORGOTTEN: Duration = Duration::from_hours(24);

/// A directory that goes with its holder.
pub struct Room(PathBuf);

impl Room {
    /// Makes one in a directory that is there.
    pub fn within(dir: &Path) -> Result<Self, NotKept> {
        let room = dir.join(format!("{PREFIX}{}", store::chance::uuid().simple()));
        private_dir(&room)?;
        Ok(Self(room))
    }

    /// Takes over one that somebody else made.
    pub fn take_over(dir: &Path, name: &str) -> Option<Self> {
        let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric());
        name.strip_prefix(PREFIX).filter(|rest| plain(rest)).map(|_| Self(dir.join(name)))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Its name, for whoever takes it over.
    pub fn hand_over(self) -> String {
        let kept = self.keep();
        kept.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Lets it stay.
    pub fn keep(mut self) -> PathBuf {
        std::mem::take(&mut self.0)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        if !self.0.as_os_str().is_empty() {
            // What cannot be removed now is swept away later.
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}

/// Removes what was left by work that never ended.
pub fn sweep(dir: &Path) {
    let Ok(entries) = fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        let is_room = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let age = entry.metadata().and_then(|about| about.modified()).map(|at| at.elapsed());
        let is_old = age.is_ok_and(|age| age.is_ok_and(|age| age > FORGOTTEN));
        if is_room && is_old {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

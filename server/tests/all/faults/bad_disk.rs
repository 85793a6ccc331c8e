//! A disk that fails on demand: a small library that stands between the program and the system, built with the C
//! compiler that building Waymark needs in any case.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// In which way it fails.
#[derive(Debug, Clone, Copy)]
pub enum Fault {
    /// There is no room left.
    Full,
    /// What is written does not arrive.
    Write,
    /// What was written cannot be made sure of.
    Sync,
}

pub const FAULTS: [Fault; 3] = [Fault::Full, Fault::Write, Fault::Sync];

/// The disk, and the folder on it that a store is in.
pub struct BadDisk {
    folder: TempDir,
    at: PathBuf,
}

impl BadDisk {
    pub fn build() -> Self {
        let folder = TempDir::new().unwrap();
        let at = folder.path().canonicalize().unwrap();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/all/faults/bad_disk.c");
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O2", "-Wall", "-o"])
            .arg(at.join("bad_disk.so"))
            .arg(source)
            .arg("-ldl")
            .status();
        assert!(built.expect("a C compiler").success(), "bad_disk.c is built");
        Self { folder, at }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What puts the library between a program and this disk.
    pub fn environment(&self) -> Vec<(&'static str, OsString)> {
        let path = |name: &str| self.at.join(name).into_os_string();
        vec![
            ("LD_PRELOAD", path("bad_disk.so")),
            ("WAYMARK_FAULT_AT", path("data/")),
            ("WAYMARK_FAULT", path("fault")),
            ("WAYMARK_FAULT_COUNT", path("failures")),
        ]
    }

    /// The same, and every write is noted.
    pub fn traced(&self) -> Vec<(&'static str, OsString)> {
        let mut environment = self.environment();
        environment.push(("WAYMARK_FAULT_TRACE", self.trace().into_os_string()));
        environment
    }

    /// Where writes are noted.
    pub fn trace(&self) -> PathBuf {
        self.at.join("trace")
    }

    pub fn break_with(&self, fault: Fault) {
        let name = match fault {
            Fault::Full => "full",
            Fault::Write => "write",
            Fault::Sync => "sync",
        };
        fs::write(self.at.join("fault"), name).unwrap();
    }

    pub fn mend(&self) {
        fs::remove_file(self.at.join("fault")).unwrap();
    }

    /// How many calls have failed.
    pub fn failures(&self) -> u64 {
        fs::metadata(self.at.join("failures")).map_or(0, |count| count.len())
    }
}

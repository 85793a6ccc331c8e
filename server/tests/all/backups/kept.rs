//! What stands in the directory of backups: nothing half made, and as many as the schedule says.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::{Charity, killed_after, note_of};

/// A whole backup as it would be if it had been made so many days earlier.
fn aged(file: &Path, days: i64) -> PathBuf {
    let mut note: Value = serde_json::from_slice(&fs::read(note_of(file)).unwrap()).unwrap();
    let taken: DateTime<Utc> = note["taken_at"].as_str().unwrap().parse().unwrap();
    let taken = taken - TimeDelta::days(days);
    note["taken_at"] = Value::from(taken.to_rfc3339());
    let old = file.with_file_name(server::backup::shelf::name(taken));
    fs::copy(file, &old).unwrap();
    fs::write(note_of(&old), note.to_string()).unwrap();
    old
}

#[test]
fn old_backups_go_by_the_schedule_and_what_is_not_whole_is_not_counted() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    let first = charity.newest();
    let (day, two_days, year) = (aged(&first, 1), aged(&first, 2), aged(&first, 400));
    // Half of what its note says: it holds no place of a whole one, and nobody removes what they cannot judge.
    let half = fs::read(&day).unwrap();
    fs::write(&day, &half[..half.len() / 2]).unwrap();

    let said = charity.back_up(&["--daily", "2", "--weekly", "0", "--monthly", "0"]).unwrap();

    assert!(said.contains("Removed 2 old backups."), "{said}");
    assert!(day.exists() && two_days.exists(), "the second day that has a whole one");
    assert!(!first.exists() && !year.exists());
    assert!(!note_of(&first).exists() && !note_of(&year).exists());
    assert_eq!(charity.sealed().len(), 3);
}

#[test]
fn a_backup_that_fails_removes_none_of_the_earlier_ones() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    aged(&charity.newest(), 1);
    fs::write(charity.path("data/waymark.db"), "not a store").unwrap();

    let refused = charity.back_up(&["--daily", "0", "--weekly", "0", "--monthly", "0"]);

    assert!(refused.is_err());
    assert_eq!(charity.sealed().len(), 2);
}

/// The name of a backup says when it was made and nothing about anybody.
#[test]
fn the_name_of_a_backup_is_an_instant() {
    let charity = Charity::small();

    charity.back_up(&[]).unwrap();

    let name = charity.newest().file_name().unwrap().to_str().unwrap().to_owned();
    let instant =
        name.strip_prefix("waymark-").and_then(|rest| rest.strip_suffix("Z.age")).unwrap();
    assert!(instant.chars().all(|c| c.is_ascii_digit() || c == 'T'), "{name}");
}

/// The real program, ended by the system while it makes a backup.
#[test]
fn a_kill_at_any_moment_leaves_no_half_backup_that_looks_whole() {
    let charity = Charity::small();
    let started = std::time::Instant::now();
    charity.back_up(&[]).unwrap();
    let takes = started.elapsed();

    for part in 1..=6 {
        killed_after(charity.backup_words(&charity.path("data")), takes * part / 5);
        for file in charity.sealed() {
            if note_of(&file).exists() {
                server::backup::shelf::check(&file).unwrap();
            }
        }
    }

    charity.back_up(&[]).unwrap();
    charity.restore(&charity.newest(), "again", "amal").unwrap();
    let left: Vec<_> = fs::read_dir(charity.path("backups"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(".making"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

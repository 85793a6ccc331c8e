//! Promise P24: who was erased stays erased, also after an old backup was restored.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use store::{Kind, Place, Store, clock::SystemClock, sql};
use tempfile::TempDir;

use super::{Charity, note_of};
use crate::{
    erasing::{CANARY, Desk},
    house::{House, waymark},
};

/// A backup from before Elira was erased, the charity that made it, and the store she was erased from since.
struct Before {
    charity: Arc<Charity>,
    store: TempDir,
}

impl Before {
    async fn new() -> Self {
        let mut desk = Desk::open(House::of("4").await).await;
        let hatch = server::hatch::open(desk.house.store.clone(), &desk.house.data()).unwrap();
        let charity = Arc::new(Charity::of(TempDir::new().unwrap()));
        let (made, data) = (Arc::clone(&charity), desk.house.data());
        let back_up = move || made.back_up_of(&data, &[]).unwrap();
        tokio::task::spawn_blocking(back_up).await.unwrap();
        let done = desk.erased().await;
        assert!(done.path.starts_with("/erasures/"), "{}", done.text());
        hatch.abort();
        Self { charity, store: desk.house.leave().await }
    }

    /// The newer file of tombstones.
    fn stones(&self) -> String {
        self.store.path().join("data/tombstones.log").to_str().unwrap().to_owned()
    }

    /// Makes another backup, of the store without Elira, and leaves the older one, which a day later would be there still.
    fn back_up_again(&self) -> PathBuf {
        let oldest = self.charity.newest();
        let files = [oldest.clone(), note_of(&oldest)].map(|file| (fs::read(&file).unwrap(), file));
        self.charity.back_up_of(&self.store.path().join("data"), &[]).unwrap();
        for (content, file) in files {
            fs::write(file, content).unwrap();
        }
        oldest
    }

    fn restore(&self, into: &str, more: &[&str]) -> Result<String, String> {
        let (file, identity) = (self.charity.newest(), self.charity.text("amal"));
        let into = self.charity.text(into);
        let words = ["restore", file.to_str().unwrap(), "--identity", &identity, "--place", &into];
        waymark(&[&words[..], more].concat())
    }
}

/// How many people of this name a store has, once it was opened.
async fn people(data: &Path) -> i64 {
    let store = Store::open(&Place::new(data), Kind::Demo, SystemClock).await.unwrap();
    store.close().await;
    let key = store::key::Keys::open(&data.join("keys")).unwrap().db;
    let db = store::open_sqlite(&data.join("waymark.db"), &key, data, false).await.unwrap();
    let named = sql!("select count(*) from person where name like $1", format!("%{CANARY}%"));
    let (found,): (i64,) = db.one(named).await.unwrap();
    db.close().await;
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_backup_with_the_newer_tombstones_brings_nobody_back() {
    let before = Before::new().await;
    let stones = before.stones();

    let said = before.restore("again", &["--tombstones", &stones]).unwrap();

    assert!(said.contains("1 erasures made since were made again"), "{said}");
    assert_eq!(people(&before.charity.path("again")).await, 0);
    let again = before.charity.text("again");
    assert!(waymark(&["audit", "verify", "--place", &again]).unwrap().contains("is whole"));
    let checked = waymark(&["rebuild", "--check", "--place", &again]).unwrap();
    assert_eq!(checked, "Derived 4 cases again: 0 differed.\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_backup_lays_the_tombstones_beside_the_older_ones() {
    let before = Before::new().await;
    let oldest = before.back_up_again();

    let said = before.charity.restore(&oldest, "again", "bea").unwrap();

    assert!(said.contains("1 erasures made since were made again"), "{said}");
    assert_eq!(people(&before.charity.path("again")).await, 0);
    // The newer backup knows of it itself.
    let said = before.charity.restore(&before.charity.newest(), "newer", "bea").unwrap();
    assert!(!said.contains("made again"), "{said}");
    assert_eq!(people(&before.charity.path("newer")).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restore_that_cannot_know_who_was_erased_does_not_finish() {
    let before = Before::new().await;
    let oldest = before.back_up_again();
    let beside = before.charity.path("backups/tombstones.log");
    let restore = |more: &[&str]| {
        let (identity, into) = (before.charity.text("amal"), before.charity.text("again"));
        let file = oldest.to_str().unwrap();
        let words = ["restore", file, "--identity", &identity, "--place", &into];
        waymark(&[&words[..], more].concat())
    };
    let whole = fs::read_to_string(&beside).unwrap();

    let changed = whole.replacen("PERSON_ASKED", "NOT_LAWFUL", 1);
    assert_ne!(changed, whole);
    fs::write(&beside, changed).unwrap();
    let altered = restore(&[]).unwrap_err();
    assert!(altered.contains("not as Waymark wrote it, from line 1 on"), "{altered}");
    fs::write(&beside, "").unwrap();
    let emptied = restore(&[]).unwrap_err();
    assert!(emptied.contains("Only 0 of 1 erasures are known here"), "{emptied}");
    fs::remove_file(&beside).unwrap();
    let none = restore(&[]).unwrap_err();
    assert!(none.contains("is not known here"), "{none}");
    let missing = restore(&["--tombstones", "/nowhere/tombstones.log"]).unwrap_err();
    assert!(missing.contains("cannot be used"), "{missing}");
    assert!(!before.charity.path("again").exists(), "nothing got its name");

    let back = restore(&["--without-newer-tombstones"]).unwrap();
    assert!(!back.contains("made again"), "{back}");
    assert_eq!(people(&before.charity.path("again")).await, 1, "as the words say");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_copy_of_the_database_brings_nobody_back_either() {
    let before = Before::new().await;
    let stones = before.stones();
    before.restore("old", &["--without-newer-tombstones"]).unwrap();
    let old = before.charity.path("old");
    assert_eq!(people(&old).await, 1);

    // What somebody does who knows nothing of restoring: the files of yesterday into the directory of today.
    fs::copy(&stones, old.join("tombstones.log")).unwrap();

    assert_eq!(people(&old).await, 0);
    let place = old.to_str().unwrap();
    assert!(waymark(&["audit", "verify", "--place", place]).unwrap().contains("is whole"));
    fs::write(old.join("tombstones.log"), "not a line of ours\n").unwrap();
    let refused = waymark(&["rebuild", "--check", "--place", place]).unwrap_err();
    assert!(refused.contains("tombstones.log, which keeps erased people erased"), "{refused}");
}

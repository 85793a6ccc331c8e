//! Another key for a store: the old one opens it no more, and whatever moment the power goes, one of them does.

use std::{fs, os::unix::fs::PermissionsExt};

use store::Place;

use super::{Charity, killed_after};
use crate::house::waymark;

fn whole(charity: &Charity) {
    let data = charity.text("data");
    let checked = waymark(&["rebuild", "--check", "--place", &data]).unwrap();
    assert_eq!(checked, "Derived 4 cases again: 0 differed.\n");
    assert!(waymark(&["audit", "verify", "--place", &data]).unwrap().contains("is whole"));
}

fn key(charity: &Charity) -> String {
    fs::read_to_string(charity.path("data/keys/db.key")).unwrap()
}

/// Nothing of a change of key is left lying about.
fn tidy(charity: &Charity) {
    for dir in ["data", "data/keys"] {
        for entry in fs::read_dir(charity.path(dir)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            assert!(!name.contains(".next") && name != "rekey.ready", "{dir}/{name}");
        }
    }
}

#[test]
fn the_old_key_opens_a_store_no_more_and_old_backups_still_restore() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    let (backup, old) = (charity.newest(), key(&charity));

    let said = waymark(&["rekey", "--place", &charity.text("data")]).unwrap();

    assert!(said.contains("new key"), "{said}");
    assert_ne!(key(&charity), old);
    whole(&charity);
    tidy(&charity);
    charity.restore(&backup, "again", "bea").unwrap();
    assert_eq!(fs::read_to_string(charity.path("again/keys/db.key")).unwrap(), old);
    let file = charity.path("data/keys/db.key");
    fs::remove_file(&file).unwrap();
    fs::write(&file, old).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o400)).unwrap();
    let refused = waymark(&["audit", "verify", "--place", &charity.text("data")]).unwrap_err();
    assert!(refused.contains("does not open this store"), "{refused}");
}

/// Every state that a power cut can leave behind after the copies are whole: so many of the three files moved.
#[tokio::test]
async fn a_change_of_key_that_was_interrupted_is_finished_at_the_next_start() {
    for moved in 0..=3 {
        let charity = Charity::small();
        let (data, old) = (charity.path("data"), key(&charity));
        store::rekey::prepare(&Place::new(&data)).await.unwrap();
        let moves = [
            ("waymark.db.next", "waymark.db"),
            ("protected.db.next", "protected.db"),
            ("keys/db.key.next", "keys/db.key"),
        ];
        for (from, to) in &moves[..moved] {
            fs::rename(data.join(from), data.join(to)).unwrap();
        }

        whole(&charity);

        assert_ne!(key(&charity), old);
        tidy(&charity);
    }
}

#[tokio::test]
async fn a_change_of_key_whose_copies_were_not_whole_never_happened() {
    let charity = Charity::small();
    let (data, old) = (charity.path("data"), key(&charity));
    store::rekey::prepare(&Place::new(&data)).await.unwrap();
    fs::remove_file(data.join("rekey.ready")).unwrap();
    fs::write(data.join("protected.db.next"), "half").unwrap();

    whole(&charity);

    assert_eq!(key(&charity), old);
    tidy(&charity);
}

#[test]
fn a_kill_at_any_moment_of_a_change_of_key_leaves_a_store_that_opens() {
    let charity = Charity::small();
    let started = std::time::Instant::now();
    waymark(&["rekey", "--place", &charity.text("data")]).unwrap();
    let takes = started.elapsed();

    for part in 1..=6 {
        killed_after(["rekey", "--place", &charity.text("data")], takes * part / 5);
        whole(&charity);
        tidy(&charity);
    }
}

#[tokio::test]
async fn a_store_that_a_server_uses_keeps_its_key() {
    let house = crate::house::House::of("4").await;
    let data = house.data();

    let refused = waymark(&["rekey", "--place", data.to_str().unwrap()]).unwrap_err();

    assert!(refused.contains("Another Waymark is using"), "{refused}");
    house.close().await;
}

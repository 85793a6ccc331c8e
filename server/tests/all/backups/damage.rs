//! What is wrong with a backup is said in one sentence, before anything stands where a store should.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use super::{Charity, note_of};
use crate::house::waymark;
use store::{db::Rows, key::Keys, sql};

/// A copy of the newest backup, with or without its note, after something was done to it.
fn harmed(charity: &Charity, name: &str, note: bool, harm: impl Fn(&mut Vec<u8>)) -> PathBuf {
    let file = charity.newest();
    let copy = charity.path(name);
    let mut bytes = fs::read(&file).unwrap();
    harm(&mut bytes);
    fs::write(&copy, bytes).unwrap();
    if note {
        fs::copy(note_of(&file), note_of(&copy)).unwrap();
    }
    copy
}

/// Alters one byte, at a place that depends on how many there are.
fn flip(at: fn(usize) -> usize) -> impl Fn(&mut Vec<u8>) {
    move |bytes| {
        let at = at(bytes.len());
        bytes[at] ^= 1;
    }
}

fn cut(bytes: &mut Vec<u8>) {
    bytes.truncate(bytes.len() / 2);
}

#[test]
fn each_thing_that_can_be_wrong_with_a_backup_is_said_in_one_sentence() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    waymark(&["trustee", &charity.text("stranger")]).unwrap();

    let cases = [
        (
            "whole.age",
            harmed(&charity, "whole.age", true, |_| ()),
            "stranger",
            "sealed to other trustees",
        ),
        ("cut.age", harmed(&charity, "cut.age", true, cut), "amal", "is cut short"),
        (
            "altered.age",
            harmed(&charity, "altered.age", true, flip(|n| n / 2)),
            "amal",
            "was altered after",
        ),
        (
            "bare-cut.age",
            harmed(&charity, "bare-cut.age", false, cut),
            "amal",
            "cut short or was altered",
        ),
        (
            "bare.age",
            harmed(&charity, "bare.age", false, flip(|n| n / 2)),
            "amal",
            "cut short or was altered",
        ),
        (
            "end.age",
            harmed(&charity, "end.age", false, flip(|n| n - 1)),
            "amal",
            "cut short or was altered",
        ),
        (
            "text.age",
            harmed(&charity, "text.age", false, |b| *b = b"Dear all".to_vec()),
            "amal",
            "is not a backup",
        ),
        (
            "empty.age",
            harmed(&charity, "empty.age", false, Vec::clear),
            "amal",
            "cut short or was altered",
        ),
    ];
    for (name, file, trustee, expected) in cases {
        let said = charity.restore(&file, "again", trustee).unwrap_err();
        assert!(said.contains(expected), "{name}: {said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(!charity.path("again").exists(), "{name}");
    }
    let not_a_key = charity.restore(&charity.newest(), "again", "amal.pub").unwrap_err();
    assert!(not_a_key.contains("does not hold a trustee's secret key"), "{not_a_key}");
}

/// Whichever byte it is. The last block has its own seal, and so has the head.
#[test]
fn a_single_altered_byte_anywhere_is_found_without_a_note_too() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    let length = fs::read(charity.newest()).unwrap().len();

    for place in 0..12 {
        let at = place * (length - 1) / 11;
        let file = harmed(&charity, "altered.age", false, |bytes| bytes[at] ^= 0x10);
        assert!(charity.restore(&file, "again", "bea").is_err(), "byte {at} of {length}");
        assert!(!charity.path("again").exists());
    }
}

async fn as_a_newer_program(data: &Path) {
    let key = Keys::open(&data.join("keys")).unwrap().db;
    let db = store::open_sqlite(&data.join("waymark.db"), &key, data, false).await.unwrap();
    let add = sql!(
        "insert into schema_version (version, name, applied_at) values (9999, 'later', '2027-01-01T00:00:00Z')"
    );
    db.execute(add, Rows::One).await.unwrap();
    db.close().await;
}

#[tokio::test]
async fn a_backup_by_a_newer_program_asks_for_that_program() {
    let charity = Charity::small();
    as_a_newer_program(&charity.path("data")).await;

    let made = charity.back_up(&[]).unwrap_err();
    let restored = charity.restore(&charity.newest(), "again", "amal").unwrap_err();

    assert!(made.contains("newer Waymark (schema 9999"), "{made}");
    assert!(restored.contains("newer Waymark (schema 9999"), "{restored}");
    assert!(!charity.path("again").exists());
}

#[test]
fn a_store_that_is_damaged_is_not_backed_up_as_if_it_were_whole() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    let file = charity.path("data/protected.db");
    let mut bytes = fs::read(&file).unwrap();
    // Every page but the first: a copy makes indexes anew, so a damaged one would do it no harm.
    for at in (4196..bytes.len()).step_by(4096) {
        bytes[at] ^= 1;
    }
    fs::write(&file, bytes).unwrap();

    let refused = charity.back_up(&[]);

    assert!(refused.is_err(), "{refused:?}");
    assert_eq!(charity.sealed().len(), 1);
}

#[test]
fn a_store_with_another_key_is_not_backed_up() {
    let charity = Charity::small();
    let key = charity.path("data/keys/db.key");
    fs::remove_file(&key).unwrap();
    fs::write(&key, "ab".repeat(32)).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o400)).unwrap();

    let refused = charity.back_up(&[]).unwrap_err();

    assert!(refused.contains("does not open this store"), "{refused}");
    assert!(charity.sealed().is_empty());
}

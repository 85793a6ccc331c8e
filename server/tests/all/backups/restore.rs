//! A backup becomes a store again: whole, signed out, and nowhere where something was.

use std::fs;

use store::{Kind, Place, Store, clock::SystemClock};

use super::{Charity, files};
use crate::house::waymark;

/// What a store that nobody uses holds.
async fn contents(data: &std::path::Path) -> store::contents::Contents {
    let store = Store::open(&Place::new(data), Kind::Demo, SystemClock).await.unwrap();
    let contents = store.contents().await.unwrap();
    store.close().await;
    contents
}

#[tokio::test]
async fn either_trustee_alone_restores_every_row_of_both_databases() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    let before = contents(&charity.path("data")).await;

    for trustee in ["amal", "bea"] {
        let said = charity.restore(&charity.newest(), trustee_store(trustee), trustee).unwrap();
        assert!(said.contains("Restored") && said.contains("signed out"), "{said}");
        let after = contents(&charity.path(trustee_store(trustee))).await;

        // What the restore itself wrote: sessions ended, where it came from, and both in the audit trail.
        let written = ["audit", "audit_head", "keeping", "session", "sign_in", "invitation"];
        for table in &before.tables {
            if !written.contains(&table.name.as_str()) {
                assert!(after.tables.contains(table), "{}", table.name);
            }
        }
        assert!(before.tables.iter().any(|t| t.name == "protected.release_register"));
        assert_eq!(after.store, before.store);
    }
}

fn trustee_store(trustee: &str) -> &'static str {
    if trustee == "amal" { "restored-by-amal" } else { "restored-by-bea" }
}

#[test]
fn a_restored_store_is_whole_and_says_where_it_came_from() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();

    charity.restore(&charity.newest(), "again", "amal").unwrap();

    let again = charity.text("again");
    assert!(waymark(&["audit", "verify", "--place", &again]).unwrap().contains("is whole"));
    let checked = waymark(&["rebuild", "--check", "--place", &again]).unwrap();
    assert_eq!(checked, "Derived 4 cases again: 0 differed.\n");
    let left: Vec<_> =
        fs::read_dir(charity.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("at-work")), "{left:?}");
}

#[test]
fn a_backup_is_restored_into_a_new_directory_only() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    let before = fs::read(charity.path("data/waymark.db")).unwrap();

    let refused = charity.restore(&charity.newest(), "data", "amal").unwrap_err();

    assert!(refused.contains("There is something at"), "{refused}");
    assert_eq!(fs::read(charity.path("data/waymark.db")).unwrap(), before);
}

#[test]
fn keys_can_go_to_a_directory_of_their_own() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    let (file, keys, data) = (charity.newest(), charity.text("keys"), charity.text("again"));
    let identity = charity.text("bea");

    let words = ["restore", file.to_str().unwrap(), "--identity", &identity];
    waymark(&[&words[..], &["--place", &data, "--keys", &keys]].concat()).unwrap();

    assert!(charity.path("keys/db.key").exists() && !charity.path("again/keys").exists());
    assert!(waymark(&["audit", "verify", "--place", &data, "--keys", &keys]).is_ok());
}

/// Promise P11: whoever takes the disk of the backups, or the disk of the data without its keys, reads nothing.
#[test]
fn nothing_on_a_stolen_backup_can_be_read() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();
    let manifest = fs::read_to_string(charity.path("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let mut secrets: Vec<String> =
        ["Amina", "Daniel", "harbour", "Harbour", "SQLite format"].map(str::to_owned).to_vec();
    for account in manifest["accounts"].as_array().unwrap() {
        secrets
            .extend([&account["name"], &account["email"]].map(|v| v.as_str().unwrap().to_owned()));
    }
    for key in store::key::FILES {
        secrets.push(fs::read_to_string(charity.path("data/keys").join(key)).unwrap());
    }

    let files = files(&charity.path("backups"));

    assert_eq!(files.iter().filter(|f| f.extension().is_some_and(|e| e == "age")).count(), 1);
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = fs::read(&file).unwrap();
        for secret in &secrets {
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found && !name.contains(secret.as_str()), "{secret} in {name}");
        }
    }
}

#[test]
fn a_backup_without_two_trustees_is_not_made() {
    let charity = Charity::small();
    let (data, into, amal) =
        (charity.text("data"), charity.text("backups"), charity.text("amal.pub"));
    let words = ["backup", "--place", &data, "--into", &into];

    let none = waymark(&words).unwrap_err();
    let one = waymark(&[&words[..], &["--trustee", &amal]].concat()).unwrap_err();
    let twice =
        waymark(&[&words[..], &["--trustee", &amal, "--trustee", &amal]].concat()).unwrap_err();

    for said in [none, one, twice] {
        assert!(said.contains("two trustees or more"), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    assert!(!charity.path("backups").exists());
}

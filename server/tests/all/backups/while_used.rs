//! Backups are made while people work: what was acknowledged before one began is in it, and it is of one instant.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use store::{db::Db, key::Keys, sql};
use tempfile::TempDir;

use super::Charity;
use crate::browser::Browser;
use crate::house::House;
use crate::steps::{add_case, case_of};

const BACKUPS: usize = 20;

/// Opens cases one after another until it is told to stop. What was acknowledged is in the list.
async fn work(mut browser: Browser, acknowledged: Arc<Mutex<Vec<String>>>, go_on: Arc<()>) {
    for number in 0.. {
        if Arc::strong_count(&go_on) == 1 {
            return;
        }
        let case = case_of(&add_case(&mut browser, &format!("Person {number}"), &[]).await);
        acknowledged.lock().unwrap().push(case);
    }
}

/// A database past its store, on whose words alone the store is not believed.
async fn past(data: &Path) -> Db {
    let key = Keys::open(&data.join("keys")).unwrap().db;
    store::open_sqlite(&data.join("waymark.db"), &key, data, false).await.unwrap()
}

async fn rows(db: &Db) -> (BTreeSet<String>, Vec<(i64, Vec<u8>)>) {
    let cases: Vec<(uuid::Uuid,)> = db.all(sql!("select case_id from case_file")).await.unwrap();
    let audit = sql!("select seq, mac from audit order by seq");
    (cases.into_iter().map(|(case,)| case.to_string()).collect(), db.all(audit).await.unwrap())
}

/// Makes a backup through the hatch and restores it. Returns what is in it.
async fn backed_up(
    charity: Arc<Charity>,
    data: PathBuf,
    number: usize,
) -> (BTreeSet<String>, Vec<(i64, Vec<u8>)>) {
    let into = format!("again-{number}");
    let restored = charity.path(&into);
    let run = move || {
        charity.back_up_of(&data, &[]).unwrap();
        let said = charity.restore(&charity.newest(), &into, "amal").unwrap();
        assert!(!said.contains("differ"), "{said}");
    };
    tokio::task::spawn_blocking(run).await.unwrap();
    let db = past(&restored).await;
    let rows = rows(&db).await;
    db.close().await;
    rows
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_of_twenty_backups_restore_row_for_row_while_people_go_on_working() {
    let house = House::of("4").await;
    let hatch = server::hatch::open(house.store.clone(), &house.data()).unwrap();
    let charity = Arc::new(Charity::of(TempDir::new().unwrap()));
    let rosa = house.signed_in(&house.person("Rosa")).await.0;
    let (acknowledged, go_on) = (Arc::new(Mutex::new(Vec::new())), Arc::new(()));
    let working = tokio::spawn(work(rosa, Arc::clone(&acknowledged), Arc::clone(&go_on)));

    let mut restored = Vec::new();
    for number in 0..BACKUPS {
        let before = acknowledged.lock().unwrap().clone();
        let rows = backed_up(Arc::clone(&charity), house.data(), number).await;
        restored.push((before, rows));
    }
    drop(go_on);
    working.await.unwrap();
    hatch.abort();

    let live = past(&house.data()).await;
    let (cases, trail) = rows(&live).await;
    live.close().await;
    let (first, last) = (&restored[0].1, &restored[BACKUPS - 1].1);
    assert!(last.0.len() > first.0.len() + 5, "people worked meanwhile");
    for (before, (restored_cases, restored_trail)) in &restored {
        assert!(before.iter().all(|case| restored_cases.contains(case)), "acknowledged, and lost");
        assert!(restored_cases.is_subset(&cases));
        // The last row of a restored trail is the restore itself. All others are those of the living store, to the seal.
        let (restore, kept) = restored_trail.split_last().unwrap();
        assert_eq!(kept, &trail[..kept.len()]);
        assert_ne!(Some(restore), trail.get(kept.len()));
    }
    house.close().await;
}

/// Whoever can enter the directory of a store owns it already; nobody else can ask.
#[tokio::test]
async fn only_the_owner_of_the_store_can_ask_its_server_for_a_copy() {
    let house = House::of("4").await;
    let hatch = server::hatch::open(house.store.clone(), &house.data()).unwrap();

    let socket = fs::metadata(house.data().join("waymark.sock")).unwrap();
    let folder = fs::metadata(house.data().join("keys")).unwrap();

    assert_eq!(socket.permissions().mode() & 0o777, 0o600);
    assert_eq!(folder.permissions().mode() & 0o077, 0);
    hatch.abort();
    house.close().await;
}

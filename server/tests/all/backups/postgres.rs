//! The same on PostgreSQL, whose own programs copy it. Skipped where there is none.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering::SeqCst},
};

use store::{Kind, Place, Store, clock::SystemClock, scratch::Scratch};
use tempfile::TempDir;

use super::Charity;
use crate::house::waymark;

const ROSA: &str = "rosa.delgado@harbourlight.example";
const HEADINGS: &str = "nrm_reference,name,language,safe_contact,case_opened.on,case_opened.nation,case_opened.gender,case_opened.age_group";

/// A run of the command, on a thread of its own so that the test's runtime goes on.
async fn run(words: Vec<String>) -> Result<String, String> {
    let run = move || waymark(&words.iter().map(String::as_str).collect::<Vec<_>>());
    tokio::task::spawn_blocking(run).await.unwrap()
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

async fn contents(place: &Place) -> store::contents::Contents {
    let store = Store::open(place, Kind::Demo, SystemClock).await.unwrap();
    let contents = store.contents().await.unwrap();
    store.close().await;
    contents
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_postgresql_is_backed_up_tried_and_restored_row_for_row() {
    let Ok(server) = std::env::var("WAYMARK_TEST_POSTGRES") else { return };
    let live = Scratch::make(&server, "live").await.unwrap();
    let empty = Scratch::make(&server, "empty").await.unwrap();
    let charity = Charity::of(TempDir::new().unwrap());
    let (data, address) = (charity.text("data"), live.address());
    run(words(&["demo", "--cases", "4", "--place", &data, "--database", &address])).await.unwrap();
    let before = contents(&Place::new(&data).on_postgres(&address)).await;
    // A server that holds the store does not stand in the way.
    let place = Place::new(&data).on_postgres(&address);
    let serving = Store::open(&place, Kind::Demo, SystemClock).await.unwrap();

    let mut backup = charity.backup_words(&charity.path("data"));
    backup.extend(words(&["--database", &address]));
    let made = run(backup).await.unwrap();
    let (from, identity) = (charity.text("backups"), charity.text("amal"));
    let at = ["--place", &data, "--database", &address];
    let drill = [&["drill", "--from", &from, "--identity", &identity], &at[..]].concat();
    let tried = run(words(&drill)).await.unwrap();
    serving.close().await;

    let (file, again) = (charity.newest(), charity.text("again"));
    let file = file.to_str().unwrap();
    let to = |database: &str, place: &str| {
        words(&["restore", file, "--identity", &identity, "--place", place, "--database", database])
    };
    let occupied = run(to(&address, &charity.text("other"))).await.unwrap_err();
    let restored = run(to(&empty.address(), &again)).await.unwrap();
    let after = contents(&Place::new(&again).on_postgres(empty.address())).await;

    assert!(made.contains("found it good"), "{made}");
    assert!(tried.contains("all the same"), "{tried}");
    assert!(occupied.contains("is not empty"), "{occupied}");
    assert!(restored.contains("Restored"), "{restored}");
    let written = ["audit", "audit_head", "keeping", "session", "sign_in", "invitation"];
    for table in before.tables.iter().filter(|t| !written.contains(&t.name.as_str())) {
        assert!(after.tables.contains(table), "{}", table.name);
    }
    let whole = words(&["audit", "verify", "--place", &again, "--database", &empty.address()]);
    assert!(run(whole).await.unwrap().contains("is whole"));
    live.remove().await.unwrap();
    empty.remove().await.unwrap();
}

/// How many backups are made while people work.
fn how_many() -> usize {
    let asked = std::env::var("WAYMARK_BACKUPS").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(2)
}

/// Brings cases in, one after another, until it is told to stop. Returns how many.
async fn work(charity: Arc<Charity>, at: Vec<String>, go_on: Arc<AtomicBool>) -> usize {
    let sheet = charity.path("people.csv");
    for number in 0.. {
        if !go_on.load(SeqCst) {
            return number;
        }
        let row =
            format!("NRM-9{number:03},Person {number},,Text first,2026-03-04,EW,FEMALE,ADULT");
        std::fs::write(&sheet, format!("{HEADINGS}\n{row}\n")).unwrap();
        let file = sheet.to_str().unwrap();
        let mut import = words(&["import", file, "--by", ROSA]);
        import.extend(at.clone());
        run(import).await.unwrap();
    }
    unreachable!("nobody brings in that many")
}

#[tokio::test(flavor = "multi_thread")]
async fn backups_of_postgresql_made_while_people_work_restore_row_for_row() {
    let Ok(server) = std::env::var("WAYMARK_TEST_POSTGRES") else { return };
    let live = Scratch::make(&server, "busy").await.unwrap();
    let charity = Arc::new(Charity::of(TempDir::new().unwrap()));
    let (data, address) = (charity.text("data"), live.address());
    let at = words(&["--place", &data, "--database", &address]);
    run([words(&["demo", "--cases", "4"]), at.clone()].concat()).await.unwrap();
    let go_on = Arc::new(AtomicBool::new(true));
    let working = tokio::spawn(work(Arc::clone(&charity), at.clone(), Arc::clone(&go_on)));

    for number in 0..how_many() {
        let mut backup = charity.backup_words(&charity.path("data"));
        backup.extend(words(&["--database", &address]));
        run(backup).await.unwrap();
        let (from, identity) = (charity.text("backups"), charity.text("amal"));
        let drill = words(&["drill", "--from", &from, "--identity", &identity]);
        let tried = run([drill, at.clone()].concat()).await.unwrap();
        assert!(tried.contains("all the same"), "backup {number}: {tried}");
    }
    go_on.store(false, SeqCst);
    let worked = working.await.unwrap();

    assert!(worked >= how_many(), "people worked meanwhile: {worked}");
    live.remove().await.unwrap();
}

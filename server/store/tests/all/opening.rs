//! What is refused at start, each for one reason and with one sentence; and that nothing on the disk can be read.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use crate::both::{House, each, each_demo};
use store::{Kind, OpenError, Store, clock::FixedClock, db::Rows, key::Keys, sql, sql::Sql};

fn clock() -> FixedClock {
    FixedClock::at(crate::both::at("2026-11-22T10:00:00Z"))
}

/// A closed real store on SQLite.
async fn closed() -> House {
    let house = House::new(Kind::Real, None).await;
    house.amina().await;
    house.store.close().await;
    house
}

async fn refusal(house: &House) -> OpenError {
    match Store::open(&house.place, Kind::Real, clock()).await {
        Ok(_) => panic!("it opened"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn a_store_opens_again_with_its_cases() {
    each(async |mut house| {
        let case = house.amina().await;

        house.reopen().await;

        let permit = house.may(&house.rosa, case).await;
        assert_eq!(house.store.case(permit).await.unwrap().language, "Albanian");
    })
    .await;
}

/// What a connection says of itself. PostgreSQL has other words for all of it.
#[tokio::test]
async fn what_is_written_is_on_the_disk_and_readers_can_only_read() {
    let house = House::new(Kind::Real, None).await;
    let db = house.db().await;
    let ours: [(Sql, i64); 4] = [
        (sql!("PRAGMA query_only"), 1),
        (sql!("PRAGMA wal_autocheckpoint"), 0),
        (sql!("PRAGMA trusted_schema"), 0),
        (sql!("PRAGMA mmap_size"), 0),
    ];
    for (asked, expected) in ours {
        assert_eq!(db.one::<(i64,)>(asked).await.unwrap(), (expected,));
    }
    let (journal,) = db.one::<(String,)>(sql!("PRAGMA journal_mode")).await.unwrap();

    let mut writer = db.begin().await.unwrap();

    let (synchronous,) = writer.one::<(i64,)>(sql!("PRAGMA synchronous")).await.unwrap();
    let (query_only,) = writer.one::<(i64,)>(sql!("PRAGMA query_only")).await.unwrap();
    assert_eq!((journal.as_str(), synchronous, query_only), ("wal", 2, 0));
    let second = tokio::time::timeout(std::time::Duration::from_millis(50), db.begin()).await;
    assert!(second.is_err(), "a second writer waits for the first");
    house.store.close().await;
}

#[tokio::test]
async fn a_wrong_key_is_refused() {
    let house = closed().await;
    let key = house.place.keys().join("db.key");
    fs::remove_file(&key).unwrap();
    fs::write(&key, "11".repeat(32)).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o400)).unwrap();

    let error = refusal(&house).await;

    assert!(matches!(error, OpenError::WrongKey(_)), "{error:?}");
    assert!(error.to_string().contains("does not open this store"), "{error}");
}

#[tokio::test]
async fn another_stores_audit_key_is_refused() {
    each(async |house| {
        house.store.close().await;
        let key = house.place.keys().join("audit.key");
        fs::remove_file(&key).unwrap();
        Keys::create(house.place.keys()).map(drop).unwrap();

        let error = refusal(&house).await;

        assert!(matches!(error, OpenError::WrongKey(path) if path.ends_with("audit.key")));
    })
    .await;
}

#[tokio::test]
async fn a_missing_file_is_refused_and_not_made() {
    let house = closed().await;
    let file = house.place.data().join("waymark.db");
    fs::remove_file(&file).unwrap();

    let error = refusal(&house).await;

    assert!(matches!(error, OpenError::NoStore(_)), "{error:?}");
    assert!(!file.exists());
}

#[tokio::test]
async fn a_missing_key_file_is_refused() {
    each(async |house| {
        house.store.close().await;
        fs::remove_file(house.place.keys().join("db.key")).unwrap();

        let error = refusal(&house).await;

        assert!(matches!(error, OpenError::NoKey(_)), "{error:?}");
    })
    .await;
}

#[tokio::test]
async fn a_key_file_that_others_can_read_is_refused() {
    each(async |house| {
        house.store.close().await;
        let key = house.place.keys().join("db.key");
        fs::set_permissions(&key, fs::Permissions::from_mode(0o440)).unwrap();

        let error = refusal(&house).await;

        assert!(matches!(error, OpenError::KeyShared(_)), "{error:?}");
        assert!(error.to_string().contains("chmod 400"), "{error}");
    })
    .await;
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    each(async |house| {
        let db = house.db().await;
        let newer = sql!(
            "insert into schema_version (version, name, applied_at) values (999, 'later', $1)",
            house.store.now()
        );
        db.execute(newer, Rows::One).await.unwrap();
        db.close().await;
        house.store.close().await;

        let error = refusal(&house).await;

        assert!(matches!(error, OpenError::Newer { found: 999, .. }), "{error:?}");
        assert!(error.to_string().contains("newer Waymark"), "{error}");
    })
    .await;
}

/// Two lines of work may reach a store in another order than their numbers: the lower one is taken all the same.
#[tokio::test]
async fn a_step_that_was_left_out_is_taken_at_the_next_start() {
    each(async |mut house| {
        let db = house.db().await;
        for undone in [
            sql!("alter table stat_fact drop column region"),
            sql!("alter table stat_fact drop column age"),
            sql!("alter table stat_fact drop column exploitation"),
            sql!("alter table stat_fact drop column days"),
            sql!("alter table stat_event drop column region"),
            sql!("alter table stat_event drop column age"),
            sql!("alter table stat_event drop column exploitation"),
            sql!("alter table stat_event drop column days"),
            sql!("delete from schema_version where version = 10"),
        ] {
            db.execute(undone, Rows::Any).await.unwrap();
        }
        db.close().await;

        house.reopen().await;

        let db = house.db().await;
        let reports = sql!("select count(days) from stat_fact");
        assert!(db.one::<(i64,)>(reports).await.is_ok());
        let taken = sql!("select count(*) from schema_version where version = 10");
        assert_eq!(db.one::<(i64,)>(taken).await.unwrap(), (1,));
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_plain_file_is_refused() {
    let house = closed().await;
    let file = house.place.data().join("waymark.db");
    fs::write(&file, [b"SQLite format 3\0".as_slice(), &[0; 4096]].concat()).unwrap();

    let error = refusal(&house).await;

    assert!(matches!(error, OpenError::Plain(_)), "{error:?}");
}

#[tokio::test]
async fn a_demonstration_store_is_never_opened_as_a_real_one() {
    each_demo(async |house| {
        house.store.close().await;

        assert!(matches!(refusal(&house).await, OpenError::IsDemo));
    })
    .await;
}

#[tokio::test]
async fn a_real_store_is_never_opened_as_a_demonstration() {
    each(async |house| {
        house.store.close().await;

        let opened = Store::open(&house.place, Kind::Demo, clock()).await;

        assert!(matches!(opened.err(), Some(OpenError::IsReal)));
    })
    .await;
}

#[tokio::test]
async fn two_processes_cannot_open_one_store() {
    let house = House::new(Kind::Real, None).await;

    assert!(matches!(refusal(&house).await, OpenError::InUse(_)));
}

#[tokio::test]
async fn a_store_is_never_made_over_another() {
    each(async |house| {
        house.store.close().await;

        let made = Store::create(&house.place, Kind::Real, clock()).await;

        assert!(matches!(made.err(), Some(OpenError::AlreadyThere(_))));
    })
    .await;
}

#[tokio::test]
async fn no_file_of_the_store_shows_anything_of_anybody() {
    let house = House::new(Kind::Real, None).await;
    let case = house.amina().await;
    house.record(case, crate::both::referral("2026-03-12")).await.unwrap();

    assert_unreadable(&house.files());
    house.store.close().await;
    assert_unreadable(&house.files());
}

fn assert_unreadable(dir: &Path) {
    const TELLING: [&str; 7] =
        ["Amina", "Rosa", "Albanian", "Text only", "NRM-0417", "referral_received", "create table"];
    let mut files = 0;
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            assert_unreadable(&entry.path());
            continue;
        }
        files += 1;
        let bytes = fs::read(entry.path()).unwrap();
        for word in TELLING {
            let found = bytes.windows(word.len()).any(|part| part == word.as_bytes());
            assert!(!found, "{word} is in {}", entry.path().display());
        }
    }
    assert!(files > 0 || dir.read_dir().unwrap().count() > 0, "{} is empty", dir.display());
}

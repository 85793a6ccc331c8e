//! Promise P18, many times over: the audit record is altered, thinned, shuffled, cut off and added to at random places, and
//! each time it is found; put back as it was it is whole again. And a record that nobody touched is never called altered,
//! whichever instant of its life is looked at. `WAYMARK_TAMPERS` says how many of each kind.

use std::path::Path;

use crate::both::{House, each, referral};
use chrono::{DateTime, TimeDelta};
use store::{
    Kind, Place, Store, audit_verify::Finding, db::Db, db::Rows, permit::ReadCase, sql, sql::Sql,
};

/// What is done to it.
const KINDS: [Tamper; 5] = [alter, thin, swap, cut_off, slip_in];
type Tamper = fn(&mut Dice, i64) -> Vec<Sql>;

/// How often each, and how many healthy images are looked at for each.
fn how_many() -> usize {
    let asked = std::env::var("WAYMARK_TAMPERS").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(4)
}

/// The same turn of the dice does the same harm.
struct Dice(u64);

impl Dice {
    fn between(&mut self, first: i64, last: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let span = u64::try_from(last - first + 1).unwrap();
        first + i64::try_from(self.0 % span).unwrap()
    }
}

/// One field of one row says something else.
fn alter(dice: &mut Dice, last: i64) -> Vec<Sql> {
    let row = dice.between(1, last);
    let other = store::chance::uuid();
    let bytes = other.as_bytes().to_vec();
    let harm = match dice.between(0, 7) {
        0 => sql!("update audit set action = 'audit.nothing' where seq = $1", row),
        1 => sql!(
            "update audit set outcome = case when outcome = 'done' then 'refused' else 'done' end
             where seq = $1",
            row
        ),
        2 => sql!("update audit set detail = '[\"nothing\"]' where seq = $1", row),
        3 => sql!("update audit set target_id = $2 where seq = $1", row, other),
        4 => sql!("update audit set session_hash = $2 where seq = $1", row, bytes),
        5 => sql!("update audit set written_at = $2 where seq = $1", row, DateTime::UNIX_EPOCH),
        6 => sql!("update audit set prev = $2 where seq = $1", row, bytes),
        _ => sql!("update audit set mac = $2 where seq = $1", row, bytes),
    };
    vec![harm]
}

/// A row is gone.
fn thin(dice: &mut Dice, last: i64) -> Vec<Sql> {
    vec![sql!("delete from audit where seq = $1", dice.between(1, last))]
}

/// Two rows stand in each other's place.
fn swap(dice: &mut Dice, last: i64) -> Vec<Sql> {
    let one = dice.between(1, last - 1);
    let other = dice.between(one + 1, last);
    vec![
        sql!("update audit set seq = -1 where seq = $1", one),
        sql!("update audit set seq = $1 where seq = $2", one, other),
        sql!("update audit set seq = $1 where seq = -1", other),
    ]
}

/// The end is gone, and the head of the chain was put back to match.
fn cut_off(dice: &mut Dice, last: i64) -> Vec<Sql> {
    let kept = dice.between(1, last - 1);
    vec![
        sql!("delete from audit where seq > $1", kept),
        sql!("update audit_head set seq = $1, mac = (select mac from audit where seq = $1)", kept),
    ]
}

/// A row that was never written stands among the others, which moved up for it.
fn slip_in(dice: &mut Dice, last: i64) -> Vec<Sql> {
    let place = dice.between(1, last);
    vec![
        sql!("update audit set seq = -seq - 1 where seq > $1", place),
        sql!("update audit set seq = -seq where seq < 0"),
        sql!("update audit_head set seq = seq + 1"),
        sql!(
            "insert into audit
             select seq + 1, written_at, account_id, session_hash, action, target_kind, target_id, outcome, detail, mac, mac
             from audit where seq = $1",
            place
        ),
    ]
}

/// Does what no program can do, in one transaction.
async fn harm(db: &Db, statements: impl IntoIterator<Item = Sql>) {
    let mut tx = db.begin().await.unwrap();
    for statement in statements {
        tx.execute(statement, Rows::Any).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Takes the triggers away, and keeps the record beside itself.
async fn unguarded(house: &House) -> Db {
    let db = house.db().await;
    let away = if house.is_postgres() {
        vec![sql!("alter table audit disable trigger all")]
    } else {
        vec![
            sql!("drop trigger audit_no_update"),
            sql!("drop trigger audit_no_delete"),
            sql!("drop trigger audit_no_replace"),
        ]
    };
    harm(&db, away).await;
    let kept = [
        sql!("create table audit_before as select * from audit"),
        sql!("create table audit_head_before as select * from audit_head"),
    ];
    harm(&db, kept).await;
    db
}

fn put_back() -> [Sql; 4] {
    [
        sql!("delete from audit"),
        sql!("insert into audit select * from audit_before"),
        sql!("delete from audit_head"),
        sql!("insert into audit_head select * from audit_head_before"),
    ]
}

async fn finding(store: &Store) -> Option<Finding> {
    store.verify_audit().await.unwrap().finding
}

/// A case, and a record of so many rows or more.
async fn with_record(house: &House, rows: usize) {
    let case = house.amina().await;
    house.record(case, referral("2026-03-12")).await.unwrap();
    for _ in 0..rows {
        let permit = house.may::<ReadCase>(&house.rosa, case).await;
        house.store.case(permit).await.unwrap();
    }
    house.store.anchor().await.unwrap();
}

#[tokio::test]
async fn every_tampering_with_the_audit_record_is_found_and_none_where_there_was_none() {
    each(async |house| {
        with_record(&house, 40).await;
        let last = house.store.verify_audit().await.unwrap().rows;
        let db = unguarded(&house).await;
        let mut dice = Dice(0x5eed_2026_1130);

        for (kind, tamper) in KINDS.iter().enumerate() {
            for turn in 0..how_many() {
                harm(&db, tamper(&mut dice, last)).await;
                let found = finding(&house.store).await;
                assert!(found.is_some(), "kind {kind}, turn {turn}");

                harm(&db, put_back()).await;
                assert_eq!(finding(&house.store).await, None, "kind {kind}, turn {turn}");
            }
        }
        db.close().await;
    })
    .await;
}

/// What lies on the disk at this instant, as a machine that stops leaves it.
fn image(from: &Path, into: &Path) {
    for name in ["waymark.db", "waymark.db-wal", "protected.db", "protected.db-wal", "anchors.log"]
    {
        // There is none before the first anchor, and no log after a checkpoint.
        let _ = std::fs::copy(from.join(name), into.join(name));
    }
}

#[tokio::test]
async fn no_healthy_image_of_a_store_is_called_altered() {
    let house = House::new(Kind::Real, None).await;
    let case = house.amina().await;
    let mut dice = Dice(0x5eed_2026_1201);

    for turn in 0..how_many() * 4 {
        for _ in 0..dice.between(1, 6) {
            let permit = house.may::<ReadCase>(&house.rosa, case).await;
            house.store.case(permit).await.unwrap();
            house.clock.advance(TimeDelta::seconds(1));
        }
        if dice.between(0, 2) == 0 {
            house.store.anchor().await.unwrap();
        }
        let away = tempfile::tempdir().unwrap();
        image(house.place.data(), away.path());

        let place = Place::new(away.path()).with_keys(house.place.keys());
        let copy = Store::open(&place, Kind::Real, house.clock.clone()).await.unwrap();
        let report = copy.verify_audit().await.unwrap();
        copy.close().await;

        assert_eq!(report.finding, None, "image {turn}");
        assert!(report.rows > i64::try_from(turn).unwrap(), "{report:?}");
    }
    house.opened.close().await;
}

//! Closing a period: once, in order, and with the same figures whatever happens in between.

use crate::both::{
    House, day, each, first_negative,
    periods::{close, declare, referred},
};
use chrono::TimeDelta;
use domain::id::EventId;
use store::{
    close::NotClosed,
    db::{Db, Rows},
    report::PeriodState,
    sql,
};

/// Family, region, age, outcome and days of wait, as they are frozen.
type Frozen = (String, Option<String>, Option<String>, Option<String>, Option<i64>);

/// The period an event was given, and whether it was counted in it.
async fn given(db: &Db, event: EventId) -> Option<(String, bool)> {
    let given = sql!("select period, counted from stat_event where event_id = $1", event);
    db.optional(given).await.unwrap()
}

/// Loses the photographs, as a crash before they were written would have.
async fn lose_photographs(house: &House) {
    let db = house.protected().await;
    let mut tx = db.begin().await.unwrap();
    if house.is_postgres() {
        tx.execute(sql!("set local session_replication_role = 'replica'"), Rows::Any)
            .await
            .unwrap();
    } else {
        tx.execute(sql!("drop trigger protected_cell_no_delete"), Rows::Any).await.unwrap();
        tx.execute(sql!("drop trigger protected_period_no_delete"), Rows::Any).await.unwrap();
    }
    tx.execute(sql!("delete from protected_cell"), Rows::Any).await.unwrap();
    tx.execute(sql!("delete from protected_period"), Rows::Any).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
}

#[tokio::test]
async fn closing_a_period_twice_changes_nothing() {
    each(|house| async move {
        declare(&house).await;
        referred(&house, "2025-09-01").await;
        let first = close(&house, "2025H2").await.unwrap();
        house.clock.advance(TimeDelta::days(1));
        referred(&house, "2025-09-02").await;

        let second = close(&house, "2025H2").await.unwrap();

        assert_eq!(second, first);
        assert_eq!(house.store.publisher().closed().await.unwrap(), [first]);
    })
    .await;
}

#[tokio::test]
async fn two_who_close_at_the_same_moment_get_the_same_figures() {
    each(|house| async move {
        declare(&house).await;
        referred(&house, "2025-09-01").await;

        let (one, other) = tokio::join!(close(&house, "2025H2"), close(&house, "2025H2"));

        assert_eq!(one.unwrap(), other.unwrap());
    })
    .await;
}

#[tokio::test]
async fn what_is_recorded_late_counts_in_the_next_period() {
    each(|house| async move {
        declare(&house).await;
        let (_, early) = referred(&house, "2025-09-01").await;
        close(&house, "2025H2").await.unwrap();
        let (_, late) = referred(&house, "2025-09-02").await;

        close(&house, "2026H1").await.unwrap();

        let db = house.db().await;
        assert_eq!(given(&db, early).await, Some(("2025H2".into(), true)));
        assert_eq!(given(&db, late).await, Some(("2026H1".into(), true)));
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_crash_between_freezing_and_measuring_leaves_the_same_figures() {
    each(|mut house| async move {
        declare(&house).await;
        for month in 7..=12 {
            referred(&house, &format!("2025-{month:02}-01")).await;
        }
        let before = close(&house, "2025H2").await.unwrap();
        lose_photographs(&house).await;
        house.reopen().await;
        referred(&house, "2025-10-02").await;

        let after = close(&house, "2025H2").await.unwrap();

        assert_eq!(after.version, before.version);
    })
    .await;
}

#[tokio::test]
async fn one_person_counts_once_a_period_and_twice_in_a_life() {
    each(|house| async move {
        declare(&house).await;
        let (case, first) = referred(&house, "2025-09-01").await;
        let db = house.db().await;
        let again = |position: i64, on: &'static str| {
            let (db, event) = (db.clone(), store::chance::id::<domain::id::Happening>());
            async move {
                let add = sql!(
                    "insert into stat_fact (case_id, position, family, event_id, counted_on, gender, outcome)
                    values ($1, $2, 'referral', $3, $4, 'FEMALE', null)",
                    case, position, event, day(on)
                );
                db.execute(add, Rows::One).await.unwrap();
                event
            }
        };
        let same_period = again(11, "2025-10-01").await;
        let next_period = again(12, "2026-02-01").await;
        let third_period = again(13, "2026-08-01").await;

        close(&house, "2025H2").await.unwrap();
        close(&house, "2026H1").await.unwrap();
        house.clock.advance(TimeDelta::days(90));
        close(&house, "2026H2").await.unwrap();

        assert_eq!(given(&db, first).await, Some(("2025H2".into(), true)));
        assert_eq!(given(&db, same_period).await, Some(("2025H2".into(), false)));
        assert_eq!(given(&db, next_period).await, Some(("2026H1".into(), true)));
        assert_eq!(given(&db, third_period).await, Some(("2026H2".into(), false)));
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn periods_close_in_order_and_thirty_days_after_their_end() {
    each(|house| async move {
        declare(&house).await;

        assert!(matches!(close(&house, "2026H1").await, Err(NotClosed::NotNext)));
        assert!(matches!(close(&house, "2025").await, Err(NotClosed::NotNext)));
        assert!(matches!(close(&house, "2025H1").await, Err(NotClosed::NotNext)));
        close(&house, "2025H2").await.unwrap();
        close(&house, "2026H1").await.unwrap();
        let early = close(&house, "2026H2").await.unwrap_err();
        assert!(matches!(early, NotClosed::TooEarly { from } if from == day("2027-01-30")));

        let permit = house.may(&house.grace, ()).await;
        let calendar = house.store.periods(permit).await.unwrap();
        let states: Vec<_> =
            calendar.iter().map(|row| (row.period.to_string(), &row.state)).collect();
        assert_eq!(states.len(), 3);
        assert!(matches!(states[0].1, PeriodState::Closed { .. }));
        assert_eq!(states[2], ("2026H2".into(), &PeriodState::NotYet { from: day("2027-01-30") }));
    })
    .await;
}

#[tokio::test]
async fn the_calendar_says_whose_turn_it_is() {
    each(|house| async move {
        declare(&house).await;

        let permit = house.may(&house.grace, ()).await;
        let calendar = house.store.periods(permit).await.unwrap();

        assert_eq!(calendar[0].state, PeriodState::MayBeClosed);
        assert_eq!(calendar[1].state, PeriodState::Behind);
    })
    .await;
}

#[tokio::test]
async fn under_thirty_referrals_a_year_there_are_no_figures() {
    each(|house| async move {
        assert!(matches!(close(&house, "2025H2").await, Err(NotClosed::NoProgramme)));
        house.store.declare_reports(29, day("2025-07-01")).await.unwrap();

        assert!(matches!(close(&house, "2025H2").await, Err(NotClosed::NoProgramme)));
        let permit = house.may(&house.grace, ()).await;
        assert_eq!(house.store.periods(permit).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn what_is_frozen_holds_what_every_table_asks() {
    each(|house| async move {
        declare(&house).await;
        let (case, referred) = referred(&house, "2025-09-01").await;
        let decided = house.record(case, first_negative("2025-10-01")).await.unwrap().event;

        close(&house, "2025H2").await.unwrap();

        let db = house.db().await;
        let frozen = |event: EventId| {
            sql!(
                "select family, region, age, outcome, days from stat_event where event_id = $1",
                event
            )
        };
        let one: Frozen = db.one(frozen(referred)).await.unwrap();
        let two: Frozen = db.one(frozen(decided)).await.unwrap();
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(one, ("referral".into(), text("ALBANIA"), text("ADULT"), None, None));
        assert_eq!(two, ("rg".into(), text("ALBANIA"), text("ADULT"), text("NEGATIVE"), Some(30)));
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn every_cell_of_the_programme_is_kept_the_empty_ones_too() {
    each(|house| async move {
        declare(&house).await;

        let closed = close(&house, "2025H2").await.unwrap();

        let db = house.protected().await;
        let kept: Vec<(String, i64)> = db
            .all(sql!("select table_code, count(*) from protected_cell group by table_code"))
            .await
            .unwrap();
        let cells =
            |code: &str| kept.iter().find(|(table, _)| table == code).map(|(_, cells)| *cells);
        for table in closed.programme.tables() {
            let whole = i64::try_from(table.categories().len()).unwrap();
            assert_eq!(cells(table.code()), Some(whole), "{}", table.code());
        }
        assert_eq!(kept.len(), closed.programme.tables().len());
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_counted_is_never_changed() {
    each(|house| async move {
        declare(&house).await;
        referred(&house, "2025-09-01").await;
        close(&house, "2025H2").await.unwrap();
        let db = house.db().await;

        let recount = db.execute(sql!("update stat_event set period = '2026H1'"), Rows::Any).await;

        assert!(recount.is_err());
        db.close().await;
    })
    .await;
}

//! The size of the charity: declared by a manager, from a year's start on, and never read off the data.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::both::{
    House, day, each,
    periods::{close, declare},
};
use store::{
    close::NotClosed,
    declaration::{Declaration, NotDeclared},
    report::PeriodRow,
};

async fn declared(house: &House, yearly_referrals: u32, from: &str) -> Result<(), NotDeclared> {
    let new = Declaration { yearly_referrals, from: day(from) };
    house.store.declare(house.may(&house.grace, ()).await, new).await
}

async fn periods(house: &House) -> Vec<String> {
    let permit = house.may(&house.grace, ()).await;
    let rows: Vec<PeriodRow> = house.store.periods(permit).await.unwrap();
    rows.iter().map(|row| row.period.to_string()).collect()
}

#[tokio::test]
async fn the_size_changes_at_a_year_s_start_and_not_before() {
    each(|house| async move {
        declare(&house).await;
        close(&house, "2025H2").await.unwrap();

        assert!(matches!(declared(&house, 600, "2026-01-01").await, Err(NotDeclared::NotThen)));
        assert!(matches!(declared(&house, 600, "2027-07-01").await, Err(NotDeclared::NotThen)));
        declared(&house, 600, "2027-01-01").await.unwrap();
        declared(&house, 600, "2027-01-01").await.unwrap();

        assert_eq!(periods(&house).await, ["2025H2", "2026H1", "2026H2"]);
        house.clock.advance(chrono::TimeDelta::days(60));
        assert_eq!(periods(&house).await, ["2025H2", "2026H1", "2026H2", "2027Q1"]);
        assert_eq!(house.store.programme().await.unwrap().unwrap().to_string(), "2-M-QUARTER");
    })
    .await;
}

#[tokio::test]
async fn a_charity_that_declared_nothing_can_begin_with_its_history() {
    each(|house| async move {
        house.store.declare_reports(0, day("2026-11-22")).await.unwrap();
        assert_eq!(periods(&house).await, [""; 0]);

        declared(&house, 60, "2024-01-01").await.unwrap();

        assert_eq!(periods(&house).await, ["2024", "2025", "2026"]);
        close(&house, "2024").await.unwrap();
        assert!(matches!(declared(&house, 200, "2024-01-01").await, Err(NotDeclared::NotThen)));
    })
    .await;
}

#[tokio::test]
async fn no_period_is_closed_with_another_salt_than_the_first() {
    each(|mut house| async move {
        declare(&house).await;
        close(&house, "2025H2").await.unwrap();
        let salt = house.place.keys().join("salt.key");
        let first = fs::read(&salt).unwrap();
        let write = |text: &[u8]| {
            fs::remove_file(&salt).unwrap();
            fs::write(&salt, text).unwrap();
            fs::set_permissions(&salt, fs::Permissions::from_mode(0o400)).unwrap();
        };
        write("5a".repeat(32).as_bytes());
        house.reopen().await;

        assert!(matches!(close(&house, "2026H1").await, Err(NotClosed::OtherSalt)));

        write(&first);
        house.reopen().await;
        close(&house, "2026H1").await.unwrap();
    })
    .await;
}

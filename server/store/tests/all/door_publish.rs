//! Published figures: blurred, kept for ever, and from a place where no case can be seen.

use crate::both::{
    each,
    periods::{close, declare, period, referred},
};
use domain::disclosure::{Table, Withheld};
use store::{db::Rows, sql};

#[tokio::test]
async fn the_protected_store_only_grows() {
    each(|house| async move {
        declare(&house).await;
        close(&house, "2025H2").await.unwrap();
        let db = house.protected().await;

        for change in [
            sql!("update protected_cell set noisy = 0"),
            sql!("delete from protected_cell"),
            sql!("update protected_period set version = ''"),
            sql!("delete from protected_period"),
        ] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }

        assert_eq!(house.store.publisher().closed().await.unwrap().len(), 1);
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn the_publisher_cannot_see_a_case() {
    each(|house| async move {
        for statement in
            ["select case_id from case_file", "select name from person", "select fact from event"]
        {
            assert!(house.store.publisher().prepare(statement).await.is_err(), "{statement}");
        }
        for statement in sql::statements() {
            let of_its_own =
                ["src/publish.rs", "src/protected.rs", "src/register.rs", "src/register/note.rs"];
            if of_its_own.iter().any(|file| statement.file.ends_with(file)) {
                house.store.publisher().prepare(statement.text).await.unwrap();
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_manager_sees_a_table_when_enough_people_are_in_it_and_releases_it_once() {
    each(|house| async move {
        declare(&house).await;
        for number in 0..60 {
            referred(&house, &format!("2025-{:02}-{:02}", 7 + number % 6, 1 + number / 6)).await;
        }
        close(&house, "2025H2").await.unwrap();
        close(&house, "2026H1").await.unwrap();
        let report = |table, code: &'static str| {
            let house = &house;
            async move {
                let permit = house.may(&house.grace, ()).await;
                house.store.report(permit, table, &[period(code)]).await.unwrap()
            }
        };

        let gender = report(Table::Gender, "2025H2").await.unwrap();

        assert_eq!(gender.rows().len(), 3);
        assert!(gender.rows().iter().all(|row| row.value().is_none_or(|value| value % 5 == 0)));
        assert_eq!(report(Table::RgOutcome, "2025H2").await, Err(Withheld::TooSmall));
        assert_eq!(report(Table::Gender, "2026H1").await, Err(Withheld::TooSmall));
        assert_eq!(report(Table::Gender, "2026H2").await, Err(Withheld::NotClosed));
        let first =
            house.store.release(house.may(&house.grace, ()).await, &gender, &[]).await.unwrap();
        let again =
            house.store.release(house.may(&house.grace, ()).await, &gender, &[]).await.unwrap();
        assert_eq!(first, again);
        let db = house.protected().await;
        let entered: Vec<(String, String, String)> = db
            .all(sql!("select setting, epsilon_per_table, epsilon_per_case from release_register"))
            .await
            .unwrap();
        assert_eq!(entered.len(), 1);
        let (setting, a_table, a_case) = &entered[0];
        assert_eq!([setting, a_table, a_case], ["3/5; 13 tables", "0.511", "6.641"]);
        db.close().await;
    })
    .await;
}

//! Published national figures: they come with the program, a manager changes them, and nothing is overwritten.

use crate::both::{House, each};
use store::{
    Error,
    benchmark::{Benchmark, Figure, Measure},
    permit::SetBenchmark,
    sql,
};

async fn permission(house: &House) -> Benchmark {
    let known = house.store.benchmarks().await.unwrap();
    known.into_iter().find(|one| one.figure.measure == Measure::PermissionGranted).unwrap()
}

async fn set(house: &House, seen: Option<(i64, i64)>, figure: &Figure) -> Result<(), Error> {
    let permit = house.may(&house.grace, ()).await;
    house.store.set_benchmark(permit, seen, figure).await
}

#[tokio::test]
async fn the_published_figures_come_with_the_program() {
    each(|house| async move {
        let there = permission(&house).await;

        assert_eq!((there.figure.numerator, there.figure.denominator), (Some(176), Some(4_240)));
        assert_eq!(there.figure.value, "4.15%");
        assert_eq!(there.set_by, None);
        let known = house.store.benchmarks().await.unwrap();
        for measure in Measure::ALL {
            assert!(known.iter().any(|one| one.figure.measure == *measure), "{measure:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn grace_changes_a_figure_and_what_it_said_stays_readable() {
    each(|house| async move {
        let there = permission(&house).await;
        let newer = Figure { value: "5%".into(), numerator: Some(212), ..there.figure.clone() };

        set(&house, Some((there.number, there.version)), &newer).await.unwrap();
        set(&house, Some((there.number, there.version)), &newer).await.unwrap();

        let now = permission(&house).await;
        assert_eq!((now.figure, now.version, now.set_by.as_deref()), (newer, 2, Some("Grace")));
        let db = house.db().await;
        let said =
            sql!("select value from benchmark where figure = $1 order by version", there.number);
        let said: Vec<(String,)> = db.all(said).await.unwrap();
        assert_eq!(said, [("4.15%".to_owned(),), ("5%".to_owned(),)]);
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn who_read_an_older_version_is_told_who_changed_it() {
    each(|house| async move {
        let there = permission(&house).await;
        let seen = Some((there.number, there.version));
        let changed = |value: &str| Figure { value: value.into(), ..there.figure.clone() };
        set(&house, seen, &changed("5%")).await.unwrap();

        let late = set(&house, seen, &changed("6%")).await;
        let unknown = set(&house, Some((999, 1)), &changed("6%")).await;

        assert!(matches!(late, Err(Error::Conflict { by, .. }) if by == "Grace"));
        assert!(matches!(unknown, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_new_figure_is_added_once_and_by_managers_only() {
    each(|house| async move {
        let before = house.store.benchmarks().await.unwrap().len();
        let new = Figure { period: "2025".into(), ..permission(&house).await.figure };

        set(&house, None, &new).await.unwrap();
        set(&house, None, &new).await.unwrap();

        assert_eq!(house.store.benchmarks().await.unwrap().len(), before + 1);
        assert!(house.store.permit::<SetBenchmark>(&house.rosa, ()).await.is_err());
        assert!(house.store.permit::<SetBenchmark>(&house.idris, ()).await.is_err());
    })
    .await;
}

//! The audit trail: everything is in it before it is shown, and whatever is done to it afterwards is found.

use crate::both::{House, each, referral};
use store::{Error, audit_verify::Finding, db::Rows, permit::ReadCase, sql, sql::Sql};

/// A house with a trail of some length, anchored.
async fn with_trail(house: &House) {
    let case = house.amina().await;
    house.record(case, referral("2026-03-12")).await.unwrap();
    for _ in 0..5 {
        let permit = house.may(&house.rosa, case).await;
        house.store.case(permit).await.unwrap();
    }
    house.store.anchor().await.unwrap();
}

async fn finding(house: &House) -> Option<Finding> {
    house.store.verify_audit().await.unwrap().finding
}

/// Does what no program can do: changes the trail with the triggers out of the way.
async fn tamper(house: &House, statements: impl IntoIterator<Item = Sql>) {
    let db = house.db().await;
    let mut tx = db.begin().await.unwrap();
    if house.is_postgres() {
        tx.execute(sql!("alter table audit disable trigger all"), Rows::Any).await.unwrap();
    } else {
        for trigger in [
            sql!("drop trigger audit_no_update"),
            sql!("drop trigger audit_no_delete"),
            sql!("drop trigger audit_no_replace"),
        ] {
            tx.execute(trigger, Rows::Any).await.unwrap();
        }
    }
    for statement in statements {
        tx.execute(statement, Rows::Any).await.unwrap();
    }
    tx.commit().await.unwrap();
    db.close().await;
}

#[tokio::test]
async fn a_trail_nobody_touched_is_whole() {
    each(async |mut house| {
        with_trail(&house).await;
        assert_eq!(finding(&house).await, None);

        house.reopen().await;

        let report = house.store.verify_audit().await.unwrap();
        assert_eq!(report.finding, None);
        assert!(report.rows >= 8, "{report:?}");
    })
    .await;
}

#[tokio::test]
async fn an_altered_row_is_found() {
    each(async |house| {
        with_trail(&house).await;

        tamper(&house, [sql!("update audit set action = 'today.read' where seq = 3")]).await;

        assert_eq!(finding(&house).await, Some(Finding::Altered { seq: 3 }));
    })
    .await;
}

#[tokio::test]
async fn a_missing_row_is_found() {
    each(async |house| {
        with_trail(&house).await;

        tamper(&house, [sql!("delete from audit where seq = 4")]).await;

        assert_eq!(finding(&house).await, Some(Finding::Missing { seq: 4 }));
    })
    .await;
}

#[tokio::test]
async fn reordered_rows_are_found() {
    each(async |house| {
        with_trail(&house).await;

        tamper(
            &house,
            [
                sql!("update audit set seq = -1 where seq = 3"),
                sql!("update audit set seq = 3 where seq = 5"),
                sql!("update audit set seq = 5 where seq = -1"),
            ],
        )
        .await;

        assert_eq!(finding(&house).await, Some(Finding::Reordered { seq: 3 }));
    })
    .await;
}

#[tokio::test]
async fn rows_cut_off_the_end_are_found() {
    each(async |house| {
        with_trail(&house).await;

        tamper(&house, [sql!("delete from audit where seq > 4")]).await;

        let found = finding(&house).await;
        assert!(matches!(found, Some(Finding::Truncated { last: 4, .. })), "{found:?}");
    })
    .await;
}

#[tokio::test]
async fn rows_cut_off_are_found_even_when_the_head_was_put_back_too() {
    each(async |house| {
        with_trail(&house).await;

        tamper(
            &house,
            [
                sql!("delete from audit where seq > 4"),
                sql!("update audit_head set seq = 4, mac = (select mac from audit where seq = 4)"),
            ],
        )
        .await;

        let found = finding(&house).await;
        assert!(matches!(found, Some(Finding::Truncated { last: 4, .. })), "{found:?}");
    })
    .await;
}

#[tokio::test]
async fn opening_a_case_is_in_the_trail_and_so_is_being_refused() {
    each(async |house| {
        let case = house.amina().await;
        let permit = house.may(&house.rosa, case).await;
        house.store.case(permit).await.unwrap();
        let refused = house.store.permit::<ReadCase>(&house.grace, case).await;
        assert!(matches!(refused, Err(Error::NotFound)));

        let db = house.db().await;
        let rows: Vec<(String, String)> = db
            .all(sql!("select action, outcome from audit where target_id = $1 order by seq", case))
            .await
            .unwrap();
        db.close().await;

        let rows: Vec<_> = rows.iter().map(|(a, o)| (a.as_str(), o.as_str())).collect();
        assert_eq!(rows, [("case.add", "done"), ("case.read", "done"), ("case.read", "refused")]);
    })
    .await;
}

#[tokio::test]
async fn the_trail_holds_names_of_fields_and_never_what_is_in_them() {
    each(async |house| {
        with_trail(&house).await;
        let db = house.db().await;

        let rows: Vec<(String,)> = db.all(sql!("select detail from audit")).await.unwrap();

        db.close().await;
        let text: String = rows.into_iter().map(|row| row.0).collect();
        assert!(text.contains("safe_contact"));
        for value in ["Amina", "Text only", "Albanian", "2026"] {
            assert!(!text.contains(value), "{value} is in the trail");
        }
    })
    .await;
}

#[tokio::test]
async fn many_readers_at_once_leave_an_unbroken_trail() {
    each(async |house| {
        let case = house.amina().await;
        let read = async || {
            let permit = house.may(&house.rosa, case).await;
            house.store.case(permit).await.map(drop)
        };

        let mut readers = Vec::new();
        for _ in 0..40 {
            readers.push(read());
        }
        for reader in join_all(readers).await {
            reader.unwrap();
        }

        let report = house.store.verify_audit().await.unwrap();
        assert_eq!((report.rows, report.finding), (41, None));
    })
    .await;
}

/// Drives several futures on this task until all are done.
async fn join_all<T>(futures: Vec<impl Future<Output = T>>) -> Vec<T> {
    let mut running: Vec<_> = futures.into_iter().map(Box::pin).collect();
    let mut done: Vec<Option<T>> = running.iter().map(|_| None).collect();
    std::future::poll_fn(|context| {
        for (future, slot) in running.iter_mut().zip(&mut done) {
            if slot.is_none()
                && let std::task::Poll::Ready(value) = future.as_mut().poll(context)
            {
                *slot = Some(value);
            }
        }
        if done.iter().all(Option::is_some) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    done.into_iter().flatten().collect()
}

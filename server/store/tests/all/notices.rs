//! Reports that name nobody: kept, read by the team, taken back, counted, and never leading to a person.

use crate::both::{House, day, each, form};
use domain::{
    code::{DeclineReason, FirstResponder, Gender},
    notice::{Notice, TakenBack},
};
use store::{
    Actor, Error,
    db::Rows,
    notice::NoticeRow,
    permit::{ReadNotices, WriteNotice},
    sql,
};

fn declined(on: &str) -> Notice {
    Notice {
        on: day(on),
        by: FirstResponder::LocalAuthority,
        gender: Gender::Female,
        region: None,
        began_as_child: None,
        exploitation: Vec::new(),
        place: None,
        police: Some(false),
        reasons: vec![DeclineReason::Mistrust],
    }
}

async fn list(house: &House, who: &Actor) -> Vec<NoticeRow> {
    house.store.notices(house.may(who, ()).await).await.unwrap()
}

#[tokio::test]
async fn a_report_is_kept_once_and_read_by_its_team_only() {
    each(async |house| {
        let key = form();
        for _ in 0..2 {
            let permit = house.may(&house.rosa, ()).await;
            house.store.add_notice(permit, declined("2026-11-20"), key).await.unwrap();
        }

        let rows = list(&house, &house.rosa).await;
        assert_eq!((rows.len(), &rows[0].notice), (1, &declined("2026-11-20")));
        assert_eq!(list(&house, &house.tom).await, []);
        for who in [&house.farah, &house.grace, &house.idris] {
            let read = house.store.permit::<ReadNotices>(who, ()).await;
            let write = house.store.permit::<WriteNotice>(who, ()).await;
            assert!(matches!((read, write), (Err(Error::NotFound), Err(Error::NotFound))));
        }
    })
    .await;
}

#[tokio::test]
async fn only_the_team_takes_a_report_back_and_it_stays_readable() {
    each(async |house| {
        let permit = house.may(&house.rosa, ()).await;
        house.store.add_notice(permit, declined("2026-11-20"), form()).await.unwrap();
        let id = list(&house, &house.rosa).await[0].id;

        let permit = house.may(&house.tom, ()).await;
        house.store.take_back(permit, id, TakenBack::Twice).await.unwrap();
        assert_eq!(list(&house, &house.rosa).await[0].taken_back, None);
        let permit = house.may(&house.rosa, ()).await;
        house.store.take_back(permit, id, TakenBack::Twice).await.unwrap();

        assert_eq!(list(&house, &house.rosa).await[0].taken_back, Some(TakenBack::Twice));
        let db = house.db().await;
        let changed = db.execute(sql!("update notice set reason = 'OTHER'"), Rows::Any).await;
        assert!(
            changed.is_err() && db.execute(sql!("delete from notice"), Rows::Any).await.is_err()
        );
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn the_audit_trail_of_a_report_names_no_case_and_no_report() {
    each(async |house| {
        let permit = house.may(&house.rosa, ()).await;
        house.store.add_notice(permit, declined("2026-11-20"), form()).await.unwrap();

        let db = house.db().await;
        let rows: Vec<(Option<uuid::Uuid>,)> = db
            .all(sql!("select target_id from audit where action = 'notice.write'"))
            .await
            .unwrap();
        db.close().await;

        assert_eq!(rows, [(None,)]);
    })
    .await;
}

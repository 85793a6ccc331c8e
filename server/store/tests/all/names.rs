//! Names are hidden until somebody asks for one: for five minutes, on one sign-in, in one case, and written down.

use chrono::TimeDelta;
use domain::{
    contact::{Contact, NameKind, OtherName},
    id::CaseId,
};
use store::{
    Actor, Error, SessionTag,
    name_shown::ShownName,
    permit::{ReadCase, ReadName},
    sql,
};

use crate::both::{House, each, form};
use crate::contacts;
use crate::door::signed_in;

async fn shown(house: &House, who: &Actor, case: CaseId) -> Option<ShownName> {
    let permit = house.store.permit::<ReadCase>(who, case).await.unwrap();
    house.store.case(permit).await.unwrap().shown
}

async fn show(house: &House, who: &Actor, case: CaseId) -> Result<(), Error> {
    house.store.show_name(house.may::<ReadName>(who, case).await).await
}

#[tokio::test]
async fn a_name_is_shown_for_five_minutes_on_the_sign_in_that_asked_and_for_that_case_only() {
    each(|house| async move {
        let case = house.amina().await;
        let permit = house.may(&house.rosa, ()).await;
        let other = store::view::NewCase { nrm_reference: None, ..crate::both::amina() };
        let other = house.store.add_case(permit, other, form()).await.unwrap();
        let (rosa, _) = signed_in(&house, house.rosa.user()).await;
        let (elsewhere, _) = signed_in(&house, house.rosa.user()).await;
        assert_eq!(shown(&house, &rosa, case).await, None);

        show(&house, &rosa, case).await.unwrap();

        let until = house.clock_now() + TimeDelta::minutes(5);
        let name = |left| {
            Some(ShownName {
                name: "Amina".into(),
                others: Vec::new(),
                until,
                left: TimeDelta::seconds(left),
            })
        };
        assert_eq!(shown(&house, &rosa, case).await, name(300));
        assert_eq!(shown(&house, &rosa, other).await, None);
        assert_eq!(shown(&house, &elsewhere, case).await, None);
        house.clock.advance(TimeDelta::seconds(299));
        assert_eq!(shown(&house, &rosa, case).await, name(1));
        house.clock.advance(TimeDelta::seconds(1));
        assert_eq!(shown(&house, &rosa, case).await, None);
        house.store.sweep().await.unwrap();
        let db = house.db().await;
        let (left,): (i64,) = db.one(sql!("select count(*) from name_shown")).await.unwrap();
        assert_eq!(left, 0);
    })
    .await;
}

#[tokio::test]
async fn the_other_names_are_shown_beside_it_and_only_with_it() {
    each(|house| async move {
        let case = house.amina().await;
        let other = OtherName { kind: NameKind::Given, name: "Valdete".into() };
        contacts::add(&house, case, Contact::Named(other.clone())).await;
        let (rosa, _) = signed_in(&house, house.rosa.user()).await;
        assert_eq!(shown(&house, &rosa, case).await, None);

        show(&house, &rosa, case).await.unwrap();

        assert_eq!(shown(&house, &rosa, case).await.unwrap().others, [other]);
    })
    .await;
}

#[tokio::test]
async fn it_is_hidden_again_by_hand_and_with_the_screen_and_asking_again_begins_anew() {
    each(|house| async move {
        let case = house.amina().await;
        let (rosa, cookie) = signed_in(&house, house.rosa.user()).await;
        show(&house, &rosa, case).await.unwrap();
        house.clock.advance(TimeDelta::minutes(4));
        show(&house, &rosa, case).await.unwrap();
        house.clock.advance(TimeDelta::minutes(4));
        assert!(shown(&house, &rosa, case).await.is_some());

        house.store.hide_name(house.may(&rosa, case).await).await.unwrap();
        assert_eq!(shown(&house, &rosa, case).await, None);

        show(&house, &rosa, case).await.unwrap();
        let permit = house.may::<ReadName>(&rosa, case).await;
        house.store.sign_out(SessionTag::of(&cookie)).await.unwrap();
        assert_eq!(shown(&house, &rosa, case).await, None, "the screen is hidden");
        assert!(matches!(house.store.show_name(permit).await, Err(Error::SignedOut)));
    })
    .await;
}

#[tokio::test]
async fn who_asked_is_written_down_and_whoever_may_not_see_the_case_asks_in_vain() {
    each(|house| async move {
        let case = house.amina().await;
        let (rosa, _) = signed_in(&house, house.rosa.user()).await;
        let (tom, _) = signed_in(&house, house.tom.user()).await;

        show(&house, &rosa, case).await.unwrap();
        let refused = house.store.permit::<ReadName>(&tom, case).await;

        assert!(matches!(refused, Err(Error::NotFound)));
        let db = house.db().await;
        let trail = sql!(
            "select account_id, outcome from audit
             where action = 'name.read' and target_id = $1 order by seq",
            case
        );
        let trail: Vec<(uuid::Uuid, String)> = db.all(trail).await.unwrap();
        let of = |who: &Actor, outcome: &str| (who.user().raw(), outcome.to_owned());
        assert_eq!(trail, [of(&rosa, "done"), of(&tom, "refused")]);
        shown(&house, &rosa, case).await.unwrap();
        let read =
            sql!("select detail from audit where action = 'case.read' order by seq desc limit 1");
        let (read,): (String,) = db.one(read).await.unwrap();
        assert!(read.contains("\"name\""), "{read}");
    })
    .await;
}

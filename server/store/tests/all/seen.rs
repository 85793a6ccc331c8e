//! Who has seen a case: everybody who opened it, and everybody who was refused, day by day.

use crate::both::{House, day, each};
use domain::id::CaseId;
use store::{
    Error, Role,
    permit::{ReadCase, ReadSeen},
    seen::Seen,
};

async fn open(house: &House, case: CaseId) {
    house.store.case(house.may(&house.rosa, case).await).await.unwrap();
}

async fn seen(house: &House, case: CaseId) -> Seen {
    house.store.seen(house.may::<ReadSeen>(&house.rosa, case).await).await.unwrap()
}

#[tokio::test]
async fn a_day_says_who_did_what_and_how_often() {
    each(async |house| {
        let case = house.amina().await;
        open(&house, case).await;
        open(&house, case).await;
        house.clock.advance(chrono::TimeDelta::days(1));
        open(&house, case).await;

        let seen = seen(&house, case).await;

        let rosa = || Some(("Rosa".to_owned(), Role::Caseworker));
        let did: Vec<_> = seen.days.iter().map(|day| (day.on, day.who.clone(), &day.did)).collect();
        let once = vec![("case.read".to_owned(), 1)];
        let first = vec![("case.add".to_owned(), 1), ("case.read".to_owned(), 2)];
        assert_eq!(did, [(day("2026-11-23"), rosa(), &once), (day("2026-11-22"), rosa(), &first)]);
        assert!(seen.is_whole);
    })
    .await;
}

#[tokio::test]
async fn whoever_was_refused_is_on_the_list_and_whoever_asked_for_it_too() {
    each(async |house| {
        let case = house.amina().await;
        let refused = house.store.permit::<ReadCase>(&house.farah, case).await.unwrap_err();
        assert!(matches!(refused, Error::NotFound), "{refused:?}");
        seen(&house, case).await;

        let seen = seen(&house, case).await;

        let farah = seen.days.iter().find(|day| day.was_refused).unwrap();
        assert_eq!(farah.who.as_ref().unwrap().1, Role::LegalAdviser);
        assert_eq!(farah.did, [("case.read".to_owned(), 1)]);
        let rosa = seen.days.iter().find(|day| !day.was_refused).unwrap();
        assert!(rosa.did.contains(&("seen.read".to_owned(), 1)), "{rosa:?}");
    })
    .await;
}

#[tokio::test]
async fn a_case_of_others_is_not_found() {
    each(async |house| {
        let case = house.amina().await;

        let refused = house.store.permit::<ReadSeen>(&house.farah, case).await.unwrap_err();

        assert!(matches!(refused, Error::NotFound), "{refused:?}");
    })
    .await;
}

//! What a restriction does beside the lists: to tasks, to offers, to records that are linked and to numbers.

use domain::id::CaseId;
use domain::note::NewTask;
use store::{
    Actor, Error,
    merge::NotMerged,
    need::{Lifted, Restricted},
    number::{Numbered, Numbers},
    permit::{LiftRestriction, OfferCase, SetNumbers},
    transfer::Stepped,
    view::{CaseFilter, NewCase},
};

use crate::{
    both::{amina, day, each, form},
    merging,
    need::{bea, block, may_read, restrict},
};

#[tokio::test]
async fn what_somebody_had_to_do_in_a_case_they_lose_goes_to_its_holder() {
    each(async |house| {
        let (case, bea) = (house.amina().await, bea(&house).await);
        let new = || NewTask { what: "Ring the GP".into(), due: day("2026-11-27") };
        let permit = house.may(&house.rosa, case).await;
        house.store.set_task(permit, new(), bea.user(), form()).await.unwrap();

        restrict(&house, &house.rosa, case, &[]).await;

        let permit = house.may(&house.rosa, case).await;
        let tasks = house.store.case(permit).await.unwrap().day.tasks;
        assert!(tasks.iter().all(|task| task.owner == house.rosa.user()), "{tasks:?}");
        let permit = house.may(&house.rosa, case).await;
        let given = house.store.set_task(permit, new(), bea.user(), form()).await;
        assert!(matches!(given, Err(Error::NotFound)), "nobody owns a task they cannot see");
    })
    .await;
}

#[tokio::test]
async fn a_restricted_case_is_not_offered_and_an_offered_one_is_not_restricted() {
    each(async |house| {
        let case = house.amina().await;
        let south = house.store.team("South").await.unwrap();
        let offer = async || {
            let permit = house.may::<OfferCase>(&house.rosa, case).await;
            house.store.offer_case(permit, south, "She moves".into(), form()).await.unwrap()
        };

        restrict(&house, &house.rosa, case, &[]).await;
        assert_eq!(offer().await, Stepped::Cannot);
        let permit = house.may::<LiftRestriction>(&house.rosa, case).await;
        house.store.lift_restriction(permit).await.unwrap();
        assert_eq!(offer().await, Stepped::Done);
        assert_eq!(restrict(&house, &house.rosa, case, &[]).await, Restricted::Offered);
    })
    .await;
}

#[tokio::test]
async fn two_records_are_merged_only_where_the_same_people_may_see_both_and_are_restricted_together()
 {
    each(async |house| {
        let (pair, bea) = (merging::twice(&house).await, bea(&house).await);
        restrict(&house, &house.rosa, pair.other, &[bea.user()]).await;
        assert_eq!(merging::merge(&house, pair).await, Err(NotMerged::Access));
        restrict(&house, &house.rosa, pair.kept, &[]).await;
        assert_eq!(merging::merge(&house, pair).await, Err(NotMerged::Access));
        restrict(&house, &house.rosa, pair.other, &[]).await;
        block(&house, pair.other, &house.farah).await;
        assert_eq!(merging::merge(&house, pair).await, Err(NotMerged::Access));
        block(&house, pair.kept, &house.farah).await;
        assert_eq!(merging::merge(&house, pair).await, Ok(()));

        restrict(&house, &house.rosa, pair.kept, &[bea.user()]).await;
        assert!(may_read(&house, &bea, pair.other).await, "both are one person's");
        restrict(&house, &house.rosa, pair.other, &[]).await;
        assert!(!may_read(&house, &bea, pair.kept).await);
        let q = CaseFilter { q: Some("NRM-2026-0417".into()), ..CaseFilter::default() };
        let listed = house.store.cases(house.may(&bea, ()).await, &q).await.unwrap();
        assert_eq!(listed.total, 0);
    })
    .await;
}

#[tokio::test]
async fn a_number_gives_no_restricted_case_away_and_stands_in_the_way_of_opening_it_again() {
    each(async |house| {
        let (case, bea) = (house.amina().await, bea(&house).await);
        let number = Numbers { nrm: None, home_office: Some("A1234567".into()) };
        let set = async |who: &Actor, case: CaseId, was: Numbers| {
            let permit = house.may::<SetNumbers>(who, case).await;
            let new = Numbers { home_office: number.home_office.clone(), ..was.clone() };
            house.store.set_numbers(permit, (was, new), form()).await.unwrap()
        };
        let was = Numbers { nrm: Some("NRM-0417".into()), home_office: None };
        assert_eq!(set(&house.rosa, case, was).await, Numbered::Done);
        restrict(&house, &house.rosa, case, &[]).await;

        let new = NewCase { despite_known: false, ..amina() };
        let other = house.store.add_case(house.may(&bea, ()).await, new, form()).await.unwrap();
        let was = Numbers { nrm: Some("NRM-0417".into()), home_office: None };
        assert_eq!(set(&bea, other, was).await, Numbered::Done);

        let permit = house.may::<LiftRestriction>(&house.rosa, case).await;
        assert_eq!(house.store.lift_restriction(permit).await.unwrap(), Lifted::NumberTaken);
        assert!(!may_read(&house, &bea, case).await, "it stays restricted");
    })
    .await;
}

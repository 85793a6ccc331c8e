//! Unusual reading: the twenty-sixth case within an hour is not shown before somebody has shown again who they are.

use chrono::TimeDelta;
use domain::id::CaseId;
use store::{Actor, Error, grant::Grant, permit::ReadCase, told::What, view::NewCase};

use crate::{
    both::{House, amina, each, form},
    door::signed_in,
    need::give,
};

/// So many cases of Rosa's that Farah advises on.
async fn cases(house: &House, count: usize) -> Vec<CaseId> {
    let mut cases = Vec::new();
    for _ in 0..count {
        let new = NewCase { nrm_reference: None, ..amina() };
        let case = house.store.add_case(house.may(&house.rosa, ()).await, new, form()).await;
        cases.push(case.unwrap());
        house.name_farah(*cases.last().unwrap()).await;
    }
    cases
}

async fn read(house: &House, who: &Actor, case: CaseId) -> Result<(), Error> {
    let permit = house.store.permit::<ReadCase>(who, case).await?;
    house.store.case(permit).await.map(drop)
}

/// The twenty-five that anybody may open.
async fn read_all(house: &House, who: &Actor, cases: &[CaseId]) {
    for case in cases {
        read(house, who, *case).await.unwrap();
    }
}

#[tokio::test]
async fn after_twenty_five_cases_in_an_hour_the_next_one_asks_who_it_is() {
    each(async |house| {
        let cases = cases(&house, 27).await;
        let farah = signed_in(&house, house.farah.user()).await.0;
        read_all(&house, &farah, &cases[..25]).await;

        read(&house, &farah, cases[3]).await.expect("what was open already stays open");
        let next = read(&house, &farah, cases[25]).await;
        assert!(
            matches!(next, Err(Error::NotProved)),
            "what was shown before is no answer: {next:?}"
        );

        house.clock.advance(TimeDelta::seconds(1));
        let again = signed_in(&house, house.farah.user()).await.0;
        read(&house, &again, cases[25]).await.unwrap();
        read(&house, &again, cases[26]).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_hour_later_nobody_is_asked() {
    each(async |house| {
        let cases = cases(&house, 26).await;
        read_all(&house, &house.farah, &cases[..25]).await;

        house.clock.advance(TimeDelta::minutes(61));

        read(&house, &house.farah, cases[25]).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn cases_that_somebody_adds_are_not_counted_for_them() {
    each(async |house| {
        let cases = cases(&house, 27).await;

        read_all(&house, &house.rosa, &cases).await;
    })
    .await;
}

#[tokio::test]
async fn whoever_looks_after_reading_is_told_once() {
    each(async |house| {
        let cases = cases(&house, 27).await;
        give(&house, &house.tom, Grant::DataLead, true).await;
        read_all(&house, &house.farah, &cases[..25]).await;
        for case in &cases[25..] {
            assert!(read(&house, &house.farah, *case).await.is_err());
        }

        let waits = house.store.today_page(house.may(&house.tom, ()).await).await.unwrap().told;
        let [one] = &waits[..] else { panic!("{waits:?}") };
        assert_eq!((one.by.as_str(), &one.what), ("Farah", &What::Read));
        let hers = house.store.today_page(house.may(&house.farah, ()).await).await.unwrap();
        assert!(hers.told.is_empty());
    })
    .await;
}

//! The people around a case and how they are reached: added once, ended, read by its people only. And cases found by the
//! name of the person.

use crate::both::{House, each, form};
use domain::{
    contact::{Contact, Means, Point, Safe, Voicemail},
    id::CaseId,
};
use store::{
    Error,
    contact::Contacts,
    permit::{ReadContacts, WriteContact},
};

fn number(value: &str) -> Contact {
    Contact::Point(Point {
        means: Means::Phone,
        value: value.into(),
        safe: Safe::Agreed,
        times: Some("Weekdays after 4pm".into()),
        voicemail: Voicemail::No,
        code_word: Some("the library".into()),
        answered_by: None,
    })
}

async fn contacts(house: &House, case: CaseId) -> Contacts {
    house.store.contacts(house.may(&house.rosa, case).await).await.unwrap()
}

#[tokio::test]
async fn a_number_is_added_once_shown_before_anybody_rings_and_ended_when_it_does_not_hold() {
    each(async |house| {
        let case = house.amina().await;
        let key = form();
        for _ in 0..2 {
            let permit = house.may(&house.rosa, case).await;
            house.store.add_contact(permit, number("020 7946 0000"), key).await.unwrap();
        }

        let rows = contacts(&house, case).await.rows;
        let sheet = house.store.log_sheet(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!((rows.len(), &rows[0].contact), (1, &number("020 7946 0000")));
        assert_eq!(sheet.contacts, rows);

        for _ in 0..2 {
            let permit = house.may(&house.rosa, case).await;
            house.store.end_contact(permit, rows[0].id).await.unwrap();
        }
        assert_eq!(contacts(&house, case).await.rows, []);
    })
    .await;
}

#[tokio::test]
async fn only_the_people_of_a_case_see_or_change_how_somebody_is_reached() {
    each(async |house| {
        let case = house.amina().await;
        let permit = house.may(&house.rosa, case).await;
        house.store.add_contact(permit, number("020 7946 0000"), form()).await.unwrap();
        let id = contacts(&house, case).await.rows[0].id;
        let elsewhere = {
            let new = store::view::NewCase { nrm_reference: None, ..crate::both::amina() };
            house.store.add_case(house.may(&house.tom, ()).await, new, form()).await.unwrap()
        };

        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            let read = house.store.permit::<ReadContacts>(who, case).await;
            let write = house.store.permit::<WriteContact>(who, case).await;
            assert!(matches!((read, write), (Err(Error::NotFound), Err(Error::NotFound))));
        }
        house.store.end_contact(house.may(&house.tom, elsewhere).await, id).await.unwrap();
        assert_eq!(contacts(&house, case).await.rows.len(), 1);
    })
    .await;
}

//! The people around a case and how they are reached: added once, ended, read by its people only. And cases found by the
//! name of the person.

use crate::both::{House, each, form};
use crate::merging;
use crate::need;
use domain::{
    contact::{
        Contact, Identifier, Means, NameKind, NumberKind, OtherName, Point, Safe, Voicemail,
    },
    id::CaseId,
};
use store::{
    Error,
    contact::{Added, Contacts},
    permit::{ReadContacts, WriteContact},
    view::NewCase,
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
            let new = NewCase { nrm_reference: None, ..crate::both::amina() };
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

fn identifier(kind: NumberKind, value: &str) -> Contact {
    Contact::Identifier(Identifier { kind, value: value.into() })
}

pub async fn add(house: &House, case: CaseId, contact: Contact) -> Added {
    let permit = house.may(&house.rosa, case).await;
    house.store.add_contact(permit, contact, form()).await.unwrap()
}

#[tokio::test]
async fn a_person_is_found_by_another_name_until_it_is_taken_back_and_no_list_shows_it() {
    each(async |house| {
        let case = house.amina().await;
        let name = OtherName { kind: NameKind::Birth, name: "Đurđa Kovačević".into() };
        add(&house, case, Contact::Named(name.clone())).await;

        let find = async |typed: &str| {
            house.store.find_person(house.may(&house.rosa, ()).await, typed).await.unwrap()
        };
        let found = find("kovacevic").await;
        assert_eq!((found.len(), found[0].case, found[0].is_other), (1, case, true));
        assert!(
            house
                .store
                .find_person(house.may(&house.tom, ()).await, "kovacevic")
                .await
                .unwrap()
                .is_empty()
        );

        let rows = contacts(&house, case).await.rows;
        let hidden = OtherName { name: String::new(), ..name.clone() };
        assert_eq!(rows[0].contact, Contact::Named(hidden));
        let pack = house.store.pack(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(pack.contacts, rows);
        let (read, named) =
            (house.may(&house.rosa, case).await, house.may(&house.rosa, case).await);
        let whole = house.store.whole_pack(read, named).await.unwrap();
        assert_eq!(whole.contacts[0].contact, Contact::Named(name));

        let permit = house.may(&house.rosa, case).await;
        house.store.end_contact(permit, rows[0].id).await.unwrap();
        assert!(find("kovacevic").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_number_of_one_person_stands_in_one_case_however_it_is_typed() {
    each(async |house| {
        let amina = house.amina().await;
        let new = NewCase { nrm_reference: None, ..crate::both::amina() };
        let case = house.store.add_case(house.may(&house.rosa, ()).await, new, form()).await;
        let case = case.unwrap();
        add(&house, amina, identifier(NumberKind::Passport, "AB 123-456")).await;
        add(&house, amina, identifier(NumberKind::Crime, "CAD 44/2026")).await;

        let known = add(&house, case, identifier(NumberKind::Passport, "ab123456")).await;
        let Added::Known { case: Some(of) } = known else { panic!("{known:?}") };
        assert_eq!(of.id, amina);
        assert_eq!(add(&house, case, identifier(NumberKind::Nhs, "AB 123456")).await, Added::Done);
        assert_eq!(
            add(&house, case, identifier(NumberKind::Crime, "CAD44/2026")).await,
            Added::Done
        );
        let rows = contacts(&house, amina).await.rows;
        let passport = identifier(NumberKind::Passport, "AB 123-456");
        let passport = rows.iter().find(|row| row.contact == passport).unwrap();
        let permit = house.may(&house.rosa, amina).await;
        house.store.end_contact(permit, passport.id).await.unwrap();
        let again = add(&house, case, identifier(NumberKind::Passport, "AB123456")).await;
        assert_eq!(again, Added::Done, "the first does not hold any more");
    })
    .await;
}

#[tokio::test]
async fn two_linked_records_of_one_person_may_both_have_the_number() {
    each(async |house| {
        let pair = merging::twice(&house).await;
        let number = || identifier(NumberKind::Passport, "AB123456");
        add(&house, pair.other, number()).await;
        assert!(matches!(add(&house, pair.kept, number()).await, Added::Known { .. }));

        merging::merge(&house, pair).await.unwrap();
        assert_eq!(add(&house, pair.kept, number()).await, Added::Done);
    })
    .await;
}

#[tokio::test]
async fn the_number_of_a_restricted_case_gives_nothing_away() {
    each(async |house| {
        let case = house.amina().await;
        let new = NewCase { nrm_reference: None, ..crate::both::amina() };
        let permit = house.may(&house.tom, ()).await;
        let elsewhere = house.store.add_case(permit, new, form()).await.unwrap();
        add(&house, case, identifier(NumberKind::Nhs, "943 476 5919")).await;
        let try_it = async || {
            let permit = house.may(&house.tom, elsewhere).await;
            let number = identifier(NumberKind::Nhs, "9434765919");
            house.store.add_contact(permit, number, form()).await.unwrap()
        };
        assert_eq!(try_it().await, Added::Known { case: None });

        need::restrict(&house, &house.rosa, case, &[]).await;

        assert_eq!(try_it().await, Added::Done);
    })
    .await;
}

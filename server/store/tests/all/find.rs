//! Finding a case by the name of the person: tolerant, recorded, and without a trace of cases somebody may not see.

use crate::both::{House, each, form};
use domain::id::CaseId;
use store::{
    Actor, Error,
    db::Rows,
    find::{Found, Match},
    permit::FindPerson,
    sql,
    view::NewCase,
};

async fn add(house: &House, who: &Actor, name: &str) -> CaseId {
    let new = NewCase { name: name.into(), nrm_reference: None, ..crate::both::amina() };
    house.store.add_case(house.may(who, ()).await, new, form()).await.unwrap()
}

async fn find(house: &House, who: &Actor, name: &str) -> Vec<Found> {
    house.store.find_person(house.may(who, ()).await, name).await.unwrap()
}

#[tokio::test]
async fn a_person_is_found_by_order_spelling_and_sound_and_it_is_said_by_which() {
    each(async |house| {
        let linh = add(&house, &house.rosa, "Nguyễn Thị Linh").await;
        add(&house, &house.rosa, "Daniel Mensah").await;

        for (typed, why) in [
            ("Nguyen Thi Linh", Match::Same),
            ("linh nguyen", Match::Order),
            ("Nguyen Thi Lin", Match::Sound),
        ] {
            let found = find(&house, &house.rosa, typed).await;
            assert_eq!((found.len(), found[0].case, found[0].why), (1, linh, why), "{typed}");
        }
        assert_eq!(find(&house, &house.rosa, "Amina").await, []);
        assert_eq!(find(&house, &house.rosa, "").await, []);
    })
    .await;
}

#[tokio::test]
async fn a_search_shows_nothing_of_cases_somebody_may_not_see() {
    each(async |house| {
        add(&house, &house.tom, "Amina Hoxha").await;

        assert_eq!(find(&house, &house.rosa, "Amina Hoxha").await, []);
        assert_eq!(find(&house, &house.tom, "Amina Hoxha").await.len(), 1);
        for who in [&house.grace, &house.idris] {
            assert!(matches!(
                house.store.permit::<FindPerson>(who, ()).await,
                Err(Error::NotFound)
            ));
        }
    })
    .await;
}

#[tokio::test]
async fn every_search_is_in_the_audit_trail_and_no_name_is() {
    each(async |house| {
        add(&house, &house.rosa, "Amina Hoxha").await;
        find(&house, &house.rosa, "Amina Hoxha").await;

        let db = house.db().await;
        let rows: Vec<(String,)> =
            db.all(sql!("select detail from audit where action = 'person.find'")).await.unwrap();
        db.close().await;

        assert_eq!(rows, [("[\"name\"]".to_owned(),)]);
    })
    .await;
}

#[tokio::test]
async fn names_written_down_by_an_older_release_are_found_too() {
    each(async |house| {
        let case = add(&house, &house.rosa, "Amina Hoxha").await;
        let db = house.db().await;
        db.execute(sql!("delete from name_part"), Rows::Any).await.unwrap();
        db.close().await;

        let found = find(&house, &house.rosa, "hoxha").await;

        assert_eq!(found.iter().map(|one| one.case).collect::<Vec<_>>(), [case]);
    })
    .await;
}

#[tokio::test]
async fn of_those_called_so_the_ones_born_on_the_day_that_was_asked_for_come_first() {
    each(async |house| {
        let born = |day: &str| Some(crate::both::day(day));
        let add = async |name: &str, born| {
            let amina = crate::both::amina();
            let new = NewCase { name: name.into(), born, nrm_reference: None, ..amina };
            house.store.add_case(house.may(&house.rosa, ()).await, new, form()).await.unwrap()
        };
        let silent = add("Amina Hoxha", None).await;
        let other = add("Amina Hoxha", born("1999-01-01")).await;
        let same = add("Hoxha Amina", born("1998-05-17")).await;

        let permit = house.may(&house.rosa, ()).await;
        let asked = born("1998-05-17");
        let found = house.store.find_alike(permit, "Amina Hoxha", asked).await.unwrap();

        let said = |case| found.iter().find(|one| one.found.case == case).unwrap().is_born_same;
        assert_eq!((found.len(), found[0].found.case), (3, same));
        assert_eq!([said(same), said(other), said(silent)], [Some(true), Some(false), None]);
        let permit = house.may(&house.rosa, ()).await;
        let unasked = house.store.find_alike(permit, "Amina Hoxha", None).await.unwrap();
        assert!(unasked.iter().all(|one| one.is_born_same.is_none()));
    })
    .await;
}

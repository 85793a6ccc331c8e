//! Loading whole stories, and working everything derived out again.

use crate::both::{House, each, each_demo};
use domain::{event::Event, id::CaseId};
use store::{
    Error,
    db::Rows,
    load::{Story, Told},
    sql,
    view::{CaseFilter, NewEvent},
};

/// A story of Daniel's, held by Rosa, with Farah on it.
fn daniel(house: &House, number: u32) -> Story {
    let opening = domain::event::Fact::CaseOpened {
        nation: domain::code::Nation::Scotland,
        gender: domain::code::Gender::Male,
        age_group: domain::code::AgeGroup::Adult,
        nationality: vec!["VN".into()],
        born: None,
    };
    let told = [
        crate::both::happened("2026-01-05", opening),
        crate::both::referral("2026-01-09"),
        crate::both::first_negative("2026-02-02"),
    ];
    let events = told.into_iter().zip(1..).map(|(new, place)| tell(house, new, place)).collect();
    Story {
        case: store::chance::id(),
        person: store::chance::id(),
        name: "Daniel".into(),
        record_key: store::chance::bytes(),
        reference: format!("R-{number:04}"),
        code_name: "Heron".into(),
        nrm_reference: None,
        held_by: house.rosa.user(),
        advisers: vec![house.farah.user()],
        language: "English".into(),
        safe_contact: "Call the office".into(),
        events,
        notes: Vec::new(),
        planned: store::demo::Planned::default(),
        risk: None,
        documents: Vec::new(),
        evidence: Vec::new(),
        legal: Vec::new(),
        home_office_number: None,
    }
}

fn tell(house: &House, new: NewEvent, number: u32) -> Told {
    let NewEvent { fact, when, .. } = new;
    let recorded_on = when.on;
    let event = Event { id: store::chance::id(), number, fact, when, recorded_on, corrects: None };
    Told { event, by: house.rosa.user(), at: crate::both::at("2026-02-03T09:00:00Z") }
}

#[tokio::test]
async fn loaded_stories_are_cases_like_any_other() {
    each_demo(async |house| {
        let stories: Vec<_> = (0..30).map(|number| daniel(&house, number)).collect();
        let case: CaseId = stories[0].case;

        assert_eq!(house.store.load_stories(stories).await.unwrap(), 30);

        let permit = house.may(&house.farah, ()).await;
        let list = house.store.cases(permit, &CaseFilter::default()).await.unwrap();
        assert_eq!((list.total, list.pages, list.rows.len()), (30, 2, 25));
        let permit = house.may(&house.rosa, case).await;
        let file = house.store.case(permit).await.unwrap();
        assert_eq!((file.version, file.adviser.as_deref()), (3, Some("Farah")));
        house.record(case, crate::both::referral("2026-01-10")).await.unwrap_err();
        let report = house.store.rebuild(true).await.unwrap();
        assert_eq!((report.cases, report.different.len()), (30, 0));
        assert_eq!(house.store.verify_audit().await.unwrap().finding, None);
    })
    .await;
}

#[tokio::test]
async fn a_real_store_takes_no_stories() {
    each(async |house| {
        let refused = house.store.load_stories([daniel(&house, 1)]).await;

        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn a_table_that_says_something_else_than_the_events_is_found_and_put_right() {
    each(async |house| {
        let case = house.amina().await;
        house.record(case, crate::both::referral("2026-03-12")).await.unwrap();
        let db = house.db().await;
        db.execute(sql!("update case_file set stage = 'CG_POSITIVE'"), Rows::One).await.unwrap();
        db.execute(sql!("delete from deadline"), Rows::Any).await.unwrap();
        db.close().await;

        assert_eq!(house.store.rebuild(true).await.unwrap().different, [case]);
        assert_eq!(house.store.rebuild(false).await.unwrap().different, [case]);
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
    })
    .await;
}

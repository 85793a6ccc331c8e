//! What a team sees of its work, the lists somebody keeps, the numbers a case is found by, and closing a case.

use domain::{
    code::ClosureReason,
    event::{Fact, When},
    id::CaseId,
};
use store::{
    Error,
    number::{Numbered, Numbers, Which},
    permit::{OwnViews, ReadTeam, SetNumbers},
    saved_view::Kept,
    view::{CaseFilter, NewCase, NewEvent},
};

use crate::both::{House, amina, day, each, first_negative, form, happened, referral};

async fn another(house: &House) -> CaseId {
    let new = NewCase { nrm_reference: None, ..amina() };
    let permit = house.may(&house.rosa, ()).await;
    house.store.add_case(permit, new, form()).await.unwrap()
}

#[tokio::test]
async fn a_team_sees_its_own_work_by_name_and_nothing_of_another() {
    each(async |house| {
        let case = house.amina().await;
        another(&house).await;
        house.record(case, referral("2026-03-12")).await.unwrap();
        house.record(case, first_negative("2026-10-10")).await.unwrap();

        let of = async |who| {
            let permit = house.may::<ReadTeam>(who, ()).await;
            house.store.team_table(permit).await.unwrap()
        };

        let north = of(&house.rosa).await;
        let names: Vec<_> = north.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Rosa"]);
        assert_eq!((north[0].open, north[0].overdue, north[0].nothing), (2, 1, 0));
        assert_eq!(of(&house.tom).await[0].open, 0);
        for who in [&house.farah, &house.grace, &house.idris] {
            assert!(matches!(house.store.permit::<ReadTeam>(who, ()).await, Err(Error::NotFound)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_is_kept_for_one_person_under_one_name_until_it_is_taken_away() {
    each(async |house| {
        let own = async |who| {
            let permit = house.may::<OwnViews>(who, ()).await;
            house.store.saved_views(permit).await.unwrap()
        };
        let keep = async |name: &str, query: &str| {
            let permit = house.may::<OwnViews>(&house.rosa, ()).await;
            house.store.save_view(permit, name.into(), query.into()).await.unwrap()
        };

        keep("Mine", "worker=me").await;
        keep("Mine", "worker=me&sort=entry").await;

        let kept = own(&house.rosa).await;
        assert_eq!((kept.len(), kept[0].query.as_str()), (1, "worker=me&sort=entry"));
        assert!(own(&house.tom).await.is_empty());
        let permit = house.may::<OwnViews>(&house.tom, ()).await;
        house.store.drop_view(permit, kept[0].id).await.unwrap();
        assert_eq!(own(&house.rosa).await.len(), 1, "not his to take away");
        for number in 1..20 {
            assert_eq!(keep(&format!("List {number}"), "").await, Kept::Done);
        }
        assert_eq!(keep("One more", "").await, Kept::TooMany);
        assert_eq!(keep("Mine", "").await, Kept::Done);
        let permit = house.may::<OwnViews>(&house.rosa, ()).await;
        house.store.drop_view(permit, kept[0].id).await.unwrap();
        assert_eq!(own(&house.rosa).await.len(), 19);
    })
    .await;
}

async fn set(house: &House, case: CaseId, was: Numbers, number: &str) -> Result<Numbered, Error> {
    let permit = house.may::<SetNumbers>(&house.rosa, case).await;
    let new = Numbers { home_office: Some(number.into()), ..was.clone() };
    house.store.set_numbers(permit, (was, new), form()).await
}

#[tokio::test]
async fn a_case_is_found_by_the_home_office_number_which_no_other_case_can_have() {
    each(async |house| {
        let (case, other) = (house.amina().await, another(&house).await);
        let was = Numbers { nrm: Some("NRM-0417".into()), home_office: None };

        assert_eq!(set(&house, case, was.clone(), "a 1234567").await.unwrap(), Numbered::Done);

        let filter = CaseFilter { q: Some("A1234567".into()), ..CaseFilter::default() };
        let permit = house.may(&house.rosa, ()).await;
        let found = house.store.cases(permit, &filter).await.unwrap();
        assert_eq!(found.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [case]);
        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(file.home_office_number.as_deref(), Some("A1234567"));
        let known = set(&house, other, Numbers::default(), "A1234567").await.unwrap();
        let Numbered::Known { which: Which::HomeOffice, case: Some(known) } = known else {
            panic!("{known:?}")
        };
        assert_eq!(known.id, case);
        let late = set(&house, case, was, "B7654321").await;
        assert!(matches!(late, Err(Error::Conflict { by, .. }) if by == "Rosa"));
    })
    .await;
}

#[tokio::test]
async fn a_case_with_a_limit_in_law_is_closed_only_with_a_reason_and_opens_again() {
    each(async |house| {
        let case = house.amina().await;
        house.record(case, referral("2026-03-12")).await.unwrap();
        house.record(case, first_negative("2026-11-10")).await.unwrap();
        let closed = Fact::CaseClosed { reason: ClosureReason::Moved };

        let refused = house.record(case, happened("2026-11-22", closed.clone())).await;
        assert!(matches!(refused, Err(Error::Refused(_))));
        let when = When {
            although: Some("Her solicitor keeps the date".into()),
            ..When::dated(day("2026-11-22"))
        };
        let new = NewEvent { when, ..happened("2026-11-22", closed) };
        house.record(case, new).await.unwrap();

        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(file.picture.closed_on, Some(day("2026-11-22")));
        assert!(!file.picture.open().is_empty(), "the limit can still be kept");
        house.record(case, happened("2026-11-22", Fact::CaseReopened)).await.unwrap();
        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(file.picture.closed_on, None);
    })
    .await;
}

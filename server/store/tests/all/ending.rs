//! Permissions that end soon: which are listed, who has applied, and for whom.

use crate::both::{House, day, each, happened};
use domain::{
    code::Route,
    event::{
        Fact,
        stay::{Request, StayFact},
    },
    id::CaseId,
    permission::Asking,
};
use store::{
    Actor,
    view::{DeadlineRow, NewCase},
};

async fn granted(house: &House, until: &str) -> CaseId {
    let new = NewCase { nrm_reference: None, ..crate::both::amina() };
    let permit = house.may(&house.rosa, ()).await;
    let case = house.store.add_case(permit, new, crate::both::form()).await.unwrap();
    let (from, until) = (day("2025-12-01"), day(until));
    let fact = Fact::PermissionGranted { route: Route::Vts, from, until };
    house.record(case, happened("2025-12-01", fact)).await.unwrap();
    case
}

async fn apply(house: &House, case: CaseId, on: &str) {
    let asked = Request {
        asking: Asking::Application,
        route: Route::Vts,
        grounds: Vec::new(),
        fee: None,
        waiver: None,
    };
    house.record(case, happened(on, Fact::Stay(StayFact::Asked(asked)))).await.unwrap();
}

async fn ending(house: &House, who: &Actor) -> Vec<DeadlineRow> {
    house.store.permissions_ending(house.may(who, ()).await).await.unwrap()
}

#[tokio::test]
async fn permission_that_ends_within_180_days_is_listed_with_whether_somebody_applied() {
    each(async |house| {
        let later = granted(&house, "2027-05-21").await;
        let beyond = granted(&house, "2027-05-22").await;
        let ended = granted(&house, "2026-11-20").await;
        let soon = granted(&house, "2026-12-12").await;
        apply(&house, soon, "2026-11-21").await;

        let rows = ending(&house, &house.rosa).await;

        let cases: Vec<_> = rows.iter().map(|row| row.case).collect();
        assert_eq!(cases, [ended, soon, later], "not {beyond}");
        let open: Vec<_> = rows.iter().map(|row| row.deadline.is_open()).collect();
        assert_eq!(open, [true, false, true]);
    })
    .await;
}

#[tokio::test]
async fn permission_that_a_later_one_replaced_ends_nothing() {
    each(async |house| {
        let case = granted(&house, "2026-12-12").await;
        let (from, until) = (day("2026-11-20"), day("2029-05-20"));
        let fact = Fact::PermissionGranted { route: Route::Vts, from, until };
        house.record(case, happened("2026-11-20", fact)).await.unwrap();

        assert_eq!(ending(&house, &house.rosa).await, []);
    })
    .await;
}

#[tokio::test]
async fn everybody_sees_the_permissions_of_their_own_cases() {
    each(async |house| {
        let case = granted(&house, "2026-12-12").await;
        assert_eq!(ending(&house, &house.tom).await, []);
        assert_eq!(ending(&house, &house.farah).await, []);

        house.name_farah(case).await;

        assert_eq!(ending(&house, &house.farah).await.len(), 1);
    })
    .await;
}

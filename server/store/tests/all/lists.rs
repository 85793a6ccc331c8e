//! Lists across cases: who sees which, in what order, and what is due.

use crate::both::{House, each, first_negative, form, referral};
use domain::{
    id::CaseId,
    note::{NewNote, NoteKind},
    picture::CaseStage,
    rule::OwedBy,
};
use store::{
    Error,
    note::NewLog,
    permit::ListCases,
    view::{CaseFilter, CaseList, CaseSort, DeadlineFilter, NewCase, Standing},
};

async fn list(house: &House, who: &store::Actor, filter: &CaseFilter) -> CaseList {
    let permit = house.may(who, ()).await;
    house.store.cases(permit, filter).await.unwrap()
}

/// A case of Rosa's with a first decision on this day, so due 30 days later.
async fn negative_on(house: &House, day: &str) -> CaseId {
    let new = NewCase { nrm_reference: None, ..crate::both::amina() };
    let permit = house.may(&house.rosa, ()).await;
    let case = house.store.add_case(permit, new, form()).await.unwrap();
    house.record(case, referral("2026-03-12")).await.unwrap();
    house.record(case, first_negative(day)).await.unwrap();
    case
}

#[tokio::test]
async fn the_soonest_deadline_comes_first_and_cases_without_one_last() {
    each(async |house| {
        let quiet = house.amina().await;
        let later = negative_on(&house, "2026-11-10").await;
        let sooner = negative_on(&house, "2026-10-28").await;

        let list = list(&house, &house.rosa, &CaseFilter::default()).await;

        let ids: Vec<_> = list.rows.iter().map(|row| row.id).collect();
        assert_eq!(ids, [sooner, later, quiet]);
        assert_eq!((list.total, list.page, list.pages), (3, 1, 1));
        assert_eq!(list.rows[0].next_due, Some(crate::both::day("2026-11-27")));
        assert_eq!(list.rows[0].stage, CaseStage::FirstNegative);
    })
    .await;
}

#[tokio::test]
async fn every_order_and_filter_answers_on_both_databases() {
    each(async |house| {
        house.amina().await;
        negative_on(&house, "2026-11-10").await;

        for sort in CaseSort::ALL {
            for closed in Standing::ALL {
                let filter = CaseFilter { sort: *sort, closed: *closed, ..Default::default() };
                let expected = if *closed == Standing::Closed { 0 } else { 2 };
                assert_eq!(list(&house, &house.rosa, &filter).await.total, expected);
            }
        }
        let negative = CaseFilter { stage: Some(CaseStage::FirstNegative), ..Default::default() };
        assert_eq!(list(&house, &house.rosa, &negative).await.total, 1);
        let toms = CaseFilter { worker: Some(house.tom.user()), ..Default::default() };
        assert_eq!(list(&house, &house.rosa, &toms).await.total, 0);
    })
    .await;
}

#[tokio::test]
async fn a_case_is_found_by_part_of_its_reference_or_its_workers_name() {
    each(async |house| {
        let case = house.amina().await;
        let reference = list(&house, &house.rosa, &CaseFilter::default()).await.rows[0]
            .reference
            .to_lowercase();

        for (q, found) in [(&reference[2..], 1), ("ros", 1), ("zzz", 0), ("%", 1)] {
            let filter = CaseFilter { q: Some(q.into()), ..Default::default() };
            let list = list(&house, &house.rosa, &filter).await;
            assert_eq!(list.rows.len(), found, "{q}");
            assert!(list.rows.iter().all(|row| row.id == case));
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_beyond_the_last_shows_the_last() {
    each(async |house| {
        house.amina().await;

        let filter = CaseFilter { page: 99, ..Default::default() };
        let list = list(&house, &house.rosa, &filter).await;

        assert_eq!((list.page, list.rows.len()), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn lists_show_only_what_somebody_may_open() {
    each(async |house| {
        let case = house.amina().await;
        let all = CaseFilter::default();
        assert_eq!(list(&house, &house.tom, &all).await.total, 0);
        assert_eq!(list(&house, &house.farah, &all).await.total, 0);

        house.name_farah(case).await;

        assert_eq!(list(&house, &house.farah, &all).await.total, 1);
        assert_eq!(list(&house, &house.rosa, &all).await.total, 1);
        for who in [&house.grace, &house.idris] {
            let refused = house.store.permit::<ListCases>(who, ()).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{}", who.name());
        }
    })
    .await;
}

#[tokio::test]
async fn deadlines_across_cases_come_soonest_first_and_ours_apart_from_theirs() {
    each(async |house| {
        let case = negative_on(&house, "2026-10-28").await;
        house.name_farah(case).await;
        let all = async |filter| {
            let permit = house.may(&house.farah, ()).await;
            house.store.deadlines(permit, &filter).await.unwrap()
        };

        let ours = all(DeadlineFilter { owed_by: Some(OwedBy::We), ..Default::default() }).await;

        assert!(ours.iter().any(|row| row.deadline.key.rule == "RECON_30CD"), "{ours:?}");
        assert!(ours.is_sorted_by_key(|row| row.deadline.working.due));
        assert!(ours.iter().all(|row| row.case == case && row.worker == "Rosa"));
        let until =
            DeadlineFilter { until: Some(crate::both::day("2026-11-01")), ..Default::default() };
        assert!(
            all(until)
                .await
                .iter()
                .all(|row| row.deadline.working.due <= crate::both::day("2026-11-01"))
        );
    })
    .await;
}

#[tokio::test]
async fn today_puts_what_is_overdue_before_what_is_near_and_names_the_quiet_cases() {
    each(async |house| {
        let overdue = negative_on(&house, "2026-10-20").await;
        let near = negative_on(&house, "2026-10-28").await;
        negative_on(&house, "2026-11-15").await;
        let permit = house.may(&house.rosa, ()).await;

        let page = house.store.today_page(permit).await.unwrap();

        assert!(page.overdue.iter().any(|row| row.case == overdue), "{page:?}");
        assert!(page.next_7.iter().any(|row| row.case == near), "{page:?}");
        assert!(page.later >= 1 && page.next.is_some(), "{page:?}");
        assert!(page.quiet.is_empty());

        house.clock.advance(chrono::TimeDelta::days(29));
        let permit = house.may(&house.rosa, ()).await;
        let page = house.store.today_page(permit).await.unwrap();
        assert_eq!(page.quiet.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_case_somebody_noted_something_in_is_not_quiet() {
    each(async |house| {
        let case = house.amina().await;
        house.clock.advance(chrono::TimeDelta::days(40));
        let note = NewNote {
            kind: NoteKind::Progress,
            on: house.store.today(),
            contact: None,
            minutes: None,
            body: "GP registration done.".into(),
            describes_harm: false,
        };
        let today =
            async || house.store.today_page(house.may(&house.rosa, ()).await).await.unwrap().quiet;
        assert_eq!(today().await.len(), 1);

        let log = NewLog { note, next: None, done: Vec::new() };
        house.store.log(house.may(&house.rosa, case).await, log, form()).await.unwrap();

        assert!(today().await.is_empty());
        let by_last = CaseFilter { sort: CaseSort::LastEntry, ..Default::default() };
        let rows = list(&house, &house.rosa, &by_last).await.rows;
        assert_eq!(rows[0].last_entry_on, house.store.today());
    })
    .await;
}

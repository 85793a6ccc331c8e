//! An open case always has something that comes next: a date, a task, a day to look again, or a reason why none is needed.

use crate::both::{House, correction, day, each, form, happened, referral};
use domain::{event::Fact, id::CaseId};
use store::{
    Error,
    next::NextStep,
    note::{Onward, TaskChange},
    view::{CaseRow, NewCase, NewEvent, TodayPage},
};

#[tokio::test]
async fn a_case_with_nothing_next_is_listed_until_somebody_says_when_to_look_again() {
    each(async |house| {
        let case = house.amina().await;
        let listed = async |what: fn(&TodayPage) -> &Vec<CaseRow>| {
            let permit = house.may(&house.rosa, ()).await;
            let page = house.store.today_page(permit).await.unwrap();
            what(&page).iter().any(|row| row.id == case)
        };
        house.record(case, referral("2026-11-20")).await.unwrap();
        finish(&house, case, None).await.unwrap();
        assert!(!listed(|page| &page.nothing).await, "the decision is expected");
        house.clock.advance(chrono::TimeDelta::days(6));
        assert!(listed(|page| &page.nothing).await, "the others let their day pass");

        let why = "Ask the council for its answer".to_owned();
        let on = Some(day("2026-12-02"));
        house
            .record(case, happened("2026-11-28", Fact::Review { on, why: why.clone() }))
            .await
            .unwrap();

        assert!(!listed(|page| &page.nothing).await);
        assert!(listed(|page| &page.again).await, "it is within the week");
        let resting = happened("2026-11-28", Fact::Review { on: None, why });
        house.record(case, resting).await.unwrap();
        assert!(!listed(|page| &page.again).await && !listed(|page| &page.nothing).await);
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
    })
    .await;
}

/// Rosa does the task that the case began with, and says what comes next.
async fn finish(house: &House, case: CaseId, step: Option<NextStep>) -> Result<(), Error> {
    let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
    let task = &file.day.tasks[0];
    let onward = match step {
        None => None,
        Some(step) => Some(Onward { leave: house.may(&house.rosa, case).await, step }),
    };
    let (permit, task) = (house.may(&house.rosa, case).await, (task.id, task.version));
    house.store.change_task(permit, task, TaskChange::Done, onward, form()).await
}

#[tokio::test]
async fn no_write_leaves_an_open_case_with_nothing_that_comes_next() {
    each(async |house| {
        let first = None;
        let bare = NewCase { first, nrm_reference: None, ..crate::both::amina() };
        let permit = house.may(&house.rosa, ()).await;
        let unasked = house.store.add_case(permit, bare, form()).await;
        assert!(matches!(unasked, Err(Error::NothingNext)), "a file of which nothing follows");
        let case = house.amina().await;

        assert!(matches!(finish(&house, case, None).await, Err(Error::NothingNext)));

        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!((file.day.tasks.len(), file.version), (1, 1), "nothing was saved of it");
        let step = NextStep { on: Some(day("2026-12-01")), why: "Ask again".into() };
        finish(&house, case, Some(step)).await.unwrap();
        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!((file.day.tasks.len(), file.events.len(), file.version), (0, 2, 2));
        let review = file.events[1].event.id;
        let mistake = correction(review, happened("2026-11-22", Fact::RecordedByMistake));
        let gone = house.record(case, mistake.clone()).await;
        assert!(matches!(gone, Err(Error::NothingNext)));
        let next = Some(NextStep { on: None, why: "The decision takes a year".into() });
        house.record(case, NewEvent { next, ..mistake }).await.unwrap();
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
    })
    .await;
}

#[tokio::test]
async fn leave_for_one_case_says_nothing_of_what_comes_next_in_another() {
    each(async |house| {
        let (case, other) = (house.amina().await, {
            let new = NewCase { nrm_reference: None, ..crate::both::amina() };
            let permit = house.may(&house.rosa, ()).await;
            house.store.add_case(permit, new, form()).await.unwrap()
        });
        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        let task = (file.day.tasks[0].id, file.day.tasks[0].version);
        let step = NextStep { on: None, why: "Elsewhere".into() };
        let onward = Some(Onward { leave: house.may(&house.rosa, other).await, step });

        let permit = house.may(&house.rosa, case).await;
        let done = house.store.change_task(permit, task, TaskChange::Done, onward, form()).await;

        assert!(matches!(done, Err(Error::NotFound)));
    })
    .await;
}

//! Tasks: every open one has an owner who can see its case, and a day; nobody changes one unseen.

use crate::both::{House, day, each, form};
use crate::door::signed_in;
use domain::{
    id::{CaseId, UserId},
    note::NewTask,
};
use store::{
    Actor, Error, Permit,
    note::{Task, TaskChange},
    permit::ChangePerson,
};

async fn set(
    house: &House,
    case: CaseId,
    what: &str,
    due: &str,
    owner: UserId,
) -> Result<(), Error> {
    let new = NewTask { what: what.into(), due: day(due) };
    house.store.set_task(house.may(&house.rosa, case).await, new, owner, form()).await
}

async fn open(house: &House, case: CaseId) -> Vec<Task> {
    house.store.case(house.may(&house.rosa, case).await).await.unwrap().day.tasks
}

async fn change(house: &House, case: CaseId, task: &Task, change: TaskChange) -> Result<(), Error> {
    let permit = house.may(&house.rosa, case).await;
    house.store.change_task(permit, (task.id, task.version), change, None, form()).await
}

/// Leave to hand over what Rosa works on, for Idris, who has just shown who he is.
async fn over_rosa(house: &House) -> Permit<ChangePerson> {
    let (idris, _) = signed_in(house, house.idris.user()).await;
    house.may(&idris, house.rosa.user()).await
}

async fn due(house: &House, who: &Actor) -> Vec<String> {
    let page = house.store.today_page(house.may(who, ()).await).await.unwrap();
    page.tasks.into_iter().map(|one| one.task.what).collect()
}

#[tokio::test]
async fn a_task_gets_another_day_another_owner_and_an_end() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        set(&house, case, "Ring the GP", "2026-11-27", house.rosa.user()).await.unwrap();

        let task = open(&house, case).await.remove(0);
        change(&house, case, &task, TaskChange::Moved(day("2026-12-01"))).await.unwrap();
        let task = open(&house, case).await.remove(0);
        assert_eq!((task.due, task.version), (day("2026-12-01"), 2));
        change(&house, case, &task, TaskChange::Handed(house.farah.user())).await.unwrap();
        let task = open(&house, case).await.remove(0);
        assert_eq!(task.owner_name, "Farah");
        change(&house, case, &task, TaskChange::Done).await.unwrap();

        let left = open(&house, case).await;
        assert_eq!(left.len(), 1, "the one that the case began with: {left:?}");
    })
    .await;
}

#[tokio::test]
async fn a_task_that_changed_meanwhile_is_not_changed_again_unseen() {
    each(async |house| {
        let case = house.amina().await;
        set(&house, case, "Ring the GP", "2026-11-27", house.rosa.user()).await.unwrap();
        let as_read = open(&house, case).await.remove(0);

        change(&house, case, &as_read, TaskChange::Moved(day("2026-12-01"))).await.unwrap();
        let second = change(&house, case, &as_read, TaskChange::Moved(day("2026-12-09"))).await;
        assert!(matches!(second, Err(Error::Conflict { by, .. }) if by == "Rosa"));
        let task = open(&house, case).await.remove(0);
        change(&house, case, &task, TaskChange::Dropped).await.unwrap();
        let third = change(&house, case, &task, TaskChange::Done).await;

        assert!(matches!(third, Err(Error::Conflict { .. })));
    })
    .await;
}

#[tokio::test]
async fn nobody_owns_a_task_in_a_case_they_cannot_see() {
    each(async |house| {
        let case = house.amina().await;

        for who in [&house.tom, &house.farah, &house.grace] {
            let refused = set(&house, case, "Ring", "2026-11-27", who.user()).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{}", who.name());
        }
        set(&house, case, "Ring", "2026-11-27", house.rosa.user()).await.unwrap();
        let task = open(&house, case).await.remove(0);
        let handed = change(&house, case, &task, TaskChange::Handed(house.tom.user())).await;
        assert!(matches!(handed, Err(Error::NotFound)));
        let elsewhere = house.store.permit::<store::permit::WriteNote>(&house.tom, case).await;
        assert!(elsewhere.is_err());
    })
    .await;
}

#[tokio::test]
async fn today_shows_a_person_their_own_tasks_of_the_next_seven_days() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        set(&house, case, "Late", "2026-11-20", house.rosa.user()).await.unwrap();
        set(&house, case, "Soon", "2026-11-29", house.rosa.user()).await.unwrap();
        set(&house, case, "Far", "2026-11-30", house.rosa.user()).await.unwrap();
        set(&house, case, "Hers", "2026-11-25", house.farah.user()).await.unwrap();

        assert_eq!(due(&house, &house.rosa).await, ["Late", "Soon"]);
        assert_eq!(due(&house, &house.farah).await, ["Hers"]);
    })
    .await;
}

#[tokio::test]
async fn when_somebody_leaves_no_task_is_left_without_an_owner_who_sees_its_case() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        set(&house, case, "Rosa's", "2026-11-25", house.rosa.user()).await.unwrap();
        set(&house, case, "Farah's", "2026-11-25", house.farah.user()).await.unwrap();
        let leave = over_rosa(&house).await;

        house.store.hand_over(leave, Some(house.tom.user())).await.unwrap();

        assert_eq!(due(&house, &house.tom).await, ["Rosa's"]);
        assert_eq!(due(&house, &house.farah).await, ["Farah's"]);
        assert_eq!(due(&house, &house.rosa).await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_task_in_a_colleagues_case_stays_where_it_can_be_seen() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        set(&house, case, "Farah's", "2026-11-25", house.farah.user()).await.unwrap();
        let db = house.db().await;
        let gone = store::sql!("delete from case_access");
        db.execute(gone, store::db::Rows::Any).await.unwrap();
        db.close().await;
        let leave = over_rosa(&house).await;

        house.store.hand_over(leave, Some(house.tom.user())).await.unwrap();

        assert_eq!(due(&house, &house.tom).await, ["Farah's"]);
    })
    .await;
}

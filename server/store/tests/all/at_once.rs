//! Two people who read the same version and save at the same moment: of each thing that can be changed, one change
//! counts, and the other person is told.

use crate::both::{House, day, each, form};
use crate::door::signed_in;
use domain::{
    id::CaseId,
    note::{NewAmendment, NewNote, NewTask, NoteKind},
};
use store::{
    Actor, Error, Role,
    benchmark::{Figure, Measure},
    note::{NewLog, Task, TaskChange},
    person_change::NotChanged,
};

/// How often they meet: a race that is lost once in ten is found.
const ROUNDS: u32 = 10;

fn is_told<T>(one: &Result<T, Error>) -> bool {
    matches!(one, Err(Error::Conflict { .. }))
}

/// One of two saved, the other was told.
fn one_counts<T>(one: &Result<T, Error>, other: &Result<T, Error>) -> bool {
    (one.is_ok() && is_told(other)) || (is_told(one) && other.is_ok())
}

async fn tasks(house: &House, case: CaseId) -> Vec<Task> {
    house.store.case(house.may(&house.rosa, case).await).await.unwrap().day.tasks
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_change_a_task_one_counts() {
    each(|house| async move {
        let case = house.amina().await;
        house.name_farah(case).await;
        let new = NewTask { what: "Ring the GP".into(), due: day("2026-11-27") };
        let permit = house.may(&house.rosa, case).await;
        house.store.set_task(permit, new, house.rosa.user(), form()).await.unwrap();

        for round in 0..ROUNDS {
            let task = tasks(&house, case).await.remove(0);
            let move_to = async |who: &Actor, due: &str| {
                let (permit, due) = (house.may(who, case).await, day(due));
                let change = TaskChange::Moved(due);
                let task = (task.id, task.version);
                house.store.change_task(permit, task, change, None, form()).await
            };

            let (one, other) = tokio::join!(
                move_to(&house.rosa, "2026-12-01"),
                move_to(&house.farah, "2026-12-02"),
            );

            assert!(one_counts(&one, &other), "round {round}: {one:?} {other:?}");
            let now = tasks(&house, case).await.remove(0);
            assert_eq!(now.version, task.version + 1);
            assert_eq!(now.due == day("2026-12-01"), one.is_ok());
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_amend_a_note_one_counts() {
    each(|house| async move {
        let case = house.amina().await;
        house.name_farah(case).await;
        let note = NewNote {
            kind: NoteKind::Progress,
            on: day("2026-11-20"),
            contact: None,
            minutes: None,
            body: "She moved in on Friday.".into(),
            describes_harm: false,
        };
        let new = NewLog { note, next: None, done: Vec::new() };
        house.store.log(house.may(&house.rosa, case).await, new, form()).await.unwrap();

        for seen in 0..ROUNDS {
            let amend = async |who: &Actor| {
                let body = format!("{} says Thursday, {seen}.", who.name());
                let new = NewAmendment { body, describes_harm: false, reason: "A slip".into() };
                let permit = house.may(who, case).await;
                house.store.amend(permit, 1, new, seen, form()).await
            };

            let (one, other) = tokio::join!(amend(&house.rosa), amend(&house.farah));

            assert!(one_counts(&one, &other), "round {seen}: {one:?} {other:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_set_a_national_figure_one_counts() {
    each(|house| async move {
        for round in 0..ROUNDS {
            let known = house.store.benchmarks().await.unwrap();
            let there = known.into_iter().find(|b| b.figure.measure == Measure::PermissionGranted);
            let there = there.unwrap();
            let set = async |value: String| {
                let figure = Figure { value, ..there.figure.clone() };
                let permit = house.may(&house.grace, ()).await;
                let seen = Some((there.number, there.version));
                house.store.set_benchmark(permit, seen, &figure).await
            };

            let (one, other) = tokio::join!(set(format!("{round}.1%")), set(format!("{round}.2%")));

            assert!(one_counts(&one, &other), "round {round}: {one:?} {other:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_change_what_an_account_is_for_one_counts() {
    each(|house| async move {
        let (idris, _) = signed_in(&house, house.idris.user()).await;
        let tom = house.tom.user();
        for round in 0..ROUNDS {
            let people = house.store.people(house.may(&house.idris, ()).await).await.unwrap();
            let version = people.iter().find(|one| one.name == "Tom").unwrap().version;
            let make = async |role: Role| {
                let permit = house.may(&idris, tom).await;
                house.store.change_role(permit, role, None, version).await
            };

            let (one, other) = tokio::join!(make(Role::Manager), make(Role::LegalAdviser));

            let told = |made: &Result<(), NotChanged>| {
                matches!(made, Err(NotChanged::Store(Error::Conflict { .. })))
            };
            let counts = (one.is_ok() && told(&other)) || (told(&one) && other.is_ok());
            assert!(counts, "round {round}: {one:?} {other:?}");
        }
    })
    .await;
}

//! Recording events: once, whole, by whoever was first, and never to be changed again.

use std::{future::poll_fn, task::Poll, time::Duration};

use crate::both::{House, correction, each, first_negative, form, referral};
use domain::{
    change::Change,
    check::Why,
    id::CaseId,
    picture::{CaseStage, DeadlineState},
};
use store::{Error, db::Rows, sql, view::CaseFile};

async fn file(house: &House, case: CaseId) -> CaseFile {
    let permit = house.may(&house.rosa, case).await;
    house.store.case(permit).await.unwrap()
}

#[tokio::test]
async fn a_negative_first_decision_opens_the_deadline_to_ask_again() {
    each(async |house| {
        let case = house.amina().await;
        house.record(case, referral("2026-03-12")).await.unwrap();

        let recorded = house.record(case, first_negative("2026-10-21")).await.unwrap();

        let opened = recorded.changes.iter().any(|change| match change {
            Change::Opened { deadline } => deadline.key.rule == "RECON_30CD",
            _ => false,
        });
        assert!(opened, "{:?}", recorded.changes);
        let file = file(&house, case).await;
        assert_eq!(file.picture.stage, CaseStage::FirstNegative);
        assert_eq!((file.version, file.events.len()), (3, 3));
        assert_eq!(file.events[2].by, "Rosa");
    })
    .await;
}

#[tokio::test]
async fn a_corrected_letter_date_moves_the_deadline_and_keeps_the_old_one_readable() {
    each(async |house| {
        let case = house.amina().await;
        house.record(case, referral("2026-03-12")).await.unwrap();
        let wrong = house.record(case, first_negative("2026-10-21")).await.unwrap();

        let right = correction(wrong.event, first_negative("2026-10-28"));
        let recorded = house.record(case, right).await.unwrap();

        let moved = |change: &Change| matches!(change, Change::Moved { .. });
        assert!(recorded.changes.iter().any(moved), "{:?}", recorded.changes);
        let file = file(&house, case).await;
        assert_eq!(file.events[2].superseded_by, Some(4));
        let superseded = |state: &DeadlineState| matches!(state, DeadlineState::Superseded { .. });
        assert!(file.picture.deadlines.iter().any(|deadline| superseded(&deadline.state)));
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
    })
    .await;
}

#[tokio::test]
async fn the_same_form_twice_at_once_saves_once() {
    each(async |house| {
        let case = house.amina().await;
        let key = form();
        let (one, two) = (house.may(&house.rosa, case).await, house.may(&house.rosa, case).await);

        let (first, second) = tokio::join!(
            house.store.record(one, referral("2026-03-12"), 1, key),
            house.store.record(two, referral("2026-03-12"), 1, key),
        );

        assert_eq!(first.unwrap(), second.unwrap());
        assert_eq!(file(&house, case).await.events.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn the_same_form_twice_at_once_opens_one_case() {
    each(async |house| {
        let key = form();
        let (one, two) = (house.may(&house.rosa, ()).await, house.may(&house.rosa, ()).await);

        let (first, second) = tokio::join!(
            house.store.add_case(one, crate::both::amina(), key),
            house.store.add_case(two, crate::both::amina(), key),
        );

        assert_eq!(first.unwrap(), second.unwrap());
    })
    .await;
}

#[tokio::test]
async fn a_used_form_is_not_taken_for_something_else() {
    each(async |house| {
        let case = house.amina().await;
        let key = form();
        let permit = house.may(&house.rosa, case).await;
        house.store.record(permit, referral("2026-03-12"), 1, key).await.unwrap();

        let permit = house.may(&house.rosa, case).await;
        let again = house.store.record(permit, referral("2026-03-13"), 2, key).await;

        assert!(matches!(again, Err(Error::FormReused)), "{again:?}");
    })
    .await;
}

#[tokio::test]
async fn of_two_who_save_at_once_one_wins_and_the_other_is_told_who_did() {
    each(async |house| {
        let case = house.amina().await;
        let (one, two) = (house.may(&house.rosa, case).await, house.may(&house.rosa, case).await);

        let (first, second) = tokio::join!(
            house.store.record(one, referral("2026-03-12"), 1, form()),
            house.store.record(two, referral("2026-03-13"), 1, form()),
        );

        let (won, lost) = if first.is_ok() { (first, second) } else { (second, first) };
        assert_eq!(won.unwrap().version, 2);
        assert!(matches!(lost, Err(Error::Conflict { ref by, .. }) if by == "Rosa"), "{lost:?}");
        assert_eq!(file(&house, case).await.events.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn what_the_rules_refuse_leaves_no_trace_and_the_form_can_be_sent_again() {
    each(async |house| {
        let case = house.amina().await;
        let key = form();
        let permit = house.may(&house.rosa, case).await;
        let refused = house.store.record(permit, first_negative("2062-10-21"), 1, key).await;
        let Err(Error::Refused(verdict)) = refused else { panic!("{refused:?}") };
        assert!(verdict.problems.iter().any(|p| matches!(p.why, Why::YearFarOff { .. })));
        assert_eq!(file(&house, case).await.version, 1);

        let permit = house.may(&house.rosa, case).await;
        let saved = house.store.record(permit, referral("2026-03-12"), 1, key).await;

        assert_eq!(saved.unwrap().number, 2);
    })
    .await;
}

#[tokio::test]
async fn a_write_is_finished_when_whoever_asked_has_gone() {
    each(async |house| {
        let case = house.amina().await;
        let permit = house.may(&house.rosa, case).await;

        let mut save = Box::pin(house.store.record(permit, referral("2026-03-12"), 1, form()));
        let asked = poll_fn(|context| Poll::Ready(save.as_mut().poll(context))).await;
        drop(save); // asked once, then gone: no clock decides which comes first

        assert!(asked.is_pending(), "it was saved before anybody could leave");
        for _ in 0..200 {
            if file(&house, case).await.events.len() == 2 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("the event was lost");
    })
    .await;
}

#[tokio::test]
async fn a_case_nobody_has_and_a_case_of_somebody_else_look_the_same() {
    each(async |house| {
        let case = house.amina().await;
        let unknown = CaseId::new(crate::both::nobody());

        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            for case in [case, unknown] {
                let read = house.store.permit::<store::permit::ReadCase>(who, case).await;
                let write = house.store.permit::<store::permit::RecordEvent>(who, case).await;
                assert!(matches!(read, Err(Error::NotFound)), "{}", who.name());
                assert!(matches!(write, Err(Error::NotFound)), "{}", who.name());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_permit_is_worth_nothing_once_the_case_is_out_of_reach() {
    each(async |house| {
        let case = house.amina().await;
        let (read, write) =
            (house.may(&house.rosa, case).await, house.may(&house.rosa, case).await);
        hand_over_to_tom(&house, case).await;

        let read = house.store.case(read).await;
        let write = house.store.record(write, referral("2026-03-12"), 1, form()).await;

        assert!(matches!(read, Err(Error::NotFound)), "{read:?}");
        assert!(matches!(write, Err(Error::NotFound)), "{write:?}");
    })
    .await;
}

async fn hand_over_to_tom(house: &House, case: CaseId) {
    let db = house.db().await;
    let hand_over = sql!(
        "update case_file set held_by = $1,
            team_id = (select team_id from account where account_id = $1)
        where case_id = $2",
        house.tom.user(),
        case
    );
    db.execute(hand_over, Rows::One).await.unwrap();
    db.close().await;
}

#[tokio::test]
async fn events_and_the_audit_trail_cannot_be_changed_or_deleted() {
    each(async |house| {
        house.amina().await;
        let db = house.db().await;

        for attempt in [
            sql!("update event set fact = '{}'"),
            sql!("delete from event"),
            sql!("update audit set action = 'nothing'"),
            sql!("delete from audit"),
        ] {
            let refused = db.execute(attempt, Rows::Any).await;
            assert!(matches!(refused, Err(Error::Fault(_))), "{refused:?}");
        }
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_known_nrm_reference_is_said_before_a_second_case_is_opened() {
    each(async |house| {
        let case = house.amina().await;
        let permit = house.may(&house.rosa, ()).await;
        let again = house.store.add_case(permit, crate::both::amina(), form()).await;
        let Err(Error::Duplicate(known)) = again else { panic!("{again:?}") };
        assert_eq!(known.case.map(|known| known.id), Some(case));

        let permit = house.may(&house.tom, ()).await;
        let known = house.store.known_reference(permit, " nrm-0417 ").await.unwrap();
        assert_eq!(known.map(|known| known.case), Some(None), "Tom may not know which");

        let despite = store::view::NewCase { despite_known: true, ..crate::both::amina() };
        let permit = house.may(&house.rosa, ()).await;
        assert!(house.store.add_case(permit, despite, form()).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn files_taken_away_in_the_middle_of_work_open_whole() {
    let house = House::new(store::Kind::Real, None).await;
    let case = house.amina().await;
    house.record(case, referral("2026-03-12")).await.unwrap();
    house.record(case, first_negative("2026-10-21")).await.unwrap();
    let away = tempfile::tempdir().unwrap();
    for name in ["waymark.db", "waymark.db-wal", "protected.db", "protected.db-wal"] {
        std::fs::copy(house.place.data().join(name), away.path().join(name)).unwrap();
    }

    let place = store::Place::new(away.path()).with_keys(house.place.keys());
    let copy = store::Store::open(&place, store::Kind::Real, house.clock.clone()).await.unwrap();

    let rosa = copy.actor(house.rosa.user(), house.rosa_session()).await.unwrap();
    let permit = copy.permit(&rosa, case).await.unwrap();
    assert_eq!(copy.case(permit).await.unwrap().events.len(), 3);
    assert_eq!(copy.rebuild(true).await.unwrap().different, []);
    assert_eq!(copy.verify_audit().await.unwrap().finding, None);
    copy.close().await;
    house.opened.close().await;
}

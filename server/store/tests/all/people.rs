//! Looking after accounts: what an administrator may do, what has to come first, and that nothing is left behind.

use crate::both::{House, each};
use crate::door::{enrolled, signed_in};
use chrono::TimeDelta;
use domain::id::{CaseId, TeamId, UserId};
use store::{
    Actor, Error, Permit, Role, SessionTag, Step,
    people::Standing,
    permit::{ChangePerson, Invite, ReadCase, ReadPeople},
    person_change::NotChanged,
    second_step_reset::Reset,
    sql,
};

/// Idris, who has just shown who he is.
async fn idris(house: &House) -> Actor {
    signed_in(house, house.idris.user()).await.0
}

async fn over(house: &House, user: UserId) -> Permit<ChangePerson> {
    house.may(&idris(house).await, user).await
}

async fn may_read(house: &House, who: &Actor, case: CaseId) -> bool {
    house.store.permit::<ReadCase>(who, case).await.is_ok()
}

#[tokio::test]
async fn only_an_administrator_reaches_accounts_and_for_changes_only_just_after_showing_who_he_is()
{
    each(|house| async move {
        for who in [&house.rosa, &house.farah, &house.grace] {
            let read = house.store.permit::<ReadPeople>(who, ()).await;
            let invite = house.store.permit::<Invite>(who, ()).await;
            assert!(matches!((read, invite), (Err(Error::NotFound), Err(Error::NotFound))));
        }

        let fresh = idris(&house).await;
        assert!(house.store.permit::<Invite>(&fresh, ()).await.is_ok());
        house.clock.advance(TimeDelta::minutes(5));

        assert!(house.store.permit::<ReadPeople>(&fresh, ()).await.is_ok());
        let late = house.store.permit::<Invite>(&fresh, ()).await;
        assert!(matches!(late, Err(Error::NotProved)));
        let never = house.store.permit::<ChangePerson>(&house.idris, house.rosa.user()).await;
        assert!(matches!(never, Err(Error::NotProved)));
    })
    .await;
}

#[tokio::test]
async fn the_list_says_who_has_what_and_no_more() {
    each(|house| async move {
        house.amina().await;
        enrolled(&house).await;
        let (_, _) = signed_in(&house, house.rosa.user()).await;

        let people = house.store.people(house.may(&house.idris, ()).await).await.unwrap();

        let of = |name: &str| people.iter().find(|one| one.name == name).unwrap();
        assert_eq!((of("Rosa").cases, of("Tom").cases), (1, 0));
        assert_eq!(of("Rosa").team_name.as_deref(), Some("North"));
        assert_eq!(of("Rosa").last_seen_on, Some(house.store.today()));
        assert_eq!(of("Tom").last_seen_on, None);
        assert!(of("Linh").has_second_step && !of("Rosa").has_second_step);
        assert!(people.iter().all(|one| one.standing == Standing::Active));
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_hands_her_cases_over_and_is_signed_out_in_the_same_moment() {
    each(|house| async move {
        let case = house.amina().await;
        let (rosa, cookie) = signed_in(&house, house.rosa.user()).await;
        let store = &house.store;

        let alone = store.close_account(over(&house, rosa.user()).await, None).await;
        assert!(matches!(alone, Err(NotChanged::NeedsTaker { cases: 1 })));
        for taker in [house.farah.user(), rosa.user(), store::chance::id()] {
            let bad = store.close_account(over(&house, rosa.user()).await, Some(taker)).await;
            assert!(matches!(bad, Err(NotChanged::BadTaker)));
        }
        assert!(store.actor(rosa.user(), SessionTag::of(&cookie)).await.is_ok());
        assert!(may_read(&house, &house.rosa, case).await);

        let to = Some(house.tom.user());
        let moved = store.close_account(over(&house, rosa.user()).await, to).await.unwrap();

        assert_eq!(moved, 1);
        let gone = store.actor(rosa.user(), SessionTag::of(&cookie)).await;
        assert!(matches!(gone, Err(Error::SignedOut)));
        assert!(may_read(&house, &house.tom, case).await);
        let people = store.people(house.may(&house.idris, ()).await).await.unwrap();
        let of = |name: &str| people.iter().find(|one| one.name == name).unwrap();
        assert_eq!((of("Rosa").cases, of("Tom").cases), (0, 1));
        assert_eq!(of("Rosa").standing, Standing::Closed);
        let today = store.today_page(house.may(&house.tom, ()).await).await.unwrap();
        assert_eq!(today.quiet.len() + today.waiting.len() + today.to_confirm.len(), 0);
        assert!(store.rebuild(true).await.unwrap().different.is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_advisers_cases_go_to_another_adviser_and_are_not_doubled() {
    each(|house| async move {
        let case = house.amina().await;
        house.name_farah(case).await;
        let db = house.db().await;
        let leo: UserId = store::chance::id();
        let add = sql!(
            "insert into account (account_id, email, name, role, password, enabled, version, created_at)
             values ($1, 'leo@harbour-light.example', 'Leo', 'LEGAL_ADVISER', 'none', true, 1, $2)",
            leo,
            house.store.now()
        );
        db.execute(add, store::db::Rows::One).await.unwrap();
        db.close().await;

        let moved =
            house.store.hand_over(over(&house, house.farah.user()).await, Some(leo)).await.unwrap();

        assert_eq!(moved, 1);
        assert!(!may_read(&house, &house.farah, case).await);
        let (leo, _) = signed_in(&house, leo).await;
        assert!(may_read(&house, &leo, case).await);
        let nothing = house.store.hand_over(over(&house, house.farah.user()).await, None).await;
        assert_eq!(nothing.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_role_changes_from_the_next_page_on_and_only_when_nothing_hangs_on_the_old_one() {
    each(|house| async move {
        house.amina().await;
        let (rosa, cookie) = signed_in(&house, house.rosa.user()).await;
        let store = &house.store;
        let change = |version| {
            let house = &house;
            async move {
                let permit = over(house, house.rosa.user()).await;
                house.store.change_role(permit, Role::Manager, None, version).await
            }
        };

        let early = change(1).await;
        assert!(matches!(early, Err(NotChanged::NeedsTaker { cases: 1 })));
        let to = Some(house.tom.user());
        store.hand_over(over(&house, rosa.user()).await, to).await.unwrap();
        let stale = change(7).await;
        assert!(matches!(stale, Err(NotChanged::Store(Error::Conflict { .. }))));

        change(1).await.unwrap();

        let now = store.actor(rosa.user(), SessionTag::of(&cookie)).await.unwrap();
        assert_eq!(now.role(), Role::Manager);
        let teamless = over(&house, rosa.user()).await;
        let teamless = store.change_role(teamless, Role::Caseworker, None, 2).await;
        assert!(matches!(teamless, Err(NotChanged::NeedsTeam)));
        let north: TeamId = store.team("North").await.unwrap();
        let back = over(&house, rosa.user()).await;
        store.change_role(back, Role::Caseworker, Some(north), 2).await.unwrap();
    })
    .await;
}

/// Another administrator, who has just shown who she is.
async fn winifred(house: &House) -> Actor {
    let email = "winifred@harbour-light.example";
    house.store.first_administrator(email, "Winifred").await.unwrap();
    let user = house.store.account_of(email).await.unwrap().unwrap();
    signed_in(house, user).await.0
}

#[tokio::test]
async fn a_lost_second_step_is_taken_away_by_two_administrators_and_set_up_anew() {
    each(|house| async move {
        let (linh, _, codes) = enrolled(&house).await;
        let half = linh.half().await;
        let (_, cookie) = signed_in(&house, linh.user).await;
        let winifred = winifred(&house).await;
        let reset = async |by: &Actor| {
            let permit = house.may(by, linh.user).await;
            house.store.reset_second_step(permit).await.unwrap()
        };
        let idris = idris(&house).await;

        for _ in 0..3 {
            assert_eq!(reset(&idris).await, Reset::Asked, "one alone asks for ever");
        }
        assert!(matches!(linh.password().await, Step::Code(_)));
        let people = house.store.people(house.may(&winifred, ()).await).await.unwrap();
        let hers = people.iter().find(|one| one.user == linh.user).unwrap();
        assert_eq!(hers.reset_asked_by.as_ref().map(|asker| asker.user), Some(idris.user()));

        assert_eq!(reset(&winifred).await, Reset::Done);

        assert!(house.store.actor(linh.user, SessionTag::of(&cookie)).await.is_err());
        assert!(linh.code(half, &codes[0]).await.is_err());
        assert!(matches!(linh.password().await, Step::SetUp(_)));
    })
    .await;
}

#[tokio::test]
async fn what_an_administrator_asked_for_lapses_after_a_day_and_when_they_are_none_any_more() {
    each(|house| async move {
        let (linh, _, _) = enrolled(&house).await;
        let winifred = winifred(&house).await.user();
        let reset = async |by: UserId| {
            let (by, _) = signed_in(&house, by).await;
            house.store.reset_second_step(house.may(&by, linh.user).await).await.unwrap()
        };

        reset(winifred).await;
        house.clock.advance(TimeDelta::hours(24));
        assert_eq!(reset(house.idris.user()).await, Reset::Asked);

        reset(winifred).await;
        assert!(matches!(linh.password().await, Step::SetUp(_)), "both within a day");
        linh.enrol().await;
        reset(winifred).await;
        let close = over(&house, winifred).await;
        house.store.close_account(close, None).await.unwrap();
        assert_eq!(reset(house.idris.user()).await, Reset::Asked);
    })
    .await;
}

#[tokio::test]
async fn nobody_does_anything_to_their_own_account() {
    each(|house| async move {
        let (store, own) = (&house.store, house.idris.user());
        let ends = [
            store.close_account(over(&house, own).await, None).await.map(drop),
            store.reset_second_step(over(&house, own).await).await.map(drop),
            store.change_role(over(&house, own).await, Role::Manager, None, 1).await,
            store.hand_over(over(&house, own).await, None).await.map(drop),
            store.reopen_account(over(&house, own).await).await,
        ];

        for end in ends {
            assert!(matches!(end, Err(NotChanged::Yourself)), "{end:?}");
        }
        let nobody = store.close_account(over(&house, store::chance::id()).await, None).await;
        assert!(matches!(nobody, Err(NotChanged::Store(Error::NotFound))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_administrators_who_close_each_other_at_once_leave_one() {
    each(|house| async move {
        let store = &house.store;
        for round in 0..20 {
            let name = format!("admin{round}@harbour-light.example");
            store.first_administrator(&name, "Nadia").await.unwrap();
            let nadia = store.account_of(&name).await.unwrap().unwrap();
            let (nadia, _) = signed_in(&house, nadia).await;
            let (idris, _) = signed_in(&house, house.idris.user()).await;
            let on_idris = house.may::<ChangePerson>(&nadia, idris.user()).await;
            let on_nadia = house.may::<ChangePerson>(&idris, nadia.user()).await;

            let (one, other) = tokio::join!(
                store.close_account(on_idris, None),
                store.close_account(on_nadia, None)
            );

            assert_eq!(
                usize::from(one.is_ok()) + usize::from(other.is_ok()),
                1,
                "{one:?} {other:?}"
            );
            store.enable_account(idris.user(), true).await.unwrap();
        }
    })
    .await;
}

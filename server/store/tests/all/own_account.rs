//! What people do to their own account: devices, password, showing again who they are.

use crate::both::{House, each};
use crate::door::{Linh, PASSWORD, app, enrolled, signed_in};
use chrono::TimeDelta;
use store::{
    Actor, Error, SessionTag, SignInRefusal, own_account::NotTaken, password_rule::Weakness,
    permit::Invite, second_step::CodeRefusal, sql, ways::Asked,
};
use tower_sessions::session::Id;

const ADDRESS: &str = "203.0.113.9";

async fn counts(house: &House, who: &Actor, cookie: Id) -> bool {
    house.store.actor(who.user(), SessionTag::of(&cookie)).await.is_ok()
}

#[tokio::test]
async fn showing_who_one_is_counts_five_minutes_and_for_this_sign_in_only() {
    each(|house| async move {
        let (linh, offer, _) = enrolled(&house).await;
        let (here, cookie) = signed_in(&house, linh.user).await;
        let (elsewhere, other) = signed_in(&house, linh.user).await;
        house.clock.advance(TimeDelta::minutes(5));
        assert!(matches!(linh.store.new_codes(&here).await, Err(Error::NotProved)));
        assert_eq!(linh.store.asked_of(&here).await.unwrap(), Asked::Code);

        let wrong = linh.store.confirm(&here, "000000", ADDRESS).await.unwrap_err();
        assert_eq!(wrong, CodeRefusal::Wrong { tries_left: None });
        let code = app(&offer, house.clock_now(), 0);
        let proof = linh.store.confirm(&here, &code, ADDRESS).await.unwrap();
        linh.store.note_proof(SessionTag::of(&cookie), proof).await.unwrap();

        let here = linh.store.actor(here.user(), SessionTag::of(&cookie)).await.unwrap();
        assert_eq!(linh.store.new_codes(&here).await.unwrap().len(), 8);
        let elsewhere = linh.store.actor(elsewhere.user(), SessionTag::of(&other)).await.unwrap();
        assert!(matches!(linh.store.new_codes(&elsewhere).await, Err(Error::NotProved)));
        let again = linh.store.confirm(&here, &code, ADDRESS).await.unwrap_err();
        assert_eq!(again, CodeRefusal::Wrong { tries_left: None }, "a code is used once");
        house.clock.advance(TimeDelta::minutes(5));
        assert!(matches!(linh.store.new_codes(&here).await, Err(Error::NotProved)));
    })
    .await;
}

#[tokio::test]
async fn a_proof_is_not_noted_on_somebody_elses_session_or_one_that_ended() {
    each(|house| async move {
        let linh = Linh::join(&house).await;
        let (who, cookie) = signed_in(&house, linh.user).await;
        let (_, toms) = signed_in(&house, house.tom.user()).await;
        assert_eq!(linh.store.asked_of(&who).await.unwrap(), Asked::Password);

        let proof = linh.store.confirm(&who, PASSWORD, ADDRESS).await.unwrap();
        let stolen = linh.store.note_proof(SessionTag::of(&toms), proof).await;
        let proof = linh.store.confirm(&who, PASSWORD, ADDRESS).await.unwrap();
        linh.store.sign_out(SessionTag::of(&cookie)).await.unwrap();
        let late = linh.store.note_proof(SessionTag::of(&cookie), proof).await;

        assert!(matches!(stolen, Err(Error::SignedOut)));
        assert!(matches!(late, Err(Error::SignedOut)));
    })
    .await;
}

#[tokio::test]
async fn whoever_sits_at_an_open_screen_cannot_guess_the_password_there() {
    each(|house| async move {
        let linh = Linh::join(&house).await;
        let (who, _) = signed_in(&house, linh.user).await;
        for _ in 0..10 {
            let wrong = linh.store.confirm(&who, "heron kettle sunday", ADDRESS).await.unwrap_err();
            assert_eq!(wrong, CodeRefusal::Wrong { tries_left: None });
        }

        let right = linh.store.confirm(&who, PASSWORD, ADDRESS).await.unwrap_err();

        assert!(matches!(right, CodeRefusal::Paused { .. }));
    })
    .await;
}

#[tokio::test]
async fn a_device_that_is_not_known_is_signed_out_alone_or_with_all_others() {
    each(|house| async move {
        let (here, cookie) = signed_in(&house, house.rosa.user()).await;
        let (_, second) = signed_in(&house, house.rosa.user()).await;
        let (_, third) = signed_in(&house, house.rosa.user()).await;
        let (tom, toms) = signed_in(&house, house.tom.user()).await;

        let own = house.store.own_account(&here).await.unwrap();
        assert_eq!(own.sign_ins.len(), 3);
        assert!(own.sign_ins[0].is_here && !own.sign_ins[1].is_here);
        let of_tom = house.store.own_account(&tom).await.unwrap().sign_ins[0].id;
        house.store.end_sign_in(&here, of_tom).await.unwrap();
        assert!(counts(&house, &tom, toms).await, "nobody signs out somebody else");
        house.store.end_sign_in(&here, own.sign_ins[1].id).await.unwrap();
        let left = [second, third];
        let mut alive = 0;
        for cookie in left {
            alive += usize::from(counts(&house, &here, cookie).await);
        }
        assert_eq!(alive, 1);

        house.store.end_other_sign_ins(&here).await.unwrap();

        assert!(counts(&house, &here, cookie).await);
        assert!(!counts(&house, &here, second).await && !counts(&house, &here, third).await);
        assert!(counts(&house, &tom, toms).await);
    })
    .await;
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_signs_out_the_other_devices() {
    each(|house| async move {
        let linh = Linh::join(&house).await;
        let (here, cookie) = signed_in(&house, linh.user).await;
        let (_, other) = signed_in(&house, linh.user).await;
        let change = |now: &'static str, new: &'static str| {
            let (store, here) = (linh.store.clone(), here.clone());
            async move { store.change_password(&here, (now, new), ADDRESS).await }
        };

        let wrong = change("heron kettle sunday", "otter lantern thursday").await;
        assert_eq!(wrong, Err(NotTaken::Old(CodeRefusal::Wrong { tries_left: None })));
        let weak = change(PASSWORD, "manchester united").await;
        assert_eq!(weak, Err(NotTaken::New(Weakness::Common)));
        change(PASSWORD, "otter lantern thursday").await.unwrap();

        assert!(counts(&house, &here, cookie).await && !counts(&house, &here, other).await);
        let old = linh.store.sign_in(crate::door::EMAIL, PASSWORD, ADDRESS).await;
        assert!(matches!(old, Err(SignInRefusal::Wrong { .. })));
        assert!(
            linh.store.sign_in(crate::door::EMAIL, "otter lantern thursday", ADDRESS).await.is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn another_app_takes_over_only_with_a_code_of_it() {
    each(|house| async move {
        let (linh, old, _) = enrolled(&house).await;
        let (here, _) = signed_in(&house, linh.user).await;
        linh.store.offer_second_step(&here).await.unwrap();
        let new = linh.store.offered(&here).await.unwrap().unwrap();
        assert!(new.key != old.key);
        house.clock.advance(TimeDelta::minutes(1));

        let of_old = app(&old, house.clock_now(), 0);
        let wrong = linh.store.change_second_step(&here, &of_old).await.unwrap_err();
        assert_eq!(wrong, CodeRefusal::Wrong { tries_left: None });
        linh.store.change_second_step(&here, &app(&new, house.clock_now(), 0)).await.unwrap();

        house.clock.advance(TimeDelta::minutes(1));
        let refused = linh.code(linh.half().await, &app(&old, house.clock_now(), 0)).await;
        assert!(matches!(refused, Err(CodeRefusal::Wrong { .. })));
        let taken = linh.code(linh.half().await, &app(&new, house.clock_now(), 0)).await;
        assert_eq!(taken, Ok(linh.user));
    })
    .await;
}

#[tokio::test]
async fn whoever_has_only_shown_a_password_may_do_nothing() {
    each(|house| async move {
        let (linh, ..) = enrolled(&house).await;
        linh.half().await;
        let db = house.db().await;

        let sign_ins = sql!("select count(*) from sign_in where account_id = $1", linh.user);
        let (sign_ins,): (i64,) = db.one(sign_ins).await.unwrap();

        assert_eq!(sign_ins, 0, "there is nothing an actor could come from");
        assert!(house.store.permit::<Invite>(&house.rosa, ()).await.is_err());
        db.close().await;
    })
    .await;
}

//! Adding passkeys and removing them: after a fresh proof, never the last second step, and nobody else's.

use chrono::TimeDelta;
use store::{
    Error, SessionTag, Step,
    db::Rows,
    passkey_change::Removed,
    second_step::{CodeRefusal, Missing},
    sql,
    ways::Asked,
};

use crate::both::{each, each_demo};
use crate::door::signed_in;
use crate::passkeys::{HERE, WRONG, add, answered, equipped, let_in, name, named};

const ADDRESS: &str = "203.0.113.9";

#[tokio::test]
async fn the_only_second_step_cannot_be_removed_and_recovery_codes_come_with_the_first() {
    each_demo(|house| async move {
        let store = named(&house);
        let (rosa, _) = signed_in(&house, house.rosa.user()).await;
        let (_, codes) = add(&store, &rosa).await;
        assert_eq!(codes.len(), 8);
        let one = store.passkeys(&rosa).await.unwrap()[0].id;

        assert_eq!(store.remove_passkey(&rosa, one).await.unwrap(), Removed::Last);
        assert_eq!(store.asked_of(&rosa).await.unwrap(), Asked::Passkey);
        let (_, more) = add(&store, &rosa).await;
        assert!(more.is_empty());
        let (tom, _) = signed_in(&house, house.tom.user()).await;
        assert!(matches!(store.remove_passkey(&tom, one).await, Err(Error::NotFound)));
        assert_eq!(store.remove_passkey(&rosa, one).await.unwrap(), Removed::Done);

        let held = store.passkeys(&rosa).await.unwrap();
        assert_eq!(held.iter().filter(|one| one.removed_at.is_some()).count(), 1);
        house.clock.advance(TimeDelta::days(31));
        assert_eq!(store.passkeys(&rosa).await.unwrap().len(), 1, "removed long ago");
    })
    .await;
}

#[tokio::test]
async fn a_removed_passkey_opens_nothing_and_the_other_devices_are_signed_out() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let (who, cookie) = signed_in(&house, linh.user).await;
        let (_, other) = signed_in(&house, linh.user).await;
        let half = linh.half().await;
        let answer = answered(&store, &mut device, half).await;
        let one = store.passkeys(&who).await.unwrap()[0].id;

        assert_eq!(store.remove_passkey(&who, one).await.unwrap(), Removed::Done);

        assert!(let_in(&store, half, &answer).await.is_err());
        let half = linh.half().await;
        assert!(matches!(store.begin_passkey_sign_in(half).await, Err(Error::NotFound)));
        assert!(store.missing(half).await.unwrap() == Missing::Step(Asked::Code));
        assert!(store.actor(linh.user, SessionTag::of(&cookie)).await.is_ok());
        assert!(store.actor(linh.user, SessionTag::of(&other)).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn adding_and_removing_ask_for_a_fresh_proof_and_a_known_key_is_not_added_again() {
    each(|house| async move {
        let (linh, store, device) = equipped(&house).await;
        let (who, _) = signed_in(&house, linh.user).await;
        let one = store.passkeys(&who).await.unwrap()[0].id;
        let asked = store.begin_passkey(&who).await.unwrap();
        assert_eq!(asked["publicKey"]["excludeCredentials"].as_array().unwrap().len(), 1);
        let again = device.clone().make(&asked, HERE);
        assert_eq!(store.add_passkey(&who, name(), &again, ADDRESS).await, Err(WRONG), "known");
        house.clock.advance(TimeDelta::minutes(5));

        assert!(matches!(store.begin_passkey(&who).await, Err(Error::NotProved)));
        let late = store.add_passkey(&who, name(), &again, ADDRESS).await;
        assert_eq!(late, Err(CodeRefusal::NotProved));
        assert!(matches!(store.remove_passkey(&who, one).await, Err(Error::NotProved)));
    })
    .await;
}

#[tokio::test]
async fn a_passkey_cannot_be_moved_to_somebody_else_by_whoever_can_write_to_the_database() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let db = house.db().await;
        let steal = sql!("update passkey set account_id = $1", house.tom.user());
        db.execute(steal, Rows::One).await.unwrap();

        let (tom, _) = signed_in(&house, house.tom.user()).await;
        assert!(store.begin_passkey_proof(&tom).await.is_err());
        let back = sql!("update passkey set account_id = $1", linh.user);
        db.execute(back, Rows::One).await.unwrap();
        let half = linh.half().await;
        let answer = answered(&store, &mut device, half).await;
        assert_eq!(let_in(&store, half, &answer).await, Ok(linh.user));
        assert!(matches!(linh.password().await, Step::Code(_)));
    })
    .await;
}

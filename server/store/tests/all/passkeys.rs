//! Passkeys: each question is answered once, by whom it was asked, in time, with a key that is theirs and no copy.

use chrono::TimeDelta;
use domain::id::UserId;
use store::{
    Actor, Error, Store,
    half::Half,
    passkey_change::PasskeyName,
    second_step::{CodeRefusal, Missing},
    sql,
    ways::Asked,
};

use crate::authenticator::Authenticator;
use crate::both::{House, each};
use crate::door::{Linh, enrolled, signed_in};

pub const HERE: &str = "https://waymark.example.org";
const ADDRESS: &str = "203.0.113.9";
pub const WRONG: CodeRefusal = CodeRefusal::Wrong { tries_left: None };

/// The store, where people reach it by a name.
pub fn named(house: &House) -> Store {
    house.store.clone().reached_at(HERE)
}

pub fn name() -> PasskeyName {
    PasskeyName::new("Work laptop").unwrap()
}

/// Somebody adds a passkey on a device that has none.
pub async fn add(store: &Store, who: &Actor) -> (Authenticator, Vec<String>) {
    let mut device = Authenticator::new();
    let made = device.make(&store.begin_passkey(who).await.unwrap(), HERE);
    (device, store.add_passkey(who, name(), &made, ADDRESS).await.unwrap())
}

/// Linh, who has an app and a passkey, and the store at its name.
pub async fn equipped(house: &House) -> (Linh, Store, Authenticator) {
    let (linh, ..) = enrolled(house).await;
    let store = linh.store.clone().reached_at(HERE);
    let (who, _) = signed_in(house, linh.user).await;
    let (device, codes) = add(&store, &who).await;
    assert!(codes.is_empty(), "the codes that came with the app stay");
    (linh, store, device)
}

pub async fn answered(store: &Store, device: &mut Authenticator, half: Half) -> String {
    device.answer(&store.begin_passkey_sign_in(half).await.unwrap(), HERE)
}

pub async fn let_in(store: &Store, half: Half, answer: &str) -> Result<UserId, CodeRefusal> {
    store.sign_in_by_passkey(half, answer, ADDRESS).await.map(|proof| proof.user())
}

#[tokio::test]
async fn a_passkey_is_added_and_takes_the_second_step_from_then_on() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let half = linh.half().await;
        let missing = store.missing(half).await.unwrap();
        assert!(missing == Missing::Step(Asked::PasskeyOrCode));

        let answer = answered(&store, &mut device, half).await;
        assert_eq!(let_in(&store, half, &answer).await, Ok(linh.user));

        let (who, _) = signed_in(&house, linh.user).await;
        let held = store.passkeys(&who).await.unwrap();
        assert_eq!((held.len(), held[0].name.as_str()), (1, "Work laptop"));
        assert_eq!(held[0].used_at, Some(house.clock_now()));
        assert_eq!(store.own_account(&who).await.unwrap().passkeys, 1);
        let db = house.db().await;
        let trail: Vec<(String, String)> =
            db.all(sql!("select action, detail from audit order by seq")).await.unwrap();
        assert!(trail.iter().any(|(action, _)| action == "passkey.add"), "{trail:?}");
        assert_eq!(trail.last().unwrap().1, "[\"password\",\"passkey\"]", "{trail:?}");
    })
    .await;
}

#[tokio::test]
async fn a_question_is_answered_once_and_only_by_the_sign_in_that_asked_it() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let (one, other) = (linh.half().await, linh.half().await);
        let answer = answered(&store, &mut device, one).await;
        store.begin_passkey_sign_in(other).await.unwrap();

        assert!(let_in(&store, other, &answer).await.is_err(), "asked in another sign-in");
        assert_eq!(let_in(&store, one, &answer).await, Ok(linh.user));
        assert!(let_in(&store, one, &answer).await.is_err(), "answered before");
        let third = linh.half().await;
        assert!(let_in(&store, third, &answer).await.is_err(), "never asked");
    })
    .await;
}

#[tokio::test]
async fn a_wrong_answer_uses_the_question_up() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let half = linh.half().await;
        let answer = answered(&store, &mut device, half).await;

        let wrong = let_in(&store, half, "not an answer").await;

        assert_eq!(wrong, Err(CodeRefusal::Wrong { tries_left: Some(4) }));
        assert!(let_in(&store, half, &answer).await.is_err());
        let answer = answered(&store, &mut device, half).await;
        assert_eq!(let_in(&store, half, &answer).await, Ok(linh.user));
    })
    .await;
}

#[tokio::test]
async fn an_answer_after_five_minutes_is_too_late_and_the_question_is_cleared_out() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let half = linh.half().await;
        let answer = answered(&store, &mut device, half).await;
        house.clock.advance(TimeDelta::minutes(5));

        assert!(let_in(&store, half, &answer).await.is_err());
        store.begin_passkey_sign_in(half).await.unwrap();
        house.clock.advance(TimeDelta::minutes(5));
        store.sweep().await.unwrap();
        let db = house.db().await;
        let (open,): (i64,) = db.one(sql!("select count(*) from passkey_ceremony")).await.unwrap();
        assert_eq!(open, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_answers_with_one_passkey_at_the_same_moment_one_is_let_in() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let half = linh.half().await;
        let answer = answered(&store, &mut device, half).await;
        let tries: Vec<_> = (0..20)
            .map(|_| {
                let (store, answer) = (store.clone(), answer.clone());
                tokio::spawn(async move { let_in(&store, half, &answer).await })
            })
            .collect();

        let mut count = 0;
        for one in tries {
            count += usize::from(one.await.unwrap().is_ok());
        }

        assert_eq!(count, 1);
    })
    .await;
}

#[tokio::test]
async fn a_copied_passkey_is_noticed_by_its_counter_and_opens_nothing() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let (first, second) = (linh.half().await, linh.half().await);
        let mut copy = device.clone();
        let own = answered(&store, &mut device, first).await;
        // Asked at the same count: both questions know the same last use.
        let copied = answered(&store, &mut copy, second).await;

        assert_eq!(let_in(&store, first, &own).await, Ok(linh.user));
        assert!(let_in(&store, second, &copied).await.is_err());
        copy.counter = 0;
        let third = linh.half().await;
        let late = answered(&store, &mut copy, third).await;
        assert!(let_in(&store, third, &late).await.is_err());

        let db = house.db().await;
        let noticed = sql!("select count(*) from audit where action = 'passkey.counter'");
        let (noticed,): (i64,) = db.one(noticed).await.unwrap();
        assert_eq!(noticed, 2);
    })
    .await;
}

#[tokio::test]
async fn a_device_that_does_not_recognise_its_owner_or_stands_before_another_site_opens_nothing() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let half = linh.half().await;
        let asked = store.begin_passkey_sign_in(half).await.unwrap();
        let false_site = device.answer(&asked, "https://waymark.example.com");
        assert!(let_in(&store, half, &false_site).await.is_err());
        device.recognises = false;
        let untouched = answered(&store, &mut device, half).await;
        assert!(let_in(&store, half, &untouched).await.is_err());

        let (who, _) = signed_in(&house, linh.user).await;
        let mut other = Authenticator::new();
        other.recognises = false;
        let made = other.make(&store.begin_passkey(&who).await.unwrap(), HERE);
        assert_eq!(store.add_passkey(&who, name(), &made, ADDRESS).await, Err(WRONG));
        assert_eq!(store.passkeys(&who).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn where_the_site_is_reached_by_a_number_there_are_no_passkeys() {
    each(|house| async move {
        let (linh, store, _) = equipped(&house).await;
        let number = linh.store.clone().reached_at("http://127.0.0.1:3000");
        let (who, _) = signed_in(&house, linh.user).await;
        let half = linh.half().await;

        assert_eq!(
            (store.passkey_host(), number.passkey_host()),
            (Some("waymark.example.org"), None)
        );
        assert!(matches!(number.begin_passkey(&who).await, Err(Error::NotFound)));
        assert!(matches!(number.begin_passkey_sign_in(half).await, Err(Error::NotFound)));
        assert!(number.missing(half).await.unwrap() == Missing::Step(Asked::Code));
        let elsewhere = linh.store.clone().reached_at("https://new.example.org");
        assert!(elsewhere.missing(half).await.unwrap() == Missing::Step(Asked::Code));
    })
    .await;
}

#[tokio::test]
async fn tries_with_passkeys_are_counted_like_those_with_codes() {
    each(|house| async move {
        let (linh, store, mut device) = equipped(&house).await;
        let (who, _) = signed_in(&house, linh.user).await;
        for _ in 0..10 {
            store.begin_passkey_proof(&who).await.unwrap();
            let wrong = store.confirm_by_passkey(&who, "{}", ADDRESS).await.unwrap_err();
            assert_eq!(wrong, WRONG);
        }

        let answer = device.answer(&store.begin_passkey_proof(&who).await.unwrap(), HERE);
        let right = store.confirm_by_passkey(&who, &answer, ADDRESS).await.unwrap_err();

        assert!(matches!(right, CodeRefusal::Paused { .. }));
        let half = linh.half().await;
        let code = linh.code(half, "000000").await;
        assert!(matches!(code, Err(CodeRefusal::Paused { .. })), "counted together");
    })
    .await;
}

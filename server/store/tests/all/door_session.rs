//! Sessions: they end when they should, and what has ended never comes back.

use std::sync::Arc;

use crate::both::{House, each};
use chrono::TimeDelta;
use domain::id::UserId;
use serde_json::json;
use store::{
    Error, SessionTag, Store,
    session_store::{Sessions, USER},
    sql,
};
use tower_sessions::{Session, SessionStore, session::Id};

/// A request that carries this cookie, or none.
fn request(store: &Store, cookie: Option<Id>) -> Session {
    let sessions: Arc<Sessions> = Arc::new(store.sessions());
    Session::new(cookie, sessions, None)
}

/// Signs somebody in as the site does, and returns their cookie.
async fn sign_in(store: &Store, user: UserId) -> Id {
    let session = request(store, None);
    session.insert(USER, user).await.unwrap();
    session.save().await.unwrap();
    session.id().unwrap()
}

async fn user_of(store: &Store, cookie: Id) -> Option<UserId> {
    request(store, Some(cookie)).get(USER).await.unwrap()
}

/// Whether the cookie still makes somebody an actor.
async fn counts(house: &House, cookie: Id) -> bool {
    let rosa = house.rosa.user();
    let as_session = user_of(&house.store, cookie).await == Some(rosa);
    let actor = house.store.actor(rosa, SessionTag::of(&cookie)).await;
    assert_eq!(as_session, actor.is_ok(), "the session and the actor must agree");
    as_session
}

#[tokio::test]
async fn a_sign_in_lasts_as_long_as_pages_are_asked_for_and_no_longer() {
    each(|house| async move {
        let cookie = sign_in(&house.store, house.rosa.user()).await;

        for _ in 0..28 {
            house.clock.advance(TimeDelta::minutes(25));
            assert!(counts(&house, cookie).await);
        }
        house.clock.advance(TimeDelta::minutes(21));

        assert!(!counts(&house, cookie).await, "twelve hours are the most");
    })
    .await;
}

#[tokio::test]
async fn half_an_hour_without_a_page_ends_it_and_we_still_know_whose_it_was() {
    each(|house| async move {
        let cookie = sign_in(&house.store, house.rosa.user()).await;
        let tag = SessionTag::of(&cookie);
        assert_eq!(house.store.lapsed(tag).await.unwrap(), None);

        house.clock.advance(TimeDelta::minutes(30));

        assert!(!counts(&house, cookie).await);
        assert_eq!(house.store.lapsed(tag).await.unwrap(), Some(house.rosa.user()));
        house.clock.advance(TimeDelta::hours(24));
        assert_eq!(house.store.lapsed(tag).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_it_for_every_cookie_of_the_sign_in_and_for_nobody_else() {
    each(|house| async move {
        let (here, elsewhere) = (
            sign_in(&house.store, house.rosa.user()).await,
            sign_in(&house.store, house.rosa.user()).await,
        );
        let session = request(&house.store, Some(here));
        session.cycle_id().await.unwrap();
        session.save().await.unwrap();
        let renewed = session.id().unwrap();
        assert!(!counts(&house, here).await && counts(&house, renewed).await);

        house.store.sign_out(SessionTag::of(&renewed)).await.unwrap();

        assert!(!counts(&house, renewed).await);
        assert!(counts(&house, elsewhere).await);
        house.store.sign_out_everywhere(house.rosa.user()).await.unwrap();
        assert!(!counts(&house, elsewhere).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_request_on_its_way_cannot_bring_a_session_back() {
    each(|house| async move {
        for round in 0..300 {
            let cookie = sign_in(&house.store, house.rosa.user()).await;
            let mut requests = tokio::task::JoinSet::new();
            for number in 0..10 {
                let session = request(&house.store, Some(cookie));
                session.insert("draft", json!({ "round": round, "number": number })).await.unwrap();
                requests.spawn(async move {
                    if number == 9 {
                        // One of them would even change the cookie.
                        let _ = session.cycle_id().await;
                    }
                    let _ = session.save().await;
                    session.id()
                });
            }
            let (store, tag) = (house.store.clone(), SessionTag::of(&cookie));
            let leave = tokio::spawn(async move { store.sign_out(tag).await });

            let cookies: Vec<_> = requests.join_all().await.into_iter().flatten().collect();
            leave.await.unwrap().unwrap();

            for cookie in cookies.into_iter().chain([cookie]) {
                assert!(!counts(&house, cookie).await, "round {round}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn saving_a_session_that_has_ended_says_so() {
    each(|house| async move {
        let cookie = sign_in(&house.store, house.rosa.user()).await;
        let session = request(&house.store, Some(cookie));
        session.insert("draft", "half a sentence").await.unwrap();

        house.store.sign_out(SessionTag::of(&cookie)).await.unwrap();

        assert!(session.save().await.is_err());
        let renewed = request(&house.store, Some(cookie));
        assert_eq!(renewed.get::<String>("draft").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn renewing_the_cookie_after_signing_out_signs_nobody_in() {
    each(|house| async move {
        let cookie = sign_in(&house.store, house.rosa.user()).await;
        let session = request(&house.store, Some(cookie));
        session.get::<UserId>(USER).await.unwrap();

        house.store.sign_out(SessionTag::of(&cookie)).await.unwrap();
        let _ = session.cycle_id().await;

        assert!(session.save().await.is_err());
    })
    .await;
}

#[tokio::test]
async fn the_sixth_device_signs_out_the_first() {
    each(|house| async move {
        let mut cookies = Vec::new();
        for _ in 0..6 {
            house.clock.advance(TimeDelta::seconds(1));
            cookies.push(sign_in(&house.store, house.rosa.user()).await);
        }

        assert!(!counts(&house, cookies[0]).await);
        for cookie in &cookies[1..] {
            assert!(counts(&house, *cookie).await);
        }
    })
    .await;
}

#[tokio::test]
async fn a_cookie_planted_before_signing_in_is_worth_nothing_after() {
    each(|house| async move {
        let before = request(&house.store, None);
        before.insert("draft", "typed before signing in").await.unwrap();
        before.save().await.unwrap();
        let planted = before.id().unwrap();

        let session = request(&house.store, Some(planted));
        session.insert(USER, house.rosa.user()).await.unwrap();
        assert!(session.save().await.is_err(), "a user needs a new cookie");
        session.cycle_id().await.unwrap();
        session.save().await.unwrap();

        assert_eq!(user_of(&house.store, planted).await, None);
        assert!(counts(&house, session.id().unwrap()).await);
        assert_eq!(session.get("draft").await.unwrap(), Some("typed before signing in".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn closing_an_account_or_changing_its_password_signs_it_out() {
    each(|house| async move {
        let rosa = house.rosa.user();
        let store = house.store.clone().with_password_cost(store::password::Cost::FLOOR);
        let first = sign_in(&store, rosa).await;
        store.set_password(rosa, "heron kettle saturday").await.unwrap();
        assert!(!counts(&house, first).await);

        let second = sign_in(&store, rosa).await;
        store.enable_account(rosa, false).await.unwrap();

        assert!(!counts(&house, second).await);
        store.enable_account(rosa, true).await.unwrap();
        assert!(!counts(&house, second).await);
        let actor = store.actor(rosa, SessionTag::of(&second)).await;
        assert!(matches!(actor, Err(Error::SignedOut)));
    })
    .await;
}

#[tokio::test]
async fn the_secret_of_the_cookie_is_stored_nowhere_and_seeing_is_noted_once_a_minute() {
    each(|house| async move {
        let cookie = sign_in(&house.store, house.rosa.user()).await;
        let db = house.db().await;
        let seen = |db: store::db::Db| async move {
            let seen =
                sql!("select last_seen_at, session_hash from session where sign_in_id is not null");
            db.one::<(chrono::DateTime<chrono::Utc>, Vec<u8>)>(seen).await.unwrap()
        };
        let (first, hash) = seen(db.clone()).await;
        assert_eq!(hash, SessionTag::of(&cookie).0);
        assert!(!hash.windows(16).any(|part| part == cookie.0.to_le_bytes()));

        house.clock.advance(TimeDelta::seconds(59));
        assert!(counts(&house, cookie).await);
        assert_eq!(seen(db.clone()).await.0, first);
        house.clock.advance(TimeDelta::seconds(1));
        assert!(counts(&house, cookie).await);

        assert_eq!(seen(db.clone()).await.0, first + TimeDelta::minutes(1));
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn sweeping_clears_what_has_run_out_and_leaves_the_rest() {
    each(|house| async move {
        let old = sign_in(&house.store, house.rosa.user()).await;
        house.clock.advance(TimeDelta::hours(37));
        let new = sign_in(&house.store, house.rosa.user()).await;

        house.store.sweep().await.unwrap();

        let db = house.db().await;
        let (left,): (i64,) = db.one(sql!("select count(*) from sign_in")).await.unwrap();
        assert_eq!(left, 1);
        assert!(counts(&house, new).await && !counts(&house, old).await);
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_forged_cookie_is_nobody() {
    each(|house| async move {
        let forged = Id(i128::from_le_bytes(store::chance::bytes()));

        assert!(house.store.sessions().load(&forged).await.unwrap().is_none());
        assert!(!counts(&house, forged).await);
    })
    .await;
}

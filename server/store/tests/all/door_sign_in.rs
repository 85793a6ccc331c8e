//! Signing in: who gets in, what everybody else is told, and how often they may try.

use std::collections::HashSet;

use crate::both::{House, each_demo as each};
use crate::door::{EMAIL, PASSWORD, linh, with_linh};
use chrono::TimeDelta;
use domain::id::UserId;
use store::{
    Role, SignInRefusal, Step, Store,
    account::{NewAccount, NotDone},
    clock::Clock,
    password::Cost,
    password_rule::Weakness,
    sql,
};

const ADDRESS: &str = "203.0.113.9";

/// One try a second, so that only the limits under test are reached.
async fn attempt(
    house: &House,
    store: &Store,
    email: &str,
    password: &str,
) -> Result<UserId, SignInRefusal> {
    house.clock.advance(TimeDelta::seconds(1));
    store.sign_in(email, password, ADDRESS).await.map(into)
}

/// In a demonstration a password is enough.
fn into(step: Step) -> UserId {
    match step {
        Step::In(user) => user,
        other => panic!("{other:?} is missing something"),
    }
}

#[tokio::test]
async fn the_right_password_signs_in_however_the_address_is_written() {
    each(|house| async move {
        let (store, linh) = with_linh(&house).await;

        assert_eq!(attempt(&house, &store, EMAIL, PASSWORD).await, Ok(linh));
        assert_eq!(
            attempt(&house, &store, " LINH.DAO@Harbour-Light.example", PASSWORD).await,
            Ok(linh)
        );
    })
    .await;
}

#[tokio::test]
async fn unknown_wrong_and_disabled_get_the_same_answer() {
    each(|house| async move {
        let (store, linh) = with_linh(&house).await;
        let wrong = attempt(&house, &store, EMAIL, "heron kettle sunday").await;
        let unknown = attempt(&house, &store, "nobody@harbour-light.example", PASSWORD).await;
        attempt(&house, &store, EMAIL, PASSWORD).await.unwrap();
        store.enable_account(linh, false).await.unwrap();
        let disabled = attempt(&house, &store, EMAIL, PASSWORD).await;

        assert_eq!(wrong, Err(SignInRefusal::Wrong { tries_left: 9 }));
        assert_eq!(unknown, wrong);
        assert_eq!(disabled, wrong);
    })
    .await;
}

#[tokio::test]
async fn after_ten_tries_a_name_waits_whether_or_not_anybody_has_it() {
    each(|house| async move {
        let (store, _) = with_linh(&house).await;

        for email in [EMAIL, "nobody@harbour-light.example"] {
            for left in (0..10).rev() {
                let refusal = attempt(&house, &store, email, "wrong wrong wrong").await;
                assert_eq!(refusal, Err(SignInRefusal::Wrong { tries_left: left }));
            }
            let until = house.clock.now() + TimeDelta::seconds(30);

            let right = attempt(&house, &store, email, PASSWORD).await;

            assert_eq!(right, Err(SignInRefusal::Paused { until }));
        }
    })
    .await;
}

#[tokio::test]
async fn waits_double_up_to_a_quarter_of_an_hour_and_the_right_password_ends_them() {
    each(|house| async move {
        let (store, linh) = with_linh(&house).await;
        for _ in 0..10 {
            let _ = attempt(&house, &store, EMAIL, "wrong wrong wrong").await;
        }

        for seconds in [30, 60, 120, 240, 480, 900, 900] {
            let until = house.clock.now() + TimeDelta::seconds(seconds);
            let early = store.sign_in(EMAIL, PASSWORD, ADDRESS).await;
            assert_eq!(early, Err(SignInRefusal::Paused { until }));
            house.clock.advance(TimeDelta::seconds(seconds));
            let wrong = store.sign_in(EMAIL, "wrong wrong wrong", ADDRESS).await;
            assert_eq!(wrong, Err(SignInRefusal::Wrong { tries_left: 0 }));
        }
        house.clock.advance(TimeDelta::minutes(15));

        assert_eq!(store.sign_in(EMAIL, PASSWORD, ADDRESS).await, Ok(Step::In(linh)));
        let again = attempt(&house, &store, EMAIL, "wrong wrong wrong").await;
        assert_eq!(again, Err(SignInRefusal::Wrong { tries_left: 9 }));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_tries_at_the_same_moment_are_not_more_than_ten() {
    each(|house| async move {
        let (store, _) = with_linh(&house).await;
        let tries: Vec<_> = (0..50)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(
                    async move { store.sign_in(EMAIL, "wrong wrong wrong", ADDRESS).await },
                )
            })
            .collect();

        let mut hashed = 0;
        for attempt in tries {
            hashed +=
                usize::from(matches!(attempt.await.unwrap(), Err(SignInRefusal::Wrong { .. })));
        }

        assert!((1..=10).contains(&hashed), "{hashed}");
    })
    .await;
}

#[tokio::test]
async fn one_address_cannot_try_many_names_and_others_are_not_held_up() {
    each(|house| async move {
        let (store, linh) = with_linh(&house).await;
        for name in 0..60 {
            let email = format!("guess{name}@harbour-light.example");
            let _ = attempt(&house, &store, &email, "wrong wrong wrong").await;
        }

        let here = attempt(&house, &store, EMAIL, PASSWORD).await;
        house.clock.advance(TimeDelta::seconds(1));
        let elsewhere = store.sign_in(EMAIL, PASSWORD, "2001:db8::1").await;

        assert!(matches!(here, Err(SignInRefusal::Paused { .. })), "{here:?}");
        assert_eq!(elsewhere, Ok(Step::In(linh)));
    })
    .await;
}

#[tokio::test]
async fn an_office_full_of_right_passwords_keeps_nobody_waiting() {
    each(|house| async move {
        let (store, linh) = with_linh(&house).await;

        for _ in 0..65 {
            assert_eq!(attempt(&house, &store, EMAIL, PASSWORD).await, Ok(linh));
        }
    })
    .await;
}

#[tokio::test]
async fn right_passwords_between_the_guesses_of_one_address_do_not_buy_it_more() {
    each(|house| async move {
        let (store, _) = with_linh(&house).await;
        for name in 0..60 {
            let email = format!("guess{name}@harbour-light.example");
            let guess = attempt(&house, &store, &email, "wrong wrong wrong").await;
            assert!(matches!(guess, Err(SignInRefusal::Wrong { .. })), "{guess:?}");
            if name < 59 {
                attempt(&house, &store, EMAIL, PASSWORD).await.unwrap();
            }
        }

        let here = attempt(&house, &store, EMAIL, PASSWORD).await;

        assert!(matches!(here, Err(SignInRefusal::Paused { .. })), "{here:?}");
    })
    .await;
}

#[tokio::test]
async fn a_hash_made_when_hashes_were_cheaper_is_renewed_at_sign_in() {
    each(|house| async move {
        let (_, linh) = with_linh(&house).await;
        let dearer = Cost::new(20 * 1024, 2).unwrap();
        let store = house.store.clone().with_password_cost(dearer);
        let db = house.db().await;

        attempt(&house, &store, EMAIL, PASSWORD).await.unwrap();

        let (hash,): (String,) =
            db.one(sql!("select password from account where account_id = $1", linh)).await.unwrap();
        assert!(hash.contains("m=20480"), "{hash}");
        assert_eq!(attempt(&house, &store, EMAIL, PASSWORD).await, Ok(linh));
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_as_a_name_is_written_down_nowhere() {
    each(|house| async move {
        let (store, _) = with_linh(&house).await;
        let db = house.db().await;

        let _ = attempt(&house, &store, "heron kettle saturday", "").await;

        let trail: Vec<(String, String)> = db
            .all(sql!("select outcome, detail from audit where action = 'sign_in' order by seq"))
            .await
            .unwrap();
        let (outcome, detail) = trail.last().unwrap();
        assert_eq!(outcome, "refused");
        assert!(!detail.contains("heron"), "{detail}");
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn an_account_is_added_once_and_only_as_the_rules_allow() {
    each(|house| async move {
        let (store, _) = with_linh(&house).await;
        let refused = |change: fn(&mut NewAccount)| {
            let (store, mut new) =
                (store.clone(), NewAccount { email: "new@harbour-light.example".into(), ..linh() });
            change(&mut new);
            async move { store.add_account(new).await.unwrap_err() }
        };

        assert!(matches!(refused(|new| new.email = EMAIL.into()).await, NotDone::EmailTaken));
        assert!(matches!(refused(|new| new.email = "new".into()).await, NotDone::Email));
        assert!(matches!(refused(|new| new.name = "  ".into()).await, NotDone::Name));
        assert!(matches!(refused(|new| new.role = Role::Caseworker).await, NotDone::NeedsTeam));
        let short = refused(|new| new.password = "heron kettle".into()).await;
        assert!(matches!(short, NotDone::Password(Weakness::TooShort)));
    })
    .await;
}

#[tokio::test]
async fn accounts_are_listed_with_what_they_are_for() {
    each(|house| async move {
        let (store, linh) = with_linh(&house).await;

        let accounts = store.accounts().await.unwrap();

        let names: HashSet<_> = accounts.iter().map(|line| line.name.as_str()).collect();
        assert!(names.contains("Linh") && names.contains("Rosa"));
        assert_eq!(store.account_of("LINH.dao@harbour-light.example").await.unwrap(), Some(linh));
    })
    .await;
}

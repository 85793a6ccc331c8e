//! Devices: a stranger who hammers on a name does not keep a colleague out of her own.

use crate::both::{House, each_demo as each};
use crate::door::{EMAIL, PASSWORD, with_linh};
use chrono::TimeDelta;
use store::{SignInRefusal, Step, Store, throttle::Whence};

const ADDRESS: &str = "203.0.113.9";

/// One try a second from somewhere else, so that only the limits under test are reached.
async fn attempt(
    house: &House,
    store: &Store,
    email: &str,
    password: &str,
) -> Result<Step, SignInRefusal> {
    house.clock.advance(TimeDelta::seconds(1));
    store.sign_in(email, password, ADDRESS).await
}

#[tokio::test]
async fn a_stranger_who_hammers_on_a_name_does_not_keep_a_colleague_out_of_her_own_device() {
    each(|house| async move {
        let (store, linh) = with_linh(&house).await;
        let device = Some(store.new_device(linh));
        let from = Whence { address: Some(ADDRESS.into()), device };
        for _ in 0..10 {
            let _ = attempt(&house, &store, EMAIL, "wrong wrong wrong").await;
        }

        let stranger = attempt(&house, &store, EMAIL, PASSWORD).await;
        let here = store.sign_in(EMAIL, PASSWORD, from.clone()).await;

        assert!(matches!(stranger, Err(SignInRefusal::Paused { .. })), "{stranger:?}");
        assert_eq!(here, Ok(Step::In(linh)));
        for left in (0..10).rev() {
            let wrong = store.sign_in(EMAIL, "wrong wrong wrong", from.clone()).await;
            assert_eq!(wrong, Err(SignInRefusal::Wrong { tries_left: left }));
        }
        let paused = store.sign_in(EMAIL, PASSWORD, from).await;
        assert!(matches!(paused, Err(SignInRefusal::Paused { .. })), "{paused:?}");
    })
    .await;
}

#[tokio::test]
async fn a_device_is_known_for_its_own_person_for_half_a_year_and_cannot_be_made_up() {
    each(|house| async move {
        let (store, linh) = with_linh(&house).await;
        let tom = store.new_device(house.tom.user());
        let old = store.new_device(linh);
        house.clock.advance(TimeDelta::days(180));
        let mut forged = store.new_device(linh);
        let last = if forged.ends_with('0') { "1" } else { "0" };
        forged.replace_range(forged.len() - 1.., last);
        for _ in 0..10 {
            let _ = attempt(&house, &store, EMAIL, "wrong wrong wrong").await;
        }

        for device in [tom, old, forged, String::new(), "not hex".into(), "00".repeat(56)] {
            let from = Whence { address: None, device: Some(device.clone()) };
            let refused = store.sign_in(EMAIL, PASSWORD, from).await;
            assert!(matches!(refused, Err(SignInRefusal::Paused { .. })), "{device}: {refused:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_account_without_a_password_yet_answers_like_one_that_does_not_exist() {
    each(|house| async move {
        let (store, _) = with_linh(&house).await;
        store.first_administrator("new@harbour-light.example", "Idris").await.unwrap();

        for password in ["", PASSWORD] {
            let refusal = attempt(&house, &store, "new@harbour-light.example", password).await;
            assert!(matches!(refusal, Err(SignInRefusal::Wrong { .. })), "{refusal:?}");
        }
    })
    .await;
}

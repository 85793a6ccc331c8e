//! The second step: a code is taken once, a recovery code too, and without either nobody is in.

use crate::both::each;
use crate::door::{Linh, app, enrolled, linh};
use chrono::TimeDelta;
use store::{
    Error, Step,
    half::Half,
    second_step::{CodeRefusal, Missing},
    sql,
};

const ADDRESS: &str = "203.0.113.9";

#[tokio::test]
async fn a_charity_asks_everybody_for_a_second_step_before_anything_else() {
    each(|house| async move {
        let linh = Linh::join(&house).await;

        let Step::SetUp(half) = linh.password().await else { panic!("a second step is missing") };

        let Ok(Missing::SetUp(offer)) = linh.store.missing(half).await else { panic!("no key") };
        assert!(offer.address.starts_with("otpauth://totp/Waymark:linh"), "{}", offer.address);
        let wrong = linh.store.set_up(half, "000000").await.unwrap_err();
        assert_eq!(wrong, CodeRefusal::Wrong { tries_left: None });
        assert!(linh.store.missing(half).await.ok() == Some(Missing::SetUp(offer.clone())));
        let set_up = linh.store.set_up(half, &app(&offer, house.clock_now(), 0)).await.unwrap();
        assert_eq!((set_up.user, set_up.codes.len()), (linh.user, 8));
        assert!(matches!(linh.password().await, Step::Code(_)));
    })
    .await;
}

#[tokio::test]
async fn a_code_of_the_app_lets_in_once_and_never_again() {
    each(|house| async move {
        let (linh, offer, _) = enrolled(&house).await;
        house.clock.advance(TimeDelta::seconds(60));
        let code = app(&offer, house.clock_now(), 0);

        let first = linh.code(linh.half().await, &code).await;
        let again = linh.code(linh.half().await, &code).await;
        let earlier = linh.code(linh.half().await, &app(&offer, house.clock_now(), -30)).await;

        assert_eq!(first, Ok(linh.user));
        assert_eq!(again, Err(CodeRefusal::Wrong { tries_left: Some(4) }));
        assert_eq!(earlier, Err(CodeRefusal::Wrong { tries_left: Some(4) }));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_tries_with_one_code_at_the_same_moment_one_is_let_in() {
    each(|house| async move {
        let (linh, offer, codes) = enrolled(&house).await;
        house.clock.advance(TimeDelta::seconds(60));

        for code in [app(&offer, house.clock_now(), 0), codes[0].clone()] {
            let mut halves = Vec::new();
            for _ in 0..20 {
                house.clock.advance(TimeDelta::milliseconds(100));
                halves.push(linh.half().await);
            }
            let tries: Vec<_> = halves
                .into_iter()
                .map(|half| {
                    let (store, code) = (linh.store.clone(), code.clone());
                    tokio::spawn(async move { store.second_step(half, &code, ADDRESS).await })
                })
                .collect();

            let mut let_in = 0;
            for one in tries {
                let_in += usize::from(one.await.unwrap().is_ok());
            }

            assert_eq!(let_in, 1, "{code}");
            // So that the wrong ones among the twenty are forgotten.
            house.clock.advance(TimeDelta::minutes(30));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_password_leads_in_once_however_many_codes_are_sent_with_it() {
    each(|house| async move {
        let (linh, _, codes) = enrolled(&house).await;
        let half = linh.half().await;
        let tries: Vec<_> = codes
            .into_iter()
            .map(|code| {
                let store = linh.store.clone();
                tokio::spawn(async move { store.second_step(half, &code, ADDRESS).await })
            })
            .collect();

        let mut let_in = 0;
        for one in tries {
            let_in += usize::from(one.await.unwrap().is_ok());
        }

        assert_eq!(let_in, 1);
    })
    .await;
}

#[tokio::test]
async fn a_recovery_code_works_once_however_it_is_typed_and_only_for_its_owner() {
    each(|house| async move {
        let (linh, _, codes) = enrolled(&house).await;
        let typed = codes[0].to_lowercase().replace('-', " ");

        let first = linh.code(linh.half().await, &typed).await;
        let again = linh.code(linh.half().await, &codes[0]).await;

        assert_eq!(first, Ok(linh.user));
        assert_eq!(again, Err(CodeRefusal::Wrong { tries_left: Some(4) }));
        let left = linh.codes_left(&house).await;
        assert_eq!(left, 7);
    })
    .await;
}

#[tokio::test]
async fn five_wrong_codes_or_a_quarter_of_an_hour_ask_for_the_password_again() {
    each(|house| async move {
        let (linh, offer, _) = enrolled(&house).await;
        house.clock.advance(TimeDelta::minutes(1));
        let half = linh.half().await;
        for left in (1..5).rev() {
            let wrong = linh.code(half, "000000").await;
            assert_eq!(wrong, Err(CodeRefusal::Wrong { tries_left: Some(left) }));
        }
        assert_eq!(linh.code(half, "000000").await, Err(CodeRefusal::StartAgain));
        let right = linh.code(half, &app(&offer, house.clock_now(), 0)).await;
        assert_eq!(right, Err(CodeRefusal::StartAgain));

        let late = linh.half().await;
        house.clock.advance(TimeDelta::minutes(15));

        let right = linh.code(late, &app(&offer, house.clock_now(), 0)).await;
        assert_eq!(right, Err(CodeRefusal::StartAgain));
        assert!(matches!(linh.store.missing(late).await, Err(Error::SignedOut)));
    })
    .await;
}

#[tokio::test]
async fn whoever_knows_the_password_cannot_go_on_guessing_codes() {
    each(|house| async move {
        let (linh, _, _) = enrolled(&house).await;

        let mut ends = Vec::new();
        for _ in 0..4 {
            let half = linh.half().await;
            for _ in 0..5 {
                ends.push(linh.code(half, "000000").await);
            }
        }

        let paused = ends.iter().filter(|end| matches!(end, Err(CodeRefusal::Paused { .. })));
        assert!(paused.count() >= 5, "{ends:?}");
    })
    .await;
}

#[tokio::test]
async fn a_half_that_was_made_up_is_nobody_and_a_disabled_account_goes_no_further() {
    each(|house| async move {
        let (linh, offer, _) = enrolled(&house).await;
        house.clock.advance(TimeDelta::minutes(1));
        let half = linh.half().await;
        let forged: Half =
            serde_json::from_value(crate::both::nobody().to_string().into()).unwrap();

        linh.store.enable_account(linh.user, false).await.unwrap();

        let code = app(&offer, house.clock_now(), 0);
        assert_eq!(linh.code(half, &code).await, Err(CodeRefusal::StartAgain));
        assert_eq!(linh.code(forged, &code).await, Err(CodeRefusal::StartAgain));
    })
    .await;
}

#[tokio::test]
async fn neither_keys_nor_codes_can_be_read_in_the_database() {
    each(|house| async move {
        let (_, offer, codes) = enrolled(&house).await;
        let db = house.db().await;

        let (secret,): (Vec<u8>,) = db.one(sql!("select secret from totp")).await.unwrap();
        let hashes: Vec<(Vec<u8>,)> =
            db.all(sql!("select code_hash from recovery_code")).await.unwrap();

        let key = crate::door::secret(&offer);
        assert!(!secret.windows(key.len()).any(|part| part == key));
        assert_eq!(hashes.len(), codes.len());
        assert!(hashes.iter().all(|(hash,)| hash.len() == 32));
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn every_step_is_in_the_trail_and_no_code_is() {
    each(|house| async move {
        let (linh, _, codes) = enrolled(&house).await;
        let half = linh.half().await;
        let _ = linh.code(half, "000000").await;
        linh.code(half, &codes[0]).await.unwrap();
        let db = house.db().await;

        let trail: Vec<(String, String, String)> =
            db.all(sql!("select action, outcome, detail from audit order by seq")).await.unwrap();

        let actions: Vec<_> = trail.iter().map(|(action, ..)| action.as_str()).collect();
        for action in [
            "second_step.enrol",
            "sign_in.password",
            "sign_in.code",
            "recovery_code.use",
            "sign_in",
        ] {
            assert!(actions.contains(&action), "{action} in {actions:?}");
        }
        assert!(trail.iter().all(|(.., detail)| !detail.contains(&codes[0])));
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_known_key_or_password_is_never_put_into_a_real_store() {
    each(async |house| {
        let known =
            house.store.enrol_demonstration(house.idris.user(), "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");

        assert!(known.await.is_err());
        let before = house.store.accounts().await.unwrap();
        let shared = house.store.add_demonstration(&[linh()]).await;
        assert!(shared.is_err());
        assert_eq!(house.store.accounts().await.unwrap(), before);
    })
    .await;
}

//! Links that lead in: the first administrator's, an invitation, a forgotten password.

use crate::both::{House, each, form};
use crate::door::{PASSWORD, signed_in};
use chrono::TimeDelta;
use store::{
    Actor, Error, Role, Step, Store, account::NotDone, invitation::Invitation,
    invitation_use::NotWelcome, invite::NewPerson, password::Cost, password_rule::Weakness, permit,
    person_change::NotChanged, sql,
};

const NEW: &str = "new@harbour-light.example";

fn cheap(house: &House) -> Store {
    house.store.clone().with_password_cost(Cost::FLOOR)
}

fn new() -> NewPerson {
    NewPerson { email: NEW.into(), name: "Nadia".into(), role: Role::Manager, team: None }
}

/// Idris, who has just shown who he is.
async fn idris(house: &House) -> Actor {
    signed_in(house, house.idris.user()).await.0
}

async fn invited(house: &House) -> Invitation {
    let idris = idris(house).await;
    let permit = house.may::<permit::Invite>(&idris, ()).await;
    house.store.invite(permit, new(), form()).await.unwrap().invitation.unwrap()
}

#[tokio::test]
async fn an_invited_colleague_chooses_a_password_with_link_and_code_and_is_asked_for_a_second_step()
{
    each(|house| async move {
        let (store, made) = (cheap(&house), invited(&house).await);
        let code = made.code.clone().unwrap();
        assert!(store.welcome_at(&made.token).await.unwrap().asks_code);
        assert!(store.welcome_at(&made.token).await.is_ok(), "looking uses nothing up");

        let step = store.accept(&made.token, &code, PASSWORD).await.unwrap();

        assert!(matches!(step, Step::SetUp(_)));
        assert!(matches!(store.sign_in(NEW, PASSWORD, "").await, Ok(Step::SetUp(_))));
        let again = store.accept(&made.token, &code, "another heron kettle").await;
        assert_eq!(again, Err(NotWelcome::Gone));
        assert!(matches!(store.welcome_at(&made.token).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_who_use_the_first_link_at_once_one_becomes_the_administrator() {
    each(|house| async move {
        let store = cheap(&house);
        let made = store.first_administrator(NEW, "Nadia").await.unwrap();
        assert_eq!(made.code, None);
        let tries: Vec<_> = (0..20)
            .map(|number| {
                let (store, token) = (store.clone(), made.token.clone());
                let password = format!("heron kettle saturday {number}");
                tokio::spawn(async move { (store.accept(&token, "", &password).await, password) })
            })
            .collect();

        let mut right = Vec::new();
        for one in tries {
            let (end, password) = one.await.unwrap();
            match end {
                Ok(_) => right.push(password),
                Err(why) => assert!(matches!(why, NotWelcome::Gone | NotWelcome::Busy), "{why:?}"),
            }
        }

        assert_eq!(right.len(), 1);
        assert!(matches!(store.sign_in(NEW, &right[0], "").await, Ok(Step::SetUp(_))));
        let again = store.first_administrator(NEW, "Nadia").await;
        assert!(matches!(again, Err(NotDone::EmailTaken)));
    })
    .await;
}

#[tokio::test]
async fn five_wrong_codes_spoil_a_link_and_a_weak_password_does_not() {
    each(|house| async move {
        let (store, made) = (cheap(&house), invited(&house).await);
        let code = made.code.clone().unwrap();
        let wrong = if code == "000000" { "000001" } else { "000000" };

        let weak = store.accept(&made.token, &code, "aaaaaaaaaaaaaaaaaaaa").await;
        assert_eq!(weak, Err(NotWelcome::Password(Weakness::Common)));
        for left in (1..5).rev() {
            let refused = store.accept(&made.token, wrong, PASSWORD).await;
            assert_eq!(refused, Err(NotWelcome::Code { tries_left: left }));
        }
        assert_eq!(store.accept(&made.token, wrong, PASSWORD).await, Err(NotWelcome::Gone));

        assert_eq!(store.accept(&made.token, &code, PASSWORD).await, Err(NotWelcome::Gone));
    })
    .await;
}

#[tokio::test]
async fn links_run_out_and_a_newer_one_replaces_the_one_before() {
    each(|house| async move {
        let (store, first) = (cheap(&house), invited(&house).await);
        let user = store.account_of(NEW).await.unwrap().unwrap();
        let permit = house.may::<permit::ChangePerson>(&idris(&house).await, user).await;

        let second = store.link_for(permit).await.unwrap();

        assert!(store.welcome_at(&first.token).await.is_err());
        house.clock.advance(TimeDelta::hours(72) - TimeDelta::seconds(1));
        assert!(store.welcome_at(&second.token).await.is_ok());
        house.clock.advance(TimeDelta::seconds(1));
        assert!(store.welcome_at(&second.token).await.is_err());
        let shell = store.recover(NEW).await.unwrap();
        house.clock.advance(TimeDelta::hours(1));
        assert!(store.welcome_at(&shell.token).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn a_reset_ends_every_sign_in_and_never_says_the_password() {
    each(|house| async move {
        let store = cheap(&house);
        let (_, grace) = signed_in(&house, house.grace.user()).await;
        store.set_password(house.grace.user(), PASSWORD).await.unwrap();
        let (_, cookie) = signed_in(&house, house.grace.user()).await;
        let permit =
            house.may::<permit::ChangePerson>(&idris(&house).await, house.grace.user()).await;
        let made = store.link_for(permit).await.unwrap();
        assert!(store.welcome_at(&made.token).await.unwrap().is_reset);

        let code = made.code.unwrap();
        store.accept(&made.token, &code, "otter lantern thursday").await.unwrap();

        for cookie in [grace, cookie] {
            let session = store::SessionTag::of(&cookie);
            let actor = store.actor(house.grace.user(), session).await;
            assert!(matches!(actor, Err(Error::SignedOut)));
        }
        let email = "grace@harbour-light.example";
        assert!(store.sign_in(email, PASSWORD, "").await.is_err());
        assert!(store.sign_in(email, "otter lantern thursday", "").await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn neither_link_nor_code_is_in_the_database_or_in_the_trail() {
    each(|house| async move {
        let made = invited(&house).await;
        let db = house.db().await;

        let rows: Vec<(Vec<u8>, Vec<u8>)> =
            db.all(sql!("select link_hash, code_hash from invitation")).await.unwrap();
        let trail: Vec<(String,)> = db.all(sql!("select detail from audit")).await.unwrap();

        assert!(rows.iter().all(|(link, code)| link.len() == 32 && code.len() == 32));
        assert!(trail.iter().all(|(detail,)| !detail.contains(&made.token)));
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn the_same_form_twice_invites_once_and_an_address_is_given_once() {
    each(|house| async move {
        let idris = idris(&house).await;
        let key = form();
        let may = || house.may::<permit::Invite>(&idris, ());

        let first = house.store.invite(may().await, new(), key).await.unwrap();
        let again = house.store.invite(may().await, new(), key).await.unwrap();
        let other = house.store.invite(may().await, new(), form()).await;

        assert_eq!(first.user, again.user);
        assert!(first.invitation.is_some() && again.invitation.is_none());
        assert!(matches!(other, Err(NotDone::EmailTaken)));
        let teamless = NewPerson { role: Role::Caseworker, email: "x@y.example".into(), ..new() };
        let teamless = house.store.invite(may().await, teamless, form()).await;
        assert!(matches!(teamless, Err(NotDone::NeedsTeam)));
    })
    .await;
}

#[tokio::test]
async fn nobody_makes_a_link_for_their_own_account() {
    each(|house| async move {
        let idris = idris(&house).await;
        let permit = house.may::<permit::ChangePerson>(&idris, idris.user()).await;

        let own = house.store.link_for(permit).await;

        assert!(matches!(own, Err(NotChanged::Yourself)));
    })
    .await;
}

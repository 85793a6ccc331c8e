use std::path::Path;

use crate::{
    Role, SignInRefusal, Store,
    account::NewAccount,
    clock::SystemClock,
    password::Cost,
    place::{Kind, Place},
};

const EMAIL: &str = "linh.dao@harbour-light.example";
const GONE: &str = "gone@harbour-light.example";
const PASSWORD: &str = "heron kettle saturday";
const ADDRESS: &str = "203.0.113.9";

/// Linh, and a colleague whose account was closed.
async fn staffed(home: &Path) -> Store {
    let place = Place::new(home.join("data"));
    let store = Store::create(&place, Kind::Real, SystemClock).await.unwrap();
    let store = store.with_password_cost(Cost::FLOOR);
    for (email, is_open) in [(EMAIL, true), (GONE, false)] {
        let (email, name, password) = (email.to_owned(), "Linh".into(), PASSWORD.into());
        let account = NewAccount { email, name, role: Role::Manager, team: None, password };
        let user = store.add_account(account).await.unwrap();
        store.enable_account(user, is_open).await.unwrap();
    }
    store
}

/// Neither the answer nor the work tells which it was: where the gate is full, nobody gets past it.
#[tokio::test]
async fn unknown_wrong_and_disabled_are_all_hashed_before_they_are_answered() {
    let home = tempfile::tempdir().unwrap();
    let store = staffed(home.path()).await;
    let refused = [
        (EMAIL, "wrong wrong wrong"),
        ("nobody@harbour-light.example", PASSWORD),
        (GONE, PASSWORD),
    ];

    let full = store.passwords().full();
    for (email, password) in refused {
        let answer = store.sign_in(email, password, ADDRESS).await;
        assert_eq!(answer, Err(SignInRefusal::Busy), "{email} was answered without a hash");
    }
    drop(full);

    for (email, password) in refused {
        let answer = store.sign_in(email, password, ADDRESS).await;
        assert_eq!(answer, Err(SignInRefusal::Wrong { tries_left: 9 }), "{email}");
    }
    let right = store.sign_in(EMAIL, PASSWORD, ADDRESS).await;
    assert!(right.is_ok(), "{right:?}");
    store.close().await;
}

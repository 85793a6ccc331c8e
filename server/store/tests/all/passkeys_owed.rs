//! Who owes a passkey: those who look after accounts, and those who may take cases out. Once they have one, a code alone
//! does nothing grave; a recovery code stands in for a passkey that was lost.

use domain::id::UserId;
use store::{
    Actor, Error, Role, SessionTag, Store,
    permit::{ExportCases, GrantExport, Invite},
    proof::Proof,
    second_step::CodeRefusal,
    ways::Asked,
};
use tower_sessions::session::Id;

use crate::authenticator::Authenticator;
use crate::both::{House, each};
use crate::door::{app, signed_in};
use crate::passkeys::{HERE, add, named};

const ADDRESS: &str = "203.0.113.9";

/// Notes a proof on a session, and who it is then.
async fn note(store: &Store, user: UserId, cookie: &Id, proof: Proof) -> Actor {
    let session = SessionTag::of(cookie);
    store.note_proof(session, proof).await.unwrap();
    store.actor(user, session).await.unwrap()
}

async fn by_passkey(store: &Store, who: &Actor, device: &mut Authenticator) -> Proof {
    let answer = device.answer(&store.begin_passkey_proof(who).await.unwrap(), HERE);
    store.confirm_by_passkey(who, &answer, ADDRESS).await.unwrap()
}

/// Idris with an app, and what codes come from.
async fn with_app(house: &House, store: &Store) -> (store::totp::Offer, Vec<String>) {
    let (idris, _) = signed_in(house, house.idris.user()).await;
    store.offer_second_step(&idris).await.unwrap();
    let offer = store.offered(&idris).await.unwrap().unwrap();
    let code = app(&offer, house.clock_now(), 0);
    let codes = store.change_second_step(&idris, &code).await.unwrap();
    house.clock.advance(chrono::TimeDelta::minutes(1));
    (offer, codes)
}

#[tokio::test]
async fn an_administrator_with_a_passkey_does_nothing_grave_with_a_code() {
    each(|house| async move {
        let (store, user) = (named(&house), house.idris.user());
        let (offer, codes) = with_app(&house, &store).await;
        let (idris, cookie) = signed_in(&house, user).await;
        assert!(store.passkey_is_wanted(&idris).await.unwrap());
        assert!(store.permit::<Invite>(&idris, ()).await.is_ok(), "he has none yet");
        let (mut device, _) = add(&store, &idris).await;
        assert!(!store.passkey_is_wanted(&idris).await.unwrap());

        assert!(matches!(store.permit::<Invite>(&idris, ()).await, Err(Error::NotProved)));
        assert!(matches!(store.new_codes(&idris).await, Err(Error::NotProved)));
        assert_eq!(store.asked_of(&idris).await.unwrap(), Asked::Passkey);
        let code = app(&offer, house.clock_now(), 0);
        let refused = store.confirm(&idris, &code, ADDRESS).await.unwrap_err();
        assert_eq!(refused, CodeRefusal::Passkey);

        let proof = by_passkey(&store, &idris, &mut device).await;
        let idris = note(&store, user, &cookie, proof).await;
        assert!(store.permit::<Invite>(&idris, ()).await.is_ok());
        let (again, cookie) = signed_in(&house, user).await;
        assert!(matches!(store.permit::<Invite>(&again, ()).await, Err(Error::NotProved)));
        let proof = store.confirm(&again, &codes[0], ADDRESS).await.unwrap();
        let again = note(&store, user, &cookie, proof).await;
        assert!(store.permit::<Invite>(&again, ()).await.is_ok(), "a recovery code stands in");
        let number = house.store.clone();
        let (third, _) = signed_in(&house, user).await;
        assert!(number.permit::<Invite>(&third, ()).await.is_ok(), "no passkeys by a number");
    })
    .await;
}

#[tokio::test]
async fn whoever_may_take_cases_out_owes_a_passkey_and_nobody_else_does() {
    each(|house| async move {
        let (store, rosa) = (named(&house), house.rosa.user());
        let (idris, _) = signed_in(&house, house.idris.user()).await;
        let (who, cookie) = signed_in(&house, rosa).await;
        assert!(!store.passkey_is_wanted(&who).await.unwrap());
        let grant = store.permit::<GrantExport>(&idris, ()).await.unwrap();
        store.set_export_leave(grant, rosa, true).await.unwrap();

        assert!(store.passkey_is_wanted(&who).await.unwrap());
        assert!(store.permit::<ExportCases>(&who, ()).await.is_ok(), "she has none yet");
        let (mut device, _) = add(&store, &who).await;
        assert!(matches!(store.permit::<ExportCases>(&who, ()).await, Err(Error::NotProved)));
        let proof = by_passkey(&store, &who, &mut device).await;
        let who = note(&store, rosa, &cookie, proof).await;
        assert!(store.permit::<ExportCases>(&who, ()).await.is_ok());

        for other in [&house.tom, &house.farah, &house.grace] {
            assert_ne!(other.role(), Role::Administrator);
            assert!(!store.passkey_is_wanted(other).await.unwrap());
        }
    })
    .await;
}

#[tokio::test]
async fn taking_a_second_step_away_takes_every_passkey_with_it() {
    each(|house| async move {
        let store = named(&house);
        let (grace, _) = signed_in(&house, house.grace.user()).await;
        add(&store, &grace).await;
        let email = "winifred@harbour-light.example";
        store.first_administrator(email, "Winifred").await.unwrap();
        let winifred = store.account_of(email).await.unwrap().unwrap();

        for by in [house.idris.user(), winifred] {
            let (by, _) = signed_in(&house, by).await;
            let permit = store.permit(&by, grace.user()).await.unwrap();
            store.reset_second_step(permit).await.unwrap();
        }

        let (grace, _) = signed_in(&house, grace.user()).await;
        assert_eq!(store.own_account(&grace).await.unwrap().passkeys, 0);
        assert_eq!(store.asked_of(&grace).await.unwrap(), Asked::Password);
        assert!(store.begin_passkey_proof(&grace).await.is_err());
    })
    .await;
}

//! Linh, who signs in to a charity that asks for a second step, and the app on her phone.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::UserId;
use store::{
    Actor, Role, SessionTag, Step, Store,
    account::NewAccount,
    half::Half,
    password::Cost,
    second_step::{CodeRefusal, Missing},
    session_store::USER,
    totp::Offer,
};
use totp_rs::{Builder, Secret, Totp};
use tower_sessions::{Session, session::Id};

use crate::both::House;

pub const EMAIL: &str = "linh.dao@harbour-light.example";
pub const PASSWORD: &str = "heron kettle saturday";
const ADDRESS: &str = "203.0.113.9";

/// Linh has an account; hashes cost as little as they may.
pub async fn with_linh(house: &House) -> (Store, UserId) {
    let store = house.store.clone().with_password_cost(Cost::FLOOR);
    let linh = store.add_account(linh()).await.unwrap();
    (store, linh)
}

/// Her address as people type it.
pub fn linh() -> NewAccount {
    NewAccount {
        email: " Linh.Dao@harbour-light.example ".into(),
        name: "Linh".into(),
        role: Role::Manager,
        team: None,
        password: PASSWORD.into(),
    }
}

/// Somebody with a password; hashes cost as little as they may.
pub struct Linh {
    pub store: Store,
    pub user: UserId,
}

impl Linh {
    /// She has an account as a manager.
    pub async fn join(house: &House) -> Self {
        let (store, user) = with_linh(house).await;
        Self { store, user }
    }

    /// She types her password.
    pub async fn password(&self) -> Step {
        self.store.sign_in(EMAIL, PASSWORD, ADDRESS).await.unwrap()
    }

    /// She types her password and is asked for a code.
    pub async fn half(&self) -> Half {
        match self.password().await {
            Step::Code(half) => half,
            other => panic!("{other:?} asks for no code"),
        }
    }

    /// She types her password and sets up the app that is missing.
    pub async fn enrol(&self) -> (Offer, Vec<String>) {
        let Step::SetUp(half) = self.password().await else { panic!("a second step is missing") };
        let Ok(Missing::SetUp(offer)) = self.store.missing(half).await else { panic!("no key") };
        let code = app(&offer, self.store.now(), 0);
        let codes = self.store.set_up(half, &code).await.unwrap().codes;
        (offer, codes)
    }

    /// She types a code.
    pub async fn code(&self, half: Half, code: &str) -> Result<UserId, CodeRefusal> {
        self.store.second_step(half, code, ADDRESS).await
    }

    /// Her recovery codes, as her account page counts them.
    pub async fn codes_left(&self, house: &House) -> usize {
        let (actor, _) = signed_in(house, self.user).await;
        self.store.own_account(&actor).await.unwrap().codes_left
    }
}

impl House {
    /// What the clock shows.
    pub fn clock_now(&self) -> DateTime<Utc> {
        self.store.now()
    }
}

/// Linh with her app set up, the key in it, and her recovery codes.
pub async fn enrolled(house: &House) -> (Linh, Offer, Vec<String>) {
    let linh = Linh::join(house).await;
    let (offer, codes) = linh.enrol().await;
    (linh, offer, codes)
}

/// What the app shows so many seconds from now.
pub fn app(offer: &Offer, now: DateTime<Utc>, later: i64) -> String {
    let totp: Totp = Builder::new().with_secret(secret(offer)).build().unwrap();
    let at = now + TimeDelta::seconds(later);
    totp.generate(u64::try_from(at.timestamp()).unwrap()).to_string()
}

/// The key that was put into the app.
pub fn secret(offer: &Offer) -> Vec<u8> {
    let secret = Secret::try_from_base32(offer.key.replace(' ', "")).unwrap();
    secret.as_bytes().to_vec()
}

/// Signs somebody in as the site does, past the door: who it is then, and the cookie.
pub async fn signed_in(house: &House, user: UserId) -> (Actor, Id) {
    let session = Session::new(None, std::sync::Arc::new(house.store.sessions()), None);
    session.insert(USER, user).await.unwrap();
    session.save().await.unwrap();
    let cookie = session.id().unwrap();
    (house.store.actor(user, SessionTag::of(&cookie)).await.unwrap(), cookie)
}

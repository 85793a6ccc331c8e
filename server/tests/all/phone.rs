//! An authenticator app, as far as a test needs one.

use totp_rs::{Builder, Secret, Totp};

use crate::house::House;

pub struct Phone(Totp);

impl Phone {
    /// An app into which this key was typed.
    pub fn with(key: &str) -> Self {
        let secret = Secret::try_from_base32(key.replace(' ', "")).unwrap();
        Self(Builder::new().with_secret(secret).build().unwrap())
    }

    /// What it shows so many seconds from now.
    pub fn code(&self, house: &House, later: i64) -> String {
        let at = house.store.now().timestamp() + later;
        self.0.generate(u64::try_from(at).unwrap()).to_string()
    }
}

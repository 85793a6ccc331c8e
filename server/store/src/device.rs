//! Devices that somebody has signed in on to the end. Such a device counts its own tries, so that a stranger who hammers
//! on a colleague's name elsewhere cannot keep the colleague out here. It proves nothing else, and opens nothing.

use chrono::{DateTime, TimeDelta};
use domain::id::UserId;
use subtle::ConstantTimeEq as _;

use crate::{Store, chance, throttle::Whence};

/// How long a device is known after the last sign-in on it.
pub const KNOWN: TimeDelta = TimeDelta::days(180);
/// Chance, then the second it was made at, then the seal.
const NONCE: usize = 16;
const TIME: usize = 8;
const SEAL: usize = 32;

impl Store {
    /// What a device keeps to be known again: it names nobody.
    pub fn new_device(&self, user: UserId) -> String {
        let nonce: [u8; NONCE] = chance::bytes();
        let made = self.now().timestamp().to_be_bytes();
        let seal = self.device_seal(user, &nonce, made);
        hex::encode([nonce.as_slice(), &made, &seal].concat())
    }

    /// Under what this device's tries at this account are counted, if the account was signed in to on it.
    pub(crate) fn device_bucket(
        &self,
        kind: &str,
        user: UserId,
        from: &Whence,
    ) -> Option<[u8; 32]> {
        let token = hex::decode(from.device.as_deref()?).ok()?;
        let (nonce, rest) = token.split_first_chunk::<NONCE>()?;
        let (made, seal) = rest.split_first_chunk::<TIME>()?;
        let expected = self.device_seal(user, nonce, *made);
        let is_ours = seal.len() == SEAL && bool::from(seal.ct_eq(&expected));
        let made_at = DateTime::from_timestamp(i64::from_be_bytes(*made), 0)?;
        let is_known = is_ours && self.now() < made_at + KNOWN;
        is_known.then(|| self.bucket(&format!("{kind} device"), &hex::encode(nonce)))
    }

    fn device_seal(&self, user: UserId, nonce: &[u8], made: [u8; TIME]) -> [u8; SEAL] {
        let key = self.keys().audit.derive("waymark device");
        key.seal(&[user.raw().as_bytes(), nonce, &made])
    }
}

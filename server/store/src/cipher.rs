//! Encrypts single values, for those that must stay secret from whoever can read the database: PostgreSQL does not
//! encrypt its files. XChaCha20-Poly1305; what a value belongs to is sealed with it, so that it cannot be moved.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

use crate::{chance, error::Fault, key::Key};

/// The first byte of every value: how it was encrypted.
const VERSION: u8 = 1;
const NONCE: usize = 24;

/// A value that was encrypted under another key, for another place, or was altered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unreadable;

impl From<Unreadable> for Fault {
    fn from(_: Unreadable) -> Self {
        Self::Secret
    }
}

impl Key {
    /// Encrypts a value that belongs to `place`.
    pub(crate) fn encrypt(&self, place: &[u8], plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE] = chance::bytes();
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: place })
            .expect("the cipher refuses only values of many gigabytes");
        [&[VERSION], nonce.as_slice(), &sealed].concat()
    }

    /// What was encrypted for `place`.
    pub(crate) fn decrypt(&self, place: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Unreadable> {
        let (&version, rest) = sealed.split_first().ok_or(Unreadable)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(Unreadable)?;
        if version != VERSION {
            return Err(Unreadable);
        }
        let sealed = Payload { msg: sealed, aad: place };
        self.cipher().decrypt(&XNonce::from(*nonce), sealed).map_err(|_| Unreadable)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.expose().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        Key::of([7; 32]).derive(text)
    }

    #[test]
    fn a_value_is_read_with_its_own_key_at_its_own_place_only() {
        let sealed = key("a").encrypt(b"Rosa", b"secret");

        assert_eq!(key("a").decrypt(b"Rosa", &sealed).as_deref(), Ok(b"secret".as_slice()));
        assert_eq!(key("b").decrypt(b"Rosa", &sealed), Err(Unreadable));
        assert_eq!(key("a").decrypt(b"Tom", &sealed), Err(Unreadable));
    }

    #[test]
    fn an_altered_value_is_noticed_wherever_it_was_altered() {
        let sealed = key("a").encrypt(b"Rosa", b"secret");

        for place in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[place] ^= 1;
            assert_eq!(key("a").decrypt(b"Rosa", &altered), Err(Unreadable), "{place}");
        }
        assert_eq!(key("a").decrypt(b"Rosa", &[]), Err(Unreadable));
    }

    #[test]
    fn the_same_value_never_looks_the_same() {
        assert_ne!(key("a").encrypt(b"", b"secret"), key("a").encrypt(b"", b"secret"));
    }
}

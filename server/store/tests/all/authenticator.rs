//! A phone that makes passkeys and uses them, as far as tests need one (WebAuthn level 3: ES256, no attestation). The
//! tests of the whole program use it too.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use openssl::{
    bn::{BigNum, BigNumContext},
    ec::{EcGroup, EcKey},
    hash::MessageDigest,
    nid::Nid,
    pkey::{PKey, Private},
    sign::Signer,
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Whether somebody touched it, whether they were recognised, and that a new key comes along.
const PRESENT: u8 = 0x01;
const RECOGNISED: u8 = 0x04;
const NEW_KEY: u8 = 0x40;

/// A phone with at most one key, which counts its uses.
#[derive(Clone)]
pub struct Authenticator {
    key: EcKey<Private>,
    pub counter: u32,
    /// Whether it asks for a finger, a face or a PIN.
    pub recognises: bool,
}

impl Authenticator {
    pub fn new() -> Self {
        let curve = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
        Self { key: EcKey::generate(&curve).unwrap(), counter: 0, recognises: true }
    }

    /// Makes a key for what a site asks. `origin` is where the browser believes to be.
    pub fn make(&mut self, asked: &Value, origin: &str) -> String {
        let asked = &asked["publicKey"];
        let data = self.data(asked["rp"]["id"].as_str().unwrap(), NEW_KEY);
        let id = self.id();
        let length = u16::try_from(id.len()).unwrap().to_be_bytes();
        let data = [data, vec![0; 16], length.to_vec(), id.clone(), self.public()].concat();
        let size = u8::try_from(data.len()).unwrap();
        let head = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".as_slice();
        let made = [head, &[size], &data].concat();
        let response = json!({
            "attestationObject": text(&made),
            "clientDataJSON": text(&client("webauthn.create", asked, origin)),
        });
        credential(&id, &response)
    }

    /// Answers what a site asks.
    pub fn answer(&mut self, asked: &Value, origin: &str) -> String {
        let asked = &asked["publicKey"];
        self.counter += 1;
        let data = self.data(asked["rpId"].as_str().unwrap(), 0);
        let client = client("webauthn.get", asked, origin);
        let signed = [data.as_slice(), &Sha256::digest(&client)].concat();
        let key = PKey::from_ec_key(self.key.clone()).unwrap();
        let mut hand = Signer::new(MessageDigest::sha256(), &key).unwrap();
        let signature = hand.sign_oneshot_to_vec(&signed).unwrap();
        let response = json!({
            "authenticatorData": text(&data),
            "clientDataJSON": text(&client),
            "signature": text(&signature),
        });
        credential(&self.id(), &response)
    }

    fn data(&self, host: &str, more: u8) -> Vec<u8> {
        let flags = PRESENT | more | if self.recognises { RECOGNISED } else { 0 };
        let host: [u8; 32] = Sha256::digest(host.as_bytes()).into();
        [host.as_slice(), &[flags], &self.counter.to_be_bytes()].concat()
    }

    fn id(&self) -> Vec<u8> {
        Sha256::digest(self.public()).to_vec()
    }

    /// The public half as COSE writes it (RFC 9053, 7.1.1).
    fn public(&self) -> Vec<u8> {
        let (mut x, mut y) = (BigNum::new().unwrap(), BigNum::new().unwrap());
        let mut context = BigNumContext::new().unwrap();
        let point = self.key.public_key();
        point.affine_coordinates(self.key.group(), &mut x, &mut y, &mut context).unwrap();
        let (x, y) = (x.to_vec_padded(32).unwrap(), y.to_vec_padded(32).unwrap());
        [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".as_slice(), &x, b"\x22\x58\x20", &y].concat()
    }
}

fn client(kind: &str, asked: &Value, origin: &str) -> Vec<u8> {
    let challenge = &asked["challenge"];
    let said =
        json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false });
    said.to_string().into_bytes()
}

fn credential(id: &[u8], response: &Value) -> String {
    let id = text(id);
    json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {} })
        .to_string()
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

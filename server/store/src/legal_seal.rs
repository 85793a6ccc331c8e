//! Seals what a legal note says: each wording under a key of its own, and that key under the key of legal notes, which
//! lies in a file of its own and opens nothing else. What is sealed is filled up with blanks, so that its length says
//! little.

use domain::id::CaseId;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use crate::{
    db::Db,
    error::{Error, Fault},
    key::{self, Key},
    place::{OpenError, Place},
    sql,
};

/// What is sealed is as long as a multiple of this, in bytes.
const STEP: usize = 512;

/// Where a wording stands: its case, the number of the note, and the number of the wording.
pub(crate) type Where = (CaseId, u32, u32);

/// A wording as it lies in its row.
pub(crate) struct Sealed {
    pub wrapped_key: Vec<u8>,
    pub words: Vec<u8>,
}

/// Seals one wording for its place.
pub(crate) fn seal(legal: &Key, place: Where, words: &impl Serialize) -> Result<Sealed, Error> {
    let key = Key::fresh();
    Ok(Sealed {
        wrapped_key: legal.encrypt(&at(place, b"key"), key.expose()),
        words: key.encrypt(&at(place, b"words"), &filled(serde_json::to_vec(words)?)),
    })
}

/// Opens one wording at its place.
pub(crate) fn open<T: DeserializeOwned>(
    legal: &Key,
    place: Where,
    sealed: &Sealed,
) -> Result<T, Error> {
    let key = legal.decrypt(&at(place, b"key"), &sealed.wrapped_key).map_err(Fault::from)?;
    let key = Key::of(key.try_into().map_err(|_| Fault::Secret)?);
    let words = key.decrypt(&at(place, b"words"), &sealed.words).map_err(Fault::from)?;
    Ok(serde_json::from_slice(&words)?)
}

/// What was asked, as a press of a form is told from another: no word can be tried against it without the key.
pub(crate) fn asked(legal: &Key, asked: &impl Serialize) -> Result<String, Error> {
    let digest = Sha256::digest(serde_json::to_vec(asked)?);
    Ok(hex::encode(legal.derive("waymark legal form").seal(&[&digest])))
}

/// Typed answers of a legal form that wait for their author.
pub(crate) fn seal_answers(legal: &Key, form: &str, answers: &str) -> String {
    let plain = filled(answers.as_bytes().to_vec());
    hex::encode(legal.derive(ANSWERS).encrypt(form.as_bytes(), &plain))
}

/// The answers again.
pub(crate) fn open_answers(legal: &Key, form: &str, sealed: &str) -> Result<String, Error> {
    let sealed = hex::decode(sealed).map_err(|_| Fault::Secret)?;
    let plain = legal.derive(ANSWERS).decrypt(form.as_bytes(), &sealed).map_err(Fault::from)?;
    String::from_utf8(plain).map_err(|_| Fault::Secret.into())
}

const ANSWERS: &str = "waymark legal answers";

fn filled(mut words: Vec<u8>) -> Vec<u8> {
    words.resize(words.len().next_multiple_of(STEP), b' ');
    words
}

fn at((case, number, wording): Where, what: &[u8]) -> Vec<u8> {
    let case = case.raw();
    let place = [b"legal note ", case.as_bytes().as_slice(), &number.to_be_bytes()].concat();
    [place.as_slice(), &wording.to_be_bytes(), what].concat()
}

/// The key of legal notes. A store from before there were any gets one; from then on it is the one that belongs to it.
pub(crate) async fn settle(db: &Db, place: &Place) -> Result<Key, OpenError> {
    let file = place.keys.join(key::LEGAL);
    let known = sql!("select value from meta where name = 'legal'");
    if let Some((seal,)) = db.optional::<(String,)>(known).await? {
        let key = Key::read(&file)?;
        return if seal == said(&key) { Ok(key) } else { Err(OpenError::WrongKey(file)) };
    }
    if !file.exists() {
        Key::fresh().write(&file)?;
    }
    let key = Key::read(&file)?;
    let keep = sql!("insert into meta (name, value) values ('legal', $1)", said(&key));
    db.execute(keep, crate::db::Rows::One).await?;
    Ok(key)
}

/// By which the key is known again.
fn said(key: &Key) -> String {
    hex::encode(key.derive("waymark recognise legal").seal(&[]))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn place(number: u32, wording: u32) -> Where {
        (CaseId::new(Uuid::from_u128(7)), number, wording)
    }

    #[test]
    fn a_wording_opens_at_its_own_place_with_its_own_key_only() {
        let legal = Key::of([7; 32]);
        let sealed = seal(&legal, place(1, 0), &"the advice").expect("sealed");
        let read = |key: &Key, place| open::<String>(key, place, &sealed);

        assert_eq!(read(&legal, place(1, 0)).expect("its own"), "the advice");
        assert!(read(&legal, place(1, 1)).is_err(), "another wording");
        assert!(read(&legal, place(2, 0)).is_err(), "another note");
        assert!(read(&Key::of([8; 32]), place(1, 0)).is_err(), "another key");
    }

    #[test]
    fn a_short_note_is_as_long_as_a_longer_one() {
        let legal = Key::of([7; 32]);
        let length = |words: &str| seal(&legal, place(1, 0), &words).expect("sealed").words.len();

        assert_eq!(length("no"), length(&"yes ".repeat(100)));
    }

    #[test]
    fn waiting_answers_are_read_by_their_own_form_only() {
        let legal = Key::of([7; 32]);
        let sealed = seal_answers(&legal, "legal/7", "{\"body\":\"the advice\"}");

        assert!(!sealed.contains("advice"));
        let again = open_answers(&legal, "legal/7", &sealed).expect("its own");
        assert_eq!(again.trim_end(), "{\"body\":\"the advice\"}");
        assert!(open_answers(&legal, "legal/8", &sealed).is_err());
        assert!(open_answers(&legal, "legal/7", "{}").is_err());
    }

    #[test]
    fn what_was_pressed_cannot_be_guessed_without_the_key() {
        let (one, other) = (Key::of([7; 32]), Key::of([8; 32]));

        assert_eq!(asked(&one, &"a").expect("a"), asked(&one, &"a").expect("a"));
        assert_ne!(asked(&one, &"a").expect("a"), asked(&one, &"b").expect("b"));
        assert_ne!(asked(&one, &"a").expect("a"), asked(&other, &"a").expect("a"));
    }
}

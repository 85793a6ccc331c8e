//! What a document says, in parts of one size. Each is encrypted for its document and its place, and says whether it is
//! the last, so that none can be moved, left out or cut off unnoticed; and a document is handed out part by part, never
//! held whole.

use domain::{document::Format, id::DocumentId};

use crate::{
    Store,
    error::{Error, Fault},
    key::Key,
    sql,
};

/// How large a part is before it is encrypted.
const PART: usize = 256 * 1024;

/// The key of one document, and which document it is.
pub(crate) struct Sealing {
    id: DocumentId,
    key: Key,
}

impl Sealing {
    /// A key that nobody has had before.
    pub fn fresh(id: DocumentId) -> Self {
        Self { id, key: Key::fresh() }
    }

    /// The key of a document that is kept.
    pub fn unwrap(id: DocumentId, store_key: &Key, wrapped: &[u8]) -> Result<Self, Fault> {
        let bytes = store_key.decrypt(&place(id, b"key"), wrapped)?;
        let key = Key::of(bytes.try_into().map_err(|_| Fault::Secret)?);
        Ok(Self { id, key })
    }

    /// Its key, to be kept beside it.
    pub fn wrapped(&self, store_key: &Key) -> Vec<u8> {
        store_key.encrypt(&place(self.id, b"key"), self.key.expose())
    }

    /// What it was called.
    pub fn name(&self, name: &str) -> Vec<u8> {
        self.key.encrypt(&place(self.id, b"name"), name.as_bytes())
    }

    /// The name again.
    pub fn read_name(&self, sealed: &[u8]) -> Result<String, Fault> {
        let name = self.key.decrypt(&place(self.id, b"name"), sealed)?;
        String::from_utf8(name).map_err(|_| Fault::Secret)
    }

    /// Its parts, in their order.
    pub fn parts(&self, content: &[u8]) -> Vec<Vec<u8>> {
        let count = count(content.len() as u64);
        let seal =
            |(position, part): (u64, &[u8])| self.key.encrypt(&self.at(position, count), part);
        (0..).zip(content.chunks(PART)).map(seal).collect()
    }

    fn read_part(&self, position: u64, count: u64, sealed: &[u8]) -> Result<Vec<u8>, Fault> {
        Ok(self.key.decrypt(&self.at(position, count), sealed)?)
    }

    fn at(&self, position: u64, count: u64) -> Vec<u8> {
        let is_last = u8::from(position + 1 == count);
        [&place(self.id, b"part")[..], &position.to_be_bytes(), &[is_last]].concat()
    }
}

fn place(id: DocumentId, what: &[u8]) -> Vec<u8> {
    [b"document ", id.raw().as_bytes().as_slice(), what].concat()
}

const fn count(size: u64) -> u64 {
    size.div_ceil(PART as u64)
}

/// A document on its way out.
pub struct Content {
    /// Of the case.
    pub reference: String,
    pub number: u32,
    pub format: Format,
    pub size: u64,
    store: Store,
    sealing: Sealing,
    position: u64,
    /// Read ahead: whoever asks is told that it cannot be read before they are told that it can.
    first: Option<Vec<u8>>,
}

impl Content {
    pub(crate) async fn begin(
        store: Store,
        sealing: Sealing,
        (reference, number): (String, u32),
        (format, size): (Format, u64),
    ) -> Result<Self, Error> {
        let mut content =
            Self { reference, number, format, size, store, sealing, position: 0, first: None };
        content.first = content.next().await?;
        Ok(content)
    }

    /// The next part; none after the last.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Error> {
        if let Some(first) = self.first.take() {
            return Ok(Some(first));
        }
        let (position, count) = (self.position, count(self.size));
        if position == count {
            return Ok(None);
        }
        let part = sql!(
            "select sealed from document_part where document_id = $1 and position = $2",
            self.sealing.id,
            i64::try_from(position).unwrap_or(i64::MAX)
        );
        let (sealed,): (Vec<u8>,) = self.store.db().optional(part).await?.ok_or(Fault::Secret)?;
        self.position += 1;
        Ok(Some(self.sealing.read_part(position, count, &sealed)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content() -> Vec<u8> {
        (0..PART * 2 + 7).map(|place| u8::try_from(place % 251).unwrap()).collect()
    }

    #[test]
    fn parts_are_read_at_their_own_place_and_nowhere_else() {
        let sealing = Sealing::fresh(DocumentId::new(crate::chance::uuid()));
        let parts = sealing.parts(&content());
        let read = |position, count, part: usize| sealing.read_part(position, count, &parts[part]);

        assert_eq!(parts.len(), 3);
        let whole: Vec<_> =
            (0..3_u8).flat_map(|at| read(at.into(), 3, at.into()).unwrap()).collect();
        assert_eq!(whole, content());
        assert!(read(0, 3, 1).is_err(), "moved");
        assert!(read(1, 2, 1).is_err(), "cut off: the second of three is not the last");
        assert!(read(2, 4, 2).is_err(), "the last is nothing in between");
    }

    #[test]
    fn a_key_opens_its_own_document_only() {
        let store_key = Key::of([7; 32]);
        let (one, other) =
            (DocumentId::new(crate::chance::uuid()), DocumentId::new(crate::chance::uuid()));
        let sealing = Sealing::fresh(one);
        let (wrapped, name) = (sealing.wrapped(&store_key), sealing.name("letter.pdf"));

        let again = Sealing::unwrap(one, &store_key, &wrapped).unwrap();
        assert_eq!(again.read_name(&name).unwrap(), "letter.pdf");
        assert!(Sealing::unwrap(other, &store_key, &wrapped).is_err());
        assert!(Sealing::unwrap(one, &Key::of([8; 32]), &wrapped).is_err());
        assert_ne!(wrapped, sealing.wrapped(&store_key), "never the same twice");
    }
}

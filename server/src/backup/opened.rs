//! Opens the seal with a trustee's key, and holds every part to the list: nothing missing, nothing more, nothing altered.

use std::{
    cell::Cell,
    collections::BTreeMap,
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
    rc::Rc,
};

use age::{DecryptError, Decryptor, x25519::Identity};
use tar::Archive;

use super::{
    NotKept,
    envelope::{Counted, LIST},
    manifest::{FORMAT, Manifest, Part},
};

/// A list is never so long.
const LONGEST_LIST: u64 = 16 << 20;

/// Who opens it, and the file their key is in: that is what a refusal names.
pub struct Opener<'a> {
    pub identity: Identity,
    pub named: &'a Path,
}

/// Reads a backup from end to end. `see` is shown every part; what it did is only to be trusted when this returns.
pub fn read(
    file: &Path,
    opener: &Opener,
    see: &mut dyn FnMut(&str, &mut dyn Read) -> Result<(), NotKept>,
) -> Result<Manifest, NotKept> {
    let damaged = || NotKept::Damaged(file.to_owned());
    let (reader, failed) = unseal(file, opener)?;
    let mut archive = Archive::new(reader);
    let mut parts = BTreeMap::new();
    let mut list = None;
    for entry in archive.entries().map_err(|_| damaged())? {
        let mut entry = entry.map_err(|_| damaged())?;
        let name = entry.path().map_err(|_| damaged())?.to_string_lossy().into_owned();
        if name == LIST {
            let mut text = String::new();
            (&mut entry).take(LONGEST_LIST).read_to_string(&mut text).map_err(|_| damaged())?;
            list = Some(text);
            continue;
        }
        let mut counted = Counted::new(&mut entry);
        let seen = see(&name, &mut counted);
        if failed.get() {
            return Err(damaged());
        }
        seen?;
        io::copy(&mut counted, &mut io::sink()).map_err(|_| damaged())?;
        let sha256 = counted.digest();
        parts.insert(name.clone(), Part { name, bytes: entry.size(), sha256 });
    }
    // The end of the archive is not the end of the seal: only the last block says that nothing was cut off.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(|_| damaged())?;
    let list = list.ok_or_else(|| NotKept::NotAsListed(LIST.to_owned()))?;
    compare(&list, parts)
}

fn compare(list: &str, mut found: BTreeMap<String, Part>) -> Result<Manifest, NotKept> {
    let unlisted = |name: &str| NotKept::NotAsListed(name.to_owned());
    let manifest: Manifest = serde_json::from_str(list).map_err(|_| unlisted(LIST))?;
    if manifest.format != FORMAT {
        let (found, known) = (i64::from(manifest.format), i64::from(FORMAT));
        return Err(NotKept::Newer { found, known });
    }
    for part in &manifest.parts {
        if found.remove(&part.name).as_ref() != Some(part) {
            return Err(unlisted(&part.name));
        }
    }
    match found.keys().next() {
        Some(more) => Err(unlisted(more)),
        None => Ok(manifest),
    }
}

type Unsealed = (Watched<Box<dyn Read>>, Rc<Cell<bool>>);

fn unseal(file: &Path, opener: &Opener) -> Result<Unsealed, NotKept> {
    let sealed = BufReader::new(File::open(file).map_err(NotKept::file(file))?);
    let wrong = |error| match error {
        DecryptError::NoMatchingKeys => NotKept::OtherIdentity(opener.named.to_owned()),
        DecryptError::InvalidHeader | DecryptError::UnknownFormat => {
            NotKept::NotABackup(file.to_owned())
        }
        _ => NotKept::Damaged(file.to_owned()),
    };
    let identity: &dyn age::Identity = &opener.identity;
    let inner = Decryptor::new_buffered(sealed)
        .and_then(|sealed| sealed.decrypt(std::iter::once(identity)))
        .map_err(wrong)?;
    let failed = Rc::new(Cell::new(false));
    Ok((Watched { inner: Box::new(inner), failed: Rc::clone(&failed) }, failed))
}

/// A reader that remembers that it failed, whoever swallowed the error.
struct Watched<R> {
    inner: R,
    failed: Rc<Cell<bool>>,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.inner.read(into).inspect_err(|_| self.failed.set(true))
    }
}

//! The seal: one file in the format of age, sealed to every trustee, with a tar archive in it. Both are formats that other
//! programs open, so that a backup outlives this one.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use age::{Encryptor, stream::StreamWriter, x25519::Recipient};
use sha2::{Digest, Sha256};
use tar::{Builder, Header};

use super::manifest::{Manifest, Part};

/// The list, last in the archive.
pub const LIST: &str = "manifest.json";

/// A sealed file being written.
pub struct Envelope {
    archive: Builder<StreamWriter<BufWriter<File>>>,
    parts: Vec<Part>,
}

impl Envelope {
    /// Begins a new file that only its owner may read.
    pub fn begin(file: &Path, trustees: &[Recipient]) -> io::Result<Self> {
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
        let sealed =
            Encryptor::with_recipients(trustees.iter().map(|one| -> &dyn age::Recipient { one }))
                .map_err(io::Error::other)?;
        let archive = Builder::new(sealed.wrap_output(BufWriter::new(made))?);
        Ok(Self { archive, parts: Vec::new() })
    }

    /// Puts a file in.
    pub fn add_file(&mut self, name: &str, file: &Path) -> io::Result<()> {
        let mut read = Counted::new(File::open(file)?);
        let bytes = fs::metadata(file)?.len();
        self.archive.append_data(&mut header(bytes), name, &mut read)?;
        self.parts.push(Part { name: name.to_owned(), bytes, sha256: read.digest() });
        Ok(())
    }

    /// Puts bytes in.
    pub fn add_bytes(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.archive.append_data(&mut header(bytes.len() as u64), name, bytes)?;
        let sha256 = hex::encode(Sha256::digest(bytes));
        self.parts.push(Part { name: name.to_owned(), bytes: bytes.len() as u64, sha256 });
        Ok(())
    }

    /// Adds the list, closes the seal and waits until all of it is on the disk.
    pub fn finish(mut self, manifest: impl FnOnce(Vec<Part>) -> Manifest) -> io::Result<Manifest> {
        let manifest = manifest(std::mem::take(&mut self.parts));
        let list = serde_json::to_vec_pretty(&manifest)?;
        self.archive.append_data(&mut header(list.len() as u64), LIST, list.as_slice())?;
        let mut file = self.archive.into_inner()?.finish()?;
        file.flush()?;
        file.get_ref().sync_all()?;
        Ok(manifest)
    }
}

fn header(bytes: u64) -> Header {
    let mut header = Header::new_gnu();
    header.set_size(bytes);
    header.set_mode(0o400);
    header
}

/// A reader that remembers what went through it.
pub struct Counted<R> {
    inner: R,
    hash: Sha256,
}

impl<R> Counted<R> {
    pub fn new(inner: R) -> Self {
        Self { inner, hash: Sha256::new() }
    }

    /// The digest of everything read.
    pub fn digest(self) -> String {
        hex::encode(self.hash.finalize())
    }
}

impl<R: io::Read> io::Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.hash.update(&into[..read]);
        Ok(read)
    }
}

//! Trustees: the people whose keys open backups. Their public keys are on the server; their secret keys are not.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use age::{
    secrecy::ExposeSecret,
    x25519::{Identity, Recipient},
};

use super::NotKept;

/// Fewer, and one lost key loses everything.
const AT_LEAST: usize = 2;
const SECRET: &str = "AGE-SECRET-KEY-";

/// The public keys a backup is sealed to.
#[derive(Clone)]
pub struct Trustees(Vec<Recipient>);

impl Trustees {
    /// Reads their public keys: at least two that differ.
    pub fn read(files: &[PathBuf]) -> Result<Self, NotKept> {
        let mut keys = BTreeMap::new();
        for file in files {
            let key = public_key(file)?;
            keys.insert(key.to_string(), key);
        }
        if keys.len() < AT_LEAST {
            return Err(NotKept::TooFewTrustees(keys.len()));
        }
        Ok(Self(keys.into_values().collect()))
    }

    /// The trustees, and one key more for the moment of making.
    pub fn with(&self, more: Recipient) -> Vec<Recipient> {
        self.0.iter().cloned().chain([more]).collect()
    }
}

/// Makes a trustee's key: the secret one in this file, the public one beside it. Returns where the public one is.
pub fn make(file: &Path) -> Result<(PathBuf, String), NotKept> {
    let identity = Identity::generate();
    let public = identity.to_public().to_string();
    let secret = format!("# public key: {public}\n{}\n", identity.to_string().expose_secret());
    write_new(file, &secret, 0o400)?;
    let mut beside = file.as_os_str().to_owned();
    beside.push(".pub");
    let beside = PathBuf::from(beside);
    write_new(&beside, &format!("{public}\n"), 0o444)?;
    Ok((beside, public))
}

/// Reads a trustee's secret key.
pub fn identity(file: &Path) -> Result<Identity, NotKept> {
    let text = read(file)?;
    lines(&text)
        .find_map(|line| line.parse().ok())
        .ok_or_else(|| NotKept::NotAnIdentity(file.to_owned()))
}

fn public_key(file: &Path) -> Result<Recipient, NotKept> {
    let text = read(file)?;
    if text.contains(SECRET) {
        return Err(NotKept::SecretOfTrustee(file.to_owned()));
    }
    let mut keys = lines(&text).map(str::parse);
    match (keys.next(), keys.next()) {
        (Some(Ok(key)), None) => Ok(key),
        _ => Err(NotKept::NotATrustee(file.to_owned())),
    }
}

fn read(file: &Path) -> Result<String, NotKept> {
    fs::read_to_string(file).map_err(NotKept::file(file))
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn write_new(file: &Path, text: &str, mode: u32) -> Result<(), NotKept> {
    let opened = fs::OpenOptions::new().write(true).create_new(true).mode(mode).open(file);
    let written = opened.and_then(|mut new| {
        new.write_all(text.as_bytes())?;
        new.sync_all()
    });
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => NotKept::KeyThere(file.to_owned()),
        _ => NotKept::File(file.to_owned(), error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_needs_two_trustees_who_are_not_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let (amal, _) = make(&folder.path().join("amal")).unwrap();
        let (bea, _) = make(&folder.path().join("bea")).unwrap();

        assert!(Trustees::read(&[amal.clone(), bea]).is_ok());
        assert!(matches!(Trustees::read(&[]), Err(NotKept::TooFewTrustees(0))));
        assert!(matches!(Trustees::read(&[amal.clone(), amal]), Err(NotKept::TooFewTrustees(1))));
    }

    #[test]
    fn a_secret_key_on_the_server_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let secret = folder.path().join("amal");
        make(&secret).unwrap();

        let refused = Trustees::read(std::slice::from_ref(&secret));

        assert!(matches!(refused, Err(NotKept::SecretOfTrustee(_))));
        assert!(identity(&secret).is_ok());
        assert!(matches!(make(&secret), Err(NotKept::KeyThere(_))));
    }
}

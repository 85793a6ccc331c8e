//! Another key for the files of a store. Both files are copied under the new key beside the old ones; one small file says
//! that the copies are whole, and from then on they are what counts. Whatever moment the power goes, the next start
//! either forgets the copies or puts them in place, and the key file fits.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    OpenError, Place, connect,
    contents::{Contents, of_files},
    copy::{FILES, Files, Unsound, whole},
    key::{Key, Keys},
    place, protected,
};

const NEXT_KEY: &str = "db.key.next";
/// It is there once both copies are whole and on the disk.
const READY: &str = "rekey.ready";

/// Why a store has the key it had.
#[derive(Debug, thiserror::Error)]
pub enum NotRekeyed {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Unsound(#[from] Unsound),
    #[error(
        "PostgreSQL has no key of ours: put it on an encrypted disk, and change the key there."
    )]
    Postgres,
    #[error("The copy under the new key is not the same in {0}. Nothing was changed.")]
    Differs(String),
    #[error("The directory {} cannot be written to, so the key in it cannot change.", .0.display())]
    Keys(PathBuf),
    #[error("The file {} cannot be written.", .0.display())]
    File(PathBuf, #[source] io::Error),
}

/// Makes everything ready for another key. The next start of the store puts it in place and writes it into the audit
/// trail; no server may be running.
pub async fn prepare(place: &Place) -> Result<(), NotRekeyed> {
    if place.is_on_postgres() {
        return Err(NotRekeyed::Postgres);
    }
    if !place.file().exists() {
        return Err(OpenError::NoStore(place.file()).into());
    }
    let lock = place::lock(&place.data)?;
    settle(place)?;
    let old = Keys::open(&place.keys)?.db;
    let new = Key::fresh();
    new.write(&next_key(place)).map_err(|_| NotRekeyed::Keys(place.keys.clone()))?;
    copy_under(place, &old, &new).await?;
    let ready = place.data.join(READY);
    put(&ready).map_err(|error| NotRekeyed::File(ready, error))?;
    drop(lock);
    Ok(())
}

async fn copy_under(place: &Place, old: &Key, new: &Key) -> Result<(), NotRekeyed> {
    let key_file = place.keys.join("db.key");
    let [cases, protected] = FILES.map(|name| place.data.join(name));
    let before = Files::at(&cases, &protected, old, &key_file).await?;
    let held = of_files(&before.cases, &before.protected).await;
    before.close().await;
    let held = held.map_err(Unsound::from)?;
    let database = |error| NotRekeyed::Open(OpenError::Database(error));
    for (name, old, new) in
        [(FILES[0], old.clone(), new.clone()), (FILES[1], protected::key(old), protected::key(new))]
    {
        let (from, to) = (place.data.join(name), next(place, name));
        connect::copy(&from, &old, &to).await.map_err(database)?;
        connect::rekey(&to, &old, &new).await.map_err(database)?;
    }
    compare(place, new, &held).await?;
    for name in FILES {
        let file = next(place, name);
        flush(&file).map_err(|error| NotRekeyed::File(file, error))?;
    }
    Ok(())
}

/// The copies open with the new key, are whole and hold the same.
async fn compare(place: &Place, new: &Key, held: &Contents) -> Result<(), NotRekeyed> {
    let [cases, protected] = FILES.map(|name| next(place, name));
    let after = Files::at(&cases, &protected, new, &next_key(place)).await?;
    let whole = match whole(&after.cases, FILES[0]).await {
        Ok(()) => whole(&after.protected, FILES[1]).await,
        wrong => wrong,
    };
    let holds = of_files(&after.cases, &after.protected).await;
    after.close().await;
    whole?;
    match holds.map_err(Unsound::from)?.differs_from(held) {
        Some(table) => Err(NotRekeyed::Differs(table.to_owned())),
        None => Ok(()),
    }
}

/// Ends a change of key that a crash interrupted, one way or the other. Says whether the store has another key now,
/// which is to be written down before [`settled`].
pub(crate) fn settle(place: &Place) -> Result<bool, OpenError> {
    if place.is_on_postgres() {
        return Ok(false);
    }
    if !place.data.join(READY).exists() {
        forget(place)?;
        return Ok(false);
    }
    for name in FILES {
        let copy = next(place, name);
        if copy.exists() {
            let file = place.data.join(name);
            // What is in the log of the old file is in the copy too.
            remove(&beside(&file, "-wal"))?;
            remove(&beside(&file, "-shm"))?;
            rename(&copy, &file)?;
        }
    }
    let key = next_key(place);
    if key.exists() {
        rename(&key, &place.keys.join("db.key"))?;
    }
    Ok(true)
}

/// The change of key is written down.
pub(crate) fn settled(place: &Place) -> Result<(), OpenError> {
    let ready = place.data.join(READY);
    remove(&ready)?;
    sync_dir(&ready).map_err(|error| OpenError::File(ready, error))
}

/// The copies were not whole yet: the old files and the old key count.
fn forget(place: &Place) -> Result<(), OpenError> {
    for name in FILES {
        let copy = next(place, name);
        for left in [beside(&copy, "-wal"), beside(&copy, "-shm"), beside(&copy, "-journal"), copy]
        {
            remove(&left)?;
        }
    }
    remove(&next_key(place))
}

fn next(place: &Place, name: &str) -> PathBuf {
    place.data.join(format!("{name}.next"))
}

fn next_key(place: &Place) -> PathBuf {
    place.keys.join(NEXT_KEY)
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn put(file: &Path) -> io::Result<()> {
    fs::File::create(file)?.sync_all()?;
    sync_dir(file)
}

fn flush(file: &Path) -> io::Result<()> {
    fs::File::open(file)?.sync_all()?;
    sync_dir(file)
}

fn rename(from: &Path, to: &Path) -> Result<(), OpenError> {
    let renamed = fs::rename(from, to).and_then(|()| sync_dir(to));
    renamed.map_err(|error| OpenError::File(to.into(), error))
}

/// A name is only safe once its directory is.
fn sync_dir(file: &Path) -> io::Result<()> {
    file.parent().map_or(Ok(()), |dir| fs::File::open(dir)?.sync_all())
}

fn remove(file: &Path) -> Result<(), OpenError> {
    // Asked first: where nothing can be written, nothing can be removed, not even what is not there.
    if !file.exists() {
        return Ok(());
    }
    fs::remove_file(file).map_err(|error| OpenError::File(file.into(), error))
}

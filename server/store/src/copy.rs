//! A copy of a store as it is at one instant, still encrypted, for backups. It is made while people go on working, and
//! nobody trusts it before it was examined.

use std::{fs, io, path::Path};

use crate::{
    OpenError, Place, Store,
    audit::key as audit_key,
    audit_verify::{self, Finding},
    connect,
    contents::{Contents, of_files, of_schemas},
    db::{Db, Tx},
    error::{Error, Fault},
    key::{Key, Keys},
    place, protected,
    sql::Sql,
    tombstone_file::TOMBSTONES,
};

/// The files that a copy of a store on SQLite is made of.
pub const FILES: [&str; 2] = ["waymark.db", "protected.db"];
/// What remembers the audit chain outside the database.
pub const ANCHORS: &str = "anchors.log";

/// Why a copy is not to be trusted.
#[derive(Debug, thiserror::Error)]
pub enum Unsound {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error("The database in {0} is damaged: {1}.")]
    Damaged(&'static str, String),
    #[error("The audit chain is broken: {0}.")]
    Broken(Finding),
    #[error("The copy could not be read: {0}.")]
    Store(#[from] Error),
}

/// A database of PostgreSQL held still, so that another program can copy it as it was at one instant.
pub struct Frozen {
    held: Tx,
    /// The name by which another connection sees the same instant.
    pub snapshot: String,
    pub contents: Contents,
}

impl Store {
    /// Copies both files into a directory that is there, and what remembers the chain.
    pub async fn copy(&self, into: &Path) -> Result<(), Error> {
        self.anchor().await?;
        self.write_tombstones().await?;
        // Before the files: anchors that are added meanwhile tell of rows the copy may not have.
        copy_anchors(self.place(), into).map_err(Fault::from)?;
        copy_files(self.place(), self.keys(), into).await?;
        Ok(copy_tombstones(self.place(), into).map_err(Fault::from)?)
    }

    /// Holds a database of PostgreSQL still while somebody copies it, and says what it holds.
    pub async fn freeze_database(&self) -> Result<Frozen, Unsound> {
        self.anchor().await?;
        self.write_tombstones().await?;
        let report = self.verify_audit().await?;
        if let Some(finding) = report.finding {
            return Err(Unsound::Broken(finding));
        }
        let mut held = self.db().snapshot().await?;
        let export = Sql::new("select pg_export_snapshot()", Vec::new());
        let (snapshot,): (String,) = held.one(export).await?;
        let contents = of_schemas(&mut held).await?;
        Ok(Frozen { held, snapshot, contents })
    }

    /// What this store holds now.
    pub async fn contents(&self) -> Result<Contents, Error> {
        if self.db().is_postgres() {
            return of_schemas(&mut self.db().snapshot().await?).await;
        }
        of_files(self.db(), &self.publisher().db).await
    }
}

impl Frozen {
    /// Lets go of it.
    pub fn release(self) -> Contents {
        drop(self.held);
        self.contents
    }
}

/// Copies a store that no server is using, as it is: a newer program does not change it before it is safe.
pub async fn copy_at_rest(place: &Place, into: &Path) -> Result<(), OpenError> {
    if !place.file().exists() {
        return Err(OpenError::NoStore(place.file()));
    }
    let lock = place::lock(&place.data)?;
    crate::rekey::settle(place)?;
    let keys = Keys::open(&place.keys)?;
    let keys_file = place.keys.join("db.key");
    // Opened once as the server would: what a crash left in the log is read, and a wrong key is named.
    connect::open_sqlite(&place.file(), &keys.db, &keys_file, false).await?.close().await;
    copy_anchors(place, into).map_err(|error| OpenError::File(place.anchor_file(), error))?;
    copy_files(place, &keys, into).await.map_err(OpenError::Database)?;
    copy_tombstones(place, into).map_err(|error| OpenError::File(place.tombstone_file(), error))?;
    drop(lock);
    Ok(())
}

/// Cases first: figures that were published meanwhile are then in the copy without their cases, never the other way.
async fn copy_files(place: &Place, keys: &Keys, into: &Path) -> Result<(), sqlx::Error> {
    let [cases, protected] = FILES.map(|name| into.join(name));
    connect::copy(&place.file(), &keys.db, &cases).await?;
    connect::copy(&place.protected_file(), &protected::key(&keys.db), &protected).await
}

/// Copies what remembers the audit chain, if there is anything yet.
pub fn copy_anchors(place: &Place, into: &Path) -> io::Result<()> {
    copy_if_there(&place.anchor_file(), &into.join(ANCHORS))
}

/// Copies what remembers who was erased. After the files: one that was set meanwhile then keeps its person erased, whom
/// the copy of the database may still have.
pub fn copy_tombstones(place: &Place, into: &Path) -> io::Result<()> {
    copy_if_there(&place.tombstone_file(), &into.join(TOMBSTONES))
}

fn copy_if_there(from: &Path, into: &Path) -> io::Result<()> {
    match fs::read(from) {
        Ok(lines) => fs::write(into, lines),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Opens a copy with its keys, reads every page and every row of it, follows the audit chain, and says what it holds.
pub async fn examine(copy: &Path, keys: &Path) -> Result<Contents, Unsound> {
    let key_file = keys.join("db.key");
    let keys = Keys::open(keys)?;
    let files = Files::open(copy, &keys.db, &key_file).await?;
    let examined = files.examine(&keys, &copy.join(ANCHORS)).await;
    files.close().await;
    examined
}

/// The same for a database of PostgreSQL that no server uses.
pub async fn examine_database(place: &Place) -> Result<Contents, Unsound> {
    let keys = Keys::open(&place.keys)?;
    let url = place.postgres.as_deref().unwrap_or_default();
    let db = connect::open_postgres(url).await?;
    let chain = audit_verify::verify(&db, &audit_key(&keys.audit), &place.anchor_file()).await;
    let contents = match db.snapshot().await {
        Ok(mut tx) => of_schemas(&mut tx).await,
        Err(error) => Err(error),
    };
    db.close().await;
    match chain?.finding {
        Some(finding) => Err(Unsound::Broken(finding)),
        None => Ok(contents?),
    }
}

/// The two files, opened beside no store.
pub(crate) struct Files {
    pub cases: Db,
    pub protected: Db,
}

impl Files {
    pub async fn open(dir: &Path, key: &Key, key_file: &Path) -> Result<Self, OpenError> {
        let [cases, protected] = FILES.map(|name| dir.join(name));
        Self::at(&cases, &protected, key, key_file).await
    }

    pub async fn at(
        cases: &Path,
        protected: &Path,
        key: &Key,
        key_file: &Path,
    ) -> Result<Self, OpenError> {
        let cases = connect::open_sqlite(cases, key, key_file, false).await?;
        let key = protected::key(key);
        match connect::open_sqlite(protected, &key, key_file, false).await {
            Ok(protected) => Ok(Self { cases, protected }),
            Err(error) => {
                cases.close().await;
                Err(error)
            }
        }
    }

    pub async fn close(&self) {
        self.cases.close().await;
        self.protected.close().await;
    }

    async fn examine(&self, keys: &Keys, anchors: &Path) -> Result<Contents, Unsound> {
        whole(&self.cases, FILES[0]).await?;
        whole(&self.protected, FILES[1]).await?;
        let chain = audit_verify::verify(&self.cases, &audit_key(&keys.audit), anchors).await?;
        match chain.finding {
            Some(finding) => Err(Unsound::Broken(finding)),
            None => Ok(of_files(&self.cases, &self.protected).await?),
        }
    }
}

/// Every page has its seal, every index its rows, every reference its target.
pub(crate) async fn whole(db: &Db, name: &'static str) -> Result<(), Unsound> {
    const ORPHANS: &str = "select \"table\" from pragma_foreign_key_check limit 1";
    let ask = |text| db.all::<(String,)>(Sql::new(text, Vec::new()));
    let damaged = |what: String| Unsound::Damaged(name, what);
    if let Some((found,)) = ask("pragma integrity_check").await?.first()
        && found != "ok"
    {
        return Err(damaged(found.clone()));
    }
    if let Some((page,)) = ask("pragma cipher_integrity_check").await?.first() {
        return Err(damaged(page.clone()));
    }
    match ask(ORPHANS).await?.first() {
        Some((table,)) => Err(damaged(format!("a row of {table} points nowhere"))),
        None => Ok(()),
    }
}

//! An open store: its database, clock and keys, shared by everything that serves requests.

use std::{fs::File, sync::Arc};

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    audit::{self, Entry, Outcome},
    audit_queue::Trail,
    chance,
    clock::{Clock, london_day},
    connect,
    db::{Db, Rows},
    error::{Error, Fault},
    key::{Key, Keys},
    legal_seal,
    migrate::{self, CASES},
    password::{Cost, Passwords},
    place::{self, Kind, OpenError, Place},
    protected::Publisher,
    rekey,
    relying_party::RelyingParty,
    rule_book, sql, terms,
};

/// An open store. Clones are the same store.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
    passwords: Passwords,
    site: Option<Arc<RelyingParty>>,
}

struct Inner {
    db: Db,
    publisher: Publisher,
    clock: Arc<dyn Clock>,
    keys: Keys,
    legal: Key,
    kind: Kind,
    place: Place,
    trail: Trail,
    lock: Option<File>,
    terms: terms::Kept,
    book: rule_book::Kept,
}

impl Store {
    /// Makes an empty store, with keys where there are none yet.
    pub async fn create(place: &Place, kind: Kind, clock: impl Clock) -> Result<Self, OpenError> {
        place::private_dir(&place.data)?;
        let lock = place::lock(&place.data)?;
        let keys = Keys::create(&place.keys)?;
        let db = connect(place, &keys, true).await?;
        if migrate::found(&db).await?.is_some() {
            return Err(OpenError::AlreadyThere(place.data.clone()));
        }
        migrate::migrate(&db, CASES, clock.now()).await?;
        describe(&db, kind, &keys).await?;
        let legal = legal_seal::settle(&db, place).await?;
        let publisher = Publisher::open(place, &keys, &db, true, clock.now()).await?;
        let terms = terms::Kept::begin(&db, clock.now()).await?;
        Ok(Self::start((db, publisher, terms), clock, (keys, legal), kind, place, Some(lock)))
    }

    /// Opens a store that is there, as what it is expected to be.
    pub async fn open(place: &Place, expected: Kind, clock: impl Clock) -> Result<Self, OpenError> {
        if place.postgres.is_none() && !place.file().exists() {
            return Err(OpenError::NoStore(place.file()));
        }
        place::private_dir(&place.data)?;
        let lock = place::lock(&place.data)?;
        let has_other_key = rekey::settle(place)?;
        let store = Self::open_with(Some(lock), place, expected, clock).await?;
        if has_other_key {
            store.audit(Entry::new("rekey", Outcome::Done)).await?;
            rekey::settled(place)?;
        }
        Ok(store)
    }

    /// Opens a store on PostgreSQL that a server on this machine may be using: many can. A file has one user only.
    pub async fn open_beside(
        place: &Place,
        expected: Kind,
        clock: impl Clock,
    ) -> Result<Self, OpenError> {
        if place.postgres.is_none() {
            return Self::open(place, expected, clock).await;
        }
        Self::open_with(None, place, expected, clock).await
    }

    async fn open_with(
        lock: Option<File>,
        place: &Place,
        expected: Kind,
        clock: impl Clock,
    ) -> Result<Self, OpenError> {
        let keys = Keys::open(&place.keys)?;
        let db = connect(place, &keys, false).await?;
        match migrate::found(&db).await? {
            None => return Err(OpenError::EmptyDatabase),
            Some(_) => migrate::migrate(&db, CASES, clock.now()).await?,
        }
        recognise(&db, expected, &keys, place).await?;
        let legal = legal_seal::settle(&db, place).await?;
        let publisher = Publisher::open(place, &keys, &db, false, clock.now()).await?;
        let terms = terms::Kept::begin(&db, clock.now()).await?;
        let store =
            Self::start((db, publisher, terms), clock, (keys, legal), expected, place, lock);
        store.level_tombstones().await?;
        Ok(store)
    }

    fn start(
        (db, publisher, terms): (Db, Publisher, terms::Kept),
        clock: impl Clock,
        (keys, legal): (Keys, Key),
        kind: Kind,
        place: &Place,
        lock: Option<File>,
    ) -> Self {
        let clock: Arc<dyn Clock> = Arc::new(clock);
        let trail = Trail::start(db.clone(), clock.clone(), audit::key(&keys.audit));
        let (place, book) = (place.clone(), rule_book::Kept::default());
        let inner =
            Inner { db, publisher, clock, keys, legal, kind, place, trail, lock, terms, book };
        let passwords = Passwords::new(Cost::FULL, processors());
        Self { inner: Arc::new(inner), passwords, site: None }
    }

    /// The same store with password hashes that cost less, never below the floor. Tests sign in often.
    #[must_use]
    pub fn with_password_cost(self, cost: Cost) -> Self {
        Self { passwords: Passwords::new(cost, processors()), ..self }
    }

    /// The same store, where people reach it at this address: passkeys belong to its host name.
    #[must_use]
    pub fn reached_at(self, origin: &str) -> Self {
        Self { site: RelyingParty::of(origin).map(Arc::new), ..self }
    }

    /// Whether everybody in it is made up.
    pub fn is_demo(&self) -> bool {
        self.inner.kind == Kind::Demo
    }

    /// The instant now, in whole milliseconds.
    pub fn now(&self) -> DateTime<Utc> {
        self.inner.clock.now()
    }

    /// Today in London.
    pub fn today(&self) -> NaiveDate {
        london_day(self.now())
    }

    /// Writes what waits to be written, anchors the audit trail and closes the files.
    pub async fn close(&self) {
        self.inner.trail.close().await;
        if let Err(error) = self.anchor().await {
            tracing::error!(error = &error as &dyn std::error::Error, "no anchor was written");
        }
        self.inner.publisher.close().await;
        self.inner.db.close().await;
        // Goes with the process in any case; this lets somebody else in sooner.
        let _ = self.inner.lock.as_ref().map(File::unlock);
    }

    /// The way to published figures, from which no case can be seen.
    pub fn publisher(&self) -> &Publisher {
        &self.inner.publisher
    }

    pub(crate) const fn passwords(&self) -> &Passwords {
        &self.passwords
    }

    pub(crate) fn relying_party(&self) -> Option<&RelyingParty> {
        self.site.as_deref()
    }

    pub(crate) fn db(&self) -> &Db {
        &self.inner.db
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.inner.keys
    }

    /// What the keys of legal notes are encrypted under. It stays when the key of the files is changed.
    pub(crate) fn legal_key(&self) -> &Key {
        &self.inner.legal
    }

    pub(crate) fn trail(&self) -> &Trail {
        &self.inner.trail
    }

    pub(crate) fn kept_terms(&self) -> &terms::Kept {
        &self.inner.terms
    }

    pub(crate) fn kept_book(&self) -> &rule_book::Kept {
        &self.inner.book
    }

    pub(crate) fn place(&self) -> &Place {
        &self.inner.place
    }
}

/// Runs a piece of work to its end even when whoever asked for it has gone: half a write is worse than none.
pub(crate) async fn finish<T: Send + 'static>(
    work: impl Future<Output = Result<T, Error>> + Send + 'static,
) -> Result<T, Error> {
    tokio::spawn(work).await.map_err(|_| Error::Fault(Fault::Stopped))?
}

fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

async fn connect(place: &Place, keys: &Keys, create: bool) -> Result<Db, OpenError> {
    match &place.postgres {
        Some(url) => connect::open_postgres(url).await,
        None => {
            connect::open_sqlite(&place.file(), &keys.db, &place.keys.join("db.key"), create).await
        }
    }
}

/// What the store says about itself, and a seal by which another store's keys are noticed.
async fn describe(db: &Db, kind: Kind, keys: &Keys) -> Result<(), OpenError> {
    let id = chance::uuid().to_string();
    let mut tx = db.begin().await?;
    for (name, value) in [("kind", kind.code()), ("store", &id), ("seal", &seal(keys, &id))] {
        tx.execute(sql!("insert into meta (name, value) values ($1, $2)", name, value), Rows::One)
            .await?;
    }
    let head =
        sql!("insert into audit_head (audit_head_id, seq, mac) values (1, 0, $1)", Vec::new());
    tx.execute(head, Rows::One).await?;
    Ok(tx.commit().await?)
}

async fn recognise(db: &Db, expected: Kind, keys: &Keys, place: &Place) -> Result<(), OpenError> {
    let written = |name: &'static str| async move {
        db.one::<(String,)>(sql!("select value from meta where name = $1", name))
            .await
            .map(|row| row.0)
    };
    if written("seal").await? != seal(keys, &written("store").await?) {
        return Err(OpenError::WrongKey(place.keys.join("audit.key")));
    }
    match (written("kind").await?.as_str(), expected) {
        ("demo", Kind::Demo) | ("real", Kind::Real) => Ok(()),
        ("demo", Kind::Real) => Err(OpenError::IsDemo),
        _ => Err(OpenError::IsReal),
    }
}

fn seal(keys: &Keys, store: &str) -> String {
    hex::encode(keys.audit.derive("waymark recognise").seal(&[store.as_bytes()]))
}

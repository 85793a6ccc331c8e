//! Harbour Light: a store on one of the two databases, its staff, and a way past the store for tests that tamper.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use chrono::TimeDelta;
use domain::id::{CaseId, UserId};
use store::{
    Action, Actor, Error, Kind, Permit, Place, Role, SessionTag, Store,
    clock::{Clock, FixedClock},
    db::{Db, Rows},
    key::Keys,
    sql,
};
use tempfile::TempDir;
use uuid::Uuid;

use super::{form, records};

/// Every store a house has had, and every database opened beside it.
#[derive(Clone, Default)]
pub struct Opened {
    stores: Arc<Mutex<Vec<Store>>>,
    databases: Arc<Mutex<Vec<Db>>>,
}

impl Opened {
    fn store(&self, store: &Store) {
        self.stores.lock().unwrap().push(store.clone());
    }

    fn database(&self, db: Db) -> Db {
        self.databases.lock().unwrap().push(db.clone());
        db
    }

    /// Closes them all. To close one again does nothing.
    pub async fn close(self) {
        let databases = std::mem::take(&mut *self.databases.lock().unwrap());
        for db in databases {
            db.close().await;
        }
        let stores = std::mem::take(&mut *self.stores.lock().unwrap());
        for store in stores {
            store.close().await;
        }
    }
}

/// An open store and the people signed in to it.
pub struct House {
    pub store: Store,
    pub opened: Opened,
    pub clock: FixedClock,
    pub place: Place,
    pub kind: Kind,
    /// Caseworker in the team North.
    pub rosa: Actor,
    /// Caseworker in the team South.
    pub tom: Actor,
    /// Legal adviser.
    pub farah: Actor,
    /// Manager.
    pub grace: Actor,
    /// Administrator.
    pub idris: Actor,
    rosa_session: SessionTag,
    postgres: Option<String>,
    dir: TempDir,
}

impl House {
    /// A new store, empty but for its staff.
    pub async fn new(kind: Kind, postgres: Option<String>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let place = Place::new(dir.path().join("data")).with_keys(dir.path().join("keys"));
        let place = match &postgres {
            Some(url) => place.on_postgres(url),
            None => place,
        };
        let clock = FixedClock::at(records::at("2026-11-22T10:00:00Z"));
        let store = Store::create(&place, kind, clock.clone()).await.unwrap();
        let db = open(&place, postgres.as_deref()).await;
        let north = team(&db, "North").await;
        let south = team(&db, "South").await;
        let staff = Staff { store: &store, db: &db, clock: &clock };
        let (rosa, rosa_session) = staff.signed_in("Rosa", Role::Caseworker, Some(north)).await;
        let tom = staff.member("Tom", Role::Caseworker, Some(south)).await;
        let farah = staff.member("Farah", Role::LegalAdviser, None).await;
        let grace = staff.member("Grace", Role::Manager, None).await;
        let idris = staff.member("Idris", Role::Administrator, None).await;
        db.close().await;
        let opened = Opened::default();
        opened.store(&store);
        Self {
            store,
            opened,
            clock,
            place,
            kind,
            rosa,
            tom,
            farah,
            grace,
            idris,
            rosa_session,
            postgres,
            dir,
        }
    }

    /// The database itself, past the store.
    pub async fn db(&self) -> Db {
        self.opened.database(open(&self.place, self.postgres.as_deref()).await)
    }

    /// The protected store itself, past the publisher.
    pub async fn protected(&self) -> Db {
        if let Some(url) = &self.postgres {
            let db = store::open_postgres(&format!("{url}_protected")).await.unwrap();
            return self.opened.database(db);
        }
        let key = Keys::open(self.place.keys()).unwrap().db.derive("waymark protected store");
        let file = self.place.data().join("protected.db");
        let db = store::open_sqlite(&file, &key, self.place.keys(), false).await.unwrap();
        self.opened.database(db)
    }

    /// Leave for one of the staff, which they are known to have.
    pub async fn may<A: Action>(&self, who: &Actor, target: A::Target) -> Permit<A> {
        self.store.permit(who, target).await.unwrap()
    }

    /// Rosa opens a case for Amina.
    pub async fn amina(&self) -> CaseId {
        let permit = self.may(&self.rosa, ()).await;
        self.store.add_case(permit, records::amina(), form()).await.unwrap()
    }

    /// Rosa records an event onto the newest version.
    pub async fn record(
        &self,
        case: CaseId,
        new: store::view::NewEvent,
    ) -> Result<store::view::Recorded, Error> {
        let version = self.version(case).await;
        let permit = self.may(&self.rosa, case).await;
        self.store.record(permit, new, version, form()).await
    }

    /// The version Rosa would read now.
    pub async fn version(&self, case: CaseId) -> i64 {
        let permit = self.may(&self.rosa, case).await;
        self.store.history(permit).await.unwrap().version
    }

    /// Puts Farah on a case.
    pub async fn name_farah(&self, case: CaseId) {
        let db = self.db().await;
        let add = sql!(
            "insert into case_access (account_id, case_id, granted_by, granted_at)
            values ($1, $2, $3, $4)",
            self.farah.user(),
            case,
            self.rosa.user(),
            self.clock.now()
        );
        db.execute(add, Rows::One).await.unwrap();
        db.close().await;
    }

    /// The directory of data and keys.
    pub fn files(&self) -> PathBuf {
        self.dir.path().to_owned()
    }

    /// The session Rosa is signed in by.
    pub fn rosa_session(&self) -> SessionTag {
        self.rosa_session
    }

    /// Whether this is the run on PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.postgres.is_some()
    }

    /// Closes the store and opens it again.
    pub async fn reopen(&mut self) {
        self.store.close().await;
        self.store = Store::open(&self.place, self.kind, self.clock.clone()).await.unwrap();
        self.opened.store(&self.store);
    }
}

/// Takes people on: an account and a live session for each.
struct Staff<'a> {
    store: &'a Store,
    db: &'a Db,
    clock: &'a FixedClock,
}

impl Staff<'_> {
    async fn member(&self, name: &str, role: Role, team: Option<Uuid>) -> Actor {
        self.signed_in(name, role, team).await.0
    }

    async fn signed_in(&self, name: &str, role: Role, team: Option<Uuid>) -> (Actor, SessionTag) {
        let user: UserId = store::chance::id();
        let add = sql!(
            "insert into account (account_id, email, name, role, team_id, password, enabled, version,
                created_at)
            values ($1, $2, $3, $4, $5, 'none', true, 1, $6)",
            user,
            format!("{name}@harbour-light.example").to_lowercase(),
            name,
            role.code(),
            team,
            self.clock.now()
        );
        self.db.execute(add, Rows::One).await.unwrap();
        let session = self.session(user).await;
        (self.store.actor(user, session).await.unwrap(), session)
    }

    async fn session(&self, user: UserId) -> SessionTag {
        let (session, now) = (SessionTag(store::chance::bytes()), self.clock.now());
        let add = sql!(
            "insert into session (session_hash, account_id, data, created_at, last_seen_at,
                idle_until, absolute_until)
            values ($1, $2, $3, $4, $4, $5, $5)",
            session.0,
            user,
            Vec::<u8>::new(),
            now,
            now + TimeDelta::days(400)
        );
        self.db.execute(add, Rows::One).await.unwrap();
        session
    }
}

/// The database of a place, opened beside the store.
async fn open(place: &Place, postgres: Option<&str>) -> Db {
    if let Some(url) = postgres {
        return store::open_postgres(url).await.unwrap();
    }
    let key = Keys::open(place.keys()).unwrap().db;
    let file = place.data().join("waymark.db");
    store::open_sqlite(&file, &key, place.keys(), false).await.unwrap()
}

async fn team(db: &Db, name: &str) -> Uuid {
    let team = store::chance::uuid();
    let add = sql!("insert into team (team_id, name) values ($1, $2)", team, name);
    db.execute(add, Rows::One).await.unwrap();
    team
}

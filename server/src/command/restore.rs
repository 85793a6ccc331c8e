//! Makes a store out of a backup. Everything is put together beside the place it is for and proved there; only a store
//! that is whole gets its name.

use std::{fs, io::Write, path::Path};

use store::{
    Kind, Place, Store,
    clock::SystemClock,
    copy,
    place::private_dir,
    scratch,
    tombstone_file::{self, TOMBSTONES},
};

use super::{Failure, backup::instant, open};
use crate::{
    backup::{
        NotKept, archive,
        manifest::{Engine, Manifest},
        opened::Opener,
        postgres::{self, Dial},
        room::Room,
        shelf, trustee,
    },
    cli::Restore,
};

/// Restores, and says what there is to do next.
pub async fn restore(how: &Restore, out: &mut dyn Write) -> Result<(), Failure> {
    let place = open::place(&how.at)?;
    refuse_occupied(&place).await?;
    let opener = Opener { identity: trustee::identity(&how.identity)?, named: &how.identity };
    let data = beside(place.data())?;
    // Keys inside a directory that must not be there yet are put together beside it too.
    let is_inside = place.keys().starts_with(place.data());
    let keys = beside(if is_inside { place.data() } else { place.keys() })?;
    let mut building = Place::new(data.path()).with_keys(keys.path());
    if let Some(address) = place.postgres() {
        building = building.on_postgres(address);
    }
    let manifest = bring_back(&how.file, &opener, &building).await?;
    let newer = erased_since(how, &building)?;
    let differing = sign_off(&building, &manifest).await?;
    settle(data, keys, &place)?;
    say(out, &place, &manifest, (differing, newer))
}

/// A place for the moment beside the one it is for, so that a rename moves it.
fn beside(path: &Path) -> Result<Room, NotKept> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    private_dir_if_missing(parent)?;
    Room::within(parent)
}

fn private_dir_if_missing(path: &Path) -> Result<(), NotKept> {
    if path.exists() { Ok(()) } else { Ok(private_dir(path)?) }
}

async fn refuse_occupied(place: &Place) -> Result<(), NotKept> {
    for path in [place.data(), place.keys()] {
        if path.exists() {
            return Err(NotKept::Occupied(path.to_owned()));
        }
    }
    match place.postgres() {
        Some(address) if !scratch::is_empty(address).await? => Err(NotKept::DatabaseOccupied),
        _ => Ok(()),
    }
}

/// Takes a store out of a backup and holds every row of it to the list. Nobody has opened it yet.
pub async fn bring_back(
    file: &Path,
    opener: &Opener<'_>,
    into: &Place,
) -> Result<Manifest, NotKept> {
    let manifest = archive::unpack(file, opener, into)?;
    let found = match (manifest.engine, into.postgres()) {
        (Engine::Sqlite, None) => copy::examine(into.data(), into.keys()).await?,
        (Engine::Postgres, Some(address)) => {
            let room = Room::within(into.data())?;
            postgres::restore(&Dial::of(address, room.path())?, file, opener)?;
            copy::examine_database(into).await?
        }
        (Engine::Postgres, None) => {
            let what = "Give --database, the address of an empty one.";
            return Err(NotKept::OtherDatabase("PostgreSQL", what));
        }
        (Engine::Sqlite, Some(_)) => {
            return Err(NotKept::OtherDatabase("SQLite", "Leave --database out."));
        }
    };
    match found.differs_from(&manifest.contents) {
        Some(table) => Err(NotKept::Differs(table.to_owned())),
        None if found != manifest.contents => Err(NotKept::Differs("audit_head".to_owned())),
        None => Ok(manifest),
    }
}

/// Puts together all that is known of who was erased, and lays it where the store finds it when it is opened: it erases
/// them again before anything else. Returns how many erasures the backup did not know of.
fn erased_since(how: &Restore, building: &Place) -> Result<usize, NotKept> {
    let (own, keys) = (building.tombstone_file(), building.keys());
    let inside = tombstone_file::read(&own, keys)?;
    let dir = how.file.parent().filter(|dir| !dir.as_os_str().is_empty());
    let dir = dir.unwrap_or(Path::new("."));
    let beside = how.file.with_file_name(TOMBSTONES);
    let mut lists = vec![inside.clone()];
    for file in how.tombstones.iter().chain(beside.exists().then_some(&beside)) {
        // One that was named and is not there would be taken for one that holds none.
        fs::metadata(file).map_err(NotKept::file(file))?;
        lists.push(tombstone_file::read(file, keys)?);
    }
    if lists.len() == 1 && !how.without_newer_tombstones {
        return Err(NotKept::NoTombstones);
    }
    let all = tombstone_file::together(lists);
    let (found, noted) = (all.len(), shelf::erasures_noted(dir));
    if found < noted && !how.without_newer_tombstones {
        return Err(NotKept::OldTombstones { found, noted });
    }
    tombstone_file::write(&own, keys, &all)?;
    Ok(found - inside.len())
}

/// Opens it as the store it is, and derives every case again. Returns the store and how many cases differ.
pub async fn opened(place: &Place, manifest: &Manifest) -> Result<(Store, usize), NotKept> {
    let kind = if manifest.contents.is_demo { Kind::Demo } else { Kind::Real };
    let store = Store::open(place, kind, SystemClock).await?;
    match store.rebuild(true).await {
        Ok(report) => Ok((store, report.different.len())),
        Err(error) => {
            store.close().await;
            Err(error.into())
        }
    }
}

/// Signs everybody out and writes down where the store comes from.
async fn sign_off(place: &Place, manifest: &Manifest) -> Result<usize, Failure> {
    let (store, differing) = opened(place, manifest).await?;
    let name = shelf::name(manifest.taken_at);
    let done = store.restored(&name, manifest.taken_at).await;
    let whole = store.verify_audit().await;
    store.close().await;
    done?;
    match whole?.finding {
        Some(finding) => Err(Failure::Broken(finding.to_string())),
        None => Ok(differing),
    }
}

/// Gives the store its name. The keys first: a store without keys is worse than keys without a store.
fn settle(data: Room, keys: Room, place: &Place) -> Result<(), NotKept> {
    let (data, keys) = (data.keep(), keys.keep());
    if place.keys().starts_with(place.data()) {
        let inside =
            data.join(place.keys().strip_prefix(place.data()).unwrap_or(Path::new("keys")));
        move_to(&keys, &inside)?;
        return move_to(&data, place.data());
    }
    move_to(&keys, place.keys())?;
    move_to(&data, place.data())
}

fn move_to(from: &Path, to: &Path) -> Result<(), NotKept> {
    if let Some(parent) = to.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        private_dir_if_missing(parent)?;
    }
    fs::rename(from, to).map_err(NotKept::file(to))?;
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    fs::File::open(parent).and_then(|dir| dir.sync_all()).map_err(NotKept::file(parent))
}

fn say(
    out: &mut dyn Write,
    place: &Place,
    manifest: &Manifest,
    (differing, newer): (usize, usize),
) -> Result<(), Failure> {
    let (rows, at) = (manifest.contents.rows(), instant(manifest.taken_at));
    writeln!(out, "Restored {rows} rows into {}, as they were on {at}.", place.data().display())?;
    writeln!(
        out,
        "Every row, every seal and the audit chain are as they were. What was saved later is not in it."
    )?;
    writeln!(out, "Everybody is signed out, and invitations that were open no longer work.")?;
    if newer > 0 {
        writeln!(
            out,
            "{newer} erasures made since were made again: these people are gone here too."
        )?;
    }
    if differing > 0 {
        writeln!(
            out,
            "{differing} cases differ from what this version derives. Run: waymark rebuild."
        )?;
    }
    Ok(())
}

//! Makes a backup: copies the store, examines the copy, seals it, opens the seal again, writes it down, and removes old
//! backups. Anything that goes wrong before the end leaves the backups as they were.

use std::io::Write;

use chrono::{DateTime, Utc};
use store::{
    Place,
    clock::{Clock, SystemClock},
    copy,
    keeping::Done,
};

use super::{Failure, open};
use crate::{
    backup::{
        NotKept,
        archive::Making,
        manifest::Engine,
        postgres::{self, Dial},
        room::{self, Room},
        shelf::Shelf,
        trustee::Trustees,
    },
    cli::{At, Backup},
    hatch::{self, Answer, Ask},
};

/// Makes one, and says its name.
pub async fn make(how: &Backup, out: &mut dyn Write) -> Result<(), Failure> {
    let trustees = Trustees::read(&how.trustee)?;
    let place = open::place(&how.at)?;
    let shelf = Shelf::hold(&how.into)?;
    let making =
        Making { shelf: &shelf, trustees: &trustees, place: &place, taken_at: SystemClock.now() };
    let done = if place.is_on_postgres() {
        of_postgres(&making, &how.at).await?
    } else {
        of_files(&making).await?
    };
    record(&how.at, &place, &done).await?;
    let gone = shelf.prune(how.schedule())?;
    writeln!(out, "Made the backup {}, opened it again and found it good.", done.name)?;
    if gone > 0 {
        writeln!(out, "Removed {gone} old backups.")?;
    }
    Ok(())
}

async fn of_files(making: &Making<'_>) -> Result<Done, NotKept> {
    let copied = copied(making.place).await?;
    let contents = copy::examine(copied.path(), making.place.keys()).await?;
    making.of_files(copied.path(), contents)
}

/// A copy: made here if nobody uses the store, or by the server that does.
async fn copied(place: &Place) -> Result<Room, NotKept> {
    if !place.data().exists() {
        return Err(store::OpenError::NoStore(place.data().to_owned()).into());
    }
    room::sweep(place.data());
    let room = Room::within(place.data())?;
    match copy::copy_at_rest(place, room.path()).await {
        Ok(()) => Ok(room),
        Err(store::OpenError::InUse(_)) => by_the_server(place).await,
        Err(error) => Err(error.into()),
    }
}

async fn by_the_server(place: &Place) -> Result<Room, NotKept> {
    match hatch::ask(place.data(), &Ask::Copy).await? {
        Answer::Copied(name) => {
            Room::take_over(place.data(), &name).ok_or_else(|| NotKept::Server(name))
        }
        Answer::Failed(why) => Err(NotKept::Server(why)),
        Answer::Kept | Answer::NotOurs => Err(NotKept::NoAnswer(place.data().to_owned())),
    }
}

async fn of_postgres(making: &Making<'_>, at: &At) -> Result<Done, Failure> {
    let store = open::beside(at).await?;
    let made = dumped(making, &store).await;
    store.close().await;
    Ok(made?)
}

async fn dumped(making: &Making<'_>, store: &store::Store) -> Result<Done, NotKept> {
    let place = making.place;
    let room = Room::within(place.data())?;
    let dial = Dial::of(place.postgres().unwrap_or_default(), room.path())?;
    copy::copy_anchors(place, room.path()).map_err(NotKept::file(&place.anchor_file()))?;
    let frozen = store.freeze_database().await?;
    copy::copy_tombstones(place, room.path()).map_err(NotKept::file(&place.tombstone_file()))?;
    let contents = frozen.contents.clone();
    let done = making.seal(Engine::Postgres, contents, room.path(), |envelope| {
        postgres::dump(&dial, &frozen, envelope)
    });
    frozen.release();
    done
}

/// Writes down what was done, in the store itself: through the server if one holds it.
pub async fn record(at: &At, place: &Place, done: &Done) -> Result<(), Failure> {
    let is_ours = match open::beside(at).await {
        Ok(store) => {
            let kept = store.keep(done).await;
            store.close().await;
            kept?
        }
        Err(Failure::Open(store::OpenError::InUse(_))) => tell_the_server(place, done).await?,
        Err(error) => return Err(error),
    };
    if is_ours { Ok(()) } else { Err(NotKept::OtherStore.into()) }
}

async fn tell_the_server(place: &Place, done: &Done) -> Result<bool, NotKept> {
    match hatch::ask(place.data(), &Ask::Keep(done.clone())).await? {
        Answer::Kept => Ok(true),
        Answer::NotOurs => Ok(false),
        Answer::Failed(why) => Err(NotKept::Server(why)),
        Answer::Copied(_) => Err(NotKept::NoAnswer(place.data().to_owned())),
    }
}

/// The instant, as people read it.
pub fn instant(at: DateTime<Utc>) -> String {
    at.format("%-d %B %Y, %H:%M UTC").to_string()
}

//! The drill: the newest backup is restored for a moment with a trustee's key, compared row for row, and taken away again.
//! That it could be is written down, and asked for again after a month.

use std::io::Write;

use store::{
    Place,
    keeping::{Deed, Done},
    place::private_dir,
    scratch::Scratch,
};

use super::{
    Failure,
    backup::{instant, record},
    open, restore,
};
use crate::{
    backup::{
        NotKept,
        manifest::Manifest,
        opened::Opener,
        room::{self, Room},
        shelf::{Backup, Shelf},
        trustee,
    },
    cli::Drill,
};

/// Tries the newest backup.
pub async fn drill(how: &Drill, out: &mut dyn Write) -> Result<(), Failure> {
    let place = open::place(&how.at)?;
    if !place.data().exists() {
        return Err(store::OpenError::NoStore(place.data().to_owned()).into());
    }
    let opener = Opener { identity: trustee::identity(&how.identity)?, named: &how.identity };
    let backup = Shelf::hold(&how.from)?.newest()?;
    let manifest = tried(&backup, &opener, &place).await?;
    let done = Done {
        deed: Deed::Drill,
        name: backup.name.clone(),
        taken_at: manifest.taken_at,
        head: manifest.contents.audit.clone(),
    };
    record(&how.at, &place, &done).await?;
    let (rows, tables) = (manifest.contents.rows(), manifest.contents.tables.len());
    let at = instant(manifest.taken_at);
    writeln!(
        out,
        "Restored {} of {at} and compared it: {rows} rows in {tables} tables, all the same.",
        backup.name
    )?;
    writeln!(out, "Take the trustee's secret key away from this machine now.")?;
    Ok(())
}

/// Restores it into a room of its own, which is gone afterwards.
async fn tried(backup: &Backup, opener: &Opener<'_>, place: &Place) -> Result<Manifest, NotKept> {
    room::sweep(place.data());
    let room = Room::within(place.data())?;
    let trial = Place::new(room.path().join("store"));
    private_dir(trial.data())?;
    private_dir(trial.keys())?;
    let Some(address) = place.postgres() else {
        return compared(backup, opener, &trial).await;
    };
    let scratch = Scratch::for_drill(address).await?;
    let trial = trial.on_postgres(scratch.address());
    let compared = compared(backup, opener, &trial).await;
    scratch.remove().await?;
    compared
}

async fn compared(
    backup: &Backup,
    opener: &Opener<'_>,
    trial: &Place,
) -> Result<Manifest, NotKept> {
    let manifest = restore::bring_back(&backup.file, opener, trial).await?;
    let (store, differing) = restore::opened(trial, &manifest).await?;
    store.close().await;
    if differing > 0 { Err(NotKept::Rebuild(differing)) } else { Ok(manifest) }
}

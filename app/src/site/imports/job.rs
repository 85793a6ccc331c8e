//! The work behind the page: reads a kept sheet from beginning to end, once to check and once to bring in.

use std::{
    collections::BTreeMap,
    io::Cursor,
    sync::{Arc, Mutex, PoisonError},
};

use domain::{
    event::Day,
    id::{ImportId, SheetId},
    sheet::Wrong,
};
use sheet::{Refusal, Sheeted, Source};
use store::{
    Actor, Error, Store, chance,
    import::{How, Landed, Offered, Stage},
};

use super::{super::words::import::reason, notes::Notes};

type File = Cursor<Vec<u8>>;

/// What was found on the way.
#[derive(Default)]
struct Found {
    reasons: BTreeMap<u64, String>,
    matched: Vec<(String, String, String)>,
    unread: u64,
    broken: Option<Refusal>,
}

/// Begins to check or to bring in, unless that is going on already.
pub async fn begin(
    store: &Store,
    actor: &Actor,
    id: SheetId,
    notes: Notes,
    is_dry: bool,
) -> Result<(), Error> {
    let permit = store.permit(actor, ()).await?;
    let (from, to): (&[Stage], _) = if is_dry {
        (&[Stage::Kept, Stage::Checked, Stage::Broken], Stage::Checking)
    } else {
        (&[Stage::Checked], Stage::Importing)
    };
    if !store.move_sheet(&permit, id, from, (to, &notes.written(), None)).await? {
        return Ok(());
    }
    let import = if is_dry { None } else { Some(store.begin_import(&permit).await?) };
    let (working, actor) = (store.clone(), actor.clone());
    store.beside(async move {
        if let Err(error) = work(&working, &actor, id, notes, import).await {
            tracing::error!(error = &error as &dyn std::error::Error, "a sheet was not read");
        }
    });
    Ok(())
}

async fn work(
    store: &Store,
    actor: &Actor,
    id: SheetId,
    mut notes: Notes,
    import: Option<ImportId>,
) -> Result<(), Error> {
    let permit = store.permit(actor, ()).await?;
    let content = store.kept_sheet(&permit, id).await?.content;
    let ended = read(store, actor, id, content, &mut notes, import).await;
    let (now, then) = match (import, &ended) {
        (None, Ok(true)) => (Stage::Checking, Stage::Checked),
        (Some(_), Ok(true)) => (Stage::Importing, Stage::Done),
        (None, _) => (Stage::Checking, Stage::Broken),
        (Some(_), _) => (Stage::Importing, Stage::Broken),
    };
    store.move_sheet(&permit, id, &[now], (then, &notes.written(), import)).await?;
    ended.map(drop)
}

/// Whether it could be read to its end.
async fn read(
    store: &Store,
    actor: &Actor,
    id: SheetId,
    content: Vec<u8>,
    notes: &mut Notes,
    import: Option<ImportId>,
) -> Result<bool, Error> {
    let none: Option<File> = None;
    let source = match Source::of(Cursor::new(content), none, notes.map.clone()) {
        Ok(source) => source,
        Err(refusal) => {
            notes.broken = Some(refusal.to_string());
            return Ok(false);
        }
    };
    let found = Arc::new(Mutex::new(Found::default()));
    let rows = offered(source, store.today(), found.clone());
    let telling = found.clone();
    let mut tell = move |row: u64, landed: &Landed| {
        if let (Some(reason), Landed::Not(_)) = (reason(landed), landed) {
            lock(&telling).reasons.insert(row, reason);
        }
    };
    let how = import.map_or(How::Dry, How::Real);
    let permit = store.permit(actor, ()).await?;
    let mut tally = store.import(permit, (how, Some(id)), Box::new(rows), &mut tell).await?;
    let found = std::mem::take(&mut *lock(&found));
    tally.refused += found.unread;
    tally.read += found.unread;
    notes.counts = Some(tally.into());
    notes.reasons = found.reasons;
    notes.matched = found.matched;
    notes.broken = found.broken.map(|refusal| refusal.to_string());
    Ok(notes.broken.is_none())
}

fn offered(
    mut source: Source,
    today: Day,
    found: Arc<Mutex<Found>>,
) -> impl Iterator<Item = Offered> + Send {
    std::iter::from_fn(move || {
        loop {
            match source.next_case(chance::id(), today) {
                Ok(Some(Sheeted { row, text, id, case: Ok(case) })) => {
                    return Some(Offered { row, text, id, case });
                }
                Ok(Some(Sheeted { row, case: Err(wrong), .. })) => cannot_read(&found, row, &wrong),
                Ok(None) => {
                    lock(&found).matched = source.matched();
                    return None;
                }
                Err(refusal) => {
                    lock(&found).broken = Some(refusal);
                    return None;
                }
            }
        }
    })
}

fn cannot_read(found: &Mutex<Found>, row: u64, wrong: &[Wrong]) {
    let sentences: Vec<_> = wrong.iter().map(Wrong::sentence).collect();
    let mut found = lock(found);
    found.unread += 1;
    found.reasons.insert(row, sentences.join(". "));
}

/// Nothing that was noted is half noted, whatever panicked meanwhile.
fn lock(found: &Mutex<Found>) -> std::sync::MutexGuard<'_, Found> {
    found.lock().unwrap_or_else(PoisonError::into_inner)
}

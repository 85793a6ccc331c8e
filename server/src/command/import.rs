//! Brings cases in from a sheet: first everything is checked and nothing saved, then what is ready is brought in, and
//! the rest is written back with what to fix.

mod propose;
mod rows;

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

use domain::{id::ImportId, sheet::explain};
use sheet::{Canonical, Kind, LARGEST, Map, Refusal, Rows, Source, write_back};
use store::{
    Store,
    import::{How, Landed, Tally},
};

use super::{Failure, export::private, open};
use crate::cli::Import;
use propose::propose;
use rows::{Found, offered};

/// Rows whose reasons are printed: the file has them all.
const SHOWN: usize = 20;

/// Does what was asked.
pub async fn bring_in(how: &Import, out: &mut dyn Write) -> Result<(), Failure> {
    if how.explain {
        return Ok(write!(out, "{}", explain())?);
    }
    let store = open::any(&how.at).await?;
    let done = match (how.undo, &how.file) {
        (Some(import), _) => take_back(&store, how, import, out).await,
        (None, Some(file)) => both(&store, how, file, out).await,
        (None, None) => Ok(()),
    };
    store.close().await;
    done
}

async fn both(
    store: &Store,
    how: &Import,
    file: &Path,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    if how.map.is_none() && !Canonical::is_one(&Rows::of(opened(file)?)?.headings) {
        return propose(store, how, file, out).await;
    }
    source(how, file)?.align()?;
    let (tally, found) = pass(store, how, file, How::Dry).await?;
    say_checked(tally, &found, out)?;
    if how.dry_run || tally.added == 0 {
        return write_to_fix(how, file, &found, out);
    }
    let permit = store.permit_at_shell(how.by.as_deref()).await?;
    let import = store.begin_import(&permit).await?;
    let (tally, found) = pass(store, how, file, How::Real(import)).await?;
    writeln!(out, "{} cases were brought in.", tally.added)?;
    writeln!(out, "To take them back within 7 days: waymark import --undo {import}")?;
    write_to_fix(how, file, &found, out)
}

async fn pass(
    store: &Store,
    how: &Import,
    file: &Path,
    saved: How,
) -> Result<(Tally, Found), Failure> {
    let permit = store.permit_at_shell(how.by.as_deref()).await?;
    let (rows, found) = offered(source(how, file)?, store.today());
    let telling = found.clone();
    let mut tell = move |row: u64, landed: &Landed| telling.note(row, landed);
    let mut tally = store.import(permit, (saved, None), Box::new(rows), &mut tell).await?;
    tally.refused += found.unread();
    tally.read += found.unread();
    found.broken()?;
    Ok((tally, found))
}

fn source(how: &Import, file: &Path) -> Result<Source, Failure> {
    let further = how.events.as_deref().map(opened).transpose()?;
    let map = how.map.as_deref().map(map).transpose()?;
    Ok(Source::of(opened(file)?, further, map)?)
}

fn map(path: &Path) -> Result<Map, Failure> {
    Ok(Map::read(&fs::read_to_string(path).map_err(Failure::file(path))?)?)
}

fn opened(path: &Path) -> Result<File, Failure> {
    let file = File::open(path).map_err(Failure::file(path))?;
    match file.metadata().map_err(Failure::file(path))?.len() {
        0 => Err(Refusal::Empty.into()),
        length if length > LARGEST => Err(Refusal::TooBig(LARGEST).into()),
        _ => Ok(file),
    }
}

fn say_checked(tally: Tally, found: &Found, out: &mut dyn Write) -> Result<(), Failure> {
    let Tally { read, added, already, refused, odd } = tally;
    writeln!(
        out,
        "{read} rows: {added} ready ({odd} of them with something odd), {already} here already, {refused} to fix. Nothing has been saved yet."
    )?;
    for (column, word, code) in found.matched() {
        writeln!(out, "{column}: \u{201c}{word}\u{201d} is read as {code}.")?;
    }
    let reasons = found.reasons();
    for (row, reason) in reasons.iter().take(SHOWN) {
        writeln!(out, "Row {row}: {reason}.")?;
    }
    if reasons.len() > SHOWN {
        writeln!(out, "And {} more.", reasons.len() - SHOWN)?;
    }
    Ok(())
}

fn write_to_fix(
    how: &Import,
    file: &Path,
    found: &Found,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let reasons = found.reasons();
    if reasons.is_empty() {
        return Ok(());
    }
    let rows = Rows::of(opened(file)?)?;
    let to = how.to_fix.clone().unwrap_or_else(|| beside(file, rows.kind));
    let named = to.extension().and_then(|ending| Kind::from_ending(ending.to_str()?));
    let kind = named.unwrap_or(rows.kind);
    write_back(rows, kind, &reasons, private(&to)?)?;
    writeln!(out, "The rows to fix are in {}.", to.display())?;
    Ok(())
}

fn beside(file: &Path, kind: Kind) -> PathBuf {
    let mut name = file.file_stem().unwrap_or_default().to_owned();
    name.push("-to-fix.");
    name.push(kind.ending());
    file.with_file_name(name)
}

async fn take_back(
    store: &Store,
    how: &Import,
    import: ImportId,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let permit = store.permit_at_shell(how.by.as_deref()).await?;
    let back = store.take_import_back(permit, import).await?;
    writeln!(out, "{} cases were taken back.", back.cases)?;
    if !back.kept.is_empty() {
        writeln!(out, "These stay, for somebody has worked on them: {}.", back.kept.join(", "))?;
    }
    Ok(())
}

//! Writes one report that may be published, for returns that are due on a fixed day. The protection, the refusal and the
//! entry in the register are those of the page.

use std::{fs, io::Write};

use app::site::report::{
    catalogue::Asked,
    file::{Release, lines},
    national::beside,
};
use store::{Store, register::FileKind};

use super::{Failure, open};
use crate::cli::{Format, Report};

/// Enters the report in the register and writes it.
pub async fn write(how: &Report, out: &mut dyn Write) -> Result<(), Failure> {
    let store = open::any(&how.at).await?;
    let made = file(&store, how).await;
    store.close().await;
    let file = made?;
    match &how.to {
        Some(path) => fs::write(path, file).map_err(Failure::file(path)),
        None => Ok(out.write_all(&file)?),
    }
}

/// Whatever may not be published gets the same answer.
async fn file(store: &Store, how: &Report) -> Result<Vec<u8>, Failure> {
    let closed = store.closed_periods().await?;
    let asked = Asked::read(&how.report, &how.period, &closed).ok_or(Failure::NotPublished)?;
    let made = store.publisher().table(asked.report.table(), &asked.parts).await?;
    let table = made.map_err(|_| Failure::NotPublished)?;
    let beside = beside(&table, &store.benchmarks().await?);
    let number = store.release_at_shell(&table, &lines(&beside)).await?;
    let release = Release { report: asked.report, period: asked.period, table, beside, number };
    Ok(release.file(store, how.format.into()).await?)
}

impl From<Format> for FileKind {
    fn from(format: Format) -> Self {
        match format {
            Format::Csv => Self::Csv,
            Format::Xlsx => Self::Xlsx,
            Format::Json => Self::Json,
        }
    }
}

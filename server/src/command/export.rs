//! Takes every case out, so that nobody is locked in.

use std::{
    fs::{self, File, OpenOptions},
    io::{BufWriter, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

use sheet::{Listing, Writer};
use store::Store;

use super::{Failure, open};
use crate::cli::Export;

/// Writes the two files of the canonical sheet, and the list of documents.
pub async fn take_out(how: &Export, out: &mut dyn Write) -> Result<(), Failure> {
    let store = open::any(&how.at).await?;
    let taken = write(&store, how).await;
    store.close().await;
    let cases = taken?;
    writeln!(out, "Wrote {cases} cases to {}. These files are not encrypted.", how.to.display())?;
    Ok(())
}

async fn write(store: &Store, how: &Export) -> Result<u64, Failure> {
    let permit = store.permit_at_shell(how.by.as_deref()).await?;
    fs::DirBuilder::new().mode(0o700).create(&how.to).map_err(Failure::file(&how.to))?;
    let (cases, further) = (how.to.join("cases.csv"), how.to.join("further-events.csv"));
    let mut writer = Writer::new(private(&cases)?, private(&further)?)?;
    let mut listing = Listing::new(private(&how.to.join("documents.csv"))?)?;
    let mut export = store.export(permit).await?;
    let mut written = 0;
    loop {
        let page = export.page().await?;
        if page.is_empty() {
            break;
        }
        let documents = export.documents().await?;
        for case in page {
            writer.add(&case.write()?).map_err(std::io::Error::from)?;
            if let Some(of_it) = documents.get(&case.about.reference) {
                listing.add(&case.list(of_it)?).map_err(std::io::Error::from)?;
            }
            written += 1;
        }
    }
    let (mut cases, mut further) = writer.end()?;
    cases.flush()?;
    further.flush()?;
    listing.end()?.flush()?;
    Ok(written)
}

/// A file that only its owner reads, and that was not there before.
pub fn private(path: &Path) -> Result<BufWriter<File>, Failure> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    file.map(BufWriter::new).map_err(Failure::file(path))
}

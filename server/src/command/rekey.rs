//! Gives the files of a store another key.

use std::io::Write;

use super::{Failure, open};
use crate::{backup::NotKept, cli::At};

/// Copies the store under a new key, then starts it once: that puts the copy in place and writes it down.
pub async fn rekey(at: &At, out: &mut dyn Write) -> Result<(), Failure> {
    let place = open::place(at)?;
    store::rekey::prepare(&place).await.map_err(NotKept::from)?;
    open::any(at).await?.close().await;
    let key = place.keys().join("db.key");
    writeln!(out, "The store has a new key, in {}. The old one opens it no more.", key.display())?;
    writeln!(out, "Make a backup now. Earlier backups have their own key in their seal.")?;
    Ok(())
}

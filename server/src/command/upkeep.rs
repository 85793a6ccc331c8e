//! Proves that the store is whole: derived rows against events, the audit chain against itself.

use std::io::Write;

use super::{Failure, open};
use crate::cli::{At, Rebuild};

/// Derives everything again and compares; without `--check`, puts right what differs.
pub async fn rebuild(how: &Rebuild, out: &mut dyn Write) -> Result<(), Failure> {
    let store = open::any(&how.at).await?;
    let report = store.rebuild(how.check).await?;
    store.close().await;
    let (cases, different) = (report.cases, report.different.len());
    if different > 0 && how.check {
        return Err(Failure::Differs(different));
    }
    writeln!(out, "Derived {cases} cases again: {different} differed.")?;
    Ok(())
}

/// Follows the chain from its first entry to its last.
pub async fn verify(at: &At, out: &mut dyn Write) -> Result<(), Failure> {
    let store = open::any(at).await?;
    let report = store.verify_audit().await?;
    store.close().await;
    if let Some(finding) = report.finding {
        return Err(Failure::Broken(finding.to_string()));
    }
    writeln!(out, "The audit chain of {} rows is whole.", report.rows)?;
    Ok(())
}

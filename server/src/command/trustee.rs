//! Makes a trustee's key.

use std::io::Write;

use super::Failure;
use crate::{backup::trustee, cli::Trustee};

/// Makes the key, and says which half goes where.
pub fn make(who: &Trustee, out: &mut dyn Write) -> Result<(), Failure> {
    let (public, key) = trustee::make(&who.file)?;
    writeln!(
        out,
        "Secret key: {}. Keep it off the server, in two safe places.",
        who.file.display()
    )?;
    writeln!(out, "Public key: {}. Give it to whoever looks after the server.", public.display())?;
    writeln!(out, "It reads {key}.")?;
    writeln!(out, "If every trustee loses their secret key, nobody can read the backups.")?;
    Ok(())
}

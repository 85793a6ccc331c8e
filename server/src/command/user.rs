//! Accounts from the command line: for the first ones, and for when nobody can sign in.

use std::{fs, io::Write, path::Path};

use store::account::NewAccount;

use super::{Failure, open};
use crate::cli::AddUser;

/// Adds an account.
pub async fn add(who: &AddUser, out: &mut dyn Write) -> Result<(), Failure> {
    let password = password(&who.password_file)?;
    let store = open::any(&who.at).await?;
    let team = match &who.team {
        Some(name) => Some(store.team(name).await?),
        None => None,
    };
    let new = NewAccount {
        email: who.email.clone(),
        name: who.name.clone(),
        role: who.role.into(),
        team,
        password,
    };
    store.add_account(new).await?;
    store.close().await;
    writeln!(out, "{} can sign in now.", who.email)?;
    Ok(())
}

/// The first line of a file: editors end files with a line break.
pub fn password(file: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(file).map_err(Failure::file(file))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

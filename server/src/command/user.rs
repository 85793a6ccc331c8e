//! Accounts from the command line: for the first ones, and for when nobody can sign in.

use std::{fs, io::Write, path::Path};

use app::site::path;
use store::{account::NewAccount, invitation::Invitation};

use super::{Failure, open};
use crate::{
    cli::{AddUser, Grant, Recover},
    edge::origin::Origin,
};

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

/// Makes a link for somebody who is locked out.
pub async fn recover(who: &Recover, out: &mut dyn Write) -> Result<(), Failure> {
    let store = open::any(&who.at).await?;
    let invitation = store.recover(&who.email).await?;
    store.close().await;
    print_link(&invitation, who.origin.as_ref(), out)
}

/// Prints a link for whoever sits at the server, and nowhere else.
pub fn print_link(
    invitation: &Invitation,
    origin: Option<&Origin>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let path = path::welcome(&invitation.token);
    writeln!(out, "This link works once, within the hour. Open it to choose a password:")?;
    match origin {
        Some(origin) => writeln!(out, "  {}{path}", origin.as_str())?,
        None => writeln!(out, "  the address of your site, then {path}")?,
    }
    Ok(())
}

/// Lets a manager see exact figures.
pub async fn grant_internal(who: &Grant, out: &mut dyn Write) -> Result<(), Failure> {
    let store = open::any(&who.at).await?;
    let given = store.grant_internal_at_shell(&who.email).await;
    store.close().await;
    given?;
    writeln!(out, "{} may see exact figures now.", who.email)?;
    Ok(())
}

/// The first line of a file: editors end files with a line break.
pub fn password(file: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(file).map_err(Failure::file(file))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

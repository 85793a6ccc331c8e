//! Makes a store for a charity, with the one account from which the others are made. There is no default account and no
//! default password: its owner chooses one, by a link that works once and for an hour, or gives it in a file.

use std::{io::Write, path::Path};

use store::{Kind, Role, Store, account::NewAccount, clock::SystemClock};

use super::{Failure, open, user};
use crate::cli::Init;

/// Makes the store.
pub async fn init(how: &Init, out: &mut dyn Write) -> Result<(), Failure> {
    match &how.password_file {
        Some(file) => with_password(how, file, out).await,
        None => with_link(how, out).await,
    }
}

async fn with_password(how: &Init, file: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    let administrator = NewAccount {
        email: how.email.clone(),
        name: how.name.clone(),
        role: Role::Administrator,
        team: None,
        password: user::password(file)?,
    };
    administrator.acceptable()?;
    let store = make(how).await?;
    store.add_account(administrator).await?;
    store.close().await;
    say_made(how, out)
}

async fn with_link(how: &Init, out: &mut dyn Write) -> Result<(), Failure> {
    store::account::acceptable(&how.email, &how.name)?;
    let store = make(how).await?;
    let invitation = store.first_administrator(&how.email, &how.name).await?;
    store.close().await;
    say_made(how, out)?;
    user::print_link(&invitation, how.origin.as_ref(), out)
}

async fn make(how: &Init) -> Result<Store, Failure> {
    let store = Store::create(&open::place(&how.at)?, Kind::Real, SystemClock).await?;
    store.declare_reports(how.referrals, how.reports_from.unwrap_or_else(|| store.today())).await?;
    Ok(store)
}

fn say_made(how: &Init, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "Made a store in {}.", how.at.place.display())?;
    writeln!(out, "Keep its keys apart from its backups: without them nobody can read it.")?;
    Ok(())
}

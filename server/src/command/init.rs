//! Makes a store for a charity, with the one account from which the others are made.

use std::io::Write;

use store::{Kind, Role, Store, account::NewAccount, clock::SystemClock};

use super::{Failure, open, user};
use crate::cli::Init;

/// Makes the store.
pub async fn init(how: &Init, out: &mut dyn Write) -> Result<(), Failure> {
    let password = user::password(&how.password_file)?;
    let administrator = NewAccount {
        email: how.email.clone(),
        name: how.name.clone(),
        role: Role::Administrator,
        team: None,
        password,
    };
    administrator.acceptable()?;
    let store = Store::create(&open::place(&how.at)?, Kind::Real, SystemClock).await?;
    store.add_account(administrator).await?;
    store.declare_reports(how.referrals, how.reports_from.unwrap_or_else(|| store.today())).await?;
    store.close().await;
    writeln!(out, "Made a store in {}.", how.at.place.display())?;
    writeln!(out, "Keep its keys apart from its backups: without them nobody can read it.")?;
    Ok(())
}

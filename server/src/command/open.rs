//! Finds the store that a command is about.

use std::fs;

use store::{Kind, OpenError, Place, Store, clock::SystemClock};

use super::Failure;
use crate::cli::At;

/// Where the store is, as the command line says.
pub fn place(at: &At) -> Result<Place, Failure> {
    let mut place = Place::new(&at.place);
    if let Some(keys) = &at.keys {
        place = place.with_keys(keys);
    }
    match &at.database {
        Some(database) => Ok(place.on_postgres(address(database)?)),
        None => Ok(place),
    }
}

/// Opens the store as what it is.
pub async fn any(at: &At) -> Result<Store, Failure> {
    let place = place(at)?;
    match Store::open(&place, Kind::Real, SystemClock).await {
        Err(OpenError::IsDemo) => Ok(Store::open(&place, Kind::Demo, SystemClock).await?),
        other => Ok(other?),
    }
}

/// The same beside a server that uses it, where the database lets many in.
pub async fn beside(at: &At) -> Result<Store, Failure> {
    let place = place(at)?;
    match Store::open_beside(&place, Kind::Real, SystemClock).await {
        Err(OpenError::IsDemo) => Ok(Store::open_beside(&place, Kind::Demo, SystemClock).await?),
        other => Ok(other?),
    }
}

/// Opens the store only if it holds real records.
pub async fn real(at: &At) -> Result<Store, Failure> {
    Ok(Store::open(&place(at)?, Kind::Real, SystemClock).await?)
}

/// The address itself, or what is in the file of that name. Secrets come by file: arguments are seen by everybody.
fn address(database: &str) -> Result<String, Failure> {
    if !database.contains("://") {
        let text = fs::read_to_string(database).map_err(Failure::file(database.as_ref()))?;
        return Ok(text.trim().to_owned());
    }
    let authority = database.split("://").nth(1).and_then(|rest| rest.split('/').next());
    let user = authority.and_then(|authority| authority.rsplit_once('@')).map(|(user, _)| user);
    if user.is_some_and(|user| user.contains(':')) || database.contains("password=") {
        return Err(Failure::PasswordShown);
    }
    Ok(database.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_on_the_command_line_is_refused() {
        assert!(address("postgres://waymark@127.0.0.1:5432/waymark").is_ok());
        for shown in ["postgres://a:secret@host/db", "postgres://host/db?password=secret"] {
            assert!(matches!(address(shown), Err(Failure::PasswordShown)), "{shown}");
        }
    }
}

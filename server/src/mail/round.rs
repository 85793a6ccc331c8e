//! One round: everybody who is to be written to now, one after another. What became of each is noted.

use app::site::digest::Letter;
use store::{
    Error, Store,
    digest::{Became, Recipient},
};

use super::Mailer;

/// Writes to everybody it is time for. Returns how many got an email.
pub async fn send_due(store: &Store, mailer: &Mailer, origin: &str) -> Result<usize, Error> {
    let mut sent = 0;
    for to in store.digests_due().await? {
        sent += usize::from(write(store, mailer, origin, &to).await?);
    }
    Ok(sent)
}

async fn write(
    store: &Store,
    mailer: &Mailer,
    origin: &str,
    to: &Recipient,
) -> Result<bool, Error> {
    if !store.take_up_digest(to).await? {
        return Ok(false);
    }
    let agenda = store.agenda(to).await?;
    if agenda.is_empty() {
        store.note_digest(to, Became::Nothing).await?;
        return Ok(false);
    }
    let sent = mailer.send(&to.email, Letter::of(&agenda, origin)).await;
    if let Err(why) = &sent {
        tracing::warn!("an email of what is due was not sent");
        store.note_digest(to, Became::Failed(why)).await?;
    } else {
        store.note_digest(to, Became::Sent).await?;
    }
    Ok(sent.is_ok())
}

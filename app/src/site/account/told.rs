//! What an action leaves for the next page of the same person to say, once: kept in the session, never in an address.

use serde::{Serialize, de::DeserializeOwned};
use tower_sessions::Session;

/// Why a code or a password was not taken, for the page with the form.
pub const PROBLEM: &str = "problem";

/// Leaves word. Without a place to keep it the next page says nothing, which is not worth failing for.
pub async fn tell(session: &Session, name: &str, word: impl Serialize) {
    if session.insert(name, word).await.is_err() {
        tracing::warn!("word for the next page could not be kept");
    }
}

/// The word left for this page, taken away.
pub async fn told<T: DeserializeOwned>(session: &Session, name: &str) -> Option<T> {
    session.remove(name).await.ok().flatten()
}

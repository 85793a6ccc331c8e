//! What a request brings with it: the store, the session, and where the built files are.

use std::sync::{Arc, OnceLock};

use leptos::{config::LeptosOptions, prelude::*};
use store::{Actor, Error, Role, SessionTag, Store, session_store::USER};
use tower_sessions::Session;

use super::account::visit::Visit;

/// The way in: everything a page or an action may use. The server provides one for each request.
#[derive(Clone)]
pub struct Door {
    pub store: Store,
    pub session: Session,
    /// Where the request came from, for throttling and for people to recognise their devices.
    pub visit: Visit,
    role: Arc<OnceLock<Role>>,
}

impl Door {
    /// A door for one request.
    pub fn new(store: Store, session: Session, visit: Visit) -> Self {
        Self { store, session, visit, role: Arc::default() }
    }

    /// The role of the reader, once somebody has asked who it is.
    pub fn role(&self) -> Option<Role> {
        self.role.get().copied()
    }

    /// The person who is signed in, read afresh from the store on each request.
    pub async fn actor(&self) -> Result<Actor, Error> {
        let session = self.session.id().ok_or(Error::SignedOut)?;
        let user =
            self.session.get(USER).await.map_err(|_| Error::Busy)?.ok_or(Error::SignedOut)?;
        let actor = self.store.actor(user, SessionTag::of(&session)).await?;
        let _ = self.role.set(actor.role());
        Ok(actor)
    }
}

/// The store, and the person who is signed in.
pub async fn signed_in() -> Result<(Store, Actor), Error> {
    let door = door();
    let actor = door.actor().await?;
    Ok((door.store, actor))
}

/// This request's door.
pub fn door() -> Door {
    expect_context::<Door>()
}

/// Where the built files are served from. The same for every request.
#[derive(Clone)]
pub struct Assets {
    /// Address of the stylesheet.
    pub css: Arc<str>,
    /// Address of the small script that sweetens plain pages.
    pub js: Arc<str>,
    /// Address of the script that asks browsers for passkeys, for pages that offer one.
    pub passkeys: Arc<str>,
    /// Address of the picture browsers show beside the title.
    pub icon: Arc<str>,
    /// Names the browser half, for pages that hold islands.
    pub islands: LeptosOptions,
}

//! What came after its session had ended waits for the person it belongs to.

use store::{SessionTag, answers::Holder};
use tower_sessions::session;

use super::desk::{NotTaken, taken};
use crate::site::{
    context::Door,
    forms::{Kept, Slot, Typed},
};

/// Keeps what came too late: for the person whose session has run out, or for whoever signs in next with this browser.
pub async fn keep_for_later<F: Typed>(
    door: &Door,
    cookie: Option<session::Id>,
    typed: &F,
    slot: Slot,
) -> Result<(), NotTaken> {
    let lapsed = match cookie {
        Some(id) => door.store.lapsed(SessionTag::of(&id)).await.ok().flatten(),
        None => None,
    };
    let holder = match lapsed {
        Some(user) => Some(Holder::User(user)),
        None => begin_anonymous(&door.session).await.map(Holder::Session),
    };
    let holder = holder.ok_or(NotTaken)?;
    taken(&Kept::whole(typed.clone()).keep(&door.store, &holder, slot).await)
}

/// A session for somebody who is not signed in yet, so that what they typed can be found again.
async fn begin_anonymous(session: &session::Session) -> Option<SessionTag> {
    session.insert("waiting", true).await.ok()?;
    session.save().await.ok()?;
    session.id().map(|id| SessionTag::of(&id))
}

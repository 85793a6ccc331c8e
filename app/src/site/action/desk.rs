//! Where a posted form is received. Whatever stops it on its way, what was typed is kept and the browser is told where
//! to go: back to the form, to sign-in, or to "not found". Nothing typed ever enters an address.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Action, Actor, Error, Permit, SessionTag, Store, answers::Holder};
use tower_sessions::session;

use super::Unread;
use crate::site::{
    context::{Door, door},
    forms::{Kept, Notice, Problem, Slot, Typed, kept, refusals},
    load::go,
    path,
    words::answers as words,
};

/// The browser has been sent somewhere else already: there is nothing left to do.
pub struct Turned;

/// One form on the desk: who brought it, what it says, and where it waits if it cannot be taken.
pub struct Desk<'a, F> {
    typed: &'a F,
    slot: Slot,
    pub store: Store,
    pub actor: Actor,
    response: ResponseOptions,
}

/// Does the work of an action. Its answer is always an address, said already.
pub async fn serve(work: impl Future<Output = Result<(), Turned>>) -> Result<(), Unread> {
    // Turned away or not, the browser knows where to go.
    drop(work.await);
    Ok(())
}

/// Lets in whoever is signed in. From anybody else the answers are kept, and sign-in comes first.
pub async fn open<F: Typed>(typed: &F) -> Result<Desk<'_, F>, Turned> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let Some(slot) = typed.slot() else {
        go(&response, path::NOWHERE);
        return Err(Turned);
    };
    let cookie = door.session.id();
    match door.actor().await {
        Ok(actor) => Ok(Desk { typed, slot, store: door.store, actor, response }),
        Err(Error::SignedOut) => {
            keep_for_later(&door, cookie, typed, slot).await;
            go(&response, &path::before(path::SIGN_IN, &slot.page()));
            Err(Turned)
        }
        Err(_) => {
            go(&response, &slot.page());
            Err(Turned)
        }
    }
}

impl<F: Typed> Desk<'_, F> {
    /// Asks for leave.
    pub async fn permit<A: Action>(&self, target: A::Target) -> Result<Permit<A>, Turned> {
        self.took(self.store.permit(&self.actor, target).await).await
    }

    /// Goes on with answers that are right; turns back with those that are not.
    pub async fn right<T>(&self, read: Result<T, Vec<Problem>>) -> Result<T, Turned> {
        match read {
            Ok(read) => Ok(read),
            Err(problems) => {
                self.turn_back(Kept::with_problems(self.typed.clone(), problems)).await
            }
        }
    }

    /// Goes on with what the store gave; turns back with what it would not do.
    pub async fn took<T>(&self, given: Result<T, Error>) -> Result<T, Turned> {
        let typed = || self.typed.clone();
        match given {
            Ok(given) => Ok(given),
            Err(Error::NotFound | Error::SignedOut) => {
                go(&self.response, path::NOWHERE);
                Err(Turned)
            }
            Err(Error::NotProved) => {
                self.keep().await;
                go(&self.response, &path::before(path::CONFIRM, &self.slot.page()));
                Err(Turned)
            }
            Err(Error::Conflict { by, at }) => {
                self.turn_back(Kept::with_notice(typed(), Notice::Changed { by, at })).await
            }
            Err(Error::Duplicate(known)) => {
                let case = known.case.map(|case| (case.id, case.reference));
                self.turn_back(Kept::with_notice(typed(), Notice::Known { case })).await
            }
            Err(Error::FormReused) => {
                self.turn_back(Kept::with_notice(typed(), Notice::SavedBefore)).await
            }
            Err(Error::Refused(verdict)) => {
                let problems = refusals(&verdict.problems, |field| self.typed.question(field));
                self.turn_back(Kept::with_problems(typed(), problems)).await
            }
            Err(Error::Busy | Error::Fault(_)) => {
                let busy = Problem::with("main", words::NOT_SAVED);
                self.turn_back(Kept::with_problems(typed(), vec![busy])).await
            }
        }
    }

    /// Keeps the answers for the next page.
    pub async fn keep(&self) {
        self.put(&Kept::whole(self.typed.clone())).await;
    }

    /// Keeps what is being typed, unless it was saved meanwhile.
    pub async fn keep_draft(&self) {
        let Some(key) = self.typed.key() else { return };
        let (kept, holder) = (Kept::whole(self.typed.clone()), Holder::User(self.actor.user()));
        if kept.draft(&self.store, &holder, self.slot, key).await.is_err() {
            tracing::warn!("a draft could not be kept");
        }
    }

    /// The answers are saved: they need not wait any longer.
    pub async fn forget(&self) {
        if kept::forget(&self.store, &self.actor, self.slot).await.is_err() {
            tracing::warn!("saved answers could not be cleared away");
        }
    }

    /// Where this form waits.
    pub fn slot(&self) -> Slot {
        self.slot
    }

    /// Sends the browser on.
    pub fn go(&self, path: &str) -> Result<(), Turned> {
        go(&self.response, path);
        Ok(())
    }

    async fn turn_back<T>(&self, kept: Kept<F>) -> Result<T, Turned> {
        self.put(&kept).await;
        go(&self.response, &self.slot.page());
        Err(Turned)
    }

    async fn put(&self, kept: &Kept<F>) {
        let holder = Holder::User(self.actor.user());
        if kept.keep(&self.store, &holder, self.slot).await.is_err() {
            tracing::warn!("typed answers could not be kept");
        }
    }
}

/// Keeps what came too late: for the person whose session has run out, or for whoever signs in next with this browser.
async fn keep_for_later<F: Typed>(door: &Door, cookie: Option<session::Id>, typed: &F, slot: Slot) {
    let lapsed = match cookie {
        Some(id) => door.store.lapsed(SessionTag::of(&id)).await.ok().flatten(),
        None => None,
    };
    let holder = match lapsed {
        Some(user) => Some(Holder::User(user)),
        None => begin_anonymous(&door.session).await.map(Holder::Session),
    };
    let Some(holder) = holder else { return };
    if Kept::whole(typed.clone()).keep(&door.store, &holder, slot).await.is_err() {
        tracing::warn!("answers that came late could not be kept");
    }
}

/// A session for somebody who is not signed in yet, so that what they typed can be found again.
async fn begin_anonymous(session: &session::Session) -> Option<SessionTag> {
    session.insert("waiting", true).await.ok()?;
    session.save().await.ok()?;
    session.id().map(|id| SessionTag::of(&id))
}

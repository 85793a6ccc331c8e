//! Where a posted form is received. Whatever stops it on its way, what was typed is kept and the browser is told where
//! to go: back to the form, to sign-in, or to "not found". Nothing typed ever enters an address.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Action, Actor, Error, Permit, Store,
    answers::{Holder, NotKept},
};

use super::{Unread, late::keep_for_later};
use crate::site::{
    context::{Door, door},
    forms::{Kept, Notice, Problem, Slot, Typed, kept, refusals},
    load::{busy, go},
    path,
    words::{answers as words, review},
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
    let response = expect_context::<ResponseOptions>();
    open_at(door(), response, typed).await
}

/// The same, for a form that comes in through another door than the others.
pub async fn open_at<F: Typed>(
    door: Door,
    response: ResponseOptions,
    typed: &F,
) -> Result<Desk<'_, F>, Turned> {
    let Some(slot) = typed.slot() else {
        go(&response, path::NOWHERE);
        return Err(Turned);
    };
    let cookie = door.session.id();
    match door.actor().await {
        Ok(actor) => Ok(Desk { typed, slot, store: door.store, actor, response }),
        Err(Error::SignedOut) => {
            match keep_for_later(&door, cookie, typed, slot).await {
                Ok(()) => go(&response, &path::before(path::SIGN_IN, &slot.page())),
                Err(NotTaken) => busy(&response),
            }
            Err(Turned)
        }
        Err(_) => {
            busy(&response);
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
        self.right_at(&self.slot.page(), read).await
    }

    /// The same, where the answers are put right on another page.
    pub async fn right_at<T>(
        &self,
        page: &str,
        read: Result<T, Vec<Problem>>,
    ) -> Result<T, Turned> {
        match read {
            Ok(read) => Ok(read),
            Err(problems) => {
                let kept = Kept::with_problems(self.typed.clone(), problems);
                Err(Box::pin(self.turn(page, kept)).await)
            }
        }
    }

    /// Turns back with something to know first.
    pub async fn tell<T>(&self, notice: Notice) -> Result<T, Turned> {
        let kept = Kept::with_notice(self.typed.clone(), notice);
        Err(Box::pin(self.turn(&self.slot.page(), kept)).await)
    }

    /// Goes on with what the store gave; turns back with what it would not do.
    pub async fn took<T>(&self, given: Result<T, Error>) -> Result<T, Turned> {
        self.took_at(&self.slot.page(), given).await
    }

    /// The same, where it is asked on another page what comes next in a case.
    pub async fn took_at<T>(&self, page: &str, given: Result<T, Error>) -> Result<T, Turned> {
        match given {
            Ok(given) => Ok(given),
            Err(error) => Err(Box::pin(self.refused(page, error)).await),
        }
    }

    async fn refused(&self, page: &str, error: Error) -> Turned {
        let (own, typed) = (self.slot.page(), self.typed.clone());
        let (page, kept) = match error {
            Error::NotFound | Error::SignedOut => {
                go(&self.response, path::NOWHERE);
                return Turned;
            }
            Error::NotProved => {
                if self.keep().await.is_ok() {
                    go(&self.response, &path::before(path::CONFIRM, &own));
                }
                return Turned;
            }
            Error::NothingNext => {
                let asked = vec![Problem::with("next", review::ASK_NEXT)];
                (page, Kept::with_problems(typed, asked))
            }
            Error::Conflict { by, at } => {
                (&*own, Kept::with_notice(typed, Notice::Changed { by, at }))
            }
            Error::Duplicate(known) => {
                let case = known.case.map(|case| (case.id, case.reference));
                (&*own, Kept::with_notice(typed, Notice::Known { case }))
            }
            Error::FormReused => (&*own, Kept::with_notice(typed, Notice::SavedBefore)),
            Error::Refused(verdict) => {
                let problems = refusals(&verdict.problems, |field| self.typed.question(field));
                (&*own, Kept::with_problems(typed, problems))
            }
            Error::Busy | Error::Fault(_) => {
                let busy = Problem::with("main", words::NOT_SAVED);
                (&*own, Kept::with_problems(typed, vec![busy]))
            }
        };
        self.turn(page, kept).await
    }

    /// Keeps the answers for the next page.
    pub async fn keep(&self) -> Result<(), Turned> {
        let put = self.put(&Kept::whole(self.typed.clone())).await;
        put.map_err(|NotTaken| {
            busy(&self.response);
            Turned
        })
    }

    /// Keeps what is being typed, unless it was saved meanwhile.
    pub async fn keep_draft(&self) {
        let Some(key) = self.typed.key() else { return };
        let (kept, holder) = (Kept::whole(self.typed.clone()), Holder::User(self.actor.user()));
        if taken(&kept.draft(&self.store, &holder, self.slot, key).await).is_err() {
            // The page says so, and goes on trying.
            busy(&self.response);
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

    /// Keeps the answers and goes to that page.
    async fn turn(&self, page: &str, kept: Kept<F>) -> Turned {
        match self.put(&kept).await {
            Ok(()) => go(&self.response, page),
            Err(NotTaken) => busy(&self.response),
        }
        Turned
    }

    async fn put(&self, kept: &Kept<F>) -> Result<(), NotTaken> {
        let holder = Holder::User(self.actor.user());
        taken(&kept.keep(&self.store, &holder, self.slot).await)
    }
}

/// The store cannot take what was typed, not even to wait for the next page.
pub struct NotTaken;

/// Whether typed answers wait in the store. More than it keeps of one form is let go, as ever.
pub fn taken(kept: &Result<(), NotKept>) -> Result<(), NotTaken> {
    match kept {
        Ok(()) => Ok(()),
        Err(NotKept::TooLong) => {
            tracing::warn!("typed answers are too long to keep");
            Ok(())
        }
        Err(NotKept::Store(_)) => {
            tracing::warn!("typed answers could not be kept");
            Err(NotTaken)
        }
    }
}

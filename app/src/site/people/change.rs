//! The buttons on the page of a person: each does one thing to the account, or says what has to come first.

use domain::id::UserId;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Error, Permit, Store, permit::ChangePerson, person_change::NotChanged, second_step_reset::Reset,
};

use super::{
    super::{
        account::{
            own_password::Fault,
            told::{PROBLEM, tell, told},
        },
        action::Unread,
        context::{Door, door},
        load::go,
        path,
        words::people as words,
    },
    action::{LINK, Link, did_page, hand_out},
    did::Did,
};

/// Makes a link by which somebody chooses a password.
#[server(prefix = "/api", endpoint = "make-link")]
pub async fn make_link(#[server(default)] person: String) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let made = async {
        let (store, permit, user) = leave(&door, &person).await?;
        Ok((user, store.link_for(permit).await?))
    };
    match made.await {
        Ok((user, made)) => {
            hand_out(&door.session, user, made).await;
            go(&response, &path::person_link(user));
        }
        Err(why) => back(&door, &response, &person, "main", why).await,
    }
    Ok(())
}

/// The link was passed on: it is not shown again.
#[server(prefix = "/api", endpoint = "link-passed-on")]
pub async fn link_passed_on(#[server(default)] person: String) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    drop(told::<Link>(&door.session, LINK).await);
    let to = person.parse().map_or_else(|_| path::NOWHERE.to_owned(), path::person);
    go(&response, &to);
    Ok(())
}

/// Takes the second step away from somebody who lost it, or asks another administrator to.
#[server(prefix = "/api", endpoint = "reset-second-step")]
pub async fn reset_second_step(#[server(default)] person: String) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let done = async {
        let (store, permit, _) = leave(&door, &person).await?;
        store.reset_second_step(permit).await
    };
    let done = done.await.map(|reset| match reset {
        Reset::Asked => Did::StepAsked,
        Reset::Done => Did::Step,
    });
    answer(&door, &response, &person, "main", done).await;
    Ok(())
}

/// Gives somebody's cases to a colleague.
#[server(prefix = "/api", endpoint = "hand-over")]
pub async fn hand_over(
    #[server(default)] person: String,
    #[server(default)] taker: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let done = async {
        let (store, permit, _) = leave(&door, &person).await?;
        store.hand_over(permit, chosen(&taker)).await
    };
    let done = done.await.map(|_| Did::HandOver);
    answer(&door, &response, &person, "taker", done).await;
    Ok(())
}

/// Closes an account, after its cases went to a colleague.
#[server(prefix = "/api", endpoint = "remove-access")]
pub async fn remove_access(
    #[server(default)] person: String,
    #[server(default)] successor: String,
) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let done = async {
        let (store, permit, _) = leave(&door, &person).await?;
        store.close_account(permit, chosen(&successor)).await
    };
    let done = done.await.map(|_| Did::Close);
    answer(&door, &response, &person, "successor", done).await;
    Ok(())
}

/// Opens a closed account again.
#[server(prefix = "/api", endpoint = "give-access-back")]
pub async fn give_access_back(#[server(default)] person: String) -> Result<(), Unread> {
    let (door, response) = (door(), expect_context::<ResponseOptions>());
    let done = async {
        let (store, permit, _) = leave(&door, &person).await?;
        store.reopen_account(permit).await
    };
    let done = done.await.map(|()| Did::Reopen);
    answer(&door, &response, &person, "main", done).await;
    Ok(())
}

async fn leave(
    door: &Door,
    person: &str,
) -> Result<(Store, Permit<ChangePerson>, UserId), NotChanged> {
    let actor = door.actor().await?;
    let user: UserId = person.parse().map_err(|_| Error::NotFound)?;
    Ok((door.store.clone(), door.store.permit(&actor, user).await?, user))
}

fn chosen(taker: &str) -> Option<UserId> {
    taker.parse().ok()
}

async fn answer(
    door: &Door,
    response: &ResponseOptions,
    person: &str,
    field: &str,
    done: Result<Did, NotChanged>,
) {
    match (done, person.parse()) {
        (Ok(did), Ok(user)) => go(response, &did_page(user, did)),
        (Ok(_), Err(_)) => go(response, path::NOWHERE),
        (Err(why), _) => back(door, response, person, field, why).await,
    }
}

/// Back to the page of the person with what has to be put right, or to what has to come first.
async fn back(door: &Door, response: &ResponseOptions, person: &str, field: &str, why: NotChanged) {
    let Ok(user) = person.parse() else { return go(response, path::NOWHERE) };
    let page = path::person(user);
    let say = match why {
        NotChanged::Yourself => return go(response, &did_page(user, Did::Yourself)),
        NotChanged::Store(Error::NotFound) => return go(response, path::NOWHERE),
        NotChanged::Store(Error::SignedOut) => {
            return go(response, &path::before(path::SIGN_IN, &page));
        }
        NotChanged::Store(Error::NotProved) => {
            return go(response, &path::before(path::CONFIRM, &page));
        }
        NotChanged::Store(_) => words::BUSY.to_owned(),
        NotChanged::NeedsTaker { cases } => words::needs_taker(cases),
        NotChanged::BadTaker => words::BAD_TAKER.to_owned(),
        NotChanged::NeedsTeam => words::NEEDS_TEAM.to_owned(),
    };
    tell(&door.session, PROBLEM, Fault::at(field, say)).await;
    go(response, &page);
}

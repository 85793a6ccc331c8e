//! Restricting a case to named people, opening it to its team again, and keeping somebody from it.

use domain::id::{CaseId, UserId};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Action, Error, Permit, Store,
    need::{Lifted, Restricted},
    need_block::Blocked,
    permit,
};

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    context::door,
    forms::{
        Problem,
        access::{BlockForm, RestrictForm},
    },
    load::go,
    path,
    words::access as words,
};

/// Restricts a case, or says anew to whom.
#[server(prefix = "/api", endpoint = "restrict-case")]
pub async fn restrict_case(#[server(flatten)] form: RestrictForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.aim().ok_or(Turned)?;
        let leave = desk.permit::<permit::RestrictCase>(case).await?;
        let done = desk.took(desk.store.restrict_case(leave, form.parse(), key).await).await?;
        let problem = |say: &str| Err(vec![Problem::with("people", say)]);
        let done = match done {
            Restricted::Done => Ok(()),
            Restricted::Offered => problem(words::OFFERED),
            Restricted::CannotBeNamed => problem(words::CANNOT_BE_NAMED),
        };
        desk.right(done).await?;
        desk.forget().await;
        desk.go(&path::access(case))
    })
    .await
}

/// Keeps somebody from a case. Whoever keeps themselves from it does not see it any more.
#[server(prefix = "/api", endpoint = "block-from-case")]
pub async fn block_from_case(#[server(flatten)] form: BlockForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (case, key) = form.aim().ok_or(Turned)?;
        let asked = desk.right(form.parse(desk.store.today())).await?;
        let leave = desk.permit::<permit::BlockFromCase>(case).await?;
        let done = desk.took(desk.store.block_from_case(leave, asked, key).await).await?;
        let problem = |say: &str| Err(vec![Problem::with("who", say)]);
        let done = match done {
            Blocked::Done => Ok(()),
            Blocked::Holds => problem(words::HOLDS),
            Blocked::Nobody => problem(words::NOBODY),
        };
        desk.right(done).await?;
        desk.forget().await;
        let is_own = asked.0 == desk.actor.user();
        desk.go(&if is_own { path::CASES.to_owned() } else { path::access(case) })
    })
    .await
}

/// Opens a restricted case to its team again. Nothing is typed, so there is nothing to keep.
#[server(prefix = "/api", endpoint = "lift-restriction")]
pub async fn lift_restriction(#[server(default)] case: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    go(&response, &to(lift(&case).await));
    Ok(())
}

async fn lift(case: &str) -> Result<String, Error> {
    let (store, case, leave) = leave::<permit::LiftRestriction>(case).await?;
    Ok(match store.lift_restriction(leave).await? {
        Lifted::Done => path::access(case),
        Lifted::NumberTaken => path::access_number(case),
    })
}

/// Keeps somebody from a case no longer.
#[server(prefix = "/api", endpoint = "unblock-from-case")]
pub async fn unblock_from_case(
    #[server(default)] case: String,
    #[server(default)] who: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    go(&response, &to(unblock(&case, &who).await));
    Ok(())
}

async fn unblock(case: &str, who: &str) -> Result<String, Error> {
    let (store, case, leave) = leave::<permit::Unblock>(case).await?;
    let who: UserId = who.parse().map_err(|_| Error::NotFound)?;
    store.unblock(leave, who).await?;
    Ok(path::access(case))
}

async fn leave<A: Action<Target = CaseId>>(
    case: &str,
) -> Result<(Store, CaseId, Permit<A>), Error> {
    let door = door();
    let actor = door.actor().await?;
    let case: CaseId = case.parse().map_err(|_| Error::NotFound)?;
    let leave = door.store.permit::<A>(&actor, case).await?;
    Ok((door.store, case, leave))
}

fn to(done: Result<String, Error>) -> String {
    match done {
        Ok(page) => page,
        Err(Error::SignedOut) => path::SIGN_IN.to_owned(),
        Err(_) => path::NOWHERE.to_owned(),
    }
}

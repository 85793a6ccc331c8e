//! Linking two records of the same person, and taking the link away.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Error,
    merge::NotMerged,
    permit::{self, ListCases, Pair, UnmergeCases},
};

use super::{
    Unread,
    desk::{Turned, open, serve},
};
use crate::site::{
    context::door,
    forms::{
        Problem, Typed,
        merge::{CompareForm, MergeForm},
    },
    load::go,
    path,
    words::merge as words,
};

/// Finds the other record, and shows both.
#[server(prefix = "/api", endpoint = "compare-cases")]
pub async fn compare_cases(#[server(flatten)] form: CompareForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let case = form.case().ok_or(Turned)?;
        let called = desk.right(form.parse(desk.store.today())).await?;
        let permit = desk.permit::<ListCases>(()).await?;
        let other = desk.took(desk.store.pick_case(permit, &called).await).await?;
        let wrong = |say: &str| Err(vec![Problem::with("called", say)]);
        let other = match other {
            None => wrong(words::NOT_FOUND),
            Some(known) if known.id == case => wrong(words::THIS_ONE),
            Some(known) => Ok(known.id),
        };
        let other = desk.right(other).await?;
        desk.forget().await;
        desk.go(&path::merge_with(case, other))
    })
    .await
}

/// Links both.
#[server(prefix = "/api", endpoint = "merge-cases")]
pub async fn merge_cases(#[server(flatten)] form: MergeForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (pair, key) = form.pair().zip(form.key()).ok_or(Turned)?;
        let why = desk.right(form.parse(desk.store.today())).await?;
        let permit = desk.permit::<permit::MergeCases>(pair).await?;
        let merged = desk.took(desk.store.merge(permit, why, key).await).await?;
        let why = |why| if why == NotMerged::Access { words::ACCESS_WHY } else { words::TAKEN_WHY };
        let said = merged.map_err(|not| vec![Problem::with("main", why(not))]);
        desk.right(said).await?;
        desk.forget().await;
        desk.go(&path::merge_with(pair.kept, pair.other))
    })
    .await
}

/// Takes the link away. Nothing is typed, so there is nothing to keep.
#[server(prefix = "/api", endpoint = "undo-merge")]
pub async fn undo_merge(
    #[server(default)] case: String,
    #[server(default)] other: String,
) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let page = |pair: Pair| path::merge_with(pair.kept, pair.other);
    let pair = case.parse().ok().zip(other.parse().ok());
    let pair = pair.map(|(kept, other)| Pair { kept, other });
    let to = match (undo(pair).await, pair) {
        (Ok(Ok(()) | Err(_)), Some(pair)) => page(pair),
        (Err(Error::SignedOut), _) => path::SIGN_IN.to_owned(),
        (Err(Error::NotProved), Some(pair)) => path::before(path::CONFIRM, &page(pair)),
        _ => path::NOWHERE.to_owned(),
    };
    go(&response, &to);
    Ok(())
}

async fn undo(pair: Option<Pair>) -> Result<Result<(), NotMerged>, Error> {
    let door = door();
    let actor = door.actor().await?;
    let pair = pair.ok_or(Error::NotFound)?;
    let permit = door.store.permit::<UnmergeCases>(&actor, pair).await?;
    door.store.unmerge(permit).await
}

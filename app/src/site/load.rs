//! Loads a page, then shows it inside the frame. The one place that turns a refusal into a page and a status.

use std::{future::Future, str::FromStr};

use http::{HeaderValue, StatusCode, header::LOCATION, request::Parts};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::use_params_map;
use serde::de::DeserializeOwned;
use store::{Error, Role};

use super::{
    context::door,
    frame::{Page, frame},
    page::refusal,
    path,
};

/// Runs the work of a page and shows what it returns. The work may use the context until its first await.
pub fn load(work: impl Future<Output = Result<Page, Error>> + Send + 'static) -> impl IntoView {
    let response = expect_context::<ResponseOptions>();
    let asked = use_context::<Parts>();
    let door = door();
    Suspend::new(async move {
        let page = match work.await {
            Ok(page) => page,
            Err(Error::SignedOut) => return send_first(path::SIGN_IN, &response, asked.as_ref()),
            Err(Error::NotProved) => return send_first(path::CONFIRM, &response, asked.as_ref()),
            Err(error) => refuse(&response, &error, door.role()),
        };
        if let Some(path) = page.elsewhere {
            go(&response, &path);
            return ().into_any();
        }
        frame(page, &door)
    })
}

/// Answers with 303: the browser asks for `path` next, with GET. The path is one of ours.
pub fn go(response: &ResponseOptions, path: &str) {
    let to = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static(path::TODAY));
    response.insert_header(LOCATION, to);
    response.set_status(StatusCode::SEE_OTHER);
}

/// Says that nothing can be written just now. The edge answers with what was sent, or it would be lost.
pub fn busy(response: &ResponseOptions) {
    response.set_status(StatusCode::SERVICE_UNAVAILABLE);
}

fn refuse(response: &ResponseOptions, error: &Error, role: Option<Role>) -> Page {
    let (status, page) = refusal::page(error, role);
    response.set_status(status);
    page
}

/// To a page that has to come before the one that was asked for.
fn send_first(first: &str, response: &ResponseOptions, asked: Option<&Parts>) -> AnyView {
    let wanted = asked.map(|parts| parts.uri.path()).filter(|path| *path != path::TODAY);
    match wanted {
        Some(wanted) => go(response, &path::before(first, wanted)),
        None => go(response, first),
    }
    ().into_any()
}

/// The part of the address that names a thing: `:case`. What is not an id names nothing.
pub fn named<T: FromStr>(name: &str) -> Result<T, Error> {
    let named = use_params_map().with_untracked(|map| map.get(name));
    named.and_then(|text| text.parse().ok()).ok_or(Error::NotFound)
}

/// What the address asks for after its question mark. What cannot be read asks for nothing.
pub fn asked<T: DeserializeOwned + Default>() -> T {
    let query = use_context::<Parts>().and_then(|parts| parts.uri.query().map(str::to_owned));
    query.and_then(|query| serde_urlencoded::from_str(&query).ok()).unwrap_or_default()
}

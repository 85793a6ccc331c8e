//! A link that was just made, and the code to say with it: shown until they are passed on, and never again.

use domain::{day, id::UserId};
use leptos::prelude::*;
use store::{
    clock::{london_day, london_time},
    permit::ReadPeople,
};

use super::{
    super::{
        context::{door, signed_in},
        frame::{Page, Section},
        load::{load, named},
        page::form_parts::hidden,
        path,
        words::{clock, people as words},
    },
    action::{LINK, Link},
};

pub fn page() -> impl IntoView {
    load(async {
        let (door, user) = (door(), named::<UserId>("person")?);
        let (store, actor) = signed_in().await?;
        store.permit::<ReadPeople>(&actor, ()).await?;
        let link: Option<Link> = door.session.get(LINK).await.ok().flatten();
        match link.filter(|link| link.user == user) {
            Some(link) => Ok(show(&link, &door.visit.origin)),
            None => Ok(gone(user)),
        }
    })
}

pub(super) fn show(link: &Link, origin: &str) -> Page {
    let address = format!("{origin}{}", path::welcome(&link.token));
    let until = words::until(&day::long(london_day(link.until)), &clock(london_time(link.until)));
    let code = link.code.as_deref().map(spaced);
    let body = view! {
        <h1>{words::LINK_TITLE}</h1>
        <p>{words::LINK_WHY}</p>
        <dl class="facts">
            <div><dt>{words::LINK}</dt><dd><code class="key">{address}</code></dd></div>
            {code.map(|code| view! { <div><dt>{words::CODE}</dt><dd><code class="key">{code}</code></dd></div> })}
        </dl>
        <p>{words::LINK_ONCE} " " {until}</p>
        <form method="post" action="/api/link-passed-on" aria-label=words::PASSED_ON>
            {hidden("person", &link.user.to_string())}
            <button class="button">{words::PASSED_ON}</button>
        </form>
    };
    Page::titled(words::LINK_TITLE, body).within(Section::People)
}

pub(super) fn gone(user: UserId) -> Page {
    let body = view! { <h1>{words::NO_LINK}</h1> <p>{words::NO_LINK_WHY}</p> };
    Page::titled(words::NO_LINK, body).within(Section::People).back(path::person(user), words::BACK)
}

/// "123 456": as it is said.
fn spaced(code: &str) -> String {
    let (first, rest) = code.split_at_checked(3).unwrap_or((code, ""));
    format!("{first} {rest}")
}

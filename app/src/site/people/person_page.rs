//! One person with an account, and what can be done to it.

use domain::id::UserId;
use leptos::prelude::*;
use serde::Deserialize;
use store::{
    Error,
    people::{Person, Standing, Team},
};

use super::{
    super::{
        account::{
            own_password::Fault,
            told::{PROBLEM, told},
        },
        context::{door, signed_in},
        forms::{Kept, Slot},
        frame::{Page, Section},
        load::{asked, load, named},
        page::form_parts::hidden,
        parts::{Ask, error_summary, select},
        path,
        words::people as words,
    },
    did::Did,
    forms::{role_and_team, takers},
    list::{seen, standing, yes},
    role_form::RoleForm,
};

/// What an action left in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    did: String,
}

/// Everything the page shows.
pub(super) struct Shown<'a> {
    pub person: &'a Person,
    pub people: &'a [Person],
    pub teams: &'a [Team],
    /// Whoever looks at it.
    pub reader: UserId,
    pub kept: Option<&'a Kept<RoleForm>>,
    pub fault: Option<Fault>,
}

pub fn page() -> impl IntoView {
    load(async {
        let (door, user) = (door(), named::<UserId>("person")?);
        let did = Did::from_code(&asked::<Wanted>().did);
        let (store, actor) = signed_in().await?;
        let people = store.people(store.permit(&actor, ()).await?).await?;
        let teams = store.teams(store.permit(&actor, ()).await?).await?;
        let person = people.iter().find(|one| one.user == user).ok_or(Error::NotFound)?;
        let kept = Kept::waiting(&store, &actor, Slot::Person(user)).await?;
        let fault = told(&door.session, PROBLEM).await;
        let (people, teams, kept) = (&people, &teams, kept.as_ref());
        let shown = Shown { person, people, teams, reader: actor.user(), kept, fault };
        Ok(show(&shown).notice(did.map(Did::notice)))
    })
}

pub(super) fn show(shown: &Shown<'_>) -> Page {
    let Shown { person, kept, fault, .. } = shown;
    let problems = kept.iter().flat_map(|kept| kept.summary());
    let problems =
        problems.chain(fault.iter().map(|fault| (fault.at.as_str(), fault.say.as_str())));
    let summary = error_summary(problems);
    let has_problems = summary.is_some();
    let actions = if person.user == shown.reader {
        view! { <h2>{words::YOURSELF}</h2> <p>{words::YOURSELF_WHY}</p> }.into_any()
    } else if person.standing == Standing::Closed {
        closed(shown)
    } else {
        open(shown)
    };
    let body = view! {
        {summary}
        <h1>{person.name.clone()}</h1>
        {facts(person)}
        {actions}
    };
    Page::titled(words::TITLE, body)
        .within(Section::People)
        .back(path::PEOPLE, words::BACK)
        .with_problems(has_problems)
}

fn facts(person: &Person) -> impl IntoView + use<> {
    let team = person.team_name.clone().unwrap_or_else(|| words::NO_TEAM.to_owned());
    let fact =
        |term: &'static str, known: AnyView| view! { <div><dt>{term}</dt><dd>{known}</dd></div> };
    view! {
        <dl class="facts wide">
            {fact(words::STANDING, standing(person.standing).into_any())}
            {fact(words::EMAIL, person.email.clone().into_any())}
            {fact(words::ROLE, person.role.label().into_any())}
            {fact(words::TEAM, team.into_any())}
            {fact(words::CASES, person.cases.to_string().into_any())}
            {fact(words::STEP, yes(person.has_second_step).into_any())}
            {fact(words::SEEN, seen(person))}
        </dl>
    }
}

fn open(shown: &Shown<'_>) -> AnyView {
    let person = shown.person;
    let link_why = match person.standing {
        Standing::Invited => words::INVITE_AGAIN_WHY,
        _ => words::PASSWORD_LINK_WHY,
    };
    view! {
        {role(shown)}
        {act(person, (words::PASSWORD_LINK, link_why), ("/api/make-link", words::MAKE_NEW_LINK), ())}
        {person.has_second_step.then(|| step(shown))}
        {(person.cases > 0).then(|| hand_over(shown))}
        {close(shown)}
    }
    .into_any()
}

fn closed(shown: &Shown<'_>) -> AnyView {
    let button = ("/api/give-access-back", words::REOPEN_DO);
    view! {
        {(shown.person.cases > 0).then(|| hand_over(shown))}
        {act(shown.person, (words::REOPEN, words::REOPEN_WHY), button, ())}
    }
    .into_any()
}

fn role(shown: &Shown<'_>) -> impl IntoView + use<> {
    let (person, kept) = (shown.person, shown.kept);
    let team = person.team.map(|team| team.to_string()).unwrap_or_default();
    let now = RoleForm { role: person.role.code().into(), team, ..RoleForm::default() };
    let typed = kept.map_or(now, |kept| kept.typed.clone());
    view! {
        <h2>{words::CHANGE}</h2>
        <form method="post" action="/api/change-person" aria-label=words::CHANGE novalidate>
            {hidden("person", &person.user.to_string())}
            {hidden("version", &person.version.to_string())}
            {role_and_team(kept, (&typed.role, &typed.team, &typed.new_team), shown.teams)}
            <button class="button">{words::CHANGE_DO}</button>
        </form>
    }
}

/// Two administrators take a second step away: the page says whose turn it is.
fn step(shown: &Shown<'_>) -> AnyView {
    let button = |label| ("/api/reset-second-step", label);
    match &shown.person.reset_asked_by {
        None => act(
            shown.person,
            (words::STEP_RESET, words::STEP_RESET_WHY),
            button(words::STEP_RESET_ASK),
            (),
        ),
        Some(asker) if asker.user == shown.reader => {
            view! { <h2>{words::STEP_RESET}</h2> <p>{words::STEP_RESET_ASKED}</p> }.into_any()
        }
        Some(asker) => {
            let request = view! { <p>{words::step_reset_asked(&asker.name)}</p> };
            let why = (words::STEP_RESET, words::STEP_RESET_AGREE);
            act(shown.person, why, button(words::STEP_RESET_DO), request)
        }
    }
}

fn hand_over(shown: &Shown<'_>) -> AnyView {
    let words = (words::HAND_OVER, words::HAND_OVER_WHY);
    let button = ("/api/hand-over", words::HAND_OVER_DO);
    act(shown.person, words, button, taker(shown, "taker"))
}

fn close(shown: &Shown<'_>) -> AnyView {
    let who = (shown.person.cases > 0).then(|| taker(shown, "successor"));
    let button = ("/api/remove-access", words::CLOSE_DO);
    act(shown.person, (words::CLOSE, words::CLOSE_WHY), button, who)
}

/// Who takes over. A role that cannot be changed before asks it of the form that moves cases.
fn taker(shown: &Shown<'_>, id: &'static str) -> AnyView {
    let own = shown.fault.as_ref().filter(|fault| fault.at == id).map(|fault| fault.say.clone());
    let problem = own.or_else(|| shown.kept.and_then(|kept| kept.problem(id)));
    let ask = Ask::new(id, words::TAKER).problem(problem);
    select(&ask, &[("", takers(shown.person, shown.people))], "")
}

/// One thing to do, under its heading.
fn act(
    person: &Person,
    (heading, why): (&'static str, &'static str),
    (action, button): (&'static str, &'static str),
    more: impl IntoView + 'static,
) -> AnyView {
    view! {
        <h2>{heading}</h2>
        <p>{why}</p>
        <form method="post" action=action aria-label=heading>
            {hidden("person", &person.user.to_string())}
            {more}
            <button class="button second">{button}</button>
        </form>
    }
    .into_any()
}

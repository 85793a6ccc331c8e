//! Questions that two forms about people ask: what somebody does, in which team, and who takes over.

use leptos::prelude::*;
use store::people::{Person, Standing, Team};

use super::super::{
    forms::{Kept, Typed},
    parts::{Ask, Choice, radios, select, text_field},
    words::people as words,
};
use crate::choices;

/// A question with what has to be put right in its answer.
pub fn ask<F: Typed>(kept: Option<&Kept<F>>, id: &'static str, label: &'static str) -> Ask {
    Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)))
}

/// Role and team.
pub fn role_and_team<F: Typed>(
    kept: Option<&Kept<F>>,
    (role, team, new_team): (&str, &str, &str),
    teams: &[Team],
) -> AnyView {
    let first = vec![Choice::new("", words::CHOOSE_TEAM)];
    let rest = teams.iter().map(|team| Choice::new(team.team.to_string(), team.name.clone()));
    let choices = first.into_iter().chain(rest).collect();
    view! {
        {radios(&ask(kept, "role", words::ROLE_ASK), &choices!(store::Role), role)}
        {select(&ask(kept, "team", words::TEAM_ASK).hint(words::TEAM_HINT), &[("", choices)], team)}
        {text_field(&ask(kept, "new_team", words::NEW_TEAM), new_team, "off")}
    }
    .into_any()
}

/// Colleagues who could take over from somebody: the same work, and able to sign in.
pub fn takers(from: &Person, people: &[Person]) -> Vec<Choice> {
    let can = |one: &&Person| {
        one.user != from.user && one.role == from.role && one.standing == Standing::Active
    };
    let named = |one: &Person| match &one.team_name {
        Some(team) => format!("{} ({team})", one.name),
        None => one.name.clone(),
    };
    let first = vec![Choice::new("", words::CHOOSE_TAKER)];
    let rest = people.iter().filter(can).map(|one| Choice::new(one.user.to_string(), named(one)));
    first.into_iter().chain(rest).collect()
}

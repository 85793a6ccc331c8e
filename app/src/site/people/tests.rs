//! What the people pages offer to do, and to whom.

use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{Id, UserId};
use leptos::prelude::*;
use store::{
    Role,
    keeping::Keeping,
    people::{Asker, Person, Standing, Team},
};
use uuid::Uuid;

use super::{
    super::frame::Page,
    action::Link,
    person_page::{Shown, show},
};

const WINIFRED: UserId = Id::new(Uuid::from_u128(9));

fn person(number: u128, name: &str, role: Role, standing: Standing, cases: usize) -> Person {
    let team = (role == Role::Caseworker).then(|| Id::new(Uuid::from_u128(50)));
    Person {
        user: Id::new(Uuid::from_u128(number)),
        name: name.into(),
        email: format!("{}@harbour-light.example", name.to_lowercase()),
        role,
        team,
        team_name: team.map(|_| "North".into()),
        standing,
        has_second_step: true,
        reset_asked_by: None,
        last_seen_on: None,
        cases,
        version: 1,
    }
}

fn people() -> Vec<Person> {
    vec![
        person(1, "Rosa", Role::Caseworker, Standing::Active, 3),
        person(2, "Tom", Role::Caseworker, Standing::Active, 0),
        person(3, "Grace", Role::Manager, Standing::Invited, 0),
        person(4, "Bethan", Role::Caseworker, Standing::Closed, 0),
    ]
}

fn teams() -> Vec<Team> {
    vec![Team { team: Id::new(Uuid::from_u128(50)), name: "North".into() }]
}

fn shown(number: usize, is_own: bool) -> Page {
    let (people, teams) = (people(), teams());
    let (person, people) = (&people[number], people.as_slice());
    let reader = if is_own { person.user } else { WINIFRED };
    show(&Shown { person, people, teams: &teams, reader, kept: None, fault: None })
}

/// Rosa's page, seen by Winifred, after `by` asked to take her second step away.
fn asked(by: UserId) -> Page {
    let (mut people, teams) = (people(), teams());
    people[0].reset_asked_by = Some(Asker { user: by, name: "Idris".into() });
    let (person, people) = (&people[0], people.as_slice());
    show(&Shown { person, people, teams: &teams, reader: WINIFRED, kept: None, fault: None })
}

/// The page of people in a charity whose backups are late.
fn late(backup: Option<DateTime<Utc>>, drill: Option<DateTime<Utc>>) -> Page {
    let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
    let keeping = Keeping::of(backup, drill, now);
    let warning = super::keeping::warning(Some(&keeping));
    Page::titled("People", view! { {warning} <h1>"People"</h1> })
}

#[test]
fn an_administrator_is_told_how_late_backups_are_and_what_to_do() {
    let then = DateTime::UNIX_EPOCH + TimeDelta::days(19_900);
    let now = then + TimeDelta::days(100);

    let never = late(None, None).html();
    let long_ago = late(Some(then), Some(then)).html();
    let well = late(Some(now), Some(now)).html();

    assert!(never.contains("No backup has been made"), "{never}");
    assert!(never.contains("Nobody has tried to restore a backup"), "{never}");
    assert!(long_ago.contains("The backup is late"), "{long_ago}");
    assert!(long_ago.contains("26 Jun 2024"), "{long_ago}");
    assert!(!well.contains("backup"), "{well}");
    assert!(super::keeping::warning(None).is_none());
}

/// One email of each fate.
fn emails() -> Vec<store::digest::Sent> {
    let at = DateTime::UNIX_EPOCH;
    let one = |name: &str, state: &str, problem: Option<&str>| store::digest::Sent {
        name: name.into(),
        on_day: at.date_naive(),
        state: state.into(),
        problem: problem.map(str::to_owned),
        tries: 2,
        tried_at: at,
    };
    vec![
        one("Rosa", "SENT", None),
        one("Tom", "NOTHING", None),
        one("Farah", "FAILED", Some("550 no such mailbox")),
    ]
}

/// Rosa, who leads a team, and Farah, who was given nothing.
fn holders() -> Vec<store::grant::Holder> {
    use store::grant::{Given, Grant, Holder};
    let one = |number, name: &str, role, given| Holder {
        user: Id::new(Uuid::from_u128(number)),
        name: name.into(),
        role,
        given,
    };
    let lead = Given { grant: Grant::TeamLead, since: DateTime::UNIX_EPOCH };
    vec![
        one(1, "Rosa", Role::Caseworker, vec![lead]),
        one(5, "Farah", Role::LegalAdviser, Vec::new()),
    ]
}

#[test]
fn leave_is_offered_to_those_whose_role_has_a_use_for_it() {
    let html = super::grants::show(&holders()).html();

    assert_eq!(html.matches("action=\"/api/set-grant\"").count(), 5, "{html}");
    assert_eq!(html.matches("value=\"TEAM_LEAD\"").count(), 1, "no adviser leads a team: {html}");
    assert_eq!(html.matches(">Take away<").count(), 1, "{html}");
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let link = Link {
        user: people()[2].user,
        token: "abc".into(),
        code: Some("123456".into()),
        until: DateTime::UNIX_EPOCH,
    };
    vec![
        ("people", super::list::show(&people())),
        ("backups late", late(Some(DateTime::UNIX_EPOCH), None)),
        ("what single people may do", super::grants::show(&holders())),
        ("emails", super::emails::show(&emails())),
        ("no emails", super::emails::show(&[])),
        ("invite", super::invite_page::show(&teams(), None)),
        ("person with cases", shown(0, false)),
        ("person invited", shown(2, false)),
        ("person who left", shown(3, false)),
        ("own account", shown(0, true)),
        ("second step asked for", asked(people()[2].user)),
        ("second step asked for by oneself", asked(WINIFRED)),
        ("link", super::link_page::show(&link, "https://waymark.example.org")),
        ("no link", super::link_page::gone(people()[0].user)),
    ]
}

#[test]
fn whoever_has_cases_cannot_be_closed_without_naming_who_takes_over() {
    let html = shown(0, false).html();

    assert!(html.contains("id=\"taker\"") && html.contains("id=\"successor\""), "{html}");
    assert!(html.contains("Tom (North)"), "{html}");
    assert!(!html.contains(">Rosa (North)") && !html.contains("Bethan"), "{html}");
    assert!(!shown(2, false).html().contains("successor"));
}

#[test]
fn nothing_can_be_done_to_ones_own_account() {
    assert!(!shown(0, true).html().contains("<form"));
}

#[test]
fn whoever_asked_to_take_a_second_step_away_is_offered_no_second_press() {
    assert!(!asked(WINIFRED).html().contains("/api/reset-second-step"));
    let html = asked(people()[2].user).html();
    assert!(html.contains("/api/reset-second-step") && html.contains("Idris asked"), "{html}");
}

#[test]
fn a_link_is_shown_with_its_code_as_it_is_said() {
    let html = pages().into_iter().find(|(name, _)| *name == "link").unwrap().1.html();

    assert!(html.contains("https://waymark.example.org/welcome/abc"), "{html}");
    assert!(html.contains("123 456"), "{html}");
}

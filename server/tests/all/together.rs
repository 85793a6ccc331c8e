//! Twenty people write in one case at the same time: no word is lost, nobody is told that the store is locked, and
//! whoever was not the first finds their own words on the page that shows what others saved, and saves from there.

use std::time::{Duration, Instant};

use crate::browser::{Browser, Page};
use crate::house::{House, Person};
use crate::steps::{add_case, case_of, day, prepare};
use store::{Role, account::NewAccount};

const PEOPLE: usize = 20;

/// What each of them saved, and how often somebody else had been faster.
#[derive(Default)]
struct Written {
    wordings: Vec<String>,
    events: usize,
    refused: usize,
}

/// For how long they write: each a turn, or as many seconds as `make attack` asks for.
fn how_long() -> Duration {
    let asked = std::env::var("WAYMARK_WRITERS_SECONDS").ok();
    Duration::from_secs(asked.and_then(|seconds| seconds.parse().ok()).unwrap_or_default())
}

/// Twenty caseworkers of one team, each signed in on a machine of their own.
async fn team(house: &House) -> Vec<Browser> {
    let team = house.store.team("Night").await.unwrap();
    let mut desks = Vec::new();
    for place in 0..PEOPLE {
        let (email, password) =
            (format!("night{place}@harbour-light.example"), "kettle on the hill");
        let new = NewAccount {
            email: email.clone(),
            name: format!("Night {place}"),
            role: Role::Caseworker,
            team: Some(team),
            password: password.into(),
        };
        house.store.add_account(new).await.unwrap();
        let who = Person { email, password: password.into(), cases: Vec::new() };
        desks.push(house.signed_in(&who).await.0);
    }
    desks
}

/// Whether the answer is the form again, because somebody else had saved.
fn came_back(page: &Page) -> bool {
    assert!(page.status.is_success(), "{}: {}", page.path, page.text());
    assert!(!page.text().contains("Nothing was saved"), "{}", page.text());
    page.text().contains("changed this case")
}

/// Amends the note, again and again from the page that shows all wordings, until it is taken.
async fn amend(desk: &mut Browser, note: &str, wording: &str, written: &mut Written) {
    let page = desk.open(note).await;
    let typed = [("body", wording), ("reason", "A slip")];
    let mut answer = desk.submit(&page, "/api/amend-note", &typed).await;
    while came_back(&answer) {
        written.refused += 1;
        let kept = answer.filled("/api/amend-note", &[]);
        assert!(kept.contains(&("body".to_owned(), wording.to_owned())), "{}", answer.text());
        let theirs = answer.says(".words").len();
        assert!(theirs > 1, "what others wrote is shown: {}", answer.text());
        answer = desk.submit(&answer, "/api/amend-note", &[]).await;
    }
    written.wordings.push(wording.to_owned());
}

/// Records an event, again and again from the form that came back, until it is taken.
async fn record(
    desk: &mut Browser,
    house_day: chrono::NaiveDate,
    case: &str,
    written: &mut Written,
) {
    let mut on = day("on", house_day);
    on.push(("contact".to_owned(), "THREAT".to_owned()));
    let check = prepare(desk, case, "trafficker_contact", &on).await;
    let mut answer = desk.submit(&check, "/api/save-event", &[]).await;
    while came_back(&answer) {
        written.refused += 1;
        let kept = answer.filled("/api/prepare-event", &[]);
        assert!(on.iter().all(|part| kept.contains(part)), "{}", answer.text());
        let check = desk.submit(&answer, "/api/prepare-event", &[]).await;
        answer = desk.submit(&check, "/api/save-event", &[]).await;
    }
    written.events += 1;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_people_in_one_case_each_gets_through_and_nothing_they_wrote_is_lost() {
    let house = House::open().await;
    let mut desks = team(&house).await;
    let case = case_of(&add_case(&mut desks[0], "Elira Prifti", &[]).await);
    let (note, log) = (format!("/cases/{case}/notes/1"), format!("/cases/{case}/log"));
    let form = desks[0].open(&log).await;
    desks[0].submit(&form, "/api/log", &[("body", "She moved in on Friday.")]).await;
    let (until, today) = (Instant::now() + how_long(), house.store.today());

    let write = |(place, mut desk): (usize, Browser)| {
        let (case, note) = (case.clone(), note.clone());
        tokio::spawn(async move {
            let mut written = Written::default();
            for turn in 0.. {
                amend(&mut desk, &note, &format!("desk {place} turn {turn}."), &mut written).await;
                record(&mut desk, today, &case, &mut written).await;
                if Instant::now() > until {
                    break;
                }
            }
            (desk, written)
        })
    };
    let writers: Vec<_> = desks.into_iter().enumerate().map(write).collect();
    let mut all = Vec::new();
    for writer in writers {
        all.push(writer.await.unwrap());
    }

    let mut desk = all[0].0.twin();
    let wordings = desk.open(&note).await.says(".words");
    let saved: Vec<_> = all.iter().flat_map(|(_, written)| &written.wordings).collect();
    assert_eq!(wordings.len(), saved.len() + 1, "each wording is there once");
    assert!(saved.iter().all(|wording| wordings.contains(wording)));
    let events: usize = all.iter().map(|(_, written)| written.events).sum();
    let page = desk.open(&format!("/cases/{case}")).await.text();
    assert!(page.contains(&format!("Event {}", events + 1)), "{events}: {page}");
    let refused: usize = all.iter().map(|(_, written)| written.refused).sum();
    assert!(refused > 0, "they did meet");
    house.close().await;
}

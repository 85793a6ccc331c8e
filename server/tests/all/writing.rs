//! Nothing typed is lost, over HTTP and without a script: late posts, two people at once, twenty people at once.

use crate::browser::{Browser, Page};
use crate::house::{House, Person};
use crate::steps::{add_case, case_of};
use chrono::TimeDelta;
use http::header::LOCATION;

/// Rosa with a new case.
async fn rosa_with_a_case(house: &House) -> (Browser, String) {
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    (rosa, case)
}

async fn log(browser: &mut Browser, case: &str, body: &str) -> Page {
    let page = browser.open(&format!("/cases/{case}/log")).await;
    browser.submit(&page, "/api/log", &[("body", body)]).await
}

async fn sign_in(browser: &mut Browser, page: &Page, who: &Person) -> Page {
    let typed = [("email", who.email.as_str()), ("password", who.password.as_str())];
    browser.submit(page, "/api/sign-in", &typed).await
}

/// What a person says on a note of 800 words.
fn long() -> String {
    (0..800).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_note_sent_after_the_session_ended_is_offered_after_signing_in() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let page = rosa.open(&format!("/cases/{case}/log")).await;
    house.clock.advance(TimeDelta::minutes(31));

    let body = long();
    let typed = [("kind", "STATEMENT"), ("body", body.as_str())];
    let sign_in_page = rosa.submit(&page, "/api/log", &typed).await;
    assert!(sign_in_page.path.starts_with("/sign-in"), "{}", sign_in_page.path);
    let back = sign_in(&mut rosa, &sign_in_page, &house.person("Rosa")).await;

    assert!(back.path.ends_with("/log") && back.html.contains(&body), "{}", back.path);
    let today = rosa.open("/").await;
    assert!(today.text().contains("You were writing"), "{}", today.text());
    let saved = rosa.submit(&back, "/api/log", &[]).await;
    assert!(saved.text().contains("Logged"), "{}", saved.text());
    assert!(!rosa.open("/").await.text().contains("You were writing"));
    house.close().await;
}

#[tokio::test]
async fn a_draft_is_offered_on_the_first_page_for_a_fortnight_and_can_be_thrown_away() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let page = rosa.open(&format!("/cases/{case}/log")).await;
    rosa.post("/api/keep-log", &page.filled("/api/log", &[("body", "She rang")])).await.unwrap();

    let today = rosa.open("/").await;
    assert!(today.text().contains("You were writing"), "{}", today.text());
    assert!(rosa.open(&format!("/cases/{case}/log")).await.html.contains("She rang"));
    let slot = [("slot".to_owned(), format!("log/{case}"))].to_vec();
    rosa.post("/api/throw-away", &slot).await.unwrap();

    assert!(!rosa.open("/").await.text().contains("You were writing"));
    assert!(!rosa.open(&format!("/cases/{case}/log")).await.html.contains("She rang"));
    house.close().await;
}

#[tokio::test]
async fn a_note_that_is_too_long_is_refused_without_a_script_and_comes_back_whole() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let body = "a".repeat(601);

    let page = log(&mut rosa, &case, &body).await;

    assert!(page.text().contains("Use 600 characters or fewer"), "{}", page.text());
    assert!(page.html.contains(&body));
    house.close().await;
}

#[tokio::test]
async fn of_two_people_amending_a_note_the_second_sees_all_three_wordings_and_saves_again() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let (mut other, _) = house.signed_in(&house.person("Rosa")).await;
    log(&mut rosa, &case, "She rang on Friday.").await;
    let note = format!("/cases/{case}/notes/1");
    let hers = rosa.open(&note).await;
    let theirs = other.open(&note).await;
    let amend = |body| [("body", body), ("reason", "A slip")];

    other.submit(&theirs, "/api/amend-note", &amend("She rang on Thursday.")).await;
    let merge = rosa.submit(&hers, "/api/amend-note", &amend("She rang on Monday.")).await;

    for wording in ["She rang on Friday.", "She rang on Thursday.", "She rang on Monday."] {
        assert!(merge.html.contains(wording), "{wording}: {}", merge.text());
    }
    let done = rosa.submit(&merge, "/api/amend-note", &[]).await;
    assert!(!done.text().contains("changed this case"), "{}", done.text());
    house.close().await;
}

/// Each of twenty people writes for a few seconds, and every save answers with the page of the case: none is lost, none
/// is told that the store is locked.
#[tokio::test]
async fn twenty_people_write_in_one_case_and_every_word_is_there() {
    const PEOPLE: usize = 20;
    const NOTES: usize = 3;
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let mut desks = Vec::new();
    for _ in 0..PEOPLE {
        desks.push(rosa.twin());
    }

    let writers = desks.into_iter().enumerate().map(|(place, mut desk)| {
        let case = case.clone();
        tokio::spawn(async move {
            for number in 0..NOTES {
                let page = desk.open(&format!("/cases/{case}/log")).await;
                let body = format!("desk {place} note {number}");
                let fields = page.filled("/api/log", &[("body", &body)]);
                let answer = desk.post("/api/log", &fields).await.unwrap();
                let to = answer.headers.get(LOCATION).unwrap().to_str().unwrap().to_owned();
                assert_eq!(to, format!("/cases/{case}"), "{body}");
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }

    let mut found = String::new();
    for page in 1..=PEOPLE * NOTES / 20 {
        found += &rosa.open(&format!("/cases/{case}/notes?page={page}")).await.text();
    }
    for (place, number) in (0..PEOPLE).flat_map(|place| (0..NOTES).map(move |n| (place, n))) {
        assert!(found.contains(&format!("desk {place} note {number} ")), "{place} {number}");
    }
    house.close().await;
}

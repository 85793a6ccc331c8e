//! The handover for a solicitor over HTTP: only what was chosen is in it, a name with its entry in the audit trail, and
//! what is privileged for advisers only.

use crate::browser::Browser;
use crate::house::House;
use crate::strangers::{Target, write_legal};

/// Opens the sheet with these ticks, each a question and an answer.
async fn sheet(browser: &mut Browser, case: &str, ticks: &[(&str, &str)]) -> crate::browser::Page {
    let pairs: Vec<_> =
        ticks.iter().map(|(question, one)| (format!("{question}[{one}]"), "yes")).collect();
    let query = serde_urlencoded::to_string(pairs).expect("plain text");
    browser.open(&format!("/cases/{case}/chronology/sheet?{query}")).await
}

#[tokio::test]
async fn only_chosen_events_are_in_it_and_the_name_only_where_it_was_chosen_and_is_written_down() {
    let house = House::open().await;
    let target = Target::find(&house).await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let choose = rosa.open(&target.fill("/cases/{case}/chronology")).await;
    assert!(!choose.text().contains("Legal notes"), "{}", choose.text());
    let usual = choose.filled(&target.fill("/cases/{case}/chronology/sheet"), &[]);
    assert!(usual.iter().any(|(name, _)| name.starts_with("event[")), "{usual:?}");
    assert!(usual.iter().all(|(name, _)| !name.starts_with("who[")), "{usual:?}");

    let bare = sheet(&mut rosa, &target.case, &[("event", "2")]).await;
    let seen = rosa.open(&target.fill("/cases/{case}/seen")).await.text();
    let named = sheet(&mut rosa, &target.case, &[("event", "2"), ("who", "name")]).await;
    let seen_since = rosa.open(&target.fill("/cases/{case}/seen")).await.text();

    assert!(bare.text().contains("Event 2, recorded by"), "{}", bare.text());
    assert!(!bare.text().contains("Event 3, recorded by"), "{}", bare.text());
    assert!(bare.text().contains("1 of"), "{}", bare.text());
    assert!(!bare.text().contains("Home Office number") && !bare.text().contains("Safe contact"));
    assert!(named.text().contains("Home Office number"), "{}", named.text());
    let saw = |text: &str| text.to_lowercase().contains("saw the person's name");
    assert!(!saw(&seen) && saw(&seen_since), "{seen_since}");
    assert!(seen.to_lowercase().contains("drew up a handover for a solicitor"), "{seen}");
    house.close().await;
}

#[tokio::test]
async fn legal_notes_are_in_it_only_where_an_adviser_on_the_case_chose_them() {
    let house = House::open().await;
    let target = Target::find(&house).await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    write_legal(&mut farah, &target.case, "The grounds are quillfeather good.").await;
    let notes = farah.open(&target.fill("/cases/{case}/legal")).await;
    let numbers = notes.links().into_iter().filter_map(|link| {
        link.rsplit_once("/legal/").and_then(|(_, number)| number.parse::<u32>().ok())
    });
    let number = numbers.max().expect("a legal note").to_string();

    let without = sheet(&mut farah, &target.case, &[("event", "2")]).await;
    let with = sheet(&mut farah, &target.case, &[("legal", &number)]).await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let hers = sheet(&mut rosa, &target.case, &[("event", "2"), ("legal", &number)]).await;

    assert!(!without.html.contains("quillfeather"));
    assert!(
        with.html.contains("quillfeather") && with.text().contains("Privileged"),
        "{}",
        with.text()
    );
    assert_eq!(hers.status.as_u16(), 404);
    assert!(!hers.html.contains("quillfeather"));
    house.close().await;
}

#[tokio::test]
async fn a_statement_goes_into_it_only_by_the_hand_of_an_adviser() {
    let house = House::open().await;
    let target = Target::find(&house).await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    let form = rosa.open(&target.fill("/cases/{case}/log")).await;
    let typed = [("kind", "STATEMENT"), ("body", "Her own words about it.")];
    rosa.submit(&form, "/api/log", &typed).await;
    let notes = rosa.open(&target.fill("/cases/{case}/notes")).await;
    let numbers = notes.links().into_iter().filter_map(|link| {
        link.rsplit_once("/notes/").and_then(|(_, number)| number.parse::<u32>().ok())
    });
    let number = numbers.max().expect("the statement").to_string();

    let hers = sheet(&mut rosa, &target.case, &[("note", &number)]).await;
    let farahs = sheet(&mut farah, &target.case, &[("note", &number)]).await;

    assert_eq!(hers.status.as_u16(), 404);
    assert!(farahs.text().contains("Her own words about it."), "{}", farahs.text());
    house.close().await;
}

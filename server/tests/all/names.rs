//! Names on the page of a case: hidden, shown when asked for, hidden again.

use chrono::TimeDelta;

use crate::browser::Page;
use crate::house::House;
use crate::steps::{add_case, case_of};

const NAME: &str = "Elira Prifti";

fn title(page: &Page) -> String {
    page.says("title").concat()
}

#[tokio::test]
async fn a_name_is_shown_when_it_is_asked_for_and_hidden_again_after_five_minutes() {
    let house = House::open().await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, NAME, &[]).await);
    let path = format!("/cases/{case}");
    let page = rosa.open(&path).await;
    assert!(!page.html.contains("Prifti"), "{}", page.text());

    let shown = rosa.submit(&page, "/api/show-name", &[]).await;

    assert_eq!(shown.path, format!("{path}#name"));
    assert!(shown.text().contains(NAME) && !title(&shown).contains("Prifti"));
    assert!(rosa.open(&path).await.text().contains(NAME));
    assert!(!rosa.open("/cases").await.html.contains("Prifti"));
    let (mut elsewhere, _) = house.signed_in(&house.person("Rosa")).await;
    assert!(!elsewhere.open(&path).await.html.contains("Prifti"), "another sign-in");
    let seen = rosa.open(&format!("{path}/seen")).await.text();
    assert!(seen.contains("saw the person's name"), "{seen}");
    house.clock.advance(TimeDelta::minutes(5));
    assert!(!rosa.open(&path).await.html.contains("Prifti"));
    house.close().await;
}

#[tokio::test]
async fn a_name_is_hidden_by_hand_and_with_the_screen() {
    let house = House::open().await;
    let person = house.person("Rosa");
    let (mut rosa, _) = house.signed_in(&person).await;
    let case = case_of(&add_case(&mut rosa, NAME, &[]).await);
    let path = format!("/cases/{case}");
    let page = rosa.open(&path).await;
    let shown = rosa.submit(&page, "/api/show-name", &[]).await;

    let hidden = rosa.submit(&shown, "/api/hide-name", &[]).await;
    assert!(!hidden.html.contains("Prifti"), "{}", hidden.text());

    let shown = rosa.submit(&hidden, "/api/show-name", &[]).await;
    rosa.submit(&shown, "/api/hide", &[]).await;
    rosa.sign_in(&person.email, &person.password).await;
    assert!(!rosa.open(&path).await.html.contains("Prifti"));
    house.close().await;
}

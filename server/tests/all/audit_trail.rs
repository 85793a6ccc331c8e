//! The audit trail in the browser: found by who, what, case and day, checked on request, and reading it is in it.

use crate::house::House;
use chrono::Datelike;

#[tokio::test]
async fn an_administrator_finds_entries_by_case_and_that_is_an_entry_too() {
    let house = House::open().await;
    let rosa = house.person("Rosa");
    let case = rosa.cases[0].clone();
    let (mut browser, _) = house.signed_in(&rosa).await;
    let page = browser.open(&format!("/cases/{case}")).await;
    let reference = page.says("h1 .ref, .ref").first().cloned().expect("a reference");
    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;

    let found = idris.open(&format!("/audit?case={}", reference.to_lowercase())).await;
    let readings = idris.open("/audit?what=audit.read").await;

    let said = found.text();
    assert!(said.contains("case: read") && said.contains(&reference), "{said}");
    assert!(said.contains("Rosa") && !said.contains("sign in: "), "{said}");
    assert!(readings.text().contains("Idris"), "{}", readings.text());
    house.close().await;
}

#[tokio::test]
async fn the_chain_is_followed_when_it_is_asked_for() {
    let house = House::open().await;
    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;

    let page = idris.open("/audit").await;
    let link = page.links().into_iter().find(|link| link.contains("check=yes")).expect("a way");
    let checked = idris.open(&link).await;

    assert!(!page.text().contains("The chain is whole"), "{}", page.text());
    assert!(checked.text().contains("The chain is whole"), "{}", checked.text());
    house.close().await;
}

#[tokio::test]
async fn only_entries_of_the_days_asked_for_are_shown_and_older_ones_by_page() {
    let house = House::open().await;
    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;
    let today = house.store.today();
    let on = |name: &str, day: chrono::NaiveDate| {
        format!(
            "{name}[day]={}&{name}[month]={}&{name}[year]={}",
            day.day(),
            day.month(),
            day.year()
        )
    };

    let all = idris.open("/audit").await;
    let older = all.links().into_iter().find(|link| link.contains("before=")).expect("older ones");
    let older = idris.open(&older).await;
    let now = idris.open(&format!("/audit?{}", on("from", today))).await;
    let then = today - chrono::TimeDelta::days(4000);
    let long_ago = idris.open(&format!("/audit?{}", on("until", then))).await;
    let no_day = idris.open("/audit?from[day]=31&from[month]=2&from[year]=2026").await;

    assert!(older.text().contains("Newest entries"), "{}", older.text());
    assert!(now.text().contains("Idris"), "{}", now.text());
    assert!(long_ago.text().contains("No entry matches."), "{}", long_ago.text());
    assert_eq!(no_day.status.as_u16(), 200);
    assert!(no_day.text().contains("must be a real date"), "{}", no_day.text());
    house.close().await;
}

//! Evidence over HTTP and without a script: one press ticks an item, wrong answers come back with a sentence, and the
//! days to ask for reconsideration say what is missing.

use crate::browser::{Browser, Page};
use crate::house::House;
use crate::steps::{add_case, case_of, day, record};
use chrono::TimeDelta;

/// Rosa with a case that was refused twelve days ago, and the page of the days since.
async fn refused(house: &House) -> (Browser, String, Page) {
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    let today = house.store.today();
    let mut referral = day("on", today - TimeDelta::days(30));
    referral.push(("authority".into(), "SCA".into()));
    record(&mut rosa, &case, "referral", &referral).await;
    let letter = day("on", today - TimeDelta::days(12));
    record(&mut rosa, &case, "first_negative", &letter).await;
    let file = rosa.open(&format!("/cases/{case}")).await;
    let sprint = file.link_of("Day by day, with evidence");
    let page = rosa.open(&sprint).await;
    (rosa, case, page)
}

/// Sends the form of this page that is called so: there is one for each press.
async fn press(rosa: &mut Browser, page: &Page, name: &str) -> Page {
    let html = scraper::Html::parse_document(&page.html);
    let forms = scraper::Selector::parse("form[aria-label]").expect("a selector");
    let form = html.select(&forms).find(|form| form.attr("aria-label") == Some(name));
    let form = form.unwrap_or_else(|| panic!("no {name} on {}: {}", page.path, page.text()));
    let inputs = scraper::Selector::parse("input[name]").expect("a selector");
    let value = |input: scraper::ElementRef<'_>, name: &str| {
        input.attr(name).unwrap_or_default().to_owned()
    };
    let fields = form.select(&inputs).map(|one| (value(one, "name"), value(one, "value")));
    let (action, fields) = (form.attr("action").expect("an address").to_owned(), fields.collect());
    rosa.post_and_follow(&action, &fields).await
}

#[tokio::test]
async fn the_days_to_ask_for_reconsideration_count_and_each_item_is_ticked_with_one_press() {
    let house = House::open().await;
    let (mut rosa, _, page) = refused(&house).await;
    assert!(
        page.text().contains("Day 12 of 30") && page.text().contains("18 days are left"),
        "{}",
        page.text()
    );

    let begun = press(&mut rosa, &page, "Begin the list").await;
    assert_eq!(begun.path, page.path);
    assert!(begun.text().contains("0 of 8 there."), "{}", begun.text());
    let name = "Asked today: A statement by the person, with an interpreter where needed (list 1)";
    let asked = press(&mut rosa, &begun, name).await;
    assert!(asked.text().contains("What is asked of whom"), "{}", asked.text());
    let got = press(&mut rosa, &asked, &name.replace("Asked today", "Got today")).await;

    assert!(got.text().contains("1 of 8 there."), "{}", got.text());
    let again = press(&mut rosa, &asked, &name.replace("Asked today", "Got today")).await;
    assert!(again.text().contains("1 of 8 there."), "pressed twice: {}", again.text());
    let letter = rosa.open(&got.link_of("A request for more time")).await;
    assert!(letter.text().contains("We ask for more time"), "{}", letter.text());
    assert!(!letter.text().contains("Elira"), "{}", letter.text());
    let today = rosa.open("/").await;
    assert!(today.text().contains("Day by day, with evidence"), "{}", today.text());
    house.close().await;
}

#[tokio::test]
async fn what_is_not_needed_says_why_and_nothing_chosen_is_lost() {
    let house = House::open().await;
    let (mut rosa, case, page) = refused(&house).await;
    press(&mut rosa, &page, "Begin the list").await;
    let path = format!("/cases/{case}/evidence/1/POLICE");

    let form = rosa.open(&path).await;
    let wrong = rosa.submit(&form, "/api/step-evidence", &[("step", "NOT_NEEDED")]).await;
    assert_eq!(wrong.path, path);
    assert!(wrong.text().contains("Choose why it is not needed"), "{}", wrong.text());
    let kept = wrong.filled("/api/step-evidence", &[]);
    assert!(kept.contains(&("step".into(), "NOT_NEEDED".into())), "{kept:?}");
    let done = rosa.submit(&wrong, "/api/step-evidence", &[("why", "UNWILLING")]).await;

    assert_eq!(done.path, format!("/cases/{case}/evidence"));
    assert!(done.text().contains("The person does not want it used"), "{}", done.text());
    let none = rosa.open(&format!("/cases/{case}/evidence/1/PASSPORT")).await;
    assert_eq!(none.status.as_u16(), 404);
    let empty = rosa.submit(&done, "/api/begin-evidence", &[]).await;
    assert!(empty.text().contains("Choose which route it is for"), "{}", empty.text());
    house.close().await;
}

//! The page of one date, as it is printed for a complaint or a late application; and a limit that counts hours.

use chrono::{NaiveDate, TimeDelta};
use domain::day::{hm, long, plain};

use crate::{
    browser::{Browser, Page},
    house::House,
    steps::{Typed, add_case, case_of, day, prepare, record},
};

/// The page of the date that this rule gave in a case.
async fn certificate(browser: &mut Browser, case: &str, title: &str) -> Page {
    let page = browser.open(&format!("/cases/{case}")).await;
    let (before, _) = page.html.split_once(&format!(">{title}</a>")).expect("the date has a card");
    let (_, link) = before.rsplit_once("href=\"").expect("its title leads to its page");
    browser.open(link.split('"').next().expect("the end of an address")).await
}

#[tokio::test]
async fn a_certificate_says_who_approved_the_rule_and_who_printed_it_when() {
    let house = House::open().await;
    let today = house.store.today();
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    let ago = |days| day("on", today - TimeDelta::days(days));
    let authority = vec![("authority".into(), "SCA".into())];
    record(&mut rosa, &case, "referral", &[ago(20), authority].concat()).await;
    record(&mut rosa, &case, "first_negative", &ago(4)).await;

    let before = certificate(&mut rosa, &case, "Ask for reconsideration").await.text();
    let rule = farah.open("/rules/RECON_30CD").await;
    farah.submit(&rule, "/api/judge-rule", &[("said", "approve")]).await;
    let after = certificate(&mut rosa, &case, "Ask for reconsideration").await.text();

    assert!(before.contains("not yet approved by a legal adviser"), "{before}");
    assert!(!after.contains("not yet approved"), "{after}");
    for said in ["Approved by Farah ", "Printed by Rosa "] {
        let (_, rest) = after.split_once(said).unwrap_or_else(|| panic!("{said} in {after}"));
        let sentence = rest.split('.').next().unwrap_or_default();
        assert!(sentence.ends_with(&format!(" on {}", plain(today))), "{sentence}");
    }
    assert!(after.contains("Day 30 is"), "{after}");
    assert!(!after.contains("Elira"), "{after}");
    house.close().await;
}

fn breach(on: NaiveDate, hour: &str) -> Typed {
    let more = [("starts", "BREACH_72H"), ("hour", hour)];
    let more = more.map(|(name, value)| (name.to_owned(), value.to_owned()));
    day("on", on).into_iter().chain(more).collect()
}

#[tokio::test]
async fn a_breach_counts_from_the_hour_it_was_found_and_without_one_from_the_first_of_the_day() {
    let house = House::open().await;
    let found = house.store.today() - TimeDelta::days(1);
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    let given = domain::rule::Given::default().with("at", domain::rule::Value::Time(hm(14, 30)));
    let rule = domain::rule::rule("BREACH_72H").unwrap();
    let (nation, list) =
        (domain::code::Nation::EnglandWales, domain::calendar::Holidays::built_in());
    let due = domain::deadline::compute_with(rule, found, nation, &given, list).unwrap();

    let wrong = prepare(&mut rosa, &case, "date_started", &breach(found, "half two")).await;
    assert!(wrong.text().contains("Hour must be like 14:30"), "{}", wrong.text());
    let again = prepare(&mut rosa, &case, "date_started", &breach(found, "2.30pm")).await;
    let said = again.text();
    assert!(said.contains(&format!("by {} on {}", due.cutoff, long(due.due))), "{said}");
    assert!(said.contains("The clock started at 14:30."), "{said}");
    let saved = rosa.submit(&again, "/api/save-event", &[]).await;
    assert!(saved.text().contains("Hour: 14:30."), "{}", saved.text());

    let other = case_of(&add_case(&mut rosa, "Besa Hoxha", &[]).await);
    let without = prepare(&mut rosa, &other, "date_started", &breach(found, "")).await.text();
    assert!(without.contains("by 00:00 on"), "{without}");
    assert!(
        without.contains("the clock starts at 00:00, the earliest it can have been"),
        "{without}"
    );
    house.close().await;
}

//! What was said of somebody when their case was opened turns out to be wrong: it is corrected, with what follows from it.

use crate::house::House;
use crate::steps::{add_case, case_of, day};
use chrono::Months;

/// As the browser of the tests takes them.
fn pairs(typed: &[(String, String)]) -> Vec<(&str, &str)> {
    typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn a_wrong_day_of_birth_and_nationality_are_corrected_and_both_stay_readable() {
    let house = House::open().await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    let born = house.store.today() - Months::new(12 * 17);

    let form = rosa.open(&format!("/cases/{case}/events/1/correction")).await;
    let silent = rosa.submit(&form, "/api/prepare-event", &pairs(&day("born", born))).await;
    assert!(silent.text().contains("Say why"), "{}", silent.text());

    let mut typed = day("born", born);
    for (name, value) in [
        ("nationality", "VN"),
        ("second", "GB"),
        ("age_group", "CHILD"),
        ("why", "Her passport came."),
    ] {
        typed.push((name.into(), value.into()));
    }
    let check = rosa.submit(&form, "/api/prepare-event", &pairs(&typed)).await;
    let said = check.text();
    for shown in ["Vietnam", "United Kingdom", &domain::day::plain(born)] {
        assert!(said.contains(shown), "{shown} in {said}");
    }
    let saved = rosa.submit(&check, "/api/save-event", &[]).await;
    let said = saved.text();
    for shown in ["Her passport came.", "Second nationality: United Kingdom", "Replaced by event"] {
        assert!(said.contains(shown), "{shown} in {said}");
    }
    house.close().await;
}

#[tokio::test]
async fn an_opening_is_not_turned_into_something_else_and_nobody_is_opened_twice() {
    let house = House::open().await;
    let today = house.store.today();
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);

    let form = rosa.open(&format!("/cases/{case}/events/1/correction")).await;
    let mut typed = day("on", today);
    for (name, value) in [("kind", "reopened"), ("certain", "yes"), ("why", "A slip.")] {
        typed.push((name.into(), value.into()));
    }
    let refused = rosa.submit(&form, "/api/prepare-event", &pairs(&typed)).await;
    assert!(refused.text().contains("but not changed into something else"), "{}", refused.text());

    let form = rosa.open(&format!("/cases/{case}/event")).await;
    let mut again = day("on", today);
    for (name, value) in
        [("kind", "opened"), ("gender", "FEMALE"), ("age_group", "ADULT"), ("nation", "EW")]
    {
        again.push((name.into(), value.into()));
    }
    let twice = rosa.submit(&form, "/api/prepare-event", &pairs(&again)).await;
    assert!(twice.text().contains("There is a problem"), "{}", twice.text());
    house.close().await;
}

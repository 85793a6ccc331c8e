//! The main job from end to end, without scripts: Rosa's new case, its deadline, a correction, and Farah's part.

use crate::house::House;
use crate::steps::{add_case, case_of, day, prepare, record};
use chrono::TimeDelta;

#[tokio::test]
async fn a_negative_first_decision_brings_a_deadline_and_a_correction_moves_it() {
    let house = House::open().await;
    let today = house.store.today();
    let ago = |days| today - TimeDelta::days(days);
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;

    let page = add_case(&mut rosa, "Elira Prifti", &[]).await;
    let case = case_of(&page);
    assert!(page.text().contains("Text first. Never leave a voicemail."), "{}", page.text());
    assert!(!page.text().contains("Elira"), "{}", page.text());
    let referral = [day("on", ago(20)), vec![("authority".into(), "SCA".into())]].concat();
    record(&mut rosa, &case, "referral", &referral).await;

    let letter = [day("on", ago(4)), day("sent", ago(4)), day("received", ago(2))].concat();
    let check = prepare(&mut rosa, &case, "first_negative", &letter).await;
    assert!(check.text().contains("Ask for reconsideration"), "{}", check.text());
    assert!(check.text().contains(&domain::day::long(ago(-26))), "{}", check.text());

    let saved = rosa.submit(&check, "/api/save-event", &[]).await;
    assert_eq!(saved.path.split('?').next(), Some(format!("/cases/{case}").as_str()));
    assert!(saved.text().contains(&domain::day::long(ago(-26))), "{}", saved.text());

    let form = rosa.open(&format!("/cases/{case}/events/3/correction")).await;
    let typed =
        [day("on", ago(6)), vec![("why".into(), "The letter was misread.".into())]].concat();
    let typed: Vec<_> = typed.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let check = rosa.submit(&form, "/api/prepare-event", &typed).await;
    assert!(check.text().contains(&domain::day::long(ago(-24))), "{}", check.text());
    let saved = rosa.submit(&check, "/api/save-event", &[]).await;

    let said = saved.text();
    for day in [ago(-24), ago(-26)] {
        assert!(said.contains(&domain::day::long(day)), "{day} in {said}");
    }
    assert!(said.contains("The letter was misread."), "{said}");
    house.close().await;
}

#[tokio::test]
async fn pressing_twice_saves_once() {
    let house = House::open().await;
    let today = house.store.today();
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    let referral = [day("on", today), vec![("authority".into(), "SCA".into())]].concat();
    let check = prepare(&mut rosa, &case, "referral", &referral).await;
    let fields = check.filled("/api/save-event", &[]);

    let first = rosa.post("/api/save-event", &fields).await.expect("an answer");
    let second = rosa.post("/api/save-event", &fields).await.expect("an answer");

    assert_eq!(first.headers.get("location"), second.headers.get("location"));
    let page = rosa.open(&format!("/cases/{case}")).await;
    let (_, timeline) = page.html.split_once("timeline").expect("a timeline");
    assert_eq!(timeline.matches("Referral received").count(), 1, "{}", page.text());
    house.close().await;
}

#[tokio::test]
async fn a_deadline_done_late_says_so() {
    let house = House::open().await;
    let ago = |days| house.store.today() - TimeDelta::days(days);
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    let referral = [day("on", ago(60)), vec![("authority".into(), "SCA".into())]].concat();
    record(&mut rosa, &case, "referral", &referral).await;
    let letter = [day("on", ago(40)), day("received", ago(40))].concat();
    let page = record(&mut rosa, &case, "first_negative", &letter).await;

    let links = page.links();
    let done = links.iter().find(|link| link.ends_with("/met")).expect("a way to say it is done");
    let form = rosa.open(done).await;
    let typed = [day("done", ago(2)), vec![("evidence".into(), "Email to the Home Office".into())]];
    let typed = typed.concat();
    let typed: Vec<_> = typed.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let page = rosa.submit(&form, "/api/meet-deadline", &typed).await;

    assert!(page.text().contains("8 days late"), "{}", page.text());
    house.close().await;
}

#[tokio::test]
async fn the_legal_adviser_sees_limits_and_the_caseworker_of_another_team_does_not() {
    let house = House::open().await;
    let farah = house.person("Farah");
    let (mut browser, _) = house.signed_in(&farah).await;

    let page = browser.open("/deadlines").await;

    let cases: Vec<_> = page.links().into_iter().filter(|l| l.starts_with("/cases/")).collect();
    assert!(!cases.is_empty(), "{}", page.text());
    for link in cases {
        let id = link.trim_start_matches("/cases/").split(['/', '#']).next().unwrap_or_default();
        assert!(farah.cases.iter().any(|case| case == id), "{link}");
    }
    house.close().await;
}

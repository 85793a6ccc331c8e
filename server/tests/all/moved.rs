//! Dates that newer bank holidays would move, decided about on the page without scripts.

use crate::house::House;
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use domain::{
    calendar::{Amends, Holidays, Row},
    code::Nation,
};

/// Every weekday of the next weeks that is none yet: some date is bound to be touched.
fn many(house: &House) -> Vec<Row> {
    let days = house.store.today().iter_days().skip(1).take(40);
    let free = days.filter(|day| {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            && Holidays::built_in().on(*day).is_none()
    });
    let named = (2..).zip(free);
    named
        .map(|(line, day)| Row { line, day, nation: Nation::EnglandWales, name: "A day".into() })
        .collect()
}

#[tokio::test]
async fn farah_keeps_one_date_with_a_reason_and_uses_all_other_new_ones() {
    let house = House::open().await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    assert!(
        farah.open("/moved").await.text().contains("No date that you decide about would move.")
    );

    house.store.load_holidays(many(&house), Amends::Adds).await.expect("new days");

    assert!(farah.open("/").await.text().contains("Dates wait for a decision"));
    let page = farah.open("/moved").await;
    let (_, rest) = page.html.split_once("name=\"choice[").expect("a date to decide about");
    let choice = format!("choice[{}", rest.split_once('"').expect("the end of a name").0);
    let refused = farah.submit(&page, "/api/decide-moved", &[(&choice, "keep")]).await;
    assert!(refused.text().contains("Say in a few words why dates are kept"), "{}", refused.text());
    let typed = [(choice.as_str(), "keep"), ("why", "The tribunal says that its date stands.")];
    let kept = farah.submit(&refused, "/api/decide-moved", &typed).await;
    assert!(kept.text().contains("1 date is decided."), "{}", kept.text());
    let used = farah.submit(&kept, "/api/decide-moved", &[("all", "move")]).await;
    assert!(used.text().contains("decided."), "{}", used.text());

    let report = house.store.rebuild(true).await.expect("a comparison");
    assert_eq!(report.different, []);
    house.close().await;
}

#[tokio::test]
async fn the_end_of_the_bank_holidays_is_said_to_whoever_runs_accounts_too() {
    let house = House::open().await;
    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;
    let end = Holidays::built_in().years().1;

    let now = idris.open("/rules").await.text();
    let last = NaiveDate::from_ymd_opt(end, 3, 1).expect("a day");
    house.clock.advance(TimeDelta::days((last - house.store.today()).num_days()));
    let (mut later, _) = house.signed_in(&house.person("Idris")).await;
    let soon = later.open("/rules").await.text();

    assert!(!now.contains("Bank holidays run out"), "{now}");
    assert!(soon.contains("Bank holidays run out") && soon.contains("Load the next years soon"));
    house.close().await;
}

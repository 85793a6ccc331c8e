//! Farah's calendar: a private link, a month and one date as files, and what somebody finds who has a link that ended.

use crate::browser::{Browser, Page};
use crate::house::House;
use crate::steps::{add_case, case_of, day, record};
use chrono::TimeDelta;
use http::StatusCode;

/// Makes a link and returns its address below this site.
async fn link(browser: &mut Browser) -> String {
    let page = browser.open("/deadlines/calendar").await;
    let made = browser.submit(&page, "/api/make-feed", &[]).await;
    let address = made.says("code").remove(0);
    let (_, path) = address.split_once("/feed/").expect("an address of ours");
    format!("/feed/{path}")
}

fn is_calendar(page: &Page) -> bool {
    page.status == StatusCode::OK
        && page.headers["content-type"] == "text/calendar; charset=utf-8"
        && page.headers["cache-control"] == "no-store"
        && page.html.starts_with("BEGIN:VCALENDAR")
}

/// The lines of a calendar as they were before they were folded.
fn lines(page: &Page) -> Vec<String> {
    page.html.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

/// The event of a calendar with this in its summary: its lines.
fn event(page: &Page, summary: &str) -> Vec<String> {
    let lines = lines(page);
    let mut events = lines.split(|line| line == "BEGIN:VEVENT");
    let is_it = |event: &&[String]| {
        event.iter().any(|line| line.starts_with("SUMMARY") && line.contains(summary))
    };
    events.find(is_it).unwrap_or_else(|| panic!("{summary} in {lines:?}")).to_vec()
}

fn line<'a>(event: &'a [String], name: &str) -> &'a str {
    event.iter().find(|line| line.starts_with(name)).expect("it has such a line")
}

#[tokio::test]
async fn a_private_link_shows_dates_without_signing_in_and_follows_a_correction() {
    let house = House::open().await;
    let ago = |days| house.store.today() - TimeDelta::days(days);
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    let referral = [day("on", ago(20)), vec![("authority".into(), "SCA".into())]].concat();
    record(&mut rosa, &case, "referral", &referral).await;
    let letter = [day("on", ago(4)), day("sent", ago(4)), day("received", ago(2))].concat();
    let page = record(&mut rosa, &case, "first_negative", &letter).await;
    let reference = page.says(".ref").remove(0);
    let address = link(&mut rosa).await;
    let what = format!("{reference}: Ask for reconsideration");
    let mut calendar = house.stranger();

    let first = calendar.open(&address).await;

    assert!(is_calendar(&first), "{first:?}");
    assert!(!first.html.contains("Elira") && !first.html.contains("Rosa"), "{}", first.html);
    let before = event(&first, &what);
    assert_eq!(
        line(&before, "DTSTART"),
        format!("DTSTART;VALUE=DATE:{}", ago(-26).format("%Y%m%d"))
    );

    let form = rosa.open(&format!("/cases/{case}/events/3/correction")).await;
    let typed =
        [day("on", ago(6)), vec![("why".into(), "The letter was misread.".into())]].concat();
    let typed: Vec<_> = typed.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let check = rosa.submit(&form, "/api/prepare-event", &typed).await;
    rosa.submit(&check, "/api/save-event", &[]).await;

    let after = event(&calendar.open(&address).await, &what);
    assert_eq!(
        line(&after, "DTSTART"),
        format!("DTSTART;VALUE=DATE:{}", ago(-24).format("%Y%m%d"))
    );
    assert_eq!(line(&after, "UID"), line(&before, "UID"));
    assert_ne!(line(&after, "SEQUENCE"), line(&before, "SEQUENCE"));
    assert!(rosa.open("/deadlines/calendar").await.text().contains("A calendar program"));
    house.close().await;
}

#[tokio::test]
async fn a_link_that_was_turned_off_is_not_found_and_says_nothing() {
    let house = House::open().await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    let address = link(&mut farah).await;
    let mut calendar = house.stranger();
    assert!(is_calendar(&calendar.open(&address).await));

    let page = farah.open("/deadlines/calendar").await;
    let ended = farah.submit(&page, "/api/end-feed", &[]).await;

    assert!(ended.text().contains("The link is turned off"), "{}", ended.text());
    let gone = calendar.open(&address).await;
    let never = calendar.open("/feed/never-was/waymark.ics").await;
    assert_eq!((gone.status, never.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert_eq!(gone.html, never.html);
    house.close().await;
}

#[tokio::test]
async fn the_link_is_shown_once_and_is_on_no_page_after() {
    let house = House::open().await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;

    let address = link(&mut farah).await;

    let again = farah.open("/deadlines/calendar").await;
    assert!(!again.html.contains(&address), "{}", again.text());
    assert!(again.text().contains("Last fetched Not yet"), "{}", again.text());
    house.close().await;
}

#[tokio::test]
async fn a_month_and_a_date_are_files_for_whoever_sees_them_and_for_nobody_else() {
    let house = House::open().await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    let (mut leo, _) = house.signed_in(&house.person("Leo")).await;
    let month = farah.open("/deadlines/month").await;
    let file = month.link_of("Download this month");
    let list = farah.open("/deadlines").await;
    let date = list.links().into_iter().find(|to| to.contains("#deadline-")).expect("a date");
    let date = date.replace("#deadline-", "/deadlines/") + "/date.ics";

    for (address, others) in [(&file, StatusCode::OK), (&date, StatusCode::NOT_FOUND)] {
        assert!(is_calendar(&farah.open(address).await), "{address}");
        assert_eq!(leo.open(address).await.status, others, "{address}");
        assert!(house.stranger().open(address).await.path.starts_with("/sign-in"), "{address}");
        let (mut grace, _) = house.signed_in(&house.person("Grace")).await;
        assert_eq!(grace.open(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    house.close().await;
}

#[tokio::test]
async fn a_month_shows_its_own_dates_and_leads_to_the_months_beside_it() {
    let house = House::open().await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;

    let far = farah.open("/deadlines/month?month=2090-01").await;

    assert!(far.text().contains("No deadlines in January 2090."), "{}", far.text());
    let next = farah.open(&far.link_of("Month after")).await;
    assert!(next.text().contains("Deadlines, February 2090"), "{}", next.text());
    for odd in ["month=2026-99", "which=%00", "case=1", "whose=mine&month=%F0%9F%98%80"] {
        assert_eq!(farah.open(&format!("/deadlines/month?{odd}")).await.status, StatusCode::OK);
    }
    house.close().await;
}

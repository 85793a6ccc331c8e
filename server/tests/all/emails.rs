//! Emails of what is due: who gets one, when, what is in it, and what happens where the mail server does not take it.

mod post_box;

use chrono::{Datelike, TimeDelta, Weekday};
use server::mail::{How, Mailer, Security, send_due};
use store::clock::{Clock, london_day, london_time};

use crate::{browser::Browser, house::House};
use post_box::PostBox;

const ORIGIN: &str = "https://waymark.example.org";

fn mailer(port: u16) -> Mailer {
    let how = How {
        server: "127.0.0.1".into(),
        port: Some(port),
        security: Security::None,
        from: "Waymark <waymark@harbour-light.example>".parse().unwrap(),
        user: None,
    };
    Mailer::new(how).unwrap()
}

/// Moves the clock on to this hour of the next such day in London.
fn turn_to(house: &House, day: Weekday, hour: u32) {
    use chrono::Timelike;
    let is_it = |house: &House| {
        let now = house.clock.now();
        london_day(now).weekday() == day && london_time(now).hour() == hour
    };
    house.clock.advance(TimeDelta::hours(1));
    while !is_it(house) {
        house.clock.advance(TimeDelta::hours(1));
    }
}

async fn choose(browser: &mut Browser, choice: &str) {
    let account = browser.open("/account").await;
    let saved = browser.submit(&account, "/api/choose-digest", &[("digest", choice)]).await;
    assert!(saved.text().contains("Email of what is due: saved"), "{}", saved.text());
}

#[tokio::test]
async fn whoever_asked_gets_one_a_working_day_after_eight_and_no_second() {
    let (house, post) = (House::open().await, PostBox::open(true).await);
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    choose(&mut rosa, "DAILY").await;
    let round = async || send_due(&house.store, &mailer(post.port), ORIGIN).await.unwrap();

    turn_to(&house, Weekday::Sat, 9);
    assert_eq!(round().await, 0, "a Saturday");
    turn_to(&house, Weekday::Mon, 7);
    assert_eq!(round().await, 0, "before eight");
    turn_to(&house, Weekday::Mon, 8);
    assert_eq!(round().await, 1);
    assert_eq!(round().await, 0, "only once a day");
    turn_to(&house, Weekday::Mon, 18);
    assert_eq!(round().await, 0, "after working hours");
    turn_to(&house, Weekday::Tue, 9);
    assert_eq!(round().await, 1);

    assert_eq!(post.letters().len(), 2);
    house.close().await;
}

#[tokio::test]
async fn on_mondays_only_means_on_mondays_only_and_off_means_never() {
    let (house, post) = (House::open().await, PostBox::open(true).await);
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    choose(&mut rosa, "MONDAYS").await;
    choose(&mut farah, "DAILY").await;
    choose(&mut farah, "OFF").await;
    let round = async || send_due(&house.store, &mailer(post.port), ORIGIN).await.unwrap();

    turn_to(&house, Weekday::Tue, 9);
    assert_eq!(round().await, 0);
    turn_to(&house, Weekday::Mon, 9);
    assert_eq!(round().await, 1);

    assert!(post.letters()[0].contains(&house.person("Rosa").email));
    house.close().await;
}

#[tokio::test]
async fn a_letter_holds_references_and_days_and_nothing_else_of_a_case() {
    let (house, post) = (House::open().await, PostBox::open(true).await);
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    choose(&mut rosa, "DAILY").await;
    turn_to(&house, Weekday::Mon, 9);
    send_due(&house.store, &mailer(post.port), ORIGIN).await.unwrap();
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;

    let letters = post.letters();
    let letter = letters.first().expect("a charity has something due");

    assert!(letter.contains("Subject: Waymark: "), "{letter}");
    assert!(letter.contains("R-") && letter.contains(ORIGIN), "{letter}");
    let today = rosa.open("/").await;
    let mut looked_at = 0;
    for words in today.says("ul.rows p.quiet") {
        let mut parts = words.split(['·', '.']).map(str::trim);
        let (reference, code_name) = (parts.next(), parts.next().unwrap_or_default());
        assert!(reference.is_some());
        assert!(code_name.is_empty() || !letter.contains(code_name), "{code_name}");
        looked_at += usize::from(!code_name.is_empty());
    }
    assert!(looked_at > 0, "{}", today.text());
    for title in today.says("ul.rows h3 a") {
        let title = title.split(',').next().unwrap_or_default().to_owned();
        assert!(!letter.contains(&title), "what a date is about: {title}");
    }
    house.close().await;
}

#[tokio::test]
async fn what_the_mail_server_refuses_is_tried_again_and_shown_to_the_administrator() {
    let (house, post) = (House::open().await, PostBox::open(false).await);
    let who = house.person("Rosa");
    let (mut rosa, _) = house.signed_in(&who).await;
    choose(&mut rosa, "DAILY").await;
    turn_to(&house, Weekday::Mon, 9);

    for _ in 0..7 {
        assert_eq!(send_due(&house.store, &mailer(post.port), ORIGIN).await.unwrap(), 0);
        house.clock.advance(TimeDelta::minutes(10));
    }

    assert_eq!(post.asked(), 5, "given up for today");
    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;
    let people = idris.open("/people").await;
    assert!(people.text().contains("Emails do not arrive"), "{}", people.text());
    let log = idris.open("/emails").await.text();
    assert!(log.contains("Not sent, tried 5 times"), "{log}");
    assert!(log.contains("no such mailbox") && !log.contains(&who.email), "{log}");
    house.close().await;
}

#[tokio::test]
async fn a_mail_server_that_is_not_there_holds_nothing_up() {
    let house = House::open().await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    choose(&mut rosa, "DAILY").await;
    turn_to(&house, Weekday::Mon, 9);
    let nobody = PostBox::nowhere().await;

    assert_eq!(send_due(&house.store, &mailer(nobody), ORIGIN).await.unwrap(), 0);

    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;
    assert!(idris.open("/emails").await.text().contains("Not sent"));
    house.close().await;
}

//! The way in and out, as people take it.

use crate::house::House;
use http::StatusCode;

#[tokio::test]
async fn rosa_signs_in_and_sees_what_is_due() {
    let house = House::open().await;

    let (_, today) = house.signed_in(&house.person("Rosa")).await;

    assert_eq!((today.status, today.path.as_str()), (StatusCode::OK, "/"));
    assert!(today.text().contains("Ask for reconsideration"), "{}", today.text());
    house.close().await;
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    let house = House::open().await;

    let mut answers = Vec::new();
    for email in [house.person("Tom").email, "nobody@harbourlight.example".into()] {
        let page = house.stranger().sign_in(&email, "three herons at midnight").await;
        assert!(page.text().contains("The email address or password is wrong"), "{}", page.text());
        answers.push(page.text().replace(&email, ""));
    }

    assert_eq!(answers[0], answers[1]);
    house.close().await;
}

#[tokio::test]
async fn after_signing_out_the_old_cookie_opens_nothing() {
    let house = House::open().await;
    let (mut tom, page) = house.signed_in(&house.person("Tom")).await;
    let kept = tom.cookies.clone();

    tom.submit(&page, "/api/sign-out", &[]).await;
    let mut thief = house.stranger();
    thief.cookies = kept;
    let page = thief.open("/cases").await;

    assert!(page.path.starts_with("/sign-in"), "{}", page.path);
    house.close().await;
}

#[tokio::test]
async fn signing_out_tells_the_browser_to_forget_what_it_kept() {
    let house = House::open().await;
    let (mut tom, page) = house.signed_in(&house.person("Tom")).await;

    let fields = page.filled("/api/sign-out", &[]);
    let answer = tom.post("/api/sign-out", &fields).await.expect("an answer");

    let forget = answer.headers.get("clear-site-data").expect("what to forget");
    assert_eq!(forget, "\"cache\", \"storage\"");
    house.close().await;
}

#[tokio::test]
async fn only_the_one_script_with_the_number_of_this_page_may_stand_in_it() {
    let house = House::open().await;
    let (mut rosa, first) = house.signed_in(&house.person("Rosa")).await;
    let again = rosa.open("/").await;

    let [first, again] = [first, again].map(|page| {
        let policy = page.headers["content-security-policy"].to_str().expect("ASCII").to_owned();
        let (_, rest) = page.html.split_once("nonce=\"").expect("a script with a number");
        let nonce = rest.split('"').next().expect("the number").to_owned();
        assert!(policy.contains(&format!("script-src 'self' 'nonce-{nonce}'")), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
        assert!(!policy.contains("strict-dynamic"), "{policy}");
        nonce
    });

    assert_ne!(first, again);
    house.close().await;
}

#[tokio::test]
async fn a_forged_session_is_nobody() {
    let house = House::open().await;
    for forged in ["", "x", "AAAAAAAAAAAAAAAAAAAAAA", "../../etc/passwd"] {
        let mut browser = house.stranger();
        browser.cookies.insert("waymark".into(), forged.into());

        let page = browser.open("/").await;

        assert!(page.path.starts_with("/sign-in"), "{forged}: {}", page.path);
    }
    house.close().await;
}

#[tokio::test]
async fn signing_in_changes_the_cookie() {
    let house = House::open().await;
    let rosa = house.person("Rosa");
    let mut browser = house.stranger();
    browser.sign_in(&rosa.email, "wrong on purpose").await;
    let before = browser.cookies.get("waymark").cloned();

    browser.sign_in(&rosa.email, &rosa.password).await;

    assert_ne!(browser.cookies.get("waymark").cloned(), before);
    assert!(before.is_some() || !browser.cookies.is_empty());
    house.close().await;
}

#[tokio::test]
async fn sign_in_leads_to_the_page_that_was_asked_for_and_never_elsewhere() {
    let house = House::open().await;
    let rosa = house.person("Rosa");
    for (asked, reached) in [("/cases", "/cases"), ("//evil.example", "/"), ("/api/hide", "/")] {
        let mut browser = house.stranger();
        let page = browser.open(&format!("/sign-in?then={asked}")).await;
        let typed = [("email", rosa.email.as_str()), ("password", rosa.password.as_str())];

        let page = browser.submit(&page, "/api/sign-in", &typed).await;

        assert_eq!(page.path, reached, "{asked}");
        assert_eq!(page.status.as_u16(), 200);
    }
    house.close().await;
}

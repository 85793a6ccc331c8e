//! Every page and every form, asked for by nobody and by each person who should not get it. A page or a form that is
//! not listed here fails the test: whoever adds one says who may have it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod browser;
mod house;

use std::collections::BTreeSet;

use app::site::routes::Site;
use browser::{Browser, Page};
use house::{House, Person};
use leptos::server_fn::axum::server_fn_paths;

/// How a request ended: a page, the sign-in page, or "not found", which is the same for everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Page,
    SignIn,
    NotFound,
}
use End::{NotFound, Page as Shown, SignIn};

/// Nobody; Rosa, who holds the case; Tom of the other team; Farah, who advises on it; Leo, who does not; Grace, the
/// manager; Idris, the administrator.
const WHO: [&str; 7] = ["", "Rosa", "Tom", "Farah", "Leo", "Grace", "Idris"];

type Row = (&'static str, [End; 7]);

const OPEN: [End; 7] = [Shown; 7];
const SIGNED_IN: [End; 7] = [SignIn, Shown, Shown, Shown, Shown, Shown, Shown];
const CASE_PEOPLE: [End; 7] = [SignIn, Shown, Shown, Shown, Shown, NotFound, NotFound];
const ITS_PEOPLE: [End; 7] = [SignIn, Shown, NotFound, Shown, NotFound, NotFound, NotFound];
const MANAGER: [End; 7] = [SignIn, NotFound, NotFound, NotFound, NotFound, Shown, NotFound];

/// Every page, and who gets it.
const PAGES: [Row; 11] = [
    ("/", [SignIn, Shown, Shown, Shown, Shown, Shown, Shown]),
    ("/accessibility", OPEN),
    ("/account", SIGNED_IN),
    ("/cases", CASE_PEOPLE),
    ("/cases/{case}", ITS_PEOPLE),
    ("/deadlines", CASE_PEOPLE),
    ("/help", OPEN),
    ("/locked", OPEN),
    ("/reports", MANAGER),
    ("/reports/{report}", MANAGER),
    ("/sign-in", OPEN),
];

async fn everybody(house: &House) -> Vec<Browser> {
    let mut browsers = vec![house.stranger()];
    for name in &WHO[1..] {
        browsers.push(house.signed_in(&house.person(name)).await.0);
    }
    browsers
}

/// A case that Rosa's team holds and Farah advises on.
fn a_case(house: &House) -> String {
    let (rosa, farah): (Person, Person) = (house.person("Rosa"), house.person("Farah"));
    rosa.cases.into_iter().find(|id| farah.cases.contains(id)).unwrap()
}

fn end(page: &Page) -> End {
    match (page.status.as_u16(), page.path.starts_with("/sign-in")) {
        (200, true) => SignIn,
        (200, false) => Shown,
        (404, _) => NotFound,
        other => panic!("{} ended with {other:?}: {}", page.path, page.text()),
    }
}

#[test]
fn every_page_is_listed() {
    let routes = leptos_axum::generate_route_list(Site);
    let routes: BTreeSet<_> = routes.iter().map(|route| route.path().to_owned()).collect();

    let listed: BTreeSet<_> = PAGES.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(routes, listed);
}

#[tokio::test]
async fn every_page_is_shown_to_its_people_and_to_nobody_else() {
    let house = House::open().await;
    let case = a_case(&house);
    let mut browsers = everybody(&house).await;

    for (route, expected) in PAGES {
        let path = route.replace("{case}", &case).replace("{report}", "first-decisions");
        for ((name, browser), expected) in WHO.iter().zip(&mut browsers).zip(expected) {
            if route == "/sign-in" && !name.is_empty() {
                continue;
            }
            let page = browser.open(&path).await;

            let ended = if route == "/sign-in" { Shown } else { end(&page) };
            assert_eq!(ended, expected, "{route} for {name:?}: {}", page.text());
        }
    }
    house.close().await;
}

#[tokio::test]
async fn a_case_of_somebody_else_looks_like_a_case_that_does_not_exist() {
    let house = House::open().await;
    let case = a_case(&house);
    let unknown = "00000000-0000-4000-8000-000000000000";

    for name in ["Tom", "Leo", "Grace", "Idris"] {
        let (mut browser, _) = house.signed_in(&house.person(name)).await;
        let theirs = browser.open(&format!("/cases/{case}")).await;
        let nobodys = browser.open(&format!("/cases/{unknown}")).await;

        let plain = |page: &Page| page.html.replace(&nonce(page), "");
        assert_eq!(theirs.status, nobodys.status);
        assert_eq!(plain(&theirs), plain(&nobodys), "{name}");
    }
}

/// The one thing in two pages that always differs.
fn nonce(page: &Page) -> String {
    let after = page.html.split("nonce=\"").nth(1).unwrap_or("\"");
    after.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn server_functions_take_post_only() {
    let reading: Vec<_> = server_fn_paths().filter(|(_, method)| method != "POST").collect();

    assert_eq!(reading, []);
}

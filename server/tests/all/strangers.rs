//! Every page and every form, asked for by nobody and by each person who should not get it. A page or a form that is
//! not listed here fails the test: whoever adds one says who may have it.

use std::collections::BTreeSet;

use crate::browser::{Browser, Page};
use crate::house::House;
use crate::who::{
    COMING_AND_GOING,
    End::{self, NotFound, Page as Shown, SignIn},
    FORMS, KEY, PAGES, WHO,
};
use app::site::routes::Site;
use leptos::server_fn::axum::server_fn_paths;

/// A case that Rosa's team holds and Farah advises on, with a deadline to be met.
pub struct Target {
    pub case: String,
    /// Another case of the same team.
    other: String,
    deadline: String,
    /// The page of somebody with an account.
    person: String,
    /// What stands in the plan of the case and beside it, each by its place in an address.
    parts: [(&'static str, String); 4],
}

impl Target {
    pub async fn find(house: &House) -> Self {
        let (rosa, farah) = (house.person("Rosa"), house.person("Farah"));
        let (mut browser, _) = house.signed_in(&rosa).await;
        for case in rosa.cases.iter().filter(|id| farah.cases.contains(id)).cloned() {
            let links = browser.open(&format!("/cases/{case}")).await.links();
            if let Some(link) = links.iter().find(|link| link.ends_with("/met")) {
                let deadline = link.split('/').nth(4).expect("the deadline's place").to_owned();
                let parts = parts(&mut browser, &case).await;
                let (mut adviser, _) = house.signed_in(&farah).await;
                write_legal(&mut adviser, &case, "Wait for the letter.").await;
                let other =
                    rosa.cases.iter().find(|id| **id != case).expect("a second case").clone();
                return Self { case, other, deadline, person: somebody(house).await, parts };
            }
        }
        panic!("no case of Rosa and Farah has an open deadline");
    }

    pub fn fill(&self, template: &str) -> String {
        let mut template = template.to_owned();
        for (name, id) in &self.parts {
            template = template.replace(name, id);
        }
        template
            .replace("{case}", &self.case)
            .replace("{other}", &self.other)
            .replace("{deadline}", &self.deadline)
            .replace("{person}", &self.person)
            .replace("{link}", "never-was")
            .replace("{event}", "2")
            .replace("{note}", "1")
            .replace("{incident}", "1")
            .replace("{document}", "1")
            .replace("{list}", "1")
            .replace("{item}", "SUPPORT_LETTER")
            .replace("{what}", "reach")
            .replace("{part}", "person")
            .replace("{task}", KEY)
            .replace("{opened}", KEY)
            .replace("{report}", "first-decisions")
            .replace("{rule}", "RECON_30CD")
            .replace("{release}", KEY)
            .replace("{figure}", "10")
            .replace("{table}", "permission")
            .replace("{sheet}", KEY)
            .replace("{transfer}", KEY)
            .replace("{erasure}", KEY)
            .replace("{whom}", "person")
            .replace("{number}", "1")
            .replace("{key}", KEY)
    }
}

/// A legal note of this case.
pub async fn write_legal(adviser: &mut Browser, case: &str, body: &str) -> Page {
    let form = adviser.open(&format!("/cases/{case}/legal/new")).await;
    adviser.submit(&form, "/api/write-legal", &[("kind", "ADVICE"), ("body", body)]).await
}

/// A need, a goal, a service and a consent of a case, and an incident recorded for it.
async fn parts(browser: &mut Browser, case: &str) -> [(&'static str, String); 4] {
    let form = browser.open(&format!("/cases/{case}/incidents/new")).await;
    let said = [("kind", "OTHER"), ("body", "A door"), ("told", "Nobody yet"), ("done", "Shut")];
    browser.submit(&form, "/api/record-incident", &said).await;
    let lists = browser.open(&format!("/cases/{case}/evidence")).await;
    browser.submit(&lists, "/api/begin-evidence", &[("route", "RECONSIDERATION")]).await;
    let plan = browser.open(&format!("/cases/{case}/plan")).await.links();
    let services = browser.open(&format!("/cases/{case}/services")).await.links();
    let last = |links: &[String], part: &str| {
        let is = |link: &&String| link.contains(part) && !link.ends_with("/new");
        let link = links.iter().find(is).unwrap_or_else(|| panic!("no {part} in {links:?}"));
        link.rsplit('/').next().unwrap_or_default().to_owned()
    };
    [
        ("{need}", last(&plan, "/needs/")),
        ("{goal}", last(&plan, "/goals/")),
        ("{service}", last(&services, "/services/")),
        ("{consent}", last(&services, "/consents/")),
    ]
}

/// Bethan, who has left: whatever is done to her account disturbs nobody here.
async fn somebody(house: &House) -> String {
    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;
    let people = idris.open("/people").await;
    people.link_of("Bethan").strip_prefix("/people/").expect("the page of a person").to_owned()
}

async fn everybody(house: &House) -> Vec<Browser> {
    let mut browsers = vec![house.stranger()];
    for name in &WHO[1..] {
        browsers.push(house.signed_in(&house.person(name)).await.0);
    }
    browsers
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

    assert_eq!(routes, PAGES.iter().map(|(path, _)| (*path).to_owned()).collect());
}

#[test]
fn every_form_is_listed_and_is_sent_with_post() {
    let paths: BTreeSet<_> = server_fn_paths().map(|(path, _)| path).collect();

    let listed = FORMS.iter().map(|(path, ..)| *path).chain(COMING_AND_GOING);
    assert_eq!(paths, listed.collect());
    assert!(server_fn_paths().all(|(_, method)| method == "POST"));
}

#[tokio::test]
async fn every_page_is_shown_to_its_people_and_to_nobody_else() {
    let house = House::open().await;
    let target = Target::find(&house).await;
    let mut browsers = everybody(&house).await;

    for (route, expected) in PAGES.iter().filter(|(route, _)| *route != "/sign-in") {
        for ((name, browser), expected) in WHO.iter().zip(&mut browsers).zip(expected) {
            let page = browser.open(&target.fill(route)).await;

            assert_eq!(end(&page), *expected, "{route} for {name:?}: {}", page.text());
            assert!(says_what_it_is(route, &page), "{route} for {name:?}: {}", page.text());
        }
    }
    house.close().await;
}

/// Every page of a demonstration says so. A hidden screen does not even say whose it is, and a file is no page.
fn says_what_it_is(route: &str, page: &Page) -> bool {
    let is_page = page.headers["content-type"].as_bytes().starts_with(b"text/html");
    route == "/locked"
        || !is_page
        || page.text().contains("Demonstration: none of these people exist")
}

#[tokio::test]
async fn every_form_is_taken_from_its_people_and_from_nobody_else() {
    let house = House::open().await;
    let target = Target::find(&house).await;
    let (mut witness, _) = house.signed_in(&house.person("Rosa")).await;
    let before = witness.open(&target.fill("/cases/{case}")).await.text();
    let mut browsers = everybody(&house).await;

    for (path, fields, expected) in FORMS {
        let fields = serde_urlencoded::from_str(&target.fill(fields)).expect("plain fields");
        for ((name, browser), expected) in WHO.iter().zip(&mut browsers).zip(expected) {
            let page = browser.post_and_follow(path, &fields).await;

            assert_eq!(end(&page), *expected, "{path} for {name:?}: {}", page.text());
        }
    }
    assert_eq!(witness.open(&target.fill("/cases/{case}")).await.text(), before);
    house.close().await;
}

#[tokio::test]
async fn a_case_of_somebody_else_looks_like_a_case_that_does_not_exist() {
    let house = House::open().await;
    let target = Target::find(&house).await;

    looks_like_nothing(&house, &target, &["Tom", "Leo", "Grace", "Idris"]).await;
    house.close().await;
}

/// Farah advises on it, and is not named.
#[tokio::test]
async fn a_restricted_case_looks_like_one_that_does_not_exist_to_whoever_is_not_named() {
    let house = House::open().await;
    let target = Target::find(&house).await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let offered = vec![("case".into(), target.fill("{case}"))];
    rosa.post("/api/take-offer-back", &offered).await.unwrap();
    let page = rosa.open(&target.fill("/cases/{case}/access")).await;
    let done = rosa.submit(&page, "/api/restrict-case", &[]).await;
    assert!(done.text().contains("Restricted to named people"), "{}", done.text());

    looks_like_nothing(&house, &target, &["Farah", "Tom", "Leo", "Grace", "Idris"]).await;

    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    let kept: Vec<_> = FORMS.iter().filter(|(path, ..)| path.starts_with("/api/keep-")).collect();
    for (path, fields, _) in FORMS.iter().filter(|form| form.1.contains("{case}")) {
        let fields = serde_urlencoded::from_str(&target.fill(fields)).expect("plain fields");
        let page = farah.post_and_follow(path, &fields).await;
        let is_kept = kept.iter().any(|(kept, ..)| kept == path) || *path == "/api/throw-away";
        assert!(is_kept || end(&page) == NotFound, "{path}: {}", page.text());
    }
    let reference = rosa.open(&target.fill("/cases/{case}")).await.says("h1 .ref").concat();
    for list in ["/", "/cases", "/cases?closed=all", "/deadlines", "/deadlines?all=yes", "/moved"] {
        let page = farah.open(list).await;
        assert!(!page.html.contains(&reference), "{list}: {}", page.text());
    }
    house.close().await;
}

/// To these people, every page of the case is the page of a case that nobody has.
async fn looks_like_nothing(house: &House, target: &Target, names: &[&str]) {
    let unknown = Target {
        case: KEY.into(),
        other: KEY.into(),
        deadline: KEY.into(),
        person: KEY.into(),
        parts: target.parts.clone(),
    };
    for name in names {
        let (mut browser, _) = house.signed_in(&house.person(name)).await;
        for (route, _) in PAGES.iter().filter(|(route, _)| route.contains("{case}")) {
            let theirs = browser.open(&target.fill(route)).await;
            let nobodys = browser.open(&unknown.fill(route)).await;

            assert_eq!(theirs.status, nobodys.status, "{route} for {name}");
            assert_eq!(plain(&theirs), plain(&nobodys), "{route} for {name}");
        }
    }
}

/// A page without its nonce: the one thing that always differs.
fn plain(page: &Page) -> String {
    let nonce = page.html.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next());
    page.html.replace(nonce.unwrap_or("\"\""), "")
}

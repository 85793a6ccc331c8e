//! Every page and every form, asked for by nobody and by each person who should not get it. A page or a form that is
//! not listed here fails the test: whoever adds one says who may have it.

mod browser;
mod house;

use std::collections::BTreeSet;

use app::site::routes::Site;
use browser::{Browser, Page};
use house::House;
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
/// What is in no register: not found by those who may ask either.
const NOBODY: [End; 7] = [SignIn, NotFound, NotFound, NotFound, NotFound, NotFound, NotFound];
const MANAGER: [End; 7] = [SignIn, NotFound, NotFound, NotFound, NotFound, Shown, NotFound];

const ADMINISTRATOR: [End; 7] = [SignIn, NotFound, NotFound, NotFound, NotFound, NotFound, Shown];

/// Pages between the password and the site: whoever is not there is sent to the beginning.
const HALF_WAY: [End; 7] = [SignIn; 7];

/// Every page, and who gets it.
const PAGES: [Row; 46] = [
    ("/", [SignIn, Shown, Shown, Shown, Shown, Shown, Shown]),
    ("/accessibility", OPEN),
    ("/account", SIGNED_IN),
    ("/account/codes", SIGNED_IN),
    ("/account/password", SIGNED_IN),
    ("/account/second-step", SIGNED_IN),
    ("/cases", CASE_PEOPLE),
    ("/cases/new", [SignIn, Shown, Shown, NotFound, NotFound, NotFound, NotFound]),
    ("/cases/{case}", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}/met", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}/news", ITS_PEOPLE),
    ("/cases/{case}/event", ITS_PEOPLE),
    ("/cases/{case}/event/check", ITS_PEOPLE),
    ("/cases/{case}/events/{event}/correction", ITS_PEOPLE),
    ("/cases/{case}/events/{event}/correction/check", ITS_PEOPLE),
    ("/cases/{case}/review", ITS_PEOPLE),
    ("/confirm", SIGNED_IN),
    ("/deadlines", CASE_PEOPLE),
    ("/deadlines/calendar", CASE_PEOPLE),
    ("/deadlines/month", CASE_PEOPLE),
    ("/deadlines/permission", CASE_PEOPLE),
    ("/help", OPEN),
    ("/locked", OPEN),
    ("/internal-access", ADMINISTRATOR),
    ("/notices", CASEWORKERS),
    ("/notices/new", CASEWORKERS),
    ("/people", ADMINISTRATOR),
    ("/people/new", ADMINISTRATOR),
    ("/people/{person}", ADMINISTRATOR),
    ("/people/{person}/link", ADMINISTRATOR),
    ("/reports", MANAGER),
    ("/reports/internal", MANAGER),
    ("/reports/internal/{table}", MANAGER),
    ("/reports/national", MANAGER),
    ("/reports/national/{figure}", MANAGER),
    ("/reports/releases", MANAGER),
    ("/reports/releases/{release}", NOBODY),
    ("/reports/set-up", MANAGER),
    ("/reports/{report}", MANAGER),
    ("/rules", CASE_PEOPLE),
    ("/rules/{rule}", CASE_PEOPLE),
    ("/sign-in", OPEN),
    ("/sign-in/code", HALF_WAY),
    ("/sign-in/set-up", HALF_WAY),
    ("/welcome/{link}", OPEN),
];

const CASEWORKERS: [End; 7] = [SignIn, Shown, Shown, NotFound, NotFound, NotFound, NotFound];

/// Every form, what it sends, and who gets further than "not found".
const FORMS: [(&str, &str, [End; 7]); 43] = [
    ("/api/add-case", "form={key}", CASEWORKERS),
    ("/api/add-notice", "form={key}", CASEWORKERS),
    ("/api/begin-second-step", "", SIGNED_IN),
    ("/api/change-password", "now=wrong", SIGNED_IN),
    ("/api/change-person", "person={person}", ADMINISTRATOR),
    ("/api/close-past", "", MANAGER),
    ("/api/close-period", "period=2019", MANAGER),
    ("/api/codes-kept", "then=/account", SIGNED_IN),
    ("/api/confirm", "then=/account", SIGNED_IN),
    ("/api/declare-size", "form={key}&yearly=none", MANAGER),
    ("/api/empty-form", "slot=event/{case}", ITS_PEOPLE),
    ("/api/end-feed", "", CASE_PEOPLE),
    ("/api/enrol", "code=1", SIGNED_IN),
    ("/api/give-access-back", "person={person}", ADMINISTRATOR),
    ("/api/hand-over", "person={person}", ADMINISTRATOR),
    ("/api/invite", "form={key}", ADMINISTRATOR),
    ("/api/judge-rule", RULE, [SignIn, NotFound, NotFound, Shown, Shown, NotFound, NotFound]),
    ("/api/keep-case", "form={key}", SIGNED_IN),
    ("/api/keep-event", EVENT, SIGNED_IN),
    ("/api/keep-judgement", RULE, SIGNED_IN),
    ("/api/keep-met", MET, SIGNED_IN),
    ("/api/keep-news", MET, SIGNED_IN),
    ("/api/keep-review", EVENT, SIGNED_IN),
    ("/api/keep-notice", "form={key}", SIGNED_IN),
    ("/api/leave-form", "slot=event/{case}", ITS_PEOPLE),
    ("/api/link-passed-on", "person={person}", ADMINISTRATOR),
    ("/api/make-link", "person={person}", ADMINISTRATOR),
    ("/api/make-feed", "", CASE_PEOPLE),
    ("/api/meet-deadline", MET, ITS_PEOPLE),
    ("/api/new-codes", "", [SignIn, Shown, Shown, Shown, Shown, Shown, Shown]),
    ("/api/note-release", "release={key}&form={key}&elsewhere=NO", NOBODY),
    ("/api/prepare-event", EVENT, ITS_PEOPLE),
    ("/api/publish-report", "report=gender&period=2019", NOBODY),
    ("/api/remove-access", "person={person}", ADMINISTRATOR),
    ("/api/reset-second-step", "person={person}", ADMINISTRATOR),
    ("/api/save-event", EVENT, ITS_PEOPLE),
    ("/api/set-internal-access", "user={key}&may=yes", NOBODY),
    ("/api/set-national-figure", "figure=0&form={key}", MANAGER),
    ("/api/sign-out-device", "device={key}", SIGNED_IN),
    ("/api/set-review", EVENT, ITS_PEOPLE),
    ("/api/stay", "", SIGNED_IN),
    ("/api/take-back-notice", "notice={key}", CASEWORKERS),
    ("/api/tell-deadline", MET, ITS_PEOPLE),
];

/// The forms of the way in and out. They are for everybody, and have tests of their own.
const COMING_AND_GOING: [&str; 8] = [
    "/api/hide",
    "/api/set-up",
    "/api/sign-in",
    "/api/sign-in-code",
    "/api/sign-out",
    "/api/sign-out-everywhere",
    "/api/sign-out-others",
    "/api/welcome",
];

const EVENT: &str = "case={case}&version=1&form={key}&kind=";
const MET: &str = "case={case}&deadline={deadline}&version=1&form={key}";
const RULE: &str = "rule=RECON_30CD&version=1&form={key}";
const KEY: &str = "00000000-0000-4000-8000-000000000007";

/// A case that Rosa's team holds and Farah advises on, with a deadline to be met.
struct Target {
    case: String,
    deadline: String,
    /// The page of somebody with an account.
    person: String,
}

impl Target {
    async fn find(house: &House) -> Self {
        let (rosa, farah) = (house.person("Rosa"), house.person("Farah"));
        let (mut browser, _) = house.signed_in(&rosa).await;
        for case in rosa.cases.into_iter().filter(|id| farah.cases.contains(id)) {
            let links = browser.open(&format!("/cases/{case}")).await.links();
            if let Some(link) = links.iter().find(|link| link.ends_with("/met")) {
                let deadline = link.split('/').nth(4).expect("the deadline's place").to_owned();
                return Self { case, deadline, person: somebody(house).await };
            }
        }
        panic!("no case of Rosa and Farah has an open deadline");
    }

    fn fill(&self, template: &str) -> String {
        template
            .replace("{case}", &self.case)
            .replace("{deadline}", &self.deadline)
            .replace("{person}", &self.person)
            .replace("{link}", "never-was")
            .replace("{event}", "2")
            .replace("{report}", "first-decisions")
            .replace("{rule}", "RECON_30CD")
            .replace("{release}", KEY)
            .replace("{figure}", "10")
            .replace("{table}", "permission")
            .replace("{key}", KEY)
    }
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
        }
    }
    house.close().await;
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

            assert_eq!(end(&page), expected, "{path} for {name:?}: {}", page.text());
        }
    }
    assert_eq!(witness.open(&target.fill("/cases/{case}")).await.text(), before);
    house.close().await;
}

#[tokio::test]
async fn a_case_of_somebody_else_looks_like_a_case_that_does_not_exist() {
    let house = House::open().await;
    let target = Target::find(&house).await;
    let unknown = Target { case: KEY.into(), deadline: KEY.into(), person: KEY.into() };
    let of_a_case = || PAGES.iter().filter(|(route, _)| route.contains("{case}"));

    for name in ["Tom", "Leo", "Grace", "Idris"] {
        let (mut browser, _) = house.signed_in(&house.person(name)).await;
        for (route, _) in of_a_case() {
            let theirs = browser.open(&target.fill(route)).await;
            let nobodys = browser.open(&unknown.fill(route)).await;

            assert_eq!(theirs.status, nobodys.status, "{route} for {name}");
            assert_eq!(plain(&theirs), plain(&nobodys), "{route} for {name}");
        }
    }
    house.close().await;
}

/// A page without its nonce: the one thing that always differs.
fn plain(page: &Page) -> String {
    let nonce = page.html.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next());
    page.html.replace(nonce.unwrap_or("\"\""), "")
}

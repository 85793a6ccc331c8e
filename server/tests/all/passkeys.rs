//! Passkeys on the pages, with a phone that makes and uses them: signing in, confirming, adding, removing. The site of
//! these tests is reached by a name, as passkeys need one.

use std::net::SocketAddr;

use chrono::TimeDelta;
use http::StatusCode;
use scraper::{Html, Selector};
use serde_json::Value;
use server::{
    listen::{self, Limits},
    router::{Site, router},
};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

use crate::authenticator::Authenticator;
use crate::browser::{Browser, Fields, Page};
use crate::house::House;
use crate::phone::Phone;

const IDRIS: &str = "idris@harbour-light.example";
const PASSWORD: &str = "otter lantern thursday";

/// A charity of its own behind a second door, which has a name.
struct Named {
    house: House,
    said: String,
    address: SocketAddr,
    origin: String,
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl Named {
    async fn open() -> Self {
        let (house, said) = House::charity(IDRIS).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let origin = format!("http://localhost:{}", address.port());
        let site =
            Site { store: house.store.clone(), origin: origin.parse().unwrap(), scanner: None };
        let (stop, stopped) = oneshot::channel();
        let stopped = async { stopped.await.unwrap_or(()) };
        let server =
            tokio::spawn(listen::serve(listener, router(&site), Limits::default(), stopped));
        Self { house, said, address, origin, stop, server }
    }

    fn stranger(&self) -> Browser {
        Browser::at(self.address)
    }

    /// Idris comes in by the first link and sets up his app.
    async fn idris(&self) -> (Browser, Phone, Vec<String>) {
        let mut idris = self.stranger();
        let start = self.said.find("/welcome/").expect("a link");
        let link = self.said[start..].split_whitespace().next().unwrap();
        let page = idris.open(link).await;
        let page = idris.submit(&page, "/api/welcome", &[("password", PASSWORD)]).await;
        let phone = Phone::with(&page.says("code.key")[0]);
        let code = phone.code(&self.house, 0);
        let codes = idris.submit(&page, "/api/set-up", &[("code", &code)]).await;
        let kept = codes.says("ol.codes code");
        idris.submit(&codes, "/api/codes-kept", &[]).await;
        (idris, phone, kept)
    }

    /// Idris, who has added a passkey.
    async fn equipped(&self) -> (Browser, Authenticator, Phone, Vec<String>) {
        let (mut idris, phone, codes) = self.idris().await;
        let (device, page) = self.add(&mut idris, "Work laptop").await;
        assert_eq!(page.path, "/account/passkeys?did=added", "{}", page.text());
        (idris, device, phone, codes)
    }

    async fn add(&self, browser: &mut Browser, name: &str) -> (Authenticator, Page) {
        let mut device = Authenticator::new();
        let form = browser.open("/account/passkeys/new").await;
        let made = device.make(&begin(browser, "add").await, &self.origin);
        let typed = [("name", name), ("answer", made.as_str())];
        let page = browser.submit(&form, "/api/add-passkey", &typed).await;
        (device, page)
    }

    /// Uses the passkey that a page asks for.
    async fn show(&self, browser: &mut Browser, page: &Page, device: &mut Authenticator) -> Page {
        let is_sign_in = page.html.contains("/api/sign-in-passkey");
        let (what, action) = if is_sign_in {
            ("sign-in", "/api/sign-in-passkey")
        } else {
            ("confirm", "/api/confirm-passkey")
        };
        let answer = device.answer(&begin(browser, what).await, &self.origin);
        browser.submit(page, action, &[("answer", &answer)]).await
    }

    async fn close(self) {
        self.stop.send(()).unwrap();
        self.server.await.unwrap();
        self.house.close().await;
    }
}

/// What the script of a page asks the server for.
async fn begin(browser: &mut Browser, what: &str) -> Value {
    let fields: Fields = vec![("what".into(), what.into())];
    browser.is_script = true;
    let asked = browser.post("/api/begin-passkey", &fields).await.unwrap();
    browser.is_script = false;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.html);
    serde_json::from_str(&asked.html).unwrap()
}

#[tokio::test]
async fn an_administrator_is_asked_to_add_a_passkey_and_signs_in_with_it() {
    let named = Named::open().await;
    let (mut idris, ..) = named.idris().await;
    let people = idris.open("/people").await;
    assert!(people.text().contains("a code can be taken by a false website"), "{}", people.text());

    let (mut device, page) = named.add(&mut idris, "Work laptop").await;

    assert!(page.text().contains("The passkey is added"), "{}", page.text());
    assert!(page.text().contains("Work laptop") && page.text().contains("Not yet"));
    assert!(!idris.open("/people").await.text().contains("a false website"));
    let mut again = named.stranger();
    let page = again.sign_in(IDRIS, PASSWORD).await;
    assert!(page.text().contains("Show that it is you"), "{}", page.text());
    let before = again.cookies.get("waymark").cloned();
    let page = named.show(&mut again, &page, &mut device).await;
    assert_eq!(page.path, "/people", "{}", page.text());
    assert_ne!(again.cookies.get("waymark").cloned(), before, "the cookie changed");
    assert_eq!(again.open("/audit").await.path, "/audit", "a passkey is a proof");
    named.close().await;
}

#[tokio::test]
async fn with_a_passkey_at_hand_a_code_signs_in_and_does_nothing_grave() {
    let named = Named::open().await;
    let (_, mut device, phone, codes) = named.equipped().await;
    named.house.clock.advance(TimeDelta::minutes(2));
    let mut idris = named.stranger();
    let page = idris.sign_in(IDRIS, PASSWORD).await;
    let code = phone.code(&named.house, 0);
    let page = idris.submit(&page, "/api/sign-in-code", &[("code", &code)]).await;
    assert_eq!(page.path, "/people", "{}", page.text());

    let asked = idris.open("/audit").await;
    assert!(asked.path.starts_with("/confirm?then="), "{}", asked.path);
    let code = phone.code(&named.house, 30);
    let refused = idris.submit(&asked, "/api/confirm", &[("answer", &code)]).await;
    assert!(refused.text().contains("Your powers ask for a passkey"), "{}", refused.text());
    let trail = named.show(&mut idris, &refused, &mut device).await;
    assert_eq!(trail.path, "/audit", "{}", trail.text());

    named.house.clock.advance(TimeDelta::minutes(6));
    let asked = idris.open("/audit").await;
    let trail = idris.submit(&asked, "/api/confirm", &[("answer", &codes[0])]).await;
    assert_eq!(trail.path, "/audit", "a recovery code stands in: {}", trail.text());
    named.close().await;
}

#[tokio::test]
async fn a_passkey_is_removed_after_a_proof_and_the_page_says_what_happened() {
    let named = Named::open().await;
    let (mut idris, mut device, ..) = named.equipped().await;
    let page = idris.open("/account/passkeys").await;
    let asked = idris.submit(&page, "/api/remove-passkey", &[]).await;
    assert!(asked.path.starts_with("/confirm"), "{}", asked.path);
    let page = named.show(&mut idris, &asked, &mut device).await;
    assert_eq!(page.path, "/account/passkeys", "{}", page.text());

    let page = idris.submit(&page, "/api/remove-passkey", &[]).await;

    assert!(page.text().contains("The passkey is removed"), "{}", page.text());
    assert!(page.text().contains("Removed lately"), "{}", page.text());
    let trail = idris.open("/audit").await.text();
    assert!(trail.contains("passkey: add") && trail.contains("passkey: remove"), "{trail}");
    let page = named.stranger().sign_in(IDRIS, PASSWORD).await;
    assert!(page.text().contains("Enter the 6-digit code"), "{}", page.text());
    named.close().await;
}

#[tokio::test]
async fn an_answer_that_is_wrong_or_missing_gets_a_sentence_and_nobody_in() {
    let named = Named::open().await;
    let (_, mut device, ..) = named.equipped().await;
    let mut other = named.stranger();
    let page = other.sign_in(IDRIS, PASSWORD).await;

    let empty = other.submit(&page, "/api/sign-in-passkey", &[]).await;
    let said = empty.says(".errors li");
    assert!(said[0].starts_with("A passkey needs JavaScript"), "{said:?}");
    let wrong = other.submit(&empty, "/api/sign-in-passkey", &[("answer", "{}")]).await;
    assert!(wrong.text().contains("You have 4 more tries"), "{}", wrong.text());
    let answer = device.answer(&begin(&mut other, "sign-in").await, &named.origin);
    let mut thief = named.stranger();
    let theirs = thief.sign_in(IDRIS, PASSWORD).await;
    let stolen = thief.submit(&theirs, "/api/sign-in-passkey", &[("answer", &answer)]).await;
    assert!(stolen.path.starts_with("/sign-in/code"), "{}", stolen.path);
    let page = other.submit(&wrong, "/api/sign-in-passkey", &[("answer", &answer)]).await;
    assert_eq!(page.path, "/people", "{}", page.text());
    named.close().await;
}

#[tokio::test]
async fn a_passkey_without_a_name_is_not_added_and_the_box_says_so() {
    let named = Named::open().await;
    let (mut idris, ..) = named.idris().await;

    let (_, page) = named.add(&mut idris, "  ").await;
    assert_eq!(page.path, "/account/passkeys/new");
    assert_eq!(page.text().matches("Enter a name for this passkey").count(), 2, "{}", page.text());
    let form = idris.open("/account/passkeys/new").await;
    let typed = [("name", "Rosa's key"), ("answer", "{}")];
    let page = idris.submit(&form, "/api/add-passkey", &typed).await;
    assert!(page.text().contains("The passkey was not taken"), "{}", page.text());
    assert!(page.html.contains("Rosa&#x27;s key") || page.html.contains("Rosa's key"));
    assert!(idris.open("/account/passkeys").await.text().contains("You have no passkey yet"));
    named.close().await;
}

#[tokio::test]
async fn a_half_sign_in_is_asked_for_nothing_but_its_own_passkey_and_a_stranger_for_none() {
    let named = Named::open().await;
    named.equipped().await;
    let mut half = named.stranger();
    half.sign_in(IDRIS, PASSWORD).await;
    let asked = |what: &str| vec![("what".to_owned(), what.to_owned())];

    for (what, path) in [("add", "/sign-in?then="), ("confirm", "/sign-in?then=")] {
        let page = half.post_and_follow("/api/begin-passkey", &asked(what)).await;
        assert!(page.path.starts_with(path), "{what}: {}", page.path);
    }
    let page = named.stranger().post_and_follow("/api/begin-passkey", &asked("sign-in")).await;
    assert_eq!(page.path, "/sign-in?out=late");
    half.is_script = true;
    let page = half.post("/api/begin-passkey", &asked("everything")).await.unwrap();
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    named.close().await;
}

#[tokio::test]
async fn where_the_site_is_reached_by_a_number_the_pages_say_why_there_are_no_passkeys() {
    let named = Named::open().await;
    let (_, _, phone, _) = named.equipped().await;
    named.house.clock.advance(TimeDelta::minutes(2));
    let mut idris = named.house.stranger();

    let page = idris.sign_in(IDRIS, PASSWORD).await;

    assert!(page.text().contains("Enter the 6-digit code"), "{}", page.text());
    assert!(!page.html.contains("passkey.js"));
    let code = phone.code(&named.house, 0);
    let page = idris.submit(&page, "/api/sign-in-code", &[("code", &code)]).await;
    assert_eq!(page.path, "/people", "{}", page.text());
    for page in ["/account/passkeys", "/account/passkeys/new"] {
        let page = idris.open(page).await;
        assert!(page.text().contains("Passkeys need a name for this site"), "{}", page.text());
        assert!(!page.html.contains("/api/add-passkey"), "{}", page.html);
    }
    assert_eq!(idris.open("/audit").await.path, "/audit", "nobody owes what cannot be had");
    named.close().await;
}

#[tokio::test]
async fn the_script_comes_from_a_file_of_ours_and_on_pages_that_offer_a_passkey_only() {
    let named = Named::open().await;
    let (mut idris, ..) = named.equipped().await;

    let page = named.stranger().sign_in(IDRIS, PASSWORD).await;

    let html = Html::parse_document(&page.html);
    let scripts = Selector::parse("script[src$='/passkey.js']").unwrap();
    let address = html.select(&scripts).next().and_then(|one| one.attr("src")).expect("a script");
    let script = idris.open(address).await;
    assert_eq!(script.status, StatusCode::OK);
    assert_eq!(script.headers["content-type"], "text/javascript; charset=utf-8");
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(!policy.contains("unsafe-inline"), "{policy}");
    assert!(!idris.open("/people").await.html.contains("passkey.js"));
    named.close().await;
}

//! The manifest of a demonstration, used as somebody from outside would: each account signs in with the code of its app,
//! looks at everything it is led to and at everything the others were led to, and finds the planted words where the
//! manifest says and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::browser::Browser;
use crate::house::House;
use crate::phone::Phone;
use crate::who::{End, PAGES, WHO};

/// More pages than any case has.
const MOST: usize = 150;

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

/// A word, and who may see it.
struct Canary {
    field: String,
    word: String,
    seen_by: BTreeSet<String>,
}

fn canaries(manifest: &Value) -> Vec<Canary> {
    let of = |planted: &Value| list(&planted["canaries"]).clone();
    let read = |one: Value| Canary {
        field: text(&one["field"]),
        word: text(&one["word"]),
        seen_by: list(&one["seen_by"]).iter().map(text).collect(),
    };
    list(&manifest["planted"]).iter().flat_map(of).map(read).collect()
}

/// Signs in with the password and what the app shows.
async fn signed_in(house: &House, account: &Value) -> Browser {
    let mut browser = house.stranger();
    let page = browser.sign_in(&text(&account["email"]), &text(&account["password"])).await;
    assert!(page.path.starts_with("/sign-in/code"), "{}: {}", page.path, page.text());
    let phone = Phone::with(&text(&account["totp_secret"]));
    let code = phone.code(house, 0);
    let page = browser.submit(&page, "/api/sign-in-code", &[("code", &code)]).await;
    assert!(!page.path.starts_with("/sign-in"), "{}: {}", page.path, page.text());
    browser
}

/// Everything that somebody is shown: by address, all of it.
type Shown = BTreeMap<String, String>;

async fn look(browser: &mut Browser, address: &str, shown: &mut Shown) -> Vec<String> {
    let page = browser.open(address).await;
    let links = if page.status.is_success() { page.links() } else { Vec::new() };
    shown.insert(address.to_owned(), page.html);
    links
}

/// Opens a case and whatever it leads to that belongs to it.
async fn walk(browser: &mut Browser, case: &str, shown: &mut Shown) {
    let home = format!("/cases/{case}");
    let mut left = vec![home.clone()];
    while let Some(address) = left.pop() {
        if shown.contains_key(&address) || shown.len() > MOST {
            continue;
        }
        for link in look(browser, &address, shown).await {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            let is_within = link == home || link.starts_with(&format!("{home}/"));
            if is_within && !shown.contains_key(&link) {
                left.push(link);
            }
        }
    }
}

/// Pages that are about no case in their address.
const AROUND: [&str; 8] =
    ["/", "/cases", "/deadlines", "/deadlines/month", "/log", "/team", "/transfers", "/reports"];

#[tokio::test]
async fn each_account_of_the_manifest_signs_in_and_finds_the_planted_words_where_it_may_and_nowhere_else()
 {
    let (house, manifest) = House::guarded("12").await;
    let canaries = canaries(&manifest);
    assert!(canaries.len() > 15, "words are planted in many fields: {}", canaries.len());
    let planted = list(&manifest["planted"]);
    let kinds: Vec<_> = planted.iter().map(|one| text(&one["kind"])).collect();
    assert_eq!(kinds, ["privileged", "own", "other_team", "restricted"]);
    let accounts = list(&manifest["accounts"]).iter().chain(list(&manifest["guarded"]));
    let mut everybody = Vec::new();
    for account in accounts {
        let mut browser = signed_in(&house, account).await;
        let mut shown = Shown::new();
        for case in planted {
            let mut within = Shown::new();
            walk(&mut browser, &text(&case["case"]), &mut within).await;
            shown.extend(within);
        }
        for address in AROUND {
            look(&mut browser, address, &mut shown).await;
        }
        everybody.push((text(&account["email"]), browser, shown));
    }
    let addresses: BTreeSet<String> =
        everybody.iter().flat_map(|(_, _, shown)| shown.keys().cloned()).collect();

    for (email, browser, shown) in &mut everybody {
        for address in &addresses {
            if !shown.contains_key(address) {
                look(browser, address, shown).await;
            }
        }
        for Canary { field, word, seen_by } in &canaries {
            let places: Vec<_> =
                shown.iter().filter(|(_, html)| html.contains(word)).map(|(at, _)| at).collect();
            let may = seen_by.contains(email);
            assert_eq!(!places.is_empty(), may, "{email}: {field} ({word}) at {places:?}");
        }
    }
    house.close().await;
}

#[tokio::test]
async fn an_account_that_was_closed_opens_nothing() {
    let (house, manifest) = House::guarded("4").await;
    let closed = &list(&manifest["closed"])[0];

    let mut browser = house.stranger();
    let page = browser.sign_in(&text(&closed["email"]), &text(&closed["password"])).await;

    assert!(page.path.starts_with("/sign-in"), "{}", page.path);
    assert!(!page.path.contains("code"), "{}", page.path);
    house.close().await;
}

#[tokio::test]
async fn the_manifest_says_who_opens_each_page_as_each_page_is_tried() {
    let (house, manifest) = House::guarded("4").await;
    let kinds = [
        "stranger",
        "caseworker",
        "caseworker_of_another_team",
        "adviser_on_the_case",
        "adviser_of_others",
        "manager",
        "administrator",
        "data_lead",
        "report_reader",
    ];
    assert_eq!(kinds.len(), WHO.len());
    let said: BTreeMap<String, BTreeSet<String>> = list(&manifest["pages"])
        .iter()
        .map(|page| (text(&page["path"]), list(&page["opens"]).iter().map(text).collect()))
        .collect();
    let opens = |ends: &[End; 9]| -> BTreeSet<String> {
        let shown = kinds.iter().zip(ends).filter(|(_, end)| **end == End::Page);
        shown.map(|(kind, _)| (*kind).to_owned()).collect()
    };
    let tried: BTreeMap<String, BTreeSet<String>> =
        PAGES.iter().map(|(path, ends)| ((*path).to_owned(), opens(ends))).collect();

    assert_eq!(said, tried, "server/src/command/manifest/pages.rs has every page of who.rs");
    house.close().await;
}

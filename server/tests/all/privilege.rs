//! Legal privilege: words that stand in legal notes only are looked for in every byte that anybody else is given, in the
//! log, in what is taken out, and in what lies on the disk.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::backups::Charity;
use crate::browser::{Browser, Page};
use crate::crash::{Served, free_port};
use crate::house::{House, furnish, person, waymark};
use crate::strangers::{Target, write_legal};
use crate::who::{FORMS, PAGES, WHO};
use tempfile::TempDir;

/// In every word of every legal note here, and nowhere else.
const CANARY: &str = "quillfeather";

/// Whatever is no page, and who asks is answered with a file.
const FILES: [&str; 9] = [
    "/export/cases.csv",
    "/export/further-events.csv",
    "/deadlines/month/file.ics",
    "/cases/{case}/deadlines/{deadline}/date.ics",
    "/cases/{case}/documents/1/file",
    "/imports/{sheet}/to-fix.csv",
    "/reports/gender/2026H1/file.csv",
    "/reports/gender/2026H1/file.xlsx",
    "/reports/internal/permission/file.csv",
];

/// Writes legal notes with the canary in everything that can be typed, amends one, has one refused and leaves another
/// half typed.
async fn plant(farah: &mut Browser, case: &str) {
    let page = write_legal(farah, case, &format!("{CANARY}: the grounds are good.")).await;
    assert!(page.html.contains(CANARY), "{}", page.text());
    let links = page.links();
    let one = links.iter().find(|link| link.contains("/legal/") && !link.ends_with("/new"));
    let form = farah.open(one.expect("a legal note")).await;
    let typed = [("body", "quillfeather, weaker than I thought."), ("reason", "quillfeather rang")];
    let amended = farah.submit(&form, "/api/amend-legal", &typed).await;
    assert!(amended.text().contains("quillfeather rang"), "{}", amended.text());
    let form = farah.open(&amended.path).await;
    let refused = farah.submit(&form, "/api/amend-legal", &[("body", CANARY)]).await;
    assert!(refused.html.contains("Say why you amend it"), "{}", refused.text());
    let form = farah.open(&format!("/cases/{case}/legal/new")).await;
    let draft = form.filled("/api/write-legal", &[("body", CANARY), ("step", CANARY)]);
    farah.post("/api/keep-legal", &draft).await.expect("an answer");
    let again = farah.open(&format!("/cases/{case}/legal/new")).await;
    assert!(again.html.contains(CANARY), "the draft waits for her: {}", again.text());
}

fn says_nothing(page: &Page, who: &str, address: &str) {
    let bytes = format!("{}{:?}", page.html, page.headers).to_lowercase();
    assert!(!bytes.contains(CANARY), "{who} reads a legal note at {address}: {}", page.text());
}

#[tokio::test]
async fn no_word_of_a_legal_note_is_served_to_anybody_but_a_legal_adviser_on_the_case() {
    let house = House::open().await;
    let target = Target::find(&house).await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    plant(&mut farah, &target.case).await;
    let addresses: Vec<_> = PAGES.iter().map(|(route, _)| *route).chain(FILES).collect();

    for name in WHO.iter().filter(|name| **name != "Farah") {
        let mut browser = match *name {
            "" => house.stranger(),
            name => house.signed_in(&house.person(name)).await.0,
        };
        for address in &addresses {
            says_nothing(&browser.open(&target.fill(address)).await, name, address);
        }
        for (path, fields, _) in FORMS {
            let fields = serde_urlencoded::from_str(&target.fill(fields)).expect("plain fields");
            says_nothing(&browser.post_and_follow(path, &fields).await, name, path);
        }
        let found = browser.open(&format!("/cases?q={CANARY}")).await;
        assert!(!found.text().contains("R-"), "{}", found.text());
    }
    for address in addresses.iter().filter(|address| !address.starts_with("/cases/{case}/legal")) {
        says_nothing(&farah.open(&target.fill(address)).await, "Farah", address);
    }
    house.close().await;
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let within = |path: PathBuf| {
        let is_file = path.is_file();
        // What is neither, such as a socket, holds nothing.
        if path.is_dir() { files(&path) } else { is_file.then_some(path).into_iter().collect() }
    };
    entries.flat_map(within).collect()
}

fn silent(folder: &Path) {
    for file in files(folder) {
        let content = fs::read(&file).unwrap().to_ascii_lowercase();
        let found = content.windows(CANARY.len()).any(|part| part == CANARY.as_bytes());
        assert!(!found, "a legal note in {}", file.display());
    }
}

#[tokio::test]
async fn no_word_of_a_legal_note_is_logged_taken_out_or_left_on_the_disk() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path(), "8");
    let manifest = fs::read(folder.path().join("manifest.json")).unwrap();
    let farah = person(&serde_json::from_slice(&manifest).unwrap(), "Farah");
    let mut served = Served::start(folder.path(), free_port());
    let mut browser = served.browser(&farah).await;
    plant(&mut browser, &farah.cases[0]).await;
    served.kill();

    let log = fs::read_to_string(folder.path().join("log")).unwrap();
    assert!(log.contains("/cases/{case}/legal"), "the requests are in it: {log}");
    let (data, out) = (folder.path().join("data"), folder.path().join("out"));
    let (data, out) = (data.to_str().unwrap(), out.to_str().unwrap());
    waymark(&["export", out, "--place", data]).unwrap();
    waymark(&["rebuild", "--check", "--place", data]).unwrap();
    let charity = Charity::of(folder);
    charity.back_up(&[]).unwrap();

    assert_eq!(charity.sealed().len(), 1);
    assert!(files(&charity.path("out")).len() >= 2, "what was taken out");
    silent(&charity.path("."));
}

#[tokio::test]
async fn what_was_typed_after_the_session_ended_waits_sealed_for_the_adviser() {
    let house = House::open().await;
    let farah = house.person("Farah");
    let (mut browser, _) = house.signed_in(&farah).await;
    let path = format!("/cases/{}/legal/new", farah.cases[0]);
    let page = browser.open(&path).await;
    house.clock.advance(chrono::TimeDelta::minutes(31));

    let typed = [("body", "Every word of it"), ("kind", "ADVICE")];
    let sign_in = browser.submit(&page, "/api/write-legal", &typed).await;
    let typed = [("email", farah.email.as_str()), ("password", farah.password.as_str())];
    let back = browser.submit(&sign_in, "/api/sign-in", &typed).await;

    assert_eq!(back.path, path);
    assert!(back.html.contains("Every word of it"), "{}", back.text());
    let today = browser.open("/").await.text();
    assert!(today.contains("A legal note"), "{today}");
    house.close().await;
}

#[tokio::test]
async fn a_shared_step_is_a_task_for_the_caseworker_who_never_sees_the_note() {
    let house = House::open().await;
    let target = Target::find(&house).await;
    let (mut farah, _) = house.signed_in(&house.person("Farah")).await;
    let form = farah.open(&target.fill("/cases/{case}/legal/new")).await;
    let typed = [("kind", "MERITS"), ("body", CANARY), ("step", "Ask the GP for dates")];
    let fields = form.filled("/api/write-legal", &typed);
    for _ in 0..2 {
        let saved = farah.post_and_follow("/api/write-legal", &fields).await;
        assert_eq!(saved.text().matches("Ask the GP for dates").count(), 1, "{}", saved.text());
    }

    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = rosa.open(&target.fill("/cases/{case}")).await;

    assert!(case.text().contains("Ask the GP for dates"), "{}", case.text());
    assert!(!case.text().to_lowercase().contains("legal notes"), "{}", case.text());
    house.close().await;
}

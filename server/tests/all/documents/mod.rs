//! Documents through the front door: added with a form, refused in a sentence, handed out to the people of the case, and
//! nowhere in clear.

mod refused;
mod scanner;
mod strangers;

use std::{fs, path::Path};

use crate::{
    browser::{Browser, Page},
    house::House,
};

pub const FILE: (&str, &str) = ("/documents/file", "file");
pub const LETTER: &[u8] = b"%PDF-1.4\nCanary Seaview Road\n%%EOF\n";
pub const ABOUT: &str = "Both pages";
pub const DATED: [(&str, &str); 3] =
    [("dated[day]", "3"), ("dated[month]", "4"), ("dated[year]", "2025")];

/// Somebody's browser on the form of a case of Rosa's.
pub async fn at_form(house: &House, who: &str) -> (Browser, String, Page) {
    let (rosa, farah) = (house.person("Rosa"), house.person("Farah"));
    let case = rosa.cases.into_iter().find(|id| farah.cases.contains(id)).unwrap();
    let case = format!("/cases/{case}");
    let (mut browser, _) = house.signed_in(&house.person(who)).await;
    let form = browser.open(&format!("{case}/documents/new")).await;
    (browser, case, form)
}

/// The address of the document that was added last.
pub async fn newest(browser: &mut Browser, case: &str) -> String {
    let list = browser.open(&format!("{case}/documents")).await;
    list.link_of("About this document")
}

#[tokio::test]
async fn a_letter_is_added_and_stands_beside_the_entry_it_shows() {
    let house = House::open().await;
    let (mut browser, case, form) = at_form(&house, "Rosa").await;
    let entry = form.html.split("<option value=\"").find(|o| o.contains("event 2)")).unwrap();
    let entry = &entry[..36];

    let typed = [&[("kind", "LETTER"), ("event", entry), ("about", ABOUT)], &DATED[..]].concat();
    let added = browser.submit_file(&form, FILE, &typed, ("Amina Hoxha.pdf", LETTER)).await;

    assert_eq!(added.path, case);
    assert!(added.text().contains("was added"), "{}", added.text());
    let beside = added.html.split("<li id=\"event-").find(|li| li.starts_with(entry)).unwrap();
    assert!(beside.contains(ABOUT), "{beside}");
    let path = newest(&mut browser, &case).await;
    let one = browser.open(&path).await;
    for part in ["Amina Hoxha.pdf", ABOUT, "Added Rosa", "3 Apr 2025", "(event 2)"] {
        assert!(one.text().contains(part), "{part}: {}", one.text());
    }
    house.close().await;
}

#[tokio::test]
async fn a_document_is_handed_out_under_a_name_that_says_nothing_and_can_do_nothing() {
    let house = House::open().await;
    let (mut browser, case, form) = at_form(&house, "Rosa").await;
    browser.submit_file(&form, FILE, &[("kind", "LETTER")], ("Amina Hoxha.pdf", LETTER)).await;
    let path = newest(&mut browser, &case).await;
    let one = browser.open(&path).await;

    let file = browser.open(&one.link_of("Download")).await;

    assert_eq!((file.status.as_u16(), file.html.as_bytes()), (200, LETTER));
    let said = |name: &str| file.headers[name].to_str().unwrap().to_owned();
    let number = path.rsplit('/').next().unwrap();
    let reference = one.says(".ref")[0].clone();
    assert_eq!(
        said("content-disposition"),
        format!("attachment; filename=\"{reference}-{number}.pdf\"")
    );
    assert!(said("content-security-policy").starts_with("sandbox; default-src 'none'"));
    assert_eq!(
        (&*said("content-type"), &*said("x-content-type-options")),
        ("application/pdf", "nosniff")
    );
    assert_eq!(
        (&*said("cache-control"), said("content-length")),
        ("no-store", LETTER.len().to_string())
    );
    assert_eq!(said("cross-origin-resource-policy"), "same-origin");
    house.close().await;
}

#[tokio::test]
async fn a_double_press_adds_one_document() {
    let house = House::open().await;
    let (mut browser, case, form) = at_form(&house, "Rosa").await;
    let count = |page: &Page| page.html.matches("<li id=\"document-").count();
    let before = count(&browser.open(&format!("{case}/documents")).await);
    let mut fields = form.filled(FILE.0, &[("kind", "LETTER")]);
    fields.retain(|(name, _)| name != "file");
    let (mut one, mut two) = (browser.twin(), browser.twin());

    let (first, second) = tokio::join!(
        one.post_file(FILE.0, &fields, ("file", "letter.pdf"), LETTER),
        two.post_file(FILE.0, &fields, ("file", "letter.pdf"), LETTER)
    );
    let (first, second) = (first.unwrap(), second.unwrap());

    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    assert_eq!(count(&browser.open(&format!("{case}/documents")).await), before + 1);
    house.close().await;
}

#[tokio::test]
async fn what_was_typed_beside_a_file_outlives_the_session_that_ended() {
    let house = House::open().await;
    let (mut browser, case, form) = at_form(&house, "Rosa").await;
    house.clock.advance(chrono::TimeDelta::hours(13));

    let typed = [("kind", "MEDICAL"), ("about", ABOUT)];
    let sent = browser.submit_file(&form, FILE, &typed, ("letter.pdf", LETTER)).await;
    assert!(sent.path.starts_with("/sign-in"), "{}", sent.path);
    let rosa = house.person("Rosa");
    browser.sign_in(&rosa.email, &rosa.password).await;
    let page = browser.open(&format!("{case}/documents/new")).await;

    assert!(page.filled(FILE.0, &[]).contains(&("about".into(), ABOUT.into())), "{}", page.text());
    assert!(page.text().contains("Choose the file again"), "{}", page.text());
    house.close().await;
}

#[tokio::test]
async fn a_document_and_its_name_are_nowhere_in_clear_and_leave_no_trace_beside_the_store() {
    let house = House::open().await;
    let (mut browser, _, form) = at_form(&house, "Rosa").await;
    let content = b"Canary Seaview Road\r\n".repeat(100_000);

    browser.submit_file(&form, FILE, &[("kind", "OTHER")], ("Canary.txt", &content)).await;

    let has_it = |bytes: &[u8]| bytes.windows(6).any(|part| part == b"Canary");
    for file in files(&house.data()) {
        assert!(!has_it(&fs::read(&file).unwrap()), "{}", file.display());
    }
    house.close().await;
}

fn files(dir: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[tokio::test]
async fn a_document_that_turned_out_wrong_is_marked_and_stays() {
    let house = House::open().await;
    let (mut browser, case, form) = at_form(&house, "Rosa").await;
    browser.submit_file(&form, FILE, &[("kind", "LETTER")], ("letter.pdf", LETTER)).await;
    let path = newest(&mut browser, &case).await;
    let page = browser.open(&path).await;

    let empty = browser.submit(&page, "/api/set-document-aside", &[]).await;
    assert!(empty.text().contains("Say why it is not to be used"), "{}", empty.text());
    let reason = [("reason", "About somebody else")];
    let marked = browser.submit(&empty, "/api/set-document-aside", &reason).await;

    assert!(
        marked.text().contains("Not to be used") && marked.text().contains("About somebody else")
    );
    assert!(browser.open(&case).await.text().contains("Not to be used"));
    assert_eq!(browser.open(&format!("{path}/file")).await.html.as_bytes(), LETTER);
    house.close().await;
}

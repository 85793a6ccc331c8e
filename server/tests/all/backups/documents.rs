//! Documents go where the store goes: into its backups and out of them, and through a change of key.

use super::Charity;
use crate::{
    browser::Browser,
    house::{House, waymark},
};

const LETTER: &[u8] = b"%PDF-1.4\nCanary Seaview Road\n%%EOF\n";

async fn rosa(house: &House) -> (Browser, String) {
    let rosa = house.person("Rosa");
    let (browser, _) = house.signed_in(&rosa).await;
    (browser, format!("/cases/{}/documents", rosa.cases[0]))
}

async fn run(words: Vec<String>) -> String {
    let run = move || waymark(&words.iter().map(String::as_str).collect::<Vec<_>>());
    tokio::task::spawn_blocking(run).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_opens_again_after_a_change_of_key_a_backup_and_a_restore() {
    let house = House::of("4").await;
    let (mut browser, documents) = rosa(&house).await;
    let form = browser.open(&format!("{documents}/new")).await;
    let typed = [("kind", "LETTER"), ("about", "Both pages")];
    browser.submit_file(&form, ("/documents/file", "file"), &typed, ("Amina.pdf", LETTER)).await;
    let charity = Charity::of(house.leave().await);

    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    run(words(&["rekey", "--place", &charity.text("data")])).await;
    run(charity.backup_words(&charity.path("data"))).await;
    let (file, amal, again) = (charity.newest(), charity.text("amal"), charity.text("again"));
    let file = file.to_str().unwrap();
    run(words(&["restore", file, "--identity", &amal, "--place", &again])).await;
    let house = House::again(charity.leave(), "again").await;

    let (mut browser, documents) = rosa(&house).await;
    let list = browser.open(&documents).await;
    let one = browser.open(&list.link_of("About this document")).await;
    assert!(
        one.text().contains("Amina.pdf") && one.text().contains("Both pages"),
        "{}",
        one.text()
    );
    assert_eq!(browser.open(&one.link_of("Download")).await.html.as_bytes(), LETTER);
    house.close().await;
}

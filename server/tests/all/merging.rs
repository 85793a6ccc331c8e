//! Two records of one person over HTTP and without a script: found, counted side by side, linked and parted again.

use crate::browser::{Browser, Page};
use crate::house::House;
use crate::steps::{add_case, case_of};

/// Rosa with two records of the same person; the reference of the second.
async fn rosa_with_two(house: &House) -> (Browser, String, String, String) {
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let kept = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    let second = add_case(&mut rosa, "Elira Prifty", &[]).await;
    let reference = second.says("h1 .ref").concat();
    (rosa, kept, case_of(&second), reference)
}

async fn compare(rosa: &mut Browser, kept: &str, called: &str) -> Page {
    let page = rosa.open(&format!("/cases/{kept}/merge")).await;
    rosa.submit(&page, "/api/compare-cases", &[("called", called)]).await
}

const SURE: [(&str, &str); 2] = [("why", "The same date of birth"), ("sure", "yes")];

#[tokio::test]
async fn rosa_merges_two_records_finds_the_kept_one_and_undoes_it() {
    let house = House::open().await;
    let (mut rosa, kept, other, reference) = rosa_with_two(&house).await;
    let both = compare(&mut rosa, &kept, &reference).await;
    assert_eq!(both.path, format!("/cases/{kept}/merge/{other}"));
    assert!(both.text().contains("Counted now, before anything is done"), "{}", both.text());

    let done = rosa.submit(&both, "/api/merge-cases", &SURE).await;
    assert!(done.text().contains("Merged by Rosa"), "{}", done.text());
    assert!(done.text().contains("nothing was lost"), "{}", done.text());
    let list = rosa.open(&format!("/cases?q={reference}")).await;
    assert!(list.links().contains(&format!("/cases/{kept}")), "{}", list.text());
    assert!(!list.links().contains(&format!("/cases/{other}")), "{}", list.text());
    let beside = rosa.open(&format!("/cases/{other}")).await;
    assert!(beside.text().contains("Merged with another record"), "{}", beside.text());
    assert!(rosa.open(&format!("/cases/{kept}")).await.text().contains(&reference));

    let parted = rosa.submit(&done, "/api/undo-merge", &[]).await;
    assert!(parted.text().contains("Merge the records"), "{}", parted.text());
    let list = rosa.open(&format!("/cases?q={reference}")).await;
    assert!(list.links().contains(&format!("/cases/{other}")), "{}", list.text());
    house.close().await;
}

#[tokio::test]
async fn every_wrong_answer_has_its_own_sentence() {
    let house = House::open().await;
    let (mut rosa, kept, other, reference) = rosa_with_two(&house).await;
    let own = rosa.open(&format!("/cases/{kept}")).await.says("h1 .ref").concat();
    for (called, sentence) in [
        ("", "Enter the reference or the code name"),
        ("R-NONE", "No other case you can see is called so"),
        (&*own, "That is this record"),
    ] {
        let page = compare(&mut rosa, &kept, called).await;
        assert!(page.html.contains("<title>Error: "), "{called}");
        assert!(page.text().contains(sentence), "{called}: {}", page.text());
    }

    let both = compare(&mut rosa, &kept, &reference).await;
    let wrong = rosa.submit(&both, "/api/merge-cases", &[("why", "The same number")]).await;
    assert_eq!(wrong.path, format!("/cases/{kept}/merge/{other}"));
    assert!(wrong.text().contains("Look at both records and tick the box"), "{}", wrong.text());
    assert!(wrong.html.contains("The same number"), "{}", wrong.text());
    house.close().await;
}

#[tokio::test]
async fn whoever_signed_in_a_while_ago_shows_who_they_are_first_and_loses_no_word() {
    let house = House::open().await;
    let (mut rosa, kept, _, reference) = rosa_with_two(&house).await;
    let both = compare(&mut rosa, &kept, &reference).await;
    house.clock.advance(chrono::TimeDelta::minutes(6));

    let confirm = rosa.submit(&both, "/api/merge-cases", &SURE).await;
    assert!(confirm.path.starts_with("/confirm"), "{}", confirm.path);
    let who = house.person("Rosa");
    let back = rosa.submit(&confirm, "/api/confirm", &[("answer", &who.password)]).await;
    assert!(back.html.contains("The same date of birth"), "{}: {}", back.path, back.text());
    let done = rosa.submit(&back, "/api/merge-cases", &[]).await;
    assert!(done.text().contains("Merged by Rosa"), "{}", done.text());
    house.close().await;
}

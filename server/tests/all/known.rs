//! Looking for somebody before adding them: who is known is said with why, what was typed is never typed again, and no
//! name is ever in an address.

use crate::browser::{Browser, Page};
use crate::house::House;
use crate::steps::{add_case, case_of};

const BORN: [(&str, &str); 3] = [("born[day]", "17"), ("born[month]", "5"), ("born[year]", "1998")];

async fn look(rosa: &mut Browser, typed: &[(&str, &str)]) -> Page {
    let page = rosa.open("/cases/new").await;
    rosa.post_and_follow("/api/check-known", &page.filled("/api/add-case", typed)).await
}

/// Presses the other button of a search: to add a case with the name.
async fn add_found(rosa: &mut Browser, found: &Page) -> Page {
    rosa.post_and_follow("/api/add-found", &found.filled("/api/find-person", &[])).await
}

/// Everything a new case needs beside the name.
const REST: [(&str, &str); 5] = [
    ("nationality", "AL"),
    ("gender", "FEMALE"),
    ("age_group", "ADULT"),
    ("nation", "EW"),
    ("safe_contact", "Text first."),
];

fn holds(page: &Page, typed: &[(&str, &str)]) {
    let answers = page.filled("/api/add-case", &[]);
    for (name, value) in typed {
        assert!(answers.contains(&((*name).to_owned(), (*value).to_owned())), "{name} was lost");
    }
}

#[tokio::test]
async fn whoever_is_known_is_shown_with_why_and_what_was_typed_is_carried_over() {
    let house = House::open().await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let born = [BORN.as_slice(), &[("nrm", "NRM00012345")]].concat();
    let known = case_of(&add_case(&mut rosa, "Zamira Kelmendi", &born).await);

    let typed =
        [BORN.as_slice(), &[("name", "Kelmendi Zamira"), ("language", "Albanian")]].concat();
    let page = look(&mut rosa, &typed).await;

    assert_eq!(page.path, "/cases/new");
    assert!(page.links().contains(&format!("/cases/{known}")), "{}", page.text());
    let why = "The same words in another order, born on the same day";
    assert!(page.text().contains(why), "{}", page.text());
    holds(&page, &typed);
    let by_number = look(&mut rosa, &[("name", "Somebody Else"), ("nrm", "nrm00012345")]).await;
    assert!(by_number.text().contains("The same NRM reference"), "{}", by_number.text());
    house.close().await;
}

#[tokio::test]
async fn somebody_new_is_added_without_typing_the_name_again() {
    let house = House::open().await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;

    let page = look(&mut rosa, &[("name", "Zamira Kelmendi")]).await;
    assert!(page.text().contains("Nobody like this is known"), "{}", page.text());
    let added = rosa.submit(&page, "/api/add-case", &REST).await;

    assert!(added.path.starts_with("/cases/") && added.path != "/cases/new", "{}", added.text());
    let search = rosa.open("/find").await;
    let found = rosa.submit(&search, "/api/find-person", &[("name", "Zamira")]).await;
    assert!(found.links().contains(&added.path), "{}", found.text());
    house.close().await;
}

#[tokio::test]
async fn nobody_of_the_same_name_and_birthday_is_added_unseen() {
    let house = House::open().await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    add_case(&mut rosa, "Zamira Kelmendi", &BORN).await;

    let page = add_case(&mut rosa, "Zamira Kelmendi", &BORN).await;
    assert_eq!(page.path, "/cases/new");
    assert!(page.text().contains("Somebody like this is known"), "{}", page.text());
    holds(
        &page,
        &[("name", "Zamira Kelmendi"), ("safe_contact", "Text first. Never leave a voicemail.")],
    );

    let other = [("despite", "yes"), ("name", "Another Name")];
    let other = rosa.submit(&page, "/api/add-case", &other).await;
    assert!(other.path.len() > "/cases/new".len(), "nobody like that is known: {}", other.text());
    let again = add_case(&mut rosa, "Zamira Kelmendi", &BORN).await;
    let added = rosa.submit(&again, "/api/add-case", &[("despite", "yes")]).await;
    assert!(added.path.len() > "/cases/new".len(), "{}", added.text());
    house.close().await;
}

#[tokio::test]
async fn a_name_that_was_searched_for_goes_into_the_form_of_a_new_case() {
    let house = House::open().await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let search = rosa.open("/find").await;
    assert!(!search.text().contains("Add a case with this name"));

    let found = rosa.submit(&search, "/api/find-person", &[("name", "Zamira Kelmendi")]).await;
    let form = add_found(&mut rosa, &found).await;

    assert_eq!(form.path, "/cases/new", "no name in the address");
    holds(&form, &[("name", "Zamira Kelmendi")]);
    // Another one that is being written is not lost for it.
    let search = rosa.open("/find").await;
    let found = rosa.submit(&search, "/api/find-person", &[("name", "Daniel")]).await;
    let form = add_found(&mut rosa, &found).await;
    holds(&form, &[("name", "Zamira Kelmendi")]);
    house.close().await;
}

#[tokio::test]
async fn who_is_known_with_another_team_leaves_no_trace() {
    let house = House::open().await;
    let (mut tom, _) = house.signed_in(&house.person("Tom")).await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let theirs = [BORN.as_slice(), &[("name", "Zamira Kelmendi")]].concat();
    add_case(&mut tom, "Zamira Kelmendi", &BORN).await;

    let page = look(&mut rosa, &theirs).await;

    assert!(page.text().contains("Nobody like this is known"), "{}", page.text());
    let added = add_case(&mut rosa, "Zamira Kelmendi", &BORN).await;
    assert!(added.path.len() > "/cases/new".len(), "{}", added.text());
    house.close().await;
}

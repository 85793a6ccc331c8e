//! The pack of a referral over HTTP and without a script: drawn from what the case holds, answered in parts, and never
//! with a name or the account until the whole of it is opened.

use crate::browser::{Browser, Page};
use crate::house::House;
use crate::steps::{add_case, case_of, day, record};
use chrono::TimeDelta;

const ACCOUNT: &str = "She was promised work in a hotel.";

async fn rosa_with_a_case(house: &House, more: &[(&str, &str)]) -> (Browser, String) {
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", more).await);
    (rosa, case)
}

async fn answer(rosa: &mut Browser, case: &str, part: &str, typed: &[(&str, &str)]) -> Page {
    let page = rosa.open(&format!("/cases/{case}/pack/parts/{part}")).await;
    rosa.submit(&page, "/api/answer-pack", typed).await
}

/// What is listed as missing.
fn missing(page: &Page) -> Vec<String> {
    page.says("ul.links li")
}

#[tokio::test]
async fn the_pack_is_drawn_from_what_is_held_and_names_what_is_missing() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house, &[]).await;
    let first = rosa.open(&format!("/cases/{case}/pack")).await;
    for asked in ["First responder", "What the person agreed to", "Date of birth", "Police force"] {
        assert!(missing(&first).iter().any(|one| one.contains(asked)), "{asked}: {first:?}");
    }
    for held in ["Gender", "Nationality", "Language", "Name"] {
        assert!(!missing(&first).iter().any(|one| one == held), "{held}");
    }
    assert!(first.text().contains("Albania") && first.text().contains("Adult form"));

    let today = house.store.today();
    let agreed =
        [("responder", "POLICE"), ("consent[REFERRAL]", "yes"), ("organisation", "Harrow")];
    let mut typed = day("on", today);
    typed.extend(agreed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    record(&mut rosa, &case, "requested_referral", &typed).await;
    let later = rosa.open(&format!("/cases/{case}/pack")).await;
    assert!(later.text().contains("The person agreed to be referred"), "{}", later.text());
    assert!(later.text().contains("Police: Harrow"), "{}", later.text());
    assert!(!missing(&later).iter().any(|one| one.contains("First responder")));
    house.close().await;
}

#[tokio::test]
async fn the_name_and_the_account_stand_in_the_whole_pack_only() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house, &[]).await;
    let pack = answer(&mut rosa, &case, "account", &[("account", ACCOUNT)]).await;

    assert_eq!(pack.path, format!("/cases/{case}/pack"));
    assert!(!pack.html.contains(ACCOUNT) && !pack.html.contains("Elira"), "{}", pack.text());
    let whole = rosa.open(&format!("/cases/{case}/pack/whole")).await;
    assert!(whole.html.contains(ACCOUNT) && whole.html.contains("Elira Prifti"));
    let title = whole.says("title").concat();
    assert!(!title.contains("Elira"), "{title}");
    let seen = rosa.open(&format!("/cases/{case}/seen")).await.text();
    assert!(seen.contains("opened the pack of a referral"), "{seen}");
    assert!(seen.contains("saw the person's name"), "{seen}");
    house.close().await;
}

#[tokio::test]
async fn not_known_stands_alone_and_what_was_ticked_comes_back() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house, &[]).await;
    let typed = [("control[DEBT]", "yes"), ("control[NOT_KNOWN]", "yes"), ("period", "2024")];

    let wrong = answer(&mut rosa, &case, "exploitation", &typed).await;

    assert!(wrong.html.contains("<title>Error: "), "{}", wrong.text());
    assert!(wrong.text().contains("Tick Not known alone, or what is known"), "{}", wrong.text());
    let again = wrong.filled("/api/answer-pack", &[]);
    for (name, value) in typed {
        assert!(again.contains(&(name.to_owned(), value.to_owned())), "{name} was lost");
    }
    house.close().await;
}

#[tokio::test]
async fn the_second_of_two_who_answer_sees_what_the_first_said_and_saves_again() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house, &[]).await;
    let (mut other, _) = house.signed_in(&house.person("Rosa")).await;
    let path = format!("/cases/{case}/pack/parts/person");
    let (hers, theirs) = (rosa.open(&path).await, other.open(&path).await);

    other.submit(&theirs, "/api/answer-pack", &[("health", "Back pain")]).await;
    let merge = rosa.submit(&hers, "/api/answer-pack", &[("health", "Sees a doctor")]).await;

    for said in ["Back pain", "Sees a doctor", "changed this"] {
        assert!(merge.html.contains(said), "{said}: {}", merge.text());
    }
    let done = rosa.submit(&merge, "/api/answer-pack", &[]).await;
    assert_eq!(done.path, format!("/cases/{case}/pack"));
    assert!(done.text().contains("Sees a doctor"), "{}", done.text());
    house.close().await;
}

#[tokio::test]
async fn what_was_typed_after_the_session_ended_is_offered_after_signing_in() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house, &[]).await;
    let who = house.person("Rosa");
    let page = rosa.open(&format!("/cases/{case}/pack/parts/account")).await;
    house.clock.advance(TimeDelta::minutes(31));

    let sign_in = rosa.submit(&page, "/api/answer-pack", &[("account", ACCOUNT)]).await;
    let typed = [("email", who.email.as_str()), ("password", who.password.as_str())];
    let back = rosa.submit(&sign_in, "/api/sign-in", &typed).await;

    assert!(back.path.ends_with("/pack/parts/account"), "{}", back.path);
    assert!(back.html.contains(ACCOUNT), "{}", back.text());
    let today = rosa.open("/").await.text();
    assert!(today.contains("NRM pack"), "{today}");
    house.close().await;
}

#[tokio::test]
async fn a_child_is_referred_without_consent() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house, &[("age_group", "CHILD")]).await;

    let pack = rosa.open(&format!("/cases/{case}/pack")).await;

    assert!(pack.text().contains("A child is referred without consent"), "{}", pack.text());
    assert!(!missing(&pack).iter().any(|one| one.contains("agreed to")), "{}", pack.text());
    house.close().await;
}

//! Need to know over HTTP and without a script: a case restricted and opened again, somebody kept from it, an emergency,
//! and unusual reading.

use chrono::TimeDelta;
use http::StatusCode;

use crate::browser::{Browser, Page};
use crate::house::House;

/// Idris lets somebody do something their role alone does not let them.
pub async fn give(house: &House, name: &str, leave: &str) {
    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;
    let page = idris.open("/grants").await;
    let which = format!("Give: {leave}, {name}");
    let form = page.form_named(&which).unwrap_or_else(|| panic!("no {which}: {}", page.text()));
    let given = idris.post_and_follow("/api/set-grant", &form).await;
    assert_eq!((given.status, given.path.as_str()), (StatusCode::OK, "/grants"));
}

async fn person(house: &House, name: &str) -> Browser {
    house.signed_in(&house.person(name)).await.0
}

/// A case of Rosa's that is not offered to another team, and its reference.
async fn case(house: &House, rosa: &mut Browser) -> (String, String) {
    let case = house.person("Rosa").cases[0].clone();
    rosa.post("/api/take-offer-back", &vec![("case".into(), case.clone())]).await.unwrap();
    let reference = rosa.open(&format!("/cases/{case}")).await.says("h1 .ref").concat();
    (case, reference)
}

async fn emergency(tom: &mut Browser, reference: &str, reason: &str) -> Page {
    let form = tom.open("/emergency").await;
    let typed = [("reference", reference), ("reason", reason)];
    tom.submit(&form, "/api/open-in-emergency", &typed).await
}

const REASON: &str = "She rang in distress and nobody answers";

#[tokio::test]
async fn rosa_restricts_a_case_keeps_somebody_from_it_and_opens_it_again() {
    let house = House::open().await;
    let mut rosa = person(&house, "Rosa").await;
    let (case, _) = case(&house, &mut rosa).await;
    let page = rosa.open(&format!("/cases/{case}/access")).await;
    assert!(page.text().contains("Everybody in Team 1"), "{}", page.text());

    let restricted = rosa.submit(&page, "/api/restrict-case", &[]).await;
    assert!(restricted.text().contains("always named"), "{}", restricted.text());
    let file = rosa.open(&format!("/cases/{case}")).await;
    assert!(file.text().contains("Restricted to named people"), "{}", file.text());
    let again = rosa.submit(&page, "/api/restrict-case", &[("version", "7"), ("form", KEY)]).await;
    assert!(again.text().contains("changed this case"), "{}", again.text());

    // Everybody offered is ticked, whichever sign the number of their account begins with.
    let names = restricted.html.split("name=\"").filter_map(|rest| rest.split('"').next());
    let boxes: Vec<_> = names.filter(|name| name.starts_with("people[")).collect();
    assert!(!boxes.is_empty(), "{}", restricted.html);
    let ticked: Vec<_> = boxes.iter().map(|name| (*name, "yes")).collect();
    let restricted = rosa.submit(&restricted, "/api/restrict-case", &ticked).await;
    assert_eq!(restricted.html.matches(" checked").count(), boxes.len(), "{}", restricted.html);

    let nothing = rosa.submit(&restricted, "/api/block-from-case", &[]).await;
    assert!(nothing.html.contains("<title>Error: "), "{}", nothing.html);
    assert!(nothing.text().contains("Choose who is kept from the case"), "{}", nothing.text());
    let tom = nothing.option("Tom Ashdown").expect("Tom can be chosen");
    let typed = [("who", tom.as_str()), ("reason", "KNOWS_OTHER")];
    let kept = rosa.submit(&nothing, "/api/block-from-case", &typed).await;
    assert!(kept.text().contains("They know somebody the person fears"), "{}", kept.text());
    let own = kept.option("Rosa Delgado").expect("Rosa can be chosen");
    let typed = [("who", own.as_str()), ("reason", "THEY_ASKED")];
    let holds = rosa.submit(&kept, "/api/block-from-case", &typed).await;
    assert!(holds.text().contains("Hand it over first"), "{}", holds.text());

    let free = rosa.submit(&holds, "/api/unblock-from-case", &[]).await;
    assert!(free.text().contains("Nobody is kept from it."), "{}", free.text());
    let open = rosa.submit(&free, "/api/lift-restriction", &[]).await;
    assert!(open.text().contains("Everybody in Team 1"), "{}", open.text());
    assert!(open.text().contains("What was so before"), "{}", open.text());
    house.close().await;
}

const KEY: &str = "00000000-0000-4000-8000-000000000008";

#[tokio::test]
async fn tom_opens_a_case_in_an_emergency_and_rosa_is_told_until_she_says_she_knows() {
    let house = House::open().await;
    let mut rosa = person(&house, "Rosa").await;
    let (case, reference) = case(&house, &mut rosa).await;
    give(&house, "Tom Ashdown", "Opens a case in an emergency").await;
    let mut tom = person(&house, "Tom").await;
    assert!(tom.open("/find").await.links().contains(&"/emergency".to_owned()));

    let short = emergency(&mut tom, &reference, "Urgent").await;
    assert!(short.text().contains("Say in at least 20 characters"), "{}", short.text());
    let wrong = emergency(&mut tom, "R-NONE", REASON).await;
    assert!(wrong.text().contains("There is no case with this reference"), "{}", wrong.text());
    let opened = emergency(&mut tom, &reference, REASON).await;
    assert!(opened.path.starts_with("/emergency/"), "{}: {}", opened.path, opened.text());
    assert!(opened.text().contains("Open for you until"), "{}", opened.text());
    assert_eq!(tom.open(&format!("/cases/{case}")).await.status, StatusCode::NOT_FOUND);

    let today = rosa.open("/").await;
    assert!(today.text().contains(&format!("{reference} was opened in an emergency")));
    assert!(today.text().contains(REASON), "{}", today.text());
    let seen = rosa.open(&format!("/cases/{case}/seen")).await;
    assert!(seen.text().contains("Opened the case in an emergency"), "{}", seen.text());
    let knows = rosa.submit(&today, "/api/see-told", &[]).await;
    assert!(!knows.text().contains("was opened in an emergency"), "{}", knows.text());

    house.clock.advance(TimeDelta::minutes(60));
    let mut tom = person(&house, "Tom").await;
    assert_eq!(tom.open(&opened.path).await.status, StatusCode::NOT_FOUND);
    house.close().await;
}

#[tokio::test]
async fn a_case_tom_is_kept_from_gets_the_answer_of_a_wrong_reference() {
    let house = House::open().await;
    let mut rosa = person(&house, "Rosa").await;
    let (case, reference) = case(&house, &mut rosa).await;
    let page = rosa.open(&format!("/cases/{case}/access")).await;
    let who = page.option("Tom Ashdown").expect("Tom can be chosen");
    let typed = [("who", who.as_str()), ("reason", "KNOWS_PERSON")];
    rosa.submit(&page, "/api/block-from-case", &typed).await;
    give(&house, "Tom Ashdown", "Opens a case in an emergency").await;
    let mut tom = person(&house, "Tom").await;

    let kept = emergency(&mut tom, &reference, REASON).await;
    let wrong = emergency(&mut tom, "R-NONE", REASON).await;

    let say = |page: &Page| page.says(".error-summary, [role=alert]").concat();
    assert_eq!(say(&kept), say(&wrong));
    assert!(kept.text().contains("There is no case with this reference"), "{}", kept.text());
    house.close().await;
}

#[tokio::test]
async fn the_twenty_sixth_case_in_an_hour_asks_who_it_is_and_the_data_lead_is_told() {
    let house = House::of("60").await;
    let who = house.person("Rosa");
    let mut rosa = person(&house, "Rosa").await;
    assert!(who.cases.len() > 26, "{} cases", who.cases.len());
    for case in &who.cases[..25] {
        assert_eq!(rosa.open(&format!("/cases/{case}")).await.status, StatusCode::OK);
    }

    let address = format!("/cases/{}", who.cases[25]);
    let asked = rosa.open(&address).await;
    assert!(asked.path.starts_with("/confirm"), "{}", asked.path);
    house.clock.advance(TimeDelta::seconds(1));
    let back = rosa.submit(&asked, "/api/confirm", &[("answer", &who.password)]).await;
    assert_eq!((back.status, back.path), (StatusCode::OK, address));

    give(&house, "Tom Ashdown", "Leads on data protection").await;
    let mut tom = person(&house, "Tom").await;
    let today = tom.open("/").await;
    assert!(today.text().contains("Many cases were opened within an hour"), "{}", today.text());
    let list = tom.open("/oversight").await;
    assert!(list.text().contains("Rosa Delgado"), "{}", list.text());
    let knows = tom.submit(&list, "/api/see-told", &[]).await;
    assert_eq!(knows.path, "/oversight");
    assert!(knows.text().contains("Tom Ashdown"), "{}", knows.text());
    house.close().await;
}

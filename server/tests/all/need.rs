//! Need to know over HTTP and without a script: a case restricted and opened again, somebody kept from it.

use crate::browser::Browser;
use crate::house::House;

async fn person(house: &House, name: &str) -> Browser {
    house.signed_in(&house.person(name)).await.0
}

/// A case of Rosa's, and its reference.
async fn case(house: &House, rosa: &mut Browser) -> (String, String) {
    let case = house.person("Rosa").cases[0].clone();
    let reference = rosa.open(&format!("/cases/{case}")).await.says("h1 .ref").concat();
    (case, reference)
}

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

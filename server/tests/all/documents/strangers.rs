//! Who gets nothing: a document is neither added to a case nor taken along by anybody but its people.

use super::{FILE, LETTER, at_form, newest};
use crate::{browser::Page, house::House, who::WHO};

#[tokio::test]
async fn nobody_else_sends_a_document_to_a_case_or_takes_one_along() {
    let house = House::open().await;
    let (mut rosa, case, form) = at_form(&house, "Rosa").await;
    rosa.submit_file(&form, FILE, &[("kind", "LETTER")], ("letter.pdf", LETTER)).await;
    let file = format!("{}/file", newest(&mut rosa, &case).await);
    let list = rosa.open(&format!("{case}/documents")).await.text();
    let key = "00000000-0000-4000-8000-000000000007";
    let mut fields = form.filled(FILE.0, &[("kind", "LETTER"), ("form", key)]);
    fields.retain(|(name, _)| name != "file");

    for name in WHO {
        let mut browser = match name {
            "" => house.stranger(),
            name => house.signed_in(&house.person(name)).await.0,
        };
        let taken = browser.open(&file).await;
        let is_theirs = name == "Rosa" || name == "Farah";
        let ends = |page: &Page| match (page.status.as_u16(), page.path.starts_with("/sign-in")) {
            (200, true) => "sign in",
            (200, false) => "there",
            (404, _) => "not found",
            other => panic!("{name}: {other:?}"),
        };
        let expected = match name {
            "" => "sign in",
            _ if is_theirs => "there",
            _ => "not found",
        };

        assert_eq!(ends(&taken), expected, "{name}");
        assert_eq!(taken.html.contains("Canary"), is_theirs, "{name}");
        if !is_theirs {
            let sent =
                browser.post_file(FILE.0, &fields, ("file", "letter.pdf"), LETTER).await.unwrap();
            let to = sent.headers["location"].to_str().unwrap();
            assert!(
                to.starts_with(if name.is_empty() { "/sign-in" } else { "/not-found" }),
                "{name}: {to}"
            );
        }
    }
    for path in ["documents/99/file", "documents/x/file"] {
        assert_eq!(rosa.open(&format!("{case}/{path}")).await.status.as_u16(), 404, "{path}");
    }
    assert_eq!(rosa.open(&format!("{case}/documents")).await.text(), list, "nothing was added");
    house.close().await;
}

#[tokio::test]
async fn a_document_sent_from_another_site_or_as_no_form_of_ours_is_not_taken() {
    let house = House::open().await;
    let (mut browser, case, form) = at_form(&house, "Rosa").await;
    let list = browser.open(&format!("{case}/documents")).await.text();
    let mut fields = form.filled(FILE.0, &[("kind", "LETTER")]);
    fields.retain(|(name, _)| name != "file");

    browser.elsewhere = true;
    let other = browser.post_file(FILE.0, &fields, ("file", "letter.pdf"), LETTER).await.unwrap();
    browser.elsewhere = false;
    let plain = browser.post(FILE.0, &fields).await.unwrap();
    let bare =
        browser.post_file(FILE.0, &Vec::new(), ("file", "letter.pdf"), LETTER).await.unwrap();

    assert_eq!(other.status.as_u16(), 403);
    for nowhere in [plain, bare] {
        assert_eq!(nowhere.headers["location"], "/not-found");
    }
    assert_eq!(browser.open(&format!("{case}/documents")).await.text(), list);
    house.close().await;
}

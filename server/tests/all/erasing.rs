//! A record that two data protection leads erase, over HTTP and without a script.

use chrono::Days;

use crate::{
    browser::{Browser, Page},
    house::House,
    need::give,
    steps::{add_case, case_of, day},
};

/// Rosa and Tom, both leads, and a record of Rosa's team with its reference.
pub struct Desk {
    pub house: House,
    pub rosa: Browser,
    pub tom: Browser,
    pub case: String,
    pub reference: String,
}

/// Stands in everything that was typed about one person, and nowhere else.
pub const CANARY: &str = "Quillfeather";

impl Desk {
    pub async fn open(house: House) -> Self {
        for name in ["Rosa Delgado", "Tom Ashdown"] {
            give(&house, name, "Leads on data protection").await;
        }
        let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
        let (tom, _) = house.signed_in(&house.person("Tom")).await;
        let added = add_case(&mut rosa, &format!("Elira {CANARY}"), &[]).await;
        let (case, reference) = (case_of(&added), added.says("h1 .ref").concat());
        Self { house, rosa, tom, case, reference }
    }

    fn page(&self) -> String {
        format!("/records/{}", self.case)
    }

    async fn proposed(&mut self) -> Page {
        let page = self.rosa.open(&format!("/records?reference={}", self.reference)).await;
        assert_eq!(page.path, self.page(), "{}", page.text());
        self.rosa.submit(&page, "/api/propose-erasure", &[("reason", "PERSON_ASKED")]).await
    }

    /// Rosa proposes, Tom confirms; the certificate.
    pub async fn erased(&mut self) -> Page {
        self.proposed().await;
        let page = self.tom.open(&self.page()).await;
        self.tom.submit(&page, "/api/erase-record", &[("sure", "yes")]).await
    }
}

#[tokio::test]
async fn rosa_proposes_tom_confirms_and_what_is_left_is_a_certificate_without_a_name() {
    let mut desk = Desk::open(House::of("12").await).await;
    let own = desk.proposed().await;
    assert!(own.text().contains("Proposed by Rosa"), "{}", own.text());
    assert!(!own.html.contains("/api/erase-record"), "nobody confirms alone");
    let today = desk.tom.open("/").await;
    assert!(today.text().contains("A record is proposed to be erased"), "{}", today.text());
    let page = desk.tom.open(&desk.page()).await;
    assert!(!page.text().contains(CANARY), "a lead of another team sees counts only");

    let unsure = desk.tom.submit(&page, "/api/erase-record", &[]).await;
    assert!(unsure.text().contains("Tick the box"), "{}", unsure.text());
    let done = desk.tom.submit(&unsure, "/api/erase-record", &[("sure", "yes")]).await;

    assert!(done.path.starts_with("/erasures/"), "{}: {}", done.path, done.text());
    let said = done.text();
    for word in ["Certificate of erasure", "Proposed by Rosa", "Confirmed by Tom", "Events 1"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(!said.contains(CANARY) && !said.contains(&desk.reference), "{said}");
    for gone in [format!("/cases/{}", desk.case), desk.page()] {
        assert_eq!(desk.rosa.open(&gone).await.status, 404, "{gone}");
    }
    let list = desk.rosa.open(&format!("/records?reference={}", desk.reference)).await;
    assert!(list.text().contains("No record has this reference"), "{}", list.text());
    assert!(list.text().contains("The person asked, and nothing speaks"), "{}", list.text());
    desk.house.close().await;
}

#[tokio::test]
async fn a_hold_wins_and_says_so_on_the_page_and_in_the_answer() {
    let mut desk = Desk::open(House::of("12").await).await;
    desk.proposed().await;
    let before = desk.tom.open(&desk.page()).await;
    let page = desk.rosa.open(&desk.page()).await;
    let empty = desk.rosa.submit(&page, "/api/hold-record", &[]).await;
    for say in ["Choose why the record has to stay", "Say what it is about"] {
        assert!(empty.text().contains(say), "{say}: {}", empty.text());
    }
    let review = day("review_on", desk.house.store.today() + Days::new(90));
    let mut typed = vec![("ground", "LEGAL_CLAIM"), ("why", "Claim of March")];
    typed.extend(review.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let held = desk.rosa.submit(&empty, "/api/hold-record", &typed).await;
    assert!(held.text().contains("A hold wins"), "{}", held.text());
    assert!(!held.html.contains("/api/erase-record"), "no way to erase it");

    let refused = desk.tom.submit(&before, "/api/erase-record", &[("sure", "yes")]).await;
    assert!(refused.text().contains("A hold wins"), "{}: {}", refused.path, refused.text());
    assert_eq!(desk.rosa.open(&format!("/cases/{}", desk.case)).await.status, 200);

    let ended = desk.rosa.submit(&held, "/api/end-hold", &[]).await;
    assert!(ended.text().contains("Nothing holds this record"), "{}", ended.text());
    let page = desk.tom.open(&desk.page()).await;
    let done = desk.tom.submit(&page, "/api/erase-record", &[("sure", "yes")]).await;
    assert!(done.path.starts_with("/erasures/"), "{}", done.text());
    desk.house.close().await;
}

#[tokio::test]
async fn whoever_confirms_has_shown_within_five_minutes_who_they_are() {
    let mut desk = Desk::open(House::of("12").await).await;
    desk.proposed().await;
    let page = desk.tom.open(&desk.page()).await;
    desk.house.clock.advance(chrono::TimeDelta::minutes(6));

    let confirm = desk.tom.submit(&page, "/api/erase-record", &[("sure", "yes")]).await;
    assert!(confirm.path.starts_with("/confirm"), "{}", confirm.path);
    let who = desk.house.person("Tom");
    let back = desk.tom.submit(&confirm, "/api/confirm", &[("answer", &who.password)]).await;
    assert_eq!(back.path, desk.page(), "{}", back.text());

    let done = desk.tom.submit(&back, "/api/erase-record", &[]).await;
    assert!(done.path.starts_with("/erasures/"), "{}", done.text());
    desk.house.close().await;
}

//! What is given out of a record, over HTTP and without a script: the person's own record, and parts for an authority.

use chrono::Days;

use crate::{
    browser::{Browser, Page},
    house::House,
    steps::{add_case, case_of, day},
};

/// Rosa, and a case of hers with a note.
struct Desk {
    house: House,
    rosa: Browser,
    case: String,
    reference: String,
}

impl Desk {
    async fn open() -> Self {
        let house = House::of("12").await;
        let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
        let added = add_case(&mut rosa, "Elira Prifti", &[]).await;
        let (case, reference) = (case_of(&added), added.says("h1 .ref").concat());
        Self { house, rosa, case, reference }
    }

    fn at(&self, rest: &str) -> String {
        format!("/cases/{}/outgoing{rest}", self.case)
    }

    async fn prepare(&mut self, whom: &str, more: &[(&str, &str)]) -> Page {
        let form = self.rosa.open(&self.at(&format!("/new/{whom}"))).await;
        let asked = day("asked", self.house.store.today() - Days::new(3));
        let mut typed = vec![("detail", "Letter of 3 March")];
        typed.extend(asked.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        typed.extend_from_slice(more);
        self.rosa.submit(&form, "/api/prepare-outgoing", &typed).await
    }

    async fn leave(&mut self) {
        let (mut idris, _) = self.house.signed_in(&self.house.person("Idris")).await;
        let page = idris.open("/export-access").await;
        let row = page.html.split("<tr").find(|row| row.contains("Rosa")).expect("a row");
        let user = row.split("name=\"user\" value=\"").nth(1).expect("whose");
        let user = user.split('"').next().unwrap_or_default().to_owned();
        let fields = vec![("user".to_owned(), user), ("may".to_owned(), "yes".to_owned())];
        idris.post_and_follow("/api/set-export-leave", &fields).await;
    }
}

#[tokio::test]
async fn the_person_asks_and_is_given_their_record_with_leave_and_under_a_name_that_says_nothing() {
    let mut desk = Desk::open().await;
    let list = desk.rosa.open(&desk.at("")).await;
    let logged = desk.rosa.submit(&list, "/api/log-access-request", &[]).await;
    assert_eq!(logged.path, desk.at(""), "{}", logged.text());
    let case = desk.rosa.open(&format!("/cases/{}", desk.case)).await;
    assert!(case.text().contains("Answer a request for personal data"), "{}", case.text());

    let silent = desk.prepare("person", &[("give[event-1]", "no")]).await;
    assert!(silent.text().contains("Say why each part without a tick"), "{}", silent.text());
    let reason = [("give[event-1]", "no"), ("why[event-1]", "SAFETY")];
    let schedule = desk.prepare("person", &reason).await;
    assert_eq!(schedule.path, desk.at("/1"), "{}", schedule.text());
    assert!(schedule.text().contains("It could put somebody at risk"), "{}", schedule.text());

    assert_eq!(desk.rosa.open(&desk.at("/1/pages")).await.status, 404, "no leave yet");
    desk.leave().await;
    let pages = desk.rosa.open(&desk.at("/1/pages")).await;
    assert!(pages.text().contains("Elira Prifti"), "{}", pages.text());
    assert!(!pages.html.contains("id=\"event-1\""), "what is not given is not there");
    let file = desk.rosa.open(&desk.at("/1/pages.csv")).await;
    let name = file.headers["content-disposition"].to_str().unwrap();
    assert_eq!(name, format!("attachment; filename=\"{}-1.csv\"", desk.reference));
    assert!(file.html.contains("Elira Prifti"), "{}", file.html);
    desk.house.close().await;
}

#[tokio::test]
async fn an_authority_gets_nothing_before_a_second_person_approved_it() {
    let mut desk = Desk::open().await;
    let empty = desk.prepare("authority", &[]).await;
    for say in ["Choose who asks", "Choose what lets us give it"] {
        assert!(empty.text().contains(say), "{say}: {}", empty.text());
    }
    let asked = [("requester", "POLICE"), ("basis", "CRIME"), ("give[event-1]", "yes")];
    let schedule = desk.prepare("authority", &asked).await;
    assert!(schedule.text().contains("Waits for somebody else"), "{}", schedule.text());
    assert!(schedule.text().contains("It was not asked for"), "{}", schedule.text());
    assert!(!schedule.html.contains("/api/approve-outgoing"), "nobody approves alone");
    desk.leave().await;
    assert_eq!(desk.rosa.open(&desk.at("/1/pages")).await.status, 404);

    let own = vec![("case".to_owned(), desk.case.clone()), ("number".to_owned(), "1".to_owned())];
    let same = desk.rosa.post_and_follow("/api/approve-outgoing", &own).await;
    assert!(same.text().contains("Waits for somebody else"), "{}", same.text());
    desk.house.close().await;
}

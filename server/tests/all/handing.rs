//! A case that goes to another team, a date marked as done in one press, and a case that is closed with a limit open. Over
//! HTTP and without a script.

use chrono::{Days, NaiveDate};

use crate::{
    browser::{Browser, Page},
    house::House,
    steps::{Typed, add_case, case_of, day, prepare, record},
};

/// Rosa, and a case of hers with a negative first decision of some days ago.
struct Desk {
    house: House,
    rosa: Browser,
    case: String,
}

impl Desk {
    async fn open(decided: u64) -> Self {
        let house = House::open().await;
        let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
        let case = case_of(&add_case(&mut rosa, "Amina Test", &[]).await);
        let mut desk = Self { house, rosa, case };
        desk.record("referral", 100, &[("authority", "SCA")]).await;
        desk.record("first_negative", decided, &[]).await;
        desk
    }

    fn ago(&self, days: u64) -> NaiveDate {
        self.house.store.today() - Days::new(days)
    }

    async fn record(&mut self, kind: &str, ago: u64, more: &[(&str, &str)]) -> Page {
        let typed = typed(self.ago(ago), more);
        record(&mut self.rosa, &self.case, kind, &typed).await
    }

    async fn page(&mut self) -> Page {
        self.rosa.open(&format!("/cases/{}", self.case)).await
    }

    async fn close(self) {
        self.house.close().await;
    }
}

fn typed(on: NaiveDate, more: &[(&str, &str)]) -> Typed {
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    day("on", on).into_iter().chain(more).collect()
}

/// The address of the first page of another team that this one leads to.
async fn offered(desk: &mut Desk) -> Page {
    let page = desk.rosa.open(&format!("/cases/{}/holder", desk.case)).await;
    let team = page.html.split("<option value=\"").find(|part| part.contains(">Team 2<"));
    let team = team.and_then(|part| part.split('"').next()).expect("another team").to_owned();
    let typed = [("team", team.as_str()), ("offer_why", "She moves to the coast")];
    desk.rosa.submit(&page, "/api/offer-case", &typed).await
}

#[tokio::test]
async fn a_case_that_another_team_takes_leaves_with_everything_and_is_seen_by_nobody_before() {
    let mut desk = Desk::open(20).await;
    let reference = desk.page().await.says("h1 .ref").remove(0);

    let waits = offered(&mut desk).await;
    assert!(waits.text().contains("Until then it stays with you"), "{}", waits.text());
    let (mut tom, today) = desk.house.signed_in(&desk.house.person("Tom")).await;
    assert!(today.text().contains("offered to your team"), "{}", today.text());
    let list = tom.open("/transfers").await;
    let link = list.link_of(&reference);
    let offer = tom.open(&link).await;
    for hidden in ["Amina", "She moves", "Albanian", "Never leave a voicemail"] {
        assert!(!offer.html.contains(hidden), "{hidden}");
    }
    assert_eq!(tom.open(&format!("/cases/{}", desk.case)).await.status, 404);
    let half = tom.submit(&offer, "/api/answer-offer", &[("choice", "refuse")]).await;
    assert!(half.text().contains("Say why you do not take it"), "{}", half.text());

    let taken = tom.submit(&half, "/api/answer-offer", &[("choice", "take")]).await;

    assert_eq!(taken.path, format!("/cases/{}", desk.case));
    assert!(taken.text().contains("The case is with your team now"));
    let history = tom.open(&format!("/cases/{}/holder", desk.case)).await;
    assert!(history.text().contains("From Rosa Delgado to Tom Ashdown"), "{}", history.text());
    assert_eq!(desk.page().await.status, 404);
    let told = desk.rosa.open("/").await;
    assert!(told.text().contains("The other team took this case"), "{}", told.text());
    desk.close().await;
}

#[tokio::test]
async fn a_refusal_is_told_to_whoever_offered_the_case() {
    let mut desk = Desk::open(20).await;
    let reference = desk.page().await.says("h1 .ref").remove(0);
    offered(&mut desk).await;
    let (mut tom, _) = desk.house.signed_in(&desk.house.person("Tom")).await;
    let list = tom.open("/transfers").await;
    let link = list.link_of(&reference);
    let offer = tom.open(&link).await;
    let typed = [("choice", "refuse"), ("why", "Nobody here speaks Albanian")];

    let refused = tom.submit(&offer, "/api/answer-offer", &typed).await;

    assert_eq!(refused.path, "/transfers");
    let told = desk.rosa.open("/").await.text();
    assert!(told.contains("The other team does not take this case"), "{told}");
    assert!(told.contains("Nobody here speaks Albanian"));
    assert_eq!(desk.page().await.status, 200);
    desk.close().await;
}

#[tokio::test]
async fn one_press_marks_a_date_as_done_today_and_says_how_to_undo_it() {
    let mut desk = Desk::open(20).await;
    let page = desk.page().await;

    let done = desk.rosa.submit(&page, "/api/meet-deadline", &[]).await;

    assert!(done.text().contains("Done: Ask for reconsideration."), "{}", done.text());
    let undo = desk.rosa.open(&done.link_of("Undo")).await;
    assert_eq!((undo.status.as_u16(), undo.says("h1")), (200, vec!["Correct an entry".into()]));
    let stale = desk.rosa.submit(&page, "/api/meet-deadline", &[]).await;
    assert!(stale.text().contains("Already saved at"), "{}", stale.text());
    desk.close().await;
}

#[tokio::test]
async fn one_press_that_would_leave_nothing_next_asks_for_it_with_the_day_filled_in() {
    let mut desk = Desk::open(20).await;
    let page = desk.page().await;
    let soon = day("next_on", desk.house.store.today() + Days::new(20));
    let soon: Vec<_> = soon.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // Every other thing that comes next is done first: the task of a new case, and the dates of the courts.
    desk.rosa.submit(&page, "/api/change-task", &[]).await;
    let mut asked = desk.page().await;
    for _ in 0..9 {
        asked = desk.rosa.submit(&asked, "/api/meet-deadline", &[]).await;
        if asked.path.ends_with("/met") {
            break;
        }
    }

    assert!(asked.text().contains("Say what comes next in this case"), "{}", asked.text());
    let today = desk.house.store.today().format("%Y").to_string();
    assert!(asked.html.contains(&format!("name=\"done[year]\" value=\"{today}\"")));
    let answers =
        [&soon[..], &[("next", "day"), ("next_why", "Ring her"), ("evidence", "Receipt")]];
    let done = desk.rosa.submit(&asked, "/api/meet-deadline", &answers.concat()).await;
    assert!(done.text().contains("Look at this case again on"), "{}", done.text());
    desk.close().await;
}

#[tokio::test]
async fn a_case_is_closed_with_a_limit_open_only_once_it_is_said_who_keeps_it() {
    let mut desk = Desk::open(20).await;
    let on = typed(desk.house.store.today(), &[("closure", "MOVED")]);
    let check = prepare(&mut desk.rosa, &desk.case, "closed", &on).await;
    assert!(check.text().contains("Dates in law that stay open"), "{}", check.text());
    assert!(check.text().contains("Ask for reconsideration"));

    let asked = desk.rosa.submit(&check, "/api/save-event", &[]).await;
    assert!(asked.path.ends_with("/check") && asked.html.contains("href=\"#although\""));
    let said = [("although", "Her solicitor has it in writing")];
    let closed = desk.rosa.submit(&asked, "/api/save-event", &said).await;

    let text = closed.text();
    assert!(text.contains("This case was closed on"), "{text}");
    assert!(text.contains("Closed with dates open: Her solicitor has it in writing"), "{text}");
    let again = desk.rosa.open(&closed.link_of("Open this case again")).await;
    assert!(again.html.contains("value=\"reopened\" selected"), "{}", again.html);
    desk.close().await;
}

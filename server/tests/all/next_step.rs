//! No write leaves an open case with nothing that comes next: the form asks first, and keeps what was typed. Over HTTP and
//! without a script.

use crate::{
    browser::{Browser, Page},
    house::House,
    steps::{Typed, add_case, case_of, day, prepare, record},
};
use chrono::{Days, NaiveDate};

const ASKS: &str = "Say what comes next in this case, or why nothing does";

fn answers(parts: &[Typed], more: &[(&str, &str)]) -> Typed {
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    parts.concat().into_iter().chain(more).collect()
}

fn borrowed(typed: &Typed) -> Vec<(&str, &str)> {
    typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// Rosa, and a case of hers referred 100 days ago.
struct Desk {
    house: House,
    rosa: Browser,
    case: String,
}

impl Desk {
    async fn open() -> Self {
        let house = House::open().await;
        let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
        let case = case_of(&add_case(&mut rosa, "Amina Test", &[]).await);
        let mut desk = Self { house, rosa, case };
        let on = day("on", desk.ago(100));
        record(&mut desk.rosa, &desk.case, "referral", &answers(&[on], &[("authority", "SCA")]))
            .await;
        desk
    }

    fn ago(&self, days: u64) -> NaiveDate {
        self.house.store.today() - Days::new(days)
    }

    async fn page(&mut self) -> Page {
        self.rosa.open(&format!("/cases/{}", self.case)).await
    }

    async fn record(&mut self, kind: &str, ago: u64, more: &[(&str, &str)]) -> Page {
        let on = day("on", self.ago(ago));
        record(&mut self.rosa, &self.case, kind, &answers(&[on], more)).await
    }

    /// Presses "Done" beside the task that every new case begins with.
    async fn finish_task(&mut self) -> Page {
        let page = self.page().await;
        self.rosa.submit(&page, "/api/change-task", &[]).await
    }

    fn soon(&self) -> Typed {
        let on = day("next_on", self.house.store.today() + Days::new(20));
        answers(&[on], &[("next", "day"), ("next_why", "Ring the council")])
    }

    async fn close(self) {
        self.house.close().await;
    }
}

#[tokio::test]
async fn a_new_case_begins_with_a_task_and_nobody_can_leave_that_out() {
    let desk = Desk::open().await;
    let (house, mut rosa) = (desk.house, desk.rosa);
    let page = add_case(&mut rosa, "Linh Test", &[]).await;
    assert!(page.text().contains("Next : Speak with the person"), "{}", page.text());

    let refused = add_case(&mut rosa, "Elira Test", &[("first", " ")]).await;

    assert!(refused.text().contains("Write what you do first"), "{}", refused.text());
    assert!(refused.html.contains("Elira Test"));
    house.close().await;
}

#[tokio::test]
async fn the_last_task_is_done_only_with_a_day_to_look_again() {
    let mut desk = Desk::open().await;

    let asked = desk.finish_task().await;
    assert!(
        asked.text().contains(ASKS) && asked.html.contains("href=\"#next\""),
        "{}",
        asked.text()
    );
    assert!(desk.page().await.text().contains("Next : Speak with the person"));
    let half = desk.rosa.submit(&asked, "/api/change-task", &[("next", "day")]).await;
    assert!(half.text().contains("Enter the day to look again"), "{}", half.text());
    let soon = desk.soon();
    let done = desk.rosa.submit(&half, "/api/change-task", &borrowed(&soon)).await;

    assert!(done.text().contains("Look at this case again on"), "{}", done.text());
    assert!(done.text().contains("Ring the council"));
    desk.close().await;
}

#[tokio::test]
async fn an_event_after_which_nothing_comes_is_saved_only_with_what_comes_next() {
    let mut desk = Desk::open().await;
    desk.record("first_negative", 90, &[]).await;
    desk.finish_task().await;
    desk.record("asked_first", 80, &[]).await;
    let on = day("on", desk.ago(60));
    let typed = answers(&[on], &[("answer", "OVERTURNED"), ("note", "By email")]);

    let check = prepare(&mut desk.rosa, &desk.case, "answer_first", &typed).await;
    assert!(
        check.text().contains("After this, nothing comes next in this case"),
        "{}",
        check.text()
    );
    let asked = desk.rosa.submit(&check, "/api/save-event", &[]).await;
    assert!(
        asked.path.ends_with("/event/check") && asked.text().contains(ASKS),
        "{}",
        asked.text()
    );
    assert!(asked.text().contains("By email"), "{}", asked.text());
    let rest = [("next", "rest"), ("next_why", "The decision takes a year")];
    let saved = desk.rosa.submit(&asked, "/api/save-event", &rest).await;

    assert!(saved.text().contains("The decision takes a year"), "{}", saved.text());
    assert!(saved.text().contains("waiting for final decision"));
    desk.close().await;
}

#[tokio::test]
async fn the_last_date_is_met_or_needed_no_more_only_with_what_comes_next() {
    let mut desk = Desk::open().await;
    desk.record("first_negative", 20, &[]).await;
    desk.finish_task().await;
    let met: Vec<_> =
        desk.page().await.links().into_iter().filter(|to| to.ends_with("/met")).collect();
    assert_eq!(met.len(), 2, "time to ask and time for the court");
    let today = desk.house.store.today();

    let form = desk.rosa.open(&met[0]).await;
    let done = answers(&[day("done", today)], &[("evidence", "Sent by email")]);
    let first = desk.rosa.submit(&form, "/api/meet-deadline", &borrowed(&done)).await;
    assert!(!first.text().contains(ASKS), "the other one is left: {}", first.text());
    let form = desk.rosa.open(&met[1].replace("/met", "/news")).await;
    let said = answers(&[day("on", today)], &[("news", "not_needed"), ("why", "They look again")]);
    let asked = desk.rosa.submit(&form, "/api/tell-deadline", &borrowed(&said)).await;
    assert!(
        asked.text().contains(ASKS) && asked.html.contains("They look again"),
        "{}",
        asked.text()
    );
    let form = desk.rosa.open(&met[1]).await;
    let asked_too = desk.rosa.submit(&form, "/api/meet-deadline", &borrowed(&done)).await;
    assert!(asked_too.text().contains(ASKS), "{}", asked_too.text());
    assert!(asked_too.html.contains("Sent by email"));
    let soon = desk.soon();
    let saved = desk.rosa.submit(&asked_too, "/api/meet-deadline", &borrowed(&soon)).await;

    assert!(saved.text().contains("Look at this case again on"), "{}", saved.text());
    desk.close().await;
}

#[tokio::test]
async fn a_day_to_look_again_that_was_a_mistake_is_replaced_and_not_only_taken_away() {
    let mut desk = Desk::open().await;
    let asked = desk.finish_task().await;
    let soon = desk.soon();
    desk.rosa.submit(&asked, "/api/change-task", &borrowed(&soon)).await;
    let page = desk.page().await;
    let numbers = page.links().into_iter().filter_map(|to| {
        to.split_once("/events/")?.1.split_once("/correction")?.0.parse::<u32>().ok()
    });
    let number = numbers.max();

    let form = format!("/cases/{}/review?corrects={}", desk.case, number.expect("an entry"));
    let form = desk.rosa.open(&form).await;
    let mistake = [("step", "mistake"), ("reason", "It was for another case")];
    let asked = desk.rosa.submit(&form, "/api/set-review", &mistake).await;
    assert!(asked.text().contains(ASKS), "{}", asked.text());
    assert!(asked.html.contains("It was for another case"));
    let rest = [("next", "rest"), ("next_why", "We wait for the council")];
    let saved = desk.rosa.submit(&asked, "/api/set-review", &rest).await;

    assert!(saved.text().contains("We wait for the council"), "{}", saved.text());
    desk.close().await;
}

#[tokio::test]
async fn a_note_that_ticks_off_the_last_task_asks_for_the_next_step() {
    let mut desk = Desk::open().await;
    let form = desk.rosa.open(&format!("/cases/{}/log", desk.case)).await;
    let (_, rest) = form.html.split_once("name=\"done[").expect("a task to tick off");
    let task = format!("done[{}", rest.split_once('"').expect("the end of a name").0);

    let typed = [("body", "She is well."), (task.as_str(), "yes")];
    let asked = desk.rosa.submit(&form, "/api/log", &typed).await;
    assert!(asked.text().contains(ASKS) && asked.html.contains("She is well."), "{}", asked.text());
    let saved = desk.rosa.submit(&asked, "/api/log", &[("next", "Ring the GP")]).await;

    assert!(saved.text().contains("Ring the GP"), "{}", saved.text());
    desk.close().await;
}

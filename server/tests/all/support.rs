//! Plans, services, incidents and reviews over HTTP and without a script: what is refused comes back whole with a
//! sentence, a double press saves once, and what came too late is offered after signing in.

use crate::browser::{Browser, Page};
use crate::house::House;
use crate::steps::{add_case, case_of, day};
use chrono::TimeDelta;

/// A form, what it posts to, what is typed, and the sentence that answers it.
type Wrong<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], &'a str);

/// Rosa with a new case.
async fn rosa_with_a_case(house: &House) -> (Browser, String) {
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    (rosa, case)
}

/// Opens a form and sends it with these answers.
async fn send(rosa: &mut Browser, path: &str, action: &str, typed: &[(&str, &str)]) -> Page {
    let page = rosa.open(path).await;
    rosa.submit(&page, action, typed).await
}

async fn agree(rosa: &mut Browser, case: &str, whom: &str) {
    let typed = [("whom", whom), ("what", "Name and language"), ("way", "SIGNED")];
    let path = format!("/cases/{case}/consents/new");
    send(rosa, &path, "/api/add-to-services", &typed).await;
}

#[tokio::test]
async fn every_wrong_answer_about_support_has_its_own_sentence_and_nothing_typed_is_lost() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let long = "a".repeat(601);
    let plan = "/api/add-to-plan";
    let services = "/api/add-to-services";
    let cases: [Wrong<'_>; 10] = [
        ("plan/needs/new", plan, &[("what", "A lock")], "Choose the outcome it belongs to"),
        ("plan/needs/new", plan, &[("what", &long)], "Use 600 characters or fewer"),
        ("plan/scores", plan, &[("moment", "ENTRY")], "Score one outcome at least"),
        ("plan/scores", plan, &[("housing", "9")], "Choose a step from 1 to 5"),
        ("services/new", services, &[("whom", "The surgery")], "Choose what is asked for"),
        ("services/new", services, &[("on[year]", "2062")], "is a long way off"),
        ("consents/new", services, &[("what", "Name")], "Enter with whom it may be shared"),
        ("incidents/new", "/api/record-incident", &[("body", "x")], "Choose what kind of incident"),
        ("incidents/new", "/api/record-incident", &[("kind", "?")], "Write what happened"),
        ("reviews/new", "/api/record-case-review", &[("next_on[year]", "2020")], "today or later"),
    ];

    for (path, action, typed, sentence) in cases {
        let path = format!("/cases/{case}/{path}");
        let page = send(&mut rosa, &path, action, typed).await;

        assert_eq!(page.path, path, "{sentence}");
        assert!(page.text().contains(sentence), "{sentence}: {}", page.text());
        assert!(page.html.contains("<title>Error: "), "{sentence}");
        let again = page.filled(action, &[]);
        for (name, value) in typed.iter().filter(|(_, value)| *value != "?" && *value != "9") {
            let answer = ((*name).to_owned(), (*value).to_owned());
            assert!(again.contains(&answer), "{answer:?} was lost");
        }
        let slot = slot_of(&page);
        rosa.post("/api/empty-form", &vec![("slot".to_owned(), slot)]).await.expect("an answer");
    }
    house.close().await;
}

/// The name of the form on this page, as its way out says it.
fn slot_of(page: &Page) -> String {
    let html = scraper::Html::parse_document(&page.html);
    let button = scraper::Selector::parse("button[name=slot]").expect("a selector");
    let slot = html.select(&button).next().and_then(|one| one.attr("value"));
    slot.expect("a way out of the form").to_owned()
}

#[tokio::test]
async fn a_referral_that_shares_something_is_refused_without_a_consent_that_holds() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let path = format!("/cases/{case}/services/new");
    let typed = [
        ("service", "HEALTH"),
        ("whom", "Riverside Surgery"),
        ("sharing", "something"),
        ("what", "Name and language"),
    ];
    let page = send(&mut rosa, &path, "/api/add-to-services", &typed).await;
    assert!(page.text().contains("or record one first"), "{}", page.text());
    agree(&mut rosa, &case, "Harrow Council").await;

    let page = rosa.open(&path).await;
    let consent = page.says("#consent option[value]:not([value=''])");
    assert_eq!(consent, ["Harrow Council: Name and language"]);
    let html = scraper::Html::parse_document(&page.html);
    let option = scraper::Selector::parse("#consent option:not([value=''])").expect("a selector");
    let id = html.select(&option).next().and_then(|one| one.attr("value")).expect("its id");
    let wrong = rosa.submit(&page, "/api/add-to-services", &[("consent", id)]).await;
    assert!(wrong.text().contains("is for Harrow Council only"), "{}", wrong.text());
    let right = [("consent", id), ("whom", "harrow council")];
    let sent = rosa.submit(&wrong, "/api/add-to-services", &right).await;

    assert_eq!(sent.path, format!("/cases/{case}/services"));
    assert!(sent.text().contains("Asked, no answer yet"), "{}", sent.text());
    house.close().await;
}

#[tokio::test]
async fn what_was_typed_about_support_after_the_session_ended_is_offered_after_signing_in() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let who = house.person("Rosa");
    let forms = [
        ("plan/needs/new", "/api/add-to-plan", "what"),
        ("consents/new", "/api/add-to-services", "what"),
        ("incidents/new", "/api/record-incident", "body"),
        ("reviews/new", "/api/record-case-review", "agreed"),
    ];

    for (path, action, field) in forms {
        let page = rosa.open(&format!("/cases/{case}/{path}")).await;
        house.clock.advance(TimeDelta::minutes(31));
        let sign_in = rosa.submit(&page, action, &[(field, "Every word of it")]).await;
        let typed = [("email", who.email.as_str()), ("password", who.password.as_str())];
        let back = rosa.submit(&sign_in, "/api/sign-in", &typed).await;

        assert!(back.path.ends_with(path), "{}", back.path);
        assert!(back.html.contains("Every word of it"), "{path}: {}", back.text());
    }
    let today = rosa.open("/").await.text();
    for name in ["Support plan", "Services and what may be shared", "Incidents", "Case reviews"] {
        assert!(today.contains(name), "{name}: {today}");
    }
    house.close().await;
}

#[tokio::test]
async fn a_review_that_is_sent_twice_is_recorded_once_and_says_when_to_look_again() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let page = rosa.open(&format!("/cases/{case}/reviews/new")).await;
    let next = day("next_on", house.store.today() + TimeDelta::days(3));
    let mut typed = vec![("by", "Grace with Rosa"), ("agreed", "Ask the council again.")];
    typed.extend(next.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let fields = page.filled("/api/record-case-review", &typed);

    for _ in 0..2 {
        rosa.post_and_follow("/api/record-case-review", &fields).await;
    }

    let all = rosa.open(&format!("/cases/{case}/reviews")).await.text();
    assert_eq!(all.matches("Ask the council again.").count(), 1, "{all}");
    let file = rosa.open(&format!("/cases/{case}")).await.text();
    assert!(file.contains("The next case review"), "{file}");
    house.close().await;
}

#[tokio::test]
async fn of_two_people_who_answer_for_a_goal_the_second_sees_both_and_saves_again() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let (mut other, _) = house.signed_in(&house.person("Rosa")).await;
    let need = [("domain", "HOUSING"), ("what", "No lock"), ("goal", "A door I can lock")];
    let path = format!("/cases/{case}/plan/needs/new");
    let plan = send(&mut rosa, &path, "/api/add-to-plan", &need).await;
    let goal = plan.link_of("A door I can lock");
    let (hers, theirs) = (rosa.open(&goal).await, other.open(&goal).await);
    let says = |reason| [("state", "REACHED"), ("reason", reason)];

    other.submit(&theirs, "/api/add-to-plan", &says("The lock is there.")).await;
    let merge = rosa.submit(&hers, "/api/add-to-plan", &says("She has the key.")).await;

    for said in ["The lock is there.", "She has the key."] {
        assert!(merge.html.contains(said), "{said}: {}", merge.text());
    }
    let done = rosa.submit(&merge, "/api/add-to-plan", &[]).await;
    assert!(done.text().contains("She has the key."), "{}", done.text());
    assert!(!done.html.contains("<title>Error: "), "{}", done.text());
    house.close().await;
}

#[tokio::test]
async fn an_incident_is_amended_and_the_second_of_two_sees_every_wording_and_her_own() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let (mut other, _) = house.signed_in(&house.person("Rosa")).await;
    let first = [("kind", "OTHER"), ("body", "A call"), ("told", "Nobody yet"), ("done", "Noted")];
    let path = format!("/cases/{case}/incidents/new");
    send(&mut rosa, &path, "/api/record-incident", &first).await;
    let path = format!("/cases/{case}/incidents/1");
    let (hers, theirs) = (rosa.open(&path).await, other.open(&path).await);

    let wrong = rosa.submit(&hers, "/api/amend-incident", &[("body", "Two calls")]).await;
    assert!(wrong.html.contains("<title>Error: "), "{}", wrong.text());
    assert!(wrong.html.contains("Two calls"), "{}", wrong.text());
    let why = [("body", "Three calls"), ("reason", "The bill shows three")];
    other.submit(&theirs, "/api/amend-incident", &why).await;
    let merge = rosa.submit(&wrong, "/api/amend-incident", &[("reason", "She told me")]).await;
    for said in ["A call", "Three calls", "The bill shows three", "Two calls", "She told me"] {
        assert!(merge.html.contains(said), "{said}: {}", merge.text());
    }
    let done = rosa.submit(&merge, "/api/amend-incident", &[]).await;
    assert!(done.text().contains("She told me"), "{}", done.text());
    assert!(!done.html.contains("<title>Error: "), "{}", done.text());
    let list = rosa.open(&format!("/cases/{case}/incidents")).await;
    assert!(list.text().contains("Two calls"), "{}", list.text());
    assert!(!list.text().contains("Three calls"), "{}", list.text());
    house.close().await;
}

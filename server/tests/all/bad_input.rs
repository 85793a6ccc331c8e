//! Everything that can be typed wrongly, and the sentence that answers it. Nothing typed is lost, and nothing is saved.

use crate::browser::{Browser, Page};
use crate::house::{House, Person};
use crate::steps::{Typed, add_case, case_of, day, prepare, record};
use chrono::{Datelike, TimeDelta};
use http::StatusCode;

/// Rosa with a new case whose referral came twenty days ago.
async fn rosa_with_a_case(house: &House) -> (Browser, String) {
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    let case = case_of(&add_case(&mut rosa, "Elira Prifti", &[]).await);
    let on = house.store.today() - TimeDelta::days(20);
    record(&mut rosa, &case, "referral", &authority(day("on", on))).await;
    (rosa, case)
}

/// Empties the form: it would come back with what was typed last.
async fn begin_again(browser: &mut Browser, case: &str) {
    let slot = vec![("slot".to_owned(), format!("event/{case}"))];
    browser.post("/api/empty-form", &slot).await.expect("an answer");
}

fn authority(mut typed: Typed) -> Typed {
    typed.push(("authority".into(), "SCA".into()));
    typed
}

fn typed(parts: [(&str, &str); 3]) -> Typed {
    parts.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

#[tokio::test]
async fn every_wrong_answer_has_its_own_sentence() {
    let house = House::open().await;
    let today = house.store.today();
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let year = today.year().to_string();
    let ago = |days| day("on", today - TimeDelta::days(days));
    let date = |d, m, y| typed([("on[day]", d), ("on[month]", m), ("on[year]", y)]);
    let and = |days, more: &[(&str, &str)]| -> Typed {
        let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        ago(days).into_iter().chain(more).collect()
    };
    let email = ("other_source", "the email");
    let same = [and(5, &[email]), day("other", today - TimeDelta::days(5))].concat();
    let unnamed = [ago(5), day("other", today - TimeDelta::days(6))].concat();

    let cases = [
        ("", ago(1), "Choose what happened"),
        ("first_negative", Typed::new(), "Enter the date on the letter"),
        ("first_negative", date("31", "2", &year), "must be a real date"),
        ("first_negative", date("", "2", &year), "must include a day"),
        ("first_negative", ago(-1), "must be today or in the past"),
        ("first_negative", ago(21), "must be the same as or after"),
        ("first_negative", date("1", "3", "2062"), "2062 is a long way off. Did you mean"),
        ("final_positive", ago(1), "cannot be recorded before a positive first decision"),
        ("reopened", ago(1), "This case is open already"),
        ("first_negative", same, "Both sources give the same day"),
        ("first_negative", unnamed, "Say which source gives the other day"),
        ("first_negative", and(5, &[email]), "Enter the other day"),
        ("date_started", ago(1), "Choose what it was from the list"),
        ("date_started", and(1, &[("starts", "POD_REPS")]), "Enter the date that the letter gives"),
        (
            "date_started",
            and(1, &[("starts", "BREACH_72H"), ("days", "3")]),
            "is not needed for this. Leave it empty",
        ),
        (
            "date_started",
            and(1, &[("starts", "NRM_EVIDENCE_REQUEST"), ("days", "ten")]),
            "Number of days must be a whole number",
        ),
    ];
    for (kind, answers, sentence) in cases {
        begin_again(&mut rosa, &case).await;
        let page = prepare(&mut rosa, &case, kind, &answers).await;

        assert!(page.path.ends_with("/event"), "{kind} {answers:?}: {}", page.path);
        assert!(page.text().contains(sentence), "{kind} {answers:?}: {}", page.text());
        assert!(page.html.contains("<title>Error: "), "{kind} {answers:?}");
        let again = page.filled("/api/prepare-event", &[]);
        for answer in answers {
            assert!(again.contains(&answer), "{answer:?} was lost");
        }
    }
    house.close().await;
}

#[tokio::test]
async fn nothing_but_reopening_can_be_recorded_on_a_closed_case() {
    let house = House::open().await;
    let today = house.store.today();
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let closed = [day("on", today), vec![("closure".into(), "MOVED".into())]].concat();
    record(&mut rosa, &case, "closed", &closed).await;

    let page = prepare(&mut rosa, &case, "first_negative", &day("on", today)).await;

    assert!(page.text().contains("This case was closed on"), "{}", page.text());
    house.close().await;
}

#[tokio::test]
async fn of_two_people_saving_the_second_is_told_and_loses_nothing() {
    let house = House::open().await;
    let today = house.store.today();
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let (mut other, _) = house.signed_in(&house.person("Rosa")).await;
    let letter = [day("on", today - TimeDelta::days(3)), day("received", today)].concat();
    let hers = prepare(&mut rosa, &case, "first_negative", &letter).await;
    let fields = hers.filled("/api/save-event", &[]);
    let held = day("on", today - TimeDelta::days(1));
    record(&mut other, &case, "withdrawn", &held).await;

    let answer = rosa.post("/api/save-event", &fields).await.expect("an answer");
    let page = rosa.open(answer.headers["location"].to_str().expect("an address")).await;

    assert!(page.path.ends_with("/event"), "{}", page.path);
    let kept = page.filled("/api/prepare-event", &[]);
    assert!(letter.iter().all(|answer| kept.contains(answer)), "{kept:?}");
    house.close().await;
}

#[tokio::test]
async fn a_reference_that_is_known_is_said_before_a_second_case_is_made() {
    let house = House::open().await;
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;
    add_case(&mut rosa, "Elira Prifti", &[("nrm", "NRM00012345")]).await;

    let page = add_case(&mut rosa, "Elira P", &[("nrm", "nrm00012345")]).await;

    assert!(page.path.starts_with("/cases/new"), "{}", page.path);
    assert!(page.html.contains("name=\"despite\""), "{}", page.text());
    let said = "A case with this NRM reference already exists";
    assert!(page.text().contains(said), "{}", page.text());
    house.close().await;
}

#[tokio::test]
async fn words_in_any_script_are_kept_as_typed_and_a_word_without_an_end_comes_back_whole() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let log = format!("/cases/{case}/log");
    let endless = "a".repeat(10_000);

    for body in [
        "أمينة ترتاح الآن",
        "היא בטוחה 👩🏽‍🦱",
        "ትግስት",
        "Zoe\u{308} <b>rang</b> & left",
        &"é".repeat(600),
    ] {
        let page = rosa.open(&log).await;
        rosa.submit(&page, "/api/log", &[("body", body)]).await;
        let notes = rosa.open(&format!("/cases/{case}/notes")).await;
        assert!(
            notes.says("[dir=auto]").iter().any(|said| said == body),
            "{body}: {}",
            notes.text()
        );
    }
    let page = rosa.open(&log).await;
    let back = rosa.submit(&page, "/api/log", &[("body", &endless)]).await;
    assert!(back.text().contains("Use 600 characters or fewer"), "{}", back.text());
    assert!(back.filled("/api/log", &[]).contains(&("body".into(), endless.clone())));
    let saved = rosa.submit(&back, "/api/log", &[("kind", "STATEMENT")]).await;
    assert!(saved.text().contains("Logged"), "{}", saved.text());
    house.close().await;
}

#[tokio::test]
async fn a_form_that_is_too_big_or_from_elsewhere_never_reaches_the_store() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let page = rosa.open(&format!("/cases/{case}/event")).await;
    let note = "a".repeat(1024 * 1024);

    let fields = page.filled("/api/prepare-event", &[("note", &note)]);
    let too_big = rosa.post("/api/prepare-event", &fields).await.expect("an answer");
    rosa.elsewhere = true;
    let crossed = rosa.post("/api/prepare-event", &page.filled("/api/prepare-event", &[])).await;

    assert_eq!(too_big.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(too_big.text().contains("Nothing was saved"), "{}", too_big.text());
    let crossed = crossed.expect("an answer");
    assert_eq!(crossed.status, StatusCode::FORBIDDEN);
    assert!(crossed.text().contains("came from another site"), "{}", crossed.text());
    house.close().await;
}

#[tokio::test]
async fn typed_answers_survive_the_end_of_a_session() {
    let house = House::open().await;
    let (mut rosa, case) = rosa_with_a_case(&house).await;
    let person = house.person("Rosa");

    let page = rosa.open(&format!("/cases/{case}/event")).await;
    house.clock.advance(TimeDelta::minutes(31));
    type_and_sign_in(&mut rosa, &person, &page).await;

    let page = rosa.open(&format!("/cases/{case}/event")).await;
    let (mut elsewhere, _) = house.signed_in(&person).await;
    let account = elsewhere.open("/account").await;
    elsewhere.submit(&account, "/api/sign-out-everywhere", &[]).await;
    type_and_sign_in(&mut rosa, &person, &page).await;
    house.close().await;
}

/// Sends a form after the session has ended, signs in, and finds the form as it was.
async fn type_and_sign_in(rosa: &mut Browser, person: &Person, page: &Page) {
    let typed = [("kind", "first_negative"), ("note", "She rang at four.")];
    let sign_in = rosa.submit(page, "/api/prepare-event", &typed).await;
    assert!(sign_in.path.starts_with("/sign-in"), "{}", sign_in.path);
    let who = [("email", person.email.as_str()), ("password", person.password.as_str())];
    let back = rosa.submit(&sign_in, "/api/sign-in", &who).await;

    assert!(back.html.contains("She rang at four."), "{}: {}", back.path, back.text());
}

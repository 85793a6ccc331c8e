//! What people do on the pages, step by step, for journeys that are about something else.

use chrono::{Datelike, NaiveDate};

use crate::browser::{Browser, Page};

pub type Typed = Vec<(String, String)>;

/// A day typed into the three boxes of a question.
pub fn day(question: &str, day: NaiveDate) -> Typed {
    let part = |name: &str, value: String| (format!("{question}[{name}]"), value);
    vec![
        part("day", day.day().to_string()),
        part("month", day.month().to_string()),
        part("year", day.year().to_string()),
    ]
}

/// Adds a case and returns the page that follows.
pub async fn add_case(browser: &mut Browser, name: &str, more: &[(&str, &str)]) -> Page {
    let page = browser.open("/cases/new").await;
    let mut typed = vec![
        ("name", name),
        ("language", "Albanian"),
        ("nationality", "AL"),
        ("gender", "FEMALE"),
        ("age_group", "ADULT"),
        ("nation", "EW"),
        ("safe_contact", "Text first. Never leave a voicemail."),
    ];
    typed.extend_from_slice(more);
    browser.submit(&page, "/api/add-case", &typed).await
}

/// Types an event and looks at what it changes: the check page, or the form again with problems.
pub async fn prepare(browser: &mut Browser, case: &str, kind: &str, answers: &Typed) -> Page {
    let page = browser.open(&format!("/cases/{case}/event")).await;
    let mut typed = vec![("kind", kind), ("certain", "yes")];
    typed.extend(answers.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    browser.submit(&page, "/api/prepare-event", &typed).await
}

/// Types an event, looks at what it changes, and saves it.
pub async fn record(browser: &mut Browser, case: &str, kind: &str, answers: &Typed) -> Page {
    let page = prepare(browser, case, kind, answers).await;
    browser.submit(&page, "/api/save-event", &[]).await
}

/// The case a page is about, from its address.
pub fn case_of(page: &Page) -> String {
    let case = page.path.strip_prefix("/cases/").expect("the page of a case");
    case.split(['/', '?']).next().unwrap_or_default().to_owned()
}

//! Grace closes a period and publishes; nobody else finds that there are reports.

use crate::browser::Page;
use crate::house::House;
use http::{StatusCode, header};

const CLOSE: &str = "/api/close-period";
const NOTE: &str = "/api/note-release";

/// The period that the first button on the list closes.
fn next_period(list: &Page) -> String {
    list.filled(CLOSE, &[]).into_iter().find(|(name, _)| name == "period").unwrap().1
}

fn header_of(page: &Page, name: header::HeaderName) -> &str {
    page.headers.get(name).unwrap().to_str().unwrap()
}

#[tokio::test]
async fn grace_closes_a_period_and_publishes_first_decisions() {
    let house = House::of("240").await;
    let (mut grace, list) = house.signed_in(&house.person("Grace")).await;
    assert_eq!(list.path, "/reports");
    let period = next_period(&list);

    let closed = grace.submit(&list, CLOSE, &[]).await;
    let report = grace.open("/reports/first-decisions").await;

    assert!(closed.text().contains("The period is closed"), "{}", closed.text());
    let text = report.text();
    for part in
        ["Safe to share outside", "first decisions were", "Positive", "epsilon 0.511 a table"]
    {
        assert!(text.contains(part), "{part} is not in: {text}");
    }
    assert!(report.html.contains("<svg") && !report.html.contains(" style="));
    let downloads: Vec<_> = report.links().into_iter().filter(|to| to.contains("/file.")).collect();
    assert_eq!(
        downloads,
        ["xlsx", "csv"].map(|kind| format!("/reports/first-decisions/{period}/file.{kind}"))
    );
    house.close().await;
}

#[tokio::test]
async fn a_download_says_what_the_page_says_and_names_nobody() {
    let house = House::of("240").await;
    let (mut grace, list) = house.signed_in(&house.person("Grace")).await;
    let period = next_period(&list);
    grace.submit(&list, CLOSE, &[]).await;

    let page = grace.open(&format!("/reports/gender?period={period}")).await.text();
    let csv = grace.open(&format!("/reports/gender/{period}/file.csv")).await;
    let again = grace.open(&format!("/reports/gender/{period}/file.csv")).await;
    let xlsx = grace.open(&format!("/reports/gender/{period}/file.xlsx")).await;

    assert_eq!(header_of(&csv, header::CONTENT_TYPE), "text/csv; charset=utf-8");
    let name = format!("attachment; filename=\"waymark-gender-{period}.csv\"");
    assert_eq!(header_of(&csv, header::CONTENT_DISPOSITION), name);
    for row in csv.html.lines().skip(1).take(3) {
        let shown = row.split(',').skip(1).collect::<Vec<_>>().join(" ");
        assert!(page.contains(&shown), "{shown} is not in: {page}");
    }
    assert_eq!(csv.html, again.html, "the same release, the same number");
    assert!(csv.html.contains("Number in the register") && xlsx.html.starts_with("PK"));
    assert!(!csv.html.contains("Grace"));
    house.close().await;
}

#[tokio::test]
async fn grace_enters_a_report_in_the_register_and_says_where_it_is_published() {
    let house = House::of("240").await;
    let (mut grace, list) = house.signed_in(&house.person("Grace")).await;
    let period = next_period(&list);
    grace.submit(&list, CLOSE, &[]).await;
    let report = grace.open("/reports/gender").await;
    let csv = grace.open(&format!("/reports/gender/{period}/file.csv")).await.html;

    let entered = grace.submit(&report, "/api/publish-report", &[]).await;
    let refused = grace.submit(&entered, NOTE, &[("published", "Annual report 2026")]).await;
    let said = grace.submit(&refused, NOTE, &[("elsewhere", "YES")]).await;
    let register = grace.open("/reports/releases").await.text();

    assert!(entered.path.starts_with("/reports/releases/"), "{}", entered.path);
    assert!(entered.text().contains("Not answered yet"), "{}", entered.text());
    assert_eq!(grace.open(&format!("{}/file.csv", entered.path)).await.html, csv);
    assert!(refused.html.contains("value=\"Annual report 2026\""), "what was typed is still there");
    assert!(refused.text().contains("Say whether exact figures"), "{}", refused.text());
    assert!(said.text().contains("Exact figures for this period are public"), "{}", said.text());
    for part in ["Who was referred: gender", "Annual report 2026", "0.511 a table", "Grace"] {
        assert!(register.contains(part), "{part} is not in: {register}");
    }
    house.close().await;
}

#[tokio::test]
async fn before_a_period_is_closed_there_is_nothing_to_see() {
    let house = House::open().await;
    let (mut grace, list) = house.signed_in(&house.person("Grace")).await;
    let period = next_period(&list);

    let report = grace.open("/reports/gender").await;
    let file = grace.open(&format!("/reports/gender/{period}/file.csv")).await;

    assert!(report.text().contains("No period is closed yet"), "{}", report.text());
    assert_eq!(file.status, StatusCode::NOT_FOUND);
    house.close().await;
}

#[tokio::test]
async fn everything_that_may_not_be_published_gets_the_same_answer() {
    let house = House::open().await;
    let (mut grace, list) = house.signed_in(&house.person("Grace")).await;
    let period = next_period(&list);
    grace.submit(&list, CLOSE, &[]).await;

    let mut answers = Vec::new();
    for asked in [period.as_str(), "2019", "2026Q9", "everything"] {
        let page = grace.open(&format!("/reports/gender?period={asked}")).await.text();
        let (_, answer) = page.split_once("This report is not published").unwrap();
        answers.push(answer.to_owned());
    }

    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    house.close().await;
}

#[tokio::test]
async fn closing_twice_or_out_of_turn_changes_nothing() {
    let house = House::of("240").await;
    let (mut grace, list) = house.signed_in(&house.person("Grace")).await;
    let period = next_period(&list);
    grace.submit(&list, CLOSE, &[]).await;
    let before = grace.open("/reports/gender").await.text();

    for asked in [period.as_str(), "2150", "last year", ""] {
        grace.post(CLOSE, &vec![("period".into(), asked.into())]).await.unwrap();
    }

    assert_eq!(grace.open("/reports/gender").await.text(), before);
    house.close().await;
}

#[tokio::test]
async fn rosa_finds_no_reports_and_closes_nothing() {
    let house = House::open().await;
    let (mut grace, list) = house.signed_in(&house.person("Grace")).await;
    let period = next_period(&list);
    let (mut rosa, _) = house.signed_in(&house.person("Rosa")).await;

    rosa.post(CLOSE, &vec![("period".into(), period.clone())]).await.unwrap();
    let paths = [
        "/reports".to_owned(),
        "/reports/gender".into(),
        format!("/reports/gender/{period}/file.csv"),
    ];
    for path in &paths {
        assert_eq!(rosa.open(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }

    assert_eq!(next_period(&grace.open("/reports").await), period, "it is still open");
    house.close().await;
}

#[tokio::test]
async fn a_stranger_is_sent_to_sign_in() {
    let house = House::open().await;

    for path in ["/reports", "/reports/gender", "/reports/gender/2025/file.xlsx"] {
        assert!(house.stranger().open(path).await.path.starts_with("/sign-in"), "{path}");
    }
    house.close().await;
}

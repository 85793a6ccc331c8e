//! The internal view as Grace meets it: exact, marked, written down; and as everybody else does: not found.

use crate::house::House;
use domain::tally::table::InternalTable;
use http::StatusCode;

#[tokio::test]
async fn grace_sees_exact_figures_marked_on_page_and_file() {
    let house = House::open().await;
    let (mut grace, _) = house.signed_in(&house.person("Grace")).await;

    let list = grace.open("/reports/internal").await;
    let page = grace.open("/reports/internal/first-decisions?by=GENDER").await;
    let file = grace.open("/reports/internal/first-decisions/file.csv?by=GENDER").await;

    assert!(list.text().contains("NOT FOR PUBLICATION"));
    let text = page.text();
    for part in
        ["NOT FOR PUBLICATION", "Read by Grace", "First decisions", "of first decisions were"]
    {
        assert!(text.contains(part), "{part} is not in: {text}");
    }
    let lines: Vec<_> = file.html.lines().collect();
    assert!(lines[0].contains("NOT FOR PUBLICATION") && lines[lines.len() - 1] == lines[0]);
    for kind in ["xlsx", "json"] {
        let address = format!("/reports/internal/first-decisions/file.{kind}?");
        let link = page.links().into_iter().find(|link| link.starts_with(&address)).unwrap();
        let file = grace.open(&link).await;
        assert_eq!(file.status, StatusCode::OK, "{kind}");
        let named = file.headers["content-disposition"].to_str().unwrap();
        assert!(named.contains("internal-not-for-publication-") && named.contains(kind), "{named}");
    }
    house.close().await;
}

#[tokio::test]
async fn every_internal_table_opens_and_none_leads_to_a_case() {
    let house = House::open().await;
    let (mut grace, _) = house.signed_in(&house.person("Grace")).await;

    for table in InternalTable::ALL {
        for asked in ["", "?period=2026&by=YEAR", "?grown=CHILD&gender=FEMALE&authority=SCA"] {
            let page = grace.open(&format!("/reports/internal/{}{asked}", table.code())).await;

            assert_eq!(page.status, StatusCode::OK, "{table:?}{asked}");
            assert!(!page.links().iter().any(|to| to.starts_with("/cases")), "{table:?}");
        }
    }
    house.close().await;
}

#[tokio::test]
async fn what_is_in_no_list_is_not_found() {
    let house = House::open().await;
    let (mut grace, _) = house.signed_in(&house.person("Grace")).await;

    for path in [
        "/reports/internal/names",
        "/reports/internal/waits?gender=W",
        "/reports/internal/waits?period=2999",
        "/reports/internal/waits/file.csv?by=NAME",
        "/reports/internal/names/file.csv",
        "/reports/internal/names/file.xlsx",
        "/reports/internal/names/file.json",
    ] {
        assert_eq!(grace.open(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    house.close().await;
}

#[tokio::test]
async fn idris_takes_leave_away_and_grace_sees_exact_figures_no_longer() {
    let house = House::open().await;
    let (mut grace, _) = house.signed_in(&house.person("Grace")).await;
    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;
    let access = idris.open("/internal-access").await;

    idris.submit(&access, "/api/set-internal-access", &[]).await;

    assert_eq!(grace.open("/reports/internal").await.status, StatusCode::NOT_FOUND);
    for kind in ["csv", "xlsx", "json"] {
        let file = grace.open(&format!("/reports/internal/waits/file.{kind}")).await;
        assert_eq!(file.status, StatusCode::NOT_FOUND, "{kind}");
    }
    assert_eq!(grace.open("/reports").await.status, StatusCode::OK, "protected reports stay");
    house.close().await;
}

//! Reports written at the shell, for returns due on a fixed day: what the page says, and the page's refusals.

use std::{fs, path::Path};

use crate::house::{House, waymark};
use serde_json::Value;
use tempfile::TempDir;

/// A charity that closed its first period, and that period's code. Nobody serves it any more.
async fn closed_once() -> (TempDir, String, String) {
    let house = House::of("240").await;
    let (mut grace, list) = house.signed_in(&house.person("Grace")).await;
    let filled = list.filled("/api/close-period", &[]);
    let (_, period) = filled.into_iter().find(|(name, _)| name == "period").unwrap();
    grace.submit(&list, "/api/close-period", &[]).await;
    let page = grace.open(&format!("/reports/gender/{period}/file.csv")).await.html;
    (house.leave().await, period, page)
}

fn written(data: &Path, words: &[&str]) -> Result<String, String> {
    waymark(&[&["report", "--place", data.to_str().unwrap()], words].concat())
}

#[tokio::test]
async fn a_scheduled_return_is_the_file_that_the_page_gives() {
    let (folder, period, page) = closed_once().await;
    let write = |words: &[&str]| {
        let asked = [&["gender", "--period", &period], words].concat();
        written(&folder.path().join("data"), &asked).unwrap()
    };

    let csv = write(&["--format", "csv"]);
    let json: Value = serde_json::from_str(&write(&["--format", "json"])).unwrap();
    let to = folder.path().join("data").join("return.xlsx");
    let nothing_said = write(&["--format", "xlsx", "--to", to.to_str().unwrap()]);

    assert_eq!(csv, page, "the same release, whoever asks and how often");
    let rows = json["rows"].as_array().unwrap();
    for (row, line) in rows.iter().zip(csv.lines().skip(1)) {
        let shown = |name: &str| row[name].as_str().unwrap_or("not shown").to_owned();
        assert_eq!(
            line,
            format!("{period},{},{},{}", shown("category"), shown("display"), shown("share"))
        );
    }
    assert!(csv.contains(json["release_id"].as_str().unwrap()));
    assert!(csv.contains(json["statement"].as_str().unwrap()));
    assert_eq!(nothing_said, "");
    assert!(fs::read(to).unwrap().starts_with(b"PK"));
}

#[tokio::test]
async fn what_may_not_be_published_is_refused_in_the_same_words() {
    let (folder, period, _) = closed_once().await;
    let asked = [
        ("gender", "2019"),
        ("gender", "last year"),
        ("gender", "2149H1"),
        ("gender-and-exploitation", &period),
        ("nationality", &period),
        ("../../etc/passwd", &period),
    ];

    let said: Vec<String> = asked
        .iter()
        .map(|(report, period)| {
            written(&folder.path().join("data"), &[report, "--period", period]).unwrap_err()
        })
        .collect();

    assert!(said[0].starts_with("This report is not published."), "{}", said[0]);
    assert!(said.iter().all(|one| *one == said[0]), "{said:?}");
    assert!(!said[0].contains(|letter: char| letter.is_ascii_digit()));
}

#[tokio::test]
async fn a_report_is_not_written_while_somebody_serves_the_store() {
    let house = House::open().await;

    let said = written(&house.data(), &["gender", "--period", "2025H1"]).unwrap_err();

    assert!(said.contains("Another Waymark is using the store"), "{said}");
    house.close().await;
}

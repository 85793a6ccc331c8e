//! What leaves the house shows what is displayed and nothing else, in every form it leaves in.

use std::collections::BTreeSet;

use domain::{
    disclosure::{NoisyCell, Period, Photograph, Programme, ProtectedTable, publish},
    id::Id,
};
use leptos::prelude::RenderHtml;
use uuid::Uuid;

use super::{
    catalogue::Report, csv::csv, figure::figure, file::Release, grid::grid, json::json, xlsx::xlsx,
};
use crate::site::words::report as words;

fn period() -> Period {
    "2025H1".parse().unwrap()
}

fn table(report: Report, gender: [i64; 3], outcome: [i64; 2]) -> ProtectedTable {
    let programme: Programme = "1-M-HALF".parse().unwrap();
    let categories = programme.tables().iter().flat_map(|table| table.categories());
    let noisy = gender.into_iter().chain(outcome);
    let kept: Vec<NoisyCell> =
        categories.zip(noisy).map(|(category, noisy)| NoisyCell { category, noisy }).collect();
    let picture = Photograph::new(period(), programme, &kept).unwrap();
    publish(report.table(), &[picture]).unwrap()
}

fn gender() -> ProtectedTable {
    table(Report::Gender, [63, 22, 4], [71, 12])
}

fn release() -> Release {
    Release {
        report: Report::Gender,
        period: period(),
        table: gender(),
        beside: Vec::new(),
        number: Id::new(Uuid::from_u128(0x5e1e_a5e0)),
    }
}

#[test]
fn the_headline_is_made_of_displayed_values() {
    let decisions = |outcome| words::headline(&table(Report::FirstDecisions, [50, 20, 3], outcome));

    assert_eq!(words::headline(&gender()), "About 65 of 90 people referred were female");
    assert_eq!(decisions([31, 57]), "About 55 of 90 first decisions were negative");
}

#[test]
fn the_page_shows_the_same_figures_for_counts_that_are_displayed_alike() {
    let page = |table: &ProtectedTable| {
        figure(Report::Gender, period(), table).to_html()
            + &grid(Report::Gender, period(), table).to_html()
    };

    let one = page(&gender());
    let other = page(&table(Report::Gender, [64, 22, 3], [70, 13]));

    assert_eq!(one, other);
    assert!(one.contains("fewer than 10") && one.contains(">65<") && !one.contains(">63"), "{one}");
}

#[test]
fn the_drawing_has_no_style_attribute_and_a_description() {
    let html = figure(Report::Gender, period(), &gender()).to_html();

    assert!(!html.contains("style="));
    assert!(html.contains("role=\"img\"") && html.contains("Bar chart. Female: 65."), "{html}");
}

#[test]
fn the_csv_file_has_a_line_for_every_category_and_its_notes() {
    let file = String::from_utf8(csv(&release()).unwrap()).unwrap();

    let lines: Vec<_> = file.lines().collect();
    assert_eq!(lines[0], "Period,Gender,People referred,Share of all");
    assert_eq!(lines[1], "2025H1,Female,65,70%");
    assert_eq!(lines[3], "2025H1,Other or not recorded,fewer than 10,under 5%");
    assert_eq!(lines[4], "2025H1,All,90,");
    assert!(
        lines[5].starts_with("Note,") && lines[5].contains("about 95%")
            || lines[5].contains("About 95%")
    );
    assert!(file.is_ascii(), "every spreadsheet reads it the same");
}

#[test]
fn no_number_in_a_file_is_one_that_is_not_displayed() {
    let hidden = ["63", "22", "4", "71"];
    let file = String::from_utf8(csv(&release()).unwrap()).unwrap();

    let figures = file.lines().take(5).collect::<String>();
    let numbers: BTreeSet<&str> = figures
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .collect();

    assert!(hidden.iter().all(|count| !numbers.contains(count)), "{numbers:?}");
}

#[test]
fn the_json_file_says_what_the_page_says_and_no_more() {
    let file: serde_json::Value = serde_json::from_slice(&json(&release()).unwrap()).unwrap();

    let rows = file["rows"].as_array().unwrap();
    assert_eq!(rows[0]["value"], 65);
    assert_eq!(
        (&rows[2]["value"], &rows[2]["display"]),
        (&serde_json::Value::Null, &"fewer than 10".into())
    );
    assert_eq!(file["total"]["display"], "90");
    let keys: Vec<_> = rows[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["category", "display", "share", "value"]);
}

#[test]
fn the_same_figures_are_the_same_excel_file() {
    let file = || xlsx(&release()).unwrap();

    assert_eq!(file(), file());
    assert!(file().starts_with(b"PK"));
}

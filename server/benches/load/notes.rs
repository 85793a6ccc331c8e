//! A case with 2,000 notes: it must open as fast as any other, and weigh little. The notes are written as people write
//! them, one form after another.

use std::time::Duration;

use crate::{
    client::Client,
    figures::Figures,
    place::{OPENED, Place},
};

const NOTES: usize = 2_000;
const MAY_TAKE: Duration = Duration::from_millis(25);
const MAY_WEIGH: usize = 40_000;

/// Writes them into one more case of the first caseworker, and returns its page.
pub async fn fill(place: &Place) -> String {
    let cases = place.account("caseworker").cases;
    let case = cases.get(OPENED).expect("a caseworker holds cases");
    let mut client = Client::connect(place.address, Some(place.cookie("caseworker").await)).await;
    let body = "Rang as agreed. Sleeping better. Asked for the letter to be read again. ".repeat(8);
    for _ in 0..NOTES {
        let key = store::chance::uuid().to_string();
        let typed = [
            ("case", case.as_str()),
            ("form", &key),
            ("kind", "CONTACT"),
            ("channel", "PHONE"),
            ("reached", "yes"),
            ("on[day]", "20"),
            ("on[month]", "11"),
            ("on[year]", "2025"),
            ("body", &body),
        ];
        let answer = client.post("/api/log", &typed).await;
        assert_eq!(answer.location.as_deref(), Some(format!("/cases/{case}").as_str()));
    }
    format!("/cases/{case}")
}

/// Whether it held.
#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
pub fn print_verdict(figures: &Figures) {
    let in_time = figures.p99_ms() <= MAY_TAKE.as_secs_f64() * 1e3;
    let verdict = if in_time && figures.bytes <= MAY_WEIGH { "holds" } else { "DOES NOT HOLD" };
    println!("a case with {NOTES} notes: under 25 ms (p99) and 40 kB: {verdict}");
}

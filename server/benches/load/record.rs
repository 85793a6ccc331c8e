//! Records events as a caseworker would: the form is opened, filled and saved. Only the save is timed, and it is over
//! when the server says that the event is safe.

use std::time::{Duration, Instant};

use domain::day::TypedDay;

use crate::{
    SECONDS,
    client::Client,
    figures::Figures,
    place::{OPENED, Place},
};

pub async fn measure(place: &Place, connections: usize) -> Figures {
    let cookie = place.cookie("caseworker").await;
    let mut cases = place.account("caseworker").cases;
    cases.truncate(OPENED);
    let (started, until) = (Instant::now(), Instant::now() + Duration::from_secs(SECONDS));
    let connections = connections.min(OPENED);
    let hands = (0..connections).map(|hand| {
        let (address, cookie) = (place.address, cookie.clone());
        // No two hands hold the same case: what is measured is the save, not the quarrel.
        let mine: Vec<_> = cases.iter().skip(hand).step_by(connections).cloned().collect();
        tokio::spawn(async move {
            let mut client = Client::connect(address, Some(cookie)).await;
            let mut timings = Vec::new();
            for case in mine.iter().cycle().take_while(|_| Instant::now() < until) {
                timings.extend(save(&mut client, case).await);
            }
            timings
        })
    });
    let mut timings = Vec::new();
    for hand in hands.collect::<Vec<_>>() {
        timings.extend(hand.await.expect("no hand panics"));
    }
    Figures::new(timings, started.elapsed(), 0)
}

/// Nothing when the case is closed: its form offers no decision.
async fn save(client: &mut Client, case: &str) -> Option<Duration> {
    let page = client.get(&format!("/cases/{case}/event")).await;
    let page = String::from_utf8_lossy(&page.body).into_owned();
    let (version, key) = (hidden(&page, "version")?, hidden(&page, "form")?);
    let today = TypedDay::from(chrono::NaiveDate::from_ymd_opt(2026, 11, 20)?);
    let asked = Instant::now();
    let answer = client
        .post(
            "/api/save-event",
            &[
                ("case", case),
                ("version", &version),
                ("form", &key),
                ("kind", "permission_refused"),
                ("route", "VTS"),
                ("certain", "yes"),
                ("on[day]", &today.day),
                ("on[month]", &today.month),
                ("on[year]", &today.year),
            ],
        )
        .await;
    let spent = asked.elapsed();
    let saved = answer.location.as_deref() == Some(&format!("/cases/{case}"));
    saved.then_some(spent)
}

fn hidden(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

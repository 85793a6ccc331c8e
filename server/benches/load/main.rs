//! `make bench`: what Waymark does on a 20,000-case encrypted store, signed in, at 1 and at 32 connections.
//! Prints each figure beside the raw figure it stands on, so that it also reads as a ratio.

mod client;
mod dates;
mod figures;
mod notes;
mod place;
mod raw;
mod record;
mod wire;

use std::time::{Duration, Instant};

use client::Client;
use figures::Figures;
use place::Place;

/// What each page is called in every table of figures.
mod name {
    pub const TODAY: &str = "Today";
    pub const CASE: &str = "a case";
    pub const LIST: &str = "cases, filtered and sorted";
    pub const DEADLINES: &str = "deadlines";
    pub const REPORT: &str = "a report";
}

const SECONDS: u64 = 5;
const REPORT: &str = "/reports/first-decisions";
/// `cargo bench --package server --bench load -- dates` measures the two sums of dates alone, without a store.
const DATES_ONLY: &str = "dates";

/// One thing measured: a name people know and what is asked of the server, turn by turn.
struct Scene {
    name: &'static str,
    who: &'static str,
    paths: Vec<String>,
}

#[tokio::main]
#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
async fn main() {
    if std::env::args().skip(1).any(|asked| asked == DATES_ONLY) {
        return dates::print();
    }
    let cases =
        std::env::var("WAYMARK_BENCH_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(20_000);
    let place = Place::prepare(cases);
    println!(
        "machine: {}; store: {cases} cases, encrypted, {} MB",
        place::machine(),
        place.megabytes()
    );
    println!(
        "loading: {:.1} s; start-up: {:.0} ms",
        place.loading.as_secs_f64(),
        place.start_up.as_secs_f64() * 1e3
    );

    println!(
        "{:<28} {:>5} {:>10} {:>9} {:>10} {:>9}",
        "scene", "conns", "median ms", "p99 ms", "a second", "bytes"
    );
    close_every_period(&place).await;
    let mut pages = Vec::new();
    for scene in scenes(&place) {
        let alone = visit(&place, &scene, 1).await;
        print_row(scene.name, 1, &alone);
        print_row(scene.name, 32, &visit(&place, &scene, 32).await);
        pages.push((scene.name, alone.median_ms()));
    }
    wire::print(&place).await;
    let paths = vec![notes::fill(&place).await];
    let noted = Scene { name: "a case with 2,000 notes", who: "caseworker", paths };
    let alone = visit(&place, &noted, 1).await;
    print_row(noted.name, 1, &alone);
    notes::print_verdict(&alone);
    for connections in [1, 32] {
        print_row("record an event", connections, &record::measure(&place, connections).await);
    }
    dates::print();
    println!("memory: {} MB resident after the load", place.memory_megabytes());
    let place = place.stop();
    raw::print(&place, &pages).await;
}

/// A report shows figures, and its chart, only once a period is closed.
async fn close_every_period(place: &Place) {
    let mut client = Client::connect(place.address, Some(place.cookie("manager").await)).await;
    while place::close_period(&mut client).await.is_some() {}
    let report = client.get(REPORT).await;
    assert!(String::from_utf8_lossy(&report.body).contains("<svg"), "the report has its chart");
}

fn scenes(place: &Place) -> Vec<Scene> {
    let cases = place.account("caseworker").cases;
    let opened = cases.iter().take(place::OPENED).map(|id| format!("/cases/{id}")).collect();
    let scene = |name, who, paths| Scene { name, who, paths };
    vec![
        scene(name::TODAY, "caseworker", vec!["/".into()]),
        scene(name::CASE, "caseworker", opened),
        scene(name::LIST, "caseworker", vec!["/cases?stage=AWAITING_CG&sort=reference".into()]),
        scene(name::DEADLINES, "legal_adviser", vec!["/deadlines".into()]),
        scene(name::REPORT, "manager", vec![REPORT.into()]),
    ]
}

async fn visit(place: &Place, scene: &Scene, connections: usize) -> Figures {
    let cookie = place.cookie(scene.who).await;
    let until = Instant::now() + Duration::from_secs(SECONDS);
    let started = Instant::now();
    let walks = (0..connections).map(|n| {
        let (address, cookie, paths) = (place.address, cookie.clone(), scene.paths.clone());
        tokio::spawn(async move {
            walk(Client::connect(address, Some(cookie)).await, &paths, n * 7, until).await
        })
    });
    let mut timings = Vec::new();
    let mut bytes = 0;
    for walk in walks.collect::<Vec<_>>() {
        let (mine, size) = walk.await.expect("no walk panics");
        timings.extend(mine);
        bytes = bytes.max(size);
    }
    Figures::new(timings, started.elapsed(), bytes)
}

async fn walk(
    mut client: Client,
    paths: &[String],
    first: usize,
    until: Instant,
) -> (Vec<Duration>, usize) {
    let (mut timings, mut largest) = (Vec::new(), 0);
    for turn in first.. {
        let path = &paths[turn % paths.len()];
        let asked = Instant::now();
        let answer = client.get(path).await;
        timings.push(asked.elapsed());
        assert!(answer.status.is_success(), "a page of the load answered {}", answer.status);
        largest = largest.max(answer.body.len());
        if Instant::now() > until {
            break;
        }
    }
    (timings, largest)
}

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
fn print_row(name: &str, connections: usize, f: &Figures) {
    let (median, p99, rate) = (f.median_ms(), f.p99_ms(), f.a_second());
    println!("{name:<28} {connections:>5} {median:>10.2} {p99:>9.2} {rate:>10.0} {:>9}", f.bytes);
}

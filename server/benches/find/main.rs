//! `make bench`: looking for somebody by name among a hundred thousand people of one team, as a caseworker does: the name
//! is sent, and the page that answers is opened. Names as they are typed: whole, half, turned round, misheard.

#[path = "../load/client.rs"]
#[allow(dead_code, reason = "the other bench uses all of it")]
mod client;
#[path = "../load/figures.rs"]
#[allow(dead_code, reason = "the other bench uses all of it")]
mod figures;
mod people;
#[path = "../load/place.rs"]
#[allow(dead_code, reason = "the other bench uses all of it")]
mod place;

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use client::Client;
use figures::Figures;
use place::Place;

const SEARCHES: u32 = 1_000;
const MAY_TAKE: Duration = Duration::from_millis(100);

#[tokio::main]
#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
async fn main() {
    let people =
        std::env::var("WAYMARK_BENCH_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let place = Place::prepare_and(40, |data| bring_in(data, people));
    println!("machine: {}; {people} people, encrypted, {} MB", place::machine(), place.megabytes());
    let mut client = Client::connect(place.address, Some(place.cookie("caseworker").await)).await;
    println!("{:<28} {:>10} {:>9} {:>10}", "find by name", "median ms", "p99 ms", "found of");
    let mut all = Vec::new();
    for (way, typed) in people::ways() {
        let (timings, found) = search(&mut client, people, typed).await;
        let figures = Figures::new(timings.clone(), Duration::from_secs(1), 0);
        let (median, p99) = (figures.median_ms(), figures.p99_ms());
        println!("{way:<28} {median:>10.1} {p99:>9.1} {found:>4} {SEARCHES:>5}");
        all.extend(timings);
    }
    let p99 = Figures::new(all, Duration::from_secs(1), 0).p99_ms();
    let verdict = if p99 <= MAY_TAKE.as_secs_f64() * 1e3 { "holds" } else { "DOES NOT HOLD" };
    println!("find by name: under 100 ms (p99): {p99:.1} ms: {verdict}");
    drop(place.stop());
}

/// How long each search took, and how many found anybody.
async fn search(
    client: &mut Client,
    people: u32,
    typed: fn(u32) -> String,
) -> (Vec<Duration>, usize) {
    let (mut timings, mut found) = (Vec::new(), 0);
    for turn in 0..SEARCHES {
        // A step that shares no factor with the number of names: everybody's turn comes.
        let name = typed(turn.wrapping_mul(7_919) % people);
        let form = store::chance::uuid().to_string();
        let asked = Instant::now();
        let sent = client.post("/api/find-person", &[("name", &name), ("form", &form)]).await;
        assert_eq!(sent.location.as_deref(), Some("/find"), "{name}");
        let page = client.get("/find").await;
        timings.push(asked.elapsed());
        assert!(page.status.is_success(), "{name}: {}", page.status);
        found += usize::from(String::from_utf8_lossy(&page.body).contains("<tbody"));
    }
    (timings, found)
}

/// Brings so many people into the team of the first caseworker.
fn bring_in(data: &Path, people: u32) {
    let home = data.parent().expect("the store lies in a folder of ours");
    let manifest = fs::read(home.join("manifest.json")).expect("the manifest is written");
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).expect("it is JSON");
    let accounts = manifest["accounts"].as_array().expect("people with accounts");
    let worker = accounts.iter().find(|one| one["role"] == "caseworker").expect("a caseworker");
    let sheet = home.join("people.csv");
    fs::write(&sheet, people::sheet(people)).expect("room for the sheet");
    let done = Command::new(env!("CARGO_BIN_EXE_waymark"))
        .arg("import")
        .arg(&sheet)
        .args(["--by", worker["email"].as_str().expect("an address"), "--place"])
        .arg(data)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(done.expect("the program was built").success(), "everybody is brought in");
}

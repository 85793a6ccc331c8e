//! `make bench`: what the time of an answer gives away, and what a flood of sign-ins costs those who are signed in.
//! A case of somebody else takes as long as one that does not exist; a name nobody has takes as long as a wrong password;
//! and while two hundred strangers try to sign in, pages come as quickly as ever.

#[path = "../load/client.rs"]
#[allow(dead_code, reason = "the other bench uses all of it")]
mod client;
mod flood;
#[path = "../load/place.rs"]
#[allow(dead_code, reason = "the other bench uses all of it")]
mod place;

use std::time::{Duration, Instant};

use client::Client;
use place::Place;

/// How often each of two answers is timed, turn by turn, so that a slow moment hits both.
const TURNS: usize = 400;
const SIGN_INS: usize = 120;
/// Wrong passwords before a right one, after which the count begins anew.
const WRONG: usize = 8;

#[tokio::main]
#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
async fn main() {
    let place = Place::prepare(240);
    println!("machine: {}", place::machine());
    not_yours(&place).await;
    unknown_names(&place).await;
    flood::measure(&place).await;
    drop(place.stop());
}

/// P3: not yours, and does not exist.
#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
async fn not_yours(place: &Place) {
    let rosa = place.account("caseworker");
    let theirs = all_cases(place).into_iter().find(|case| !rosa.cases.contains(case));
    let theirs = format!("/cases/{}", theirs.expect("another team has cases"));
    let mut client = Client::connect(place.address, Some(place.cookie("caseworker").await)).await;
    let (mut yours, mut nobodys) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        yours.push(refused(&mut client, &theirs).await);
        let random = format!("/cases/{}", store::chance::uuid());
        nobodys.push(refused(&mut client, &random).await);
    }
    let (one, other) = (median(&mut yours), median(&mut nobodys));
    println!("not yours: {one:.2} ms; does not exist: {other:.2} ms (medians of {TURNS})");
    let apart = (one - other).abs() / one.max(other);
    say("not yours takes as long as does not exist, to 10 %", apart <= 0.10, apart * 100.0, "%");
}

/// Every case that anybody may see.
fn all_cases(place: &Place) -> Vec<String> {
    let data = place.data();
    let home = data.parent().expect("the store lies in a folder of ours");
    let manifest = std::fs::read(home.join("manifest.json")).expect("the manifest is written");
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).expect("it is JSON");
    let accounts = manifest["accounts"].as_array().expect("people with accounts");
    let cases = accounts.iter().filter_map(|one| one["cases"].as_array()).flatten();
    cases.filter_map(|case| case.as_str().map(str::to_owned)).collect()
}

async fn refused(client: &mut Client, path: &str) -> Duration {
    let asked = Instant::now();
    let answer = client.get(path).await;
    let took = asked.elapsed();
    assert_eq!(answer.status, http::StatusCode::NOT_FOUND, "{path}");
    took
}

/// P7: a wrong password, and a name nobody has.
#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
async fn unknown_names(place: &Place) {
    // Not the caseworker: so many devices would sign out the one that is measured under the flood.
    let farah = place.account("legal_adviser");
    let (mut wrong, mut unknown) = (Vec::new(), Vec::new());
    for turn in 0..SIGN_INS {
        if turn % WRONG == 0 {
            sign_in(place, &farah.email, &farah.password).await;
        }
        let nobody = format!("nobody{turn}@harbourlight.example");
        wrong.push(sign_in(place, &farah.email, "kettle on the hill").await);
        unknown.push(sign_in(place, &nobody, "kettle on the hill").await);
    }
    let (one, other) = (median(&mut wrong), median(&mut unknown));
    println!("wrong password: {one:.1} ms; unknown name: {other:.1} ms (medians of {SIGN_INS})");
    let apart = (one - other).abs();
    let holds = apart <= 5.0 && apart / one.max(other) <= 0.05;
    say("an unknown name takes as long as a wrong password, to 5 ms and 5 %", holds, apart, "ms");
}

/// From a device that nobody knows.
async fn sign_in(place: &Place, email: &str, password: &str) -> Duration {
    let mut client = Client::connect(place.address, None).await;
    let asked = Instant::now();
    let answer = client.post("/api/sign-in", &[("email", email), ("password", password)]).await;
    let took = asked.elapsed();
    assert_eq!(answer.status, http::StatusCode::SEE_OTHER, "an answer that leads on");
    took
}

/// In milliseconds.
fn median(timings: &mut [Duration]) -> f64 {
    share(timings, 50)
}

/// The time within which so many of a hundred ended, in milliseconds.
fn share(timings: &mut [Duration], percent: usize) -> f64 {
    timings.sort_unstable();
    let place = (timings.len() * percent / 100).min(timings.len() - 1);
    timings[place].as_secs_f64() * 1e3
}

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
fn say(what: &str, holds: bool, measured: f64, unit: &str) {
    let verdict = if holds { "holds" } else { "DOES NOT HOLD" };
    println!("{what}: {measured:.1} {unit}: {verdict}");
}

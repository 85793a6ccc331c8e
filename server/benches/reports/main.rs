//! `make bench`: reports on a store of a million cases: closing a period, a published report, every internal table. The
//! store is a demonstration of some thousand cases, copied within the database: what is measured is counting, not typing.
//! Measured at a quarter of the size too, so that growth shows.

#[path = "../load/client.rs"]
#[allow(dead_code, reason = "the other bench uses all of it")]
mod client;
mod grow;
#[path = "../load/place.rs"]
#[allow(dead_code, reason = "the other bench uses all of it")]
mod place;

use std::time::Instant;

use client::Client;
use domain::tally::table::InternalTable;
use place::Place;

/// Cases that are told one by one; the others are copies.
const TOLD: usize = 4_000;

/// What was measured of one store, in milliseconds.
struct Measured {
    cases: usize,
    rows: Vec<(String, f64)>,
}

#[tokio::main]
#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
async fn main() {
    let cases =
        std::env::var("WAYMARK_BENCH_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    println!("machine: {}", place::machine());
    let quarter = measure(cases / 4).await;
    let whole = measure(cases).await;
    println!("{:<40} {:>12} {:>12} {:>7}", "milliseconds", quarter.cases, whole.cases, "growth");
    for ((name, small), (_, large)) in quarter.rows.iter().zip(&whole.rows) {
        println!("{name:<40} {small:>12.0} {large:>12.0} {:>7.1}", large / small.max(1.0));
    }
}

async fn measure(cases: usize) -> Measured {
    let copies = (cases / TOLD).max(1);
    let place = Place::prepare_and(TOLD, |data| grow::copy(data, copies));
    let mut client = Client::connect(place.address, Some(place.cookie("manager").await)).await;
    let mut rows = vec![
        ("close what came before, once".to_owned(), close(&mut client).await),
        ("close one period".to_owned(), close(&mut client).await),
    ];
    for report in ["gender", "first-decisions", "final-decision-wait"] {
        rows.push((
            format!("report {report}"),
            open(&mut client, &format!("/reports/{report}")).await,
        ));
    }
    for table in InternalTable::ALL {
        let path = format!("/reports/internal/{}?by=GENDER", table.code());
        rows.push((format!("internal {}", table.code()), open(&mut client, &path).await));
    }
    drop(place.stop());
    Measured { cases: copies * TOLD, rows }
}

async fn close(client: &mut Client) -> f64 {
    place::close_period(client).await.expect("a period can be closed").as_secs_f64() * 1e3
}

/// The middle of three.
async fn open(client: &mut Client, path: &str) -> f64 {
    let mut times = Vec::new();
    for _ in 0..3 {
        let asked = Instant::now();
        let answer = client.get(path).await;
        assert!(answer.status.is_success(), "{path} ended with {}", answer.status);
        times.push(asked.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    times[1]
}

//! P6: two hundred strangers try to sign in, again and again, while a caseworker works.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use super::{Client, Place, say, share};

const STRANGERS: usize = 200;
const LASTS: Duration = Duration::from_secs(15);
/// The most that a page may take for nineteen of twenty, in milliseconds.
const MAY_TAKE: f64 = 300.0;
/// The most that the flood may add to the memory of the server, in megabytes.
const MAY_GROW: u64 = 200;

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
pub async fn measure(place: &Place) {
    let cookie = place.cookie("caseworker").await;
    let mut worker = Client::connect(place.address, Some(cookie)).await;
    let case = format!("/cases/{}", place.account("caseworker").cases[0]);
    let before = place.memory_megabytes();
    let (over, tried) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let strangers = (0..STRANGERS).map(|number| {
        let (over, tried, address) = (Arc::clone(&over), Arc::clone(&tried), place.address);
        tokio::spawn(async move {
            let mut client = Client::connect(address, None).await;
            let email = format!("stranger{number}@harbourlight.example");
            while !over.load(Relaxed) {
                client.cookie = None;
                let typed = [("email", email.as_str()), ("password", "kettle on the hill")];
                client.post("/api/sign-in", &typed).await;
                tried.fetch_add(1, Relaxed);
            }
        })
    });
    let strangers: Vec<_> = strangers.collect();
    let (mut timings, mut most) = (Vec::new(), before);
    let until = Instant::now() + LASTS;
    for turn in 0.. {
        let asked = Instant::now();
        let path = if turn % 2 == 0 { "/" } else { &case };
        let page = worker.get(path).await;
        timings.push(asked.elapsed());
        assert!(page.status.is_success(), "a page under the flood: {}", page.status);
        most = most.max(place.memory_megabytes());
        if Instant::now() > until {
            break;
        }
    }
    over.store(true, Relaxed);
    for stranger in strangers {
        stranger.await.expect("no stranger panics");
    }
    let p95 = share(&mut timings, 95);
    println!("{} tries to sign in beside {} pages", tried.load(Relaxed), timings.len());
    say("pages under a flood of sign-ins, p95 under 300 ms", p95 <= MAY_TAKE, p95, "ms");
    let grown = most - before;
    let grown_mb = f64::from(u32::try_from(grown).unwrap_or(u32::MAX));
    say("the flood takes under 200 MB", grown <= MAY_GROW, grown_mb, "MB");
}

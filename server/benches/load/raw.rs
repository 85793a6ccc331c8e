//! What the pages stand on, without HTTP and without drawing: the store's own work for each, and one commit made safe
//! on the disk. The page's figure over this one is what the web costs.

use std::{
    fs::File,
    io::Write,
    time::{Duration, Instant},
};

use domain::id::CaseId;
use store::{
    Store,
    actor::{Actor, SessionTag},
    clock::SystemClock,
    permit::{ListCases, ReadCase, ReadDeadlines, ReadToday},
    place::{Kind, Place as Home},
    view::{CaseFilter, DeadlineFilter},
};
use tower_sessions::session::Id;

use crate::{figures::Figures, place::Place, print_row};

const TURNS: usize = 300;

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
pub async fn print(place: &Place) {
    let store = Store::open(&Home::new(place.data()), Kind::Demo, SystemClock)
        .await
        .expect("the store opens");
    let worker = actor(&store, place, "caseworker").await;
    let adviser = actor(&store, place, "legal_adviser").await;
    let cases: Vec<CaseId> =
        place.account("caseworker").cases.iter().filter_map(|id| id.parse().ok()).collect();

    println!("raw, in this process, one at a time:");
    let today =
        || async { drop(store.today_page(leave::<ReadToday>(&store, &worker, ()).await).await) };
    print_row("  Today", 1, &time(today).await);
    let filter = CaseFilter::default();
    let list = || async {
        drop(store.cases(leave::<ListCases>(&store, &worker, ()).await, &filter).await);
    };
    print_row("  cases", 1, &time(list).await);
    let mut turn = cases.iter().cycle();
    let mut next = || *turn.next().expect("the caseworker has cases");
    let mut timings = Vec::new();
    let started = Instant::now();
    for _ in 0..TURNS {
        let (case, asked) = (next(), Instant::now());
        drop(store.case(leave::<ReadCase>(&store, &worker, case).await).await.expect("a case"));
        timings.push(asked.elapsed());
    }
    print_row("  a case, audited", 1, &Figures::new(timings, started.elapsed(), 0));
    let filter = DeadlineFilter::default();
    let due = || async {
        drop(store.deadlines(leave::<ReadDeadlines>(&store, &adviser, ()).await, &filter).await);
    };
    print_row("  deadlines", 1, &time(due).await);
    print_row("  one commit on the disk", 1, &commits(place));
    store.close().await;
}

/// Whoever the cookie of this role belongs to.
async fn actor(store: &Store, place: &Place, role: &str) -> Actor {
    let cookie = place.cookie(role).await;
    let id: Id = cookie.split('=').nth(1).and_then(|id| id.parse().ok()).expect("a session id");
    let user =
        store.account_of(&place.account(role).email).await.expect("an answer").expect("an account");
    store.actor(user, SessionTag::of(&id)).await.expect("a live session")
}

async fn leave<A: store::permit::Action>(
    store: &Store,
    actor: &Actor,
    target: A::Target,
) -> store::permit::Permit<A> {
    store.permit::<A>(actor, target).await.expect("leave")
}

async fn time<F: Future<Output = ()>>(mut work: impl FnMut() -> F) -> Figures {
    let (mut timings, started) = (Vec::with_capacity(TURNS), Instant::now());
    for _ in 0..TURNS {
        let asked = Instant::now();
        work().await;
        timings.push(asked.elapsed());
    }
    Figures::new(timings, started.elapsed(), 0)
}

/// 4 kB appended and made safe, as a commit must.
fn commits(place: &Place) -> Figures {
    let path = place.data().join("commits");
    let mut file = File::create(&path).expect("a file beside the store");
    let mut once = || -> Duration {
        let asked = Instant::now();
        file.write_all(&[7; 4096]).and_then(|()| file.sync_data()).expect("a write");
        asked.elapsed()
    };
    let started = Instant::now();
    let timings = (0..TURNS).map(|_| once()).collect();
    let _ = std::fs::remove_file(path);
    Figures::new(timings, started.elapsed(), 0)
}

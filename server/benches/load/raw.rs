//! What the pages stand on, without HTTP and without drawing: the store's own work for each, and one commit made safe
//! on the disk. The page's figure over this one is what the web costs.

use std::{
    fs::File,
    io::Write,
    time::{Duration, Instant},
};

use domain::{disclosure::Table, id::CaseId, picture::CaseStage};
use store::{
    Store,
    actor::{Actor, SessionTag},
    clock::SystemClock,
    permit::{ListCases, ReadCase, ReadDeadlines, ReadReports, ReadToday},
    place::{Kind, Place as Home},
    view::{CaseFilter, CaseSort, DeadlineFilter},
};
use tower_sessions::session::Id;

use crate::{
    figures::Figures,
    name::{CASE, DEADLINES, LIST, REPORT, TODAY},
    place::{OPENED, Place},
    print_row,
};

const TURNS: usize = 300;

/// `pages`: the median of each page over HTTP, by the name its row has here too.
#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
pub async fn print(place: &Place, pages: &[(&str, f64)]) {
    let store = Store::open(&Home::new(place.data()), Kind::Demo, SystemClock)
        .await
        .expect("the store opens");
    println!("raw, in this process, one at a time, and the page over HTTP as a multiple of it:");
    for (name, figures) in measure(&store, place).await {
        print_row(&format!("  {name}"), 1, &figures);
        if let Some((_, page)) = pages.iter().find(|(scene, _)| *scene == name) {
            println!("  {:<26} {:>16.1} x", "", page / figures.median_ms());
        }
    }
    print_row("  one commit on the disk", 1, &commits(place));
    store.close().await;
}

async fn measure(store: &Store, place: &Place) -> Vec<(&'static str, Figures)> {
    let worker = actor(store, place, "caseworker").await;
    let adviser = actor(store, place, "legal_adviser").await;
    let manager = actor(store, place, "manager").await;
    let cases = place.account("caseworker").cases;
    let cases: Vec<CaseId> = cases.iter().take(OPENED).filter_map(|id| id.parse().ok()).collect();

    let today =
        async |_| drop(store.today_page(leave::<ReadToday>(store, &worker, ()).await).await);
    let wanted = CaseFilter {
        stage: Some(CaseStage::AwaitingFinal),
        sort: CaseSort::Reference,
        ..CaseFilter::default()
    };
    let list =
        async |_| drop(store.cases(leave::<ListCases>(store, &worker, ()).await, &wanted).await);
    let case = async |turn: usize| {
        let case = cases[turn % cases.len()];
        drop(store.case(leave::<ReadCase>(store, &worker, case).await).await.expect("a case"));
    };
    let asked = DeadlineFilter::default();
    let due = async |_| {
        drop(store.deadlines(leave::<ReadDeadlines>(store, &adviser, ()).await, &asked).await);
    };
    let report = async |_| {
        let periods = store.closed_periods().await.expect("periods");
        let newest = periods.last().expect("a closed period");
        let one = leave::<ReadReports>(store, &manager, ()).await;
        drop(store.report(one, Table::RgOutcome, &[*newest]).await.expect("a report"));
        let all = leave::<ReadReports>(store, &manager, ()).await;
        drop(store.report_over_time(all, Table::RgOutcome, &periods).await.expect("its series"));
    };
    vec![
        (TODAY, time(today).await),
        (CASE, time(case).await),
        (LIST, time(list).await),
        (DEADLINES, time(due).await),
        (REPORT, time(report).await),
    ]
}

/// Whoever the cookie of this role belongs to.
async fn actor(store: &Store, place: &Place, role: &str) -> Actor {
    let cookie = place.cookie(role).await;
    let session = cookie.split("; ").find_map(|one| one.strip_prefix("waymark="));
    let id: Id = session.and_then(|id| id.parse().ok()).expect("a session id");
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

async fn time(work: impl AsyncFn(usize)) -> Figures {
    let (mut timings, started) = (Vec::with_capacity(TURNS), Instant::now());
    for turn in 0..TURNS {
        let asked = Instant::now();
        work(turn).await;
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

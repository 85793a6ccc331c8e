//! Promise P13: the program is killed again and again while people write. Whoever was told that a note is saved finds it
//! afterwards, once; whoever was not told sends the same form again, and it is there once too. The audit record is whole
//! after every kill. `WAYMARK_KILLS` says how often.

use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
};

use http::{Method, StatusCode, header::LOCATION};
use tempfile::TempDir;

use crate::browser::{Browser, Fields};
use crate::crash::{Served, free_port, notes};
use crate::house::{Person, furnish, person, waymark};
use crate::steps::{add_case, case_of};

const WRITERS: usize = 4;
/// What is acknowledged between two kills: two hundred kills make ten thousand.
const BETWEEN: usize = 50;
/// Enough to see that it works.
const FEW: usize = 12;

/// How often the program is killed, and after how many writes each time.
fn how_often() -> (usize, usize) {
    let asked = std::env::var("WAYMARK_KILLS").ok().and_then(|number| number.parse().ok());
    asked.map_or((4, FEW), |kills| (kills, BETWEEN))
}

/// Somebody who logs notes in a case of their own, and what they know of them.
struct Writer {
    browser: Browser,
    case: String,
    place: usize,
    turn: usize,
    /// Sent, and never answered.
    unsure: Option<(String, Fields)>,
    acknowledged: Vec<String>,
}

impl Writer {
    /// Writes until the line goes dead.
    async fn write(mut self, taken: Arc<AtomicUsize>) -> Self {
        while let Some((note, fields)) = self.next().await {
            let Some(answer) = self.browser.post("/api/log", &fields).await else {
                self.unsure = Some((note, fields));
                return self;
            };
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
            let to = answer.headers[LOCATION].to_str().unwrap();
            assert!(to.starts_with("/cases/"), "{note}: {to}");
            self.acknowledged.push(note);
            taken.fetch_add(1, SeqCst);
        }
        self
    }

    /// What was never answered, with its one-time key, or a new note.
    async fn next(&mut self) -> Option<(String, Fields)> {
        if self.unsure.is_some() {
            return self.unsure.take();
        }
        let form =
            self.browser.send(Method::GET, &format!("/cases/{}/log", self.case), None).await?;
        self.turn += 1;
        let note = format!("Writer {} writes {}.", self.place, self.turn);
        let fields = form.filled("/api/log", &[("body", &note)]);
        Some((note, fields))
    }
}

async fn writers(served: &Served, who: &Person) -> Vec<Writer> {
    let mut writers = Vec::new();
    for place in 0..WRITERS {
        let mut browser = served.browser(who).await;
        let case = case_of(&add_case(&mut browser, &format!("Person {place}"), &[]).await);
        let (unsure, acknowledged) = (None, Vec::new());
        writers.push(Writer { browser, case, place, turn: 0, unsure, acknowledged });
    }
    writers
}

/// Lets everybody write until enough was acknowledged, and kills the program there and then.
async fn kill_after(enough: usize, served: &mut Served, writers: &mut Vec<Writer>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let all = writers.drain(..).map(|writer| tokio::spawn(writer.write(Arc::clone(&taken))));
    let all: Vec<_> = all.collect();
    while taken.load(SeqCst) < enough {
        assert!(!all.iter().any(tokio::task::JoinHandle::is_finished), "somebody stopped");
        tokio::task::yield_now().await;
    }
    served.kill();
    for writer in all {
        writers.push(writer.await.unwrap());
    }
}

/// Nothing is lost, nothing is there twice, and the audit record is whole.
async fn assert_whole(data: &Path, writers: &[Writer]) {
    let at = data.to_str().unwrap();
    assert!(waymark(&["audit", "verify", "--place", at]).unwrap().contains("is whole"));
    let found = notes(data).await;
    for note in writers.iter().flat_map(|writer| &writer.acknowledged) {
        assert_eq!(found.get(note), Some(&1), "{note} was acknowledged");
    }
    for (note, times) in found.iter().filter(|(note, _)| note.starts_with("Writer ")) {
        assert_eq!(*times, 1, "{note}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_is_killed_again_and_again_and_nothing_acknowledged_is_lost_or_there_twice() {
    let (kills, between) = how_often();
    let folder = TempDir::new().unwrap();
    furnish(folder.path(), "4");
    let manifest = fs::read(folder.path().join("manifest.json")).unwrap();
    let rosa = person(&serde_json::from_slice(&manifest).unwrap(), "Rosa");
    let (data, port) = (folder.path().join("data"), free_port());
    let mut served = Served::start(folder.path(), port);
    let mut writers = writers(&served, &rosa).await;

    for kill in 0..kills {
        if kill > 0 {
            served = Served::start(folder.path(), port);
        }
        kill_after(between, &mut served, &mut writers).await;
        assert_whole(&data, &writers).await;
    }

    let acknowledged: usize = writers.iter().map(|writer| writer.acknowledged.len()).sum();
    println!("{kills} kills, {acknowledged} writes acknowledged, none lost, none twice");
    assert!(acknowledged >= kills * between);
    let checked = waymark(&["rebuild", "--check", "--place", data.to_str().unwrap()]).unwrap();
    assert!(checked.contains("0 differed"), "{checked}");
}

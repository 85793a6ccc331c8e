//! Promise P14: the disk is full, or fails while it is written or while it makes sure. People who write meanwhile are
//! refused with a sentence and get back what they typed; pages that are not written down go on; and once the disk is well
//! again everybody saves again, without a restart. `WAYMARK_FAULTS` says how many refusals are waited for.

mod bad_disk;
mod power;

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    time::{Duration, Instant},
};

use http::{StatusCode, header::LOCATION};
use store::chance;
use tokio::task::JoinHandle;

use crate::browser::{Browser, Fields, Page};
use crate::crash::{Served, free_port, notes};
use crate::house::{Person, furnish, person, waymark};
use crate::steps::{add_case, case_of};
use bad_disk::{BadDisk, FAULTS, Fault};

const WRITERS: usize = 3;
const SOON: Duration = Duration::from_mins(1);

/// How many writes are refused before the test is content.
fn how_many() -> usize {
    let asked = std::env::var("WAYMARK_FAULTS").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(30)
}

/// What all writers have seen so far.
#[derive(Default)]
struct Seen {
    taken: AtomicUsize,
    refused: AtomicUsize,
    stop: AtomicBool,
}

/// Somebody who logs notes in a case, one after the other, and sends again what was handed back.
struct Writer {
    browser: Browser,
    log: String,
    form: Page,
    place: usize,
    seen: Arc<Seen>,
}

impl Writer {
    async fn work(mut self) -> Vec<String> {
        let mut acknowledged = Vec::new();
        for turn in 0.. {
            if self.seen.stop.load(SeqCst) {
                break;
            }
            let note = format!("Writer {} writes \"{turn}\" & so on.", self.place);
            self.look().await;
            let key = chance::uuid().to_string();
            let typed = [("body", note.as_str()), ("form", key.as_str())];
            if self.save(self.form.filled("/api/log", &typed), &note).await {
                acknowledged.push(note);
                self.seen.taken.fetch_add(1, SeqCst);
            }
        }
        acknowledged
    }

    /// Opens the form anew. Pages of a case are shown only once it is written down who sees them: while that cannot be,
    /// the one that was opened before is filled in, as somebody does who has it before them.
    async fn look(&mut self) {
        let page = self.browser.open(&self.log).await;
        if page.status == StatusCode::OK {
            self.form = page;
        } else {
            assert_clean(&page);
        }
    }

    /// Sends the form, and what is handed back, until it is taken or the day is over.
    async fn save(&mut self, mut fields: Fields, note: &str) -> bool {
        loop {
            let mut answer = self.browser.post("/api/log", &fields).await.unwrap();
            if answer.status == StatusCode::SEE_OTHER {
                let to = answer.headers[LOCATION].to_str().unwrap().to_owned();
                if to != self.log {
                    assert!(to.starts_with("/cases/"), "nobody is sent away: {to}");
                    return true;
                }
                // The disk was well again in time to keep the answers.
                answer = self.browser.open(&to).await;
            } else {
                assert_clean(&answer);
            }
            fields = answer.filled("/api/log", &[]);
            let body = fields.iter().find(|(name, _)| name == "body");
            assert_eq!(body.map(|(_, typed)| typed.trim_start()), Some(note), "{}", answer.html);
            self.seen.refused.fetch_add(1, SeqCst);
            if self.seen.stop.load(SeqCst) {
                return false;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

/// A refusal that says what to do, and no fault of the program.
fn assert_clean(page: &Page) {
    let text = page.text();
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{}: {text}", page.path);
    assert!(text.contains("Wait a moment"), "{text}");
    assert!(text.contains("tell the person who looks after Waymark"), "{text}");
}

async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let end = Instant::now() + SOON;
    while !is_so() {
        assert!(Instant::now() < end, "waited in vain until {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// What nobody has to be written down for is shown while nothing can be written.
async fn read_on(reader: &mut Browser) {
    for path in ["/", "/cases", "/deadlines", "/help"] {
        let page = reader.open(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    }
}

/// Signing in says something to the store too. No password comes back.
async fn nobody_signs_in(mut stranger: Browser) {
    let form = stranger.open("/sign-in").await;
    let typed = [("email", "rosa@harbour-light.example"), ("password", "kettle on the hill")];
    let answer = stranger.submit(&form, "/api/sign-in", &typed).await;
    assert_clean(&answer);
    assert!(!answer.html.contains("kettle"), "{}", answer.html);
}

/// A draft that cannot be kept is not called kept: the page goes on trying.
async fn no_draft_is_called_kept(reader: &mut Browser, form: &Page) {
    let draft = form.filled("/api/log", &[("body", "half a sentence")]);
    let answer = reader.post("/api/keep-log", &draft).await.unwrap();
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text());
}

async fn begin(served: &Served, who: &Person, seen: &Arc<Seen>) -> Vec<Writer> {
    let mut writers = Vec::new();
    for place in 0..WRITERS {
        let mut browser = served.browser(who).await;
        let case = case_of(&add_case(&mut browser, &format!("Person {place}"), &[]).await);
        let (log, seen) = (format!("/cases/{case}/log"), Arc::clone(seen));
        let form = browser.open(&log).await;
        writers.push(Writer { browser, log, form, place, seen });
    }
    writers
}

/// One fault, from the first refusal to the first writes after it.
async fn suffer(fault: Fault, disk: &BadDisk, served: &Served, reader: &mut Browser, seen: &Seen) {
    let form = reader.open("/log").await;
    let before = (seen.taken.load(SeqCst), seen.refused.load(SeqCst), disk.failures());
    disk.break_with(fault);
    let enough = before.1 + how_many().div_ceil(FAULTS.len());
    until("enough was refused", || seen.refused.load(SeqCst) >= enough).await;
    read_on(reader).await;
    no_draft_is_called_kept(reader, &form).await;
    nobody_signs_in(served.stranger()).await;
    assert!(disk.failures() > before.2, "the disk did fail");
    disk.mend();
    let after = seen.taken.load(SeqCst) + 3 * WRITERS;
    until("writes are taken again", || seen.taken.load(SeqCst) >= after).await;
    assert!(before.0 < after);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_is_full_or_fails_refuses_cleanly_and_work_goes_on_without_a_restart() {
    let disk = BadDisk::build();
    furnish(disk.folder(), "4");
    let manifest = fs::read(disk.folder().join("manifest.json")).unwrap();
    let rosa = person(&serde_json::from_slice(&manifest).unwrap(), "Rosa");
    let mut served = Served::start_with(disk.folder(), free_port(), &disk.environment());
    let seen = Arc::new(Seen::default());
    let writers = begin(&served, &rosa, &seen).await;
    let mut reader = served.browser(&rosa).await;
    let writers: Vec<JoinHandle<Vec<String>>> =
        writers.into_iter().map(|writer| tokio::spawn(writer.work())).collect();

    for fault in FAULTS {
        suffer(fault, &disk, &served, &mut reader, &seen).await;
    }
    seen.stop.store(true, SeqCst);
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.unwrap());
    }
    served.kill();

    println!("{} refused, {} taken", seen.refused.load(SeqCst), acknowledged.len());
    let data = disk.folder().join("data");
    let at = data.to_str().unwrap();
    assert!(waymark(&["audit", "verify", "--place", at]).unwrap().contains("is whole"));
    assert!(waymark(&["rebuild", "--check", "--place", at]).unwrap().contains("0 differed"));
    let found = notes(&data).await;
    for note in &acknowledged {
        assert_eq!(found.get(note), Some(&1), "{note} was acknowledged");
    }
    let log = fs::read_to_string(disk.folder().join("log")).unwrap();
    assert!(log.contains("the disk refused"), "whoever looks after the machine is told");
    assert!(!log.contains("panic"), "{log}");
}

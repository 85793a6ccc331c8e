//! The power goes: the program is killed in the middle of fifty writes. Everything that was acknowledged is there
//! afterwards, derived tables and audit chain included.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs::File,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use crate::browser::{Browser, Fields, Page};
use crate::house::{Person, furnish, person, waymark};
use crate::steps::{add_case, case_of, day};
use store::{db::Db, key::Keys, sql};
use tempfile::TempDir;

const WRITES: usize = 50;
const KILL_AFTER: usize = 23;

/// The real program, serving the store in this folder.
pub struct Served {
    process: Child,
    address: SocketAddr,
}

impl Served {
    pub fn start(folder: &Path, port: u16) -> Self {
        Self::start_with(folder, port, &[])
    }

    /// The same, with more in its environment.
    pub fn start_with(folder: &Path, port: u16, more: &[(&str, OsString)]) -> Self {
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let mut process = Command::new(env!("CARGO_BIN_EXE_waymark"))
            .args(["serve", "--listen", &address.to_string(), "--place"])
            .arg(folder.join("data"))
            .envs(more.iter().map(|(name, value)| (name, value)))
            .stdout(Stdio::piped())
            .stderr(File::create(folder.join("log")).unwrap())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(process.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
        assert!(said.contains("Waymark is at"), "{said}");
        Self { process, address }
    }

    pub async fn browser(&self, person: &Person) -> Browser {
        let mut browser = Browser::at(self.address);
        browser.sign_in(&person.email, &person.password).await;
        browser
    }

    pub fn stranger(&self) -> Browser {
        Browser::at(self.address)
    }

    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// A test that fails leaves no server behind.
impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Every note in the store, and how often it stands there.
pub async fn notes(data: &Path) -> BTreeMap<String, usize> {
    let key = Keys::open(&data.join("keys")).unwrap().db;
    let db: Db = store::open_sqlite(&data.join("waymark.db"), &key, data, false).await.unwrap();
    let bodies: Vec<(String,)> = db.all(sql!("select body from note")).await.unwrap();
    db.close().await;
    let mut found = BTreeMap::new();
    for (body,) in bodies {
        *found.entry(body).or_default() += 1;
    }
    found
}

/// One event, ready to be saved: a referral for a case of its own.
async fn ready(browser: &mut Browser, number: usize, today: chrono::NaiveDate) -> (String, Fields) {
    let case = case_of(&add_case(browser, &format!("Person {number}"), &[]).await);
    let mut referral = day("on", today);
    referral.push(("authority".into(), "SCA".into()));
    let check = crate::steps::prepare(browser, &case, "referral", &referral).await;
    (case, check.filled("/api/save-event", &[]))
}

/// Saves one after the other until the line goes dead. Returns the cases whose save was acknowledged.
async fn save_all(
    mut browser: Browser,
    writes: Vec<(String, Fields)>,
    acknowledged: Arc<AtomicUsize>,
) -> Vec<String> {
    let mut saved = Vec::new();
    for (case, fields) in writes {
        let Some(answer) = browser.post("/api/save-event", &fields).await else { break };
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text());
        assert!(leads_to(&answer, &case), "{:?}", answer.headers);
        acknowledged.fetch_add(1, Ordering::SeqCst);
        saved.push(case);
    }
    saved
}

fn leads_to(answer: &Page, case: &str) -> bool {
    answer.headers["location"].to_str().unwrap().starts_with(&format!("/cases/{case}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_in_the_middle_of_fifty_writes_loses_nothing_that_was_acknowledged() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path(), "6");
    let manifest = std::fs::read(folder.path().join("manifest.json")).unwrap();
    let rosa = person(&serde_json::from_slice(&manifest).unwrap(), "Rosa");
    let today = store::clock::london_day(store::clock::Clock::now(&store::clock::SystemClock));
    let mut served = Served::start(folder.path(), free_port());
    let mut browser = served.browser(&rosa).await;
    let mut writes = Vec::new();
    for number in 0..WRITES {
        writes.push(ready(&mut browser, number, today).await);
    }

    let acknowledged = Arc::new(AtomicUsize::new(0));
    let saving = tokio::spawn(save_all(browser, writes, Arc::clone(&acknowledged)));
    while acknowledged.load(Ordering::SeqCst) < KILL_AFTER {
        tokio::task::yield_now().await;
    }
    served.kill();
    let saved = saving.await.unwrap();

    assert!((KILL_AFTER..WRITES).contains(&saved.len()), "{} were saved", saved.len());
    let data = folder.path().join("data");
    let data = data.to_str().unwrap();
    let checked = waymark(&["rebuild", "--check", "--place", data]).unwrap();
    assert!(checked.contains("0 differed"), "{checked}");
    assert!(waymark(&["audit", "verify", "--place", data]).unwrap().contains("is whole"));
    let mut served = Served::start(folder.path(), free_port());
    let mut browser = served.browser(&rosa).await;
    for case in saved {
        let page = browser.open(&format!("/cases/{case}")).await;
        assert!(page.text().contains("Referral received"), "{}", page.text());
    }
    served.kill();
}

//! The store and the server under load: made fresh, started, signed in to, watched and stopped.

use std::{
    collections::HashMap,
    fs,
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Mutex,
    time::{Duration, Instant},
};

use serde::Deserialize;
use tempfile::TempDir;

use crate::client::Client;

/// Cases that one person opens here: with one more for the notes, no more than work asks for within an hour.
pub const OPENED: usize = 24;

const WAYMARK: &str = env!("CARGO_BIN_EXE_waymark");

#[derive(Deserialize)]
struct Manifest {
    accounts: Vec<Account>,
}

#[derive(Clone, Deserialize)]
pub struct Account {
    pub email: String,
    pub password: String,
    pub role: String,
    pub cases: Vec<String>,
}

pub struct Place {
    home: TempDir,
    server: Option<Child>,
    manifest: Manifest,
    cookies: Mutex<HashMap<String, String>>,
    pub address: SocketAddr,
    pub loading: Duration,
    pub start_up: Duration,
}

impl Place {
    /// Loads the store, starts the server on it and waits until it answers.
    pub fn prepare(cases: usize) -> Self {
        Self::prepare_and(cases, |_| ())
    }

    /// The same, with something done to the store before the server opens it.
    pub fn prepare_and(cases: usize, grow: impl FnOnce(&Path)) -> Self {
        let home = TempDir::new().expect("a temporary directory");
        let (loading, manifest) = load(&home, cases);
        grow(&home.path().join("data"));
        let address = free_address();
        let (server, start_up) = start(&home, address);
        Self {
            home,
            server: Some(server),
            manifest,
            cookies: Mutex::default(),
            address,
            loading,
            start_up,
        }
    }

    /// The first demonstration account with this role.
    pub fn account(&self, role: &str) -> Account {
        self.manifest
            .accounts
            .iter()
            .find(|a| a.role == role)
            .cloned()
            .expect("every role has an account")
    }

    pub fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// A signed-in cookie for this role; one sign-in a role.
    pub async fn cookie(&self, role: &str) -> String {
        if let Some(cookie) = self.cookies.lock().expect("not poisoned").get(role) {
            return cookie.clone();
        }
        let account = self.account(role);
        let mut client = Client::connect(self.address, None).await;
        let answer = client
            .post("/api/sign-in", &[("email", &account.email), ("password", &account.password)])
            .await;
        assert_eq!(answer.status, http::StatusCode::SEE_OTHER, "sign-in answers with a way on");
        let cookie = client.cookie.expect("a session cookie");
        self.cookies.lock().expect("not poisoned").insert(role.to_owned(), cookie.clone());
        cookie
    }

    /// Resident memory of the server, in megabytes.
    pub fn memory_megabytes(&self) -> u64 {
        let id = self.server.as_ref().expect("a running server").id();
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:")).unwrap_or("0");
        line.trim().trim_end_matches("kB").trim().parse::<u64>().unwrap_or(0) / 1024
    }

    pub fn megabytes(&self) -> u64 {
        fs::metadata(self.data().join("waymark.db")).map_or(0, |m| m.len() / 1_000_000)
    }

    /// Stops the server; the store stays for the raw figures.
    pub fn stop(mut self) -> Self {
        if let Some(mut server) = self.server.take() {
            let _ = Command::new("kill").args(["-TERM", &server.id().to_string()]).status();
            let _ = server.wait();
        }
        self
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}

fn load(home: &TempDir, cases: usize) -> (Duration, Manifest) {
    let (data, manifest) = (home.path().join("data"), home.path().join("manifest.json"));
    let started = Instant::now();
    let done = Command::new(WAYMARK)
        .args(["demo", "--seed", "1", "--cases", &cases.to_string()])
        .arg("--place")
        .arg(&data)
        .arg("--manifest")
        .arg(&manifest)
        .stdout(Stdio::null())
        .status()
        .expect("waymark runs");
    assert!(done.success(), "the demonstration store is made");
    let text = fs::read_to_string(manifest).expect("the manifest is written");
    (started.elapsed(), serde_json::from_str(&text).expect("the manifest is JSON"))
}

fn start(home: &TempDir, address: SocketAddr) -> (Child, Duration) {
    let started = Instant::now();
    let server = Command::new(WAYMARK)
        .args(["serve", "--listen", &address.to_string(), "--origin", &format!("http://{address}")])
        .arg("--place")
        .arg(home.path().join("data"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("waymark serves");
    while TcpStream::connect(address).is_err() {
        assert!(started.elapsed() < Duration::from_mins(1), "the server starts");
        std::thread::sleep(Duration::from_millis(5));
    }
    (server, started.elapsed())
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port")
}

/// Closes the period whose turn it is: how long it took, or nothing if none can be closed.
pub async fn close_period(client: &mut Client) -> Option<Duration> {
    let list = client.get("/reports").await;
    let list = String::from_utf8_lossy(&list.body).into_owned();
    let (_, rest) = list.split_once("name=\"period\" value=\"")?;
    let period = rest.split('"').next().expect("its code").to_owned();
    let asked = Instant::now();
    let answer = client.post("/api/close-period", &[("period", &period)]).await;
    let spent = asked.elapsed();
    assert_eq!(answer.location.as_deref(), Some("/reports?did=closed"), "{period} is closed");
    Some(spent)
}

/// What the figures were measured on.
pub fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|l| l.strip_prefix("model name")).unwrap_or(": unknown");
    format!("{cores} cores of {}", model.trim_start_matches([' ', '\t', ':']))
}

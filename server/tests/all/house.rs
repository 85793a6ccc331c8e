//! Harbour Light for one test: a demonstration store of its own, served on a free port.

use std::{
    collections::BTreeMap,
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, OnceLock},
};

use clap::Parser;
use serde_json::Value;
use server::{
    cli::Waymark,
    command,
    listen::{self, Limits},
    router::{Site, router},
};
use store::{
    Kind, Place, Store,
    clock::{Clock, FixedClock, SystemClock},
};
use tempfile::TempDir;
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

use crate::browser::{Browser, Page};

pub struct House {
    pub address: SocketAddr,
    pub store: Store,
    /// Stands still until a test moves it.
    pub clock: FixedClock,
    manifest: Value,
    stop: Option<oneshot::Sender<()>>,
    server: Option<JoinHandle<()>>,
    folder: Option<TempDir>,
}

/// Somebody with an account, and the cases they may see.
#[derive(Debug, Clone)]
pub struct Person {
    pub email: String,
    pub password: String,
    pub cases: Vec<String>,
}

/// Runs a command as the shell would. On a thread of its own: commands bring their own runtime.
pub fn waymark(words: &[&str]) -> Result<String, String> {
    let asked = Waymark::try_parse_from([&["waymark"], words].concat()).unwrap();
    let run = move || {
        let mut out = Vec::new();
        let done = command::run(asked.command, &mut out).map_err(|failure| failure.to_string());
        done.map(|()| String::from_utf8(out).unwrap())
    };
    std::thread::spawn(run).join().unwrap()
}

/// Makes a demonstration in this folder: `data` and `manifest.json`.
pub fn furnish(folder: &Path, cases: &str) {
    let (data, manifest) = (folder.join("data"), folder.join("manifest.json"));
    let (data, manifest) = (data.to_str().unwrap(), manifest.to_str().unwrap());
    waymark(&["demo", "--cases", cases, "--place", data, "--manifest", manifest]).unwrap();
}

impl House {
    /// One of forty cases.
    pub async fn open() -> Self {
        Self::of("40").await
    }

    /// A small one, with a virus scanner behind this socket.
    pub async fn scanned_by(socket: PathBuf) -> Self {
        let folder = TempDir::new().unwrap();
        furnish(folder.path(), "4");
        Self::within(folder, Some(socket)).await
    }

    /// A store that came out of a backup, in a folder where another one was.
    pub async fn again(folder: TempDir, restored: &str) -> Self {
        fs::rename(folder.path().join("data"), folder.path().join("before")).unwrap();
        fs::rename(folder.path().join(restored), folder.path().join("data")).unwrap();
        Self::within(folder, None).await
    }

    /// A copy of the demonstration of so many cases. All tests of a file share the making of it.
    pub async fn of(cases: &str) -> Self {
        static MODELS: Mutex<BTreeMap<String, Arc<OnceLock<TempDir>>>> =
            Mutex::new(BTreeMap::new());
        let model = Arc::clone(MODELS.lock().unwrap().entry(cases.to_owned()).or_default());
        let model = model.get_or_init(|| {
            let folder = TempDir::new().unwrap();
            furnish(folder.path(), cases);
            folder
        });
        let folder = TempDir::new().unwrap();
        copy(model.path(), folder.path());
        Self::within(folder, None).await
    }

    /// The same where everybody has a second step, and what its manifest says.
    pub async fn guarded(cases: &str) -> (Self, Value) {
        let folder = TempDir::new().unwrap();
        let (data, manifest) = (folder.path().join("data"), folder.path().join("manifest.json"));
        let words = ["demo", "--second-step", "--cases", cases, "--place"];
        let at = [data.to_str().unwrap(), "--manifest", manifest.to_str().unwrap()];
        waymark(&[&words[..], &at].concat()).unwrap();
        let house = Self::within(folder, None).await;
        let manifest = house.manifest.clone();
        (house, manifest)
    }

    /// A charity's own store as `init` makes it, and what it printed.
    pub async fn charity(email: &str) -> (Self, String) {
        let folder = TempDir::new().unwrap();
        let data = folder.path().join("data");
        let at = ["--place", data.to_str().unwrap(), "--name", "Idris Lloyd", "--email", email];
        let said = waymark(&[&["init"], &at[..]].concat()).unwrap();
        (Self::open_as(Kind::Real, Value::Null, (folder, None)).await, said)
    }

    pub async fn within(folder: TempDir, scanner: Option<PathBuf>) -> Self {
        let manifest = fs::read(folder.path().join("manifest.json")).unwrap();
        Self::open_as(Kind::Demo, serde_json::from_slice(&manifest).unwrap(), (folder, scanner))
            .await
    }

    async fn open_as(
        kind: Kind,
        manifest: Value,
        (folder, scanner): (TempDir, Option<PathBuf>),
    ) -> Self {
        let place = Place::new(folder.path().join("data"));
        let clock = FixedClock::at(SystemClock.now());
        let store = Store::open(&place, kind, clock.clone()).await.unwrap();
        Self::serve(store, clock, manifest, (folder, scanner)).await
    }

    async fn serve(
        store: Store,
        clock: FixedClock,
        manifest: Value,
        (folder, scanner): (TempDir, Option<PathBuf>),
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let origin = format!("http://{address}").parse().unwrap();
        let site = router(&Site { store: store.clone(), origin, scanner });
        let (stop, stopped) = oneshot::channel();
        let stopped = async { stopped.await.unwrap_or(()) };
        let server = tokio::spawn(listen::serve(listener, site, Limits::default(), stopped));
        Self {
            address,
            store,
            clock,
            manifest,
            stop: Some(stop),
            server: Some(server),
            folder: Some(folder),
        }
    }

    /// A browser in which nobody has signed in.
    pub fn stranger(&self) -> Browser {
        Browser::at(self.address)
    }

    /// A browser in which somebody has signed in, and the page they saw first.
    pub async fn signed_in(&self, who: &Person) -> (Browser, Page) {
        let mut browser = self.stranger();
        let page = browser.sign_in(&who.email, &who.password).await;
        (browser, page)
    }

    pub fn person(&self, first_name: &str) -> Person {
        person(&self.manifest, first_name)
    }

    /// The directory of the store.
    pub fn data(&self) -> PathBuf {
        self.folder.as_ref().unwrap().path().join("data")
    }

    /// Stops serving, fails the test if the store is not whole, and closes it.
    pub async fn close(self) {
        drop(self.leave().await);
    }

    /// The same, and hands over the folder of the store.
    pub async fn leave(mut self) -> TempDir {
        self.stop.take().unwrap().send(()).unwrap();
        self.server.take().unwrap().await.unwrap();
        assert!(self.store.rebuild(true).await.unwrap().different.is_empty());
        assert_eq!(self.store.verify_audit().await.unwrap().finding, None);
        self.store.close().await;
        self.folder.take().unwrap()
    }
}

/// A file of tests that ends while SQLite still lets go of its pages is ended by the system instead, for SQLCipher
/// takes its memory away with the process.
impl Drop for House {
    fn drop(&mut self) {
        let closed = self.stop.is_none() || std::thread::panicking();
        assert!(closed, "a test that opens the house closes it: house.close().await");
    }
}

/// Who the manifest says somebody is.
pub fn person(manifest: &Value, first_name: &str) -> Person {
    let accounts = manifest["accounts"].as_array().unwrap();
    let is_them = |a: &&Value| a["name"].as_str().unwrap().starts_with(first_name);
    let account = accounts.iter().find(is_them).unwrap();
    let text = |name: &str| account[name].as_str().unwrap().to_owned();
    let cases = account["cases"].as_array().unwrap();
    Person {
        email: text("email"),
        password: text("password"),
        cases: cases.iter().map(|id| id.as_str().unwrap().to_owned()).collect(),
    }
}

/// Copies a folder and everything in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target: PathBuf = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            fs::set_permissions(&target, entry.metadata().unwrap().permissions()).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}

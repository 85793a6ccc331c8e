//! The hatch: a socket in the directory of a store, through which a command on the same machine asks the server that
//! holds the store. Only the server opens the files, so only it can copy them. Nothing about anybody goes through.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::Duration,
};

use serde::{Deserialize, Serialize};
use store::{Store, keeping::Done};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{UnixListener, UnixStream},
    task::JoinHandle,
};

use crate::backup::{
    NotKept,
    room::{self, Room},
};

/// What a command asks.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ask {
    /// A copy of the store, in a directory that the asker then owns.
    Copy,
    /// To write down that something was done.
    Keep(Done),
}

/// What the server answers.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// The name of the directory, in the directory of the store.
    Copied(String),
    Kept,
    /// It is about another store, or another history of this one.
    NotOurs,
    Failed(String),
}

/// Questions are short.
const LONGEST: u64 = 64 << 10;

/// Opens the hatch of a store that this process holds, and answers until it is aborted.
pub fn open(store: Store, data: &Path) -> io::Result<JoinHandle<()>> {
    room::sweep(data);
    let path = path(data);
    // The store is ours, so whoever left this is gone.
    if path.exists() {
        fs::remove_file(&path)?;
    }
    let listener = UnixListener::bind(&path)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
    let data = data.to_owned();
    Ok(tokio::spawn(async move {
        loop {
            match listener.accept().await {
                Ok((stream, _)) => drop(tokio::spawn(answer(stream, store.clone(), data.clone()))),
                // Out of file handles, most likely: trying again at once would only spin.
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        }
    }))
}

/// Asks the server that holds a store.
pub async fn ask(data: &Path, question: &Ask) -> Result<Answer, NotKept> {
    let silent = || NotKept::NoAnswer(path(data));
    let mut stream = UnixStream::connect(path(data)).await.map_err(|_| silent())?;
    say(&mut stream, question).await.map_err(|_| silent())?;
    hear(stream).await.map_err(|_| silent())
}

async fn answer(mut stream: UnixStream, store: Store, data: PathBuf) {
    let Ok(question) = hear(&mut stream).await else { return };
    let answer = match question {
        Ask::Copy => copy(&store, &data).await,
        Ask::Keep(done) => match store.keep(&done).await {
            Ok(true) => Answer::Kept,
            Ok(false) => Answer::NotOurs,
            Err(error) => failed(&error),
        },
    };
    // If the asker has gone, nobody owns the copy.
    if let (Err(_), Answer::Copied(name)) = (say(&mut stream, &answer).await, &answer) {
        drop(Room::take_over(&data, name));
    }
}

async fn copy(store: &Store, data: &Path) -> Answer {
    let room = match Room::within(data) {
        Ok(room) => room,
        Err(error) => return Answer::Failed(error.to_string()),
    };
    match store.copy(room.path()).await {
        Ok(()) => Answer::Copied(room.hand_over()),
        Err(error) => failed(&error),
    }
}

fn failed(error: &store::Error) -> Answer {
    tracing::error!(error = error as &dyn std::error::Error, "what was asked at the hatch failed");
    Answer::Failed(format!("{error}."))
}

async fn say(stream: &mut UnixStream, what: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(what)?;
    line.push(b'\n');
    stream.write_all(&line).await
}

async fn hear<T: for<'a> Deserialize<'a>>(
    stream: impl tokio::io::AsyncRead + Unpin,
) -> io::Result<T> {
    let mut line = String::new();
    BufReader::new(stream.take(LONGEST)).read_line(&mut line).await?;
    Ok(serde_json::from_str(&line)?)
}

fn path(data: &Path) -> PathBuf {
    data.join("waymark.sock")
}

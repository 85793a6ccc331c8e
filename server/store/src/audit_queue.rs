//! Writes the audit rows of reads together: while one commit runs, the next rows gather, so that thirty pages a
//! moment cost one commit. Each page waits for the commit its row is in.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
};

use crate::{
    audit::{self, Entry},
    clock::Clock,
    db::Db,
    error::{Error, Fault},
    key::Key,
};

/// Rows in one commit.
const TOGETHER: usize = 64;
/// Pages that may wait; the next is told that we are busy.
const WAITING: usize = 1024;

/// The writer of the trail.
pub(crate) struct Trail {
    key: Key,
    open: Mutex<Option<Open>>,
}

/// Gone once the trail is closed.
struct Open {
    queue: mpsc::Sender<Waiting>,
    writer: JoinHandle<()>,
}

struct Waiting {
    entry: Entry,
    done: oneshot::Sender<bool>,
}

impl Trail {
    /// Starts the task that writes.
    pub(crate) fn start(db: Db, clock: Arc<dyn Clock>, key: Key) -> Self {
        let (queue, waiting) = mpsc::channel(WAITING);
        let writer = tokio::spawn(write_all(db, clock, key.clone(), waiting));
        Self { key, open: Mutex::new(Some(Open { queue, writer })) }
    }

    /// Hands a row over and waits until it is on disk.
    pub(crate) async fn write(&self, entry: Entry) -> Result<(), Error> {
        let (done, written) = oneshot::channel();
        self.hand_over(Waiting { entry, done })?;
        match written.await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Error::Busy),
            Err(_) => Err(Fault::Stopped.into()),
        }
    }

    fn hand_over(&self, waiting: Waiting) -> Result<(), Error> {
        let open = self.open();
        let queue = &open.as_ref().ok_or(Error::Busy)?.queue;
        queue.try_send(waiting).map_err(|_| Error::Busy)
    }

    /// The key that seals the rows.
    pub(crate) fn key(&self) -> &Key {
        &self.key
    }

    /// Takes no more rows and waits until those handed over are written.
    pub(crate) async fn close(&self) {
        let Some(Open { queue, writer }) = self.open().take() else { return };
        drop(queue);
        if writer.await.is_err() {
            tracing::error!("the writer of the audit trail had stopped");
        }
    }

    fn open(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn write_all(db: Db, clock: Arc<dyn Clock>, key: Key, mut queue: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(TOGETHER);
    while queue.recv_many(&mut batch, TOGETHER).await > 0 {
        let entries = batch.iter().map(|waiting: &Waiting| waiting.entry.clone()).collect();
        let written = write(&db, &*clock, &key, entries).await;
        if let Err(error) = &written {
            tracing::error!(error = error as &dyn std::error::Error, "audit rows were not written");
        }
        for waiting in batch.drain(..) {
            // Whoever asked may have gone; the row is written all the same.
            let _ = waiting.done.send(written.is_ok());
        }
    }
}

async fn write(db: &Db, clock: &dyn Clock, key: &Key, entries: Vec<Entry>) -> Result<(), Error> {
    let mut tx = db.begin().await?;
    audit::append(&mut tx, key, clock.now(), entries).await?;
    tx.commit().await
}

//! What has to be done now and then while the site is served: sessions that ended are swept away, and the end of
//! the audit chain is written down outside the database.

use std::time::Duration;

use store::Store;
use tokio::time::{MissedTickBehavior, interval};

const OFTEN: Duration = Duration::from_mins(10);

/// Does the chores until the program stops.
pub async fn keep_doing(store: Store) {
    let mut turn = interval(OFTEN);
    turn.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        turn.tick().await;
        let done = (store.sweep().await, store.anchor().await);
        if let (Err(error), _) | (_, Err(error)) = done {
            tracing::error!(%error, "a chore failed");
        }
    }
}

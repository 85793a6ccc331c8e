//! What has to be done now and then while the site is served: sessions that ended are swept away, the end of the audit
//! chain is written down outside the database, and whoever asked for it is written to.

use std::time::Duration;

use store::Store;
use tokio::time::{MissedTickBehavior, interval};

use crate::mail::{Mailer, send_due};

const OFTEN: Duration = Duration::from_mins(10);

/// Does the chores until the program stops. Emails go out by this mailer, and say where the site is.
pub async fn keep_doing(store: Store, post: Option<(Mailer, String)>) {
    let mut turn = interval(OFTEN);
    turn.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        turn.tick().await;
        let done = (store.sweep().await, store.anchor().await);
        if let (Err(error), _) | (_, Err(error)) = done {
            tracing::error!(%error, "a chore failed");
        }
        if let Some((mailer, origin)) = &post
            && let Err(error) = send_due(&store, mailer, origin).await
        {
            tracing::error!(%error, "emails could not be written");
        }
    }
}

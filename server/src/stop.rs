//! When to stop: the machine says so, or a person presses Ctrl-C.

use tokio::signal::unix::{SignalKind, signal};

/// Begins to listen for the request to stop. What comes back is done when it comes.
pub fn asked() -> std::io::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

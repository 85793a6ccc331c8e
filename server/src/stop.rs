//! When to stop: the machine says so, or a person presses Ctrl-C.

use tokio::signal::unix::{SignalKind, signal};

/// Is done when this program was asked to stop.
pub async fn asked() -> std::io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

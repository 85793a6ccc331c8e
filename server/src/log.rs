//! Where log lines go: to standard error, as JSON. What may be in them is decided where they are written.

use tracing_subscriber::EnvFilter;

/// Our own lines, and warnings of everybody else. The database says nothing: its statements carry survivors' data.
const WANTED: &str = "warn,server=info,store=info,app=info,sqlx=off,tower_sessions_core=error";

/// Begins to write log lines.
pub fn to_stderr() {
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(EnvFilter::new(WANTED))
        .with_writer(std::io::stderr)
        .init();
}

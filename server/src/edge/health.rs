//! Says that the program answers. Nothing else: this page needs no sign-in.

/// The answer of `/healthz`.
pub async fn alive() -> &'static str {
    "ok"
}

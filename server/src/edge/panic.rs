//! When the program itself is wrong: one request gets an apology with a number, everybody else goes on working.
//! The words of a panic may carry what somebody typed, so only its place is logged.

use std::{
    any::Any,
    hash::{BuildHasher, Hasher, RandomState},
    panic::PanicHookInfo,
};

use axum::response::Response;
use http::StatusCode;

use super::plain;

/// Replaces the standard report, which prints the words.
pub fn hush() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let place = info.location().map(|l| format!("{}:{}", l.file(), l.line()));
        tracing::error!(place, "panic");
    }));
}

/// The page for a request that could not be finished.
pub fn apologise(_words: Box<dyn Any + Send + 'static>) -> Response {
    let number = number();
    tracing::error!(number, "request failed");
    plain::page(
        StatusCode::INTERNAL_SERVER_ERROR,
        "Something went wrong on our side",
        &format!("Go back and try again. If it keeps happening, quote {number}."),
    )
}

/// Six characters that find the log line. They need not be secret, only different.
fn number() -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let chance = RandomState::new().build_hasher().finish().to_le_bytes();
    let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
    let (first, last) = chance[..6].split_at(4);
    first.iter().map(letter).chain(['-']).chain(last.iter().map(letter)).collect()
}

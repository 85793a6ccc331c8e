//! Runs a test on both databases, each time in a charity of its own: Harbour Light, with its staff signed in.

mod house;
pub mod periods;
mod records;

use std::{future::Future, io::Write, sync::Once};

pub use house::House;
pub use records::{amina, at, correction, day, first_negative, happened, referral};

use store::Kind;
use uuid::Uuid;

/// Runs a test on SQLite always and on PostgreSQL when `WAYMARK_TEST_POSTGRES` holds its address.
pub async fn each<F: Future<Output = ()>>(test: impl Fn(House) -> F) {
    each_kind(Kind::Real, test).await;
}

/// The same in a demonstration store.
pub async fn each_demo<F: Future<Output = ()>>(test: impl Fn(House) -> F) {
    each_kind(Kind::Demo, test).await;
}

async fn each_kind<F: Future<Output = ()>>(kind: Kind, test: impl Fn(House) -> F) {
    within(House::new(kind, None).await, &test).await;
    match own_schema().await {
        Some(url) => within(House::new(kind, Some(url)).await, &test).await,
        None => say_skipped(),
    }
}

/// Closes what the test opened, whatever it left open. A file of tests that ends while SQLite still lets go of its
/// pages is ended by the system instead, for SQLCipher takes its memory away with the process.
async fn within<F: Future<Output = ()>>(house: House, test: &impl Fn(House) -> F) {
    let opened = house.opened.clone();
    test(house).await;
    opened.close().await;
}

/// Once for each file of tests.
fn say_skipped() {
    static SAID: Once = Once::new();
    // Not `eprintln!`: what that says is hidden when the test passes.
    let mut terminal = std::io::stderr();
    SAID.call_once(|| terminal.write_all(b"skipped: no PostgreSQL\n").unwrap());
}

/// An address within which every test has its own tables.
pub async fn own_schema() -> Option<String> {
    let url = std::env::var("WAYMARK_TEST_POSTGRES").ok()?;
    let schema = format!("t_{}", store::chance::uuid().simple());
    let mut connection = <sqlx::PgConnection as sqlx::Connection>::connect(&url).await.unwrap();
    let create = sqlx::AssertSqlSafe(format!("create schema {schema}"));
    sqlx::raw_sql(create).execute(&mut connection).await.unwrap();
    Some(format!("{url}?options[search_path]={schema}"))
}

/// A one-time key as a page would carry it.
pub fn form() -> domain::id::FormKey {
    store::chance::id()
}

/// An identifier of nothing.
pub fn nobody() -> Uuid {
    store::chance::uuid()
}

//! Copies the cases of a store within its database, with all that is counted of them. Events are not copied: no report
//! reads them.

use std::path::Path;

use store::{
    db::{Db, Rows, Tx},
    key::Keys,
    sql::Sql,
};
use tokio::runtime::Runtime;

/// Tables to copy, and what is new in a copy. `@` stands for the number of the copy in eight digits.
const TABLES: [(&str, &[(&str, &str)]); 4] = [
    ("person", &[("person_id", NEW_ID), ("record_key", NEW_ID)]),
    (
        "case_file",
        &[("case_id", NEW_ID), ("person_id", NEW_ID), ("reference", "reference || '-@'")],
    ),
    ("stat_fact", &[("case_id", NEW_ID), ("event_id", NEW_ID)]),
    ("tally", &[("case_id", NEW_ID), ("person_id", NEW_ID)]),
];

/// The old identifier with its first four bytes replaced, so that copies lie beside each other.
const NEW_ID: &str = "cast(unhex('@') || substr(#, 5) as blob)";

/// Makes every case so many cases.
pub fn copy(data: &Path, times: usize) {
    let data = data.to_owned();
    let work = async move {
        let key = Keys::open(&data.join("keys")).expect("the keys of the store").db;
        let db = store::open_sqlite(&data.join("waymark.db"), &key, &data, false).await;
        let db = db.expect("the store opens");
        all(&db, times).await;
        db.close().await;
    };
    // On a thread of its own: whoever asks may be inside a runtime already.
    let thread = std::thread::spawn(move || Runtime::new().expect("a runtime").block_on(work));
    thread.join().expect("the cases are copied");
}

async fn all(db: &Db, times: usize) {
    let indexes: Vec<(String, String)> = db
        .all(said(
            "select name, sql from sqlite_master where type = 'index' and sql is not null
             and tbl_name in ('person', 'case_file', 'stat_fact', 'tally')"
                .to_owned(),
        ))
        .await
        .expect("the indexes are listed");
    let mut tx = db.begin().await.expect("a transaction");
    for (name, _) in &indexes {
        run(&mut tx, format!("drop index {name}")).await;
    }
    tx.commit().await.expect("committed");
    let mut told = Vec::new();
    for (table, new) in TABLES {
        told.push(Told::find(db, table, new).await);
    }
    for number in 1..times {
        let mut tx = db.begin().await.expect("a transaction");
        for one in &told {
            run(&mut tx, insert(one, number)).await;
        }
        tx.commit().await.expect("committed");
    }
    let mut tx = db.begin().await.expect("a transaction");
    for (_, text) in indexes {
        run(&mut tx, text).await;
    }
    run(&mut tx, "analyze".to_owned()).await;
    tx.commit().await.expect("committed");
}

/// A table as it was told: what is copied.
struct Told {
    table: &'static str,
    columns: Vec<String>,
    new: &'static [(&'static str, &'static str)],
    /// Its last row before any copy.
    first: i64,
}

impl Told {
    async fn find(
        db: &Db,
        table: &'static str,
        new: &'static [(&'static str, &'static str)],
    ) -> Self {
        let columns = said(format!("select name from pragma_table_info('{table}')"));
        let columns: Vec<(String,)> = db.all(columns).await.expect("the columns are listed");
        let last = said(format!("select max(rowid) from {table}"));
        let (first,): (i64,) = db.one(last).await.expect("the table has rows");
        Self { table, columns: columns.into_iter().map(|(name,)| name).collect(), new, first }
    }
}

/// Copies the rows that were there first.
fn insert(told: &Told, number: usize) -> String {
    let Told { table, columns, new, first } = told;
    let digits = format!("{number:08x}");
    let value = |column: &String| {
        let made = new.iter().find(|(name, _)| name == column);
        made.map_or_else(
            || column.clone(),
            |(_, text)| text.replace('#', column).replace('@', &digits),
        )
    };
    let values: Vec<String> = columns.iter().map(value).collect();
    format!(
        "insert into {table} ({}) select {} from {table} where rowid <= {first}",
        columns.join(", "),
        values.join(", ")
    )
}

async fn run(tx: &mut Tx, text: String) {
    tx.execute(said(text), Rows::Any).await.expect("the statement runs");
}

/// A statement made here: the copying of a measured store is the one thing that is.
fn said(text: String) -> Sql {
    Sql::new(text.leak(), Vec::new())
}

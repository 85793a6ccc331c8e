//! Every statement of the program is read by both databases, so that none can be right on one of them only.

use std::{collections::BTreeSet, fs, path::Path};

use crate::both::House;
use store::{
    Kind,
    arg::Arg,
    sql::{Sql, Statement, statements},
};

/// Tables of the protected store.
const PROTECTED: [&str; 4] = ["protected_", "release_register", "release_file", "release_note"];

/// Those of the program itself, not of this test.
fn of_the_program() -> Vec<&'static Statement> {
    statements().filter(|statement| !statement.file.contains("tests/")).collect()
}

#[tokio::test]
async fn both_databases_understand_every_statement() {
    crate::both::each(|house| async move {
        let db = house.db().await;
        for statement in of_the_program() {
            // The protected store is another database, with tables of its own.
            let is_protected = PROTECTED.iter().any(|table| statement.text.contains(table));
            let read = if is_protected {
                house.store.publisher().prepare(statement.text).await
            } else {
                db.prepare(statement.text).await
            };
            assert!(read.is_ok(), "{}:{}: {read:?}", statement.file, statement.line);
        }
    })
    .await;
}

#[tokio::test]
async fn no_page_reads_a_table_from_end_to_end() {
    let house = House::new(Kind::Real, None).await;
    let db = house.db().await;

    for statement in of_the_program().into_iter().filter(|statement| is_of_a_page(statement)) {
        let explain = format!("explain query plan {}", statement.text);
        let values = (1..99).take_while(|n| statement.text.contains(&format!("${n}"))).count();
        let explain = Sql::new(explain.leak(), vec![Arg::Uuid(None); values]);
        let plan: Vec<(i64, i64, i64, String)> = db.all(explain).await.unwrap();
        for (.., step) in plan {
            let place = format!("{}:{}: {step}", statement.file, statement.line);
            // What a subquery has found, a handful of rows, is no table; nor is the one row of a select from nothing.
            let is_found = step.starts_with("SCAN cases_") || step == "SCAN CONSTANT ROW";
            assert!(!step.starts_with("SCAN") || is_found, "{place}");
            assert!(!step.starts_with("SEARCH d ") || step.contains("case_id=?"), "{place}");
        }
    }
    house.opened.close().await;
}

/// Run while somebody waits for a page on cases.
fn is_of_a_page(statement: &Statement) -> bool {
    const PAGES: [&str; 11] = [
        "actor",
        "asking",
        "case",
        "case_list",
        "certificate",
        "deadline",
        "event",
        "next",
        "permit",
        "reading",
        "today",
    ];
    let file = Path::new(statement.file).file_stem().and_then(|stem| stem.to_str());
    file.is_some_and(|file| PAGES.contains(&file))
}

#[test]
fn the_register_holds_every_statement_written_in_the_source() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let written: usize = files(&source)
        .iter()
        .filter(|file| !file.ends_with("tests.rs"))
        .map(|file| places(file))
        .sum();
    let registered: BTreeSet<_> = of_the_program().iter().map(|s| (s.file, s.line)).collect();

    assert!(registered.len() > 20, "only {} statements were found", registered.len());
    assert!(registered.len() >= written, "{} of {written} are registered", registered.len());
}

#[test]
fn statements_are_written_in_lower_case() {
    for statement in of_the_program() {
        let words = statement.text.split('\'').step_by(2);
        let shouted = words.flat_map(str::chars).any(char::is_uppercase);
        assert!(!shouted, "{}:{}", statement.file, statement.line);
    }
}

fn files(dir: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Places where a statement is written: `sql!(` outside comments and outside macros that are used several times.
fn places(file: &Path) -> usize {
    let text = fs::read_to_string(file).unwrap();
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.filter(|line| line.contains("sql!(") && !line.contains('$')).count()
}

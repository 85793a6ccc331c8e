//! Every statement of the program is read by both databases, so that none can be right on one of them only.

#![expect(clippy::unwrap_used, reason = "a test stops where something fails")]

mod both;

use std::{collections::BTreeSet, fs, path::Path};

use store::sql::{Statement, statements};

/// Tables of the protected store.
const PROTECTED: [&str; 2] = ["protected_", "release_register"];

/// Those of the program itself, not of this test.
fn of_the_program() -> Vec<&'static Statement> {
    statements().filter(|statement| !statement.file.contains("tests/")).collect()
}

#[tokio::test]
async fn both_databases_understand_every_statement() {
    both::each(|house| async move {
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

#[test]
fn the_register_holds_every_statement_written_in_the_source() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let written: usize = files(&source).iter().map(|file| places(file)).sum();
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

//! What a store holds, told without telling any of it: how many rows stand in each table, a digest over all of them,
//! and where the audit chain is. Two databases that say the same hold the same, row for row.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    db::{Db, Tx},
    error::{Error, Fault},
    sql,
    sql::Sql,
};

/// What a store holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Which store: its own random name.
    pub store: String,
    /// Real survivors, or a demonstration.
    pub is_demo: bool,
    /// The last step of the tables of cases, and of those of published figures.
    pub schema: i64,
    pub protected_schema: i64,
    pub audit: Head,
    pub tables: Vec<Table>,
}

/// The end of the audit chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub seq: i64,
    pub mac: String,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub name: String,
    pub rows: u64,
    /// Over all rows, in whatever order they come.
    pub digest: String,
}

/// What stands before the name of a table of the protected store.
const PROTECTED: &str = "protected.";

impl Contents {
    /// The first table that differs, by name; none if they are the same row for row.
    pub fn differs_from<'a>(&'a self, other: &'a Self) -> Option<&'a str> {
        let missing = |here: &'a Self, there: &Self| {
            here.tables.iter().find(|table| !there.tables.contains(table))
        };
        missing(self, other).or_else(|| missing(other, self)).map(|table| table.name.as_str())
    }

    /// Rows in all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// What two SQLite files hold.
pub(crate) async fn of_files(cases: &Db, protected: &Db) -> Result<Contents, Error> {
    let mut tx = cases.snapshot().await?;
    let mut contents = of_cases(&mut tx).await?;
    let mut tx = protected.snapshot().await?;
    contents.protected_schema = schema(&mut tx).await?;
    for mut table in on_sqlite(&mut tx).await? {
        table.name.insert_str(0, PROTECTED);
        contents.tables.push(table);
    }
    Ok(contents)
}

async fn of_cases(tx: &mut Tx) -> Result<Contents, Error> {
    let tables = on_sqlite(tx).await?;
    Ok(Contents { tables, ..without_tables(tx).await? })
}

/// What two schemas of PostgreSQL hold, as one transaction sees them.
pub(crate) async fn of_schemas(tx: &mut Tx) -> Result<Contents, Error> {
    let version = "select coalesce(max(version), 0)::text from ";
    let mut contents = without_tables(tx).await?;
    for (shown, schema, name) in names_on_postgres(tx).await? {
        let place = format!("{}.{}", quoted(&schema), quoted(&name));
        let ask = format!("select t::text from {place} t");
        let table = table(tx, shown, ask).await?;
        if table.name == "protected.schema_version" {
            let mut found = String::new();
            tx.each_text(format!("{version}{place}"), |text| text.clone_into(&mut found)).await?;
            contents.protected_schema = found.parse().unwrap_or(0);
        }
        contents.tables.push(table);
    }
    Ok(contents)
}

async fn without_tables(tx: &mut Tx) -> Result<Contents, Error> {
    let said = sql!("select name, value from meta where name in ('store', 'kind')");
    let said: Vec<(String, String)> = tx.all(said).await?;
    let value = |name: &str| {
        let found = said.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        found.ok_or(Fault::Code { column: "meta.name" })
    };
    let (seq, mac): (i64, Vec<u8>) = tx.one(sql!("select seq, mac from audit_head")).await?;
    Ok(Contents {
        store: value("store")?,
        is_demo: value("kind")? == "demo",
        schema: schema(tx).await?,
        protected_schema: 0,
        audit: Head { seq, mac: hex::encode(mac) },
        tables: Vec::new(),
    })
}

async fn schema(tx: &mut Tx) -> Result<i64, Error> {
    let newest: (Option<i64>,) = tx.one(sql!("select max(version) from schema_version")).await?;
    Ok(newest.0.unwrap_or(0))
}

/// Every table of a SQLite file. Not `sql!`: only this database has to understand these.
async fn on_sqlite(tx: &mut Tx) -> Result<Vec<Table>, Error> {
    const TABLES: &str = "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'
        order by name";
    const COLUMNS: &str = "select name from pragma_table_info($1) order by cid";
    let names: Vec<(String,)> = tx.all(Sql::new(TABLES, Vec::new())).await?;
    let mut tables = Vec::new();
    for (name,) in names {
        let columns: Vec<(String,)> = tx.all(Sql::new(COLUMNS, vec![name.as_str().into()])).await?;
        let columns: Vec<_> =
            columns.iter().map(|(column,)| format!("quote({})", quoted(column))).collect();
        let ask = format!("select {} from {}", columns.join(" || ',' || "), quoted(&name));
        tables.push(table(tx, name, ask).await?);
    }
    Ok(tables)
}

/// Tables by the name they are shown under, their schema and their own name. Values are written the same way whatever
/// the settings of the machine.
async fn names_on_postgres(tx: &mut Tx) -> Result<Vec<(String, String, String)>, Error> {
    const TABLES: &str = "select case when schemaname = current_schema() then '' else 'protected.' end || tablename,
            schemaname::text, tablename::text
        from pg_tables where schemaname in (current_schema(), current_schema() || '_protected') order by 1";
    tx.script("set local timezone = 'UTC'; set local bytea_output = 'hex'; set local datestyle = 'ISO'; set local extra_float_digits = 1")
        .await?;
    tx.all(Sql::new(TABLES, Vec::new())).await
}

async fn table(tx: &mut Tx, name: String, ask: String) -> Result<Table, Error> {
    let mut sum = Sum::default();
    tx.each_text(ask, |row| sum.add(row)).await?;
    Ok(Table { name, rows: sum.rows, digest: sum.digest() })
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The digests of all rows, added up: the order does not matter, and nothing is held.
#[derive(Default)]
struct Sum {
    rows: u64,
    lanes: [u64; 4],
}

impl Sum {
    fn add(&mut self, row: &str) {
        self.rows += 1;
        let digest = Sha256::digest(row.as_bytes());
        for (lane, part) in self.lanes.iter_mut().zip(digest.chunks_exact(8)) {
            let part = part.try_into().expect("chunks of eight are eight bytes");
            *lane = lane.wrapping_add(u64::from_be_bytes(part));
        }
    }

    fn digest(&self) -> String {
        hex::encode(self.lanes.map(u64::to_be_bytes).as_flattened())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(rows: &[&str]) -> String {
        let mut sum = Sum::default();
        for row in rows {
            sum.add(row);
        }
        sum.digest()
    }

    #[test]
    fn the_same_rows_in_another_order_are_the_same_and_others_are_not() {
        assert_eq!(digest(&["Amina", "Daniel"]), digest(&["Daniel", "Amina"]));
        assert_ne!(digest(&["Amina", "Daniel"]), digest(&["Amina", "Linh"]));
        assert_ne!(digest(&["Amina"]), digest(&["Amina", "Amina"]));
    }

    #[test]
    fn a_table_that_only_one_side_has_is_a_difference() {
        let table = |name: &str| Table { name: name.into(), rows: 0, digest: String::new() };
        let of = |tables| Contents {
            store: String::new(),
            is_demo: false,
            schema: 1,
            protected_schema: 1,
            audit: Head { seq: 0, mac: String::new() },
            tables,
        };
        let (one, two) = (of(vec![table("event")]), of(vec![table("event"), table("note")]));

        assert_eq!(one.differs_from(&one), None);
        assert_eq!(one.differs_from(&two), Some("note"));
        assert_eq!(two.differs_from(&one), Some("note"));
    }
}

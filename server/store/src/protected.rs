//! The protected store: a second database that holds blurred counts and nothing else. It is reached through a
//! [`Publisher`], whose connections cannot see a case: another file, or another schema.

use chrono::{DateTime, Utc};
use domain::disclosure::{NoisyCell, Photograph};

use crate::{
    Error, OpenError, connect,
    db::{Db, Rows},
    key::{Key, Keys},
    migrate::{self, PROTECTED},
    place::Place,
    sql,
};

/// The only way to published figures.
#[derive(Clone)]
pub struct Publisher {
    pub(crate) db: Db,
}

impl Publisher {
    /// Opens the protected store that belongs to the case store `cases`, or makes it.
    pub(crate) async fn open(
        place: &Place,
        keys: &Keys,
        cases: &Db,
        create: bool,
        now: DateTime<Utc>,
    ) -> Result<Self, OpenError> {
        let db = if let Some(url) = &place.postgres {
            connect::open_schema(url, &schema(cases).await?).await?
        } else {
            let key = key(&keys.db);
            connect::open_sqlite(&place.protected_file(), &key, &place.keys.join("db.key"), create)
                .await?
        };
        migrate::migrate(&db, PROTECTED, now).await?;
        Ok(Self { db })
    }

    /// Keeps the photograph of a period, unless there is one: the first one stands for ever.
    pub(crate) async fn keep(
        &self,
        photograph: &Photograph,
        cells: &[NoisyCell],
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let period = photograph.period().to_string();
        let mut tx = self.db.begin().await?;
        let add = sql!(
            "insert into protected_period (period, programme, version, closed_at) values ($1, $2, $3, $4)
             on conflict do nothing returning period",
            &period, photograph.programme().to_string(), photograph.version(), now
        );
        if tx.optional::<(String,)>(add).await?.is_none() {
            return Ok(());
        }
        for cell in cells {
            let (table, category) = (cell.category.table().code(), cell.category.code());
            let add = sql!(
                "insert into protected_cell (period, table_code, cell, noisy) values ($1, $2, $3, $4)",
                &period,
                table,
                category,
                cell.noisy
            );
            tx.execute(add, Rows::One).await?;
        }
        tx.commit().await
    }

    /// Asks the protected store to read a statement without running it.
    #[doc(hidden)]
    pub async fn prepare(&self, text: &'static str) -> Result<(), Error> {
        self.db.prepare(text).await
    }

    pub(crate) async fn close(&self) {
        self.db.close().await;
    }
}

/// The key of the protected store's own file.
pub(crate) fn key(db: &Key) -> Key {
    db.derive("waymark protected store")
}

/// The schema beside the one of the cases. Connections of the publisher search nothing else.
async fn schema(cases: &Db) -> Result<String, OpenError> {
    let mut tx = cases.begin().await?;
    tx.script(
        "do $$ begin
            execute format('create schema if not exists %I', current_schema() || '_protected');
        end $$",
    )
    .await?;
    // Only PostgreSQL gets here, so this statement is not one of those that both must take.
    let (schema,): (String,) =
        tx.one(sql::Sql::new("select current_schema() || '_protected'", vec![])).await?;
    tx.commit().await?;
    Ok(schema)
}

//! Reads the rule book, and keeps it while nothing more was said.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, PoisonError, RwLock},
};

use chrono::{DateTime, Utc};
use domain::{
    rule::{Rule, Said, Statement},
    terms::Terms,
};
use sha2::{Digest, Sha256};

use super::RuleBook;
use crate::{
    Store,
    clock::london_day,
    db::Tx,
    error::{Error, Fault},
    sql,
};

#[derive(sqlx::FromRow)]
struct SaidRow {
    rule: String,
    version: i64,
    digest: Vec<u8>,
    said: String,
    note: Option<String>,
    name: String,
    said_at: DateTime<Utc>,
}

impl Store {
    /// What was said of the rules as they read in this program.
    pub(super) async fn rule_book(&self) -> Result<Arc<RuleBook>, Error> {
        let mut tx = self.db().snapshot().await?;
        let (said,): (i64,) = tx.one(sql!("select count(*) from rule_statement")).await?;
        self.rule_book_of(&mut tx, said).await
    }

    /// What dates are worked out by, and what was said of the rules. Both hardly ever change: one count tells of both.
    pub(crate) async fn terms_and_book(
        &self,
        tx: &mut Tx,
    ) -> Result<(Arc<Terms>, Arc<RuleBook>), Error> {
        let counts = sql!(
            "select (select count(*) from holiday_list), (select count(*) from rule_statement)"
        );
        let (lists, said): (i64, i64) = tx.one(counts).await?;
        Ok((self.terms_of(tx, lists).await?, self.rule_book_of(tx, said).await?))
    }

    /// The book, where so many statements were just counted. Nothing said is ever changed and no account is ever given
    /// another name, so the book read last is whole while their number is the same.
    async fn rule_book_of(&self, tx: &mut Tx, said: i64) -> Result<Arc<RuleBook>, Error> {
        if let Some(book) = self.kept_book().of(said) {
            return Ok(book);
        }
        let all = sql!(
            "select s.rule, s.version, s.digest, s.said, s.note, a.name, s.said_at
            from rule_statement s join account a on a.account_id = s.said_by
            order by s.rule, s.version, s.number"
        );
        let rows: Vec<SaidRow> = tx.all(all).await?;
        let book = Arc::new(RuleBook::read(rows)?);
        self.kept_book().set(said, book.clone());
        Ok(book)
    }
}

impl RuleBook {
    fn read(rows: Vec<SaidRow>) -> Result<Self, Error> {
        let mut book = Self::default();
        for row in rows {
            let version = u16::try_from(row.version)
                .map_err(|_| Fault::Code { column: "rule_statement.version" })?;
            let reads_so = domain::rule::version(&row.rule, version)
                .is_some_and(|rule| digest(rule).as_slice() == row.digest);
            if reads_so {
                book.said.entry((row.rule.clone(), version)).or_default().push(row.statement()?);
            }
        }
        Ok(book)
    }
}

/// The book as it was read last, and how many statements there were then.
#[derive(Debug, Default)]
pub(crate) struct Kept(RwLock<(i64, Arc<RuleBook>)>);

impl Kept {
    fn of(&self, said: i64) -> Option<Arc<RuleBook>> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        (kept.0 == said).then(|| kept.1.clone())
    }

    fn set(&self, said: i64, book: Arc<RuleBook>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = (said, book);
    }
}

impl SaidRow {
    fn statement(self) -> Result<Statement, Fault> {
        let said = Said::from_code(&self.said);
        Ok(Statement {
            said: said.ok_or(Fault::Code { column: "rule_statement.said" })?,
            by: self.name,
            on: london_day(self.said_at),
            note: self.note,
        })
    }
}

/// Of everything the rule says, so that an approval counts for the text that was approved and for no other.
pub(super) fn digest(rule: &Rule) -> [u8; 32] {
    /// Each page of a case asks for all of them, and a program's rules never change while it runs.
    static KNOWN: LazyLock<HashMap<(&'static str, u16), [u8; 32]>> = LazyLock::new(|| {
        domain::rule::rules().iter().map(|rule| ((rule.id, rule.version), summed(rule))).collect()
    });
    KNOWN.get(&(rule.id, rule.version)).copied().unwrap_or_else(|| summed(rule))
}

fn summed(rule: &Rule) -> [u8; 32] {
    Sha256::digest(format!("{rule:?}")).into()
}

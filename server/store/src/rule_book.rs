//! What legal advisers said of the rules: approvals, sources read again, approvals withdrawn. Each is about one version
//! of one rule as it read then, and none is ever changed.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, LazyLock},
};

use chrono::{DateTime, Utc};
use domain::{
    id::{FormKey, UserId},
    rule::{Rule, Said, Standing, Statement},
    terms::Terms,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    Store, chance,
    clock::london_day,
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{Form, Press, answer},
    permit::{Action, JudgeRule, Permit, ReadRules},
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
    store::finish,
};

/// Everything that was said of rules as they read in this program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleBook {
    said: HashMap<(String, u16), Vec<Statement>>,
}

/// The book, and how many open dates of the cases a person may see rest on each rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleList {
    pub book: RuleBook,
    pub uses: BTreeMap<String, u32>,
    /// What dates are worked out by.
    pub terms: Arc<Terms>,
}

/// Something to say of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    pub rule: String,
    pub version: u16,
    pub said: Said,
    pub note: Option<String>,
}

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

impl RuleBook {
    /// What was said of this rule as it reads now, the first statement first.
    pub fn said(&self, rule: &Rule) -> &[Statement] {
        self.said.get(&(rule.id.to_owned(), rule.version)).map_or(&[], Vec::as_slice)
    }

    /// How this rule stands.
    pub fn standing(&self, rule: &Rule) -> Standing<'_> {
        Standing::of(rule, self.said(rule))
    }
}

impl Store {
    /// What was said of every rule, and where each is in use.
    pub async fn rules(&self, permit: Permit<ReadRules>) -> Result<RuleList, Error> {
        // Administrators see no case, and so no date of one.
        let rows: Vec<(String, i64)> = match permit.reach() {
            Ok(reach) => self.db().all(uses(reach).given(vec![reach.id().into()])).await?,
            Err(_) => Vec::new(),
        };
        let uses = rows.into_iter().map(|(rule, count)| {
            Ok((rule, u32::try_from(count).map_err(|_| Fault::Code { column: "count" })?))
        });
        let (uses, book) = (uses.collect::<Result<_, Fault>>()?, self.rule_book().await?);
        Ok(RuleList { uses, book, terms: self.terms() })
    }

    /// Says something of a rule, for ever. The same form twice says it once.
    pub async fn judge_rule(
        &self,
        permit: Permit<JudgeRule>,
        judgement: Judgement,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.write_down(permit, judgement, form).await }).await
    }

    async fn write_down(
        &self,
        permit: Permit<JudgeRule>,
        judgement: Judgement,
        key: FormKey,
    ) -> Result<(), Error> {
        let rule = domain::rule::version(&judgement.rule, judgement.version);
        let rule = rule.ok_or(Error::NotFound)?;
        let form = Form::new(key, permit.actor(), JudgeRule::NAME, &judgement)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        let said = judgement.said.code();
        self.add_statement(&mut tx, rule, judgement, permit.actor().user()).await?;
        answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&[rule.id, said])).await?;
        tx.commit().await
    }

    async fn add_statement(
        &self,
        tx: &mut Tx,
        rule: &Rule,
        judgement: Judgement,
        by: UserId,
    ) -> Result<u64, Error> {
        let version = i64::from(rule.version);
        let before = sql!(
            "select count(*) from rule_statement where rule = $1 and version = $2",
            rule.id,
            version
        );
        let (before,): (i64,) = tx.one(before).await?;
        let add = sql!(
            "insert into rule_statement
                (rule_statement_id, rule, version, number, digest, said, note, said_by, said_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            chance::uuid(),
            rule.id,
            version,
            before + 1,
            digest(rule),
            judgement.said.code(),
            judgement.note,
            by,
            self.now()
        );
        tx.execute(add, Rows::One).await
    }

    /// What was said of the rules as they read in this program.
    pub(crate) async fn rule_book(&self) -> Result<RuleBook, Error> {
        let all = sql!(
            "select s.rule, s.version, s.digest, s.said, s.note, a.name, s.said_at
            from rule_statement s join account a on a.account_id = s.said_by
            order by s.rule, s.version, s.number"
        );
        let rows: Vec<SaidRow> = self.db().all(all).await?;
        let mut book = RuleBook::default();
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
fn digest(rule: &Rule) -> [u8; 32] {
    /// Each page of a case asks for all of them, and a program's rules never change while it runs.
    static KNOWN: LazyLock<HashMap<(&'static str, u16), [u8; 32]>> = LazyLock::new(|| {
        domain::rule::rules().iter().map(|rule| ((rule.id, rule.version), summed(rule))).collect()
    });
    KNOWN.get(&(rule.id, rule.version)).copied().unwrap_or_else(|| summed(rule))
}

fn summed(rule: &Rule) -> [u8; 32] {
    Sha256::digest(format!("{rule:?}")).into()
}

fn uses(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select d.rule, count(*) from case_file c
                    join deadline d on d.case_id = c.case_id and d.is_open = true
                where c.is_open = true and ",
                visible_case!($reach),
                " group by d.rule"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

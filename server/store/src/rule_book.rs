//! What legal advisers said of the rules: approvals, sources read again, approvals withdrawn. Each is about one version
//! of one rule as it read then, and none is ever changed.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use domain::{
    id::{FormKey, UserId},
    rule::{Rule, Said, Standing, Statement},
    terms::Terms,
};
use serde::{Deserialize, Serialize};

mod kept;

pub(crate) use kept::Kept;
use kept::digest;

use crate::{
    Store, chance,
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
    pub book: Arc<RuleBook>,
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
        let uses = uses.collect::<Result<_, Fault>>()?;
        Ok(RuleList { uses, book: self.rule_book().await?, terms: self.terms() })
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

//! For how long records are kept before somebody looks at them: what the charity has set, and what counts where it has
//! set nothing. Setting is a row; nothing is ever erased by it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    event::Day,
    id::{CaseId, FormKey},
    retention::RecordKind,
};
use serde::Serialize;

use crate::{
    Store, chance,
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{self, Form, Press},
    permit::{Action, Permit, ReadKept, SetRetention},
    retention_due, sql,
};

/// The years of one kind of record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub kind: RecordKind,
    pub years: u32,
    /// Who set them, when and why; nothing for the default.
    pub set: Option<(String, DateTime<Utc>, String)>,
}

/// Years to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewRule {
    pub kind: RecordKind,
    pub years: u32,
    pub why: String,
}

/// A record that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRecord {
    pub case: CaseId,
    pub reference: String,
    pub kind: RecordKind,
    /// Since when.
    pub look_on: Day,
    /// It is held, and this day to look at the hold has come.
    pub hold_until: Option<Day>,
    pub is_proposed: bool,
}

impl Store {
    /// The years of every kind.
    pub async fn retention(&self, permit: Permit<ReadKept>) -> Result<Vec<Rule>, Error> {
        let mut tx = self.db().snapshot().await?;
        let rules = rules(&mut tx).await?;
        drop(tx);
        self.audit(permit.entry(&["retention"])).await?;
        Ok(rules)
    }

    /// Sets the years of one kind. The same form twice sets them once.
    pub async fn set_retention(
        &self,
        permit: Permit<SetRetention>,
        new: NewRule,
        key: FormKey,
    ) -> Result<(), Error> {
        let form = Form::new(key, permit.actor(), SetRetention::NAME, &new)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        let set = sql!(
            "insert into retention_rule (retention_rule_id, kind, years, why, set_by, set_at)
            values ($1, $2, $3, $4, $5, $6)",
            chance::uuid(),
            new.kind.code(),
            new.years,
            new.why,
            permit.actor().user(),
            self.now()
        );
        tx.execute(set, Rows::One).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&[new.kind.code()])).await?;
        tx.commit().await
    }

    /// Records that somebody should look at by a day, those that wait longest first. Whoever holds a record with a day to
    /// look again has looked, until that day.
    pub async fn due_records(
        &self,
        permit: Permit<ReadKept>,
        by: Day,
    ) -> Result<Vec<DueRecord>, Error> {
        let mut tx = self.db().snapshot().await?;
        let years: BTreeMap<_, _> =
            rules(&mut tx).await?.into_iter().map(|rule| (rule.kind, rule.years)).collect();
        let years = |kind: RecordKind| years.get(&kind).copied().unwrap_or(kind.default_years());
        let due = retention_due::due(&mut tx, by, years).await?;
        drop(tx);
        self.audit(permit.entry(&["due"])).await?;
        Ok(due)
    }
}

/// What counts of each kind now.
async fn rules(tx: &mut Tx) -> Result<Vec<Rule>, Error> {
    let set = sql!(
        "select r.kind, r.years, r.why, a.name, r.set_at
        from retention_rule r join account a on a.account_id = r.set_by
        order by r.set_at, r.retention_rule_id"
    );
    let rows: Vec<(String, i64, String, String, DateTime<Utc>)> = tx.all(set).await?;
    let rule = |kind: RecordKind| {
        let last = rows.iter().rev().find(|(code, ..)| code == kind.code());
        let Some((_, years, why, by, at)) = last else {
            return Ok(Rule { kind, years: kind.default_years(), set: None });
        };
        let years =
            u32::try_from(*years).map_err(|_| Fault::Code { column: "retention_rule.years" })?;
        Ok(Rule { kind, years, set: Some((by.clone(), *at, why.clone())) })
    };
    RecordKind::ALL.iter().map(|kind| rule(*kind)).collect()
}

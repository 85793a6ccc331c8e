//! Reads lists of evidence with every step, for those who work on the case.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    evidence::{self, EvidenceStep, Getter, NewEvidenceStep, WhyNot},
    id::CaseId,
};

use crate::{
    Store,
    db::Tx,
    error::{Error, Fault},
    evidence::{Evidence, EvidenceList, Item, Taken},
    incident::named,
    permit::{Permit, ReadEvidence},
    sql,
};

/// Lists shown of one case, and steps of them.
const MOST: u32 = 50;
const MOST_STEPS: u32 = 2_000;

#[derive(sqlx::FromRow)]
struct ListRow {
    number: i64,
    route: String,
    name: String,
    begun_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct StepRow {
    list: i64,
    item: String,
    step: String,
    happened_on: NaiveDate,
    why: Option<String>,
    getter: Option<String>,
    name: String,
    recorded_at: DateTime<Utc>,
}

impl Store {
    /// Every list of evidence of a case.
    pub async fn evidence(&self, permit: Permit<ReadEvidence>) -> Result<Evidence, Error> {
        let case = permit.target();
        let mut tx = self.db().snapshot().await?;
        let (reference, code_name) = named(&mut tx, permit.reach()?, case).await?;
        let lists = lists(&mut tx, case).await?;
        drop(tx);
        self.audit(permit.entry(&["evidence"])).await?;
        Ok(Evidence { case, reference, code_name, lists })
    }
}

/// The lists of a case somebody may see, the latest first.
pub(crate) async fn lists(tx: &mut Tx, case: CaseId) -> Result<Vec<EvidenceList>, Error> {
    let rows = sql!(
        "select l.number, l.route, a.name, l.begun_at
        from evidence_list l join account a on a.account_id = l.begun_by
        where l.case_id = $1 order by l.number desc limit $2",
        case,
        MOST
    );
    let rows: Vec<ListRow> = tx.all(rows).await?;
    let mut lists = rows.into_iter().map(ListRow::list).collect::<Result<Vec<_>, _>>()?;
    if lists.is_empty() {
        return Ok(lists);
    }
    let steps = sql!(
        "select s.list, s.item, s.step, s.happened_on, s.why, s.getter, a.name, s.recorded_at
        from evidence_step s join account a on a.account_id = s.recorded_by
        where s.case_id = $1 order by s.list, s.item, s.number limit $2",
        case,
        MOST_STEPS
    );
    let steps: Vec<StepRow> = tx.all(steps).await?;
    for row in steps {
        let list = lists.iter_mut().find(|list| i64::from(list.number) == row.list);
        let items = list.map(|list| &mut list.items);
        let item = items.and_then(|items| items.iter_mut().find(|item| item.item.id == row.item));
        if let Some(item) = item {
            item.steps.push(row.taken()?);
        }
    }
    Ok(lists)
}

impl ListRow {
    fn list(self) -> Result<EvidenceList, Error> {
        let route = evidence::route(&self.route);
        let route = route.ok_or(Fault::Code { column: "evidence_list.route" })?;
        let items = route.items.iter().map(|item| Item { item, steps: Vec::new() }).collect();
        let number = u32::try_from(self.number).unwrap_or(u32::MAX);
        Ok(EvidenceList { number, route, by: self.name, at: self.begun_at, items })
    }
}

impl StepRow {
    fn taken(self) -> Result<Taken, Error> {
        fn read<T>(code: Option<&str>, of: fn(&str) -> Option<T>) -> Result<Option<T>, Fault> {
            let read = |code| of(code).ok_or(Fault::Code { column: "evidence_step" });
            code.map(read).transpose()
        }
        let step = EvidenceStep::from_code(&self.step);
        let new = NewEvidenceStep {
            step: step.ok_or(Fault::Code { column: "evidence_step.step" })?,
            on: self.happened_on,
            why: read(self.why.as_deref(), WhyNot::from_code)?,
            getter: read(self.getter.as_deref(), Getter::from_code)?,
        };
        Ok(Taken { new, by: self.name, at: self.recorded_at })
    }
}

//! Everything kept in tables only for speed: worked out from the events of a case by the rules, written with them,
//! and comparable with what the rules say today.

mod tally;

use chrono::NaiveDate;
use domain::{
    event::Event,
    id::CaseId,
    pathway::picture_by,
    picture::{Deadline, Picture},
    rule::{self, OwedBy},
    stat::StatFact,
    tally::tally as count,
    terms::Terms,
};
use uuid::Uuid;

use crate::{
    db::{Rows, Tx},
    error::Error,
    sql,
    summary::Summary,
};
use tally::TallyLine;

/// A deadline as it lies in the table.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct DeadlineLine {
    deadline_id: Uuid,
    due: NaiveDate,
    owed_by: String,
    is_open: bool,
    certain: bool,
    body: String,
    rule: String,
    rule_version: i64,
}

/// A countable fact as it lies in the table.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct StatLine {
    position: i64,
    family: String,
    event_id: Uuid,
    counted_on: NaiveDate,
    gender: String,
    region: Option<String>,
    age: Option<String>,
    exploitation: Option<String>,
    outcome: Option<String>,
    days: Option<i64>,
}

/// All derived rows of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Derived {
    summary: Summary,
    deadlines: Vec<DeadlineLine>,
    stats: Vec<StatLine>,
    tally: Vec<TallyLine>,
}

impl Derived {
    /// What follows from this record, whose picture this is.
    pub(crate) fn of(picture: &Picture, history: &[Event]) -> Result<Self, Error> {
        let mut deadlines =
            picture.deadlines.iter().map(DeadlineLine::of).collect::<Result<Vec<_>, _>>()?;
        deadlines.sort_by_key(|line| line.deadline_id);
        let stats = picture.stats.iter().zip(1..).map(|(fact, place)| StatLine::of(fact, place));
        let rows = count(history, picture).into_iter().zip(1..);
        let tally = rows.map(|(row, place)| TallyLine::of(row, place)).collect();
        Ok(Self { summary: Summary::of(picture), deadlines, stats: stats.collect(), tally })
    }

    /// The same, drawing the picture first.
    pub(crate) fn from(history: &[Event], terms: &Terms) -> Result<Self, Error> {
        Self::of(&picture_by(history, terms), history)
    }

    /// Replaces what the tables say of this case.
    pub(crate) async fn replace(&self, tx: &mut Tx, case: CaseId) -> Result<(), Error> {
        tx.execute(sql!("delete from deadline where case_id = $1", case), Rows::Any).await?;
        tx.execute(sql!("delete from stat_fact where case_id = $1", case), Rows::Any).await?;
        tx.execute(sql!("delete from tally where case_id = $1", case), Rows::Any).await?;
        self.summary.update(tx, case).await?;
        self.add_lines(tx, case).await
    }

    /// Writes the rows of a case that has none yet.
    pub(crate) async fn add_lines(&self, tx: &mut Tx, case: CaseId) -> Result<(), Error> {
        for line in &self.deadlines {
            line.insert(tx, case).await?;
        }
        for line in &self.stats {
            line.insert(tx, case).await?;
        }
        for line in &self.tally {
            line.insert(tx, case).await?;
        }
        Ok(())
    }

    /// What the tables say of this case now.
    pub(crate) async fn stored(tx: &mut Tx, case: CaseId) -> Result<Self, Error> {
        let summary = sql!(
            "select is_open, nation, age_group, stage, next_due, next_title, due_order,
                last_entry_on, closed_on, review_on, rest_reason
            from case_file where case_id = $1",
            case
        );
        let deadlines = sql!(
            "select deadline_id, due, owed_by, is_open, certain, body, rule, rule_version
            from deadline where case_id = $1",
            case
        );
        let stats = sql!(
            "select position, family, event_id, counted_on, gender, region, age, exploitation, outcome, days
            from stat_fact where case_id = $1 order by position",
            case
        );
        let mut deadlines: Vec<DeadlineLine> = tx.all(deadlines).await?;
        // Sorted here: the two databases order identifiers alike, but nothing promises it.
        deadlines.sort_by_key(|line| line.deadline_id);
        let tally = TallyLine::stored(tx, case).await?;
        Ok(Self { summary: tx.one(summary).await?, deadlines, stats: tx.all(stats).await?, tally })
    }

    pub(crate) fn summary(&self) -> &Summary {
        &self.summary
    }
}

impl DeadlineLine {
    fn of(deadline: &Deadline) -> Result<Self, Error> {
        Ok(Self {
            deadline_id: deadline.id.raw(),
            due: deadline.due(),
            owed_by: owed_by(deadline).code().into(),
            is_open: deadline.is_open(),
            certain: deadline.certain,
            body: serde_json::to_string(deadline)?,
            rule: deadline.working.rule.clone(),
            rule_version: deadline.working.version.into(),
        })
    }

    async fn insert(&self, tx: &mut Tx, case: CaseId) -> Result<(), Error> {
        let add = sql!(
            "insert into deadline (deadline_id, case_id, due, owed_by, is_open, certain, body,
                rule, rule_version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            self.deadline_id,
            case,
            self.due,
            &self.owed_by,
            self.is_open,
            self.certain,
            &self.body,
            &self.rule,
            self.rule_version
        );
        tx.execute(add, Rows::One).await?;
        Ok(())
    }
}

impl StatLine {
    fn of(fact: &StatFact, position: i64) -> Self {
        Self {
            position,
            family: fact.what.family().code().into(),
            event_id: fact.event.raw(),
            counted_on: fact.on,
            gender: fact.who.gender.code().into(),
            region: fact.who.region.map(|region| region.code().into()),
            age: Some(fact.who.age.code().into()),
            exploitation: fact.who.exploitation.map(|kind| kind.code().into()),
            outcome: fact.what.answer().map(Into::into),
            days: fact.what.days().map(Into::into),
        }
    }

    async fn insert(&self, tx: &mut Tx, case: CaseId) -> Result<(), Error> {
        let add = sql!(
            "insert into stat_fact (case_id, position, family, event_id, counted_on, gender,
                region, age, exploitation, outcome, days)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            case,
            self.position,
            &self.family,
            self.event_id,
            self.counted_on,
            &self.gender,
            self.region.as_ref(),
            self.age.as_ref(),
            self.exploitation.as_ref(),
            self.outcome.as_ref(),
            self.days
        );
        tx.execute(add, Rows::One).await?;
        Ok(())
    }
}

/// Who has to do it. A rule that is gone is treated as ours: better one date too many than one too few.
pub(crate) fn owed_by(deadline: &Deadline) -> OwedBy {
    rule::rule(&deadline.key.rule).map_or(OwedBy::We, |rule| rule.owed_by)
}

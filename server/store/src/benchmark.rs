//! Published national figures, to stand beside the charity's own. They are public, and nothing in them is about a
//! survivor of ours. A change is a new version; who set it and when stay readable.

use chrono::{DateTime, Utc};
use domain::{codes, id::UserId};
use uuid::Uuid;

use crate::{
    Store,
    db::Tx,
    error::{Error, Fault},
    permit::{Permit, SetBenchmark},
    sql,
};

/// How often a place that is taken meanwhile is chosen anew.
const TRIES: u32 = 3;

codes! {
    /// What a national figure measures.
    Measure {
        Referrals = "REFERRALS", "Referrals";
        Declined = "DECLINED", "People who declined referral";
        FirstRefused = "FIRST_REFUSED", "Refused at the first decision";
        FinalPositive = "FINAL_POSITIVE", "Positive at the final decision";
        FinalWait = "FINAL_WAIT", "Wait for a final decision";
        Waiting = "WAITING", "Waiting for a final decision";
        PermissionGranted = "PERMISSION_GRANTED", "Permission to stay granted";
        ChildrenGranted = "CHILDREN_GRANTED", "Permission to stay granted to children";
        ShortGrants = "SHORT_GRANTS", "Permission granted for under 12 months";
        ReturnedRefused = "RETURNED_REFUSED", "Left after permission was refused";
        ReturnedConfirmed = "RETURNED_CONFIRMED", "Left after a positive final decision";
        Compensation = "COMPENSATION", "Applied for compensation";
        Prosecuted = "PROSECUTED", "Saw somebody prosecuted";
    }
}

/// What is said of one national figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub measure: Measure,
    /// As published: "2024", "October to December 2025".
    pub period: String,
    pub numerator: Option<i64>,
    pub denominator: Option<i64>,
    /// As published: "4.15%", "over 19,000".
    pub value: String,
    /// Of whom or of what it is a figure.
    pub base_note: String,
    pub source: String,
    pub is_shown: bool,
}

/// One national figure as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Benchmark {
    pub number: i64,
    pub version: i64,
    pub figure: Figure,
    /// Who set it; nobody when it came with the program.
    pub set_by: Option<String>,
    pub set_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct BenchmarkRow {
    figure: i64,
    version: i64,
    measure: String,
    period: String,
    numerator: Option<i64>,
    denominator: Option<i64>,
    value: String,
    base_note: String,
    source: String,
    is_shown: bool,
    set_by: Option<Uuid>,
    name: Option<String>,
    set_at: DateTime<Utc>,
}

impl Store {
    /// Every national figure as it stands, those no longer shown too, in the order they came.
    pub async fn benchmarks(&self) -> Result<Vec<Benchmark>, Error> {
        let all = sql!(
            "select b.figure, b.version, b.measure, b.period, b.numerator, b.denominator, b.value,
                b.base_note, b.source, b.is_shown, b.set_by, a.name, b.set_at
             from benchmark b left join account a on a.account_id = b.set_by
             where b.version = (select max(l.version) from benchmark l where l.figure = b.figure)
             order by b.figure"
        );
        let rows: Vec<BenchmarkRow> = self.db().all(all).await?;
        rows.into_iter().map(BenchmarkRow::read).collect()
    }

    /// Sets a figure anew. `seen` is its number and version as they were read; none for a new figure. The same words
    /// sent twice are set once.
    pub async fn set_benchmark(
        &self,
        permit: Permit<SetBenchmark>,
        seen: Option<(i64, i64)>,
        new: &Figure,
    ) -> Result<(), Error> {
        for _ in 0..TRIES {
            let standing = self.benchmarks().await?;
            let Some(place) = next(&standing, seen, new, permit.actor().name())? else {
                return Ok(());
            };
            let mut tx = self.db().begin().await?;
            if insert(&mut tx, place, new, permit.actor().user(), self.now()).await? {
                self.audit_in(&mut tx, permit.entry(&["figure", new.measure.code()])).await?;
                return tx.commit().await;
            }
            // Somebody was quicker: what stands now decides.
        }
        Err(Error::Busy)
    }
}

/// Writes a figure into its place; false if it was taken meanwhile.
async fn insert(
    tx: &mut Tx,
    (number, version): (i64, i64),
    new: &Figure,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<bool, Error> {
    let set = sql!(
        "insert into benchmark (figure, version, measure, period, numerator, denominator, value,
            base_note, source, is_shown, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict do nothing returning figure",
        number,
        version,
        new.measure.code(),
        &new.period,
        new.numerator,
        new.denominator,
        &new.value,
        &new.base_note,
        &new.source,
        new.is_shown,
        by,
        at
    );
    Ok(tx.optional::<(i64,)>(set).await?.is_some())
}

/// Number and version of what is set; nothing when this person set it just so already.
fn next(
    standing: &[Benchmark],
    seen: Option<(i64, i64)>,
    new: &Figure,
    by: &str,
) -> Result<Option<(i64, i64)>, Error> {
    let is_set = |one: &Benchmark| one.figure == *new && one.set_by.as_deref() == Some(by);
    let Some((number, version)) = seen else {
        let last = standing.iter().map(|one| one.number).max().unwrap_or(0);
        return Ok((!standing.iter().any(is_set)).then_some((last + 1, 1)));
    };
    let there = standing.iter().find(|one| one.number == number).ok_or(Error::NotFound)?;
    if there.version == version {
        Ok(Some((number, version + 1)))
    } else if is_set(there) {
        Ok(None)
    } else {
        Err(there.conflict())
    }
}

impl Benchmark {
    fn conflict(&self) -> Error {
        Error::Conflict { by: self.set_by.clone().unwrap_or_default(), at: self.set_at }
    }
}

impl BenchmarkRow {
    fn read(self) -> Result<Benchmark, Error> {
        let measure =
            Measure::from_code(&self.measure).ok_or(Fault::Code { column: "benchmark.measure" })?;
        let figure = Figure {
            measure,
            period: self.period,
            numerator: self.numerator,
            denominator: self.denominator,
            value: self.value,
            base_note: self.base_note,
            source: self.source,
            is_shown: self.is_shown,
        };
        let set_by = self.set_by.map(|_| self.name.unwrap_or_default());
        Ok(Benchmark {
            number: self.figure,
            version: self.version,
            figure,
            set_by,
            set_at: self.set_at,
        })
    }
}

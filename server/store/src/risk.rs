//! Risk assessments: each stays as it was made, the last one counts. And who was not heard from, by how much harm
//! threatens them.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    event::Day,
    id::{CaseId, FormKey, UserId},
    risk::{NewRisk, RiskLevel},
};
use uuid::Uuid;

use crate::{
    Store,
    arg::Arg,
    audit::{Entry, Outcome},
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{self, Form, Press},
    permit::{Action, AssessRisk, Permit},
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
    store::finish,
};

/// Cases shown; those most in danger come first.
const MOST: u32 = 20;

/// How a case stands, for the form that judges it anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskSheet {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub now: Option<Risk>,
}

/// The judgement that counts now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Risk {
    pub level: RiskLevel,
    pub review_on: NaiveDate,
}

/// A case whose person was not heard from for too long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotHeard {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub level: Option<RiskLevel>,
    /// The last two-way contact, or the day the case was opened.
    pub since: NaiveDate,
    pub ever: bool,
}

impl Store {
    /// How a case stands.
    pub async fn risk_sheet(&self, permit: Permit<AssessRisk>) -> Result<RiskSheet, Error> {
        let case = permit.target();
        let file = sql!(
            concat!(
                "select c.reference, c.code_name, c.risk_level, c.risk_review_on from case_file c
                where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let row: Option<(String, String, Option<String>, Option<NaiveDate>)> =
            self.db().optional(file).await?;
        let (reference, code_name, level, review_on) = row.ok_or(Error::NotFound)?;
        let reading = Entry::new("risk.open", Outcome::Done).by(permit.actor());
        self.audit(reading.on("case", case.raw()).about(&["risk"])).await?;
        Ok(RiskSheet { case, reference, code_name, now: now(level, review_on)? })
    }

    /// Judges anew. The same form twice judges once.
    pub async fn assess(
        &self,
        permit: Permit<AssessRisk>,
        new: NewRisk,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.assess_with(permit, new, form).await }).await
    }

    async fn assess_with(
        &self,
        permit: Permit<AssessRisk>,
        new: NewRisk,
        key: FormKey,
    ) -> Result<(), Error> {
        let asked = (permit.target(), &new);
        let form = Form::new(key, permit.actor(), AssessRisk::NAME, &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        stand(&mut tx, &permit, &new).await?;
        add(&mut tx, permit.target(), &new, permit.actor().user(), self.now()).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["risk"])).await?;
        tx.commit().await
    }
}

async fn add(
    tx: &mut Tx,
    case: CaseId,
    new: &NewRisk,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let add = sql!(
        "insert into risk_assessment (case_id, number, level, why, review_on, judged_by, judged_at)
        select $1, count(*) + 1, $2, $3, $4, $5, $6 from risk_assessment where case_id = $1",
        case,
        new.level.code(),
        &new.why,
        new.review_on,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}

/// Judges a case of the demonstration, whose stories come whole.
pub(crate) async fn load(
    tx: &mut Tx,
    case: CaseId,
    new: &NewRisk,
    by: UserId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    add(tx, case, new, by, at).await?;
    let set = sql!(
        "update case_file set risk_level = $2, risk_review_on = $3 where case_id = $1",
        case,
        new.level.code(),
        new.review_on
    );
    tx.execute(set, Rows::One).await.map(drop)
}

/// From now on the case stands like this.
async fn stand(tx: &mut Tx, permit: &Permit<AssessRisk>, new: &NewRisk) -> Result<(), Error> {
    let set = sql!(
        concat!(
            "update case_file as c set risk_level = $3, risk_review_on = $4
            where c.case_id = $2 and ",
            visible_case!(),
            " returning case_id"
        ),
        permit.reach()?.id(),
        permit.target(),
        new.level.code(),
        new.review_on
    );
    tx.optional::<(Uuid,)>(set).await?.ok_or(Error::NotFound).map(drop)
}

/// The judgement as it lies in the row of its case.
pub(crate) fn now(
    level: Option<String>,
    review_on: Option<NaiveDate>,
) -> Result<Option<Risk>, Error> {
    let Some((code, review_on)) = level.zip(review_on) else { return Ok(None) };
    Ok(Some(Risk { level: read(&code)?, review_on }))
}

fn read(code: &str) -> Result<RiskLevel, Error> {
    RiskLevel::from_code(code).ok_or(Fault::Code { column: "case_file.risk_level" }.into())
}

#[derive(sqlx::FromRow)]
struct NotHeardRow {
    case_id: Uuid,
    reference: String,
    code_name: String,
    risk_level: Option<String>,
    last_contact_on: Option<NaiveDate>,
    opened_on: NaiveDate,
}

/// Open cases whose person was not heard from for as long as their risk allows, most danger first.
pub(crate) async fn not_heard(
    tx: &mut Tx,
    reach: Reach,
    today: Day,
) -> Result<Vec<NotHeard>, Error> {
    let before = |level: RiskLevel| Arg::from(today - TimeDelta::days(level.quiet_days()));
    let mut args = vec![Arg::from(reach.id())];
    args.extend(RiskLevel::ALL.iter().map(|level| before(*level)));
    args.push(Arg::from(MOST));
    let rows: Vec<NotHeardRow> = tx.all(quiet(reach).given(args)).await?;
    rows.into_iter().map(NotHeardRow::read).collect()
}

fn quiet(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select c.case_id, c.reference, c.code_name, c.risk_level, c.last_contact_on,
                    c.opened_on
                from case_file c
                where c.is_open = true and c.merged_into is null and ",
                visible_case!($reach),
                " and (coalesce(c.last_contact_on, c.opened_on) <= $4
                    or c.risk_level = 'HIGH' and coalesce(c.last_contact_on, c.opened_on) <= $2
                    or c.risk_level = 'MEDIUM' and coalesce(c.last_contact_on, c.opened_on) <= $3)
                order by case c.risk_level when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end,
                    coalesce(c.last_contact_on, c.opened_on), c.case_id limit $5"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

impl NotHeardRow {
    fn read(self) -> Result<NotHeard, Error> {
        Ok(NotHeard {
            case: CaseId::new(self.case_id),
            reference: self.reference,
            code_name: self.code_name,
            level: self.risk_level.as_deref().map(read).transpose()?,
            since: self.last_contact_on.unwrap_or(self.opened_on),
            ever: self.last_contact_on.is_some(),
        })
    }
}

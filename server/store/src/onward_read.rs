//! Reads the services somebody was referred on to, and what they agreed may be shared.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{CaseId, ConsentId, Id, OnwardId},
    onward::{Service, Standing},
};
use uuid::Uuid;

use crate::{
    Store,
    consent::{self, Consent},
    db::Tx,
    error::{Error, Fault},
    permit::{Permit, ReadServices},
    policy::visible_case,
    sql,
};

/// Referrals shown of one case, and steps of them all.
const MOST: u32 = 500;

/// Services and consents of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Services {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    /// The latest first.
    pub onward: Vec<Onward>,
    pub consents: Vec<Consent>,
}

/// A service somebody was referred on to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onward {
    pub id: OnwardId,
    pub service: Service,
    pub whom: String,
    pub asked_on: NaiveDate,
    /// What was shared, and by which consent.
    pub shared: Option<(String, ConsentId)>,
    pub by: String,
    /// The first is the asking; the last says where it stands.
    pub answers: Vec<Answer>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub standing: Standing,
    pub on: NaiveDate,
    pub outcome: Option<String>,
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Onward {
    /// Where it stands.
    pub fn standing(&self) -> Standing {
        self.answers.last().map_or(Standing::Asked, |answer| answer.standing)
    }
}

impl Services {
    /// One of these.
    pub fn one(&self, id: OnwardId) -> Option<&Onward> {
        self.onward.iter().find(|one| one.id == id)
    }

    /// One of the consents.
    pub fn consent(&self, id: ConsentId) -> Option<&Consent> {
        self.consents.iter().find(|one| one.id == id)
    }

    /// The consent that something was shared by, where it was taken back since.
    pub fn taken_back(&self, onward: &Onward) -> Option<&Consent> {
        let (_, id) = onward.shared.as_ref()?;
        self.consent(*id).filter(|consent| consent.withdrawn.is_some())
    }
}

impl Store {
    /// The services and consents of a case.
    pub async fn services(&self, permit: Permit<ReadServices>) -> Result<Services, Error> {
        let case = permit.target();
        let file = sql!(
            concat!(
                "select c.reference, c.code_name from case_file c where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let mut tx = self.db().snapshot().await?;
        let row: Option<(String, String)> = tx.optional(file).await?;
        let (reference, code_name) = row.ok_or(Error::NotFound)?;
        let consents = consent::of(&mut tx, case).await?;
        let mut onward = onward(&mut tx, case).await?;
        answers(&mut tx, case, &mut onward).await?;
        drop(tx);
        self.audit(permit.entry(&["services", "consents"])).await?;
        Ok(Services { case, reference, code_name, onward, consents })
    }
}

#[derive(sqlx::FromRow)]
struct OnwardRow {
    onward_id: Uuid,
    service: String,
    whom: String,
    asked_on: NaiveDate,
    shared: Option<String>,
    consent_id: Option<Uuid>,
    name: String,
}

async fn onward(tx: &mut Tx, case: CaseId) -> Result<Vec<Onward>, Error> {
    let all = sql!(
        "select o.onward_id, o.service, o.whom, o.asked_on, o.shared, o.consent_id, a.name
        from onward o join account a on a.account_id = o.sent_by
        where o.case_id = $1 order by o.asked_on desc, o.onward_id limit $2",
        case,
        MOST
    );
    let rows: Vec<OnwardRow> = tx.all(all).await?;
    let read = |row: OnwardRow| {
        let service = Service::from_code(&row.service);
        Ok(Onward {
            id: Id::new(row.onward_id),
            service: service.ok_or(Fault::Code { column: "onward.service" })?,
            whom: row.whom,
            asked_on: row.asked_on,
            shared: row.shared.zip(row.consent_id.map(Id::new)),
            by: row.name,
            answers: Vec::new(),
        })
    };
    rows.into_iter().map(read).collect()
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    onward_id: Uuid,
    standing: String,
    happened_on: NaiveDate,
    outcome: Option<String>,
    name: String,
    taken_at: DateTime<Utc>,
}

async fn answers(tx: &mut Tx, case: CaseId, onward: &mut [Onward]) -> Result<(), Error> {
    let all = sql!(
        "select s.onward_id, s.standing, s.happened_on, s.outcome, a.name, s.taken_at
        from onward o join onward_step s on s.onward_id = o.onward_id
            join account a on a.account_id = s.taken_by
        where o.case_id = $1 order by s.onward_id, s.number limit $2",
        case,
        MOST
    );
    let rows: Vec<AnswerRow> = tx.all(all).await?;
    for row in rows {
        let standing = Standing::from_code(&row.standing);
        let standing = standing.ok_or(Fault::Code { column: "onward_step.standing" })?;
        if let Some(one) = onward.iter_mut().find(|one| one.id.raw() == row.onward_id) {
            let AnswerRow { happened_on: on, outcome, name: by, taken_at: at, .. } = row;
            one.answers.push(Answer { standing, on, outcome, by, at });
        }
    }
    Ok(())
}

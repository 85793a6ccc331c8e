//! Closing a statistical period: what happened in it is frozen in the case store, then counted, blurred and kept in the
//! protected store. The frozen rows come first, so that a crash in between leaves the same thing to be counted again.

use domain::{
    code::Gender,
    disclosure::{Counted, NoisyCell, Period, Photograph, Programme, RecordKey, Salt, measure},
    stat::{Age, Exploitation, Family, Region, What, Who},
};

use crate::{
    Error, Store,
    db::Rows,
    error::Fault,
    notice,
    permit::{ClosePeriod, Permit},
    publish::Closed,
    sql,
    sql::Sql,
    store::finish,
};

/// Where the seal of the salt is kept, by which another one is noticed.
const SALT: &str = "salt";

/// Why a period was not closed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotClosed {
    /// Too few referrals a year are declared to publish any figures.
    #[error("no figures are published for so few referrals a year")]
    NoProgramme,
    /// It is not one of the charity's periods, or an earlier one comes first.
    #[error("an earlier period must be closed first")]
    NotNext,
    /// The key file of the noise is not the one that earlier periods were closed with.
    #[error(
        "the file salt.key is not the one that earlier periods were closed with: bring it back"
    )]
    OtherSalt,
    /// Late entries are still waited for.
    #[error("the period cannot be closed yet")]
    TooEarly { from: domain::event::Day },
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] Error),
}

/// One person counted, by what the tables ask of them.
#[derive(sqlx::FromRow)]
struct CountedRow {
    record_key: Vec<u8>,
    family: String,
    gender: String,
    region: Option<String>,
    age: Option<String>,
    exploitation: Option<String>,
    outcome: Option<String>,
    days: Option<i64>,
}

impl Store {
    /// Closes a period. Closing it twice, or again after a crash, leaves the figures of the first time.
    pub async fn close_period(
        &self,
        permit: Permit<ClosePeriod>,
        period: Period,
    ) -> Result<Closed, NotClosed> {
        let store = self.clone();
        let programme = self.may_close(period).await?;
        finish(async move { store.freeze_and_measure(permit, programme, period).await })
            .await
            .map_err(NotClosed::Store)
    }

    async fn may_close(&self, period: Period) -> Result<Programme, NotClosed> {
        let calendar = self.calendar().await?;
        if calendar.is_empty() {
            return Err(NotClosed::NoProgramme);
        }
        if !calendar.is_next_or_closed(period) {
            return Err(NotClosed::NotNext);
        }
        let declared = self.declared().await?;
        let programme = declared.programme(period.end()).ok_or(NotClosed::NoProgramme)?;
        if !period.is_closable(self.today()) {
            return Err(NotClosed::TooEarly { from: period.closable_from() });
        }
        if self.has_another_salt().await? {
            return Err(NotClosed::OtherSalt);
        }
        Ok(programme)
    }

    /// Whether earlier periods were closed with another salt: noise that does not go with theirs could be told apart.
    async fn has_another_salt(&self) -> Result<bool, Error> {
        let first = sql!("select value from meta where name = $1", SALT);
        let first: Option<(String,)> = self.db().optional(first).await?;
        Ok(first.is_some_and(|(seal,)| seal != self.salt_seal()))
    }

    fn salt_seal(&self) -> String {
        hex::encode(self.keys().salt.derive("waymark recognise salt").seal(&[]))
    }

    async fn freeze_and_measure(
        &self,
        permit: Permit<ClosePeriod>,
        programme: Programme,
        period: Period,
    ) -> Result<Closed, Error> {
        let programme = self.freeze(&permit, programme, period).await?;
        if self.closed(period).await?.is_none() {
            let cells = self.measure(programme, period).await?;
            let photograph =
                Photograph::new(period, programme, &cells).map_err(|_| Fault::Figures)?;
            self.publisher().keep(&photograph, &cells, self.now()).await?;
        }
        self.closed(period).await?.ok_or_else(|| Fault::Figures.into())
    }

    /// Freezes what belongs to the period, unless that was done. Returns the programme it was frozen under.
    async fn freeze(
        &self,
        permit: &Permit<ClosePeriod>,
        programme: Programme,
        period: Period,
    ) -> Result<Programme, Error> {
        let code = period.to_string();
        let mut tx = self.db().begin().await?;
        let begin = sql!(
            "insert into stat_period (period, programme, frozen_by, frozen_at) values ($1, $2, $3, $4)
             on conflict do nothing returning period",
            &code, programme.to_string(), permit.actor().user(), self.now()
        );
        if tx.optional::<(String,)>(begin).await?.is_some() {
            tx.execute(freeze(period), Rows::Any).await?;
            notice::freeze(&mut tx, &code, period.end()).await?;
            let seal = sql!(
                "insert into meta (name, value) values ($1, $2) on conflict do nothing",
                SALT,
                self.salt_seal()
            );
            tx.execute(seal, Rows::Any).await?;
        }
        let (frozen,): (String,) =
            tx.one(sql!("select programme from stat_period where period = $1", &code)).await?;
        self.audit_in(&mut tx, permit.entry(&[&code])).await?;
        tx.commit().await?;
        frozen.parse().map_err(|_| Fault::Code { column: "stat_period.programme" }.into())
    }

    /// Measures every table of the programme from the frozen rows.
    async fn measure(&self, programme: Programme, period: Period) -> Result<Vec<NoisyCell>, Error> {
        let counted = sql!(
            "select p.record_key, e.family, e.gender, e.region, e.age, e.exploitation, e.outcome, e.days
             from stat_event e join person p on p.person_id = e.person_id
             where e.period = $1 and e.counted
             union all
             select n.record_key, 'declined', n.gender, n.region, n.age, n.exploitation, n.reason,
                cast(null as bigint)
             from stat_notice s join notice n on n.notice_id = s.notice_id
             where s.period = $1",
            period.to_string()
        );
        let rows: Vec<CountedRow> = self.db().all(counted).await?;
        let salt = Salt::new(*self.keys().salt.expose());
        let counted = rows.iter().map(CountedRow::counted).collect::<Result<Vec<_>, _>>()?;
        measure(&salt, programme, period, &counted).map_err(|_| Fault::Figures.into())
    }

    async fn closed(&self, period: Period) -> Result<Option<Closed>, Error> {
        Ok(self.publisher().closed().await?.into_iter().find(|closed| closed.period == period))
    }
}

/// Gives the period to everything dated in or before it that has none yet. Of one person, one of a kind is counted in a
/// period and two in a life; what is beyond that is given the period too, and counted in none.
fn freeze(period: Period) -> Sql {
    sql!(
        "insert into stat_event (event_id, family, period, person_id, gender, region, age,
            exploitation, outcome, days, counted)
         select f.event_id, f.family, $1, c.person_id, f.gender, f.region, f.age,
            f.exploitation, f.outcome, f.days,
            row_number() over (
                partition by c.person_id, f.family order by f.counted_on, f.event_id
            ) = 1
            and (
                select count(*) from stat_event e
                where e.person_id = c.person_id and e.family = f.family and e.counted
            ) < 2
         from stat_fact f join case_file c on c.case_id = f.case_id
         where f.counted_on <= $2
         and not exists (
            select 1 from stat_event e where e.event_id = f.event_id and e.family = f.family
         )",
        period.to_string(),
        period.end()
    )
}

impl CountedRow {
    fn counted(&self) -> Result<Counted, Error> {
        let key: [u8; 16] = self
            .record_key
            .as_slice()
            .try_into()
            .map_err(|_| Fault::Code { column: "person.record_key" })?;
        let (who, what) = self.read()?;
        Ok(Counted { key: RecordKey::new(key), who, what })
    }

    fn read(&self) -> Result<(Who, What), Fault> {
        let days = self.days.map(u32::try_from).transpose().map_err(|_| NOT_OURS)?;
        let family = Family::from_code(&self.family).ok_or(NOT_OURS)?;
        let what = What::read(family, self.outcome.as_deref(), days).ok_or(NOT_OURS)?;
        let who = Who {
            gender: Gender::from_code(&self.gender).ok_or(NOT_OURS)?,
            region: known(self.region.as_deref(), Region::from_code)?,
            age: known(self.age.as_deref(), Age::from_code)?.unwrap_or(Age::NotKnown),
            exploitation: known(self.exploitation.as_deref(), Exploitation::from_code)?,
        };
        Ok((who, what))
    }
}

const NOT_OURS: Fault = Fault::Code { column: "stat_event" };

/// A code that may be missing, but not be one we do not know.
fn known<T>(code: Option<&str>, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Fault> {
    code.map(|code| read(code).ok_or(NOT_OURS)).transpose()
}

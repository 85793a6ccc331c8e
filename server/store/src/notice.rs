//! Duty-to-notify reports that name nobody: recorded by caseworkers, read by their team, counted in the reports. No
//! function here takes a case, and no row of theirs names one.

use chrono::NaiveDate;
use domain::{
    id::FormKey,
    notice::{Notice, TakenBack},
};
use uuid::Uuid;

use crate::{
    Store, chance,
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{Form, Press, answer},
    permit::{Action, Permit, ReadNotices, WriteNotice},
    sql,
    store::finish,
};

/// Reports on one page, the latest first.
const MOST: u32 = 100;

/// A report as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    pub id: Uuid,
    pub notice: Notice,
    pub recorded_on: NaiveDate,
    /// Why it was taken back, if it was.
    pub taken_back: Option<TakenBack>,
}

impl Store {
    /// The reports of this person's team, the latest first.
    pub async fn notices(&self, permit: Permit<ReadNotices>) -> Result<Vec<NoticeRow>, Error> {
        let team = permit.actor().team().ok_or(Error::NotFound)?;
        let all = sql!(
            "select n.notice_id, n.body, n.recorded_on, w.why
            from notice n left join notice_withdrawal w on w.notice_id = n.notice_id
            where n.team_id = $1 order by n.notified_on desc, n.notice_id limit $2",
            team,
            MOST
        );
        let rows: Vec<(Uuid, String, NaiveDate, Option<String>)> = self.db().all(all).await?;
        self.audit(permit.entry(&["notices"])).await?;
        rows.into_iter().map(read).collect()
    }

    /// Keeps a report. The same form twice keeps it once.
    pub async fn add_notice(
        &self,
        permit: Permit<WriteNotice>,
        notice: Notice,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.keep_notice(permit, notice, form).await }).await
    }

    async fn keep_notice(
        &self,
        permit: Permit<WriteNotice>,
        notice: Notice,
        key: FormKey,
    ) -> Result<(), Error> {
        let form = Form::new(key, permit.actor(), WriteNotice::NAME, &notice)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        let team = permit.actor().team().ok_or(Error::NotFound)?;
        let who = notice.who();
        let add = sql!(
            "insert into notice (notice_id, team_id, record_key, notified_on, body, gender, region,
                age, exploitation, reason, recorded_by, recorded_on)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            chance::uuid(),
            team,
            chance::bytes::<16>(),
            notice.on,
            serde_json::to_string(&notice)?,
            who.gender.code(),
            who.region.map(domain::stat::Region::code),
            who.age.code(),
            who.exploitation.map(domain::stat::Exploitation::code),
            notice.what().answer(),
            permit.actor().user(),
            self.today()
        );
        tx.execute(add, Rows::One).await?;
        answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["notice"])).await?;
        tx.commit().await
    }

    /// Takes a report of this person's team back. It stays readable, and counts where it was counted already.
    pub async fn take_back(
        &self,
        permit: Permit<WriteNotice>,
        notice: Uuid,
        why: TakenBack,
    ) -> Result<(), Error> {
        let team = permit.actor().team().ok_or(Error::NotFound)?;
        let mut tx = self.db().begin().await?;
        let add = sql!(
            "insert into notice_withdrawal (notice_id, why, withdrawn_by, withdrawn_on)
            select n.notice_id, $3, $4, $5 from notice n where n.notice_id = $1 and n.team_id = $2
            on conflict (notice_id) do nothing",
            notice,
            team,
            why.code(),
            permit.actor().user(),
            self.today()
        );
        tx.execute(add, Rows::Any).await?;
        self.audit_in(&mut tx, permit.entry(&["notice", "withdrawal"])).await?;
        tx.commit().await
    }
}

/// Gives the period to every report dated in or before it that has none yet and was not taken back.
pub(crate) async fn freeze(tx: &mut Tx, period: &str, end: NaiveDate) -> Result<(), Error> {
    let take = sql!(
        "insert into stat_notice (notice_id, period)
        select n.notice_id, $1 from notice n
        where n.notified_on <= $2
            and not exists (select 1 from stat_notice s where s.notice_id = n.notice_id)
            and not exists (select 1 from notice_withdrawal w where w.notice_id = n.notice_id)",
        period,
        end
    );
    tx.execute(take, Rows::Any).await?;
    Ok(())
}

fn read(
    (id, body, recorded_on, why): (Uuid, String, NaiveDate, Option<String>),
) -> Result<NoticeRow, Error> {
    let why = why.map(|code| {
        TakenBack::from_code(&code).ok_or(Fault::Code { column: "notice_withdrawal.why" })
    });
    let notice = serde_json::from_str(&body)?;
    Ok(NoticeRow { id, notice, recorded_on, taken_back: why.transpose()? })
}

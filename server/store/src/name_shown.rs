//! Names are hidden, and to show one is an act of its own that is written down. It counts for five minutes, on the
//! sign-in that asked and for that case; signing out or hiding the screen ends it sooner.

use chrono::{DateTime, TimeDelta, Utc};

use domain::contact::{Contact, OtherName};

use crate::{
    Error, Store, contact,
    db::{Rows, Tx},
    permit::{Permit, ReadCase, ReadName},
    policy::visible_case,
    sql,
};

/// How long a name stays shown.
pub const SHOWN: TimeDelta = TimeDelta::minutes(5);

/// The name of the person a case is about, while it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownName {
    pub name: String,
    /// Those they have beside it.
    pub others: Vec<OtherName>,
    pub until: DateTime<Utc>,
    /// How long that still is.
    pub left: TimeDelta,
}

impl Store {
    /// Shows the name on the page of the case from now on.
    pub async fn show_name(&self, permit: Permit<ReadName>) -> Result<(), Error> {
        let show = sql!(
            "insert into name_shown (sign_in_id, case_id, until_at)
             select s.sign_in_id, $2, $3 from session s
             where s.session_hash = $1 and s.sign_in_id is not null and s.ended_at is null
             on conflict (sign_in_id, case_id) do update set until_at = excluded.until_at",
            permit.actor().session().0,
            permit.target(),
            self.now() + SHOWN
        );
        let mut tx = self.db().begin().await?;
        if tx.execute(show, Rows::Any).await? == 0 {
            return Err(Error::SignedOut);
        }
        self.audit_in(&mut tx, permit.entry(&["name"])).await?;
        tx.commit().await
    }

    /// Hides it again before the time is over.
    pub async fn hide_name(&self, permit: Permit<ReadName>) -> Result<(), Error> {
        let hide = sql!(
            "delete from name_shown where case_id = $2 and sign_in_id in (
                select s.sign_in_id from session s where s.session_hash = $1 and s.sign_in_id is not null
             )",
            permit.actor().session().0,
            permit.target()
        );
        self.db().execute(hide, Rows::Any).await?;
        Ok(())
    }

    /// The name, if whoever reads the case asked to see it just now.
    pub(crate) async fn shown_name(
        &self,
        permit: &Permit<ReadCase>,
    ) -> Result<Option<ShownName>, Error> {
        let shown = sql!(
            concat!(
                "select p.name, n.until_at from session s
                    join name_shown n on n.sign_in_id = s.sign_in_id and n.case_id = $2
                    join case_file c on c.case_id = n.case_id
                    join person p on p.person_id = c.person_id
                where s.session_hash = $3 and s.ended_at is null and n.until_at > $4 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            permit.target(),
            permit.actor().session().0,
            self.now()
        );
        let shown: Option<(String, DateTime<Utc>)> = self.db().optional(shown).await?;
        let Some((name, until)) = shown else { return Ok(None) };
        let mut tx = self.db().snapshot().await?;
        let others = contact::with_names(&mut tx, permit.target()).await?;
        let others = others.into_iter().filter_map(|row| match row.contact {
            Contact::Named(other) => Some(other),
            _ => None,
        });
        let left = until - self.now();
        Ok(Some(ShownName { name, others: others.collect(), until, left }))
    }
}

/// Clears out what is hidden again.
pub(crate) async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Error> {
    tx.execute(sql!("delete from name_shown where until_at <= $1", now), Rows::Any).await?;
    Ok(())
}

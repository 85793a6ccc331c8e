//! What a certificate of one date rests on: the whole file of its case, and the audit entries of what was written to it.

use chrono::{DateTime, Utc};

use crate::{
    Store,
    error::Error,
    permit::{Permit, ReadCertificate},
    policy::visible_case,
    sql,
    view::CaseFile,
};

/// One audit entry of something that was written to a case.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct TrailRow {
    pub seq: i64,
    pub written_at: DateTime<Utc>,
    /// Who did it. Nobody for what the program did by itself.
    pub name: Option<String>,
    pub action: String,
}

/// A case, and the trail of what was written to it, the first entry first.
#[derive(Debug, Clone, PartialEq)]
pub struct Attested {
    pub file: CaseFile,
    pub trail: Vec<TrailRow>,
}

impl Store {
    /// The file and the trail behind a certificate.
    pub async fn attested(&self, permit: Permit<ReadCertificate>) -> Result<Attested, Error> {
        let (reach, case) = (permit.reach()?, permit.target());
        let file = self.file(reach, case).await?;
        let written = sql!(
            concat!(
                "select t.seq, t.written_at, a.name, t.action
                from case_file c
                    join audit t on t.target_id = c.case_id
                    left join account a on a.account_id = t.account_id
                where c.case_id = $2 and t.outcome = 'done'
                    and t.action in ('case.add', 'case.load', 'event.record', 'moved.decide') and ",
                visible_case!(),
                " order by t.seq"
            ),
            reach.id(),
            case
        );
        let trail = self.db().all(written).await?;
        self.audit(permit.entry(&["file", "events", "trail"])).await?;
        Ok(Attested { file, trail })
    }
}

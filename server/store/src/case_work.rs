//! How much stands in the plan, the services, the incidents and the reviews of a case: figures for its page, read in one
//! statement.

use chrono::NaiveDate;
use domain::id::CaseId;

use crate::{db::Tx, error::Error, policy::Reach, sql};

/// Figures only: what they count is read on pages of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct CaseWork {
    /// Parts of the pack of a referral that were answered.
    pub pack: i64,
    pub needs: i64,
    pub services: i64,
    pub incidents: i64,
    pub reviewed_on: Option<NaiveDate>,
    /// Lists of evidence that were begun.
    pub evidence: i64,
    /// Legal notes: none is known to anybody but a legal adviser, not even that there are some.
    pub legal: Option<i64>,
}

/// The figures of a case somebody may see.
pub(crate) async fn of(tx: &mut Tx, reach: Reach, case: CaseId) -> Result<CaseWork, Error> {
    let count = sql!(
        "select
            (select count(distinct p.part) from pack_part p where p.case_id = $1) as pack,
            (select count(*) from need n where n.case_id = $1) as needs,
            (select count(*) from onward o where o.case_id = $1) as services,
            (select count(*) from incident i where i.case_id = $1) as incidents,
            (select max(r.reviewed_on) from case_review r where r.case_id = $1) as reviewed_on,
            (select count(*) from evidence_list e where e.case_id = $1) as evidence,
            case when $2 = true
                then (select count(distinct l.number) from legal_note l where l.case_id = $1)
            end as legal",
        case,
        matches!(reach, Reach::Named(_))
    );
    tx.one(count).await
}

//! What somebody began to type and has not saved, for their first page: which form, in which case, and when it was kept.

use chrono::{DateTime, Utc};
use domain::id::CaseId;

use crate::{
    Store,
    answers::Holder,
    error::Error,
    permit::{Permit, ReadToday},
    policy::{Reach, visible_case},
    sql,
};

/// A form somebody began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun<F> {
    pub form: F,
    /// The case it is about, if it is about one.
    pub about: Option<About>,
    pub at: DateTime<Utc>,
}

/// A case by the names that may be spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub reference: String,
    pub code_name: String,
}

impl Store {
    /// The forms this person began and can go on with, the latest first. `read` tells a form from its name, and which
    /// case it is about; what it does not know is none of theirs.
    pub async fn drafts<F>(
        &self,
        permit: Permit<ReadToday>,
        read: impl Fn(&str) -> Option<(F, Option<CaseId>)>,
    ) -> Result<Vec<Begun<F>>, Error> {
        let kept = self.kept_forms(&Holder::User(permit.actor().user())).await?;
        let mut begun = Vec::new();
        for (name, at) in kept {
            let Some((form, case)) = read(&name) else { continue };
            let about = match case {
                None => None,
                Some(case) => match self.about(permit.reach()?, case).await? {
                    None => continue,
                    about => about,
                },
            };
            begun.push(Begun { form, about, at });
        }
        Ok(begun)
    }

    /// Nothing where they cannot see the case any more.
    async fn about(&self, reach: Reach, case: CaseId) -> Result<Option<About>, Error> {
        let named = sql!(
            concat!(
                "select c.reference, c.code_name from case_file c where c.case_id = $2 and ",
                visible_case!()
            ),
            reach.id(),
            case
        );
        let row: Option<(String, String)> = self.db().optional(named).await?;
        Ok(row.map(|(reference, code_name)| About { reference, code_name }))
    }
}

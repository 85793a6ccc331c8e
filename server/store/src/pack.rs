//! The pack of a referral: everything the case holds and what was answered for the form. Answers are only added to; the
//! last version of each part counts, and the earlier ones stay readable.

use chrono::{DateTime, Utc};
use domain::{
    id::{CaseId, FormKey},
    pack::{Answers, Part, PartKind},
};

use crate::{
    Store,
    contact::{self, ContactRow},
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{self, Form, Press},
    permit::{Permit, ReadName, ReadPack, WritePack},
    plan::Who,
    sql,
    store::finish,
    task_change::hold,
    view::CaseFile,
};

/// Versions read of one case.
const MOST: u32 = 200;

/// A part as it was answered once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub number: u32,
    pub part: Part,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Everything a referral form asks of one case.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    pub file: CaseFile,
    pub contacts: Vec<ContactRow>,
    /// Only where it was asked for.
    pub name: Option<String>,
    /// The latest first.
    pub versions: Vec<Version>,
}

impl Pack {
    /// What was answered last.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for version in self.versions.iter().rev() {
            answers.put(version.part.clone());
        }
        answers
    }

    /// The versions of one part, the latest first.
    pub fn of(&self, kind: PartKind) -> impl Iterator<Item = &Version> {
        self.versions.iter().filter(move |version| version.part.kind() == kind)
    }

    /// The number of the last version of a part; 0 where it was never answered.
    pub fn last(&self, kind: PartKind) -> u32 {
        self.of(kind).next().map_or(0, |version| version.number)
    }
}

impl Store {
    /// The pack of a case, without the person's name.
    pub async fn pack(&self, permit: Permit<ReadPack>) -> Result<Pack, Error> {
        let pack = self.read_pack(&permit, false).await?;
        self.audit(permit.entry(&["file", "contacts", "pack"])).await?;
        Ok(pack)
    }

    /// The pack of a case as it is sent, with the person's name.
    pub async fn whole_pack(
        &self,
        permit: Permit<ReadPack>,
        named: Permit<ReadName>,
    ) -> Result<Pack, Error> {
        if permit.target() != named.target() {
            return Err(Error::NotFound);
        }
        let pack = self.read_pack(&permit, true).await?;
        let name = Some(self.name(named).await?);
        self.audit(permit.entry(&["file", "contacts", "pack", "account", "whole"])).await?;
        Ok(Pack { name, ..pack })
    }

    async fn read_pack(&self, permit: &Permit<ReadPack>, named: bool) -> Result<Pack, Error> {
        let case = permit.target();
        let file = self.file(permit.reach()?, case).await?;
        let mut tx = self.db().snapshot().await?;
        let contacts = if named {
            contact::with_names(&mut tx, case).await?
        } else {
            contact::holding(&mut tx, case).await?
        };
        let versions = versions(&mut tx, case).await?;
        Ok(Pack { file, contacts, name: None, versions })
    }

    /// Answers a part, if nobody else did since version `expected` was read. The same form twice answers it once.
    pub async fn answer_pack(
        &self,
        permit: Permit<WritePack>,
        part: Part,
        expected: u32,
        form: FormKey,
    ) -> Result<(), Error> {
        let store = self.clone();
        finish(async move { store.answer_pack_with(permit, part, expected, form).await }).await
    }

    async fn answer_pack_with(
        &self,
        permit: Permit<WritePack>,
        part: Part,
        expected: u32,
        key: FormKey,
    ) -> Result<(), Error> {
        let form = Form::new(key, permit.actor(), "pack.answer", &(permit.target(), &part))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(());
        }
        hold(&mut tx, &permit).await?;
        let known = versions(&mut tx, permit.target()).await?;
        let last = known.into_iter().find(|version| version.part.kind() == part.kind());
        if let Some(last) = last.filter(|last| last.number != expected) {
            return Err(Error::Conflict { by: last.by, at: last.at });
        }
        insert(&mut tx, permit.target(), &part, (permit.actor().user(), self.now())).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["pack", part.kind().code()])).await?;
        tx.commit().await
    }
}

/// The case is held until the commit: no two versions get one number.
pub(crate) async fn insert(
    tx: &mut Tx,
    case: CaseId,
    part: &Part,
    (by, at): Who,
) -> Result<(), Error> {
    let add = sql!(
        "insert into pack_part (case_id, number, part, body, answered_by, answered_at)
        select $1, count(*) + 1, $2, $3, $4, $5 from pack_part where case_id = $1",
        case,
        part.kind().code(),
        serde_json::to_string(part)?,
        by,
        at
    );
    tx.execute(add, Rows::One).await.map(drop)
}

/// Versions of every part of a case somebody may see, the latest first.
async fn versions(tx: &mut Tx, case: CaseId) -> Result<Vec<Version>, Error> {
    let all = sql!(
        "select p.number, p.part, p.body, a.name, p.answered_at
        from pack_part p join account a on a.account_id = p.answered_by
        where p.case_id = $1 order by p.number desc limit $2",
        case,
        MOST
    );
    let rows: Vec<(i64, String, String, String, DateTime<Utc>)> = tx.all(all).await?;
    rows.into_iter().map(version).collect()
}

fn version(
    (number, kind, body, by, at): (i64, String, String, String, DateTime<Utc>),
) -> Result<Version, Error> {
    let part: Part = serde_json::from_str(&body)?;
    if part.kind().code() != kind {
        return Err(Fault::Code { column: "pack_part.part" }.into());
    }
    Ok(Version { number: u32::try_from(number).unwrap_or(u32::MAX), part, by, at })
}

//! Links two records of the same person: one is kept, the other stands beside it, whole and readable. Nothing is moved,
//! so nothing is lost, and for thirty days the link can be taken away again. Find, lists and checks for duplicates lead
//! from the other record to the kept one.

use chrono::{DateTime, Utc};
use domain::{
    id::{CaseId, FormKey},
    merge::can_be_undone,
};
use uuid::Uuid;

use crate::{
    Store,
    audit::Entry,
    chance,
    db::{Rows, Tx},
    error::{Error, Fault},
    form_key::{self, Form, Press},
    merge_count::counted,
    merge_read,
    need_row::is_open_alike,
    permit::{Action, MergeCases, Permit, ReadMerge, UnmergeCases},
    policy::visible_case,
    sql,
    store::finish,
};
pub use crate::{
    merge_count::Counted,
    merge_read::{MergedWith, Side},
    permit::Pair,
};

/// Two records side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergePage {
    pub kept: Side,
    pub other: Side,
    /// What both hold now.
    pub counted: Vec<Counted>,
    /// Where they are linked, this one kept.
    pub merge: Option<Merge>,
    /// Why they cannot be: one of them is part of another merge.
    pub is_taken: bool,
}

/// That two records were linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    pub why: String,
    pub by: String,
    pub at: DateTime<Utc>,
    /// What both held then.
    pub counted: Vec<Counted>,
    pub can_be_undone: bool,
}

/// Why two records were not linked, or not parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMerged {
    /// One of them is part of a merge already.
    Taken,
    /// Not the same people may see both: linked, one would give the other away.
    Access,
    /// It is longer ago than that.
    TooLate,
}

impl Store {
    /// Two records side by side, and what each holds.
    pub async fn merge_page(&self, permit: Permit<ReadMerge>) -> Result<MergePage, Error> {
        let Pair { kept, other } = permit.target();
        let reach = permit.reach()?;
        let mut tx = self.db().snapshot().await?;
        let sides = (
            merge_read::side(&mut tx, reach, kept).await?,
            merge_read::side(&mut tx, reach, other).await?,
        );
        let counted = counted(&mut tx, kept, other).await?;
        let merge = match merge_read::standing(&mut tx, permit.target()).await? {
            Some(row) => Some(row.merge(self.now())?),
            None => None,
        };
        let is_taken = merge.is_none() && merge_read::is_taken(&mut tx, permit.target()).await?;
        drop(tx);
        self.audit(permit.entry(&["counted"])).await?;
        self.audit(permit.entry(&["counted"]).on("case", other.raw())).await?;
        let (kept, other) = sides;
        Ok(MergePage { kept, other, counted, merge, is_taken })
    }

    /// Links them. The same form twice links them once.
    pub async fn merge(
        &self,
        permit: Permit<MergeCases>,
        why: String,
        form: FormKey,
    ) -> Result<Result<(), NotMerged>, Error> {
        let store = self.clone();
        finish(async move { store.merge_with(permit, why, form).await }).await
    }

    async fn merge_with(
        &self,
        permit: Permit<MergeCases>,
        why: String,
        key: FormKey,
    ) -> Result<Result<(), NotMerged>, Error> {
        let pair = permit.target();
        let asked = (pair.kept, pair.other, &why);
        let form = Form::new(key, permit.actor(), MergeCases::NAME, &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(Ok(()));
        }
        hold(&mut tx, &permit).await?;
        if merge_read::is_taken(&mut tx, pair).await? {
            return Ok(Err(NotMerged::Taken));
        }
        if !is_open_alike(&mut tx, pair.kept, pair.other).await? {
            return Ok(Err(NotMerged::Access));
        }
        let before = counted(&mut tx, pair.kept, pair.other).await?;
        let (by, at) = (permit.actor().user(), self.now());
        let add = sql!(
            "insert into case_merge (merge_id, kept_id, merged_id, why, counted, merged_by,
                merged_at)
            values ($1, $2, $3, $4, $5, $6, $7)",
            chance::uuid(),
            pair.kept,
            pair.other,
            why,
            serde_json::to_string(&before)?,
            by,
            at
        );
        tx.execute(add, Rows::One).await?;
        point(&mut tx, pair.other, Some(pair.kept)).await?;
        same(&before, &counted(&mut tx, pair.kept, pair.other).await?)?;
        form_key::answer(&mut tx, key, &()).await?;
        self.write_on_both(&mut tx, permit.entry(&["merged_into", "counted"]), pair).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    /// Takes the link away, within thirty days. Doing it twice does it once.
    pub async fn unmerge(
        &self,
        permit: Permit<UnmergeCases>,
    ) -> Result<Result<(), NotMerged>, Error> {
        let store = self.clone();
        finish(async move { store.unmerge_with(permit).await }).await
    }

    async fn unmerge_with(
        &self,
        permit: Permit<UnmergeCases>,
    ) -> Result<Result<(), NotMerged>, Error> {
        let pair = permit.target();
        let mut tx = self.db().begin().await?;
        hold(&mut tx, &permit).await?;
        let Some(row) = merge_read::standing(&mut tx, pair).await? else {
            return Ok(Ok(()));
        };
        if !can_be_undone(row.merged_at, self.now()) {
            return Ok(Err(NotMerged::TooLate));
        }
        let before = counted(&mut tx, pair.kept, pair.other).await?;
        let add = sql!(
            "insert into case_unmerge (merge_id, undone_by, undone_at) values ($1, $2, $3)",
            row.merge_id,
            permit.actor().user(),
            self.now()
        );
        tx.execute(add, Rows::One).await?;
        point(&mut tx, pair.other, None).await?;
        same(&before, &counted(&mut tx, pair.kept, pair.other).await?)?;
        self.write_on_both(&mut tx, permit.entry(&["merged_into"]), pair).await?;
        tx.commit().await?;
        Ok(Ok(()))
    }

    /// In the trail of both cases.
    async fn write_on_both(&self, tx: &mut Tx, entry: Entry, pair: Pair) -> Result<(), Error> {
        let other = entry.clone().on("case", pair.other.raw());
        self.audit_in(tx, entry).await?;
        self.audit_in(tx, other).await
    }
}

/// Holds both cases until the commit, always in the same order: two merges cannot wait for each other.
async fn hold<A: Action<Target = Pair>>(tx: &mut Tx, permit: &Permit<A>) -> Result<(), Error> {
    let Pair { kept, other } = permit.target();
    let mut both = [kept, other];
    both.sort_unstable_by_key(|case| case.raw());
    for case in both {
        let hold = sql!(
            concat!(
                "update case_file as c set note_count = note_count where c.case_id = $2 and ",
                visible_case!(),
                " returning case_id"
            ),
            permit.reach()?.id(),
            case
        );
        tx.optional::<(Uuid,)>(hold).await?.ok_or(Error::NotFound)?;
    }
    Ok(())
}

async fn point(tx: &mut Tx, other: CaseId, kept: Option<CaseId>) -> Result<(), Error> {
    let point = sql!("update case_file set merged_into = $2 where case_id = $1", other, kept);
    tx.execute(point, Rows::One).await.map(drop)
}

/// A merge that lost anything, or made anything, would be a fault of ours: nothing of it is saved.
fn same(before: &[Counted], after: &[Counted]) -> Result<(), Error> {
    let total = |counted: &[Counted]| counted.iter().map(|of| of.kept + of.other).sum::<i64>();
    if before == after {
        return Ok(());
    }
    let count = |total: i64| u64::try_from(total).unwrap_or_default();
    Err(Fault::Rows { expected: count(total(before)), found: count(total(after)) }.into())
}

//! The numbers by which others know somebody: of the referral, and of the Home Office. Kept in one way, typed in any;
//! none is of two cases unless somebody saw that and went on when the case was added.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, FormKey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    case_add::tidy,
    db::Tx,
    error::Error,
    form_key::{self, Form, Press},
    permit::{Action, Permit, ReadCase, SetNumbers},
    policy::{Reach, open_to, visible_case},
    sql,
    store::finish,
    view::KnownCase,
};

/// Both numbers; nothing where none is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    pub nrm: Option<String>,
    pub home_office: Option<String>,
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Nrm,
    HomeOffice,
}

/// What became of setting them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numbered {
    Done,
    /// One of them is another case's: this one's, if they may open it.
    Known {
        which: Which,
        case: Option<KnownCase>,
    },
}

/// The numbers of a case, and its names that may be spoken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumbersPage {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub numbers: Numbers,
}

type Row = (String, String, Option<String>, Option<String>);

impl Numbers {
    /// As they are kept.
    fn tidy(&self) -> Self {
        let tidy =
            |typed: &Option<String>| typed.as_deref().map(tidy).filter(|number| !number.is_empty());
        Self { nrm: tidy(&self.nrm), home_office: tidy(&self.home_office) }
    }
}

impl Store {
    /// The numbers of a case.
    pub async fn numbers(&self, permit: Permit<ReadCase>) -> Result<NumbersPage, Error> {
        let case = permit.target();
        let file = sql!(
            concat!(
                "select c.reference, c.code_name, c.nrm_reference, c.home_office_number
                from case_file c where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let row: Option<Row> = self.db().optional(file).await?;
        let (reference, code_name, nrm, home_office) = row.ok_or(Error::NotFound)?;
        self.audit(permit.entry(&["nrm_reference", "home_office_number"])).await?;
        Ok(NumbersPage { case, reference, code_name, numbers: Numbers { nrm, home_office } })
    }

    /// Sets both numbers of a case where they still are as they were read. The same form twice sets them once.
    pub async fn set_numbers(
        &self,
        permit: Permit<SetNumbers>,
        (was, new): (Numbers, Numbers),
        form: FormKey,
    ) -> Result<Numbered, Error> {
        let store = self.clone();
        finish(async move { store.set_with_numbers(permit, was.tidy(), new.tidy(), form).await })
            .await
    }

    async fn set_with_numbers(
        &self,
        permit: Permit<SetNumbers>,
        was: Numbers,
        new: Numbers,
        key: FormKey,
    ) -> Result<Numbered, Error> {
        let form = Form::new(key, permit.actor(), SetNumbers::NAME, &(permit.target(), &new))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(Numbered::Done);
        }
        for which in [Which::Nrm, Which::HomeOffice] {
            if let Some(known) = taken(&mut tx, &permit, which, (&was, &new)).await? {
                return Ok(Numbered::Known { which, case: known });
            }
        }
        self.put(&mut tx, &permit, &was, &new).await?;
        form_key::answer(&mut tx, key, &()).await?;
        let entry = permit.entry(&["nrm_reference", "home_office_number"]);
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(Numbered::Done)
    }

    async fn put(
        &self,
        tx: &mut Tx,
        permit: &Permit<SetNumbers>,
        was: &Numbers,
        new: &Numbers,
    ) -> Result<(), Error> {
        let put = sql!(
            concat!(
                "update case_file as c set nrm_reference = $3, home_office_number = $4,
                    numbers_by = $5, numbers_at = $6
                where c.case_id = $2 and coalesce(c.nrm_reference, '') = $7
                    and coalesce(c.home_office_number, '') = $8 and ",
                visible_case!(),
                " returning case_id"
            ),
            permit.reach()?.id(),
            permit.target(),
            new.nrm.as_ref(),
            new.home_office.as_ref(),
            permit.actor().user(),
            self.now(),
            was.nrm.as_deref().unwrap_or_default(),
            was.home_office.as_deref().unwrap_or_default()
        );
        match tx.optional::<(Uuid,)>(put).await? {
            Some(_) => Ok(()),
            None => Err(overtaken(tx, permit).await?),
        }
    }
}

#[derive(sqlx::FromRow)]
struct KnownRow {
    case_id: Uuid,
    reference: String,
    code_name: String,
    is_visible: bool,
}

/// The other case that has the new number, if one has. A number that stays as it was is not asked about again.
async fn taken(
    tx: &mut Tx,
    permit: &Permit<SetNumbers>,
    which: Which,
    (was, new): (&Numbers, &Numbers),
) -> Result<Option<Option<KnownCase>>, Error> {
    macro_rules! other {
        ($column:literal, $number:expr) => {
            sql!(
                concat!(
                    "select c.case_id, c.reference, c.code_name, ",
                    visible_case!(),
                    " as is_visible from case_file c where c.",
                    $column,
                    " = $2 and c.case_id <> $3 and c.taken_back_at is null and ",
                    open_to!("c", "$1"),
                    " order by is_visible desc, c.case_id limit 1"
                ),
                permit.reach()?.id(),
                $number,
                permit.target()
            )
        };
    }
    let search = match which {
        Which::Nrm if was.nrm == new.nrm => return Ok(None),
        Which::HomeOffice if was.home_office == new.home_office => return Ok(None),
        Which::Nrm => other!("nrm_reference", new.nrm.as_ref()),
        Which::HomeOffice => other!("home_office_number", new.home_office.as_ref()),
    };
    let row: Option<KnownRow> = tx.optional(search).await?;
    Ok(row.map(|row| {
        let KnownRow { case_id, reference, code_name, is_visible } = row;
        is_visible.then(|| KnownCase { id: CaseId::new(case_id), reference, code_name })
    }))
}

/// Whether a number of the Home Office is in use, as far as these eyes may know.
pub(crate) async fn is_taken(tx: &mut Tx, eyes: Reach, home_office: &str) -> Result<bool, Error> {
    let taken = sql!(
        concat!(
            "select c.case_id from case_file c
            where c.home_office_number = $2 and c.taken_back_at is null and ",
            open_to!("c", "$1"),
            " limit 1"
        ),
        eyes.id(),
        home_office
    );
    Ok(tx.optional::<(Uuid,)>(taken).await?.is_some())
}

/// Why the numbers were not set: somebody was faster, or the case is not theirs.
async fn overtaken(tx: &mut Tx, permit: &Permit<SetNumbers>) -> Result<Error, Error> {
    let last = sql!(
        concat!(
            "select a.name, c.numbers_at from case_file c
                join account a on a.account_id = c.numbers_by
            where c.case_id = $2 and ",
            visible_case!()
        ),
        permit.reach()?.id(),
        permit.target()
    );
    let last: Option<(String, DateTime<Utc>)> = tx.optional(last).await?;
    Ok(last.map_or(Error::NotFound, |(by, at)| Error::Conflict { by, at }))
}

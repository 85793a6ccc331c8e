//! The people around a case and how they are reached: added, read with an audit row each time, ended, never changed.

use chrono::{DateTime, Utc};
use domain::{
    contact::Contact,
    id::{CaseId, ContactId, FormKey, Id},
};
use uuid::Uuid;

pub use crate::contact_index::Added;
use crate::{
    Store, chance, contact_index,
    db::{Rows, Tx},
    error::Error,
    form_key::{self, Form, Press},
    permit::{Action, Permit, ReadContacts, WriteContact},
    policy::visible_case,
    sql,
    store::finish,
};

/// Contacts of one case that still hold.
const MOST: u32 = 100;

/// One of them as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    pub id: ContactId,
    pub contact: Contact,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Everybody around a case, and the one rule that comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contacts {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub safe_contact: String,
    pub language: String,
    /// Those that hold, in the order they were added.
    pub rows: Vec<ContactRow>,
}

impl Store {
    /// Everybody around a case.
    pub async fn contacts(&self, permit: Permit<ReadContacts>) -> Result<Contacts, Error> {
        let case = permit.target();
        let file = sql!(
            concat!(
                "select c.reference, c.code_name, c.safe_contact, c.language from case_file c
                where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let mut tx = self.db().snapshot().await?;
        let row: Option<(String, String, String, String)> = tx.optional(file).await?;
        let (reference, code_name, safe_contact, language) = row.ok_or(Error::NotFound)?;
        let rows = holding(&mut tx, case).await?;
        drop(tx);
        self.audit(permit.entry(&["safe_contact", "contacts"])).await?;
        Ok(Contacts { case, reference, code_name, safe_contact, language, rows })
    }

    /// Adds one. The same form twice adds it once.
    pub async fn add_contact(
        &self,
        permit: Permit<WriteContact>,
        contact: Contact,
        form: FormKey,
    ) -> Result<Added, Error> {
        let store = self.clone();
        finish(async move { store.add_contact_with(permit, contact, form).await }).await
    }

    async fn add_contact_with(
        &self,
        permit: Permit<WriteContact>,
        contact: Contact,
        key: FormKey,
    ) -> Result<Added, Error> {
        let asked = (permit.target(), &contact);
        let form = Form::new(key, permit.actor(), WriteContact::NAME, &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(()) = self.press(&mut tx, &form).await? {
            return Ok(Added::Done);
        }
        if let Some(known) = contact_index::taken(&mut tx, &permit, &contact).await? {
            return Ok(known);
        }
        let id: ContactId = chance::id();
        let add = sql!(
            "insert into contact (contact_id, case_id, body, added_by, added_at)
            values ($1, $2, $3, $4, $5)",
            id,
            permit.target(),
            serde_json::to_string(&contact)?,
            permit.actor().user(),
            self.now()
        );
        tx.execute(add, Rows::One).await?;
        contact_index::insert(&mut tx, permit.target(), id, &contact).await?;
        form_key::answer(&mut tx, key, &()).await?;
        self.audit_in(&mut tx, permit.entry(&["contacts"])).await?;
        tx.commit().await?;
        Ok(Added::Done)
    }

    /// Says that one does not hold any more. It stays in the store with who said so, and when.
    pub async fn end_contact(
        &self,
        permit: Permit<WriteContact>,
        contact: ContactId,
    ) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let end = sql!(
            "update contact set ended_by = $3, ended_at = $4
            where contact_id = $1 and case_id = $2 and ended_at is null",
            contact,
            permit.target(),
            permit.actor().user(),
            self.now()
        );
        tx.execute(end, Rows::Any).await?;
        self.audit_in(&mut tx, permit.entry(&["contacts"])).await?;
        tx.commit().await
    }
}

/// Those that hold, of a case somebody may see, without the names.
pub(crate) async fn holding(tx: &mut Tx, case: CaseId) -> Result<Vec<ContactRow>, Error> {
    let rows = with_names(tx, case).await?;
    let unnamed = |row: ContactRow| ContactRow { contact: row.contact.unnamed(), ..row };
    Ok(rows.into_iter().map(unnamed).collect())
}

/// The same with the names, for whoever asked to see them.
pub(crate) async fn with_names(tx: &mut Tx, case: CaseId) -> Result<Vec<ContactRow>, Error> {
    let all = sql!(
        "select k.contact_id, k.body, a.name, k.added_at
        from contact k join account a on a.account_id = k.added_by
        where k.case_id = $1 and k.ended_at is null
        order by k.added_at, k.contact_id limit $2",
        case,
        MOST
    );
    let rows: Vec<(Uuid, String, String, DateTime<Utc>)> = tx.all(all).await?;
    let read = |(id, body, by, at): (Uuid, String, String, DateTime<Utc>)| {
        Ok(ContactRow { id: Id::new(id), contact: serde_json::from_str(&body)?, by, at })
    };
    rows.into_iter().map(read).collect()
}

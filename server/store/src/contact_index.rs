//! Other names are found like the first one, and no number of one person stands in two cases.

use domain::{
    contact::{Contact, Identifier},
    id::{CaseId, ContactId},
};
use uuid::Uuid;

use crate::{
    db::{Rows, Tx},
    error::Error,
    name_match::{sound, words},
    permit::{Permit, WriteContact},
    policy::visible_case,
    sql,
    view::KnownCase,
};

/// What became of adding somebody to the people around a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    Done,
    /// The number is another case's: this one's, if they may open it.
    Known {
        case: Option<KnownCase>,
    },
}

/// The case that has this number, if another person's has it: of two records that were linked, both may.
pub(crate) async fn taken(
    tx: &mut Tx,
    permit: &Permit<WriteContact>,
    contact: &Contact,
) -> Result<Option<Added>, Error> {
    let Contact::Identifier(number) = contact else { return Ok(None) };
    if !number.kind.is_of_one_person() {
        return Ok(None);
    }
    let other = sql!(
        concat!(
            "select c.case_id, c.reference, c.code_name, ",
            visible_case!(),
            " as is_visible
            from other_number n join contact k on k.contact_id = n.contact_id
                join case_file c on c.case_id = n.case_id
            where n.kind = $2 and n.tidy = $3 and n.case_id <> $4 and k.ended_at is null
                and c.taken_back_at is null
                and not exists (select 1 from case_file m where m.case_id = $4
                    and coalesce(m.merged_into, m.case_id) = coalesce(c.merged_into, c.case_id))
                and (c.is_restricted = false or ",
            visible_case!(),
            ")
            order by is_visible desc, c.case_id limit 1"
        ),
        permit.reach()?.id(),
        number.kind.code(),
        tidy(number),
        permit.target()
    );
    let row: Option<(Uuid, String, String, bool)> = tx.optional(other).await?;
    Ok(row.map(|(id, reference, code_name, is_visible)| Added::Known {
        case: is_visible.then(|| KnownCase { id: CaseId::new(id), reference, code_name }),
    }))
}

/// Writes down by what it is found and compared.
pub(crate) async fn insert(
    tx: &mut Tx,
    case: CaseId,
    id: ContactId,
    contact: &Contact,
) -> Result<(), Error> {
    match contact {
        Contact::Named(other) => insert_parts(tx, case, id, &other.name).await,
        Contact::Identifier(number) => insert_number(tx, case, id, number).await,
        _ => Ok(()),
    }
}

async fn insert_parts(tx: &mut Tx, case: CaseId, id: ContactId, name: &str) -> Result<(), Error> {
    for part in words(name) {
        let add = sql!(
            "insert into other_name_part (contact_id, case_id, part, sound)
            values ($1, $2, $3, $4) on conflict do nothing",
            id,
            case,
            &part,
            sound(&part)
        );
        tx.execute(add, Rows::Any).await?;
    }
    Ok(())
}

async fn insert_number(
    tx: &mut Tx,
    case: CaseId,
    id: ContactId,
    number: &Identifier,
) -> Result<(), Error> {
    let add = sql!(
        "insert into other_number (contact_id, case_id, kind, tidy) values ($1, $2, $3, $4)",
        id,
        case,
        number.kind.code(),
        tidy(number)
    );
    tx.execute(add, Rows::One).await.map(drop)
}

/// Letters and figures only: spaces and strokes are typed in any way.
fn tidy(number: &Identifier) -> String {
    number.value.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}

//! Finds a case by another name of the person than the one it was opened with.

use domain::contact::Contact;
use uuid::Uuid;

use crate::{
    Store,
    error::Error,
    find::{Candidate, args},
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
};

type Row = (Uuid, String, String, String);

/// Cases of people of whom one word of another name sounds like this, or begins like it.
pub(crate) async fn candidates(
    store: &Store,
    reach: Reach,
    word: &str,
) -> Result<Vec<Candidate>, Error> {
    let rows: Vec<Row> = store.db().all(statement(reach, word)).await?;
    let mut all = Vec::new();
    for (case_id, reference, code_name, body) in rows {
        if let Contact::Named(other) = serde_json::from_str(&body)? {
            all.push(Candidate { case_id, reference, code_name, name: other.name });
        }
    }
    Ok(all)
}

/// A name that was taken back is not looked for.
fn statement(reach: Reach, word: &str) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select distinct c.case_id, c.reference, c.code_name, k.body
                from other_name_part n join contact k on k.contact_id = n.contact_id
                    join case_file m on m.case_id = n.case_id
                    join case_file c on c.case_id = coalesce(m.merged_into, m.case_id)
                where (n.sound = $2 or n.part >= $3 and n.part < $4)
                    and k.ended_at is null and ",
                visible_case!($reach),
                " limit $5"
            ))
        };
    }
    let args = args(reach, word);
    match reach {
        Reach::Team(_) => among!(team).given(args),
        Reach::Held(_) => among!(held).given(args),
        Reach::Named(_) => among!(named).given(args),
    }
}

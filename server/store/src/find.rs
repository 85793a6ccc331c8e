//! Finds a case by the name of the person it is about. Each search is in the audit trail, never the name. What comes back
//! is a code name, and why it matched; a case somebody may not see leaves no trace in it.

use std::collections::BTreeMap;

use domain::{
    event::{Day, Fact},
    id::{CaseId, PersonId},
};
use uuid::Uuid;

pub use crate::name_match::Match;
use crate::{
    Store,
    arg::Arg,
    db::{Rows, Tx},
    error::Error,
    name_match::{judge, sound, words},
    permit::{FindPerson, Permit},
    policy::{Reach, visible_case},
    sql,
    sql::Sql,
    store::finish,
};

/// Candidates looked at for one word.
const CANDIDATES: u32 = 400;
/// Cases shown, the surest first.
const MOST: usize = 20;
/// Letters at the beginning that a slip seldom reaches.
const BEGINNING: usize = 3;

/// A case that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub why: Match,
}

/// A case that was found, and whether its person was born on the day that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    pub found: Found,
    /// Nothing where nobody knows one of the two days.
    pub is_born_same: Option<bool>,
}

#[derive(sqlx::FromRow)]
struct Candidate {
    case_id: Uuid,
    reference: String,
    code_name: String,
    name: String,
}

impl Store {
    /// The cases of people called so, the surest first.
    pub async fn find_person(
        &self,
        permit: Permit<FindPerson>,
        typed: &str,
    ) -> Result<Vec<Found>, Error> {
        self.index_names().await?;
        let (reach, typed) = (permit.reach()?, words(typed));
        let mut found = BTreeMap::new();
        for word in &typed {
            for one in self.db().all::<Candidate>(candidates(reach, word)).await? {
                if let Some(why) = judge(&typed, &words(&one.name)) {
                    let Candidate { case_id, reference, code_name, .. } = one;
                    let case = CaseId::new(case_id);
                    found.insert(
                        (why, code_name.clone(), case_id),
                        Found { case, reference, code_name, why },
                    );
                }
            }
        }
        self.audit(permit.entry(&["name"])).await?;
        Ok(found.into_values().take(MOST).collect())
    }

    /// The same, with whether each was born on this day; those who were come first.
    pub async fn find_alike(
        &self,
        permit: Permit<FindPerson>,
        typed: &str,
        born: Option<Day>,
    ) -> Result<Vec<Alike>, Error> {
        let found = self.find_person(permit, typed).await?;
        let mut tx = self.db().snapshot().await?;
        let mut alike = Vec::new();
        for one in found {
            let theirs = if born.is_some() { born_on(&mut tx, one.case).await? } else { None };
            let is_born_same = born.zip(theirs).map(|(typed, theirs)| typed == theirs);
            alike.push(Alike { found: one, is_born_same });
        }
        alike.sort_by_key(|one| one.is_born_same != Some(true));
        Ok(alike)
    }

    /// Takes names apart that were written down before names were taken apart. Once for each store.
    async fn index_names(&self) -> Result<(), Error> {
        let done = sql!("select value from meta where name = 'names'");
        if self.db().optional::<(String,)>(done).await?.is_some() {
            return Ok(());
        }
        let store = self.clone();
        finish(async move { store.index_all_names().await }).await
    }

    async fn index_all_names(&self) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let bare = sql!(
            "select p.person_id, p.name from person p
            where not exists (select 1 from name_part n where n.person_id = p.person_id)"
        );
        for (person, name) in tx.all::<(Uuid, String)>(bare).await? {
            insert_parts(&mut tx, PersonId::new(person), &name).await?;
        }
        let done = sql!(
            "insert into meta (name, value) values ('names', 'taken apart') on conflict do nothing"
        );
        tx.execute(done, Rows::Any).await?;
        tx.commit().await
    }
}

/// The day of birth that a case was opened with.
async fn born_on(tx: &mut Tx, case: CaseId) -> Result<Option<Day>, Error> {
    let opening = sql!("select fact from event where case_id = $1 and number = 1", case);
    let fact: Option<(String,)> = tx.optional(opening).await?;
    Ok(match fact.map(|(fact,)| serde_json::from_str(&fact)).transpose()? {
        Some(Fact::CaseOpened { born, .. }) => born,
        _ => None,
    })
}

/// Writes down the words of a name as they are looked for.
pub(crate) async fn insert_parts(tx: &mut Tx, person: PersonId, name: &str) -> Result<(), Error> {
    for part in words(name) {
        let add = sql!(
            "insert into name_part (person_id, part, sound) values ($1, $2, $3)
            on conflict do nothing",
            person,
            &part,
            sound(&part)
        );
        tx.execute(add, Rows::Any).await?;
    }
    Ok(())
}

/// Cases of people of whom one word sounds like this, or begins like it; of two records that were linked, the kept one.
fn candidates(reach: Reach, word: &str) -> Sql {
    let beginning: String = word.chars().take(BEGINNING).collect();
    // Every word is of small letters and digits, all of which come before this sign.
    let end = format!("{beginning}~");
    let args = vec![
        Arg::from(reach.id()),
        Arg::from(sound(word)),
        Arg::from(beginning),
        Arg::from(end),
        Arg::from(CANDIDATES),
    ];
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select distinct c.case_id, c.reference, c.code_name, p.name
                from name_part n join person p on p.person_id = n.person_id
                    join case_file m on m.person_id = n.person_id
                    join case_file c on c.case_id = coalesce(m.merged_into, m.case_id)
                where (n.sound = $2 or n.part >= $3 and n.part < $4) and ",
                visible_case!($reach),
                " limit $5"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team).given(args),
        Reach::Held(_) => among!(held).given(args),
        Reach::Named(_) => among!(named).given(args),
    }
}

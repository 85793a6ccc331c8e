//! Finds a case by the name of the person it is about. Each search is in the audit trail, never the name. What comes back
//! is a code name, and why it matched; a case somebody may not see leaves no trace in it.

use std::collections::{BTreeMap, BTreeSet};

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
    find_other,
    name_match::{judge, sound, words},
    permit::{FindPerson, Permit},
    policy::{Reach, open_to, visible_case},
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
    /// Whether it is another name than the one the case was opened with.
    pub is_other: bool,
}

/// A case that was found, and whether its person was born on the day that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    pub found: Found,
    /// Nothing where nobody knows one of the two days.
    pub is_born_same: Option<bool>,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Candidate {
    pub case_id: Uuid,
    pub reference: String,
    pub code_name: String,
    pub name: String,
}

/// What was found so far, the surest first.
type Places = BTreeMap<(Match, bool, String, Uuid), Found>;

impl Store {
    /// The cases of people called so, the surest first.
    pub async fn find_person(
        &self,
        permit: Permit<FindPerson>,
        typed: &str,
    ) -> Result<Vec<Found>, Error> {
        self.index_names().await?;
        let (reach, typed) = (permit.reach()?, words(typed));
        let mut found = Places::new();
        for word in &typed {
            let first = self.db().all::<Candidate>(candidates(reach, word)).await?;
            place(&mut found, &typed, first, false);
            let others = find_other::candidates(self, reach, word).await?;
            place(&mut found, &typed, others, true);
        }
        self.audit(permit.entry(&["name"])).await?;
        let mut seen = BTreeSet::new();
        Ok(found.into_values().filter(|one| seen.insert(one.case)).take(MOST).collect())
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

fn place(found: &mut Places, typed: &[String], candidates: Vec<Candidate>, is_other: bool) {
    for one in candidates {
        if let Some(why) = judge(typed, &words(&one.name)) {
            let Candidate { case_id, reference, code_name, .. } = one;
            let key = (why, is_other, code_name.clone(), case_id);
            let case = CaseId::new(case_id);
            found.insert(key, Found { case, reference, code_name, why, is_other });
        }
    }
}

/// The day of birth that a case was opened with, as it was corrected last.
async fn born_on(tx: &mut Tx, case: CaseId) -> Result<Option<Day>, Error> {
    let openings = sql!(
        "select fact from event
        where case_id = $1 and (number = 1 or corrects is not null) order by number desc",
        case
    );
    for (fact,) in tx.all::<(String,)>(openings).await? {
        if let Fact::CaseOpened { born, .. } = serde_json::from_str(&fact)? {
            return Ok(born);
        }
    }
    Ok(None)
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

/// The values `$1` to `$5` of a search for one word.
pub(crate) fn args(reach: Reach, word: &str) -> Vec<Arg> {
    let beginning: String = word.chars().take(BEGINNING).collect();
    // Every word is of small letters and digits, all of which come before this sign.
    let end = format!("{beginning}~");
    vec![
        Arg::from(reach.id()),
        Arg::from(sound(word)),
        Arg::from(beginning),
        Arg::from(end),
        Arg::from(CANDIDATES),
    ]
}

/// Cases of people of whom one word sounds like this, or begins like it; of two records that were linked, the kept one.
fn candidates(reach: Reach, word: &str) -> Sql {
    let args = args(reach, word);
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select distinct c.case_id, c.reference, c.code_name, p.name
                from name_part n join person p on p.person_id = n.person_id
                    join case_file m on m.person_id = n.person_id
                    join case_file c on c.case_id = coalesce(m.merged_into, m.case_id)
                where (n.sound = $2 or n.part >= $3 and n.part < $4) and ",
                open_to!("m", "$1"),
                " and ",
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

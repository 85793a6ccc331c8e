//! Opens a case: its reference and code name are made for the worker, and its first event says what the rules need.

use domain::{
    check::check,
    event::{Event, Fact, When},
    id::{CaseId, FormKey},
};
use uuid::Uuid;

use crate::{
    Store,
    actor::Actor,
    audit::{Entry, Outcome},
    case_row::{Beginning, insert_person},
    chance,
    code_name::code_name,
    db::Tx,
    derived::Derived,
    error::{Error, Fault},
    event_row,
    form_key::{self, Form, Press},
    next,
    permit::{Action, AddCase, Permit},
    policy::{Reach, open_to, visible_case},
    sql,
    store::finish,
    summary::Summary,
    task,
    view::{KnownCase, KnownReference, NewCase},
};

/// With half a million references, this many taken ones in a row do not happen by chance.
const TRIES: usize = 20;

impl Store {
    /// Whether an NRM reference is in use here, and by a case this person may open.
    pub async fn known_reference(
        &self,
        permit: Permit<AddCase>,
        nrm: &str,
    ) -> Result<Option<KnownReference>, Error> {
        let mut tx = self.db().snapshot().await?;
        let known = known(&mut tx, permit.reach()?, &tidy(nrm)).await?;
        drop(tx);
        let looked = Entry::new("reference.check", Outcome::Done).by(permit.actor());
        self.audit(looked.about(&["nrm_reference"])).await?;
        Ok(known)
    }

    /// Opens a case. The same form twice opens one.
    pub async fn add_case(
        &self,
        permit: Permit<AddCase>,
        new: NewCase,
        form: FormKey,
    ) -> Result<CaseId, Error> {
        let store = self.clone();
        finish(async move { store.add(permit, new, form).await }).await
    }

    async fn add(
        &self,
        permit: Permit<AddCase>,
        new: NewCase,
        key: FormKey,
    ) -> Result<CaseId, Error> {
        let form = Form::new(key, permit.actor(), AddCase::NAME, &new)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(case) = self.press(&mut tx, &form).await? {
            return Ok(case);
        }
        refuse_known(&mut tx, permit.reach()?, &new).await?;
        let case = self.begin_case(&mut tx, permit.actor(), new).await?;
        form_key::answer(&mut tx, key, &case).await?;
        let entry = permit.entry(&["name", "language", "safe_contact", "nrm_reference", "events"]);
        self.audit_in(&mut tx, entry.on("case", case.raw())).await?;
        tx.commit().await?;
        Ok(case)
    }

    async fn begin_case(&self, tx: &mut Tx, actor: &Actor, new: NewCase) -> Result<CaseId, Error> {
        let (case, person) = (chance::id(), chance::id());
        let opening = self.opening(&new);
        let verdict = check(&[], &opening, self.today());
        if !verdict.is_accepted() {
            return Err(Error::Refused(verdict));
        }
        let history = [opening];
        let terms = self.terms_in(tx).await?;
        let derived = Derived::from(&history, &terms)?;
        insert_person(tx, person, &new.name, chance::bytes()).await?;
        let beginning = || Beginning {
            case,
            person,
            reference: chance::reference(),
            code_name: code_name().into(),
            nrm_reference: new.nrm_reference.as_deref().map(tidy),
            home_office_number: None,
            team: actor.team().unwrap_or(NO_TEAM),
            held_by: actor.user(),
            language: new.language.clone(),
            safe_contact: new.safe_contact.clone(),
            opened_on: new.opened_on,
            version: 1,
            by: actor.user(),
            at: self.now(),
        };
        insert_under_free_reference(tx, beginning, derived.summary()).await?;
        event_row::insert(tx, case, &history[0], None, actor.user(), self.now()).await?;
        derived.add_lines(tx, case).await?;
        if let Some(first) = &new.first {
            task::insert(tx, case, first, actor.user(), actor.user(), self.now()).await?;
        }
        next::must_come(tx, case, self.today()).await?;
        Ok(case)
    }

    fn opening(&self, new: &NewCase) -> Event {
        let fact = Fact::CaseOpened {
            nation: new.nation,
            gender: new.gender,
            age_group: new.age_group,
            nationality: new.nationality.clone(),
            born: new.born,
        };
        let when = When::dated(new.opened_on);
        let recorded_on = self.today();
        Event { id: chance::id(), number: 1, fact, when, recorded_on, corrects: None }
    }
}

/// Refused by the database: an account that may open cases is in a team.
const NO_TEAM: domain::id::TeamId = domain::id::Id::new(Uuid::nil());

async fn insert_under_free_reference(
    tx: &mut Tx,
    beginning: impl Fn() -> Beginning,
    derived: &Summary,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        if beginning().insert(tx, derived).await? {
            return Ok(());
        }
    }
    Err(Fault::Rows { expected: 1, found: 0 }.into())
}

async fn refuse_known(tx: &mut Tx, reach: Reach, new: &NewCase) -> Result<(), Error> {
    let Some(nrm) = new.nrm_reference.as_deref().filter(|_| !new.despite_known) else {
        return Ok(());
    };
    match known(tx, reach, &tidy(nrm)).await? {
        Some(known) => Err(Error::Duplicate(known)),
        None => Ok(()),
    }
}

#[derive(sqlx::FromRow)]
struct KnownRow {
    case_id: Uuid,
    reference: String,
    code_name: String,
    is_visible: bool,
}

pub(crate) async fn known(
    tx: &mut Tx,
    reach: Reach,
    nrm: &str,
) -> Result<Option<KnownReference>, Error> {
    let search = sql!(
        concat!(
            "select c.case_id, c.reference, c.code_name, ",
            visible_case!(),
            " as is_visible
            from case_file m join case_file c on c.case_id = coalesce(m.merged_into, m.case_id)
            where m.nrm_reference = $2 and m.taken_back_at is null and ",
            open_to!("m", "$1"),
            " order by is_visible desc, c.case_id limit 1"
        ),
        reach.id(),
        nrm
    );
    let row: Option<KnownRow> = tx.optional(search).await?;
    Ok(row.map(|row| KnownReference {
        case: row.is_visible.then(|| KnownCase {
            id: CaseId::new(row.case_id),
            reference: row.reference,
            code_name: row.code_name,
        }),
    }))
}

/// References are written with and without spaces, in either case; they are kept in one way.
pub(crate) fn tidy(nrm: &str) -> String {
    nrm.split_whitespace().collect::<String>().to_uppercase()
}

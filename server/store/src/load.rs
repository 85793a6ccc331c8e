//! Fills a demonstration store with whole stories at once. A real store refuses: its records come one by one, from
//! people who are written down.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    event::Event,
    id::{CaseId, PersonId, TeamId, UserId},
    risk::NewRisk,
    terms::Terms,
};
use tokio::sync::mpsc;
use uuid::Uuid;

use crate::{
    Store,
    audit::{Entry, Outcome, append},
    case_row::{Beginning, insert_person},
    db::{Rows, Tx},
    demo::{Advised, Gathered, Noted, Planned},
    derived::Derived,
    document::Filed,
    error::{Error, Fault},
    event_row,
    key::Key,
    load_documents, load_evidence, load_legal, load_notes, plan_load, risk, sql,
    store::finish,
};

/// The whole record of one made-up person, as if it had been typed in day by day.
#[derive(Debug, Clone)]
pub struct Story {
    pub case: CaseId,
    pub person: PersonId,
    pub name: String,
    pub record_key: [u8; 16],
    pub reference: String,
    pub code_name: String,
    pub nrm_reference: Option<String>,
    pub home_office_number: Option<String>,
    /// A caseworker whose account exists; the case is in their team.
    pub held_by: UserId,
    /// Legal advisers put on the case.
    pub advisers: Vec<UserId>,
    pub language: String,
    pub safe_contact: String,
    /// Numbered from 1, the opening first.
    pub events: Vec<Told>,
    /// What was noted beside them, the earliest first.
    pub notes: Vec<Noted>,
    pub risk: Option<NewRisk>,
    /// What stands in its plan and beside it.
    pub planned: Planned,
    /// What was kept with it, the earliest first.
    pub documents: Vec<Filed>,
    /// Which evidence is gathered.
    pub evidence: Vec<Gathered>,
    /// What its first legal adviser wrote down, the earliest first.
    pub legal: Vec<Advised>,
}

/// One event of a story, who typed it in, and when.
#[derive(Debug, Clone)]
pub struct Told {
    pub event: Event,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

/// Stories in one transaction.
const TOGETHER: usize = 250;

impl Store {
    /// Loads stories in large transactions and returns how many there were.
    pub async fn load_stories<I>(&self, stories: I) -> Result<u64, Error>
    where
        I: IntoIterator<Item = Story>,
        I::IntoIter: Send + 'static,
    {
        if !self.is_demo() {
            return Err(Error::NotFound);
        }
        let (store, stories) = (self.clone(), stories.into_iter());
        finish(async move { store.load_all(stories).await }).await
    }

    async fn load_all(
        &self,
        stories: impl Iterator<Item = Story> + Send + 'static,
    ) -> Result<u64, Error> {
        let teams: Vec<(Uuid, Uuid)> = self
            .db()
            .all(sql!("select account_id, team_id from account where team_id is not null"))
            .await?;
        let teams: HashMap<_, _> = teams.into_iter().collect();
        let mut batches = derive_ahead(stories, self.terms());
        let mut loaded = 0;
        loop {
            // Whoever derives ends with an empty batch. Without it, it stopped half-way.
            let batch = batches.recv().await.ok_or(Fault::Stopped)??;
            if batch.is_empty() {
                return Ok(loaded);
            }
            loaded += batch.len() as u64;
            self.load_batch(batch, &teams).await?;
        }
    }

    async fn load_batch(
        &self,
        batch: Vec<(Story, Derived)>,
        teams: &HashMap<Uuid, Uuid>,
    ) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let mut entries = Vec::with_capacity(batch.len());
        let keys = (self.document_key(), self.legal_key());
        for (story, derived) in batch {
            let entry = Entry::new("case.load", Outcome::Done).about(&["case", "events"]);
            entries.push(entry.on("case", story.case.raw()));
            let team = teams.get(&story.held_by.raw());
            let team = team.ok_or(Fault::Code { column: "account.team_id" })?;
            load(&mut tx, story, &derived, (TeamId::new(*team), (&keys.0, keys.1))).await?;
        }
        append(&mut tx, self.trail().key(), self.now(), entries).await?;
        tx.commit().await
    }
}

/// Works out what follows from the next stories while those before them are written: one processor each.
fn derive_ahead(
    mut stories: impl Iterator<Item = Story> + Send + 'static,
    terms: Arc<Terms>,
) -> mpsc::Receiver<Result<Vec<(Story, Derived)>, Error>> {
    let (ready, batches) = mpsc::channel(1);
    tokio::task::spawn_blocking(move || {
        loop {
            let batch: Result<Vec<_>, Error> = {
                let next = stories.by_ref().take(TOGETHER);
                next.map(|story| with_what_follows(story, &terms)).collect()
            };
            let is_last = batch.as_ref().map_or(true, Vec::is_empty);
            // Nobody waits for it any more when a batch before it could not be written.
            if ready.blocking_send(batch).is_err() || is_last {
                return;
            }
        }
    });
    batches
}

fn with_what_follows(story: Story, terms: &Terms) -> Result<(Story, Derived), Error> {
    let history: Vec<_> = story.events.iter().map(|told| told.event.clone()).collect();
    let derived = Derived::from(&history, terms)?;
    Ok((story, derived))
}

async fn load(
    tx: &mut Tx,
    story: Story,
    derived: &Derived,
    (team, (store_key, legal_key)): (TeamId, (&Key, &Key)),
) -> Result<(), Error> {
    insert_person(tx, story.person, &story.name, story.record_key).await?;
    if !beginning(&story, team)?.insert(tx, derived.summary()).await? {
        // Two stories under one reference: the teller of stories must not do that.
        return Err(Fault::Rows { expected: 1, found: 0 }.into());
    }
    for told in &story.events {
        event_row::insert(tx, story.case, &told.event, None, told.by, told.at).await?;
    }
    for adviser in &story.advisers {
        grant(tx, &story, *adviser).await?;
    }
    load_notes::load(tx, story.case, story.held_by, &story.notes).await?;
    if let Some(risk) = &story.risk {
        let at = story.events.last().map_or_else(DateTime::default, |told| told.at);
        risk::load(tx, story.case, risk, story.held_by, at).await?;
    }
    let opened = story.events.first().map_or(NaiveDate::default(), |told| told.event.when.on);
    plan_load::load(tx, (story.case, opened), story.held_by, &story.planned).await?;
    load_documents::load(tx, story.case, story.held_by, store_key, story.documents).await?;
    load_evidence::load(tx, story.case, story.held_by, story.evidence).await?;
    if let Some(adviser) = story.advisers.first() {
        load_legal::load(tx, (story.case, legal_key), (*adviser, story.held_by), story.legal)
            .await?;
    }
    derived.add_lines(tx, story.case).await
}

fn beginning(story: &Story, team: TeamId) -> Result<Beginning, Error> {
    let (Some(first), Some(last)) = (story.events.first(), story.events.last()) else {
        return Err(Fault::Rows { expected: 1, found: 0 }.into());
    };
    Ok(Beginning {
        case: story.case,
        person: story.person,
        reference: story.reference.clone(),
        code_name: story.code_name.clone(),
        nrm_reference: story.nrm_reference.clone(),
        home_office_number: story.home_office_number.clone(),
        team,
        held_by: story.held_by,
        language: story.language.clone(),
        safe_contact: story.safe_contact.clone(),
        opened_on: first.event.when.on,
        version: i64::from(last.event.number),
        by: last.by,
        at: last.at,
    })
}

/// Puts a legal adviser on a case.
async fn grant(tx: &mut Tx, story: &Story, adviser: UserId) -> Result<(), Error> {
    let add = sql!(
        "insert into case_access (account_id, case_id, granted_by, granted_at)
        values ($1, $2, $3, $4)",
        adviser,
        story.case,
        story.held_by,
        story.events[0].at
    );
    tx.execute(add, Rows::One).await?;
    Ok(())
}

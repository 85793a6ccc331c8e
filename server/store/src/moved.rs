//! Live dates that newer bank holidays, or a newer version of a rule, would move; and what is decided about each: it
//! moves, or it is kept. The legal adviser of a case decides; where it has none, its team does, so that no date waits for
//! somebody who does not exist. Every decision is an event of its case, checked and audited like any other.

use std::collections::BTreeMap;

use domain::{
    check::check_by,
    deadline::{Dates, Moving, moving},
    event::{Dated, Day, DeadlineKey, Event, Fact, News, When},
    id::{CaseId, DeadlineId, FormKey},
    pathway::picture_by,
    terms::{Basis, Terms},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Store,
    audit::append,
    chance,
    db::Tx,
    deadline::{LineRow, deadlines},
    derived::Derived,
    error::Error,
    event::next_version,
    event_row,
    form_key::{Form, Press, answer},
    permit::{Action, DecideMoved, Permit, ReadMoved},
    policy::{Reach, visible_case, without_adviser},
    sql,
    sql::Sql,
    store::finish,
    view::DeadlineRow,
};

/// A live date that would move, and what it would be.
#[derive(Debug, Clone, PartialEq)]
pub struct WouldMove {
    pub row: DeadlineRow,
    pub by: Basis,
    /// The dates it would have, or a sentence why it would have none.
    pub now: Result<Dates, String>,
    /// The bank holidays that make the difference, by name.
    pub holidays: Vec<(Day, String)>,
}

/// What is decided about one date, as it was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub case: CaseId,
    pub deadline: DeadlineId,
    /// The date it would be; nothing where it would have none.
    pub shown: Option<Day>,
    /// Whether it moves.
    pub moves: bool,
}

/// What became of the decisions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    pub done: u32,
    /// The date was not any more as it was shown, or not theirs: nothing was recorded.
    pub left: u32,
}

impl Store {
    /// The live dates about which this person decides that would move, soonest first.
    pub async fn would_move(&self, permit: Permit<ReadMoved>) -> Result<Vec<WouldMove>, Error> {
        if self.is_plain().await? {
            return Ok(Vec::new());
        }
        let mut tx = self.db().snapshot().await?;
        let terms = self.terms_in(&mut tx).await?;
        let reach = permit.reach()?;
        let open = theirs(reach).given(vec![reach.id().into()]);
        let rows: Vec<LineRow> = tx.all(open).await?;
        let rows = rows.into_iter().map(LineRow::row).collect::<Result<Vec<_>, _>>()?;
        let live = rows.iter().map(|row| (row, &row.deadline));
        Ok(moving(live, &terms).iter().map(|one| would_move(one, &terms)).collect())
    }

    /// Records what was decided, in every case that still reads as it was shown. The same form twice decides once.
    pub async fn decide_moved(
        &self,
        permit: Permit<DecideMoved>,
        decisions: Vec<Decision>,
        why: String,
        form: FormKey,
    ) -> Result<Decided, Error> {
        let store = self.clone();
        finish(async move { store.decide(permit, decisions, why, form).await }).await
    }

    async fn decide(
        &self,
        permit: Permit<DecideMoved>,
        decisions: Vec<Decision>,
        why: String,
        key: FormKey,
    ) -> Result<Decided, Error> {
        let form = Form::new(key, permit.actor(), DecideMoved::NAME, &(&decisions, &why))?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(decided) = self.press(&mut tx, &form).await? {
            return Ok(decided);
        }
        let (mut decided, mut entries) = (Decided::default(), vec![permit.entry(&["deadlines"])]);
        for (case, asked) in by_case(&decisions) {
            let done = self.decide_case(&mut tx, &permit, (case, &asked), &why).await?;
            decided.done += done;
            decided.left += u32::try_from(asked.len()).unwrap_or(u32::MAX) - done;
            if done > 0 {
                entries.push(permit.entry(&["events"]).on("case", case.raw()));
            }
        }
        answer(&mut tx, key, &decided).await?;
        append(&mut tx, self.trail().key(), self.now(), entries).await?;
        tx.commit().await?;
        Ok(decided)
    }

    /// How many of these decisions about one case could be recorded.
    async fn decide_case(
        &self,
        tx: &mut Tx,
        permit: &Permit<DecideMoved>,
        (case, asked): (CaseId, &[Decision]),
        why: &str,
    ) -> Result<u32, Error> {
        if !hold(tx, permit, case).await? {
            return Ok(0);
        }
        let terms = self.terms_in(tx).await?;
        let mut history = event_row::history(tx, case).await?;
        let before = history.len();
        for decision in asked {
            let news = news(&history, decision, &terms);
            let event = news.map(|dated| self.decided(&history, dated, why));
            let event =
                event.filter(|event| check_by(&history, event, self.today(), &terms).is_accepted());
            if let Some(event) = event {
                let by = permit.actor().user();
                event_row::insert(tx, case, &event, None, by, self.now()).await?;
                history.push(event);
            }
        }
        if history.len() > before {
            next_version(tx, case, permit.actor().user(), self.now()).await?;
            Derived::from(&history, &terms)?.replace(tx, case).await?;
        }
        Ok(u32::try_from(history.len() - before).unwrap_or(u32::MAX))
    }

    fn decided(&self, history: &[Event], (key, news): Told, why: &str) -> Event {
        Event {
            id: chance::id(),
            number: history.last().map_or(1, |last| last.number + 1),
            fact: Fact::Deadline(Dated { key, news, why: why.to_owned() }),
            when: When::dated(self.today()),
            recorded_on: self.today(),
            corrects: None,
        }
    }
}

/// What is said of which date.
type Told = (DeadlineKey, News);

fn would_move(one: &Moving<&DeadlineRow>, terms: &Terms) -> WouldMove {
    let working = &one.of.deadline.working;
    let last = one.now.map_or(working.due, |now| now.due).max(working.due);
    let span = [working.trigger.min(working.due), last.max(working.trigger)];
    let days = terms.changed(one.of.deadline.list, working.nation, span);
    WouldMove {
        row: one.of.clone(),
        by: one.by,
        now: one.now.map_err(|refusal| refusal.to_string()),
        holidays: days.into_iter().map(|day| (day.day, day.name.to_string())).collect(),
    }
}

fn by_case(decisions: &[Decision]) -> Vec<(CaseId, Vec<Decision>)> {
    let mut cases = BTreeMap::<Uuid, Vec<_>>::new();
    for decision in decisions {
        cases.entry(decision.case.raw()).or_default().push(*decision);
    }
    cases.into_iter().map(|(case, asked)| (CaseId::new(case), asked)).collect()
}

/// The open dates of the cases in which somebody decides: those an adviser is named on, those of a team that have none.
fn theirs(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(deadlines!($reach, " and ", without_adviser!(), " order by d.due, d.deadline_id"))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => sql!(deadlines!(named, " order by d.due, d.deadline_id")),
    }
}

/// Holds an open case in which they decide until the commit; or says that it is none.
async fn hold(tx: &mut Tx, permit: &Permit<DecideMoved>, case: CaseId) -> Result<bool, Error> {
    macro_rules! one {
        ($reach:tt $(, $and:literal, $without:expr)?) => {
            sql!(concat!(
                "update case_file as c set version = version
                where c.case_id = $2 and c.is_open = true and ",
                visible_case!($reach),
                $($and, $without,)?
                " returning version"
            ))
        };
    }
    let reach = permit.reach()?;
    let hold = match reach {
        Reach::Team(_) => one!(team, " and ", without_adviser!()),
        Reach::Held(_) => one!(held, " and ", without_adviser!()),
        Reach::Named(_) => one!(named),
    };
    let hold = hold.given(vec![reach.id().into(), case.into()]);
    Ok(tx.optional::<(i64,)>(hold).await?.is_some())
}

/// What is to be recorded of a date that still would move as it was shown.
fn news(history: &[Event], decision: &Decision, terms: &Terms) -> Option<Told> {
    let picture = picture_by(history, terms);
    let deadline = picture.deadlines.iter().find(|one| one.id == decision.deadline)?;
    let Moving { by, now, .. } = moving([((), deadline)], terms).pop()?;
    if now.ok().map(|now| now.due) != decision.shown {
        return None;
    }
    let news =
        if decision.moves { News::Recounted { by } } else { News::Kept { by, now: now.ok() } };
    Some((deadline.key.clone(), news))
}

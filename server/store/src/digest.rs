//! The e-mail of what is due: who asked for it, when one is to be written, what it may say, and what became of it. It
//! says counts, references and days; never a name, a code name or a word about anybody.

use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, Utc, Weekday};
use domain::{
    codes,
    event::Day,
    id::{Id, UserId},
};
use uuid::Uuid;

use crate::{
    Actor, Store,
    audit::{Entry, Outcome},
    clock::{london_day, london_time},
    db::Rows,
    error::{Error, Fault},
    own_account::own,
    permit::{Permit, ReadPeople},
    sql,
    view::{DeadlineRow, TodayPage},
};

codes! {
    /// How often somebody gets it.
    Choice {
        Off = "OFF", "No email";
        Daily = "DAILY", "Every working day at 8am";
        Mondays = "MONDAYS", "On Mondays at 8am";
    }
}

/// Nobody is written to outside these hours, in London.
const HOURS: [Option<NaiveTime>; 2] =
    [NaiveTime::from_hms_opt(8, 0, 0), NaiveTime::from_hms_opt(18, 0, 0)];
/// After so many tries on one day it is given up until the next.
const TRIES: i64 = 5;
/// Between two of them.
const PAUSE: TimeDelta = TimeDelta::minutes(5);
/// How long is remembered what became of them.
const KEPT: TimeDelta = TimeDelta::days(35);
/// Rows of the log shown.
const MOST: u32 = 200;
/// A mail server can talk at length.
const PROBLEM: usize = 200;

/// Somebody who is to be written to today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    user: UserId,
    pub email: String,
    on: Day,
}

/// One date in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub reference: String,
    pub due: Day,
}

/// All it may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    pub on: Day,
    pub overdue: Vec<Item>,
    pub soon: Vec<Item>,
    /// Limits of others that nobody has answered for.
    pub unanswered: Vec<Item>,
    /// Further ahead, at a reminder.
    pub reminders: Vec<Item>,
    pub to_confirm: usize,
    pub tasks: usize,
    pub offers: u32,
}

/// What became of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became<'p> {
    Sent,
    /// There was nothing to say.
    Nothing,
    Failed(&'p str),
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Sent {
    pub name: String,
    pub on_day: Day,
    pub state: String,
    pub problem: Option<String>,
    pub tries: i64,
    pub tried_at: DateTime<Utc>,
}

impl Agenda {
    /// Whether there is anything to say at all.
    pub fn is_empty(&self) -> bool {
        let dates = [&self.overdue, &self.soon, &self.unanswered, &self.reminders];
        dates.iter().all(|dates| dates.is_empty())
            && self.to_confirm + self.tasks == 0
            && self.offers == 0
    }

    fn of(on: Day, page: &TodayPage) -> Self {
        let items = |rows: &[DeadlineRow]| rows.iter().map(Item::of).collect();
        Self {
            on,
            overdue: items(&page.overdue),
            soon: items(&page.next_7),
            unanswered: items(&page.unanswered),
            reminders: items(&page.reminders),
            to_confirm: page.to_confirm.len(),
            tasks: page.tasks.len(),
            offers: page.changes.offers,
        }
    }
}

impl Item {
    fn of(row: &DeadlineRow) -> Self {
        Self { reference: row.reference.clone(), due: row.deadline.due() }
    }
}

impl Store {
    /// How often this person gets it.
    pub async fn digest_choice(&self, actor: &Actor) -> Result<Choice, Error> {
        let chosen = sql!("select choice from digest_choice where account_id = $1", actor.user());
        let chosen: Option<(String,)> = self.db().optional(chosen).await?;
        let Some((code,)) = chosen else { return Ok(Choice::Off) };
        Ok(Choice::from_code(&code).ok_or(Fault::Code { column: "digest_choice.choice" })?)
    }

    /// Sets how often.
    pub async fn choose_digest(&self, actor: &Actor, choice: Choice) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let clear = sql!("delete from digest_choice where account_id = $1", actor.user());
        tx.execute(clear, Rows::Any).await?;
        if choice != Choice::Off {
            let choose = sql!(
                "insert into digest_choice (account_id, choice, chosen_at) values ($1, $2, $3)",
                actor.user(),
                choice.code(),
                self.now()
            );
            tx.execute(choose, Rows::One).await?;
        }
        self.audit_in(&mut tx, own("digest.choose", actor)).await?;
        tx.commit().await
    }

    /// Everybody who is to be written to now: in working hours, once a day, with a few tries where it failed.
    pub async fn digests_due(&self) -> Result<Vec<Recipient>, Error> {
        let (on, time) = (london_day(self.now()), london_time(self.now()));
        let [from, until] = HOURS;
        let is_day = !matches!(on.weekday(), Weekday::Sat | Weekday::Sun);
        if !is_day || from.is_some_and(|from| time < from) || until.is_some_and(|end| time >= end) {
            return Ok(Vec::new());
        }
        let due = sql!(
            "select a.account_id, a.email from digest_choice c
                join account a on a.account_id = c.account_id
                left join digest_sent s on s.account_id = c.account_id and s.on_day = $1
            where a.enabled = true and a.role in ('CASEWORKER', 'LEGAL_ADVISER')
                and (c.choice = 'DAILY' or $2 = true)
                and (s.state is null or (s.state = 'FAILED' and s.tries < $3))
            order by a.account_id",
            on,
            on.weekday() == Weekday::Mon,
            TRIES
        );
        let due: Vec<(Uuid, String)> = self.db().all(due).await?;
        Ok(due.into_iter().map(|(id, email)| Recipient { user: Id::new(id), email, on }).collect())
    }

    /// What it may say to this person: what their own Today says, and no more than references and days of it.
    pub async fn agenda(&self, to: &Recipient) -> Result<Agenda, Error> {
        let actor = self.actor_written_to(to.user).await?;
        let page = self.today_page(self.permit(&actor, ()).await?).await?;
        Ok(Agenda::of(to.on, &page))
    }

    /// Takes it up, so that no other server writes to the same person. False where one did, or it is too soon to try
    /// again. Until something is noted, it counts as not sent.
    pub async fn take_up_digest(&self, to: &Recipient) -> Result<bool, Error> {
        let take = sql!(
            "insert into digest_sent (account_id, on_day, state, problem, tries, tried_at)
            values ($1, $2, 'FAILED', null, 1, $3)
            on conflict (account_id, on_day) do update
                set tries = digest_sent.tries + 1, tried_at = excluded.tried_at
                where digest_sent.state = 'FAILED' and digest_sent.tries < $4
                    and digest_sent.tried_at <= $5",
            to.user,
            to.on,
            self.now(),
            TRIES,
            self.now() - PAUSE
        );
        Ok(self.db().execute(take, Rows::Any).await? == 1)
    }

    /// Notes what became of it.
    pub async fn note_digest(&self, to: &Recipient, became: Became<'_>) -> Result<(), Error> {
        let (state, problem) = match became {
            Became::Sent => ("SENT", None),
            Became::Nothing => ("NOTHING", None),
            Became::Failed(why) => ("FAILED", Some(why.chars().take(PROBLEM).collect::<String>())),
        };
        let mut tx = self.db().begin().await?;
        let note = sql!(
            "update digest_sent set state = $3, problem = $4 where account_id = $1 and on_day = $2",
            to.user,
            to.on,
            state,
            problem
        );
        tx.execute(note, Rows::One).await?;
        let old = sql!("delete from digest_sent where on_day < $1", to.on - KEPT);
        tx.execute(old, Rows::Any).await?;
        if became == Became::Sent {
            let entry = Entry::new("digest.send", Outcome::Done).on("account", to.user.raw());
            self.audit_in(&mut tx, entry).await?;
        }
        tx.commit().await
    }

    /// What became of the last ones, the latest first. It says nothing of what they said.
    pub async fn digest_log(&self, permit: Permit<ReadPeople>) -> Result<Vec<Sent>, Error> {
        let log = sql!(
            "select a.name, s.on_day, s.state, s.problem, s.tries, s.tried_at
            from digest_sent s join account a on a.account_id = s.account_id
            order by s.on_day desc, a.name, a.account_id limit $1",
            MOST
        );
        let rows = self.db().all(log).await?;
        self.audit(permit.entry(&["emails"])).await?;
        Ok(rows)
    }

    /// How many people could not be written to when it was last tried.
    pub async fn digests_failing(&self) -> Result<u32, Error> {
        let failing = sql!(
            "select count(*) from digest_sent s join account a on a.account_id = s.account_id
            where s.state = 'FAILED' and a.enabled = true and s.on_day >= $1",
            london_day(self.now()) - TimeDelta::days(3)
        );
        let (count,): (i64,) = self.db().one(failing).await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

//! Today: what somebody has to do, in order of consequence, and which of their cases have gone quiet.

use chrono::TimeDelta;
use domain::{event::Day, rule::OwedBy};

use crate::{
    Store,
    arg::Arg,
    changed::{self, Changes},
    deadline::{LineRow, deadlines},
    derived::owed_by,
    error::Error,
    grant::Grant,
    lately,
    next::{self, Unprompted},
    permit::{Permit, ReadToday},
    policy::{Reach, visible_case},
    reminder, risk, sql,
    sql::Sql,
    task, told,
    view::{DeadlineRow, TodayPage},
};

const SOON: TimeDelta = TimeDelta::days(7);
const LATER: TimeDelta = TimeDelta::days(30);

impl Store {
    /// Today, for the cases this person holds or is named on.
    pub async fn today_page(&self, permit: Permit<ReadToday>) -> Result<TodayPage, Error> {
        let reach = Reach::mine(permit.actor()).ok_or(Error::NotFound)?;
        let today = self.today();
        let is_lead = self.has_grant(permit.actor(), Grant::DataLead).await?;
        let mut tx = self.db().snapshot().await?;
        let until = vec![Arg::from(reach.id()), Arg::from(today + LATER)];
        let rows: Vec<LineRow> = tx.all(near(reach).given(until)).await?;
        let Unprompted { again, nothing, quiet } = next::unprompted(&mut tx, reach, today).await?;
        let (all, user) = (permit.reach()?, permit.actor().user());
        let not_heard = risk::not_heard(&mut tx, reach, today).await?;
        let lately = lately::lately(&mut tx, reach, user, self.now()).await?;
        // Nearly always something is there already, and one statement less is asked for.
        let has_cases =
            !rows.is_empty() || !quiet.is_empty() || lately::any(&mut tx, reach).await?;
        let tasks = task::due(&mut tx, all, user, today + SOON).await?;
        let unseen = reminder::unseen(&mut tx, reach, today).await?;
        let unanswered = reminder::unanswered(&mut tx, permit.actor(), today).await?;
        let changes = changed::changes(&mut tx, reach, permit.actor(), self.now()).await?;
        let told = told::untold(&mut tx, permit.actor(), is_lead).await?;
        drop(tx);
        let mut page = sorted(rows.into_iter().map(LineRow::row), today)?;
        (page.again, page.nothing, page.quiet, page.tasks) = (again, nothing, quiet, tasks);
        (page.not_heard, page.lately, page.has_cases) = (not_heard, lately, has_cases);
        (page.changes, page.told, page.oversees) = (changes, told, is_lead);
        page.unanswered = unanswered;
        remind(&mut page, unseen, today);
        Ok(page)
    }
}

/// A date that stands nowhere else on the page is shown as a reminder; one that does can be marked where it stands.
fn remind(page: &mut TodayPage, unseen: Vec<DeadlineRow>, today: Day) {
    for row in unseen {
        if row.deadline.certain && row.deadline.due() > today + SOON {
            page.reminders.push(row);
        } else {
            page.unseen.push(row.deadline.id);
        }
    }
    page.reminders.truncate(reminder::MOST);
}

/// Puts each open deadline into the one section it belongs to.
fn sorted(
    rows: impl Iterator<Item = Result<DeadlineRow, Error>>,
    today: Day,
) -> Result<TodayPage, Error> {
    let mut page = EMPTY;
    for row in rows {
        let row = row?;
        let due = row.deadline.due();
        match owed_by(&row.deadline) {
            OwedBy::Nobody => {}
            OwedBy::They => page.waiting.push(row),
            OwedBy::We if due < today => page.overdue.push(row),
            OwedBy::We if due <= today + SOON => page.next_7.push(row),
            OwedBy::We if !row.deadline.certain => page.to_confirm.push(row),
            OwedBy::We => {
                page.later += 1;
                page.next.get_or_insert(row);
            }
        }
    }
    Ok(page)
}

const EMPTY: TodayPage = TodayPage {
    overdue: Vec::new(),
    next_7: Vec::new(),
    unanswered: Vec::new(),
    reminders: Vec::new(),
    unseen: Vec::new(),
    to_confirm: Vec::new(),
    waiting: Vec::new(),
    quiet: Vec::new(),
    again: Vec::new(),
    nothing: Vec::new(),
    tasks: Vec::new(),
    not_heard: Vec::new(),
    lately: Vec::new(),
    changes: Changes { rows: Vec::new(), offers: 0 },
    told: Vec::new(),
    oversees: false,
    has_cases: false,
    later: 0,
    next: None,
};

fn near(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(deadlines!(
                $reach,
                " and d.owed_by <> 'NOBODY' and (d.due <= $2 or not d.certain)
                order by d.due, d.deadline_id"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

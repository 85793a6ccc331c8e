//! Reminders: dates of ours that have reached a step of their ladder which nobody has marked as seen, and limits in law
//! of others that nobody has answered for.

use chrono::{Days, TimeDelta};
use domain::{
    event::Day,
    id::DeadlineId,
    picture::Deadline,
    reminder::{self, FURTHEST},
};

use crate::{
    Actor, Store,
    arg::Arg,
    db::{Rows, Tx},
    deadline::LineRow,
    error::Error,
    permit::{Permit, SeeReminder},
    policy::{Reach, visible_case, without_adviser},
    sql,
    sql::Sql,
    view::DeadlineRow,
};

/// Rows of each sort shown, the soonest first.
pub(crate) const MOST: usize = 20;
/// Rows looked at.
const ROWS: u32 = 400;
/// No rule tells a second person earlier than this.
const SECOND: TimeDelta = TimeDelta::days(3);
/// How long a limit that has passed is held before others.
const BACK: TimeDelta = TimeDelta::days(28);

#[derive(sqlx::FromRow)]
struct ReminderRow {
    step: Option<i64>,
    #[sqlx(flatten)]
    line: LineRow,
}

impl Store {
    /// Marks the step that a date has reached as seen: it comes back at the next one.
    pub async fn see_reminder(
        &self,
        permit: Permit<SeeReminder>,
        id: DeadlineId,
    ) -> Result<(), Error> {
        let (case, user, today) = (permit.target(), permit.actor().user(), self.today());
        let mut tx = self.db().begin().await?;
        let open = sql!(
            "select body from deadline where case_id = $1 and deadline_id = $2 and is_open = true",
            case,
            id
        );
        let (body,): (String,) = tx.optional(open).await?.ok_or(Error::NotFound)?;
        let deadline: Deadline = serde_json::from_str(&body)?;
        if let Some(step) = reminder::reached(&deadline, today) {
            let see = sql!(
                "insert into reminder_seen (case_id, deadline_id, due, step, seen_by, seen_at)
                values ($1, $2, $3, $4, $5, $6)
                on conflict (deadline_id, due) do update
                    set step = excluded.step, seen_by = excluded.seen_by, seen_at = excluded.seen_at
                    where reminder_seen.step < excluded.step",
                case,
                id,
                deadline.due(),
                i64::from(step),
                user,
                self.now()
            );
            tx.execute(see, Rows::Any).await?;
        }
        self.audit_in(&mut tx, permit.entry(&["deadline"])).await?;
        tx.commit().await
    }
}

/// Dates that have reached a step which nobody has seen, the soonest first.
pub(crate) async fn unseen(
    tx: &mut Tx,
    reach: Reach,
    today: Day,
) -> Result<Vec<DeadlineRow>, Error> {
    let until = today + Days::new(FURTHEST.into());
    let args = vec![Arg::from(reach.id()), (today - BACK).into(), until.into(), ROWS.into()];
    let rows: Vec<ReminderRow> = tx.all(running(reach).given(args)).await?;
    chosen(rows, |deadline, seen| reminder::is_new(deadline, seen, today))
}

/// Limits in law that are near or past and that nobody has answered for: of colleagues whose case nobody advises on, or
/// which have passed; to whoever advises on a case, of that case.
pub(crate) async fn unanswered(
    tx: &mut Tx,
    actor: &Actor,
    today: Day,
) -> Result<Vec<DeadlineRow>, Error> {
    let Some(reach) = Reach::of(actor) else { return Ok(Vec::new()) };
    let args = vec![
        Arg::from(reach.id()),
        (today - BACK).into(),
        (today + SECOND).into(),
        ROWS.into(),
        actor.user().into(),
    ];
    let rows: Vec<ReminderRow> = tx.all(of_others(reach, today, args)).await?;
    let mut found = chosen(rows, |deadline, seen| reminder::needs_second(deadline, seen, today))?;
    found.truncate(MOST);
    Ok(found)
}

fn chosen(
    rows: Vec<ReminderRow>,
    is_it: impl Fn(&Deadline, Option<i16>) -> bool,
) -> Result<Vec<DeadlineRow>, Error> {
    let mut found = Vec::new();
    for ReminderRow { step, line } in rows {
        let row = line.row()?;
        if is_it(&row.deadline, step.and_then(|step| i16::try_from(step).ok())) {
            found.push(row);
        }
    }
    Ok(found)
}

/// A case has a soonest date of ours, by which an index finds it, so that few cases are looked into.
macro_rules! reminders {
    ($reach:tt, $($which:expr),+) => {
        concat!(
            "select c.case_id, c.reference, c.code_name, w.name as worker, c.version, d.body, r.step
            from case_file c
                join deadline d on d.case_id = c.case_id and d.is_open = true
                join account w on w.account_id = c.held_by
                left join reminder_seen r on r.deadline_id = d.deadline_id and r.due = d.due
            where c.is_open = true and c.due_order <= $3 and d.owed_by = 'WE' and ",
            visible_case!($reach),
            $($which),+,
            " order by d.due, d.deadline_id limit $4"
        )
    };
}

fn running(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(reminders!($reach, " and d.due >= $2 and d.due <= $3"))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

fn of_others(reach: Reach, today: Day, mut args: Vec<Arg>) -> Sql {
    if let Reach::Named(_) = reach {
        sql!(reminders!(named, " and d.due >= $2 and d.due <= $3 and c.held_by <> $5")).given(args)
    } else {
        args.push(today.into());
        let of_the_team = sql!(reminders!(
            team,
            " and d.due >= $2 and d.due <= $3 and c.held_by <> $5 and (d.due < $6 or ",
            without_adviser!(),
            ")"
        ));
        of_the_team.given(args)
    }
}

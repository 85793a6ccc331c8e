//! Moves the work of one person to another: the cases a caseworker holds, and with them every date; the cases an adviser
//! is named on. The trail says of each case that it moved, and by whom.

use domain::id::{CaseId, Id, UserId};
use uuid::Uuid;

use crate::{
    Error, Store,
    actor::{Actor, Role},
    audit::{Entry, Outcome, append},
    db::{Rows, Tx},
    need_row,
    policy::open_to,
    sql, transfer,
};

/// Why work did not move.
pub(crate) enum NotMoved {
    /// Nobody was named to take it over.
    NeedsTaker {
        cases: usize,
    },
    /// That person cannot have it.
    BadTaker,
    Store(Error),
}

impl From<Error> for NotMoved {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

impl Store {
    /// Moves everything `from` works on. Returns how many cases there were.
    pub(crate) async fn hand_over_in(
        &self,
        tx: &mut Tx,
        by: &Actor,
        from: UserId,
        to: Option<UserId>,
    ) -> Result<usize, NotMoved> {
        let cases = work(tx, from).await?;
        if cases.is_empty() {
            return Ok(0);
        }
        let taker = to.ok_or(NotMoved::NeedsTaker { cases: cases.len() })?;
        let team = team_of_equal(tx, from, taker).await?;
        if need_row::is_kept_from_work(tx, taker, from).await? {
            return Err(NotMoved::BadTaker);
        }
        self.move_work(tx, by, from, (taker, team)).await?;
        let entry = |case: &CaseId| {
            let moved = Entry::new("case.hand_over", Outcome::Done).by(by);
            moved.on("case", case.raw()).about(&["held_by", "case_access", "tasks"])
        };
        let entries = cases.iter().map(entry).collect();
        append(tx, self.trail().key(), self.now(), entries).await?;
        Ok(cases.len())
    }

    async fn move_work(
        &self,
        tx: &mut Tx,
        by: &Actor,
        from: UserId,
        (taker, team): (UserId, Option<Uuid>),
    ) -> Result<(), Error> {
        need_row::pass_names_on(tx, by, (from, taker), self.now()).await?;
        if let Some(team) = team {
            self.pass_on(tx, by, from, taker).await?;
            transfer::end_by_moving(tx, by, (from, team), self.now()).await?;
            let held = sql!(
                "update case_file set held_by = $2, team_id = $3 where held_by = $1",
                from,
                taker,
                team
            );
            tx.execute(held, Rows::Any).await?;
        }
        let named = sql!(
            "insert into case_access (account_id, case_id, granted_by, granted_at)
             select $2, case_id, $3, $4 from case_access where account_id = $1 on conflict do nothing",
            from,
            taker,
            by.user(),
            self.now()
        );
        tx.execute(named, Rows::Any).await?;
        tx.execute(sql!("delete from case_access where account_id = $1", from), Rows::Any).await?;
        let tasks = sql!(
            "update task set owner_id = $2, version = version + 1
            where owner_id = $1 and is_open = true",
            from,
            taker
        );
        tx.execute(tasks, Rows::Any).await?;
        self.settle_tasks(tx, by, taker).await
    }

    /// The hands that every case of somebody goes through.
    async fn pass_on(
        &self,
        tx: &mut Tx,
        by: &Actor,
        from: UserId,
        taker: UserId,
    ) -> Result<(), Error> {
        let rows = sql!(
            "insert into handover (case_id, number, from_id, to_id, handed_by, handed_at)
            select c.case_id, 1 + (select count(*) from handover h where h.case_id = c.case_id),
                $1, $2, $3, $4
            from case_file c where c.held_by = $1",
            from,
            taker,
            by.user(),
            self.now()
        );
        tx.execute(rows, Rows::Any).await?;
        Ok(())
    }

    /// Gives every open task whose owner cannot see its case any more to whoever holds the case, and writes down every
    /// task that changed hands since its last step.
    pub(crate) async fn settle_tasks(
        &self,
        tx: &mut Tx,
        by: &Actor,
        taker: UserId,
    ) -> Result<(), Error> {
        let blind = sql!(
            concat!(
                "update task set version = version + 1, owner_id =
                (select c.held_by from case_file c where c.case_id = task.case_id)
            where is_open = true
                and (owner_id = $1 or case_id in (select case_id from case_file where held_by = $1))
                and not exists (select 1 from case_file c join account a on a.account_id = task.owner_id
                    where c.case_id = task.case_id and a.enabled = true
                        and (a.role = 'CASEWORKER' and a.team_id = c.team_id
                            or exists (select 1 from case_access x
                                where x.case_id = c.case_id and x.account_id = a.account_id))
                        and ",
                open_to!("c", "a.account_id"),
                ")"
            ),
            taker
        );
        tx.execute(blind, Rows::Any).await?;
        let steps = sql!(
            "insert into task_step (task_id, number, step, due, owner_id, taken_by, taken_at)
            select t.task_id, t.version, 'HANDED', t.due, t.owner_id, $1, $2 from task t
            where t.is_open = true and t.version >
                (select max(s.number) from task_step s where s.task_id = t.task_id)",
            by.user(),
            self.now()
        );
        tx.execute(steps, Rows::Any).await?;
        Ok(())
    }
}

/// The cases somebody holds, is named on, or has something to do in.
async fn work(tx: &mut Tx, user: UserId) -> Result<Vec<CaseId>, Error> {
    let all = sql!(
        "select case_id from case_file where held_by = $1
         union select case_id from case_access where account_id = $1
         union select case_id from task where owner_id = $1 and is_open = true order by case_id",
        user
    );
    let rows: Vec<(Uuid,)> = tx.all(all).await?;
    Ok(rows.into_iter().map(|(case,)| Id::new(case)).collect())
}

/// Whoever takes over does the same work, in a team if there are cases to hold, and can sign in.
async fn team_of_equal(tx: &mut Tx, from: UserId, to: UserId) -> Result<Option<Uuid>, NotMoved> {
    let pair = sql!(
        "select b.role, b.team_id from account a join account b on b.role = a.role
         where a.account_id = $1 and b.account_id = $2 and b.enabled and a.account_id <> b.account_id",
        from,
        to
    );
    let found: Option<(String, Option<Uuid>)> = tx.optional(pair).await?;
    let (role, team) = found.ok_or(NotMoved::BadTaker)?;
    if role == Role::Caseworker.code() && team.is_none() {
        return Err(NotMoved::BadTaker);
    }
    Ok(team.filter(|_| role == Role::Caseworker.code()))
}

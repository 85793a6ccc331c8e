//! The form that sets a task, and the one that changes it.

use domain::{
    check::Field,
    codes,
    day::{Day, TypedDay},
    id::{CaseId, FormKey, GoalId, TaskId, UserId},
    note::NewTask,
};
use serde::{Deserialize, Serialize};
use store::{next::NextStep, note::TaskChange};

use super::{
    Problem, Slot, Typed,
    next_step::NextForm,
    reader::{LINE_LIMIT, Reader},
};
use crate::site::words::{answers, task as words};

codes! {
    /// What happens with a task.
    Act {
        Done = "done", "It is done";
        Move = "move", "It gets another day";
        Hand = "hand", "A colleague does it";
        Drop = "drop", "It is no longer needed";
    }
}

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskForm {
    pub case: String,
    /// Empty for a new one.
    pub task: String,
    /// The goal a new one leads to, if it leads to one.
    pub goal: String,
    pub version: String,
    pub form: String,
    pub act: String,
    pub what: String,
    pub on: TypedDay,
    pub who: String,
    #[serde(flatten)]
    pub onward: NextForm,
}

/// The hidden part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    pub case: CaseId,
    pub task: Option<(TaskId, i64)>,
    pub goal: Option<GoalId>,
    pub form: FormKey,
}

impl TaskForm {
    /// Which task the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<Aim> {
        let task = match self.task.as_str() {
            "" => None,
            id => Some((id.parse().ok()?, self.version.parse().ok()?)),
        };
        let goal = match self.goal.as_str() {
            "" => None,
            id => Some(id.parse().ok()?),
        };
        Some(Aim { case: self.case.parse().ok()?, task, goal, form: self.form.parse().ok()? })
    }

    /// Reads a new task, and who does it.
    pub fn set(&self, today: Day) -> Result<(NewTask, UserId), Vec<Problem>> {
        let mut reader = Reader::on(today);
        let what = reader.text("what", &self.what, LINE_LIMIT, words::ENTER_WHAT);
        let due = self.day(&mut reader);
        let who = self.who(&mut reader);
        let task = what.zip(due).map(|(what, due)| NewTask { what, due });
        reader.finish(task.zip(who))
    }

    /// Reads what becomes of a task, and what comes next in the case once it is over.
    pub fn change(&self, today: Day) -> Result<(TaskChange, Option<NextStep>), Vec<Problem>> {
        let mut reader = Reader::on(today);
        let act = reader.choice("act", &self.act, Act::from_code, words::CHOOSE_ACT);
        let change = act.and_then(|act| match act {
            Act::Done => Some(TaskChange::Done),
            Act::Drop => Some(TaskChange::Dropped),
            Act::Move => self.day(&mut reader).map(TaskChange::Moved),
            Act::Hand => self.who(&mut reader).map(TaskChange::Handed),
        });
        let is_over = matches!(act, Some(Act::Done | Act::Drop));
        let next = if is_over { self.onward.read(&mut reader) } else { Some(None) };
        reader.finish(change.zip(next))
    }

    fn day(&self, reader: &mut Reader) -> Option<Day> {
        reader.day_ahead("on", (words::ON_INSIDE, words::LATER), &self.on)
    }

    fn who(&self, reader: &mut Reader) -> Option<UserId> {
        reader.choice("who", &self.who, |id| id.parse().ok(), words::CHOOSE_WHO)
    }
}

impl Typed for TaskForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        let Aim { case, task, goal, .. } = self.aim()?;
        let new = goal.map_or(Slot::NewTask(case), |goal| Slot::GoalTask(case, goal));
        Some(task.map_or(new, |(id, _)| Slot::Task(case, id)))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("on", answers::capital(words::ON_INSIDE))
    }
}

#[cfg(test)]
mod tests {
    use domain::{day::ymd, id::Id};
    use uuid::Uuid;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn tom() -> UserId {
        Id::new(Uuid::from_u128(3))
    }

    fn typed(act: &str) -> TaskForm {
        TaskForm {
            act: act.into(),
            what: "Ring the GP".into(),
            on: ymd(2026, 11, 27).into(),
            who: tom().to_string(),
            ..TaskForm::default()
        }
    }

    #[test]
    fn a_task_has_words_a_day_and_somebody_who_does_it() {
        let due = ymd(2026, 11, 27);
        let set = typed("").set(TODAY).expect("complete");

        assert_eq!(set, (NewTask { what: "Ring the GP".into(), due }, tom()));
        let problems = TaskForm::default().set(TODAY).expect_err("empty");
        let at: Vec<_> = problems.into_iter().map(|problem| problem.at).collect();
        assert_eq!(at, ["what", "on-day", "who"]);
    }

    #[test]
    fn each_act_asks_only_for_what_it_needs() {
        let change = |act| typed(act).change(TODAY).ok().map(|(change, _)| change);
        let bare = |act: &str| TaskForm { act: act.into(), ..TaskForm::default() }.change(TODAY);

        assert_eq!(change("move"), Some(TaskChange::Moved(ymd(2026, 11, 27))));
        assert_eq!(change("hand"), Some(TaskChange::Handed(tom())));
        assert_eq!(bare("done").ok(), Some((TaskChange::Done, None)));
        assert_eq!(bare("drop").ok(), Some((TaskChange::Dropped, None)));
        assert!(bare("move").is_err() && bare("hand").is_err() && bare("").is_err());
    }

    #[test]
    fn nothing_is_put_off_until_yesterday() {
        let form = TaskForm { on: ymd(2026, 11, 21).into(), ..typed("move") };

        assert_eq!(form.change(TODAY).expect_err("past")[0].say, words::LATER);
    }
}

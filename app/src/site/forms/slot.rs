//! Where typed answers wait: one place for each form and what it is about. Never in an address.

use std::{fmt, str::FromStr};

use domain::{
    id::{CaseId, DeadlineId, GoalId, ReleaseId, TaskId, UserId},
    rule,
};

use super::{contact::What, plan, services};
use crate::site::path;

/// A form of the site, and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    AddCase,
    /// A report that names nobody.
    Notice,
    /// Contact or progress in a case that is picked.
    LogAny,
    /// Contact or progress in one case.
    Log(CaseId),
    /// How much harm threatens.
    Risk(CaseId),
    /// Somebody around a case, or a way to reach the person.
    Contact(CaseId, What),
    /// A new document.
    Document(CaseId),
    /// That one document is not to be used, by its number.
    Aside(CaseId, u32),
    /// A name somebody looks for.
    Find,
    /// A new task.
    NewTask(CaseId),
    /// What becomes of one task.
    Task(CaseId, TaskId),
    /// A new task that leads to a goal.
    GoalTask(CaseId, GoalId),
    /// What is added to a plan.
    Plan(CaseId, plan::Part),
    /// A consent, a referral to a service, or what came of one.
    Services(CaseId, services::Part),
    Incident(CaseId),
    CaseReview(CaseId),
    /// Another wording of one note, by its number.
    Amend(CaseId, u32),
    Event(CaseId),
    /// The correction of one event, by its number.
    Correction(CaseId, u32),
    Met(CaseId, DeadlineId),
    /// The invitation of a colleague.
    Invite,
    /// What one colleague's account is for.
    Person(UserId),
    /// What became of a date; the number of the entry that is corrected, 0 for a new one.
    News(CaseId, DeadlineId, u32),
    /// When a case is looked at again; the number of the entry that is corrected, 0 for a new one.
    Review(CaseId, u32),
    /// What is said of a rule, by its name.
    Rule(&'static str),
    /// What is decided about dates that would move.
    Moved,
    /// What is said of a release.
    Release(ReleaseId),
    /// One national figure; 0 for a new one.
    Benchmark(i64),
    /// The size of the charity.
    SetUp,
}

impl Slot {
    /// The page with the form.
    pub fn page(self) -> String {
        match self {
            Self::AddCase => path::ADD_CASE.to_owned(),
            Self::Notice => path::ADD_NOTICE.to_owned(),
            Self::LogAny => path::LOG.to_owned(),
            Self::Log(case) => path::log_in(case),
            Self::Risk(case) => path::risk(case),
            Self::Contact(case, what) => path::add_contact(case, what.code()),
            Self::Document(case) => path::add_document(case),
            Self::Aside(case, number) => path::document(case, number),
            Self::Find => path::FIND.to_owned(),
            Self::NewTask(case) => path::new_task(case),
            Self::Task(case, task) => path::task(case, task),
            Self::GoalTask(case, goal) => path::goal_task(case, goal),
            Self::Plan(case, part) => part.page(case),
            Self::Services(case, part) => part.page(case),
            Self::Incident(case) => path::new_incident(case),
            Self::CaseReview(case) => path::new_review(case),
            Self::Amend(case, number) => path::note(case, number),
            Self::Event(case) => path::record(case),
            Self::Correction(case, number) => path::correct(case, number),
            Self::Met(case, deadline) => path::met(case, deadline),
            Self::Invite => path::INVITE.to_owned(),
            Self::Person(user) => path::person(user),
            Self::Rule(rule) => path::rule(rule),
            Self::Moved => path::MOVED.to_owned(),
            Self::Review(case, 0) => path::review(case),
            Self::Review(case, number) => path::correct_review(case, number),
            Self::News(case, deadline, 0) => path::news(case, deadline),
            Self::News(case, deadline, number) => path::correct_news(case, deadline, number),
            Self::Release(release) => path::release(release),
            Self::Benchmark(figure) => path::national(figure),
            Self::SetUp => path::SIZE.to_owned(),
        }
    }

    /// The case it is about, if it is about one.
    pub const fn case(self) -> Option<CaseId> {
        match self {
            Self::Event(case)
            | Self::Correction(case, _)
            | Self::Met(case, _)
            | Self::News(case, ..)
            | Self::Review(case, _)
            | Self::Log(case)
            | Self::Risk(case)
            | Self::Contact(case, _)
            | Self::Document(case)
            | Self::Aside(case, _)
            | Self::NewTask(case)
            | Self::Task(case, _)
            | Self::GoalTask(case, _)
            | Self::Plan(case, _)
            | Self::Services(case, _)
            | Self::Incident(case)
            | Self::CaseReview(case)
            | Self::Amend(case, _) => Some(case),
            _ => None,
        }
    }

    /// The page between typing and saving, where the form has one.
    pub fn check(self) -> String {
        match self {
            Self::Event(case) => path::check(case),
            Self::Correction(case, number) => path::check_correction(case, number),
            other => other.page(),
        }
    }

    /// Where people go who leave the form.
    pub fn exit(self) -> String {
        match self {
            Self::AddCase | Self::LogAny | Self::Find => path::CASES.to_owned(),
            Self::Amend(case, _) => path::notes(case),
            Self::GoalTask(case, goal) => path::goal(case, goal),
            Self::Plan(case, _) => path::plan(case),
            Self::Services(case, _) => path::services(case),
            Self::Incident(case) => path::incidents(case),
            Self::CaseReview(case) => path::reviews(case),
            Self::Contact(case, _) => path::contacts(case),
            Self::Document(case) | Self::Aside(case, _) => path::documents(case),
            Self::Invite | Self::Person(_) => path::PEOPLE.to_owned(),
            Self::Notice => path::NOTICES.to_owned(),
            Self::Rule(_) => path::RULES.to_owned(),
            Self::Moved => path::DEADLINES.to_owned(),
            Self::Event(case)
            | Self::Log(case)
            | Self::Risk(case)
            | Self::NewTask(case)
            | Self::Task(case, _)
            | Self::Correction(case, _)
            | Self::Met(case, _)
            | Self::News(case, ..)
            | Self::Review(case, _) => path::case(case),
            Self::Release(_) => path::RELEASES.to_owned(),
            Self::Benchmark(_) => path::NATIONAL.to_owned(),
            Self::SetUp => path::REPORTS.to_owned(),
        }
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AddCase => f.write_str("case"),
            Self::Notice => f.write_str("notice"),
            Self::LogAny => f.write_str("log"),
            Self::Log(case) => write!(f, "log/{case}"),
            Self::Risk(case) => write!(f, "risk/{case}"),
            Self::Contact(case, what) => write!(f, "contact/{case}/{}", what.code()),
            Self::Document(case) => write!(f, "document/{case}"),
            Self::Aside(case, number) => write!(f, "aside/{case}/{number}"),
            Self::Find => f.write_str("find"),
            Self::NewTask(case) => write!(f, "task/{case}"),
            Self::Task(case, task) => write!(f, "task/{case}/{task}"),
            Self::GoalTask(case, goal) => write!(f, "task/{case}/goal/{goal}"),
            Self::Plan(case, part) => write!(f, "plan/{case}/{part}"),
            Self::Services(case, part) => write!(f, "services/{case}/{part}"),
            Self::Incident(case) => write!(f, "incident/{case}"),
            Self::CaseReview(case) => write!(f, "case-review/{case}"),
            Self::Amend(case, number) => write!(f, "amend/{case}/{number}"),
            Self::Event(case) => write!(f, "event/{case}"),
            Self::Correction(case, number) => write!(f, "correction/{case}/{number}"),
            Self::Met(case, deadline) => write!(f, "met/{case}/{deadline}"),
            Self::Invite => f.write_str("invite"),
            Self::Person(user) => write!(f, "person/{user}"),
            Self::Rule(rule) => write!(f, "rule/{rule}"),
            Self::Moved => f.write_str("moved"),
            Self::Review(case, number) => write!(f, "review/{case}/{number}"),
            Self::News(case, deadline, number) => write!(f, "news/{case}/{deadline}/{number}"),
            Self::Release(release) => write!(f, "release/{release}"),
            Self::Benchmark(figure) => write!(f, "national/{figure}"),
            Self::SetUp => f.write_str("set-up"),
        }
    }
}

/// Not the name of a form of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchForm;

impl FromStr for Slot {
    type Err = NoSuchForm;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        fn id<T: FromStr>(text: &str) -> Result<T, NoSuchForm> {
            text.parse().map_err(|_| NoSuchForm)
        }
        match text.split('/').collect::<Vec<_>>()[..] {
            ["case"] => Ok(Self::AddCase),
            ["notice"] => Ok(Self::Notice),
            ["log"] => Ok(Self::LogAny),
            ["log", case] => Ok(Self::Log(id(case)?)),
            ["risk", case] => Ok(Self::Risk(id(case)?)),
            ["contact", case, what] => {
                let what = What::from_code(what).ok_or(NoSuchForm)?;
                Ok(Self::Contact(id(case)?, what))
            }
            ["document", case] => Ok(Self::Document(id(case)?)),
            ["aside", case, number] => Ok(Self::Aside(id(case)?, id(number)?)),
            ["find"] => Ok(Self::Find),
            ["task", case] => Ok(Self::NewTask(id(case)?)),
            ["task", case, task] => Ok(Self::Task(id(case)?, id(task)?)),
            ["task", case, "goal", goal] => Ok(Self::GoalTask(id(case)?, id(goal)?)),
            ["plan", case, part] => Ok(Self::Plan(id(case)?, part.parse()?)),
            ["services", case, part] => Ok(Self::Services(id(case)?, part.parse()?)),
            ["incident", case] => Ok(Self::Incident(id(case)?)),
            ["case-review", case] => Ok(Self::CaseReview(id(case)?)),
            ["amend", case, number] => Ok(Self::Amend(id(case)?, id(number)?)),
            ["moved"] => Ok(Self::Moved),
            ["event", case] => Ok(Self::Event(id(case)?)),
            ["correction", case, number] => Ok(Self::Correction(id(case)?, id(number)?)),
            ["invite"] => Ok(Self::Invite),
            ["person", user] => Ok(Self::Person(id(user)?)),
            ["rule", name] => rule::rule(name).map(|rule| Self::Rule(rule.id)).ok_or(NoSuchForm),
            ["review", case, number] => Ok(Self::Review(id(case)?, id(number)?)),
            ["news", case, deadline, number] => {
                Ok(Self::News(id(case)?, id(deadline)?, id(number)?))
            }
            ["release", release] => Ok(Self::Release(id(release)?)),
            ["set-up"] => Ok(Self::SetUp),
            ["national", figure] => Ok(Self::Benchmark(id(figure)?)),
            ["met", case, deadline] => Ok(Self::Met(id(case)?, id(deadline)?)),
            _ => Err(NoSuchForm),
        }
    }
}

#[cfg(test)]
mod tests;

//! The name of each place where answers wait, and the place of each name.

use std::{fmt, str::FromStr};

use domain::{pack::PartKind, rule};

use super::{
    super::{contact::What, evidence, outgoing::Whom},
    Slot,
};

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
            Self::Emergency => f.write_str("emergency"),
            Self::NewTask(case) => write!(f, "task/{case}"),
            Self::Task(case, task) => write!(f, "task/{case}/{task}"),
            Self::GoalTask(case, goal) => write!(f, "task/{case}/goal/{goal}"),
            Self::Plan(case, part) => write!(f, "plan/{case}/{part}"),
            Self::Services(case, part) => write!(f, "services/{case}/{part}"),
            Self::Incident(case) => write!(f, "incident/{case}"),
            Self::AmendIncident(case, number) => write!(f, "amend-incident/{case}/{number}"),
            Self::CaseReview(case) => write!(f, "case-review/{case}"),
            Self::Pack(case, part) => write!(f, "pack/{case}/{}", part.code()),
            Self::Amend(case, number) => write!(f, "amend/{case}/{number}"),
            Self::Evidence(case) => write!(f, "evidence/{case}"),
            Self::EvidenceItem(case, list, item) => write!(f, "evidence/{case}/{list}/{item}"),
            Self::Legal(case) => write!(f, "legal/{case}"),
            Self::LegalAmend(case, number) => write!(f, "legal/{case}/{number}"),
            Self::Event(case) => write!(f, "event/{case}"),
            Self::Correction(case, number) => write!(f, "correction/{case}/{number}"),
            Self::Met(case, deadline) => write!(f, "met/{case}/{deadline}"),
            Self::Invite => f.write_str("invite"),
            Self::Person(user) => write!(f, "person/{user}"),
            Self::Rule(rule) => write!(f, "rule/{rule}"),
            Self::Moved => f.write_str("moved"),
            Self::Review(case, number) => write!(f, "review/{case}/{number}"),
            Self::News(case, deadline, number) => write!(f, "news/{case}/{deadline}/{number}"),
            Self::View => f.write_str("view"),
            Self::Numbers(case) => write!(f, "numbers/{case}"),
            Self::Compare(case) => write!(f, "compare/{case}"),
            Self::Merge(case, other) => write!(f, "merge/{case}/{other}"),
            Self::AccessRequest(case) => write!(f, "asked/{case}"),
            Self::Outgoing(case, whom) => write!(f, "outgoing/{case}/{}", whom.code()),
            Self::Retention => f.write_str("retention"),
            Self::Hold(case) => write!(f, "hold/{case}"),
            Self::Propose(case) => write!(f, "propose/{case}"),
            Self::Erase(case) => write!(f, "erase/{case}"),
            Self::Holder(case) => write!(f, "holder/{case}"),
            Self::Offer(case) => write!(f, "offer/{case}"),
            Self::Access(case) => write!(f, "access/{case}"),
            Self::Block(case) => write!(f, "block/{case}"),
            Self::Answer(offer) => write!(f, "answer/{offer}"),
            Self::Release(release) => write!(f, "release/{release}"),
            Self::Benchmark(figure) => write!(f, "national/{figure}"),
            Self::SetUp => f.write_str("set-up"),
        }
    }
}

/// Not the name of a form of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchForm;

fn id<T: FromStr>(text: &str) -> Result<T, NoSuchForm> {
    text.parse().map_err(|_| NoSuchForm)
}

impl FromStr for Slot {
    type Err = NoSuchForm;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
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
            ["emergency"] => Ok(Self::Emergency),
            ["task", case] => Ok(Self::NewTask(id(case)?)),
            ["task", case, task] => Ok(Self::Task(id(case)?, id(task)?)),
            ["task", case, "goal", goal] => Ok(Self::GoalTask(id(case)?, id(goal)?)),
            ["plan", case, part] => Ok(Self::Plan(id(case)?, part.parse()?)),
            ["services", case, part] => Ok(Self::Services(id(case)?, part.parse()?)),
            ["amend-incident", case, number] => Ok(Self::AmendIncident(id(case)?, id(number)?)),
            ["incident", case] => Ok(Self::Incident(id(case)?)),
            ["case-review", case] => Ok(Self::CaseReview(id(case)?)),
            ["pack", case, part] => {
                let part = PartKind::from_code(part).ok_or(NoSuchForm)?;
                Ok(Self::Pack(id(case)?, part))
            }
            ["amend", case, number] => Ok(Self::Amend(id(case)?, id(number)?)),
            ["evidence", case] => Ok(Self::Evidence(id(case)?)),
            ["evidence", case, list, item] => {
                let item = evidence::known(item).ok_or(NoSuchForm)?;
                Ok(Self::EvidenceItem(id(case)?, id(list)?, item))
            }
            ["legal", case] => Ok(Self::Legal(id(case)?)),
            ["legal", case, number] => Ok(Self::LegalAmend(id(case)?, id(number)?)),
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
            ["view"] => Ok(Self::View),
            ["numbers", case] => Ok(Self::Numbers(id(case)?)),
            ["compare", case] => Ok(Self::Compare(id(case)?)),
            ["merge", case, other] => Ok(Self::Merge(id(case)?, id(other)?)),
            ["release", release] => Ok(Self::Release(id(release)?)),
            ["set-up"] => Ok(Self::SetUp),
            ["national", figure] => Ok(Self::Benchmark(id(figure)?)),
            ["met", case, deadline] => Ok(Self::Met(id(case)?, id(deadline)?)),
            ref other => of_the_record(other),
        }
    }
}

/// Forms about a record as such: who has it, who may see it, for how long it is kept, what of it is given out.
fn of_the_record(parts: &[&str]) -> Result<Slot, NoSuchForm> {
    match *parts {
        ["asked", case] => Ok(Slot::AccessRequest(id(case)?)),
        ["outgoing", case, whom] => {
            let whom = Whom::from_code(whom).ok_or(NoSuchForm)?;
            Ok(Slot::Outgoing(id(case)?, whom))
        }
        ["retention"] => Ok(Slot::Retention),
        ["hold", case] => Ok(Slot::Hold(id(case)?)),
        ["propose", case] => Ok(Slot::Propose(id(case)?)),
        ["erase", case] => Ok(Slot::Erase(id(case)?)),
        ["holder", case] => Ok(Slot::Holder(id(case)?)),
        ["offer", case] => Ok(Slot::Offer(id(case)?)),
        ["access", case] => Ok(Slot::Access(id(case)?)),
        ["block", case] => Ok(Slot::Block(id(case)?)),
        ["answer", offer] => Ok(Slot::Answer(id(offer)?)),
        _ => Err(NoSuchForm),
    }
}

#[cfg(test)]
mod tests;

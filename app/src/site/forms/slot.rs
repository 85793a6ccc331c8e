//! Where typed answers wait: one place for each form and what it is about. Never in an address.

mod name;

use domain::{
    id::{CaseId, DeadlineId, GoalId, ReleaseId, TaskId, TransferId, UserId},
    pack::PartKind,
};

pub use name::NoSuchForm;

use super::{contact::What, outgoing::Whom, plan, services};
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
    /// A case that is opened in an emergency.
    Emergency,
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
    /// Another wording of one incident, by its number.
    AmendIncident(CaseId, u32),
    CaseReview(CaseId),
    /// A part of the pack of a referral.
    Pack(CaseId, PartKind),
    /// Another wording of one note, by its number.
    Amend(CaseId, u32),
    /// A list of evidence that is begun.
    Evidence(CaseId),
    /// What was done about one item of a list.
    EvidenceItem(CaseId, u32, &'static str),
    /// A legal note.
    Legal(CaseId),
    /// Another wording of one legal note, by its number.
    LegalAmend(CaseId, u32),
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
    /// Another record of the same person that is looked for.
    Compare(CaseId),
    /// Two records that are linked, the first one kept.
    Merge(CaseId, CaseId),
    /// That the person asked for their record.
    AccessRequest(CaseId),
    /// What is given out, and to whom.
    Outgoing(CaseId, Whom),
    /// For how long records are kept.
    Retention,
    /// A record that has to stay.
    Hold(CaseId),
    /// A record that is proposed to be erased.
    Propose(CaseId),
    /// A record that is erased.
    Erase(CaseId),
    /// A case that goes to a colleague.
    Holder(CaseId),
    /// A case that is offered to another team.
    Offer(CaseId),
    /// To whom a case is restricted.
    Access(CaseId),
    /// Who is kept from a case.
    Block(CaseId),
    /// What a team says to an offer.
    Answer(TransferId),
    /// The numbers by which others know somebody.
    Numbers(CaseId),
    /// A list of cases under a name.
    View,
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
            Self::Emergency => path::EMERGENCY.to_owned(),
            Self::NewTask(case) => path::new_task(case),
            Self::Task(case, task) => path::task(case, task),
            Self::GoalTask(case, goal) => path::goal_task(case, goal),
            Self::Plan(case, part) => part.page(case),
            Self::Services(case, part) => part.page(case),
            Self::Incident(case) => path::new_incident(case),
            Self::AmendIncident(case, number) => path::incident(case, number),
            Self::CaseReview(case) => path::new_review(case),
            Self::Pack(case, part) => path::pack_part(case, part.code()),
            Self::Amend(case, number) => path::note(case, number),
            Self::Evidence(case) => path::evidence(case),
            Self::EvidenceItem(case, list, item) => path::evidence_item(case, list, item),
            Self::Legal(case) => path::new_legal(case),
            Self::LegalAmend(case, number) => path::legal_note(case, number),
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
            Self::Holder(case) | Self::Offer(case) => path::holder(case),
            Self::Access(case) | Self::Block(case) => path::access(case),
            Self::Hold(case) | Self::Propose(case) | Self::Erase(case) => path::kept(case),
            Self::AccessRequest(case) => path::outgoing(case),
            Self::Outgoing(case, whom) => path::new_outgoing(case, whom.code()),
            Self::Retention => path::RETENTION.to_owned(),
            Self::Numbers(case) => path::numbers(case),
            Self::Compare(case) => path::merge(case),
            Self::Merge(case, other) => path::merge_with(case, other),
            Self::View => path::CASES.to_owned(),
            Self::Answer(offer) => path::transfer(offer),
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
            | Self::Holder(case)
            | Self::Offer(case)
            | Self::Access(case)
            | Self::Block(case)
            | Self::Numbers(case)
            | Self::NewTask(case)
            | Self::Task(case, _)
            | Self::GoalTask(case, _)
            | Self::Plan(case, _)
            | Self::Services(case, _)
            | Self::Incident(case)
            | Self::AmendIncident(case, _)
            | Self::CaseReview(case)
            | Self::Evidence(case)
            | Self::EvidenceItem(case, ..)
            | Self::Legal(case)
            | Self::LegalAmend(case, _)
            | Self::Pack(case, _)
            | Self::Compare(case)
            | Self::Merge(case, _)
            | Self::AccessRequest(case)
            | Self::Outgoing(case, _)
            | Self::Hold(case)
            | Self::Propose(case)
            | Self::Erase(case)
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
            Self::AddCase | Self::LogAny | Self::Find | Self::Emergency | Self::View => {
                path::CASES.to_owned()
            }
            Self::Amend(case, _) => path::notes(case),
            Self::EvidenceItem(case, ..) => path::evidence(case),
            Self::Legal(case) | Self::LegalAmend(case, _) => path::legal(case),
            Self::Hold(case) | Self::Propose(case) | Self::Erase(case) => path::kept(case),
            Self::AccessRequest(case) | Self::Outgoing(case, _) => path::outgoing(case),
            Self::Retention => path::KEPT.to_owned(),
            Self::GoalTask(case, goal) => path::goal(case, goal),
            Self::Plan(case, _) => path::plan(case),
            Self::Services(case, _) => path::services(case),
            Self::Incident(case) | Self::AmendIncident(case, _) => path::incidents(case),
            Self::CaseReview(case) => path::reviews(case),
            Self::Pack(case, _) => path::pack(case),
            Self::Contact(case, _) => path::contacts(case),
            Self::Document(case) | Self::Aside(case, _) => path::documents(case),
            Self::Invite | Self::Person(_) => path::PEOPLE.to_owned(),
            Self::Notice => path::NOTICES.to_owned(),
            Self::Rule(_) => path::RULES.to_owned(),
            Self::Moved => path::DEADLINES.to_owned(),
            Self::Event(case)
            | Self::Evidence(case)
            | Self::Log(case)
            | Self::Risk(case)
            | Self::NewTask(case)
            | Self::Task(case, _)
            | Self::Correction(case, _)
            | Self::Met(case, _)
            | Self::News(case, ..)
            | Self::Holder(case)
            | Self::Offer(case)
            | Self::Access(case)
            | Self::Block(case)
            | Self::Numbers(case)
            | Self::Compare(case)
            | Self::Merge(case, _)
            | Self::Review(case, _) => path::case(case),
            Self::Answer(_) => path::TRANSFERS.to_owned(),
            Self::Release(_) => path::RELEASES.to_owned(),
            Self::Benchmark(_) => path::NATIONAL.to_owned(),
            Self::SetUp => path::REPORTS.to_owned(),
        }
    }
}

//! Leave to do one thing to one target, once. Every function on survivors' data takes a permit and reads the target
//! from it, so that nobody can check one case and use another, or forget to check.

mod asking;
#[cfg(test)]
mod same;
mod target;

use std::marker::PhantomData;

use domain::id::{CaseId, GlassId, TransferId, UserId};

use crate::{
    actor::Actor,
    audit::{Entry, Outcome},
    error::Error,
    policy::{Power, Reach},
};
pub(crate) use asking::standing_in;
pub use target::{Led, Pair, Target};

/// Something a person can ask to do. Sealed: the list below is all there is.
pub trait Action: sealed::Sealed + Send + Sync + 'static {
    /// What it is done to.
    type Target: Target;
    /// How the audit trail calls it.
    const NAME: &'static str;
    /// What a role needs for it.
    const POWER: Power;
    /// Whether they must have shown within the last five minutes who they are.
    const PROVED: bool;
}

/// Leave to do `A`, spent by using it. Private fields and no `Clone`: only the store makes one.
#[derive(Debug)]
pub struct Permit<A: Action> {
    actor: Actor,
    target: A::Target,
    action: PhantomData<A>,
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident($target:ty) = $name:literal needs $power:ident $(and $proof:ident)?;)+) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $action {}
        impl sealed::Sealed for $action {}
        impl Action for $action {
            type Target = $target;
            const NAME: &'static str = $name;
            const POWER: Power = Power::$power;
            const PROVED: bool = ["" $(, stringify!($proof))?].len() > 1;
        }
    )+};
}

actions! {
    /// See what to do today.
    ReadToday(()) = "today.read" needs WorkOnCases;
    /// List cases by reference and code name.
    ListCases(()) = "case.list" needs WorkOnCases;
    /// Keep lists of cases under names of one's own.
    OwnViews(()) = "view.own" needs WorkOnCases;
    /// List deadlines across cases.
    ReadDeadlines(()) = "deadline.list" needs WorkOnCases;
    /// Open a case file and read it.
    ReadCase(CaseId) = "case.read" needs WorkOnCases;
    /// See the dates of a private calendar link.
    ReadFeed(()) = "feed.read" needs WorkOnCases;
    /// Make a private calendar link, or end it.
    OwnFeed(()) = "feed.own" needs WorkOnCases;
    /// See everything behind one date: the working, the rule, the audit entries.
    ReadCertificate(CaseId) = "certificate.read" needs WorkOnCases;
    /// Mark a reminder of a date as seen.
    SeeReminder(CaseId) = "reminder.see" needs WorkOnCases;
    /// Draw up a handover for a solicitor.
    ReadChronology(CaseId) = "chronology.read" needs WorkOnCases;
    /// See who has seen a case.
    ReadSeen(CaseId) = "seen.read" needs WorkOnCases;
    /// See the person's name.
    ReadName(CaseId) = "name.read" needs WorkOnCases;
    /// Record something that happened.
    RecordEvent(CaseId) = "event.record" needs WorkOnCases;
    /// Write a note, amend one, and set or change tasks.
    WriteNote(CaseId) = "note.write" needs WorkOnCases;
    /// Read the notes of a case.
    ReadNotes(CaseId) = "note.read" needs WorkOnCases;
    /// See the documents of a case, open one and take it along.
    ReadDocument(CaseId) = "document.read" needs WorkOnCases;
    /// Add a document, or say that one is not to be used.
    WriteDocument(CaseId) = "document.write" needs WorkOnCases;
    /// See how somebody is reached, and the professionals around them.
    ReadContacts(CaseId) = "contact.read" needs WorkOnCases;
    /// Add one of these, or end one.
    WriteContact(CaseId) = "contact.write" needs WorkOnCases;
    /// Find a case by the name of the person.
    FindPerson(()) = "person.find" needs WorkOnCases;
    /// See who holds a case, and the hands it went through.
    ReadHolder(CaseId) = "holder.read" needs OpenCases;
    /// See who may know of a case.
    ReadAccess(CaseId) = "access.read" needs WorkOnCases;
    /// Restrict a case to named people, and say to whom.
    RestrictCase(CaseId) = "access.restrict" needs Restrict;
    /// Open a restricted case to its team again.
    LiftRestriction(CaseId) = "access.lift" needs Restrict;
    /// Keep somebody from a case.
    BlockFromCase(CaseId) = "access.block" needs Restrict;
    /// Keep somebody from a case no longer.
    Unblock(CaseId) = "access.unblock" needs Restrict;
    /// Give a case to a colleague of its team.
    HandOver(CaseId) = "case.hand_over" needs OpenCases;
    /// Offer a case to another team, or take the offer back.
    OfferCase(CaseId) = "transfer.offer" needs OpenCases;
    /// See what is offered to one's own team.
    ReadOffers(()) = "transfer.read" needs OpenCases;
    /// Take a case that is offered, or leave it where it is.
    AnswerOffer(TransferId) = "transfer.answer" needs OpenCases;
    /// See how much work each colleague of the team has.
    ReadTeam(()) = "team.read" needs OpenCases;
    /// See two records side by side that may be of the same person.
    ReadMerge(Pair) = "merge.read" needs OpenCases;
    /// Link two records of the same person.
    MergeCases(Pair) = "case.merge" needs OpenCases and proof;
    /// Take the link away again.
    UnmergeCases(Pair) = "case.unmerge" needs OpenCases and proof;
    /// Set the numbers by which others know somebody.
    SetNumbers(CaseId) = "number.set" needs WorkOnCases;
    /// Judge how much harm threatens.
    AssessRisk(CaseId) = "risk.assess" needs WorkOnCases;
    /// See the plan of somebody's support.
    ReadPlan(CaseId) = "plan.read" needs WorkOnCases;
    /// Name needs and goals, say what became of a goal, score outcomes.
    WritePlan(CaseId) = "plan.write" needs WorkOnCases;
    /// See what may be shared, and the services somebody was referred on to.
    ReadServices(CaseId) = "service.read" needs WorkOnCases;
    /// Record a consent or its end, refer somebody on, say what came of it.
    WriteServices(CaseId) = "service.write" needs WorkOnCases;
    /// Read incidents.
    ReadIncidents(CaseId) = "incident.read" needs WorkOnCases;
    /// Record an incident.
    WriteIncident(CaseId) = "incident.write" needs WorkOnCases;
    /// See which evidence is gathered.
    ReadEvidence(CaseId) = "evidence.read" needs WorkOnCases;
    /// Begin a list of evidence, or say what was done about an item.
    WriteEvidence(CaseId) = "evidence.write" needs WorkOnCases;
    /// Read what was agreed in case reviews.
    ReadReviews(CaseId) = "review.read" needs WorkOnCases;
    /// Record a case review.
    WriteReview(CaseId) = "review.write" needs WorkOnCases;
    /// Read the legal notes of a case.
    ReadLegal(CaseId) = "legal.read" needs Advise;
    /// Write a legal note, or amend one.
    WriteLegal(CaseId) = "legal.write" needs Advise;
    /// Open the pack of a referral.
    ReadPack(CaseId) = "pack.read" needs WorkOnCases;
    /// Answer what the form of a referral asks.
    WritePack(CaseId) = "pack.write" needs WorkOnCases;
    /// See the rules, what was said of them and where they are in use.
    ReadRules(()) = "rule.list" needs ReadRules;
    /// Approve a rule, or say that its source was read again.
    JudgeRule(()) = "rule.judge" needs JudgeRules;
    /// See which dates newer bank holidays or rules would move.
    ReadMoved(()) = "moved.list" needs WorkOnCases;
    /// Decide whether they move.
    DecideMoved(()) = "moved.decide" needs WorkOnCases;
    /// Read the reports that name nobody.
    ReadNotices(()) = "notice.list" needs OpenCases;
    /// Keep such a report, or take one back.
    WriteNotice(()) = "notice.write" needs OpenCases;
    /// Open a case in an emergency.
    BreakGlass(()) = "glass.open" needs BreakGlass and proof;
    /// Read a case that was opened so.
    ReadGlass(GlassId) = "glass.read" needs BreakGlass;
    /// See what was opened in emergencies, and unusual reading.
    ReadOversight(()) = "oversight.read" needs Oversee and proof;
    /// Say that one knows of it.
    SeeTold(()) = "told.see" needs WorkOnCases;
    /// Open a new case.
    AddCase(()) = "case.add" needs OpenCases;
    /// See the protected reports.
    ReadReports(()) = "report.read" needs Report;
    /// See what was released of them, as it was sent.
    ReadReleases(()) = "release.read" needs ReadReleases;
    /// Close a period, after which its figures never change.
    ClosePeriod(()) = "period.close" needs Report;
    /// Declare how large the charity is.
    DeclareReports(()) = "report.declare" needs Report;
    /// Say where a release was published.
    NoteRelease(()) = "release.note" needs Report;
    /// Set a published national figure.
    SetBenchmark(()) = "benchmark.set" needs Report;
    /// See exact figures, which are never published.
    ReportInternal(()) = "report.internal" needs ReportInternal and proof;
    /// Let a manager see exact figures, or no longer.
    GrantInternal(()) = "internal.grant" needs RunAccounts and proof;
    /// See who has an account, and what it is for.
    ReadPeople(()) = "people.read" needs RunAccounts;
    /// See who did what, to whom and when.
    ReadAudit(()) = "audit.read" needs RunAccounts and proof;
    /// Give somebody an account.
    Invite(()) = "people.invite" needs RunAccounts and proof;
    /// Change somebody else's account.
    ChangePerson(UserId) = "people.change" needs RunAccounts and proof;
    /// Bring cases in from a sheet, or take them back together.
    ImportCases(()) = "case.import" needs OpenCases;
    /// Let a caseworker take cases out, or no longer.
    GrantExport(()) = "export.grant" needs RunAccounts and proof;
    /// Let one person do what their role alone does not let them, or no longer.
    SetGrant(()) = "grant.set" needs RunAccounts and proof;
    /// Take cases out as a sheet.
    ExportCases(()) = "case.export" needs TakeOut and proof;
}

mod keeping;
pub use keeping::*;

/// What can be asked for at the shell too, where whoever has the keys of the store is already.
pub trait AtShell: Action<Target = ()> {}
impl AtShell for ImportCases {}
impl AtShell for ExportCases {}

impl<A: Action> Permit<A> {
    /// What it may be done to.
    pub(crate) fn target(&self) -> A::Target {
        self.target
    }

    /// Who may.
    pub(crate) fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The cases they may see. Nobody who sees none is given a permit for a case.
    pub(crate) fn reach(&self) -> Result<Reach, Error> {
        Reach::of(&self.actor).ok_or(Error::NotFound)
    }

    /// What the audit trail says of using it.
    pub(crate) fn entry(&self, fields: &[&str]) -> Entry {
        entry::<A>(&self.actor, self.target, Outcome::Done).about(fields)
    }
}

impl<A: AtShell> Permit<A> {
    /// Leave for whoever answers for what is done at the shell.
    pub(crate) const fn at_shell(actor: Actor) -> Self {
        Self { actor, target: (), action: PhantomData }
    }
}

fn entry<A: Action>(actor: &Actor, target: A::Target, outcome: Outcome) -> Entry {
    let entry = Entry::new(A::NAME, outcome).by(actor);
    match target.named() {
        Some((kind, id)) => entry.on(kind, id),
        None => entry,
    }
}

//! Addresses of things that have an id: one case, one date, one release.

use domain::id::{CaseId, DeadlineId, GlassId, ReleaseId, TaskId, TransferId, UserId};

use super::{
    CASES, EMERGENCY, IMPORTS, INTERNAL, MOVED, NATIONAL, NUMBER_TAKEN, PEOPLE, RELEASES, REPORTS,
    RULES, TRANSFERS,
};

/// One case.
pub fn case(id: CaseId) -> String {
    format!("/cases/{id}")
}

/// The name on its page: hidden, or shown for a while.
pub fn name(case: CaseId) -> String {
    format!("/cases/{case}#name")
}

/// Contact or progress in this case.
pub fn log_in(id: CaseId) -> String {
    format!("/cases/{id}/log")
}

/// What is to be done, on the page of its case.
pub fn tasks(id: CaseId) -> String {
    format!("/cases/{id}#tasks")
}

/// The form that judges risk.
pub fn risk(id: CaseId) -> String {
    format!("/cases/{id}/risk")
}

/// A letter that asks others for what they owe.
pub fn letter(id: CaseId, deadline: DeadlineId) -> String {
    format!("{}/letter", certificate(id, deadline))
}

/// The people around a case, and how each is reached.
pub fn contacts(id: CaseId) -> String {
    format!("/cases/{id}/people")
}

/// Who has seen a case.
pub fn seen(id: CaseId) -> String {
    format!("/cases/{id}/seen")
}

/// The form that adds one: "reach", "interpreter" or "professional".
pub fn add_contact(id: CaseId, what: &str) -> String {
    format!("{}/{what}", contacts(id))
}

/// Every document of a case.
pub fn documents(id: CaseId) -> String {
    format!("/cases/{id}/documents")
}

/// The form that adds one.
pub fn add_document(id: CaseId) -> String {
    format!("{}/new", documents(id))
}

/// One document of a case, by its number.
pub fn document(id: CaseId, number: u32) -> String {
    format!("{}/{number}", documents(id))
}

/// What it says, as a file.
pub fn document_file(id: CaseId, number: u32) -> String {
    format!("{}/file", document(id, number))
}

/// The numbers by which others know somebody.
pub fn numbers(id: CaseId) -> String {
    format!("/cases/{id}/numbers")
}

/// Who may see a case.
pub fn access(id: CaseId) -> String {
    format!("/cases/{id}/access")
}

/// The same page, after opening the case to its team could not be done: its number is another case's too.
pub fn access_number(id: CaseId) -> String {
    format!("{}?did={NUMBER_TAKEN}", access(id))
}

/// Who holds a case.
pub fn holder(id: CaseId) -> String {
    format!("/cases/{id}/holder")
}

/// A case that was opened in an emergency.
pub fn opened(id: GlassId) -> String {
    format!("{EMERGENCY}/{id}")
}

/// A case that is offered to one's own team.
pub fn transfer(id: TransferId) -> String {
    format!("{TRANSFERS}/{id}")
}

/// The cases one colleague holds.
pub fn cases_of(id: UserId) -> String {
    format!("{CASES}?worker={id}")
}

/// The form that sets a task.
pub fn new_task(id: CaseId) -> String {
    format!("/cases/{id}/tasks/new")
}

/// One task, to say what becomes of it.
pub fn task(id: CaseId, task: TaskId) -> String {
    format!("/cases/{id}/tasks/{task}")
}

/// Every note of a case.
pub fn notes(id: CaseId) -> String {
    format!("/cases/{id}/notes")
}

/// One note of a case, by its number.
pub fn note(id: CaseId, number: u32) -> String {
    format!("/cases/{id}/notes/{number}")
}

/// One deadline on the page of its case.
pub fn deadline(id: CaseId, deadline: DeadlineId) -> String {
    format!("/cases/{id}#deadline-{deadline}")
}

/// The same page after something was decided there.
pub fn decided(done: u32, left: u32) -> String {
    format!("{MOVED}?done={done}&left={left}")
}

/// The form that records what happened in a case.
pub fn record(id: CaseId) -> String {
    format!("/cases/{id}/event")
}

/// The same form with a kind of event chosen.
pub fn record_kind(id: CaseId, kind: &str) -> String {
    format!("{}?kind={kind}", record(id))
}

/// The page between typing an event and saving it: what this changes.
pub fn check(id: CaseId) -> String {
    format!("/cases/{id}/event/check")
}

/// The form that corrects one event of the record: "event 14".
pub fn correct(id: CaseId, number: u32) -> String {
    format!("/cases/{id}/events/{number}/correction")
}

/// The page between typing a correction and saving it.
pub fn check_correction(id: CaseId, number: u32) -> String {
    format!("{}/check", correct(id, number))
}

/// The form that says when somebody looks at a case again.
pub fn review(id: CaseId) -> String {
    format!("/cases/{id}/review")
}

/// The same form, correcting the entry with this number.
pub fn correct_review(id: CaseId, number: u32) -> String {
    format!("{}?corrects={number}", review(id))
}

/// The form that says when a deadline was met.
pub fn met(id: CaseId, deadline: DeadlineId) -> String {
    format!("/cases/{id}/deadlines/{deadline}/met")
}

/// One person with an account.
pub fn person(id: UserId) -> String {
    format!("{PEOPLE}/{id}")
}

/// The link that was made for a person, shown once.
pub fn person_link(id: UserId) -> String {
    format!("{}/link", person(id))
}

/// Where a link leads that somebody was given.
pub fn welcome(token: &str) -> String {
    format!("/welcome/{token}")
}

/// Another page first, and then this one.
pub fn before(first: &str, then: &str) -> String {
    let then = then.replace('%', "%25").replace('&', "%26").replace('+', "%2B");
    format!("{first}?then={then}")
}

/// Everything about one date, to be read and printed.
pub fn certificate(id: CaseId, deadline: DeadlineId) -> String {
    format!("/cases/{id}/deadlines/{deadline}")
}

/// One date as a file that calendars read.
pub fn date_file(id: CaseId, deadline: DeadlineId) -> String {
    format!("{}/date.ics", certificate(id, deadline))
}

/// What a private calendar link leads to.
pub fn feed(link: &str) -> String {
    format!("/feed/{link}/waymark.ics")
}

/// The form that says what became of a date.
pub fn news(id: CaseId, deadline: DeadlineId) -> String {
    format!("{}/news", certificate(id, deadline))
}

/// The same form, correcting the entry with this number.
pub fn correct_news(id: CaseId, deadline: DeadlineId, number: u32) -> String {
    format!("{}?corrects={number}", news(id, deadline))
}

/// A sheet on its way in: what was found in it, and what came of it.
pub fn sheet(id: &str) -> String {
    format!("{IMPORTS}/{id}")
}

/// What the columns of a sheet are.
pub fn sheet_columns(id: &str) -> String {
    format!("{}/columns", sheet(id))
}

/// The rows of a sheet that were not taken.
pub fn to_fix(id: &str) -> String {
    format!("{}/to-fix", sheet(id))
}

/// How the columns of a sheet are read, as a file.
pub fn sheet_map(id: &str) -> String {
    format!("{}/map.toml", sheet(id))
}

/// One rule, by its name.
pub fn rule(id: &str) -> String {
    format!("{RULES}/{id}")
}

/// One report, by its code.
pub fn report(code: &str) -> String {
    format!("{REPORTS}/{code}")
}

/// A report of one period as a file, "csv" or "xlsx".
pub fn report_file(code: &str, period: &str, kind: &str) -> String {
    format!("{REPORTS}/{code}/{period}/file.{kind}")
}

/// One internal table.
pub fn internal(table: &str) -> String {
    format!("{INTERNAL}/{table}")
}

/// An internal table as a file, "csv", "xlsx" or "json".
pub fn internal_file(table: &str, kind: &str) -> String {
    format!("{}/file.{kind}", internal(table))
}

/// The form of one national figure; 0 for a new one.
pub fn national(figure: i64) -> String {
    format!("{NATIONAL}/{figure}")
}

/// One release of the register.
pub fn release(id: ReleaseId) -> String {
    format!("{RELEASES}/{}", id.raw().simple())
}

/// A file of a release as it was sent, "csv", "xlsx" or "json".
pub fn release_file(id: ReleaseId, kind: &str) -> String {
    format!("{}/file.{kind}", release(id))
}

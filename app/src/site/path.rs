//! Every address of the site, in one place. Addresses carry opaque ids only.

mod chronology;
mod evidence;
mod kept;
mod legal;
mod named;
mod outgoing;
mod support;

pub use chronology::{chronology, chronology_sheet};
pub use evidence::{evidence, evidence_item, more_time, sprint};
pub use kept::{erasure, kept};
pub use legal::{legal, legal_note, new_legal};
pub use named::{
    access, access_number, add_contact, add_document, before, case, cases_of, certificate, check,
    check_correction, contacts, correct, correct_news, correct_review, date_file, deadline,
    decided, document, document_file, documents, feed, holder, internal, internal_file, letter,
    log_in, met, name, national, new_task, news, note, notes, numbers, opened, person, person_link,
    record, record_kind, release, release_file, report, report_file, review, risk, rule, seen,
    sheet, sheet_columns, sheet_map, task, tasks, to_fix, transfer, welcome,
};
pub use outgoing::{new_outgoing, outgoing, outgoing_file, outgoing_one, outgoing_pages};
pub use support::{
    consent, goal, goal_task, incident, incidents, merge, merge_with, new_consent, new_goal,
    new_incident, new_need, new_review, onward, pack, pack_part, plan, refer_on, reviews, scores,
    services, whole_pack,
};

/// Today, the first page of people who work on cases.
pub const TODAY: &str = "/";
/// The same, after a reminder was marked as seen.
pub const TODAY_SEEN: &str = "/?did=seen";
pub const SIGN_IN: &str = "/sign-in";
/// The sign-in page after signing out.
pub const SIGNED_OUT: &str = "/sign-in?out=done";
/// The sign-in page when signing out did not work.
pub const STILL_SIGNED_IN: &str = "/sign-in?out=failed";
/// The sign-in page for whoever took too long over the second step.
pub const START_AGAIN: &str = "/sign-in?out=late";
/// The code that is asked for after the password.
pub const CODE: &str = "/sign-in/code";
/// Setting up the second step that a charity asks for, before anything else.
pub const SET_UP: &str = "/sign-in/set-up";
/// Showing again who one is.
pub const CONFIRM: &str = "/confirm";
pub const LOCKED: &str = "/locked";
pub const ACCOUNT: &str = "/account";
pub const PASSWORD: &str = "/account/password";
pub const SECOND_STEP: &str = "/account/second-step";
pub const RECOVERY_CODES: &str = "/account/codes";
/// One's own passkeys, and what was just done with them.
pub const PASSKEYS: &str = "/account/passkeys";
pub const NEW_PASSKEY: &str = "/account/passkeys/new";
pub const PASSKEY_ADDED: &str = "/account/passkeys?did=added";
pub const PASSKEY_REMOVED: &str = "/account/passkeys?did=removed";
pub const PASSKEY_LAST: &str = "/account/passkeys?did=last";
pub const PEOPLE: &str = "/people";
pub const EMAILS: &str = "/emails";
pub const INVITE: &str = "/people/new";
/// Who read and changed what.
pub const AUDIT: &str = "/audit";
pub const CASES: &str = "/cases";
pub const ADD_CASE: &str = "/cases/new";
/// Duty-to-notify reports that name nobody.
pub const NOTICES: &str = "/notices";
pub const ADD_NOTICE: &str = "/notices/new";
/// A case by the name of the person.
pub const FIND: &str = "/find";
/// A case in an emergency.
pub const EMERGENCY: &str = "/emergency";
/// What was opened in emergencies, and unusual reading.
pub const OVERSIGHT: &str = "/oversight";
/// Contact or progress, in a case that is picked.
pub const LOG: &str = "/log";
/// Bringing in a spreadsheet.
pub const IMPORTS: &str = "/imports";
/// Where its file is sent.
pub const BRING_SHEET: &str = "/imports/file";
/// Where a document is sent.
pub const BRING_DOCUMENT: &str = "/documents/file";
/// Taking cases out, and the files.
pub const EXPORT: &str = "/export";
pub const EXPORT_CASES: &str = "/export/cases.csv";
pub const EXPORT_EVENTS: &str = "/export/further-events.csv";
pub const EXPORT_DOCUMENTS: &str = "/export/documents.csv";
/// Who may.
pub const EXPORT_ACCESS: &str = "/export-access";
pub const DEADLINES: &str = "/deadlines";
/// The same with those that are far ahead.
pub const ALL_DEADLINES: &str = "/deadlines?all=yes";
/// Permissions that end soon.
pub const ENDING: &str = "/deadlines/permission";
/// One month of them.
pub const MONTH: &str = "/deadlines/month";
/// The same as a file that calendars read.
pub const MONTH_FILE: &str = "/deadlines/month/file.ics";
/// The private calendar link.
pub const CALENDAR: &str = "/deadlines/calendar";
/// The same after it was turned off.
pub const CALENDAR_ENDED: &str = "/deadlines/calendar?did=ended";
/// Every rule that dates are worked out by.
pub const RULES: &str = "/rules";
/// Dates that newer bank holidays or rules would move.
pub const MOVED: &str = "/moved";
/// How much work each colleague of the team has.
pub const TEAM: &str = "/team";
/// Cases offered to one's own team.
pub const TRANSFERS: &str = "/transfers";
pub const REPORTS: &str = "/reports";
/// The register of releases.
pub const RELEASES: &str = "/reports/releases";
/// The national figures beside ours.
pub const NATIONAL: &str = "/reports/national";
/// How large the charity is.
pub const SIZE: &str = "/reports/set-up";
/// Exact figures, for managers with leave.
pub const INTERNAL: &str = "/reports/internal";
/// What single people may do beyond their role.
pub const GRANTS: &str = "/grants";
/// Who has that leave.
pub const INTERNAL_ACCESS: &str = "/internal-access";
/// What stands in the address after a case could not be opened to its team for its number.
pub const NUMBER_TAKEN: &str = "number";
/// What is kept, held and erased, for data protection leads.
pub const KEPT: &str = "/records";
/// Records whose time is over.
pub const KEPT_DUE: &str = "/records/due";
/// For how long records are kept.
pub const RETENTION: &str = "/records/policy";
/// No page at all: where a request leads that names nothing of ours.
pub const NOWHERE: &str = "/not-found";
pub const HELP: &str = "/help";
pub const ACCESSIBILITY: &str = "/accessibility";

/// Where to go after signing in: only to a page of ours, never to an action and never elsewhere.
pub fn after_sign_in(wanted: Option<&str>) -> &str {
    match wanted {
        Some(path) if is_page(path) => path,
        _ => TODAY,
    }
}

fn is_page(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && ![SIGN_IN, LOCKED, CONFIRM, "/welcome", "/api/"].iter().any(|no| path.starts_with(no))
        && path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-_?=&.%+".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_leads_back_to_the_page_that_was_asked_for() {
        assert_eq!(after_sign_in(Some("/cases?q=R-7F3K")), "/cases?q=R-7F3K");
        assert_eq!(after_sign_in(None), TODAY);
    }

    #[test]
    fn what_comes_after_survives_being_part_of_an_address() {
        let then = "/cases?q=R&sort=due";
        let address = before(CODE, then);

        let query = address.split_once('?').unwrap().1;
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap();

        assert_eq!(pairs, [("then".to_owned(), then.to_owned())]);
    }

    #[test]
    fn signing_in_never_leads_to_another_site_or_an_action() {
        for trap in [
            "//evil.example",
            "https://evil.example",
            "/api/sign-out",
            "/confirm?then=/confirm",
            "/welcome/abc",
            "/a\r\nSet-Cookie: x",
            "/\\evil",
            "",
        ] {
            assert_eq!(after_sign_in(Some(trap)), TODAY, "{trap}");
        }
    }
}

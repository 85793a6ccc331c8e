//! Every address of the site, in one place. Addresses carry opaque ids only.

use domain::id::{CaseId, DeadlineId};

/// Today, the first page of people who work on cases.
pub const TODAY: &str = "/";
pub const SIGN_IN: &str = "/sign-in";
/// The sign-in page after signing out.
pub const SIGNED_OUT: &str = "/sign-in?out=done";
/// The sign-in page when signing out did not work.
pub const STILL_SIGNED_IN: &str = "/sign-in?out=failed";
pub const LOCKED: &str = "/locked";
pub const ACCOUNT: &str = "/account";
pub const CASES: &str = "/cases";
pub const ADD_CASE: &str = "/cases/new";
pub const DEADLINES: &str = "/deadlines";
/// The same with those that are far ahead.
pub const ALL_DEADLINES: &str = "/deadlines?all=yes";
pub const REPORTS: &str = "/reports";
/// No page at all: where a request leads that names nothing of ours.
pub const NOWHERE: &str = "/not-found";
pub const HELP: &str = "/help";
pub const ACCESSIBILITY: &str = "/accessibility";

/// One case.
pub fn case(id: CaseId) -> String {
    format!("/cases/{id}")
}

/// One deadline on the page of its case.
pub fn deadline(id: CaseId, deadline: DeadlineId) -> String {
    format!("/cases/{id}#deadline-{deadline}")
}

/// The form that records what happened in a case.
pub fn record(id: CaseId) -> String {
    format!("/cases/{id}/event")
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

/// The form that says when a deadline was met.
pub fn met(id: CaseId, deadline: DeadlineId) -> String {
    format!("/cases/{id}/deadlines/{deadline}/met")
}

/// One report, by its code.
pub fn report(code: &str) -> String {
    format!("{REPORTS}/{code}")
}

/// A report of one period as a file, "csv" or "xlsx".
pub fn report_file(code: &str, period: &str, kind: &str) -> String {
    format!("{REPORTS}/{code}/{period}/file.{kind}")
}

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
        && ![SIGN_IN, LOCKED, "/api/"].iter().any(|no| path.starts_with(no))
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
    fn signing_in_never_leads_to_another_site_or_an_action() {
        for trap in [
            "//evil.example",
            "https://evil.example",
            "/api/sign-out",
            "/a\r\nSet-Cookie: x",
            "/\\evil",
            "",
        ] {
            assert_eq!(after_sign_in(Some(trap)), TODAY, "{trap}");
        }
    }
}

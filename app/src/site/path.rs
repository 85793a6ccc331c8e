//! Every address of the site, in one place. Addresses carry opaque ids only.

use domain::id::{CaseId, DeadlineId, ReleaseId, UserId};

/// Today, the first page of people who work on cases.
pub const TODAY: &str = "/";
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
pub const PEOPLE: &str = "/people";
pub const INVITE: &str = "/people/new";
pub const CASES: &str = "/cases";
pub const ADD_CASE: &str = "/cases/new";
/// Duty-to-notify reports that name nobody.
pub const NOTICES: &str = "/notices";
pub const ADD_NOTICE: &str = "/notices/new";
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
pub const REPORTS: &str = "/reports";
/// The register of releases.
pub const RELEASES: &str = "/reports/releases";
/// The national figures beside ours.
pub const NATIONAL: &str = "/reports/national";
/// How large the charity is.
pub const SIZE: &str = "/reports/set-up";
/// Exact figures, for managers with leave.
pub const INTERNAL: &str = "/reports/internal";
/// Who has that leave.
pub const INTERNAL_ACCESS: &str = "/internal-access";
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

/// An internal table as a file.
pub fn internal_file(table: &str) -> String {
    format!("{}/file.csv", internal(table))
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

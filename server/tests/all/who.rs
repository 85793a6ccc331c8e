//! Who gets what: every page and every form, with how a request for it ends for nobody and for each kind of person.

mod forms;

pub use forms::{COMING_AND_GOING, FORMS};

/// How a request ended: a page, the sign-in page, or "not found", which is the same for everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Page,
    SignIn,
    NotFound,
}
use End::{NotFound, Page as Shown, SignIn};

/// Nobody; Rosa, who holds the case; Tom of the other team; Farah, who advises on it; Leo, who does not; Grace, the
/// manager; Idris, the administrator; Nia of the other team, who leads on data protection; Harriet, who reads reports.
pub const WHO: [&str; 9] = ["", "Rosa", "Tom", "Farah", "Leo", "Grace", "Idris", "Nia", "Harriet"];

/// Nobody's key.
pub const KEY: &str = "00000000-0000-4000-8000-000000000007";

pub type Row = (&'static str, [End; 9]);

const OPEN: [End; 9] = [Shown; 9];
const SIGNED_IN: [End; 9] = [SignIn, Shown, Shown, Shown, Shown, Shown, Shown, Shown, Shown];
const CASE_PEOPLE: [End; 9] =
    [SignIn, Shown, Shown, Shown, Shown, NotFound, NotFound, Shown, NotFound];
const ITS_PEOPLE: [End; 9] =
    [SignIn, Shown, NotFound, Shown, NotFound, NotFound, NotFound, NotFound, NotFound];
const ITS_ADVISERS: [End; 9] =
    [SignIn, NotFound, NotFound, Shown, NotFound, NotFound, NotFound, NotFound, NotFound];
const ITS_TEAM: [End; 9] =
    [SignIn, Shown, NotFound, NotFound, NotFound, NotFound, NotFound, NotFound, NotFound];
/// What is in no register: not found by those who may ask either.
const NOBODY: [End; 9] =
    [SignIn, NotFound, NotFound, NotFound, NotFound, NotFound, NotFound, NotFound, NotFound];
const MANAGER: [End; 9] =
    [SignIn, NotFound, NotFound, NotFound, NotFound, Shown, NotFound, NotFound, NotFound];
const ADVISERS: [End; 9] =
    [SignIn, NotFound, NotFound, Shown, Shown, NotFound, NotFound, NotFound, NotFound];
const RULE_READERS: [End; 9] =
    [SignIn, Shown, Shown, Shown, Shown, NotFound, Shown, Shown, NotFound];
const CASEWORKERS: [End; 9] =
    [SignIn, Shown, Shown, NotFound, NotFound, NotFound, NotFound, Shown, NotFound];
const ADMINISTRATOR: [End; 9] =
    [SignIn, NotFound, NotFound, NotFound, NotFound, NotFound, Shown, NotFound, NotFound];
const DATA_LEAD: [End; 9] =
    [SignIn, NotFound, NotFound, NotFound, NotFound, NotFound, NotFound, Shown, NotFound];
const REPORT_READERS: [End; 9] =
    [SignIn, NotFound, NotFound, NotFound, NotFound, Shown, NotFound, NotFound, Shown];

/// Pages between the password and the site: whoever is not there is sent to the beginning.
pub const HALF_WAY: [End; 9] = [SignIn; 9];

/// Every page, and who gets it.
pub const PAGES: &[Row] = &[
    ("/", SIGNED_IN),
    ("/accessibility", OPEN),
    ("/account", SIGNED_IN),
    ("/account/codes", SIGNED_IN),
    ("/account/passkeys", SIGNED_IN),
    ("/account/passkeys/new", SIGNED_IN),
    ("/account/password", SIGNED_IN),
    ("/account/second-step", SIGNED_IN),
    ("/audit", ADMINISTRATOR),
    ("/cases", CASE_PEOPLE),
    ("/cases/new", CASEWORKERS),
    ("/cases/{case}", ITS_PEOPLE),
    ("/cases/{case}/access", ITS_PEOPLE),
    ("/cases/{case}/chronology", ITS_PEOPLE),
    ("/cases/{case}/chronology/sheet", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}/letter", NOBODY),
    ("/cases/{case}/deadlines/{deadline}/met", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}/more-time", NOBODY),
    ("/cases/{case}/deadlines/{deadline}/news", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}/sprint", NOBODY),
    ("/cases/{case}/documents", ITS_PEOPLE),
    ("/cases/{case}/documents/new", ITS_PEOPLE),
    ("/cases/{case}/documents/{document}", ITS_PEOPLE),
    ("/cases/{case}/event", ITS_PEOPLE),
    ("/cases/{case}/event/check", ITS_PEOPLE),
    ("/cases/{case}/events/{event}/correction", ITS_PEOPLE),
    ("/cases/{case}/events/{event}/correction/check", ITS_PEOPLE),
    ("/cases/{case}/evidence", ITS_PEOPLE),
    ("/cases/{case}/evidence/{list}/{item}", ITS_PEOPLE),
    ("/cases/{case}/holder", ITS_TEAM),
    ("/cases/{case}/legal", ITS_ADVISERS),
    ("/cases/{case}/legal/new", ITS_ADVISERS),
    ("/cases/{case}/legal/{note}", ITS_ADVISERS),
    ("/cases/{case}/log", ITS_PEOPLE),
    ("/cases/{case}/merge", ITS_TEAM),
    ("/cases/{case}/merge/{other}", ITS_TEAM),
    ("/cases/{case}/notes", ITS_PEOPLE),
    ("/cases/{case}/notes/{note}", ITS_PEOPLE),
    ("/cases/{case}/numbers", ITS_PEOPLE),
    ("/cases/{case}/review", ITS_PEOPLE),
    ("/cases/{case}/outgoing", ITS_PEOPLE),
    ("/cases/{case}/outgoing/new/{whom}", ITS_PEOPLE),
    ("/cases/{case}/outgoing/{number}", NOBODY),
    ("/cases/{case}/outgoing/{number}/pages", NOBODY),
    ("/cases/{case}/people", ITS_PEOPLE),
    ("/cases/{case}/people/{what}", ITS_PEOPLE),
    ("/cases/{case}/risk", ITS_PEOPLE),
    ("/cases/{case}/seen", ITS_PEOPLE),
    ("/cases/{case}/plan", ITS_PEOPLE),
    ("/cases/{case}/plan/needs/new", ITS_PEOPLE),
    ("/cases/{case}/plan/needs/{need}", ITS_PEOPLE),
    ("/cases/{case}/plan/goals/{goal}", ITS_PEOPLE),
    ("/cases/{case}/plan/goals/{goal}/task", ITS_PEOPLE),
    ("/cases/{case}/plan/scores", ITS_PEOPLE),
    ("/cases/{case}/pack", ITS_PEOPLE),
    ("/cases/{case}/pack/whole", ITS_PEOPLE),
    ("/cases/{case}/pack/parts/{part}", ITS_PEOPLE),
    ("/cases/{case}/services", ITS_PEOPLE),
    ("/cases/{case}/services/new", ITS_PEOPLE),
    ("/cases/{case}/services/{service}", ITS_PEOPLE),
    ("/cases/{case}/consents/new", ITS_PEOPLE),
    ("/cases/{case}/consents/{consent}", ITS_PEOPLE),
    ("/cases/{case}/incidents", ITS_PEOPLE),
    ("/cases/{case}/incidents/new", ITS_PEOPLE),
    ("/cases/{case}/incidents/{incident}", ITS_PEOPLE),
    ("/cases/{case}/reviews", ITS_PEOPLE),
    ("/cases/{case}/reviews/new", ITS_PEOPLE),
    ("/cases/{case}/tasks/new", ITS_PEOPLE),
    ("/cases/{case}/tasks/{task}", ITS_PEOPLE),
    ("/confirm", SIGNED_IN),
    ("/deadlines", CASE_PEOPLE),
    ("/deadlines/calendar", CASE_PEOPLE),
    ("/deadlines/month", CASE_PEOPLE),
    ("/deadlines/permission", CASE_PEOPLE),
    ("/emails", ADMINISTRATOR),
    ("/emergency", NOBODY),
    ("/emergency/{opened}", NOBODY),
    ("/erasures/{erasure}", NOBODY),
    ("/find", CASE_PEOPLE),
    ("/grants", ADMINISTRATOR),
    ("/help", OPEN),
    ("/locked", OPEN),
    ("/log", CASE_PEOPLE),
    ("/export", NOBODY),
    ("/export-access", ADMINISTRATOR),
    ("/imports", CASEWORKERS),
    ("/imports/{sheet}", NOBODY),
    ("/imports/{sheet}/columns", NOBODY),
    ("/internal-access", ADMINISTRATOR),
    ("/moved", CASE_PEOPLE),
    ("/notices", CASEWORKERS),
    ("/notices/new", CASEWORKERS),
    ("/oversight", DATA_LEAD),
    ("/people", ADMINISTRATOR),
    ("/people/new", ADMINISTRATOR),
    ("/people/{person}", ADMINISTRATOR),
    ("/people/{person}/link", ADMINISTRATOR),
    ("/records", DATA_LEAD),
    ("/records/due", DATA_LEAD),
    ("/records/policy", DATA_LEAD),
    ("/records/{case}", DATA_LEAD),
    ("/reports", MANAGER),
    ("/reports/internal", MANAGER),
    ("/reports/internal/{table}", MANAGER),
    ("/reports/national", MANAGER),
    ("/reports/national/{figure}", MANAGER),
    ("/reports/releases", REPORT_READERS),
    ("/reports/releases/{release}", NOBODY),
    ("/reports/set-up", MANAGER),
    ("/reports/{report}", MANAGER),
    ("/rules", RULE_READERS),
    ("/rules/{rule}", RULE_READERS),
    ("/sign-in", OPEN),
    ("/sign-in/code", HALF_WAY),
    ("/sign-in/set-up", HALF_WAY),
    ("/team", CASEWORKERS),
    ("/transfers", CASEWORKERS),
    ("/transfers/{transfer}", NOBODY),
    ("/welcome/{link}", OPEN),
];

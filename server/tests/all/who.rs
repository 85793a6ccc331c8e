//! Who gets what: every page and every form, with how a request for it ends for nobody and for each kind of person.

/// How a request ended: a page, the sign-in page, or "not found", which is the same for everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Page,
    SignIn,
    NotFound,
}
use End::{NotFound, Page as Shown, SignIn};

/// Nobody; Rosa, who holds the case; Tom of the other team; Farah, who advises on it; Leo, who does not; Grace, the
/// manager; Idris, the administrator.
pub const WHO: [&str; 7] = ["", "Rosa", "Tom", "Farah", "Leo", "Grace", "Idris"];

pub type Row = (&'static str, [End; 7]);

const OPEN: [End; 7] = [Shown; 7];
const SIGNED_IN: [End; 7] = [SignIn, Shown, Shown, Shown, Shown, Shown, Shown];
const CASE_PEOPLE: [End; 7] = [SignIn, Shown, Shown, Shown, Shown, NotFound, NotFound];
const ITS_PEOPLE: [End; 7] = [SignIn, Shown, NotFound, Shown, NotFound, NotFound, NotFound];
const ITS_TEAM: [End; 7] = [SignIn, Shown, NotFound, NotFound, NotFound, NotFound, NotFound];
/// What is in no register: not found by those who may ask either.
const NOBODY: [End; 7] = [SignIn, NotFound, NotFound, NotFound, NotFound, NotFound, NotFound];
const MANAGER: [End; 7] = [SignIn, NotFound, NotFound, NotFound, NotFound, Shown, NotFound];
const ADVISERS: [End; 7] = [SignIn, NotFound, NotFound, Shown, Shown, NotFound, NotFound];
const RULE_READERS: [End; 7] = [SignIn, Shown, Shown, Shown, Shown, NotFound, Shown];
const CASEWORKERS: [End; 7] = [SignIn, Shown, Shown, NotFound, NotFound, NotFound, NotFound];
const ADMINISTRATOR: [End; 7] = [SignIn, NotFound, NotFound, NotFound, NotFound, NotFound, Shown];

/// Pages between the password and the site: whoever is not there is sent to the beginning.
pub const HALF_WAY: [End; 7] = [SignIn; 7];

/// Every page, and who gets it.
pub const PAGES: &[Row] = &[
    ("/", [SignIn, Shown, Shown, Shown, Shown, Shown, Shown]),
    ("/accessibility", OPEN),
    ("/account", SIGNED_IN),
    ("/account/codes", SIGNED_IN),
    ("/account/password", SIGNED_IN),
    ("/account/second-step", SIGNED_IN),
    ("/audit", ADMINISTRATOR),
    ("/cases", CASE_PEOPLE),
    ("/cases/new", CASEWORKERS),
    ("/cases/{case}", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}/letter", NOBODY),
    ("/cases/{case}/deadlines/{deadline}/met", ITS_PEOPLE),
    ("/cases/{case}/deadlines/{deadline}/news", ITS_PEOPLE),
    ("/cases/{case}/documents", ITS_PEOPLE),
    ("/cases/{case}/documents/new", ITS_PEOPLE),
    ("/cases/{case}/documents/{document}", ITS_PEOPLE),
    ("/cases/{case}/event", ITS_PEOPLE),
    ("/cases/{case}/event/check", ITS_PEOPLE),
    ("/cases/{case}/events/{event}/correction", ITS_PEOPLE),
    ("/cases/{case}/events/{event}/correction/check", ITS_PEOPLE),
    ("/cases/{case}/holder", ITS_TEAM),
    ("/cases/{case}/log", ITS_PEOPLE),
    ("/cases/{case}/notes", ITS_PEOPLE),
    ("/cases/{case}/notes/{note}", ITS_PEOPLE),
    ("/cases/{case}/numbers", ITS_PEOPLE),
    ("/cases/{case}/review", ITS_PEOPLE),
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
    ("/find", CASE_PEOPLE),
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
    ("/people", ADMINISTRATOR),
    ("/people/new", ADMINISTRATOR),
    ("/people/{person}", ADMINISTRATOR),
    ("/people/{person}/link", ADMINISTRATOR),
    ("/reports", MANAGER),
    ("/reports/internal", MANAGER),
    ("/reports/internal/{table}", MANAGER),
    ("/reports/national", MANAGER),
    ("/reports/national/{figure}", MANAGER),
    ("/reports/releases", MANAGER),
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

/// Every form, what it sends, and who gets further than "not found".
pub const FORMS: &[(&str, &str, [End; 7])] = &[
    ("/api/add-case", "form={key}", CASEWORKERS),
    ("/api/add-contact", "case={case}&form={key}&what=reach", ITS_PEOPLE),
    ("/api/add-notice", "form={key}", CASEWORKERS),
    ("/api/add-to-plan", "case={case}&part=need&form={key}", ITS_PEOPLE),
    ("/api/add-to-services", "case={case}&part=refer&form={key}", ITS_PEOPLE),
    ("/api/record-incident", "case={case}&form={key}", ITS_PEOPLE),
    ("/api/record-case-review", "case={case}&form={key}", ITS_PEOPLE),
    ("/api/keep-plan", "case={case}&part=need&form={key}", SIGNED_IN),
    ("/api/keep-services", "case={case}&part=refer&form={key}", SIGNED_IN),
    ("/api/keep-incident", "case={case}&form={key}", SIGNED_IN),
    ("/api/keep-case-review", "case={case}&form={key}", SIGNED_IN),
    ("/api/amend-note", "case={case}&note=1&version=0&form={key}", ITS_PEOPLE),
    ("/api/answer-offer", "transfer={key}&form={key}", NOBODY),
    ("/api/assess-risk", "case={case}&form={key}", ITS_PEOPLE),
    ("/api/begin-second-step", "", SIGNED_IN),
    ("/api/bring-in", "sheet={key}", NOBODY),
    ("/api/change-password", "now=wrong", SIGNED_IN),
    ("/api/change-person", "person={person}", ADMINISTRATOR),
    ("/api/change-task", "case={case}&task={key}&version=1&form={key}", ITS_PEOPLE),
    ("/api/close-past", "", MANAGER),
    ("/api/close-period", "period=2019", MANAGER),
    ("/api/codes-kept", "then=/account", SIGNED_IN),
    ("/api/confirm", "then=/account", SIGNED_IN),
    ("/api/decide-moved", "form={key}", CASE_PEOPLE),
    ("/api/declare-size", "form={key}&yearly=none", MANAGER),
    ("/api/drop-view", "view={key}", CASE_PEOPLE),
    ("/api/empty-form", "slot=event/{case}", ITS_PEOPLE),
    ("/api/end-feed", "", CASE_PEOPLE),
    ("/api/end-contact", "case={case}&contact={key}", ITS_PEOPLE),
    ("/api/enrol", "code=1", SIGNED_IN),
    ("/api/find-person", "name=", CASE_PEOPLE),
    ("/api/forget-columns", "sheet={key}", NOBODY),
    ("/api/give-access-back", "person={person}", ADMINISTRATOR),
    ("/api/hand-case-over", "case={case}&held_by={key}&form={key}", ITS_TEAM),
    ("/api/hand-over", "person={person}", ADMINISTRATOR),
    ("/api/invite", "form={key}", ADMINISTRATOR),
    ("/api/judge-rule", RULE, ADVISERS),
    ("/api/keep-case", "form={key}", SIGNED_IN),
    ("/api/keep-amendment", "case={case}&note=1&version=0&form={key}", SIGNED_IN),
    ("/api/keep-contact", "case={case}&form={key}&what=reach", SIGNED_IN),
    ("/api/keep-aside", "case={case}&document=1&form={key}", SIGNED_IN),
    ("/api/keep-document", "case={case}&form={key}", SIGNED_IN),
    ("/api/keep-event", EVENT, SIGNED_IN),
    ("/api/keep-log", "case={case}&form={key}", SIGNED_IN),
    ("/api/keep-judgement", RULE, SIGNED_IN),
    ("/api/keep-hand", "case={case}&held_by={key}&form={key}", SIGNED_IN),
    ("/api/keep-offer", "case={case}&form={key}", SIGNED_IN),
    ("/api/keep-answer", "transfer={key}&form={key}", SIGNED_IN),
    ("/api/keep-national-figure", "figure=0&form={key}", SIGNED_IN),
    ("/api/keep-met", MET, SIGNED_IN),
    ("/api/keep-moved", "form={key}", SIGNED_IN),
    ("/api/keep-news", MET, SIGNED_IN),
    ("/api/keep-review", EVENT, SIGNED_IN),
    ("/api/keep-notice", "form={key}", SIGNED_IN),
    ("/api/keep-risk", "case={case}&form={key}", SIGNED_IN),
    ("/api/keep-task", "case={case}&form={key}", SIGNED_IN),
    ("/api/leave-form", "slot=event/{case}", ITS_PEOPLE),
    ("/api/link-passed-on", "person={person}", ADMINISTRATOR),
    ("/api/log", "case={case}&form={key}", ITS_PEOPLE),
    ("/api/make-link", "person={person}", ADMINISTRATOR),
    ("/api/make-feed", "", CASE_PEOPLE),
    ("/api/match-columns", "sheet={key}", NOBODY),
    ("/api/meet-deadline", MET, ITS_PEOPLE),
    ("/api/new-codes", "", [SignIn, Shown, Shown, Shown, Shown, Shown, Shown]),
    ("/api/note-release", "release={key}&form={key}&elsewhere=NO", NOBODY),
    ("/api/offer-case", "case={case}&form={key}", ITS_TEAM),
    ("/api/prepare-event", EVENT, ITS_PEOPLE),
    ("/api/publish-report", "report=gender&period=2019", NOBODY),
    ("/api/remove-access", "person={person}", ADMINISTRATOR),
    ("/api/reset-second-step", "person={person}", ADMINISTRATOR),
    ("/api/save-event", EVENT, ITS_PEOPLE),
    ("/api/set-document-aside", "case={case}&document=1&form={key}", ITS_PEOPLE),
    ("/api/save-view", "form={key}&query=stage=CLOSED", CASE_PEOPLE),
    ("/api/set-export-leave", "user={key}&may=yes", NOBODY),
    ("/api/set-internal-access", "user={key}&may=yes", NOBODY),
    ("/api/set-national-figure", "figure=0&form={key}", MANAGER),
    ("/api/sign-out-device", "device={key}", SIGNED_IN),
    ("/api/set-numbers", "case={case}&form={key}&home_office=no", ITS_PEOPLE),
    ("/api/set-task", "case={case}&form={key}", ITS_PEOPLE),
    ("/api/set-review", EVENT, ITS_PEOPLE),
    ("/api/stay", "", SIGNED_IN),
    ("/api/take-offer-back", "case={case}", ITS_TEAM),
    ("/api/take-import-back", "import={key}", NOBODY),
    ("/api/take-back-notice", "notice={key}", CASEWORKERS),
    ("/api/tell-deadline", MET, ITS_PEOPLE),
    ("/api/throw-away", "slot=event/{case}", SIGNED_IN),
];

/// The forms of the way in and out. They are for everybody, and have tests of their own.
pub const COMING_AND_GOING: [&str; 8] = [
    "/api/hide",
    "/api/set-up",
    "/api/sign-in",
    "/api/sign-in-code",
    "/api/sign-out",
    "/api/sign-out-everywhere",
    "/api/sign-out-others",
    "/api/welcome",
];

const EVENT: &str = "case={case}&version=1&form={key}&kind=";
const MET: &str = "case={case}&deadline={deadline}&version=1&form={key}";
const RULE: &str = "rule=RECON_30CD&version=1&form={key}";
pub const KEY: &str = "00000000-0000-4000-8000-000000000007";

//! Every page, and who may open it, for whoever tries the program from outside. A test holds this table against the one
//! by which each page is tried.

use serde::Serialize;

/// What a person in the manifest is, seen from the case of the first team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Stranger,
    Caseworker,
    CaseworkerOfAnotherTeam,
    AdviserOnTheCase,
    AdviserOfOthers,
    Manager,
    Administrator,
    /// A caseworker of the second team who leads on data protection.
    DataLead,
    ReportReader,
}
use Kind::{
    Administrator, AdviserOfOthers, AdviserOnTheCase, Caseworker, CaseworkerOfAnotherTeam,
    DataLead, Manager, ReportReader, Stranger,
};

const ALL: &[Kind] = &[
    Stranger,
    Caseworker,
    CaseworkerOfAnotherTeam,
    AdviserOnTheCase,
    AdviserOfOthers,
    Manager,
    Administrator,
    DataLead,
    ReportReader,
];
const SIGNED_IN: &[Kind] = &[
    Caseworker,
    CaseworkerOfAnotherTeam,
    AdviserOnTheCase,
    AdviserOfOthers,
    Manager,
    Administrator,
    DataLead,
    ReportReader,
];
const CASE_PEOPLE: &[Kind] =
    &[Caseworker, CaseworkerOfAnotherTeam, AdviserOnTheCase, AdviserOfOthers, DataLead];
const CASEWORKERS: &[Kind] = &[Caseworker, CaseworkerOfAnotherTeam, DataLead];
const ITS_PEOPLE: &[Kind] = &[Caseworker, AdviserOnTheCase];
const ITS_TEAM: &[Kind] = &[Caseworker];
const ITS_ADVISERS: &[Kind] = &[AdviserOnTheCase];
const RULE_READERS: &[Kind] = &[
    Caseworker,
    CaseworkerOfAnotherTeam,
    AdviserOnTheCase,
    AdviserOfOthers,
    Administrator,
    DataLead,
];
const MANAGERS: &[Kind] = &[Manager];
const ADMINISTRATORS: &[Kind] = &[Administrator];
const DATA_LEADS: &[Kind] = &[DataLead];
const REPORT_READERS: &[Kind] = &[Manager, ReportReader];

/// A page that nobody of these opens in a fresh demonstration: what it is about is not there yet, or asks for leave.
const NOBODY: &[Kind] = &[];

/// The pages by who may open them. `{case}` is a case of the first team.
pub const PAGES: &[(&[Kind], &[&str])] = &[
    (ALL, &["/accessibility", "/help", "/locked", "/sign-in", "/welcome/{link}"]),
    (
        SIGNED_IN,
        &[
            "/",
            "/account",
            "/account/codes",
            "/account/passkeys",
            "/account/passkeys/new",
            "/account/password",
            "/account/second-step",
            "/confirm",
        ],
    ),
    (
        CASE_PEOPLE,
        &[
            "/cases",
            "/deadlines",
            "/deadlines/calendar",
            "/deadlines/month",
            "/deadlines/permission",
            "/find",
            "/log",
            "/moved",
        ],
    ),
    (CASEWORKERS, &["/cases/new", "/imports", "/notices", "/notices/new", "/team", "/transfers"]),
    (
        ITS_PEOPLE,
        &[
            "/cases/{case}",
            "/cases/{case}/access",
            "/cases/{case}/chronology",
            "/cases/{case}/chronology/sheet",
            "/cases/{case}/deadlines/{deadline}",
            "/cases/{case}/deadlines/{deadline}/met",
            "/cases/{case}/deadlines/{deadline}/news",
            "/cases/{case}/documents",
            "/cases/{case}/documents/new",
            "/cases/{case}/documents/{document}",
            "/cases/{case}/event",
            "/cases/{case}/event/check",
            "/cases/{case}/events/{event}/correction",
            "/cases/{case}/events/{event}/correction/check",
            "/cases/{case}/evidence",
            "/cases/{case}/evidence/{list}/{item}",
            "/cases/{case}/log",
            "/cases/{case}/notes",
            "/cases/{case}/notes/{note}",
            "/cases/{case}/numbers",
            "/cases/{case}/outgoing",
            "/cases/{case}/outgoing/new/{whom}",
            "/cases/{case}/review",
            "/cases/{case}/people",
            "/cases/{case}/people/{what}",
            "/cases/{case}/risk",
            "/cases/{case}/seen",
            "/cases/{case}/plan",
            "/cases/{case}/plan/needs/new",
            "/cases/{case}/plan/needs/{need}",
            "/cases/{case}/plan/goals/{goal}",
            "/cases/{case}/plan/goals/{goal}/task",
            "/cases/{case}/plan/scores",
            "/cases/{case}/pack",
            "/cases/{case}/pack/whole",
            "/cases/{case}/pack/parts/{part}",
            "/cases/{case}/services",
            "/cases/{case}/services/new",
            "/cases/{case}/services/{service}",
            "/cases/{case}/consents/new",
            "/cases/{case}/consents/{consent}",
            "/cases/{case}/incidents",
            "/cases/{case}/incidents/new",
            "/cases/{case}/incidents/{incident}",
            "/cases/{case}/reviews",
            "/cases/{case}/reviews/new",
            "/cases/{case}/tasks/new",
            "/cases/{case}/tasks/{task}",
        ],
    ),
    (ITS_TEAM, &["/cases/{case}/holder", "/cases/{case}/merge", "/cases/{case}/merge/{other}"]),
    (
        ITS_ADVISERS,
        &["/cases/{case}/legal", "/cases/{case}/legal/new", "/cases/{case}/legal/{note}"],
    ),
    (RULE_READERS, &["/rules", "/rules/{rule}"]),
    (
        MANAGERS,
        &[
            "/reports",
            "/reports/internal",
            "/reports/internal/{table}",
            "/reports/national",
            "/reports/national/{figure}",
            "/reports/set-up",
            "/reports/{report}",
        ],
    ),
    (
        ADMINISTRATORS,
        &[
            "/audit",
            "/emails",
            "/export-access",
            "/grants",
            "/internal-access",
            "/people",
            "/people/new",
            "/people/{person}",
            "/people/{person}/link",
        ],
    ),
    (REPORT_READERS, &["/reports/releases"]),
    (DATA_LEADS, &["/oversight", "/records", "/records/due", "/records/policy", "/records/{case}"]),
    (
        NOBODY,
        &[
            "/cases/{case}/deadlines/{deadline}/letter",
            "/cases/{case}/deadlines/{deadline}/more-time",
            "/cases/{case}/deadlines/{deadline}/sprint",
            "/cases/{case}/outgoing/{number}",
            "/cases/{case}/outgoing/{number}/pages",
            "/emergency",
            "/emergency/{opened}",
            "/erasures/{erasure}",
            "/export",
            "/imports/{sheet}",
            "/imports/{sheet}/columns",
            "/reports/releases/{release}",
            "/sign-in/code",
            "/sign-in/set-up",
            "/transfers/{transfer}",
        ],
    ),
];

//! The sign-ins of a demonstration, the cases each may see, words that stand in one field and nowhere else, and who may
//! open which page, as JSON: for programs that try it from outside.

mod canary;
mod pages;

use std::{fs, path::Path};

use domain::id::CaseId;
use serde::Serialize;
use store::{Role, demo::Story};

use super::Failure;
use crate::staff::{Colleague, PASSWORD, SECOND_STEP_KEY, Staff};
pub use canary::Canaries;
use pages::Kind;
pub use pages::PAGES;

/// Somebody who can sign in.
#[derive(Debug, Serialize)]
pub struct Account {
    name: String,
    email: String,
    password: &'static str,
    role: String,
    /// As the table of pages calls them. Only the first of each kind has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Kind>,
    cases: Vec<CaseId>,
    /// The key of their authenticator app, in base32. Who has none signs in with the password alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    totp_secret: Option<&'static str>,
}

#[derive(Serialize)]
struct Manifest<'a> {
    demonstration: bool,
    accounts: &'a [Account],
    /// Accounts that are asked for a code after the password, also where the others are not.
    guarded: &'a [Account],
    /// Accounts that were closed: nobody can sign in to them.
    closed: &'a [Account],
    planted: &'a Canaries,
    pages: Vec<Page>,
}

/// A page, and the kinds of people who open it on a case of the first team.
#[derive(Serialize)]
struct Page {
    path: &'static str,
    opens: &'static [Kind],
}

/// Who sees which cases: caseworkers their team's, advisers those they are on, nobody else any.
#[derive(Debug)]
pub struct Shown {
    teams: Vec<Vec<CaseId>>,
    advised: Vec<Vec<CaseId>>,
    /// A case that nobody knows of but the first caseworker, who holds it.
    restricted: Option<CaseId>,
}

impl Shown {
    pub fn new(staff: &Staff) -> Self {
        let teams = vec![Vec::new(); staff.advisers.len()];
        Self { advised: teams.clone(), teams, restricted: None }
    }

    /// Notes who sees this case.
    pub fn note(&mut self, staff: &Staff, story: &Story) {
        let team = staff.caseworkers[story.worker].team;
        self.teams[team].push(story.case);
        if story.has_adviser {
            self.advised[team].push(story.case);
        }
    }

    /// Notes that only whoever holds it sees this one.
    pub fn restrict(&mut self, case: CaseId) {
        self.restricted = Some(case);
    }

    /// Everybody, and what they see.
    pub fn accounts(self, staff: &Staff) -> Vec<Account> {
        let everybody = staff.caseworkers.iter().chain(&staff.advisers);
        let rest = [&staff.manager, &staff.administrator, &staff.lead, &staff.reader];
        let everybody = everybody.chain(rest);
        let account = |colleague| Account {
            kind: kind_of(colleague, staff),
            ..account(colleague, self.cases(colleague, colleague == &staff.caseworkers[0]))
        };
        everybody.map(account).collect()
    }

    fn cases(&self, colleague: &Colleague, is_named: bool) -> Vec<CaseId> {
        let mut cases = match colleague.role {
            Role::Caseworker => self.teams[colleague.team].clone(),
            Role::LegalAdviser => self.advised[colleague.team].clone(),
            Role::Manager | Role::ReportReader | Role::Administrator => Vec::new(),
        };
        cases.retain(|case| is_named || Some(*case) != self.restricted);
        cases
    }
}

/// What the table of pages calls somebody, if it speaks of them.
fn kind_of(colleague: &Colleague, staff: &Staff) -> Option<Kind> {
    let caseworkers = &staff.caseworkers;
    let other = caseworkers.iter().find(|one| one.team == 1);
    let known = [
        (caseworkers.first(), Kind::Caseworker),
        (other, Kind::CaseworkerOfAnotherTeam),
        (staff.advisers.first(), Kind::AdviserOnTheCase),
        (staff.advisers.get(1), Kind::AdviserOfOthers),
        (Some(&staff.manager), Kind::Manager),
        (Some(&staff.administrator), Kind::Administrator),
        (Some(&staff.lead), Kind::DataLead),
        (Some(&staff.reader), Kind::ReportReader),
    ];
    known.into_iter().find(|(one, _)| *one == Some(colleague)).map(|(_, kind)| kind)
}

fn account(colleague: &Colleague, cases: Vec<CaseId>) -> Account {
    Account {
        name: colleague.name.clone(),
        email: colleague.email.clone(),
        password: PASSWORD,
        role: colleague.role.code().to_lowercase(),
        kind: None,
        cases,
        totp_secret: None,
    }
}

impl Account {
    pub fn email(&self) -> &str {
        &self.email
    }

    /// The same account with the app that the demonstration gives out.
    pub fn guarded(self) -> Self {
        Self { totp_secret: Some(SECOND_STEP_KEY), ..self }
    }
}

/// Writes the file.
pub fn write(
    path: &Path,
    accounts: &[Account],
    planted: &Canaries,
    staff: &Staff,
) -> Result<(), Failure> {
    let guarded = [account(&staff.guarded, Vec::new()).guarded()];
    let closed = [account(&staff.left, Vec::new())];
    let of = |&(opens, paths): &(&'static [Kind], &'static [&'static str])| {
        paths.iter().map(move |&path| Page { path, opens })
    };
    let manifest = Manifest {
        demonstration: true,
        accounts,
        guarded: &guarded,
        closed: &closed,
        planted,
        pages: PAGES.iter().flat_map(of).collect(),
    };
    let json = serde_json::to_vec_pretty(&manifest).map_err(std::io::Error::other)?;
    fs::write(path, json).map_err(Failure::file(path))
}

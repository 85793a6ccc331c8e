//! The sign-ins of a demonstration and the cases each may see, as JSON: for programs that try it from outside.

use std::{fs, path::Path};

use domain::id::CaseId;
use serde::Serialize;
use store::{Role, demo::Story};

use super::Failure;
use crate::staff::{Colleague, PASSWORD, SECOND_STEP_KEY, Staff};

/// Somebody who can sign in.
#[derive(Debug, Serialize)]
pub struct Account {
    name: String,
    email: String,
    password: &'static str,
    role: String,
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
}

/// Who sees which cases: caseworkers their team's, advisers those they are on, nobody else any.
#[derive(Debug)]
pub struct Shown {
    teams: Vec<Vec<CaseId>>,
    advised: Vec<Vec<CaseId>>,
}

impl Shown {
    pub fn new(staff: &Staff) -> Self {
        let teams = vec![Vec::new(); staff.advisers.len()];
        Self { advised: teams.clone(), teams }
    }

    /// Notes who sees this case.
    pub fn note(&mut self, staff: &Staff, story: &Story) {
        let team = staff.caseworkers[story.worker].team;
        self.teams[team].push(story.case);
        if story.has_adviser {
            self.advised[team].push(story.case);
        }
    }

    /// Everybody, and what they see.
    pub fn accounts(self, staff: &Staff) -> Vec<Account> {
        let everybody = staff.caseworkers.iter().chain(&staff.advisers);
        let everybody = everybody.chain([&staff.manager, &staff.administrator]);
        everybody.map(|colleague| account(colleague, self.cases(colleague))).collect()
    }

    fn cases(&self, colleague: &Colleague) -> Vec<CaseId> {
        match colleague.role {
            Role::Caseworker => self.teams[colleague.team].clone(),
            Role::LegalAdviser => self.advised[colleague.team].clone(),
            Role::Manager | Role::Administrator => Vec::new(),
        }
    }
}

fn account(colleague: &Colleague, cases: Vec<CaseId>) -> Account {
    Account {
        name: colleague.name.clone(),
        email: colleague.email.clone(),
        password: PASSWORD,
        role: colleague.role.code().to_lowercase(),
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
pub fn write(path: &Path, accounts: &[Account], staff: &Staff) -> Result<(), Failure> {
    let guarded = [account(&staff.guarded, Vec::new()).guarded()];
    let closed = [account(&staff.left, Vec::new())];
    let manifest = Manifest { demonstration: true, accounts, guarded: &guarded, closed: &closed };
    let json = serde_json::to_vec_pretty(&manifest).map_err(std::io::Error::other)?;
    fs::write(path, json).map_err(Failure::file(path))
}

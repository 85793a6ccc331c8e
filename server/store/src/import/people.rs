//! Whose cases they become: accounts by their email address, asked once for a whole file.

use std::collections::HashMap;

use domain::{
    id::{Id, TeamId, UserId},
    sheet::About,
};
use uuid::Uuid;

use super::NotTaken;
use crate::{
    Store,
    actor::{Actor, Role},
    error::Error,
    sql,
};

/// Everybody who can be named in a row.
pub(super) struct People {
    /// By address, and by name where only one has it.
    workers: HashMap<String, Option<(UserId, TeamId)>>,
    advisers: HashMap<String, UserId>,
    /// Who holds a case whose row names nobody.
    own: Option<(UserId, TeamId)>,
}

/// Who works on a case.
pub(super) struct Staff {
    pub worker: (UserId, TeamId),
    pub advisers: Vec<UserId>,
}

impl People {
    pub async fn of(store: &Store, actor: &Actor) -> Result<Self, Error> {
        let all =
            sql!("select account_id, lower(email), name, role, team_id from account where enabled");
        let rows: Vec<(Uuid, String, String, String, Option<Uuid>)> = store.db().all(all).await?;
        let (mut workers, mut advisers) = (HashMap::new(), HashMap::new());
        for (user, email, name, role, team) in rows {
            match (Role::from_code(&role), team) {
                (Some(Role::Caseworker), Some(team)) => {
                    let worker = Some((Id::new(user), Id::new(team)));
                    workers.insert(email, worker);
                    let same = workers.contains_key(&name.to_lowercase());
                    workers.insert(name.to_lowercase(), worker.filter(|_| !same));
                }
                (Some(Role::LegalAdviser), _) => drop(advisers.insert(email, Id::new(user))),
                _ => {}
            }
        }
        let is_worker = actor.role() == Role::Caseworker;
        let own = actor.team().filter(|_| is_worker).map(|team| (actor.user(), team));
        Ok(Self { workers, advisers, own })
    }

    /// The accounts that a row names.
    pub fn staff(&self, about: &About) -> Result<Staff, Vec<NotTaken>> {
        let mut reasons = Vec::new();
        let worker = match about.worker.as_str() {
            "" => self.own,
            email => self.workers.get(&email.to_lowercase()).copied().flatten(),
        };
        if worker.is_none() {
            reasons.push(NotTaken::Worker(about.worker.clone()));
        }
        let mut advisers = Vec::new();
        for email in &about.advisers {
            match self.advisers.get(&email.to_lowercase()) {
                Some(user) if !advisers.contains(user) => advisers.push(*user),
                Some(_) => {}
                None => reasons.push(NotTaken::Adviser(email.clone())),
            }
        }
        match worker {
            Some(worker) if reasons.is_empty() => Ok(Staff { worker, advisers }),
            _ => Err(reasons),
        }
    }
}

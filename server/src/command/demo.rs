//! Makes a store with an invented charity. It is made beside its place and moved there when it is whole, so that an
//! interrupted start leaves nothing half-done.

use std::{fs, io::Write, path::PathBuf};

use domain::id::{TeamId, UserId};
use store::{
    Kind, OpenError, Store,
    account::NewAccount,
    clock::SystemClock,
    demo::{Hands, declared, stories},
};

use super::{
    Failure,
    manifest::{self, Account, Shown},
    open,
};
use crate::{
    cli::{At, Demo},
    staff::{Colleague, PASSWORD, SECOND_STEP_KEY, Staff},
};

/// Makes the store.
pub async fn make(how: &Demo, out: &mut dyn Write) -> Result<(), Failure> {
    let beside = beside(&how.at)?;
    let at = At { place: beside.clone(), ..how.at.clone() };
    let made = furnish(&at, how).await;
    let accounts = made.inspect_err(|_| drop(fs::remove_dir_all(&beside)))?;
    fs::rename(&beside, &how.at.place).map_err(Failure::file(&how.at.place))?;
    if let Some(path) = &how.manifest {
        manifest::write(path, &accounts, &Staff::of(how.cases))?;
    }
    writeln!(out, "Made a demonstration of {} cases in {}.", how.cases, how.at.place.display())?;
    Ok(())
}

async fn furnish(at: &At, how: &Demo) -> Result<Vec<Account>, Failure> {
    let store = Store::create(&open::place(at)?, Kind::Demo, SystemClock).await?;
    let accounts = fill(&store, how).await;
    store.close().await;
    accounts
}

fn beside(at: &At) -> Result<PathBuf, Failure> {
    if at.place.exists() {
        return Err(OpenError::AlreadyThere(at.place.clone()).into());
    }
    let mut name = at.place.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    let beside = at.place.with_file_name(name);
    if beside.exists() {
        fs::remove_dir_all(&beside).map_err(Failure::file(&beside))?;
    }
    Ok(beside)
}

/// Accounts first, then the cases they work on. Returns who can sign in and what they see.
async fn fill(store: &Store, how: &Demo) -> Result<Vec<Account>, Failure> {
    let staff = Staff::of(how.cases);
    let hands = hire(store, &staff).await?;
    let mut shown = Shown::new(&staff);
    let mut told = Vec::new();
    for story in stories(how.cases, hands.len(), how.seed, store.today()) {
        shown.note(&staff, &story);
        let hands = hands[story.worker];
        told.push(story.told(hands, store.now()));
    }
    store.load_stories(told).await?;
    let (yearly, from) = declared(how.cases, store.today());
    store.declare_reports(yearly, from).await?;
    store.grant_internal_at_shell(&staff.manager.email).await?;
    let accounts = shown.accounts(&staff);
    if !how.second_step {
        return Ok(accounts);
    }
    for account in &accounts {
        let user = store.account_of(account.email()).await?;
        let user = user.expect("everybody in the manifest was given an account above");
        store.enrol_demonstration(user, SECOND_STEP_KEY).await?;
    }
    Ok(accounts.into_iter().map(Account::guarded).collect())
}

/// Gives everybody an account. What comes back is in the order of the caseworkers.
async fn hire(store: &Store, staff: &Staff) -> Result<Vec<Hands>, Failure> {
    let mut advisers = Vec::new();
    for colleague in &staff.advisers {
        advisers.push(add(store, colleague, None).await?);
    }
    let mut hands = Vec::new();
    for colleague in &staff.caseworkers {
        let team = store.team(&Staff::team_name(colleague.team)).await?;
        let worker = add(store, colleague, Some(team)).await?;
        hands.push(Hands { worker, adviser: advisers[colleague.team] });
    }
    for colleague in [&staff.manager, &staff.administrator] {
        add(store, colleague, None).await?;
    }
    let guarded = add(store, &staff.guarded, None).await?;
    store.enrol_demonstration(guarded, SECOND_STEP_KEY).await?;
    let team = store.team(&Staff::team_name(staff.left.team)).await?;
    let left = add(store, &staff.left, Some(team)).await?;
    store.enable_account(left, false).await?;
    Ok(hands)
}

async fn add(
    store: &Store,
    colleague: &Colleague,
    team: Option<TeamId>,
) -> Result<UserId, Failure> {
    let Colleague { name, email, role, .. } = colleague.clone();
    let new = NewAccount { email, name, role, team, password: PASSWORD.into() };
    Ok(store.add_account(new).await?)
}

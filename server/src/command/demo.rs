//! Makes a store with an invented charity. It is made beside its place and moved there when it is whole, so that an
//! interrupted start leaves nothing half-done.

use std::{fs, io::Write, path::PathBuf};

use domain::id::TeamId;
use store::{
    Kind, OpenError, Store,
    account::NewAccount,
    clock::SystemClock,
    demo::{Hands, declared, stories},
};

use super::{
    Failure,
    manifest::{self, Account, Canaries, Shown},
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
    let (accounts, planted) = made.inspect_err(|_| drop(fs::remove_dir_all(&beside)))?;
    fs::rename(&beside, &how.at.place).map_err(Failure::file(&how.at.place))?;
    if let Some(path) = &how.manifest {
        manifest::write(path, &accounts, &planted, &Staff::of(how.cases))?;
    }
    writeln!(out, "Made a demonstration of {} cases in {}.", how.cases, how.at.place.display())?;
    Ok(())
}

async fn furnish(at: &At, how: &Demo) -> Result<(Vec<Account>, Canaries), Failure> {
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

/// Accounts first, then the cases they work on. Returns who can sign in and what they see, and the words that were
/// planted for whoever asked for the manifest.
async fn fill(store: &Store, how: &Demo) -> Result<(Vec<Account>, Canaries), Failure> {
    let staff = Staff::of(how.cases);
    let hands = hire(store, &staff).await?;
    let (mut shown, mut planted) = (Shown::new(&staff), Canaries::default());
    let mut told = Vec::new();
    for (index, story) in stories(how.cases, hands.len(), how.seed, store.today()).enumerate() {
        shown.note(&staff, &story);
        let worker = story.worker;
        let mut whole = story.told(hands[worker], store.now());
        if how.manifest.is_some() {
            planted.plant(index, worker, &mut whole, &staff);
        }
        told.push(whole);
    }
    store.load_stories(told).await?;
    store.pass_demonstration().await?;
    if let Some(case) = planted.restricted() {
        store.restrict_demonstration(case).await?;
        shown.restrict(case);
    }
    let (yearly, from) = declared(how.cases, store.today());
    store.declare_reports(yearly, from).await?;
    store.grant_internal_at_shell(&staff.manager.email).await?;
    let accounts = shown.accounts(&staff);
    if !how.second_step {
        return Ok((accounts, planted));
    }
    for account in &accounts {
        let user = store.account_of(account.email()).await?;
        let user = user.expect("everybody in the manifest was given an account above");
        store.enrol_demonstration(user, SECOND_STEP_KEY).await?;
    }
    Ok((accounts.into_iter().map(Account::guarded).collect(), planted))
}

/// Gives everybody an account. What comes back is in the order of the caseworkers.
async fn hire(store: &Store, staff: &Staff) -> Result<Vec<Hands>, Failure> {
    let mut teams = Vec::new();
    for team in 0..staff.advisers.len() {
        teams.push(store.team(&Staff::team_name(team)).await?);
    }
    let in_team = |colleague: &Colleague| new(colleague, Some(teams[colleague.team]));
    let others = [&staff.manager, &staff.administrator, &staff.guarded, &staff.reader];
    let mut people = vec![in_team(&staff.left), in_team(&staff.lead)];
    people.extend(others.map(|one| new(one, None)));
    people.extend(staff.advisers.iter().map(|one| new(one, None)));
    people.extend(staff.caseworkers.iter().map(in_team));
    let added = store.add_demonstration(&people).await?;
    let [left, lead, _, administrator, guarded, _, rest @ ..] = added.as_slice() else {
        unreachable!("everybody who was to be added was");
    };
    store.enrol_demonstration(*guarded, SECOND_STEP_KEY).await?;
    store.enable_account(*left, false).await?;
    store.lead_demonstration(*lead, *administrator).await?;
    let (advisers, caseworkers) = rest.split_at(staff.advisers.len());
    let hands = caseworkers.iter().zip(&staff.caseworkers);
    let hands = hands.map(|(&worker, one)| Hands { worker, adviser: advisers[one.team] });
    Ok(hands.collect())
}

fn new(colleague: &Colleague, team: Option<TeamId>) -> NewAccount {
    let Colleague { name, email, role, .. } = colleague.clone();
    NewAccount { email, name, role, team, password: PASSWORD.into() }
}

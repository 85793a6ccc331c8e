//! Giving somebody an account. They choose the password themselves, by a link that works once: nobody else ever knows it.

use domain::id::{FormKey, TeamId, UserId};
use uuid::Uuid;

use crate::{
    Store,
    account::{NotDone, acceptable},
    actor::Role,
    audit::{Entry, Outcome},
    chance,
    db::Tx,
    form_key::{self, Form, Press},
    invitation::{Invitation, Purpose},
    permit::{Action as _, ChangePerson, Invite, Permit},
    person_change::NotChanged,
    second_step::take_away,
    sign_in::normal,
    sql,
};

/// Somebody to be invited. They choose the password themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub team: Option<TeamId>,
}

/// Who was invited. The link is there for the first press of the form only: it cannot be read again.
pub struct Invited {
    pub user: UserId,
    pub invitation: Option<Invitation>,
}

impl Store {
    /// Gives somebody an account and makes the link by which they choose a password. The same form twice gives one.
    pub async fn invite(
        &self,
        permit: Permit<Invite>,
        new: NewPerson,
        key: FormKey,
    ) -> Result<Invited, NotDone> {
        let asked = (&new.email, &new.name, new.role.code(), new.team);
        let form = Form::new(key, permit.actor(), Invite::NAME, &asked)?;
        let mut tx = self.db().begin().await?;
        if let Press::Again(user) = self.press(&mut tx, &form).await? {
            return Ok(Invited { user, invitation: None });
        }
        let user: UserId = chance::id();
        self.add_without_password(&mut tx, user, &new).await?;
        let by = Some(permit.actor().user());
        let invitation = self.invite_in(&mut tx, user, Purpose::Invite, by).await?;
        form_key::answer(&mut tx, key, &user).await?;
        let entry = permit.entry(&["email", "name", "role", "team"]).on("account", user.raw());
        self.audit_in(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(Invited { user, invitation: Some(invitation) })
    }

    /// Adds an account that nobody can sign in to yet.
    pub(crate) async fn add_without_password(
        &self,
        tx: &mut Tx,
        user: UserId,
        new: &NewPerson,
    ) -> Result<(), NotDone> {
        acceptable(&new.email, &new.name)?;
        if new.role == Role::Caseworker && new.team.is_none() {
            return Err(NotDone::NeedsTeam);
        }
        let email = normal(&new.email);
        let add = sql!(
            "insert into account (account_id, email, name, role, team_id, password, enabled, version, created_at)
             values ($1, $2, $3, $4, $5, '', true, 1, $6) on conflict do nothing returning account_id",
            user, email, new.name.trim(), new.role.code(), new.team, self.now()
        );
        let added: Option<(Uuid,)> = tx.optional(add).await?;
        added.map(drop).ok_or(NotDone::EmailTaken)
    }

    /// Makes a new link, by which the person chooses another password. Nobody learns the old one, and it works no more.
    pub async fn link_for(&self, permit: Permit<ChangePerson>) -> Result<Invitation, NotChanged> {
        let mut tx = self.db().begin().await?;
        let before = self.someone_else(&mut tx, &permit).await?;
        let purpose = if before.has_password { Purpose::Reset } else { Purpose::Invite };
        let by = Some(permit.actor().user());
        let invitation = self.invite_in(&mut tx, permit.target(), purpose, by).await?;
        self.audit_in(&mut tx, permit.entry(&["link"])).await?;
        tx.commit().await?;
        Ok(invitation)
    }

    /// The account from which the others are made, and the link for its owner. For whoever sits at the server.
    pub async fn first_administrator(
        &self,
        email: &str,
        name: &str,
    ) -> Result<Invitation, NotDone> {
        let user: UserId = chance::id();
        let role = Role::Administrator;
        let new = NewPerson { email: email.to_owned(), name: name.to_owned(), role, team: None };
        let mut tx = self.db().begin().await?;
        self.add_without_password(&mut tx, user, &new).await?;
        let invitation = self.invite_in(&mut tx, user, Purpose::Shell, None).await?;
        let added = Entry::new("account.add", Outcome::Done).on("account", user.raw());
        self.audit_in(&mut tx, added).await?;
        tx.commit().await?;
        Ok(invitation)
    }

    /// A link for somebody who can neither sign in nor ask a colleague: their second step goes too. For whoever sits at
    /// the server and has its keys.
    pub async fn recover(&self, email: &str) -> Result<Invitation, NotDone> {
        let user = self.account_of(email).await?.ok_or(NotDone::NoAccount)?;
        let mut tx = self.db().begin().await?;
        take_away(&mut tx, user, self.now()).await?;
        let invitation = self.invite_in(&mut tx, user, Purpose::Shell, None).await?;
        let recovered = Entry::new("account.recover", Outcome::Done).on("account", user.raw());
        self.audit_in(&mut tx, recovered).await?;
        tx.commit().await?;
        Ok(invitation)
    }
}

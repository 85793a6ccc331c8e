//! Inviting somebody, and changing what an account is for: the two forms with something typed in them.

use domain::id::{TeamId, UserId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::{
    Error, Store, account::NotDone, invitation::Invitation, invite::NewPerson, permit,
    person_change::NotChanged,
};

use tower_sessions::Session;

use super::{
    super::{
        account::told::tell,
        action::{
            Unread,
            desk::{Desk, Turned, open, serve},
        },
        context::door,
        forms::{Problem, Typed},
        path,
        words::people as words,
    },
    did::Did,
    invite_form::{InviteForm, Invitee, TeamChoice},
    role_form::RoleForm,
};

/// Under this key of a session a link waits until it was passed on.
pub const LINK: &str = "link";

/// A link and its code, on the way to whoever passes them on.
#[derive(Clone, Serialize, Deserialize)]
pub struct Link {
    pub user: UserId,
    pub token: String,
    pub code: Option<String>,
    pub until: chrono::DateTime<chrono::Utc>,
}

/// Keeps a link for the page that shows it. It waits in the session and nowhere else.
pub async fn hand_out(session: &Session, user: UserId, made: Invitation) {
    let Invitation { token, code, until } = made;
    tell(session, LINK, Link { user, token, code, until }).await;
}

/// Gives somebody an account.
#[server(prefix = "/api", endpoint = "invite")]
pub async fn invite(#[server(flatten)] form: InviteForm) -> Result<(), Unread> {
    let door = door();
    serve(async move {
        let desk = open(&form).await?;
        let invitee = desk.right(form.parse(desk.store.today())).await?;
        let (user, made) = add(&desk, invitee, &form).await?;
        if let Some(made) = made {
            hand_out(&door.session, user, made).await;
        }
        desk.forget().await;
        desk.go(&path::person_link(user))
    })
    .await
}

async fn add(
    desk: &Desk<'_, InviteForm>,
    asked: Invitee,
    form: &InviteForm,
) -> Result<(UserId, Option<Invitation>), Turned> {
    let leave = desk.permit::<permit::Invite>(()).await?;
    let team = team(desk, asked.team).await?;
    let Invitee { name, email, role, .. } = asked;
    let new = NewPerson { email, name, role, team };
    let key = form.key().ok_or(Turned)?;
    match desk.store.invite(leave, new, key).await {
        Ok(invited) => Ok((invited.user, invited.invitation)),
        Err(NotDone::Store(error)) => desk.took(Err(error)).await,
        Err(why) => desk.right(Err(vec![not_done(&why)])).await,
    }
}

fn not_done(why: &NotDone) -> Problem {
    match why {
        NotDone::EmailTaken => Problem::with("email", words::EMAIL_TAKEN),
        NotDone::Name => Problem::with("name", words::ENTER_NAME),
        NotDone::NeedsTeam => Problem::with("team", words::NEEDS_TEAM),
        _ => Problem::with("email", words::ENTER_EMAIL),
    }
}

/// Changes what an account is for.
#[server(prefix = "/api", endpoint = "change-person")]
pub async fn change_person(#[server(flatten)] form: RoleForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let (role, chosen) = desk.right(form.parse(desk.store.today())).await?;
        let user = form.user().ok_or(Turned)?;
        let leave = desk.permit::<permit::ChangePerson>(user).await?;
        let team = team(&desk, chosen).await?;
        let changed = desk.store.change_role(leave, role, team, form.version()).await;
        let did = match changed {
            Ok(()) => Did::Change,
            Err(NotChanged::Yourself) => Did::Yourself,
            Err(NotChanged::Store(error)) if !matches!(error, Error::Conflict { .. }) => {
                desk.took(Err(error)).await?
            }
            Err(why) => desk.right(Err(vec![not_changed(&why)])).await?,
        };
        desk.forget().await;
        desk.go(&did_page(user, did))
    })
    .await
}

fn not_changed(why: &NotChanged) -> Problem {
    match why {
        NotChanged::NeedsTaker { cases } => Problem::with("taker", words::needs_taker(*cases)),
        NotChanged::Store(_) => Problem::with("role", words::CHANGED_MEANWHILE),
        _ => Problem::with("team", words::NEEDS_TEAM),
    }
}

/// The page of a person with something said on it.
pub fn did_page(user: UserId, did: Did) -> String {
    format!("{}?did={}", path::person(user), did.code())
}

async fn team<F: Typed>(desk: &Desk<'_, F>, chosen: TeamChoice) -> Result<Option<TeamId>, Turned> {
    let store: &Store = &desk.store;
    match chosen {
        TeamChoice::None => Ok(None),
        TeamChoice::There(team) => Ok(Some(team)),
        TeamChoice::New(name) => desk.took(store.team(&name).await).await.map(Some),
    }
}

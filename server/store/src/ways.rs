//! The ways somebody can show who they are here, and which of them they are asked for.

use domain::id::UserId;

use crate::{Error, Store, actor::Actor, db::Tx, passkey, totp};

/// What somebody is asked for to show who they are. A recovery code stands in for a code or a passkey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Password,
    Code,
    Passkey,
    PasskeyOrCode,
}

impl Asked {
    /// Whether a passkey is one of the ways.
    pub const fn takes_passkey(self) -> bool {
        matches!(self, Self::Passkey | Self::PasskeyOrCode)
    }
}

impl Store {
    /// What this person is asked for: a passkey alone where they owe one, see [`Store::passkey_is_wanted`].
    pub async fn asked_of(&self, actor: &Actor) -> Result<Asked, Error> {
        let mut tx = self.db().snapshot().await?;
        let ways = self.ways(&mut tx, actor.user()).await?;
        drop(tx);
        match ways {
            Some(Asked::PasskeyOrCode) if self.owes_passkey(actor).await? => Ok(Asked::Passkey),
            ways => Ok(ways.unwrap_or(Asked::Password)),
        }
    }

    /// How somebody can take the second step here; none if they have set up none.
    pub(crate) async fn ways(&self, tx: &mut Tx, user: UserId) -> Result<Option<Asked>, Error> {
        let has_app = totp::is_enrolled(tx, user).await?;
        let has_passkey = match self.passkey_host() {
            Some(host) => passkey::works_at(tx, user, host).await?,
            None => false,
        };
        Ok(match (has_app, has_passkey) {
            (true, true) => Some(Asked::PasskeyOrCode),
            (true, false) => Some(Asked::Code),
            (false, true) => Some(Asked::Passkey),
            // Made for another name of the site: recovery codes are left to them.
            (false, false) => (passkey::count(tx, user).await? > 0).then_some(Asked::Passkey),
        })
    }
}

//! Lists of cases that somebody wants again: filters and order under a name of their own. Nobody else sees them, and they
//! hold no case: what they show is asked anew each time.

use domain::id::{Id, ViewId};
use uuid::Uuid;

use crate::{
    Store, chance,
    db::{Rows, Tx},
    error::Error,
    permit::{OwnViews, Permit},
    sql,
    store::finish,
};

/// As many as a person can choose from.
const MOST: usize = 20;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    pub id: ViewId,
    pub name: String,
    /// The question part of the address of the list.
    pub query: String,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Done,
    /// There are as many already as anybody can choose from.
    TooMany,
}

impl Store {
    /// Somebody's own views, by name.
    pub async fn saved_views(&self, permit: Permit<OwnViews>) -> Result<Vec<SavedView>, Error> {
        let own = sql!(
            "select view_id, name, query from saved_view where account_id = $1 order by name",
            permit.actor().user()
        );
        let rows: Vec<(Uuid, String, String)> = self.db().all(own).await?;
        let view = |(id, name, query)| SavedView { id: Id::new(id), name, query };
        Ok(rows.into_iter().map(view).collect())
    }

    /// Keeps a view under a name. One of the same name is replaced.
    pub async fn save_view(
        &self,
        permit: Permit<OwnViews>,
        name: String,
        query: String,
    ) -> Result<Kept, Error> {
        let store = self.clone();
        finish(async move { store.save_view_with(permit, &name, &query).await }).await
    }

    async fn save_view_with(
        &self,
        permit: Permit<OwnViews>,
        name: &str,
        query: &str,
    ) -> Result<Kept, Error> {
        let mut tx = self.db().begin().await?;
        if !has_room(&mut tx, &permit, name).await? {
            return Ok(Kept::TooMany);
        }
        let keep = sql!(
            "insert into saved_view (view_id, account_id, name, query, saved_at)
            values ($1, $2, $3, $4, $5)
            on conflict (account_id, name) do update
                set query = excluded.query, saved_at = excluded.saved_at",
            chance::uuid(),
            permit.actor().user(),
            name,
            query,
            self.now()
        );
        tx.execute(keep, Rows::One).await?;
        self.audit_in(&mut tx, permit.entry(&["saved"])).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Takes a view of one's own away. Nothing happens where there is none.
    pub async fn drop_view(&self, permit: Permit<OwnViews>, view: ViewId) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let away = sql!(
            "delete from saved_view where view_id = $1 and account_id = $2",
            view,
            permit.actor().user()
        );
        if tx.execute(away, Rows::Any).await? > 0 {
            self.audit_in(&mut tx, permit.entry(&["dropped"])).await?;
        }
        tx.commit().await
    }
}

async fn has_room(tx: &mut Tx, permit: &Permit<OwnViews>, name: &str) -> Result<bool, Error> {
    let own = sql!("select name from saved_view where account_id = $1", permit.actor().user());
    let names: Vec<(String,)> = tx.all(own).await?;
    Ok(names.len() < MOST || names.iter().any(|(known,)| known == name))
}

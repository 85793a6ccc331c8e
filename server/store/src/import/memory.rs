//! How the columns of the charity's own sheets were matched, kept to be offered the next time. It is the charity's, not
//! one person's, encrypted like the sheets themselves, and holds headings only.

use chrono::{DateTime, Utc};
use domain::id::{Id, MapId};
use uuid::Uuid;

use crate::{
    Store, chance,
    db::Rows,
    error::{Error, Fault},
    key::Key,
    permit::{ImportCases, Permit},
    sql,
};

/// As many sheets of different headings as any charity keeps.
const MOST: u32 = 50;

/// How the columns of one sheet were matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMap {
    pub id: MapId,
    /// As the page wrote it.
    pub map: String,
    /// Who matched them, and when.
    pub by: String,
    pub at: DateTime<Utc>,
}

type MapRow = (Uuid, Vec<u8>, Vec<u8>, String, DateTime<Utc>);

impl Store {
    /// What the charity has matched, the latest first.
    pub async fn kept_maps(&self, _: &Permit<ImportCases>) -> Result<Vec<KeptMap>, Error> {
        let latest = sql!(
            "select m.import_map_id, m.headings_seal, m.map, a.name, m.kept_at
            from import_map m join account a on a.account_id = m.kept_by
            order by m.kept_at desc, m.import_map_id limit $1",
            MOST
        );
        let rows: Vec<MapRow> = self.db().all(latest).await?;
        let key = self.map_key();
        let open = |(id, seal, map, by, at): MapRow| {
            let map = key.decrypt(&seal, &map).map_err(Fault::from)?;
            let map = String::from_utf8(map).map_err(|_| Fault::Secret)?;
            Ok(KeptMap { id: Id::new(id), map, by, at })
        };
        rows.into_iter().map(open).collect()
    }

    /// Keeps how columns with these headings are matched, in place of what was kept for the same ones.
    pub async fn keep_map(
        &self,
        permit: &Permit<ImportCases>,
        headings: &str,
        map: &str,
    ) -> Result<(), Error> {
        let key = self.map_key();
        let seal = key.seal(&[b"headings", headings.as_bytes()]);
        let keep = sql!(
            "insert into import_map (import_map_id, headings_seal, map, kept_by, kept_at)
            values ($1, $2, $3, $4, $5)
            on conflict (headings_seal) do update
                set map = excluded.map, kept_by = excluded.kept_by, kept_at = excluded.kept_at",
            chance::uuid(),
            seal,
            key.encrypt(&seal, map.as_bytes()),
            permit.actor().user(),
            self.now()
        );
        let mut tx = self.db().begin().await?;
        tx.execute(keep, Rows::One).await?;
        self.audit_in(&mut tx, permit.entry(&["map"])).await?;
        tx.commit().await
    }

    /// Forgets one of them. It is no matter if a colleague has done so already.
    pub async fn forget_map(&self, permit: &Permit<ImportCases>, id: MapId) -> Result<(), Error> {
        let forget = sql!("delete from import_map where import_map_id = $1", id);
        let mut tx = self.db().begin().await?;
        tx.execute(forget, Rows::Any).await?;
        self.audit_in(&mut tx, permit.entry(&["map", "forgotten"])).await?;
        tx.commit().await
    }

    fn map_key(&self) -> Key {
        self.keys().audit.derive("waymark import map")
    }
}

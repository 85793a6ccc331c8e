//! The register of releases: what left the house, under a number made from its content, with its files as they were
//! sent and what was said of it since. It lies in the protected store and only grows.

mod note;
mod row;

use chrono::{DateTime, Utc};
use domain::{
    codes,
    disclosure::{Period, ProtectedTable, Table},
    id::{Id, ReleaseId, UserId},
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{
    db::Rows,
    error::{Error, Fault},
    protected::Publisher,
    sql,
};
pub use note::{Elsewhere, Note};
use row::RegisterRow;

codes! {
    /// How a release was written.
    FileKind {
        Xlsx = "xlsx", "Excel";
        Csv = "csv", "CSV";
        Json = "json", "JSON";
    }
}

/// One release, as it was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    pub release: ReleaseId,
    pub table: Table,
    pub periods: Vec<Period>,
    /// The strength of the protection: "3/5; 13 tables".
    pub setting: String,
    pub versions: Vec<String>,
    pub epsilon_per_table: String,
    pub epsilon_per_case: String,
    /// All that a reader can see, one line each.
    pub content: String,
    /// Nobody when it left by the shell.
    pub by: Option<UserId>,
    pub at: DateTime<Utc>,
}

macro_rules! register {
    ($which:literal) => {
        concat!(
            "select release_id, table_code, periods, setting, versions, content, released_by, released_at,
                epsilon_per_table, epsilon_per_case
             from release_register",
            $which
        )
    };
}

impl Publisher {
    /// Enters a table that leaves the house, with what stands beside it, one line each. The same content is one release, however often it leaves. Nobody in
    /// particular releases what leaves by the shell.
    pub(crate) async fn register(
        &self,
        table: &ProtectedTable,
        beside: &[String],
        by: Option<UserId>,
        at: DateTime<Utc>,
    ) -> Result<ReleaseId, Error> {
        let by = by.map_or(Uuid::nil(), UserId::raw);
        let content = content(table, beside);
        let release = number(&content);
        let setting = table.setting();
        let strength = format!("{}; {} tables", setting.alpha().code(), setting.tables());
        let epsilon = |loss: f64| format!("{loss:.3}");
        let enter = sql!(
            "insert into release_register
                (release_id, table_code, periods, setting, versions, content, released_by, released_at,
                 epsilon_per_table, epsilon_per_case)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing",
            code(release), table.table().code(), periods(table), strength, table.versions().join(" "), content, by, at,
            epsilon(setting.epsilon_per_table()), epsilon(setting.epsilon_per_case())
        );
        self.db.execute(enter, Rows::Any).await?;
        Ok(release)
    }

    /// Every release, the latest first.
    pub(crate) async fn releases(&self) -> Result<Vec<Registered>, Error> {
        let all = sql!(register!(" order by released_at desc, release_id"));
        let rows: Vec<RegisterRow> = self.db.all(all).await?;
        rows.into_iter().map(RegisterRow::read).collect()
    }

    /// One release, if there is one of this number.
    pub(crate) async fn registered(&self, release: ReleaseId) -> Result<Option<Registered>, Error> {
        let one = sql!(register!(" where release_id = $1"), code(release));
        let row: Option<RegisterRow> = self.db.optional(one).await?;
        row.map(RegisterRow::read).transpose()
    }

    /// Keeps the file of a release and gives it back; if one was kept before, gives that: what was sent once is sent
    /// again to the byte.
    pub(crate) async fn keep_file(
        &self,
        release: ReleaseId,
        kind: FileKind,
        made: Vec<u8>,
    ) -> Result<Vec<u8>, Error> {
        let keep = sql!(
            "insert into release_file (release_id, kind, content) values ($1, $2, $3) on conflict do nothing",
            code(release),
            kind.code(),
            made
        );
        self.db.execute(keep, Rows::Any).await?;
        self.file(release, kind).await?.ok_or_else(|| Fault::Figures.into())
    }

    /// The file of a release as it was sent.
    pub(crate) async fn file(
        &self,
        release: ReleaseId,
        kind: FileKind,
    ) -> Result<Option<Vec<u8>>, Error> {
        let kept = sql!(
            "select content from release_file where release_id = $1 and kind = $2",
            code(release),
            kind.code()
        );
        Ok(self.db.optional::<(Vec<u8>,)>(kept).await?.map(|(file,)| file))
    }

    /// In which ways a release was written.
    pub(crate) async fn kinds(&self, release: ReleaseId) -> Result<Vec<FileKind>, Error> {
        let kept = sql!("select kind from release_file where release_id = $1", code(release));
        let kept: Vec<(String,)> = self.db.all(kept).await?;
        let is_kept = |kind: &FileKind| kept.iter().any(|(code,)| code == kind.code());
        Ok(FileKind::ALL.iter().copied().filter(is_kept).collect())
    }
}

/// A release by its number as it is printed: 32 digits.
pub fn code(release: ReleaseId) -> String {
    release.raw().simple().to_string()
}

/// The number is made from the content, so that the same content has the same number, whoever releases it.
fn number(content: &str) -> ReleaseId {
    let digest = Sha256::digest(content);
    let half: [u8; 16] = std::array::from_fn(|place| digest[place]);
    Id::new(Uuid::from_bytes(half))
}

/// All that a reader can see, one line each.
fn content(table: &ProtectedTable, beside: &[String]) -> String {
    let rows = table.rows().iter().map(|row| {
        format!("{}\t{}\t{}", row.label(), row.display(), row.rate().unwrap_or_default())
    });
    let head = format!("{}\t{}", table.table().code(), periods(table));
    let foot = format!("total\t{}\n{}", table.total(), table.statement());
    let beside = beside.iter().cloned();
    [head].into_iter().chain(rows).chain([foot]).chain(beside).collect::<Vec<_>>().join("\n")
}

fn periods(table: &ProtectedTable) -> String {
    table.periods().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

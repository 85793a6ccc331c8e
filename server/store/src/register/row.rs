//! The register as it lies in its table.

use chrono::{DateTime, Utc};
use domain::{
    disclosure::Table,
    id::{Id, ReleaseId},
};
use uuid::Uuid;

use super::Registered;
use crate::error::{Error, Fault};

#[derive(sqlx::FromRow)]
pub(super) struct RegisterRow {
    release_id: String,
    table_code: String,
    periods: String,
    setting: String,
    versions: String,
    content: String,
    released_by: Uuid,
    released_at: DateTime<Utc>,
    epsilon_per_table: Option<String>,
    epsilon_per_case: Option<String>,
}

impl RegisterRow {
    pub(super) fn read(self) -> Result<Registered, Error> {
        let unknown = |column| move || Fault::Code { column };
        let periods = self.periods.split(' ').map(|code| code.parse().ok()).collect::<Option<_>>();
        Ok(Registered {
            release: read_number(&self.release_id)?,
            table: Table::from_code(&self.table_code)
                .ok_or_else(unknown("release_register.table_code"))?,
            periods: periods.ok_or_else(unknown("release_register.periods"))?,
            setting: self.setting,
            versions: self.versions.split(' ').map(str::to_owned).collect(),
            epsilon_per_table: self.epsilon_per_table.unwrap_or_default(),
            epsilon_per_case: self.epsilon_per_case.unwrap_or_default(),
            content: self.content,
            by: (!self.released_by.is_nil()).then(|| Id::new(self.released_by)),
            at: self.released_at,
        })
    }
}

/// The number of a release as it is stored.
pub(super) fn read_number(text: &str) -> Result<ReleaseId, Fault> {
    text.parse().map_err(|_| Fault::Code { column: "release_register.release_id" })
}

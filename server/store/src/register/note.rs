//! What is said of a release after it left the house: where it was published, and whether exact figures were too.

use chrono::{DateTime, Utc};
use domain::{
    codes,
    id::{FormKey, Id, ReleaseId, UserId},
};
use uuid::Uuid;

use super::{code, row::read_number};
use crate::{
    db::Rows,
    error::{Error, Fault},
    protected::Publisher,
    sql,
};

codes! {
    /// Whether exact figures for the same period were published elsewhere: whoever compares them learns more than the
    /// statement says.
    Elsewhere {
        No = "NO", "No";
        Yes = "YES", "Yes";
        NotKnown = "NOT_KNOWN", "I do not know";
    }
}

/// What was said of a release, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Empty while it is published nowhere.
    pub published: String,
    pub elsewhere: Elsewhere,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

impl Publisher {
    /// Adds what is said of a release. The same form says it once.
    pub(crate) async fn say(
        &self,
        release: ReleaseId,
        note: &Note,
        form: FormKey,
    ) -> Result<(), Error> {
        let say = sql!(
            "insert into release_note
                (release_note_id, release_id, published, elsewhere, said_by, said_at)
             values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
            form,
            code(release),
            &note.published,
            note.elsewhere.code(),
            note.by,
            note.at
        );
        self.db.execute(say, Rows::Any).await.map(drop)
    }

    /// What was said of releases, the latest first: of one, or of all.
    pub(crate) async fn notes(
        &self,
        release: Option<ReleaseId>,
    ) -> Result<Vec<(ReleaseId, Note)>, Error> {
        let said = sql!(
            "select release_id, published, elsewhere, said_by, said_at from release_note
             where release_id = $1 or $1 is null order by said_at desc, release_note_id",
            release.map(code)
        );
        let rows: Vec<(String, String, String, Uuid, DateTime<Utc>)> = self.db.all(said).await?;
        rows.into_iter().map(note).collect()
    }
}

fn note(
    (release, published, elsewhere, by, at): (String, String, String, Uuid, DateTime<Utc>),
) -> Result<(ReleaseId, Note), Error> {
    let elsewhere =
        Elsewhere::from_code(&elsewhere).ok_or(Fault::Code { column: "release_note.elsewhere" })?;
    Ok((read_number(&release)?, Note { published, elsewhere, by: Id::new(by), at }))
}

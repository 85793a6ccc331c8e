//! Releases as a manager meets them: entered, opened again, and said where they were published.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{
    disclosure::ProtectedTable,
    id::{FormKey, ReleaseId, UserId},
};
use uuid::Uuid;

use crate::{
    Store,
    audit::{Entry, Outcome},
    error::Error,
    permit::{Action as _, NoteRelease, Permit, ReadReleases, ReadReports},
    register::{Elsewhere, FileKind, Note, Registered, code},
    sql,
};

/// A release in the register, with the names of who is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseRow {
    pub entry: Registered,
    /// Who released it; nobody when it left by the shell.
    pub by: Option<String>,
    /// What was said of it, the latest first.
    pub notes: Vec<SaidNote>,
}

/// What was said of a release, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidNote {
    pub published: String,
    pub elsewhere: Elsewhere,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// One release, opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub row: ReleaseRow,
    /// The files it left in.
    pub kinds: Vec<FileKind>,
}

/// What a manager says of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNote {
    pub published: String,
    pub elsewhere: Elsewhere,
}

impl Store {
    /// Enters a table that is about to be downloaded in the register, with the national figures that stand beside it.
    /// Returns the number to print on it.
    pub async fn release(
        &self,
        permit: Permit<ReadReports>,
        table: &ProtectedTable,
        beside: &[String],
    ) -> Result<ReleaseId, Error> {
        let by = Some(permit.actor().user());
        let release = self.publisher().register(table, beside, by, self.now()).await?;
        self.audit(permit.entry(&["release", &code(release)])).await?;
        Ok(release)
    }

    /// The same at the shell, where nobody is signed in: whoever has the keys of the store is there already.
    pub async fn release_at_shell(
        &self,
        table: &ProtectedTable,
        beside: &[String],
    ) -> Result<ReleaseId, Error> {
        let release = self.publisher().register(table, beside, None, self.now()).await?;
        let entry = Entry::new(ReadReports::NAME, Outcome::Done);
        self.audit(entry.about(&["release", &code(release)])).await?;
        Ok(release)
    }

    /// The file of a release, kept from now on; the one that was kept before, if there is one.
    pub async fn keep_release_file(
        &self,
        release: ReleaseId,
        kind: FileKind,
        made: Vec<u8>,
    ) -> Result<Vec<u8>, Error> {
        self.publisher().keep_file(release, kind, made).await
    }

    /// The file of a release as it was sent the first time.
    pub async fn release_file(
        &self,
        permit: Permit<ReadReleases>,
        release: ReleaseId,
        kind: FileKind,
    ) -> Result<Vec<u8>, Error> {
        let file = self.publisher().file(release, kind).await?.ok_or(Error::NotFound)?;
        self.audit(permit.entry(&["release", &code(release), kind.code()])).await?;
        Ok(file)
    }

    /// The register, the latest release first.
    pub async fn releases(&self, permit: Permit<ReadReleases>) -> Result<Vec<ReleaseRow>, Error> {
        drop(permit);
        let (entries, names) = (self.publisher().releases().await?, self.names().await?);
        let notes = self.publisher().notes(None).await?;
        let row = |entry: Registered| {
            let release = entry.release;
            let of_it = notes.iter().filter(|(of, _)| *of == release);
            names.row(entry, of_it.map(|(_, note)| note))
        };
        Ok(entries.into_iter().map(row).collect())
    }

    /// One release of the register.
    pub async fn opened(
        &self,
        permit: Permit<ReadReleases>,
        release: ReleaseId,
    ) -> Result<Opened, Error> {
        drop(permit);
        let entry = self.publisher().registered(release).await?.ok_or(Error::NotFound)?;
        let notes = self.publisher().notes(Some(release)).await?;
        let kinds = self.publisher().kinds(release).await?;
        let row = self.names().await?.row(entry, notes.iter().map(|(_, note)| note));
        Ok(Opened { row, kinds })
    }

    /// Says where a release was published, and whether exact figures were. What was said before stays.
    pub async fn note_release(
        &self,
        permit: Permit<NoteRelease>,
        release: ReleaseId,
        new: NewNote,
        form: FormKey,
    ) -> Result<(), Error> {
        self.publisher().registered(release).await?.ok_or(Error::NotFound)?;
        let (by, at) = (permit.actor().user(), self.now());
        let note = Note { published: new.published, elsewhere: new.elsewhere, by, at };
        self.publisher().say(release, &note, form).await?;
        self.audit(permit.entry(&["release", &code(release)])).await
    }

    async fn names(&self) -> Result<Names, Error> {
        let all: Vec<(Uuid, String)> =
            self.db().all(sql!("select account_id, name from account")).await?;
        Ok(Names(all.into_iter().collect()))
    }
}

/// What colleagues are called.
struct Names(HashMap<Uuid, String>);

impl Names {
    fn of(&self, user: UserId) -> String {
        self.0.get(&user.raw()).cloned().unwrap_or_default()
    }

    fn row<'a>(&self, entry: Registered, notes: impl Iterator<Item = &'a Note>) -> ReleaseRow {
        let said = |note: &Note| SaidNote {
            published: note.published.clone(),
            elsewhere: note.elsewhere,
            by: self.of(note.by),
            at: note.at,
        };
        let by = entry.by.map(|user| self.of(user));
        let notes = notes.map(said).collect();
        ReleaseRow { entry, by, notes }
    }
}

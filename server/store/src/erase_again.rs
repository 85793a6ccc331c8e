//! At every start of the store, what the file of tombstones knows and the database does not is erased again, and what
//! the database knows is written into the file. So an old copy of the database brings nobody back.

use domain::id::CaseId;
use uuid::Uuid;

use crate::{
    OpenError, Store,
    audit::{Entry, Outcome},
    erase::erase,
    error::{Error, Fault},
    sql,
    store::finish,
    tombstone::{self, Tombstone},
    tombstone_file::{NotSealed, own, read_with, together, write_with},
};

impl Store {
    /// Puts database and file level. Before anybody gets in.
    pub(crate) async fn level_tombstones(&self) -> Result<(), OpenError> {
        let file = self.place().tombstone_file();
        let known = match read_with(&file, &own(self.keys())) {
            Ok(known) => known,
            Err(NotSealed::File(file, error)) => return Err(OpenError::File(file, error)),
            Err(_) => return Err(OpenError::Tombstones(file)),
        };
        let store = self.clone();
        let again = finish(async move { store.erase_again(&known).await }).await?;
        self.write_tombstones().await?;
        if again > 0 {
            self.wipe().await;
        }
        Ok(())
    }

    /// Writes the file anew, with every tombstone the database has. Where it says that already, it is left alone.
    pub(crate) async fn write_tombstones(&self) -> Result<(), Error> {
        let (file, key) = (self.place().tombstone_file(), own(self.keys()));
        let all = tombstone::all(&mut self.db().snapshot().await?).await?;
        let there = read_with(&file, &key).unwrap_or_default();
        // What only the file knows is erased at the next start: until then it stays in the file.
        let all = together([there.clone(), all]);
        if all == there {
            return Ok(());
        }
        write_with(&file, &key, &all).map_err(|error| Fault::from(error).into())
    }

    /// Says how many records were there again.
    async fn erase_again(&self, known: &[Tombstone]) -> Result<usize, Error> {
        let mut tx = self.db().begin().await?;
        let here = tombstone::all(&mut tx).await?;
        let missing: Vec<_> = known
            .iter()
            .filter(|tombstone| here.iter().all(|one| one.id != tombstone.id))
            .collect();
        if missing.is_empty() {
            return Ok(0);
        }
        let mut again = 0;
        let records: Vec<(Uuid,)> = tx.all(sql!("select case_id from case_file")).await?;
        for tombstone in missing {
            let of_it: Vec<CaseId> = records.iter().map(|(id,)| CaseId::new(*id)).collect();
            let of_it: Vec<_> = of_it.into_iter().filter(|id| tombstone.is_of(*id)).collect();
            again += of_it.len();
            erase(&mut tx, tombstone, &of_it).await?;
            let entry = Entry::new("erasure.repeat", Outcome::Done);
            self.audit_in(&mut tx, entry.on("tombstone", tombstone.id)).await?;
        }
        tx.commit().await?;
        Ok(again)
    }

    /// Lets nothing of what was deleted stand anywhere in the files. What cannot be wiped now, because somebody is
    /// reading, is when the store is closed.
    pub(crate) async fn wipe(&self) {
        if let Err(error) = self.db().wipe().await {
            tracing::warn!(error = &error as &dyn std::error::Error, "not wiped yet");
        }
    }
}

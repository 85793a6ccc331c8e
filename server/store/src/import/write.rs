//! Takes rows that were asked about, a batch in a transaction: is it known, whose is it, and then it is written. In a
//! dry run everything is asked and nothing written.

use std::collections::HashSet;

use domain::{id::UserId, sheet::About};
use uuid::Uuid;

use super::{
    How, Landed, NotTaken, Tally,
    line::Line,
    people::{People, Staff},
    prepare::Prepared,
    run::note_progress,
};
use crate::{
    Store,
    audit::{Entry, append},
    case_add::{known, tidy},
    db::{Rows, Tx},
    error::Error,
    key::Key,
    number,
    permit::{ImportCases, Permit},
    policy::Reach,
    sql,
    view::KnownReference,
};

pub(super) struct Pen {
    store: Store,
    permit: Permit<ImportCases>,
    how: How,
    people: People,
    key: Key,
    tally: Tally,
    /// In a dry run the database does not know the rows above: their seals, and those of their references.
    seen: HashSet<[u8; 32]>,
}

impl Pen {
    pub async fn new(store: &Store, permit: Permit<ImportCases>, how: How) -> Result<Self, Error> {
        let people = People::of(store, permit.actor()).await?;
        let key = store.keys().audit.derive("waymark import rows");
        let (store, tally, seen) = (store.clone(), Tally::default(), HashSet::new());
        Ok(Self { store, permit, how, people, key, tally, seen })
    }

    /// Writes a batch, and says of each row what became of it.
    pub async fn write(&mut self, batch: Vec<Prepared>) -> Result<Vec<(u64, Landed)>, Error> {
        let db = self.store.db();
        let mut tx = if self.how.is_dry() { db.snapshot().await? } else { db.begin().await? };
        let (terms, today) = (self.store.terms_in(&mut tx).await?, self.store.today());
        let (mut landed, mut entries) = (Vec::with_capacity(batch.len()), Vec::new());
        for prepared in batch {
            let number = prepared.row.row;
            let prepared = prepared.by(&terms, today);
            let one = self.one(&mut tx, prepared, &mut entries).await?;
            self.tally.count(&one);
            landed.push((number, one));
        }
        if let How::Real(import) = self.how {
            note_progress(&mut tx, import, self.tally).await?;
            append(&mut tx, self.store.trail().key(), self.store.now(), entries).await?;
            tx.commit().await?;
        }
        Ok(landed)
    }

    async fn one(
        &mut self,
        tx: &mut Tx,
        prepared: Prepared,
        entries: &mut Vec<Entry>,
    ) -> Result<Landed, Error> {
        let digest = self.seal(b"row", &prepared.row.text);
        if self.is_above(digest) || brought_in(tx, digest).await? {
            return Ok(Landed::Already);
        }
        let Prepared { row, verdict, .. } = prepared;
        let accepted = match verdict {
            Ok(accepted) => accepted,
            Err(landed) => return Ok(landed),
        };
        let staff = match self.staff(tx, &row.case.about).await? {
            Ok(staff) => staff,
            Err(reasons) => return Ok(Landed::Not(reasons)),
        };
        let oddities = accepted.oddities;
        if let How::Real(import) = self.how {
            entries.push(self.permit.entry(&["case", "events"]).on("case", row.id.raw()));
            let (by, at) = (self.permit.actor().user(), self.store.now());
            Line { import, digest, row, accepted, staff, by, at }.insert(tx).await?;
        } else {
            self.remember(digest, &row.case.about);
        }
        Ok(Landed::Added { oddities })
    }

    /// Whether a row above has this seal, of which the database knows nothing.
    fn is_above(&self, seal: [u8; 32]) -> bool {
        self.seen.contains(&seal)
    }

    fn seal(&self, kind: &[u8], text: &str) -> [u8; 32] {
        self.key.seal(&[kind, text.as_bytes()])
    }

    /// Remembers a row that a dry run would have added.
    fn remember(&mut self, digest: [u8; 32], about: &About) {
        self.seen.insert(digest);
        let (nrm, home_office) = (tidy(&about.nrm_reference), tidy(&about.home_office_number));
        let told: [(&[u8], &str); 3] =
            [(b"nrm", &nrm), (b"home office", &home_office), (b"reference", &about.reference)];
        for (kind, text) in told {
            if !text.is_empty() {
                self.seen.insert(self.seal(kind, text));
            }
        }
    }

    /// Who works on it, unless somebody here knows this case already.
    async fn staff(
        &self,
        tx: &mut Tx,
        about: &About,
    ) -> Result<Result<Staff, Vec<NotTaken>>, Error> {
        let mut reasons = Vec::new();
        let nrm = tidy(&about.nrm_reference);
        if !nrm.is_empty() {
            let known = known(tx, self.eyes(), &nrm).await?;
            let above = self.is_above(self.seal(b"nrm", &nrm));
            let above = above.then_some(KnownReference { case: None });
            reasons.extend(known.or(above).map(NotTaken::Known));
        }
        if !about.reference.is_empty() {
            let above = self.is_above(self.seal(b"reference", &about.reference));
            if above || is_taken(tx, &about.reference).await? {
                reasons.push(NotTaken::ReferenceTaken);
            }
        }
        let home_office = tidy(&about.home_office_number);
        if !home_office.is_empty() {
            let above = self.is_above(self.seal(b"home office", &home_office));
            if above || number::is_taken(tx, self.eyes(), &home_office).await? {
                reasons.push(NotTaken::HomeOfficeTaken);
            }
        }
        match self.people.staff(about) {
            Ok(staff) if reasons.is_empty() => return Ok(Ok(staff)),
            Ok(_) => {}
            Err(more) => reasons.extend(more),
        }
        Ok(Err(reasons))
    }

    /// Whose cases may be named when a reference is known.
    fn eyes(&self) -> Reach {
        self.permit.reach().unwrap_or(Reach::Named(UserId::NONE))
    }

    /// Rows so far.
    pub const fn read(&self) -> u64 {
        self.tally.read
    }

    /// Notes that everything was read.
    pub async fn end(self) -> Result<Tally, Error> {
        let How::Real(import) = self.how else {
            self.store.audit(self.permit.entry(&["dry"])).await?;
            return Ok(self.tally);
        };
        let mut tx = self.store.db().begin().await?;
        let end = sql!(
            "update import_run set ended_at = $2 where import_id = $1",
            import,
            self.store.now()
        );
        tx.execute(end, Rows::One).await?;
        note_progress(&mut tx, import, self.tally).await?;
        let done = self.permit.entry(&["end"]).on("import", import.raw());
        self.store.audit_in(&mut tx, done).await?;
        tx.commit().await?;
        Ok(self.tally)
    }
}

/// Whether this very row became a case that is still here.
async fn brought_in(tx: &mut Tx, digest: [u8; 32]) -> Result<bool, Error> {
    let before = sql!(
        "select i.case_id from import_case i join case_file c on c.case_id = i.case_id
        where i.row_digest = $1 and c.taken_back_at is null",
        digest
    );
    Ok(!tx.all::<(Uuid,)>(before).await?.is_empty())
}

async fn is_taken(tx: &mut Tx, reference: &str) -> Result<bool, Error> {
    let taken = sql!("select case_id from case_file where reference = $1", reference);
    Ok(tx.optional::<(Uuid,)>(taken).await?.is_some())
}

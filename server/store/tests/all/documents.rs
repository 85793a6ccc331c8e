//! Documents: added once, encrypted each under its own key, read by the people of the case only, never changed, and
//! nowhere in clear.

use std::{fs, path::Path};

use crate::both::{House, each, form, referral};
use domain::{
    document::{DocumentKind, Format, NewDocument},
    id::{CaseId, EventId},
};
use paper::{Checked, check};
use store::{
    Error,
    db::Rows,
    document::Documents,
    permit::{ReadDocument, WriteDocument},
    sql,
};

const SECRET: &str = "The house in Seaview Road";

fn new(event: Option<EventId>) -> NewDocument {
    let about = Some("Both pages".to_owned());
    NewDocument { kind: DocumentKind::Letter, dated: None, event, about }
}

/// A letter of several parts with a secret on every page, and in its name.
fn letter() -> Checked {
    check("Amina Seaview.txt", SECRET.repeat(40_000).into_bytes())
        .unwrap_or_else(|_| panic!("text"))
}

async fn add(house: &House, case: CaseId) -> u32 {
    let permit = house.may(&house.rosa, case).await;
    house.store.add_document(permit, new(None), letter(), form()).await.unwrap()
}

async fn documents(house: &House, case: CaseId) -> Documents {
    house.store.documents(house.may(&house.rosa, case).await).await.unwrap()
}

async fn content(house: &House, case: CaseId, number: u32) -> Result<Vec<u8>, Error> {
    let permit = house.may(&house.rosa, case).await;
    let mut content = house.store.document_content(permit, number).await?;
    let mut whole = Vec::new();
    while let Some(part) = content.next().await? {
        whole.extend(part);
    }
    assert_eq!(whole.len() as u64, content.size);
    Ok(whole)
}

#[tokio::test]
async fn a_document_is_added_once_numbered_in_its_case_and_read_back_to_the_byte() {
    each(async |house| {
        let case = house.amina().await;
        let key = form();
        for _ in 0..2 {
            let permit = house.may(&house.rosa, case).await;
            let number = house.store.add_document(permit, new(None), letter(), key).await.unwrap();
            assert_eq!(number, 1);
        }
        let second = add(&house, case).await;

        let listed = documents(&house, case).await;
        let numbers: Vec<_> = listed.documents.iter().map(|one| one.number).collect();
        assert_eq!((second, numbers), (2, vec![2, 1]));
        let one = &listed.documents[0];
        assert_eq!(
            (one.kind, one.format, one.size),
            (DocumentKind::Letter, Format::Text, 1_000_000)
        );
        assert_eq!(one.by, "Rosa");
        assert_eq!(content(&house, case, 1).await.unwrap(), letter().content());
        let permit = house.may(&house.rosa, case).await;
        let one = house.store.document(permit, 1).await.unwrap();
        assert_eq!((one.file_name.as_str(), one.document.number), ("Amina Seaview.txt", 1));
    })
    .await;
}

#[tokio::test]
async fn the_same_key_with_another_file_is_another_form() {
    each(async |house| {
        let case = house.amina().await;
        let key = form();
        let permit = house.may(&house.rosa, case).await;
        house.store.add_document(permit, new(None), letter(), key).await.unwrap();

        let other = check("note.txt", b"Another".to_vec()).unwrap_or_else(|_| panic!("text"));
        let permit = house.may(&house.rosa, case).await;
        let again = house.store.add_document(permit, new(None), other, key).await;

        assert!(matches!(again, Err(Error::FormReused)));
        assert_eq!(documents(&house, case).await.documents.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_document_shows_an_entry_of_its_own_case_and_of_no_other() {
    each(async |house| {
        let case = house.amina().await;
        let entry = house.record(case, referral("2026-03-05")).await.unwrap().event;
        let elsewhere = {
            let new = store::view::NewCase { nrm_reference: None, ..crate::both::amina() };
            house.store.add_case(house.may(&house.rosa, ()).await, new, form()).await.unwrap()
        };
        let permit = house.may(&house.rosa, case).await;
        let ours = house.store.add_document(permit, new(Some(entry)), letter(), form()).await;

        assert_eq!(ours.unwrap(), 1);
        let permit = house.may(&house.rosa, elsewhere).await;
        let theirs = house.store.add_document(permit, new(Some(entry)), letter(), form()).await;
        assert!(matches!(theirs, Err(Error::NotFound)));
        let page = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(page.documents.iter().map(|one| one.event).collect::<Vec<_>>(), [Some(entry)]);
        assert_eq!(documents(&house, elsewhere).await.documents, []);
    })
    .await;
}

#[tokio::test]
async fn only_the_people_of_a_case_see_add_or_take_along_its_documents() {
    each(async |house| {
        let case = house.amina().await;
        add(&house, case).await;

        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            let read = house.store.permit::<ReadDocument>(who, case).await;
            let write = house.store.permit::<WriteDocument>(who, case).await;
            assert!(matches!((read, write), (Err(Error::NotFound), Err(Error::NotFound))));
        }
        house.name_farah(case).await;
        let permit = house.may(&house.farah, case).await;
        assert!(house.store.document_content(permit, 1).await.is_ok());
        assert!(matches!(content(&house, case, 2).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_document_is_set_aside_with_a_reason_and_never_changed_or_taken_away() {
    each(async |house| {
        let case = house.amina().await;
        add(&house, case).await;
        house.name_farah(case).await;
        let aside = |who, key, reason: &str| {
            let (house, reason) = (&house, reason.to_owned());
            async move {
                let permit = house.may(who, case).await;
                house.store.set_document_aside(permit, 1, reason, key).await
            }
        };
        let key = form();

        aside(&house.rosa, key, "About somebody else").await.unwrap();
        aside(&house.rosa, key, "About somebody else").await.unwrap();
        let second = aside(&house.farah, form(), "Too dark to read").await;

        assert!(matches!(second, Err(Error::Conflict { by, .. }) if by == "Rosa"));
        let one = documents(&house, case).await.documents.remove(0);
        assert_eq!(one.aside.map(|aside| aside.reason).as_deref(), Some("About somebody else"));
        assert!(content(&house, case, 1).await.is_ok(), "it stays readable");
        let db = house.db().await;
        for change in [
            sql!("update document set about = 'other'"),
            sql!("delete from document_part"),
            sql!("update document_part set position = 9"),
            sql!("delete from document_set_aside"),
            sql!("update document_set_aside set reason = 'other'"),
        ] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn every_reading_of_a_document_is_in_the_audit_trail_before_a_byte_is_handed_out() {
    each(async |house| {
        let case = house.amina().await;
        add(&house, case).await;

        let permit = house.may(&house.rosa, case).await;
        let unread = house.store.document_content(permit, 1).await.unwrap();

        let db = house.db().await;
        let rows = sql!(
            "select action, detail from audit where target_id = $1 and action like 'document%' order by seq",
            case
        );
        let rows: Vec<(String, String)> = db.all(rows).await.unwrap();
        let said: Vec<_> = rows.iter().map(|(action, detail)| (action.as_str(), detail.as_str())).collect();
        assert_eq!(
            said,
            [
                ("document.write", r#"["document","1"]"#),
                ("document.read", r#"["document","1","content"]"#)
            ]
        );
        drop(unread);
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_a_document_says_and_is_called_lies_nowhere_in_clear() {
    each(async |house| {
        let case = house.amina().await;
        add(&house, case).await;

        let db = house.db().await;
        let kept: Vec<(Vec<u8>,)> = db.all(sql!("select sealed from document_part")).await.unwrap();
        let names: Vec<(Vec<u8>,)> = db.all(sql!("select file_name from document")).await.unwrap();
        db.close().await;
        assert_eq!(kept.len(), 4);
        for (sealed,) in kept.iter().chain(&names) {
            assert!(!has(sealed, b"Seaview"));
        }
        house.store.close().await;
        for file in files(&house.files()) {
            assert!(!has(&fs::read(&file).unwrap(), b"Seaview"), "{}", file.display());
        }
    })
    .await;
}

#[tokio::test]
async fn a_part_that_was_altered_moved_or_taken_away_is_noticed_and_not_handed_out() {
    each(async |house| {
        let case = house.amina().await;
        add(&house, case).await;
        let db = house.db().await;
        let off = if house.is_postgres() {
            sql::Sql::new("alter table document_part disable trigger all", Vec::new())
        } else {
            sql::Sql::new("drop trigger document_part_no_update", Vec::new())
        };
        db.execute(off, Rows::Any).await.unwrap();

        let swap = [
            sql!("update document_part set position = 9 where position = 1"),
            sql!("update document_part set position = 1 where position = 2"),
            sql!("update document_part set position = 2 where position = 9"),
        ];
        for step in swap {
            db.execute(step, Rows::One).await.unwrap();
        }
        assert!(matches!(content(&house, case, 1).await, Err(Error::Fault(_))), "moved");
        db.close().await;
    })
    .await;
}

fn has(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|part| part == text)
}

fn files(dir: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

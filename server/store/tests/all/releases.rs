//! The register of releases: what left the house stays there as it was, and what is said of it is only added to.

use crate::both::{
    House, each, form,
    periods::{close, declare, period, referred},
};
use domain::{
    disclosure::{ProtectedTable, Table},
    id::ReleaseId,
};
use store::{
    Error,
    db::Rows,
    register::{Elsewhere, FileKind},
    release::{NewNote, Opened},
    sql,
};

/// Sixty people were referred, and their half year is closed.
async fn gender(house: &House) -> ProtectedTable {
    declare(house).await;
    for number in 0..60 {
        referred(house, &format!("2025-{:02}-{:02}", 7 + number % 6, 1 + number / 6)).await;
    }
    close(house, "2025H2").await.unwrap();
    let permit = house.may(&house.grace, ()).await;
    house.store.report(permit, Table::Gender, &[period("2025H2")]).await.unwrap().unwrap()
}

async fn released(house: &House) -> ReleaseId {
    let table = gender(house).await;
    house.store.release(house.may(&house.grace, ()).await, &table, &[]).await.unwrap()
}

async fn opened(house: &House, release: ReleaseId) -> Opened {
    house.store.opened(house.may(&house.grace, ()).await, release).await.unwrap()
}

#[tokio::test]
async fn a_release_opens_again_exactly_as_it_was_sent() {
    each(|house| async move {
        let release = released(&house).await;
        let keep = |file: &'static [u8]| {
            house.store.keep_release_file(release, FileKind::Csv, file.to_vec())
        };

        let sent = keep(b"as it was sent").await.unwrap();
        let later = keep(b"as a later program writes it").await.unwrap();

        assert_eq!(sent, b"as it was sent");
        assert_eq!(later, sent);
        let permit = house.may(&house.grace, ()).await;
        assert_eq!(house.store.release_file(permit, release, FileKind::Csv).await.unwrap(), sent);
        assert_eq!(opened(&house, release).await.kinds, [FileKind::Csv]);
    })
    .await;
}

#[tokio::test]
async fn the_register_says_who_released_what_and_how_much_it_can_tell() {
    each(|house| async move {
        let table = gender(&house).await;
        let at_the_shell = house.store.release_at_shell(&table, &[]).await.unwrap();
        let by_grace =
            house.store.release(house.may(&house.grace, ()).await, &table, &[]).await.unwrap();

        let register = house.store.releases(house.may(&house.grace, ()).await).await.unwrap();

        assert_eq!(at_the_shell, by_grace, "the same content is the same release");
        assert_eq!(register.len(), 1);
        let entry = &register[0].entry;
        assert_eq!((entry.table, &entry.periods[..]), (Table::Gender, &[period("2025H2")][..]));
        assert_eq!((&*entry.epsilon_per_table, &*entry.epsilon_per_case), ("0.511", "6.641"));
        assert_eq!(register[0].by, None, "who was first stands in the register");
        assert!(entry.content.contains(table.statement()));
    })
    .await;
}

#[tokio::test]
async fn what_is_said_of_a_release_is_added_to_and_never_changed() {
    each(|house| async move {
        let release = released(&house).await;
        let say = |published: &'static str, elsewhere, form| {
            let house = &house;
            async move {
                let note = NewNote { published: published.into(), elsewhere };
                let permit = house.may(&house.grace, ()).await;
                house.store.note_release(permit, release, note, form).await
            }
        };
        let once = form();
        say("", Elsewhere::NotKnown, once).await.unwrap();
        say("", Elsewhere::NotKnown, once).await.unwrap();
        house.clock.advance(chrono::TimeDelta::hours(1));

        say("Annual report", Elsewhere::No, form()).await.unwrap();

        let notes = opened(&house, release).await.row.notes;
        let said: Vec<_> = notes.iter().map(|note| (&*note.published, note.elsewhere)).collect();
        assert_eq!(said, [("Annual report", Elsewhere::No), ("", Elsewhere::NotKnown)]);
        assert_eq!(notes[0].by, "Grace");
        let db = house.protected().await;
        for change in [
            sql!("update release_note set published = ''"),
            sql!("delete from release_note"),
            sql!("update release_register set released_by = release_register.released_by"),
            sql!("delete from release_register"),
        ] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_opens_what_is_not_in_the_register() {
    each(|house| async move {
        let nothing = ReleaseId::new(crate::both::nobody());

        let opened = house.store.opened(house.may(&house.grace, ()).await, nothing).await;
        let permit = house.may(&house.grace, ()).await;
        let file = house.store.release_file(permit, nothing, FileKind::Xlsx).await;
        let note = NewNote { published: String::new(), elsewhere: Elsewhere::No };
        let permit = house.may(&house.grace, ()).await;
        let noted = house.store.note_release(permit, nothing, note, form()).await;

        assert!(matches!(opened, Err(Error::NotFound)));
        assert!(matches!(file, Err(Error::NotFound)));
        assert!(matches!(noted, Err(Error::NotFound)));
    })
    .await;
}

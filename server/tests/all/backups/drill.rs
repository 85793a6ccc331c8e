//! Promise P12: a backup that cannot be restored, or that was not made, is noticed by people.

use std::fs;

use chrono::TimeDelta;
use store::keeping::{Deed, Done};

use super::{Charity, note_of};
use crate::house::{House, waymark};

fn drill(charity: &Charity, trustee: &str) -> Result<String, String> {
    let (data, from) = (charity.text("data"), charity.text("backups"));
    let identity = charity.text(trustee);
    waymark(&["drill", "--place", &data, "--from", &from, "--identity", &identity])
}

#[test]
fn a_drill_compares_every_row_and_leaves_nothing_behind() {
    let charity = Charity::small();
    charity.back_up(&[]).unwrap();

    let said = drill(&charity, "bea").unwrap();

    assert!(said.contains("all the same"), "{said}");
    for entry in fs::read_dir(charity.path("data")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(!name.starts_with("at-work"), "{name}");
    }
}

#[test]
fn a_drill_without_the_right_key_or_a_whole_backup_does_not_succeed() {
    let charity = Charity::small();
    fs::create_dir(charity.path("backups")).unwrap();
    let none = drill(&charity, "amal").unwrap_err();
    charity.back_up(&[]).unwrap();
    waymark(&["trustee", &charity.text("stranger")]).unwrap();
    let stranger = drill(&charity, "stranger").unwrap_err();
    let mut bytes = fs::read(charity.newest()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(charity.newest(), bytes).unwrap();
    let altered = drill(&charity, "amal").unwrap_err();

    assert!(none.contains("There is no backup"), "{none}");
    assert!(stranger.contains("sealed to other trustees"), "{stranger}");
    assert!(altered.contains("There is no backup"), "{altered}");
}

#[test]
fn a_backup_of_another_store_does_not_count_as_ours() {
    let (ours, theirs) = (Charity::small(), Charity::small());
    theirs.back_up(&[]).unwrap();
    fs::create_dir(ours.path("backups")).unwrap();
    let file = theirs.newest();
    for file in [file.clone(), note_of(&file)] {
        fs::copy(&file, ours.path("backups").join(file.file_name().unwrap())).unwrap();
    }
    fs::remove_file(ours.path("amal")).unwrap();
    fs::copy(theirs.path("amal"), ours.path("amal")).unwrap();

    let refused = drill(&ours, "amal").unwrap_err();

    assert!(refused.contains("belongs to another store"), "{refused}");
}

/// What an administrator is told on their first page, day by day.
#[tokio::test]
async fn an_administrator_is_told_until_a_backup_was_made_and_tried() {
    let (house, mut idris) = crate::accounts::administrator().await;
    let done = async |deed| {
        let head = house.store.contents().await.unwrap().audit;
        let (name, taken_at) = ("waymark-20261129T020000000Z.age".to_owned(), house.store.now());
        assert!(house.store.keep(&Done { deed, name, taken_at, head }).await.unwrap());
    };

    let never = idris.open("/people").await.text();
    done(Deed::Backup).await;
    let untried = idris.open("/people").await.text();
    done(Deed::Drill).await;
    let well = idris.open("/people").await.text();
    house.clock.advance(TimeDelta::hours(27));

    assert!(never.contains("No backup has been made"), "{never}");
    assert!(never.contains("Nobody has tried to restore a backup"), "{never}");
    assert!(!untried.contains("No backup has been made"), "{untried}");
    assert!(untried.contains("Nobody has tried to restore a backup"), "{untried}");
    assert!(!well.contains("backup"), "{well}");
    let keeping = house.store.keeping().await.unwrap().unwrap();
    assert!(keeping.is_backup_late() && !keeping.is_drill_late());
    house.close().await;
}

#[tokio::test]
async fn nobody_is_told_about_backups_of_a_demonstration() {
    let house = House::of("4").await;

    assert!(house.store.keeping().await.unwrap().is_none());

    house.close().await;
}
